package main

import (
	"fmt"
	"slices"
	"strings"

	"github.com/spf13/cobra"

	"github.com/monosashi/monosashi/assess"
	"github.com/monosashi/monosashi/internal/lang"
	"github.com/monosashi/monosashi/questionnaires"
	"github.com/monosashi/monosashi/questionnaires/diag"
)

// ruleKinds are the kinds of file that have rules of lint beyond what a parser
// refuses, with their rules.
func ruleKinds() []ruleKind {
	q := ruleKind{kind: "questionnaire", what: lang.T("質問票", "questionnaires")}
	for _, r := range questionnaires.Rules {
		q.rules = append(q.rules, diag.RuleInfo{ID: r.ID, Severity: r.Severity, Doc: r.Doc})
	}
	a := ruleKind{kind: "answers", what: lang.T("回答", "answers")}
	for _, r := range assess.Rules {
		a.rules = append(a.rules, diag.RuleInfo{ID: r.ID, Severity: r.Severity, Doc: r.Doc})
	}
	return []ruleKind{q, a}
}

type ruleKind struct {
	kind  string
	what  lang.Text
	rules []diag.RuleInfo
}

// allRules describes every rule, for the formats that list them.
func allRules() []diag.RuleInfo {
	var out []diag.RuleInfo
	for _, k := range ruleKinds() {
		out = append(out, k.rules...)
	}
	return out
}

func ruleIDs() []string {
	var out []string
	for _, r := range allRules() {
		out = append(out, r.ID)
	}
	return out
}

func newRules(e *env) *cobra.Command {
	return &cobra.Command{
		Use:   "rules [<rule>]",
		Short: e.t("lint の規則を一覧し、説明する", "List and explain the rules of lint"),
		Long: e.t("lint が、読めないファイルの誤りのほかに確かめる規則を一覧します。<rule> を指定すると、なぜ確かめるか、どう直すかを説明します。",
			"List what lint checks beyond files that cannot be read. With a <rule>, say why it is checked and how to mend it."),
		Example:           "monosashi rules\nmonosashi rules same-text",
		Args:              takes("[<rule>]"),
		ValidArgsFunction: completeRules,
		Annotations:       map[string]string{"json": "yes"},
		RunE:              func(_ *cobra.Command, args []string) error { return runRules(e, args) },
	}
}

func completeRules(_ *cobra.Command, args []string, _ string) ([]string, cobra.ShellCompDirective) {
	if len(args) > 0 {
		return nil, cobra.ShellCompDirectiveNoFileComp
	}
	return ruleIDs(), cobra.ShellCompDirectiveNoFileComp
}

func runRules(e *env, args []string) error {
	rules := allRules()
	if len(args) > 0 {
		i := slices.IndexFunc(rules, func(r diag.RuleInfo) bool { return r.ID == args[0] })
		if i < 0 {
			return notOneOf(ruleIDs(), args[0])
		}
		rules = rules[i : i+1]
	}
	switch {
	case e.json:
		return writeJSON(e, describedRules(rules))
	case len(args) > 0:
		return explainRule(e, rules[0])
	}
	return listRules(e)
}

// A describedRule is what --json says about a rule.
type describedRule struct {
	ID       string    `json:"id"`
	Severity string    `json:"severity"`
	Doc      lang.Text `json:"doc"`
}

func describedRules(rules []diag.RuleInfo) []describedRule {
	out := make([]describedRule, len(rules))
	for i, r := range rules {
		out[i] = describedRule{r.ID, r.Severity.String(), r.Doc}
	}
	return out
}

func listRules(e *env) error {
	for i, k := range ruleKinds() {
		if i > 0 {
			fmt.Fprintln(e.out)
		}
		fmt.Fprintf(e.out, e.t("%s（%s）\n", "%s (%s)\n"), k.what.In(e.lang), k.kind)
		var g grid
		for _, r := range k.rules {
			title, _, _ := strings.Cut(r.Doc.In(e.lang), "\n\n")
			g = append(g, []string{r.ID, r.Severity.String(), title})
		}
		if _, err := fmt.Fprint(e.out, g.write("  ", e.width())); err != nil {
			return err
		}
	}
	return nil
}

func explainRule(e *env, r diag.RuleInfo) error {
	title, why, _ := strings.Cut(r.Doc.In(e.lang), "\n\n")
	_, err := fmt.Fprintf(e.out, "%s (%s)\n\n%s\n\n%s\n", r.ID, r.Severity, indent(title, "", e.width()), indent(why, "", e.width()))
	return err
}
