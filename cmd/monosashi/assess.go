package main

import (
	"context"
	"errors"
	"fmt"
	"path/filepath"
	"slices"
	"strings"

	"github.com/spf13/cobra"

	"github.com/monosashi/monosashi/assess"
	"github.com/monosashi/monosashi/assess/interview"
	"github.com/monosashi/monosashi/internal/lang"
	"github.com/monosashi/monosashi/questionnaires"
	"github.com/monosashi/monosashi/questionnaires/diag"
	"github.com/monosashi/monosashi/reports"
)

type assessOptions struct {
	output     string
	core       bool
	section    string
	from       string
	by         string
	accessible bool
}

func newAssess(e *env) *cobra.Command {
	var o assessOptions
	c := &cobra.Command{
		Use:   "assess <questionnaire> -o <file>",
		Short: e.t("端末で質問に答え、回答ファイルに記入する", "Answer a questionnaire in the terminal"),
		Long: e.t("質問票の設問に端末で答えます。1問答えるたびに -o のファイルに保存するので、いつでも中断できます。ファイルがすでにあれば、続きから始めます。\n--core はコア設問だけを尋ねます。--from は前回の回答を引き継ぎます。引き継いだ回答は、1問ずつ確認するまで未確認（stale）となり、採点されません。--by には回答する課を指定します。課ごとに --section と組み合わせて使えます。\n--accessible（又は環境変数 ACCESSIBLE）は、画面読み上げのために1行ずつ尋ねます。\nファイルは書き直されるので、手で書いた注釈（#）は残りません。",
			"Answer the questions of a questionnaire in the terminal. Every answer is saved in the file of -o at once, so you may stop at any time; if the file exists, you go on where you stopped.\n--core asks only the core questions. --from carries over earlier answers, which stay unconfirmed (stale) and unscored until you confirm them one by one. --by names the section of the office that answers; use it with --section where several take part.\n--accessible, or the environment variable ACCESSIBLE, asks line by line for screen readers.\nThe file is rewritten: comments (#) that were written by hand are lost."),
		Example:           "monosashi assess municipal-ai --core -o answers.yaml\nmonosashi assess municipal-ai -o answers.yaml --section gov --by 情報政策課",
		Args:              takes("<questionnaire>"),
		ValidArgsFunction: completeQuestionnaires(1),
		RunE:              func(c *cobra.Command, args []string) error { return runAssess(c.Context(), e, args[0], o) },
	}
	f := c.Flags()
	f.StringVarP(&o.output, "output", "o", "", e.t("回答を保存する`ファイル`（.yaml）。あれば続きから始める", "`file` for the answers (.yaml); if it exists, go on with it"))
	f.BoolVar(&o.core, "core", false, e.t("コア設問だけを尋ねる", "ask only the core questions"))
	f.StringVar(&o.section, "section", "", e.t("この`分野`だけを尋ねる", "ask only this `section`"))
	f.StringVar(&o.from, "from", "", e.t("この`ファイル`の回答を引き継ぐ（確認するまで採点しない）", "carry over the answers of this `file` (not scored until confirmed)"))
	f.StringVar(&o.by, "by", "", e.t("回答する課などの`名前`", "`name` of who answers, such as a section of the office"))
	f.BoolVar(&o.accessible, "accessible", false, e.t("画面読み上げのために1行ずつ尋ねる。回答をパイプで渡すこともできる", "ask line by line, for screen readers; answers may come through a pipe"))
	return c
}

func runAssess(ctx context.Context, e *env, arg string, o assessOptions) error {
	if err := o.check(arg); err != nil {
		return err
	}
	plain, err := e.asksPlainly(arg, o)
	if err != nil {
		return err
	}
	q, err := e.questionnaire(arg)
	if err != nil {
		return err
	}
	e.speak(q)
	if err := (formOptions{section: o.section, core: o.core}).fits(q); err != nil {
		return err
	}
	d, err := e.openDraft(q, o)
	if err != nil {
		return err
	}
	defer d.close()
	ctx, release := e.catch(ctx)
	defer release()
	out, err := interview.Run(ctx, q, d.answers, interview.Options{
		In: e.in, Out: e.err, Save: d.save, Now: e.clock,
		Lang: e.formLang(q), Core: o.core, Section: o.section, By: strings.TrimSpace(o.by), Notice: d.notice,
		Plain: plain, Width: e.errWidth(), Color: e.colorErr(), ASCII: asciiConsole(e.getenv),
	})
	e.lang = out.Lang
	for _, x := range out.Unsaved {
		fmt.Fprintln(e.err, x.In(e.lang))
	}
	if err != nil {
		return d.stopped(err, arg, o)
	}
	return e.conclude(q, d, out, arg)
}

// check refuses what cannot be a file of answers.
func (o assessOptions) check(arg string) error {
	ext := strings.ToLower(filepath.Ext(o.output))
	switch {
	case o.output == "":
		return misused(lang.F("回答を保存するファイルを指定してください（例: monosashi assess %s -o answers.yaml）", "name a file for the answers, such as: monosashi assess %s -o answers.yaml", arg))
	case o.output == "-" || !slices.Contains([]string{".yaml", ".yml"}, ext):
		return misused(lang.F("%q には回答を保存できません。拡張子を .yaml にしてください", "answers cannot be saved in %q; use the extension .yaml", o.output))
	case arg == "-":
		return misused(lang.T("標準入力は回答に使うので、質問票はファイルで指定してください", "standard input is for the answers; give the questionnaire as a file"))
	case sameFile(o.output, arg) || o.from != "" && sameFile(o.output, o.from):
		return misused(lang.F("出力 %q は入力と同じファイルです", "the output %q is also an input", o.output))
	}
	return nil
}

