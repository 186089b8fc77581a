package questionnaires

import (
	"github.com/monosashi/monosashi/internal/lang"
	"github.com/monosashi/monosashi/internal/yamlpos"
	"github.com/monosashi/monosashi/questionnaires/diag"
)

// resolve checks everything that needs the whole questionnaire: names in
// lists, expressions, and circles.
func (p *parser) resolve() {
	p.resolveGates()
	p.resolveLadders()
	p.compileAll()
	p.findCircles()
}

func (p *parser) resolveGates() {
	n := p.q.Scoring.n.Get("gates")
	if n == nil {
		return
	}
	list := n.Values
	if n.Kind == yamlpos.ScalarKind {
		list = []*yamlpos.Node{n}
	}
	for _, g := range list {
		q := p.q.items[g.Value]
		switch {
		case q == nil:
			p.r.Report(g, diag.Error, "unknown-item", lang.F("必須設問（gates）とする %q という設問はありません", "there is no item %q to be a gate", g.Value), yamlpos.DidYouMean(g.Value, p.names()))
		case !q.Scored():
			p.r.Report(g, diag.Error, "gate", lang.F("必須設問 %s には得点がありません", "the gate %s gives no points", g.Value), lang.Text{})
		case q.MayNotApply:
			p.r.Report(g, diag.Error, "gate", lang.F("必須設問 %s が「該当なし」を認めています", "the gate %s may be answered not applicable", g.Value),
				lang.T("設問に not_applicable: false を加えてください", "add not_applicable: false to the item"))
		case q.Repeated() != nil:
			p.r.Report(g, diag.Error, "gate", lang.F("繰り返しの中の設問 %s は必須設問にできません", "the item %s is inside a repeat and cannot be a gate", g.Value), lang.Text{})
		}
	}
}

// resolveLadders checks that every item of a ladder stands on a rung.
func (p *parser) resolveLadders() {
	p.q.Walk(func(s *Section) {
		if p.unsettled[&s.Rule] {
			return
		}
		for _, q := range s.Questions {
			switch {
			case s.Rule.Method == Ladder && q.Scored() && q.Rung == 0:
				p.r.Report(q.n, diag.Error, "rung", lang.F("段階式の分野 %s の設問 %s に rung がありません", "item %[2]s of the ladder %[1]s has no rung", s.ID, q.ID), lang.Text{})
			case s.Rule.Method != Ladder && q.Rung != 0:
				p.r.Report(q.n.Get("rung"), diag.Error, "rung", lang.F("rung は method: ladder の分野でだけ使えます（%s は %s）", "a rung is for sections with method: ladder (%s is %s)", s.ID, s.Rule.Method), lang.Text{})
			case s.Rule.Method == Interpolation && q.Scored():
				p.r.Report(q.n, diag.Error, "method", lang.F("補間の分野 %s に得点のある設問 %s は置けません", "the interpolated section %s cannot hold the scored item %s", s.ID, q.ID), lang.Text{})
			}
		}
		if s.Rule.Method == Ladder && len(s.Sections) > 0 {
			p.r.Report(s.n, diag.Error, "method", lang.F("段階式の分野 %s に下位の分野は置けません", "the ladder %s cannot hold sections", s.ID), lang.Text{})
		}
	})
}

func (p *parser) scope(this *Question, repeat *Section, nodes map[string]bool) *scope {
	sc := &scope{q: p.q, this: this, repeat: repeat, nodes: nodes, calcs: map[string]*Calculation{}, counts: map[string]*Count{}, known: p.names()}
	for _, c := range p.q.Calculations {
		sc.calcs[c.ID] = c
	}
	for _, c := range p.q.Counts {
		sc.counts[c.ID] = c
	}
	return sc
}

func (p *parser) compileAll() {
	plain := p.scope(nil, nil, nil)
	for _, c := range p.q.Counts {
		c.Constraint.compile(p.r, plain, tBool)
	}
	for _, c := range p.q.Calculations {
		c.Expr.compile(p.r, plain, tNumber)
	}
	for _, m := range p.q.Measures {
		m.Holds.compile(p.r, plain, tBool)
		m.Relevant.compile(p.r, plain, tBool)
		for _, c := range m.Compare {
			c.Relevant.compile(p.r, plain, tBool)
		}
	}
	for _, c := range p.q.Checks {
		c.When.compile(p.r, plain, tBool)
	}
	nodes := map[string]bool{}
	for _, s := range p.q.Sections {
		p.compileSection(s, nodes, nil)
	}
	for _, s := range p.q.Scores {
		p.compileRule(&s.Rule, nodes, nil)
		nodes[s.ID] = true
	}
}

// compileSection compiles what is inside before the section itself, so that a
// calculation can name its parts and earlier sections, and nothing later.
func (p *parser) compileSection(s *Section, nodes map[string]bool, repeat *Section) {
	s.Relevant.compile(p.r, p.scope(nil, repeat, nil), tBool)
	inner := repeat
	if s.Repeat != nil {
		inner = s
	}
	for _, q := range s.Questions {
		q.Relevant.compile(p.r, p.scope(nil, inner, nil), tBool)
		q.Constraint.compile(p.r, p.scope(q, inner, nil), tBool)
	}
	for _, c := range s.Sections {
		p.compileSection(c, nodes, inner)
	}
	p.compileRule(&s.Rule, nodes, inner)
	if s.Rule.Method != None {
		nodes[s.ID] = true
	}
}

func (p *parser) compileRule(r *ScoreRule, nodes map[string]bool, repeat *Section) {
	sc := p.scope(nil, repeat, nodes)
	r.Of.compile(p.r, p.scope(nil, repeat, nil), tNumber)
	r.Calculation.compile(p.r, sc, tNumber)
	r.Minimum.compile(p.r, sc, tNumber)
	r.Maximum.compile(p.r, sc, tNumber)
}

// findCircles reports conditions and calculations that depend on themselves.
func (p *parser) findCircles() {
	uses := map[string][]*Expr{}
	for _, c := range p.q.Calculations {
		uses[c.ID] = []*Expr{c.Expr}
	}
	for _, q := range p.q.order {
		uses[q.ID] = []*Expr{q.Relevant}
		for s := q.Section; s != nil; s = s.Parent {
			uses[q.ID] = append(uses[q.ID], s.Relevant)
		}
	}
	c := &circles{p: p, uses: uses, state: map[string]int{}}
	for _, id := range p.names() {
		c.visit(id, nil)
	}
}

type circles struct {
	p     *parser
	uses  map[string][]*Expr
	state map[string]int // 1 while being visited, 2 when done
}

func (c *circles) visit(id string, path []string) {
	if c.state[id] != 0 {
		return
	}
	c.state[id] = 1
	path = append(path, id)
	for _, e := range c.uses[id] {
		if e == nil {
			continue
		}
		for _, next := range e.Names {
			if c.state[next] == 1 {
				c.report(e, path, next)
				continue
			}
			c.visit(next, path)
		}
	}
	c.state[id] = 2
}

func (c *circles) report(e *Expr, path []string, next string) {
	for i, id := range path {
		if id == next {
			circle := append(append([]string(nil), path[i:]...), next)
			list := arrows(circle)
			c.p.r.Report(e.node, diag.Error, "circle", lang.F("互いに依存する式があります: %s", "the expression depends on itself: %s", list), lang.Text{})
			return
		}
	}
}

func arrows(list []string) string {
	out := ""
	for i, s := range list {
		if i > 0 {
			out += " -> "
		}
		out += s
	}
	return out
}
