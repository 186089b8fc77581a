package main

import (
	"fmt"
	"slices"

	"github.com/spf13/cobra"

	"github.com/monosashi/monosashi/internal/lang"
	"github.com/monosashi/monosashi/questionnaires/diag"
)

type lintOptions struct {
	answersOptions
	format, failOn string
	only, disable  []string
}

func newLint(e *env) *cobra.Command {
	var o lintOptions
	c := &cobra.Command{
		Use:   "lint <path>...",
		Short: e.t("質問票、回答などのファイルを点検する", "Check questionnaires, answers and other files"),
		Long: e.t("質問票、回答、目標・参照文書・全国値の目録、採点結果のファイルを点検し、見つけた誤りをすべて、場所と直し方とともに示します。種類は先頭の schema: で見分けます。フォルダーを指定すると、その中のファイルをすべて点検します。\n組み込みの名前と、標準入力を表す - も使えます。",
			"Check questionnaires, answers, catalogues of goals, references and baselines, and results, and list every mistake with its place and how to mend it. schema: at the top says what a file is. In a folder, all files of ours are checked.\nBuilt-in names can be given too, and - for standard input."),
		Example:     "monosashi lint answers.yaml\nmonosashi lint --fail-on note questionnaires/",
		Args:        takes("<path>..."),
		Annotations: map[string]string{"json": "yes"},
		RunE:        func(c *cobra.Command, args []string) error { return runLint(e, c, args, o) },
	}
	o.bind(e, c)
	addChoice(c, c.Flags(), &o.format, "format", "text", diagFormats(), e.t("出力の形式", "format of the output"))
	addChoice(c, c.Flags(), &o.failOn, "fail-on", diag.Warning.String(), severities(), e.t("終了コードを1にする重さ", "severity from which the exit code is 1"))
	c.Flags().StringSliceVar(&o.only, "only", nil, e.t("この`規則`だけを確かめる（ほかに、読めないファイルの誤り）", "check only these `rules` (and what makes a file unreadable)"))
	c.Flags().StringSliceVar(&o.disable, "disable", nil, e.t("この`規則`を確かめない", "leave these `rules` out"))
	for _, name := range []string{"only", "disable"} {
		complete(c, name, cobra.FixedCompletions(ruleIDs(), cobra.ShellCompDirectiveNoFileComp))
	}
	return c
}

// drops returns which findings the flags leave out. Only rules can be left out,
// not what a parser refuses.
func (o lintOptions) drops() (func(diag.Diagnostic) bool, error) {
	ids := ruleIDs()
	for _, id := range slices.Concat(o.only, o.disable) {
		if !slices.Contains(ids, id) {
			return nil, notOneOf(ids, id)
		}
	}
	return func(d diag.Diagnostic) bool {
		return slices.Contains(ids, d.Rule) && (slices.Contains(o.disable, d.Rule) || len(o.only) > 0 && !slices.Contains(o.only, d.Rule))
	}, nil
}

func diagFormats() []string {
	var names []string
	for _, f := range diag.Formats {
		names = append(names, f.Name)
	}
	return names
}

// severities lists the severities by name, gravest first, so that the place
// in the list is the severity.
func severities() []string {
	return []string{diag.Error.String(), diag.Warning.String(), diag.Note.String()}
}

func runLint(e *env, c *cobra.Command, args []string, o lintOptions) error {
	if e.json {
		if c.Flags().Changed("format") && o.format != "json" {
			return misused(lang.F("--json と --format %s は同時に指定できません", "--json and --format %s contradict each other", o.format))
		}
		o.format = "json"
	}
	drop, err := o.drops()
	if err != nil {
		return err
	}
	l := &linter{env: e}
	if err := l.collect(args, o.questionnaire); err != nil {
		return err
	}
	list := slices.DeleteFunc(l.check(), drop)
	for _, f := range diag.Formats {
		if f.Name == o.format {
			look := e.diagOut()
			look.Rules, look.Version = allRules(), toolVersion()
			if err := f.Write(e.out, list, look); err != nil {
				return err
			}
		}
	}
	return l.verdict(list, o.failOn)
}

// verdict ends the command: with what could not be read, else with whether
// anything as grave as failOn was found.
func (l *linter) verdict(list diag.List, failOn string) error {
	if l.left > 0 && !l.env.quiet {
		fmt.Fprintf(l.env.err, l.env.t("フォルダーの中の、schema: で始まらないファイル %d件は点検していません\n", "left out of the folders, because they do not begin with schema: %d file(s)\n"), l.left)
	}
	if l.failed > 0 {
		return errSaid
	}
	if l.env.errTTY && !l.env.quiet {
		fmt.Fprintf(l.env.err, l.env.t("ファイル %d件を点検しました。誤り %d件、注意 %d件、参考 %d件\n", "%d file(s) checked: %d error(s), %d warning(s), %d note(s)\n"),
			len(l.files), list.Count(diag.Error), list.Count(diag.Warning), list.Count(diag.Note))
	}
	for i, s := range severities() {
		if list.Count(diag.Severity(i)) > 0 {
			return errNo
		}
		if s == failOn {
			break
		}
	}
	return nil
}
