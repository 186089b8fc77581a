package questionnaires

import (
	"github.com/monosashi/monosashi/internal/exact"
	"github.com/monosashi/monosashi/internal/lang"
	"github.com/monosashi/monosashi/internal/yamlpos"
	"github.com/monosashi/monosashi/questionnaires/diag"
)

func (p *parser) section(m *yamlpos.Map, parent *Section) *Section {
	s := &Section{Node: Node{m.Node()}, ID: p.id(m), Label: p.text(m, "label", true), Hint: p.text(m, "hint", false), Parent: parent}
	p.declare(&p.parts, m.Node().Get("id"), s.ID)
	s.Goals = p.goals(m)
	s.Relevant = p.newExpr(m.Take("relevant"))
	p.rule(p.sub(m, "score"), &s.Rule, Mean, []string{Mean, Share, Sum, MinOf, MaxOf, Ladder, Interpolation, Calculated, None})
	s.Repeat = p.repeat(m, s)
	for _, q := range m.Maps("questions") {
		s.Questions = append(s.Questions, p.question(q, s))
	}
	for _, c := range m.Maps("sections") {
		s.Sections = append(s.Sections, p.section(c, s))
	}
	if len(s.Questions)+len(s.Sections) == 0 && !p.unsettled[&s.Rule] && s.Rule.Method != Interpolation && s.Rule.Method != Calculated {
		p.r.Report(m.Node(), diag.Error, "empty-section", lang.F("分野 %s に設問がありません", "section %s has no items", s.ID), lang.Text{})
	}
	m.Done()
	return s
}

func (p *parser) repeat(m *yamlpos.Map, s *Section) *Repeat {
	r := p.sub(m, "repeat")
	if r == nil {
		return nil
	}
	for a := s.Parent; a != nil; a = a.Parent {
		if a.Repeat != nil {
			p.r.Report(m.Node().Get("repeat"), diag.Error, "nested-repeat", lang.F("繰り返し %s の中に繰り返しは置けません", "a repeat cannot stand inside the repeat %s", a.ID), lang.Text{})
		}
	}
	out := &Repeat{Label: p.text(r, "label", true), Min: p.whole(r, "min", 0), Max: p.whole(r, "max", 0)}
	if out.Combine = r.Enum("combine", Mean, Sum, MinOf, MaxOf); out.Combine == "" {
		out.Combine = Mean
	}
	if out.Max != 0 && out.Max < out.Min {
		p.r.Report(r.Node(), diag.Error, "range", lang.T("max が min より小さくなっています", "max is less than min"), lang.Text{})
	}
	r.Done()
	return out
}

// whole takes a whole number from 0 to 1000.
func (p *parser) whole(m *yamlpos.Map, key string, def int) int {
	v, ok := m.Number(key)
	if !ok {
		return def
	}
	if !v.IsInt() || v.Sign() < 0 || exact.Int(1000).Less(v) {
		p.r.Report(m.Node().Get(key), diag.Error, "range", lang.F("%s は 0 から 1000 までの整数です", "%s is a whole number from 0 to 1000", key), lang.Text{})
		return def
	}
	return int(v.Float())
}

// rule takes the keys of a method; m may be nil, which is the default method
// with weight 1.
func (p *parser) rule(m *yamlpos.Map, r *ScoreRule, def string, methods []string) {
	r.Weight, r.Target = exact.Int(1), exact.Int(1)
	p.method(m, r, def, methods, "met", "of", "limit", "target", "calculation", "minimum", "maximum")
	r.Weight = p.number(m, "weight", exact.Int(1))
	p.checkWeight(m, r.Weight)
	switch r.Method {
	case Ladder:
		r.Met = p.optional(m, "met")
	case Interpolation:
		r.Of = p.newExpr(m.Require("of"))
		r.Limit, r.Target = p.limitAndTarget(m)
	case Calculated:
		p.calculated(m, r)
	}
	m.Done()
}

// method takes the method of a section or score. After an unknown one the keys
// that only some methods have are taken as they are: whether they belong there
// cannot be said.
func (p *parser) method(m *yamlpos.Map, r *ScoreRule, def string, methods []string, keys ...string) {
	if r.Method = m.Enum("method", methods...); r.Method != "" {
		return
	}
	r.Method = def
	if m.Take("method") == nil {
		return
	}
	p.unsettled[r] = true
	for _, k := range keys {
		m.Take(k)
	}
}

