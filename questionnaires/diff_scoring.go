package questionnaires

import (
	"maps"
	"slices"

	"github.com/monosashi/monosashi/internal/exact"
)

// scoring compares the policies, the gates and the stages.
func (x *differ) scoring() {
	o, n := x.old.Scoring, x.now.Scoring
	c := &Change{Part: PartScoring, ID: PartScoring, From: []string{PartScoring}, Fate: FateSame}
	c.value("unanswered", o.Unanswered, n.Unanswered, BumpMajor)
	c.value("unknown", o.Unknown, n.Unknown, BumpMajor)
	c.value("not_applicable", o.NotApplicable, n.NotApplicable, BumpMajor)
	c.optional("evidence_rule.from", o.EvidenceFrom, n.EvidenceFrom)
	c.number("evidence_rule.counts", o.EvidenceCounts, n.EvidenceCounts)
	c.value("minimum_coverage.of", o.CoverageOf, n.CoverageOf, BumpMajor)
	c.number("minimum_coverage.value", o.MinimumCoverage, n.MinimumCoverage)
	c.value("stage_rule.median_of", o.MedianOf, n.MedianOf, BumpMajor)
	c.number("stage_rule.gates_at_least", o.GatesAtLeast, n.GatesAtLeast)
	c.order(stageCodes(o), stageCodes(n), BumpMajor)
	x.note(c)
	x.gates()
	for _, c := range each(PartStage, o.Stages, n.Stages, levelCode, levelLabel, BumpMajor, BumpMajor) {
		x.note(c)
	}
}

func stageCodes(s Scoring) []string {
	var out []string
	for _, l := range s.Stages {
		out = append(out, l.Code)
	}
	return out
}

// scores compares the named outputs. The stage is that of the first one.
func (x *differ) scores() {
	for _, c := range each(PartScore, x.old.Scores, x.now.Scores, func(s *Score) string { return s.ID }, x.score, BumpMinor, BumpMajor) {
		for _, s := range append(slices.Clone(x.old.Scores), x.now.Scores...) {
			if s.ID == c.ID {
				c.Label = s.Label
			}
		}
		x.note(c)
	}
	if len(x.old.Scores) > 0 && len(x.now.Scores) > 0 {
		c := &Change{Part: PartScoring, ID: "scores", From: []string{"scores"}, Fate: FateSame}
		c.value("first", x.old.Scores[0].ID, x.now.Scores[0].ID, BumpMajor)
		x.note(c)
	}
}

func (x *differ) score(c *Change, o, n *Score) {
	c.text("label", o.Label, n.Label)
	x.rule(c, "", o.Rule, n.Rule)
	x.parts(c, o, n)
	c.value("better", o.Better, n.Better, BumpMajor)
	c.value("band_of", o.BandOf, n.BandOf, BumpMajor)
	for _, p := range each(PartBand, o.Bands, n.Bands, func(b Band) string { return b.Code }, func(c *Change, o, n Band) {
		c.text("label", o.Label, n.Label)
		c.value("edge", edgeText(o), edgeText(n), BumpMajor)
	}, BumpMajor, BumpMajor) {
		c.part(p)
	}
}

func edgeText(b Band) string {
	switch {
	case b.Edge == nil:
		return ""
	case b.Exclusive:
		return "above " + b.Edge.String()
	}
	return "from " + b.Edge.String()
}

// parts compares what a score is made of. A section that did not exist before
// is an addition, as its items are.
func (x *differ) parts(c *Change, o, n *Score) {
	b := BumpMinor
	for _, id := range n.Of {
		if !contains(o.Of, id) && (x.old.Section(id) != nil || slices.ContainsFunc(x.old.Scores, func(s *Score) bool { return s.ID == id })) {
			b = BumpMajor
		}
	}
	for _, id := range o.Of {
		if !contains(n.Of, id) {
			b = BumpMajor
		}
	}
	c.list("of", o.Of, n.Of, b)
	for _, id := range n.Of {
		if contains(o.Of, id) {
			c.number("weights."+id, weightIn(o.Weights, id), weightIn(n.Weights, id))
		}
	}
	for _, id := range slices.Sorted(maps.Keys(n.Weights)) {
		if !contains(o.Of, id) {
			c.value("weights."+id, "", n.Weights[id].String(), b)
		}
	}
}

func weightIn(weights map[string]exact.Rat, id string) exact.Rat {
	if w, ok := weights[id]; ok {
		return w
	}
	return exact.Int(1)
}
