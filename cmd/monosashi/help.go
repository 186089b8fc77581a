package main

import (
	"fmt"
	"strings"

	"github.com/spf13/cobra"

	"github.com/monosashi/monosashi/internal/lang"
	"github.com/monosashi/monosashi/internal/yamlpos"
)

// A topic is a text of "monosashi help".
type topic struct {
	name  string
	short lang.Text
	body  func(l string) string
}

// topics lists every help topic.
var topics = []*topic{exitCodesTopic, environmentTopic, formatsTopic}

func newHelp(e *env) *cobra.Command {
	var names []string
	for _, t := range topics {
		names = append(names, t.name)
	}
	c := &cobra.Command{
		Use:     "help [<command> | <topic>]",
		Short:   e.t("コマンドと話題の説明を表示する", "Show help on a command or a topic"),
		Long:    e.t("コマンドの説明か、次の話題の説明を表示します: ", "Show the help of a command or of one of the topics ") + strings.Join(names, ", "),
		Example: "monosashi help report\nmonosashi help exit-codes",
		GroupID: "more",
		RunE:    func(c *cobra.Command, args []string) error { return runHelp(e, c.Root(), args) },
		ValidArgsFunction: func(c *cobra.Command, args []string, _ string) ([]string, cobra.ShellCompDirective) {
			if len(args) > 0 {
				return nil, cobra.ShellCompDirectiveNoFileComp
			}
			out := append([]string{}, names...)
			for _, s := range c.Root().Commands() {
				if s.IsAvailableCommand() {
					out = append(out, s.Name())
				}
			}
			return out, cobra.ShellCompDirectiveNoFileComp
		},
	}
	return c
}

func runHelp(e *env, root *cobra.Command, args []string) error {
	if len(args) == 0 {
		writeHelp(e, root)
		return nil
	}
	names := []string{}
	for _, t := range topics {
		if len(args) == 1 && t.name == args[0] {
			_, err := fmt.Fprintln(e.out, t.body(e.lang))
			return err
		}
		names = append(names, t.name)
	}
	if c, rest, err := root.Find(args); err == nil && len(rest) == 0 && c != root {
		writeHelp(e, c)
		return nil
	}
	for _, s := range root.Commands() {
		names = append(names, s.Name())
	}
	name := strings.Join(args, " ")
	if n := yamlpos.Nearest(name, names); n != "" {
		return misused(lang.F("コマンドにも話題にも %q はありません。%q のことですか", "no command or topic %q; did you mean %q?", name, n))
	}
	return misused(lang.F("コマンドにも話題にも %q はありません", "no command or topic %q", name))
}

var exitCodesTopic = &topic{"exit-codes", lang.T("終了コード", "exit codes"), lang.T(
	`終了コード

    0  終わりました。悪いところはありません
    1  終わりました。答えは「いいえ」です（lint が --fail-on 以上を、
       fmt --check がそろっていないファイルを見つけた、diff で新しい版の
       番号が足りない）
    2  コマンドの書き方が誤りです。何も行っていません
    3  できませんでした（ファイルが読めない、質問票や回答が使えない、書けない）
  130  Ctrl-C などで中断しました（assess の回答は、確定したところまで保存されています）

誤りの説明は標準エラーに、求められた結果だけを標準出力に書きます。`,
	`Exit codes

    0  done, and nothing wrong was found
    1  done, and the answer is no (lint found something at --fail-on or worse,
       fmt --check a file that is not in canonical form, diff that the new
       version was not raised enough)
    2  the command line is wrong; nothing was done
    3  it could not be done: a file unreadable, a questionnaire or answers
       unusable, a write failed
  130  interrupted, as by Ctrl-C; assess has saved every confirmed answer

Errors are explained on standard error; standard output carries only what was
asked for.`).In}

var environmentTopic = &topic{"environment", lang.T("環境変数", "environment variables"), lang.T(
	`環境変数

  MONOSASHI_LANG     表示の言語（ja、en）。--lang が優先し、どちらもなければ
                     LC_ALL、LC_MESSAGES、LANG（C と POSIX は未設定とみなす）、
                     Windows の表示言語、日本語の順に決まります
  NO_COLOR           空でなければ色を付けない
  CLICOLOR_FORCE     0 でなければ端末でなくても色を付ける（FORCE_COLOR も同じ）
  TERM               dumb なら色を付けず、assess は1行ずつ尋ねる
  ACCESSIBLE         空でなければ assess は1行ずつ尋ねる（--accessible と同じ）
  CI                 空でなければ assess は画面を出さない
  COLUMNS            端末でないときの幅（指定しないとき 80）
  SOURCE_DATE_EPOCH  報告書の日時。同じ入力から同じファイルをつくるときに使う`,
	`Environment variables

  MONOSASHI_LANG     language of the output (ja, en). --lang comes first; without
                     either, LC_ALL, LC_MESSAGES, LANG (C and POSIX count as
                     unset), the display language of Windows, and Japanese decide
  NO_COLOR           no colour, if not empty
  CLICOLOR_FORCE     colour even without a terminal, unless 0 (also FORCE_COLOR)
  TERM               no colour if it is dumb, and assess asks line by line
  ACCESSIBLE         if not empty, assess asks line by line (as --accessible)
  CI                 if not empty, assess does not take over the screen
  COLUMNS            width where there is no terminal (default 80)
  SOURCE_DATE_EPOCH  the time in reports, for making the same file twice`).In}