func (p *parser) calculated(m *yamlpos.Map, r *ScoreRule) {
	r.Calculation = p.newExpr(m.Require("calculation"))
	r.Minimum, r.Maximum = p.newExpr(m.Take("minimum")), p.newExpr(m.Require("maximum"))
}

func (p *parser) checkWeight(m *yamlpos.Map, w exact.Rat) {
	if w.Sign() < 0 {
		p.r.Report(m.Node().Get("weight"), diag.Error, "weight", lang.T("重みは負にできません", "a weight cannot be negative"), lang.Text{})
	}
}

func (p *parser) question(m *yamlpos.Map, s *Section) *Question {
	q := &Question{Node: Node{m.Node()}, ID: p.id(m), Section: s}
	p.declare(&p.variables, m.Node().Get("id"), q.ID)
	q.Kind = p.kind(m)
	q.Core, q.Required = m.Bool("core", false), m.Bool("required", false)
	q.Goals, q.References = p.goals(m), p.references(m)
	q.Label, q.Hint = p.text(m, "label", true), p.text(m, "hint", false)
	q.Relevant = p.newExpr(m.Take("relevant"))
	q.Constraint, q.ConstraintMessage = p.newExpr(m.Take("constraint")), p.text(m, "constraint_message", false)
	p.needMessage(m, q.Constraint, q.ConstraintMessage)
	q.Weight = p.number(m, "weight", exact.Int(1))
	p.checkWeight(m, q.Weight)
	q.Rung = p.whole(m, "rung", 0)
	q.Evidence = p.text(m, "evidence", false)
	q.MayNotApply = m.Bool("not_applicable", true)
	q.Was = m.Strings("was")
	p.countList(m, q)
	p.action(m, q)
	q.Kind.read(p, q, m)
	if _, dup := p.q.items[q.ID]; !dup && q.ID != "" {
		p.q.items[q.ID] = q
	}
	p.q.order = append(p.q.order, q)
	m.Done()
	return q
}

// kind takes the type of an item; an unknown one is reported and read as
// text, so that the rest of the item is still checked.
func (p *parser) kind(m *yamlpos.Map) *Kind {
	if m.Require("type") == nil {
		return textKind
	}
	if k := KindOf(m.Enum("type", kindNames()...)); k != nil {
		return k
	}
	for _, k := range []string{"options", "score", "min", "max", "unit"} {
		m.Take(k)
	}
	return textKind
}

func (p *parser) countList(m *yamlpos.Map, q *Question) {
	q.Counts = m.Strings("counts")
	for _, n := range m.List("counts") {
		if n.Kind == yamlpos.ScalarKind && p.q.Count(n.Value) == nil {
			p.r.Report(n, diag.Error, "unknown-count", lang.F("%q という実数（counts）はありません", "there is no count %q", n.Value), yamlpos.DidYouMean(n.Value, p.countIDs()))
		}
	}
}

func (p *parser) action(m *yamlpos.Map, q *Question) {
	a := p.sub(m, "action")
	if a == nil {
		return
	}
	a.Require("below")
	q.Action = &Action{Below: p.number(a, "below", zero), Effort: a.Enum("effort", "low", "medium", "high"), Label: p.text(a, "label", true)}
	a.Done()
}

func (p *parser) options(q *Question, m *yamlpos.Map) {
	m.Require("options")
	seen := map[string]bool{}
	with, without := 0, 0
	for _, o := range m.Maps("options") {
		opt := &Option{Node: Node{o.Node()}, Code: o.RequireString("code"), Label: p.text(o, "label", true),
			Points: p.optional(o, "points"), Exclusive: o.Bool("exclusive", false), Was: o.Strings("was")}
		if opt.Code != "" && seen[opt.Code] {
			p.r.Report(o.Node().Get("code"), diag.Error, "duplicate-code", lang.F("選択肢のコード %q が重複しています", "option code %q is used twice", opt.Code), lang.Text{})
		}
		seen[opt.Code] = true
		if opt.Points == nil {
			without++
		} else {
			with++
		}
		q.Options = append(q.Options, opt)
		o.Done()
	}
	if with > 0 && without > 0 {
		p.r.Report(m.Node().Get("options"), diag.Error, "points", lang.F("%s の選択肢に、得点のあるものとないものが混在しています", "some options of %s have points and others have none", q.ID),
			lang.T("全ての選択肢に points を書くか、全てから外してください", "give every option points, or none"))
	}
	if len(q.Options) == 1 {
		p.r.Report(m.Node().Get("options"), diag.Error, "options", lang.F("%s の選択肢が1つしかありません", "%s has only one option", q.ID), lang.Text{})
	}
}
