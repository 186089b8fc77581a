package main

import (
	"slices"
	"strings"

	"github.com/spf13/cobra"

	"github.com/monosashi/monosashi/assess"
	"github.com/monosashi/monosashi/internal/lang"
	"github.com/monosashi/monosashi/internal/yamlpos"
	"github.com/monosashi/monosashi/reports"
)

type scoreOptions struct {
	answersOptions
	explain string
}

func newScore(e *env) *cobra.Command {
	var o scoreOptions
	c := &cobra.Command{
		Use:   "score <answers>",
		Short: e.t("採点し、点数とその理由を表示する", "Score answers and show the scores"),
		Long: e.t("回答を採点し、点数、回答率、上限と下限、段階を表示します。--explain に設問、分野、点数、割合の名前を指定すると、その値がどうして出たかを示します。\n<answers> は回答ファイルか見本の名前です。",
			"Score answers and show scores, coverage, bounds and stage. --explain with the name of an item, section, score or measure shows how its figure came about.\n<answers> is an answers file or the name of an example."),
		Example:           "monosashi score example\nmonosashi score example --explain D1",
		Args:              takes("<answers>"),
		ValidArgsFunction: completeAnswers,
		Annotations:       map[string]string{"json": "yes"},
		RunE:              func(c *cobra.Command, args []string) error { return runScore(e, args[0], o) },
	}
	c.Flags().StringVar(&o.explain, "explain", "", e.t("この`ID`の値がどうして出たかを示す", "show how the figure of this `ID` came about"))
	o.bindScoring(e, c)
	return c
}

func runScore(e *env, arg string, o scoreOptions) error {
	if e.json && o.explain != "" {
		return misused(lang.T("--explain はJSONでは出力できません（--json の結果に同じ数値があります）", "--explain has no JSON output; the figures are in the result of --json"))
	}
	r, err := e.evaluate(arg, o.answersOptions)
	if err != nil {
		return err
	}
	doc := reports.ForScore(r, e.look("-", 0))
	if o.explain != "" {
		var ok bool
		if doc, ok = reports.ForExplain(r, o.explain, e.look("-", 0)); !ok {
			return unknownID(r, o.explain)
		}
	}
	name := "table"
	if e.json {
		name = "json"
	}
	f, _ := reports.FormatFor(name)
	return f.Write(e.out, doc)
}

// unknownID names the nearest of everything that can be explained.
func unknownID(r *assess.Result, id string) error {
	var known []string
	for _, s := range r.Scores {
		known = append(known, s.ID)
	}
	for _, s := range r.Sections {
		known = append(known, s.ID)
	}
	for _, q := range r.Questions {
		known = append(known, q.ID)
	}
	for _, m := range r.Measures {
		known = append(known, m.ID)
	}
	known = slices.Compact(known)
	for _, k := range known {
		if strings.HasPrefix(k, id+"[") { // an item of a repeat
			return misused(lang.F("%[1]q は繰り返しの設問です。%[2]q のように何件目かを付けてください", "%[1]q is asked several times; say which, as in %[2]q", id, k))
		}
	}
	if n := yamlpos.Nearest(id, known); n != "" {
		return misused(lang.F("%q という設問、分野、点数、割合はありません。%q のことですか", "no item, section, score or measure is called %q; did you mean %q?", id, n))
	}
	return misused(lang.F("%q という設問、分野、点数、割合はありません", "no item, section, score or measure is called %q", id))
}

// completeAnswers offers the examples, and files.
func completeAnswers(_ *cobra.Command, args []string, _ string) ([]string, cobra.ShellCompDirective) {
	if len(args) > 0 {
		return nil, cobra.ShellCompDirectiveNoFileComp
	}
	return exampleShelf().names, cobra.ShellCompDirectiveDefault
}
