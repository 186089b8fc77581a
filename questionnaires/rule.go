package questionnaires

import (
	"github.com/monosashi/monosashi/internal/lang"
	"github.com/monosashi/monosashi/internal/yamlpos"
	"github.com/monosashi/monosashi/questionnaires/diag"
)

// A Rule is one check that [Lint] makes of a questionnaire that can be used as
// it is, but perhaps not as it was meant. To add one, write it in
// lint_<id>.go with a good and a bad example in testdata/lint/<id>.txtar, and
// name it in [Rules].
type Rule struct {
	ID       string // stable, never reused
	Severity diag.Severity
	Doc      lang.Text // a title line, a blank line, then why and what to do
	run      func(*Pass)
}

// Rules lists every rule, in the order of the documentation.
var Rules = []*Rule{goalMissing, actionMissing, codesWithGaps, sameText, gateMayVanish, weightZero, longLabel, oddCharacters}

// A Pass is one run of one rule over one questionnaire.
type Pass struct {
	*Questionnaire
	file string
	rule *Rule
	list diag.List
}

// Lint runs the rules over a questionnaire that was read without errors from
// the file called name.
func Lint(name string, q *Questionnaire, rules []*Rule) diag.List {
	var out diag.List
	for _, r := range rules {
		p := &Pass{Questionnaire: q, file: name, rule: r}
		r.run(p)
		out = append(out, p.list...)
	}
	out.Sort()
	return out
}

// report notes a finding at the value of key in a part, or at the part where
// it has none.
func (p *Pass) report(at Node, key string, message, hint lang.Text) {
	n := at.n
	if v := n.Get(key); v != nil {
		n = v
	}
	p.reportAt(n, message, hint)
}

func (p *Pass) reportAt(n *yamlpos.Node, message, hint lang.Text) {
	p.list = append(p.list, diag.Diagnostic{File: p.file, Pos: n.Pos, End: n.End(), Severity: p.rule.Severity, Rule: p.rule.ID,
		Message: message, Hint: hint, Source: n.Line()})
}
