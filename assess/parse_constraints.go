package assess

import (
	"slices"

	"github.com/monosashi/monosashi/internal/lang"
	"github.com/monosashi/monosashi/internal/yamlpos"
	"github.com/monosashi/monosashi/questionnaires"
	"github.com/monosashi/monosashi/questionnaires/diag"
)

// checkConstraints reports counts and answers that break a constraint of the
// questionnaire.
func (p *answersParser) checkConstraints() {
	e := newEnv(p.q, p.a)
	for _, c := range p.q.Counts {
		if n := p.nodes[c.ID]; n != nil && p.judges(c.Constraint) && c.Constraint.Violated(e) {
			p.violated(n, c.ID, c.ConstraintMessage)
		}
	}
	for _, q := range p.q.Items() {
		rep := q.Repeated()
		switch {
		case !p.judges(q.Constraint):
		case rep == nil:
			p.checkConstraint(e, q)
		default:
			for i := range p.a.Repeats[rep.ID] {
				p.checkConstraint(e.in(rep, i), q)
			}
		}
	}
}

func (p *answersParser) checkConstraint(e *env, q *questionnaires.Question) {
	a := e.given(q)
	e = e.with(a)
	if a.State == questionnaires.Answered && q.Constraint.Violated(e) {
		p.violated(p.nodes[e.key(q)], q.ID, q.ConstraintMessage)
	}
}

func (p *answersParser) violated(n *yamlpos.Node, id string, message lang.Text) {
	p.r.Report(n, diag.Error, "constraint", lang.F("%s: %s", "%s: %s", id, message), lang.Text{})
}

// judges reports whether everything that a constraint looks at could be read.
// What could not is reported already, and says nothing about the rest.
func (p *answersParser) judges(x *questionnaires.Expr) bool {
	return x != nil && !slices.ContainsFunc(p.namesIn(x), func(id string) bool { return p.unread[id] })
}

// namesIn lists what an expression names, also by way of calculations.
func (p *answersParser) namesIn(x *questionnaires.Expr) []string {
	names := slices.Clone(x.Names)
	for i := 0; i < len(names); i++ {
		for _, c := range p.q.Calculations {
			if c.ID != names[i] || c.Expr == nil {
				continue
			}
			for _, n := range c.Expr.Names {
				if !slices.Contains(names, n) {
					names = append(names, n)
				}
			}
		}
	}
	return names
}
