package assess

import (
	"github.com/monosashi/monosashi/internal/lang"
	"github.com/monosashi/monosashi/internal/yamlpos"
	"github.com/monosashi/monosashi/questionnaires"
	"github.com/monosashi/monosashi/questionnaires/diag"
)

// A Rule is one check that [Lint] makes of answers that can be scored as they
// are, but are perhaps not complete or not as they were meant. To add one,
// write it in lint_<id>.go with answers that it finds fault with, and answers
// that it does not, in testdata/lint/<id>.txtar, and name it in [Rules].
type Rule struct {
	ID       string // stable, never reused
	Severity diag.Severity
	Doc      lang.Text // a title line, a blank line, then why and what to do
	run      func(*Pass)
}

// Rules lists every rule, in the order of the documentation.
var Rules = []*Rule{requiredItem, unansweredItems, missingEvidence, firedCheck, notRelevant, staleAnswer, readOtherwise}

// A Pass is one run of one rule over the answers of one file.
type Pass struct {
	*env
	rule *Rule
	list diag.List
}

// Lint runs the rules over answers to q that [ParseAnswers] read without
// errors.
func Lint(q *questionnaires.Questionnaire, a *Answers, rules []*Rule) diag.List {
	e := newEnv(q, a)
	var out diag.List
	for _, r := range rules {
		p := &Pass{env: e, rule: r}
		r.run(p)
		out = append(out, p.list...)
	}
	out.Sort()
	return out
}

func (p *Pass) report(n *yamlpos.Node, message, hint lang.Text) {
	p.reportAs(p.rule.Severity, n, message, hint)
}

func (p *Pass) reportAs(s diag.Severity, n *yamlpos.Node, message, hint lang.Text) {
	if n == nil { // answers that come from no file
		n = &yamlpos.Node{}
	}
	p.list = append(p.list, diag.Diagnostic{File: p.a.at.file, Pos: n.Pos, End: n.End(), Severity: s, Rule: p.rule.ID,
		Message: message, Hint: hint, Source: n.Line()})
}

// each calls f with every item, and with an item of a repeat once for each
// instance.
func (p *Pass) each(f func(e *env, q *questionnaires.Question)) {
	for _, q := range p.q.Items() {
		rep := q.Repeated()
		if rep == nil {
			f(p.env, q)
			continue
		}
		for i := range p.a.Repeats[rep.ID] {
			f(p.in(rep, i), q)
		}
	}
}