// asksPlainly decides between the full screen and the lines, and refuses to ask
// where nobody can answer.
func (e *env) asksPlainly(arg string, o assessOptions) (bool, error) {
	terminal := e.inTTY && e.errTTY
	switch {
	case e.noInput:
	case o.accessible || e.getenv("ACCESSIBLE") != "":
		return true, nil
	case terminal && e.getenv("TERM") == "dumb":
		return true, nil
	case terminal && e.getenv("CI") == "":
		return false, nil
	}
	return false, misused(lang.F("質問に答えるには端末が必要です。端末がないときは `monosashi form %[1]s -o %[2]s` で様式をつくって記入するか、--accessible を付けて1行ずつの回答を標準入力に渡してください",
		"a terminal is needed to answer; without one, fill in a form (`monosashi form %[1]s -o %[2]s`), or add --accessible and pipe the answers in, one on each line", arg, o.output))
}

// errWidth is the width of the terminal on standard error.
func (e *env) errWidth() int {
	if e.errTTY && e.columns > 0 {
		return e.columns
	}
	return e.width()
}

// stopped says what happened to the answers when the interview ended early,
// and how to go on.
func (d *draft) stopped(err error, arg string, o assessOptions) error {
	kept := lang.F("ここまでの回答は %[1]q にあります。続きは `%[2]s` で始めます", "the answers so far are in %[1]q; go on with `%[2]s`", d.name, o.again(arg))
	if d.last == nil {
		kept = lang.T("まだ何も保存していません", "nothing has been saved yet")
	}
	var lost *interview.UnsavedError
	if errors.As(err, &lost) {
		kept = lang.F("保存できなかった回答：%v。%v", "this answer was not saved: %v; %v", lost.Answer, kept)
	}
	var f *failure
	switch {
	case errors.As(err, &f) && f.cause == nil: // it has said where the answers are
		return f
	case errors.As(err, &f):
		f = failed(lang.F("%v。%v", "%v; %v", f.text, kept))
	case errors.Is(err, interview.ErrStopped):
		f = failed(lang.F("中断しました。%v", "stopped; %v", kept))
		f.code = exitInterrupted
	case errors.Is(err, interview.ErrEnded):
		f = failed(lang.F("質問の途中で入力が終わりました。%v", "the input ended before the questions did; %v", kept))
	default:
		f = failed(lang.F("%v。%v", "%v; %v", because(err), kept))
	}
	return f.wrap(err)
}

// again is the command with which to go on.
func (o assessOptions) again(arg string) string {
	s := "monosashi assess " + shellWord(arg) + " -o " + shellWord(o.output)
	if o.core {
		s += " --core"
	}
	for _, f := range []struct{ name, value string }{{"section", o.section}, {"by", o.by}} {
		if f.value != "" {
			s += " --" + f.name + " " + shellWord(f.value)
		}
	}
	if o.accessible {
		s += " --accessible"
	}
	return s
}

// shellWord puts a name in quotes where a shell would take it apart.
func shellWord(s string) string {
	if strings.ContainsAny(s, " \t\u3000&|;<>()$`'*?[]#~=%!\"") || s == "" {
		return `"` + strings.ReplaceAll(s, `"`, `\"`) + `"`
	}
	return s
}

// conclude shows the scores and what to do with the answers.
func (e *env) conclude(q *questionnaires.Questionnaire, d *draft, out interview.Outcome, arg string) error {
	if e.quiet {
		return nil
	}
	f, _ := reports.FormatFor("table")
	r := assess.Evaluate(q, out.Answers, assess.Options{Tool: toolVersion()})
	doc := reports.ForClosing(r, reports.Options{Lang: e.lang, Width: e.errWidth(), Color: e.colorErr(), ASCII: e.errTTY && asciiConsole(e.getenv)})
	if err := f.Write(e.err, doc); err != nil {
		return err
	}
	command := "monosashi report " + shellWord(d.name) + " -o report.html"
	if _, builtin := questionnaires.BuiltinSource(strings.TrimPrefix(arg, builtinPrefix)); !builtin {
		command += " --questionnaire " + shellWord(arg)
	}
	fmt.Fprintf(e.err, e.t("\n回答は %s に保存しました。報告書は次のコマンドでつくれます。\n  %s\n", "\nThe answers are saved in %s. Make the report with:\n  %s\n"), d.name, command)
	return nil
}

// blank reports whether nothing is wrong but that it is not said who answers, as
// in a form that has not been filled in.
func blank(a *assess.Answers, list diag.List) bool {
	return list.HasErrors() && a.Respondent.Code == "" && a.Questionnaire.Version != "" &&
		!slices.ContainsFunc(list, func(d diag.Diagnostic) bool { return d.Severity == diag.Error && d.Rule != "missing-key" })
}

// readDraft reads answers to q, and tells the person what is wrong with them.
func (e *env) readDraft(q *questionnaires.Questionnaire, name string, data []byte) (*assess.Answers, error) {
	head, _ := assess.Peek(name, data)
	if kind := kindOf(head.Schema); kind != "" && kind != "answers" {
		return nil, notAnswers(name, kind)
	}
	a, list := assess.ParseAnswers(q, name, data)
	if a == nil || list.HasErrors() && !blank(a, list) {
		return nil, e.unusable(name, list, lang.T("回答", "answers file"))
	}
	if blank(a, list) {
		a.Respondent = assess.Respondent{}
		return a, nil
	}
	if !e.quiet {
		if err := diag.Formats[0].Write(e.err, list, e.diagErr()); err != nil {
			return nil, err
		}
	}
	return a, nil
}
