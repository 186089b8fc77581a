package questionnaires

import (
	"github.com/monosashi/monosashi/internal/lang"
	"github.com/monosashi/monosashi/internal/yamlpos"
	"github.com/monosashi/monosashi/questionnaires/diag"
)

func (p *parser) counts(m *yamlpos.Map) {
	m.Each("counts", func(k, v *yamlpos.Node) {
		p.checkID(k, k.Value)
		p.declare(&p.variables, k, k.Value)
		s := p.r.Map(v)
		if s == nil {
			return
		}
		c := &Count{Node: Node{v}, ID: k.Value, Label: p.text(s, "label", true), Hint: p.text(s, "hint", false)}
		if c.Type = s.Enum("type", "integer", "decimal"); c.Type == "" {
			c.Type = "integer"
		}
		c.Unit = s.Enum("unit", unitKeys()...)
		c.Min, c.Max = p.optional(s, "min"), p.optional(s, "max")
		p.checkRange(s, c.Min, c.Max)
		c.Respondents = p.enums(s, "respondents", RespondentTypes)
		c.Constraint, c.ConstraintMessage = p.newExpr(s.Take("constraint")), p.text(s, "constraint_message", false)
		p.needMessage(s, c.Constraint, c.ConstraintMessage)
		p.q.Counts = append(p.q.Counts, c)
		s.Done()
	})
}

func (p *parser) needMessage(m *yamlpos.Map, e *Expr, t lang.Text) {
	if e != nil && t.IsZero() {
		p.r.Report(m.Node().Get("constraint"), diag.Error, "missing-key",
			lang.T("constraint には constraint_message が必要です", "a constraint needs a constraint_message"), lang.Text{})
	}
}

func (p *parser) calculations(m *yamlpos.Map) {
	m.Each("calculations", func(k, v *yamlpos.Node) {
		p.checkID(k, k.Value)
		p.declare(&p.variables, k, k.Value)
		s := p.r.Map(v)
		if s == nil {
			return
		}
		p.q.Calculations = append(p.q.Calculations, &Calculation{Node: Node{v}, ID: k.Value,
			Label: p.text(s, "label", false), Expr: p.newExpr(s.Require("calculation"))})
		s.Done()
	})
}

func (p *parser) measures(m *yamlpos.Map) {
	m.Each("measures", func(k, v *yamlpos.Node) {
		p.checkID(k, k.Value)
		s := p.r.Map(v)
		if s == nil {
			return
		}
		me := &Measure{Node: Node{v}, ID: k.Value, Label: p.text(s, "label", true)}
		if n := s.Take("holds"); n != nil {
			me.Holds = p.newExpr(n)
			me.Yes, me.No = p.answers(s)
		} else {
			p.shareOf(s, me)
		}
		me.Relevant = p.newExpr(s.Take("relevant"))
		for _, c := range s.Maps("compare") {
			me.Compare = append(me.Compare, p.compare(c))
		}
		p.q.Measures = append(p.q.Measures, me)
		s.Done()
	})
}

func (p *parser) answers(s *yamlpos.Map) (yes, no lang.Text) {
	a := p.sub(s, "answers")
	yes, no = p.text(a, "yes", true), p.text(a, "no", true)
	a.Done()
	if yes.IsZero() {
		yes, no = lang.T("はい", "yes"), lang.T("いいえ", "no")
	}
	return yes, no
}

func (p *parser) shareOf(s *yamlpos.Map, me *Measure) {
	me.Numerator, me.Denominator = s.RequireString("numerator"), s.RequireString("denominator")
	me.Invited, me.Population = s.String("invited"), s.String("population")
	if me.Method = s.Enum("method", "survey", "log", "register"); me.Method == "" {
		s.Require("method")
	}
	for _, k := range []string{"numerator", "denominator", "invited", "population"} {
		n := s.Take(k)
		if n != nil && n.Kind == yamlpos.ScalarKind && p.q.Count(n.Value) == nil {
			p.r.Report(n, diag.Error, "unknown-count", lang.F("%q という実数（counts）はありません", "there is no count %q", n.Value), yamlpos.DidYouMean(n.Value, p.countIDs()))
		}
	}
}

func (p *parser) countIDs() []string {
	var out []string
	for _, c := range p.q.Counts {
		out = append(out, c.ID)
	}
	return out
}

func (p *parser) compare(s *yamlpos.Map) *Comparison {
	c := &Comparison{Node: Node{s.Node()}, Baseline: s.RequireString("baseline"), Note: p.text(s, "note", false), Relevant: p.newExpr(s.Take("relevant"))}
	c.Comparability = s.Enum("comparability", Comparable, Reference, StricterDefinition, DifferentUnit)
	if c.Comparability == "" {
		s.Require("comparability")
	}
	if c.Note.IsZero() && c.Comparability != "" && c.Comparability != Comparable {
		p.r.Report(s.Node(), diag.Warning, "missing-note", lang.F("比較の程度が %s の場合は、何が違うかを note に書いてください", "a comparison that is %s needs a note that says what differs", c.Comparability), lang.Text{})
	}
	s.Done()
	return c
}

func (p *parser) headline(m *yamlpos.Map) {
	for _, s := range m.Maps("headline") {
		h := &Headline{Node: Node{s.Node()}, Baseline: s.RequireString("baseline"), Label: p.text(s, "label", true)}
		h.Measures, h.Beside = p.measureList(s, "measures"), p.measureList(s, "beside")
		p.q.Headline = append(p.q.Headline, h)
		s.Done()
	}
}

func (p *parser) measureList(s *yamlpos.Map, key string) []string {
	var out, known []string
	for _, me := range p.q.Measures {
		known = append(known, me.ID)
	}
	for _, n := range s.List(key) {
		id := p.r.Scalar(n)
		if !contains(known, id) {
			p.r.Report(n, diag.Error, "unknown-measure", lang.F("%q という指標（measures）はありません", "there is no measure %q", id), yamlpos.DidYouMean(id, known))
		}
		out = append(out, id)
	}
	return out
}

func (p *parser) checks(m *yamlpos.Map) {
	seen := map[string]diag.Pos{}
	for _, s := range m.Maps("checks") {
		c := &Check{Node: Node{s.Node()}, ID: p.id(s), When: p.newExpr(s.Require("when")), Message: p.text(s, "message", true)}
		p.declare(&seen, s.Node().Get("id"), c.ID)
		if c.Severity = s.Enum("severity", "error", "warning", "note"); c.Severity == "" {
			c.Severity = "warning"
		}
		for _, n := range s.List("items") {
			id := p.r.Scalar(n)
			if p.q.items[id] == nil && p.q.Count(id) == nil {
				p.r.Report(n, diag.Error, "unknown-item", lang.F("%q という設問や実数はありません", "there is no item or count %q", id), yamlpos.DidYouMean(id, p.names()))
			}
			c.Items = append(c.Items, id)
		}
		p.q.Checks = append(p.q.Checks, c)
		s.Done()
	}
}

// names lists everything that an expression can name.
func (p *parser) names() []string {
	out := p.countIDs()
	for _, q := range p.q.order {
		out = append(out, q.ID)
	}
	for _, c := range p.q.Calculations {
		out = append(out, c.ID)
	}
	return out
}
