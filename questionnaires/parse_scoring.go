package questionnaires

import (
	"github.com/monosashi/monosashi/internal/exact"
	"github.com/monosashi/monosashi/internal/lang"
	"github.com/monosashi/monosashi/internal/yamlpos"
	"github.com/monosashi/monosashi/questionnaires/diag"
)

func (p *parser) scoring(m *yamlpos.Map) {
	s := p.sub(m, "scoring")
	c := &p.q.Scoring
	c.Node = Node{s.Node()}
	c.Unanswered = or(s.Enum("unanswered", PolicyMissing, PolicyZero), PolicyMissing)
	c.Unknown = or(s.Enum("unknown", PolicyZero, PolicyMissing), PolicyZero)
	c.NotApplicable = or(s.Enum("not_applicable", PolicyExclude, PolicyRedistribute, PolicyCredit, PolicyZero), PolicyExclude)
	if e := p.sub(s, "evidence_rule"); e != nil {
		e.Require("from")
		e.Require("counts")
		c.EvidenceFrom, c.EvidenceCounts = p.optional(e, "from"), p.number(e, "counts", zero)
		e.Done()
	}
	c.CoverageOf = "all"
	if v := p.sub(s, "minimum_coverage"); v != nil {
		c.CoverageOf = or(v.Enum("of", "core", "all"), "all")
		v.Require("value")
		c.MinimumCoverage = p.share(v, "value")
		v.Done()
	}
	if r := p.sub(s, "stage_rule"); r != nil {
		c.MedianOf = or(r.Enum("median_of", "core", "all"), "all")
		c.GatesAtLeast = p.number(r, "gates_at_least", zero)
		r.Done()
	}
	c.Stages = p.levels(s, "stages")
	c.Gates = s.Strings("gates")
	if len(c.Stages) > 0 && c.MedianOf == "" {
		p.r.Report(s.Node().Get("stages"), diag.Error, "missing-key", lang.T("stages には stage_rule が必要です", "stages need a stage_rule"), lang.Text{})
	}
	s.Done()
}

func or(s, def string) string {
	if s == "" {
		return def
	}
	return s
}

// share takes a number from 0 to 1.
func (p *parser) share(m *yamlpos.Map, key string) exact.Rat {
	v := p.number(m, key, zero)
	if v.Sign() < 0 || exact.Int(1).Less(v) {
		p.r.Report(m.Node().Get(key), diag.Error, "range", lang.F("%s は 0 から 1 までの割合です（80％は 0.8）", "%s is a share from 0 to 1 (80 %% is 0.8)", key), lang.Text{})
	}
	return v
}

func (p *parser) scores(m *yamlpos.Map) {
	for _, s := range m.Maps("scores") {
		p.q.Scores = append(p.q.Scores, p.score(s))
	}
	if len(p.q.Scores) > 0 {
		return
	}
	p.q.Scores = []*Score{{ID: "overall", Label: lang.T("総合", "Overall"), Better: "high", BandOf: "value",
		Rule: ScoreRule{Method: Mean, Weight: exact.Int(1), Target: exact.Int(1)}, Of: p.scoredSections()}}
}

func (p *parser) scoredSections() []string {
	var out []string
	for _, s := range p.q.Sections {
		if s.Rule.Method != None && s.ID != "" {
			out = append(out, s.ID)
		}
	}
	return out
}

func (p *parser) score(m *yamlpos.Map) *Score {
	s := &Score{Node: Node{m.Node()}, ID: p.id(m), Label: p.text(m, "label", true)}
	r := &s.Rule
	r.Weight, r.Target = exact.Int(1), exact.Int(1)
	p.method(m, r, Mean, []string{Mean, Share, Sum, MinOf, MaxOf, Interpolation, Calculated}, "value_of", "limit", "target", "calculation", "minimum", "maximum")
	switch r.Method {
	case Interpolation:
		r.Of = p.newExpr(m.Require("value_of"))
		r.Limit, r.Target = p.limitAndTarget(m)
	case Calculated:
		p.calculated(m, r)
	}
	p.scoreParts(m, s)
	p.declare(&p.parts, m.Node().Get("id"), s.ID)
	s.Better = or(m.Enum("better", "high", "low"), "high")
	s.BandOf = or(m.Enum("band_of", "value", "points"), "value")
	p.bands(m, s)
	m.Done()
	return s
}

// scoreParts takes what a score is made of: sections and earlier scores.
func (p *parser) scoreParts(m *yamlpos.Map, s *Score) {
	for _, n := range m.List("of") {
		id := p.r.Scalar(n)
		if _, ok := p.parts[id]; !ok && id != "" {
			p.r.Report(n, diag.Error, "unknown-part", lang.F("%q という分野や、これより前の得点はありません", "there is no section or earlier score %q", id), yamlpos.DidYouMean(id, p.partIDs()))
			continue
		}
		s.Of = append(s.Of, id)
	}
	if m.Take("of") == nil && s.Rule.Method != Calculated && s.Rule.Method != Interpolation {
		s.Of = p.scoredSections()
	}
	m.Each("weights", func(k, v *yamlpos.Node) {
		w, ok := exact.Parse(p.r.Scalar(v))
		if !ok || w.Sign() < 0 {
			p.r.Report(v, diag.Error, "weight", lang.T("重みは 0 以上の数です", "a weight is a number of at least 0"), lang.Text{})
		}
		if !contains(s.Of, k.Value) {
			p.r.Report(k, diag.Error, "unknown-part", lang.F("%q はこの得点に含まれていません", "%q is not part of this score", k.Value), yamlpos.DidYouMean(k.Value, s.Of))
		}
		if s.Weights == nil {
			s.Weights = map[string]exact.Rat{}
		}
		s.Weights[k.Value] = w
	})
}

func (p *parser) partIDs() []string {
	var out []string
	for id := range p.parts {
		out = append(out, id)
	}
	return out
}

func (p *parser) bands(m *yamlpos.Map, s *Score) {
	var last *exact.Rat
	for i, b := range m.Maps("bands") {
		band := Band{Node: Node{b.Node()}, Code: b.RequireString("code"), Label: p.text(b, "label", true)}
		from, above := p.optional(b, "from"), p.optional(b, "above")
		band.Edge, band.Exclusive = from, above != nil
		if above != nil {
			band.Edge = above
		}
		switch {
		case from != nil && above != nil:
			p.r.Report(b.Node(), diag.Error, "band", lang.T("from と above はどちらか一方だけを書きます", "give either from or above"), lang.Text{})
		case i > 0 && band.Edge == nil:
			p.r.Report(b.Node(), diag.Error, "band", lang.T("2番目以降の区分には from か above が必要です", "every band after the first needs from or above"), lang.Text{})
		case i > 0 && last != nil && band.Edge.Cmp(*last) <= 0:
			p.r.Report(b.Node(), diag.Error, "band", lang.F("区分の下限（%s）が前の区分（%s）より大きくありません", "the edge of the band (%s) is not above the one before (%s)", *band.Edge, *last), lang.Text{})
		}
		last = band.Edge
		s.Bands = append(s.Bands, band)
		b.Done()
	}
}
