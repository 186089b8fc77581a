package main

import (
	"fmt"
	"slices"
	"strings"

	"github.com/spf13/cobra"

	"github.com/monosashi/monosashi/internal/lang"
	"github.com/monosashi/monosashi/internal/yamlpos"
	"github.com/monosashi/monosashi/questionnaires"
	"github.com/monosashi/monosashi/questionnaires/catalogue"
)

func newShow(e *env) *cobra.Command {
	return &cobra.Command{
		Use:   "show <questionnaire> [<item>]",
		Short: e.t("質問票や設問の内容を表示する", "Show a questionnaire or one of its items"),
		Long: e.t("質問票の設問を並べます。設問を指定すると、選択肢と点数、対応する基本計画の条文、参照する文書を表示します。\n<questionnaire> は組み込みの名前かファイルです。",
			"Show the items of a questionnaire, or of one item its levels and points, the clauses of the plan that it serves, and the documents it refers to.\n<questionnaire> is a built-in name or a file."),
		Example:           "monosashi show municipal-ai\nmonosashi show municipal-ai A1",
		Args:              takes("<questionnaire>", "[<item>]"),
		ValidArgsFunction: completeItems,
		Annotations:       map[string]string{"json": "yes"},
		RunE:              func(c *cobra.Command, args []string) error { return runShow(e, args) },
	}
}

func completeItems(_ *cobra.Command, args []string, _ string) ([]string, cobra.ShellCompDirective) {
	switch len(args) {
	case 0:
		return questionnaires.Builtin(), cobra.ShellCompDirectiveDefault
	case 1:
		if src, ok := questionnaires.BuiltinSource(args[0]); ok {
			if q, _ := questionnaires.Parse(args[0], src); q != nil {
				return itemIDs(q), cobra.ShellCompDirectiveNoFileComp
			}
		}
	}
	return nil, cobra.ShellCompDirectiveNoFileComp
}

func itemIDs(q *questionnaires.Questionnaire) []string {
	var ids []string
	for _, i := range q.Items() {
		ids = append(ids, i.ID)
	}
	return ids
}

func runShow(e *env, args []string) error {
	q, err := e.questionnaire(args[0])
	if err != nil {
		return err
	}
	p := &page{lang: e.lang, width: helpWidth(e)}
	var v any = q
	if len(args) == 1 {
		p.questionnaire(q)
	} else if i := q.Find(args[1]); i != nil {
		p.item(q, i)
		v = i
	} else {
		return unknownItem(q, args[1])
	}
	if e.json {
		return writeJSON(e, v)
	}
	_, err = fmt.Fprint(e.out, safe(p.String()))
	return err
}

func unknownItem(q *questionnaires.Questionnaire, id string) error {
	if n := yamlpos.Nearest(id, itemIDs(q)); n != "" {
		return misused(lang.F("質問票 %s に設問 %q はありません。%q のことですか", "the questionnaire %s has no item %q; did you mean %q?", q.ID, id, n))
	}
	return misused(lang.F("質問票 %[1]s に設問 %[2]q はありません。一覧は `monosashi show %[1]s` で見られます", "the questionnaire %[1]s has no item %[2]q; `monosashi show %[1]s` lists them", q.ID, id))
}

// A page is text for a reader in one language.
type page struct {
	strings.Builder
	lang  string
	width int
}

func (p *page) t(ja, en string) string { return lang.T(ja, en).In(p.lang) }

func (p *page) para(margin string, t lang.Text) {
	if s := t.In(p.lang); s != "" {
		fmt.Fprintln(p, indent(s, margin, p.width))
	}
}

func (p *page) questionnaire(q *questionnaires.Questionnaire) {
	p.para("", q.Title)
	fmt.Fprintf(p, "%s %s\n", q.ID, q.Version)
	if !q.Description.IsZero() {
		p.WriteString("\n")
		p.para("", q.Description)
	}
	q.Walk(func(s *questionnaires.Section) {
		depth := ""
		for up := s.Parent; up != nil; up = up.Parent {
			depth += "  "
		}
		fmt.Fprintf(p, "\n%s%s  %s\n", depth, s.ID, s.Label.In(p.lang))
		var g grid
		for _, i := range s.Questions {
			g = append(g, []string{i.ID + marks(q, i), i.Label.In(p.lang)})
		}
		p.WriteString(g.write(depth+"  ", p.width))
	})
	if slices.ContainsFunc(q.Items(), func(i *questionnaires.Question) bool { return marks(q, i) != "" }) {
		p.WriteString("\n")
		p.para("", lang.T("★はコア設問、◆は必須設問です。", "★ marks a core question, ◆ a gate question."))
	}
	p.numbers(q)
}

