package assess

import (
	"slices"

	"github.com/monosashi/monosashi/internal/exact"
	"github.com/monosashi/monosashi/internal/lang"
	"github.com/monosashi/monosashi/questionnaires"
	"github.com/monosashi/monosashi/questionnaires/catalogue"
)

// The roles of a baseline in a comparison.
const (
	RoleAsked = "asked" // the questionnaire names it, and nothing older before it
	RoleNewer = "newer" // an edition that came after the one asked for, named or not
)

// The reasons of verdicts, by code.
const (
	ReasonNoData      = "no_data"
	ReasonYesNo       = "yes_no"
	ReasonUnit        = "unit"
	ReasonUnverified  = "unverified"
	ReasonNoInterval  = "no_interval"
	ReasonSmallN      = "small_n"
	ReasonLowResponse = "low_response"
	ReasonStricter    = "stricter"
	ReasonAbove       = "interval_above"
	ReasonBelow       = "interval_below"
	ReasonOverlap     = "overlap"
)

// How far a comparison carries.
const (
	CarriesYes    = "yes"
	CarriesCaveat = "caveat"
	CarriesNo     = "no"
)

// compare sets the reading beside every baseline that its measure names, each
// followed by its newer editions.
func (r *reading) compare(e *env, set *catalogue.BaselineSet) {
	r.reserved = len(r.Cautions) > 0
	p := placing{r: r, set: set, named: map[string]*questionnaires.Comparison{}, placed: map[string]bool{}}
	for _, c := range r.of.Compare {
		if c.Relevant.Holds(e) && p.named[c.Baseline] == nil {
			p.named[c.Baseline] = c
		}
	}
	for _, c := range r.of.Compare {
		if p.named[c.Baseline] == c {
			p.place(c, RoleAsked)
		}
	}
}

// A placing puts the baselines of one measure in order, each once.
type placing struct {
	r      *reading
	set    *catalogue.BaselineSet
	named  map[string]*questionnaires.Comparison // by the questionnaire
	placed map[string]bool
}

// place adds a named baseline and then its newer editions. A figure may be
// followed by several of different meaning; where the questionnaire names one
// of them, that is the line to follow, and the others are left out.
func (p *placing) place(c *questionnaires.Comparison, role string) {
	b, ok := p.set.Find(c.Baseline)
	if !ok {
		p.r.caution(CautionNoBaseline, noBaseline(c.Baseline))
		return
	}
	if !p.add(c, b, role) {
		return
	}
	newer := p.set.Newer(b.ID)
	chosen := false
	for _, n := range newer {
		if own := p.named[n.ID]; own != nil {
			chosen = true
			p.place(own, RoleNewer)
		}
	}
	for _, n := range newer {
		if !chosen {
			p.add(c, n, RoleNewer)
		}
	}
}

// add adds one comparison, unless the baseline stands there already.
func (p *placing) add(c *questionnaires.Comparison, b catalogue.Baseline, role string) bool {
	if p.placed[b.ID] {
		return false
	}
	p.placed[b.ID] = true
	p.r.beside(c, b, role)
	return true
}

// beside adds one comparison.
func (r *reading) beside(c *questionnaires.Comparison, b catalogue.Baseline, role string) {
	x := Comparison{
		Baseline: b.ID, Label: b.Label, Printed: b.Printed, Period: b.Period, Population: b.Population,
		Unit: b.Unit, Status: string(b.Status), Role: role, Comparability: c.Comparability,
		Note: c.Note, Caveat: b.Caveat, Low: b.Low.Float(), High: b.High.Float(), Value: floatAt(b.Value),
		Source: &Source{Title: b.Source.Title, Publisher: b.Source.Publisher, Date: b.Source.Date, Address: b.Source.Address},
	}
	x.Verdict, x.ReasonCode, x.Reason = r.verdict(c.Comparability, b)
	x.Carries = r.carries(c.Comparability, x.Verdict)
	if b.Value != nil && x.Carries != CarriesNo {
		d := r.share.Sub(*b.Value)
		x.Difference = floatAt(&d)
	}
	r.Comparisons = append(r.Comparisons, x)
}

// verdict goes through the reasons against a verdict, gravest first, and then
// looks where the interval lies.
func (r *reading) verdict(comparability string, b catalogue.Baseline) (verdict, code string, reason lang.Text) {
	switch {
	case r.Share == nil && r.Holds == nil:
		return VerdictNoData, ReasonNoData, r.without
	case r.Holds != nil:
		return VerdictNotCompared, ReasonYesNo, yesNo(r.HoldsLabel, b)
	case comparability == questionnaires.DifferentUnit:
		return VerdictNotCompared, ReasonUnit, otherUnit(b)
	case b.Status != catalogue.Verified:
		return VerdictNotCompared, ReasonUnverified, notVerified(b)
	case r.Low == nil:
		return VerdictNotCompared, ReasonNoInterval, r.noLimits
	case r.size.Less(smallestN):
		return VerdictNotCompared, ReasonSmallN, tooFewCounted(r.size)
	case r.response != nil && r.response.Less(lowestResponse):
		return VerdictNotCompared, ReasonLowResponse, tooFewResponses(*r.response)
	}
	return r.position(comparability, b)
}

// position compares the interval with the half-open [Low, High) of the
// baseline; of a census both limits are the share itself.
func (r *reading) position(comparability string, b catalogue.Baseline) (verdict, code string, reason lang.Text) {
	above := !r.lo.Less(b.High)
	switch {
	case above:
		return VerdictAbove, ReasonAbove, r.isAbove(b)
	case comparability == questionnaires.StricterDefinition:
		return VerdictNotCompared, ReasonStricter, r.isStricter(b)
	case r.hi.Less(b.Low):
		return VerdictBelow, ReasonBelow, r.isBelow(b)
	}
	return VerdictNoDifference, ReasonOverlap, r.overlaps(b)
}

// carries says how far a verdict carries: without reserve only when the
// definitions are the same and nothing is to be known about the figure.
func (r *reading) carries(comparability, verdict string) string {
	switch {
	case verdict == VerdictNoData || verdict == VerdictNotCompared:
		return CarriesNo
	case comparability == questionnaires.Comparable && !r.reserved:
		return CarriesYes
	}
	return CarriesCaveat
}

// percentage writes a share in per cent with one decimal. Where rounding
// would put it on the wrong side of an edge that a sentence names, it gets as
// many decimals as keep it on the right one.
func percentage(share exact.Rat, edges ...exact.Rat) string {
	v := share.Mul(exact.Int(100))
	decimals := 1
	for ; decimals < 6; decimals++ {
		rounded := roundHalfUp(v, decimals)
		if !slices.ContainsFunc(edges, func(edge exact.Rat) bool {
			at := edge.Mul(exact.Int(100))
			return rounded.Less(at) != v.Less(at)
		}) {
			break
		}
	}
	return withDecimals(roundHalfUp(v, decimals), decimals)
}