// marks are the signs of core and gate items, as forms have them.
func marks(q *questionnaires.Questionnaire, i *questionnaires.Question) string {
	s := ""
	if i.Core {
		s += "★"
	}
	if slices.Contains(q.Scoring.Gates, i.ID) {
		s += "◆"
	}
	return s
}

// numbers lists the counts that the questionnaire asks for.
func (p *page) numbers(q *questionnaires.Questionnaire) {
	if len(q.Counts) == 0 {
		return
	}
	fmt.Fprintf(p, "\n%s\n", p.t("実数", "Counts"))
	var g grid
	for _, c := range q.Counts {
		g = append(g, []string{c.ID, c.Label.In(p.lang)})
	}
	p.WriteString(g.write("  ", p.width))
}

func (p *page) item(q *questionnaires.Questionnaire, i *questionnaires.Question) {
	tags := []string{i.Kind.Name}
	if i.Core {
		tags = append(tags, p.t("コア設問", "core"))
	}
	for _, g := range q.Scoring.Gates {
		if g == i.ID {
			tags = append(tags, p.t("必須設問", "gate"))
		}
	}
	fmt.Fprintf(p, "%s  %s\n", i.ID, strings.Join(tags, p.t("・", ", ")))
	p.para("", i.Label)
	p.para("", i.Hint)
	p.options(i)
	p.heading(p.t("根拠として挙げるもの", "Evidence to cite"), i.Evidence)
	p.goals(i)
	p.references(i)
	if i.Action != nil {
		p.heading(fmt.Sprintf(p.t("次の一歩（%s点未満のとき）", "Next step (below %s points)"), i.Action.Below), i.Action.Label)
	}
	if i.Relevant != nil {
		p.heading(p.t("尋ねる条件", "Asked when"), lang.Same(i.Relevant.Source))
	}
}

func (p *page) heading(title string, t lang.Text) {
	if !t.IsZero() {
		fmt.Fprintf(p, "\n%s\n", title)
		p.para("  ", t)
	}
}

func (p *page) options(i *questionnaires.Question) {
	var g grid
	for _, o := range i.Options {
		points := ""
		if o.Points != nil {
			points = o.Points.String() + p.t("点", " pt")
		}
		g = append(g, []string{o.Code, points, o.Label.In(p.lang)})
	}
	if len(g) > 0 {
		fmt.Fprintf(p, "\n%s\n%s", p.t("選択肢", "Answers"), g.write("  ", p.width))
	}
}

func (p *page) goals(i *questionnaires.Question) {
	if len(i.Goals) == 0 {
		return
	}
	fmt.Fprintf(p, "\n%s\n", p.t("対応する目標", "Goals"))
	for _, key := range i.Goals {
		g, ok := catalogue.Goals().Find(key)
		if !ok {
			p.para("  ", lang.Same(key))
			continue
		}
		p.para("  ", lang.F("%s  %v", "%s  %v", key, g.Label))
		for _, c := range g.Clauses {
			if ed, _ := catalogue.Goals().Edition(c.Edition); c.State == catalogue.Mapped {
				p.para("      ", lang.F("%v：%v", "%v: %v", ed.Label, marked(c.Text, c.Status)))
			}
		}
	}
}

func (p *page) references(i *questionnaires.Question) {
	if len(i.References) == 0 {
		return
	}
	fmt.Fprintf(p, "\n%s\n", p.t("参照", "References"))
	noted := map[string]bool{} // documents whose note was given
	for _, key := range i.References {
		c, ok := catalogue.References().Resolve(key)
		if !ok {
			p.para("  ", lang.Same(key))
			continue
		}
		p.para("  ", lang.F("%s  %v", "%s  %v", key, marked(c.Text, c.Status)))
		if doc := c.Reference.Key; !noted[doc] {
			p.para("      ", c.Reference.Note)
			noted[doc] = true
		}
	}
}

// marked adds to a statement that it was not verified.
func marked(t lang.Text, s catalogue.Status) lang.Text {
	if s == catalogue.Verified {
		return t
	}
	return lang.F("%v　［%v］", "%v [%v]", t, s.Label())
}
