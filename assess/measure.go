package assess

import (
	"slices"

	"github.com/monosashi/monosashi/internal/exact"
	"github.com/monosashi/monosashi/internal/lang"
	"github.com/monosashi/monosashi/questionnaires"
	"github.com/monosashi/monosashi/questionnaires/catalogue"
)

// The methods of measures.
const (
	methodSurvey   = "survey"   // some answered; the rest were asked, or not
	methodLog      = "log"      // counted by a machine
	methodRegister = "register" // counted from a list
)

// The codes of cautions.
const (
	CautionLowResponse      = "low_response"
	CautionNoInvited        = "no_invited"
	CautionSizeRounded      = "size_rounded"
	CautionSelectionUnknown = "selection_unknown"
	CautionSmallN           = "small_n"
	CautionReconstructed    = "reconstructed"
	CautionEstimated        = "estimated"
	CautionIncomplete       = "incomplete"       // a log or register that does not hold everybody
	CautionAsPublished      = "as_published"     // what the file says about a published share, or about a count that is not as entered
	CautionNoFigure         = "no_figure"        // counts that contradict each other, or a denominator of 0
	CautionNoBaseline       = "unknown_baseline" // the catalogue has no such baseline
)

// A reading is a measure with what its comparisons need to know exactly.
type reading struct {
	Measure
	q        *questionnaires.Questionnaire
	of       *questionnaires.Measure
	share    exact.Rat // when Share is there
	lo, hi   exact.Rat // when Low and High are there
	size     exact.Rat // the denominator, when N is there
	response *exact.Rat
	reserved bool                    // something is to be known about the figure itself
	missing  []*questionnaires.Count // named by the measure, but not known
	without  lang.Text               // why there is no share, or no answer
	noLimits lang.Text               // why there is a share without interval
}

// measures reads every measure that is relevant and compares it. A nil set of
// baselines is an empty one.
func measures(e *env, baselines *catalogue.BaselineSet) []Measure {
	if baselines == nil {
		baselines = &catalogue.BaselineSet{}
	}
	out := []Measure{}
	for _, m := range e.q.Measures {
		if !m.Relevant.Holds(e) {
			continue
		}
		r := read(e, m)
		r.compare(e, baselines)
		out = append(out, r.Measure)
	}
	return out
}

func read(e *env, m *questionnaires.Measure) *reading {
	r := &reading{q: e.q, of: m, Measure: Measure{ID: m.ID, Label: m.Label, Kind: "share", Method: m.Method, Comparisons: []Comparison{}}}
	if m.Holds != nil {
		r.Kind = "fact"
		r.fact(e)
		return r
	}
	r.counted(e)
	if s, ok := e.a.Shares[m.ID]; ok && r.Share == nil && r.without.IsZero() {
		r.published(s)
	}
	if r.Share == nil && r.without.IsZero() {
		r.without = noCounts(r.missing)
	}
	return r
}

// fact asks whether it holds; an answer that is missing leaves it unknown.
func (r *reading) fact(e *env) {
	holds, known := r.of.Holds.Truth(e)
	switch {
	case !known:
		r.HoldsLabel = lang.T("不明", "not known")
		r.without = noAnswer(unknownNames(e, r.of.Holds))
		return
	case holds:
		r.HoldsLabel = r.of.Yes
	default:
		r.HoldsLabel = r.of.No
	}
	r.Holds = &holds
}

// unknownNames returns the labels of the items and counts in an expression
// that have no value.
func unknownNames(e *env, x *questionnaires.Expr) []lang.Text {
	var out []lang.Text
	for _, name := range x.Names {
		if q := e.q.Find(name); q != nil && e.Answer(q).State != questionnaires.Answered {
			out = append(out, q.Label)
		}
		if c := e.q.Count(name); c != nil {
			if _, ok := e.Count(name); !ok {
				out = append(out, c.Label)
			}
		}
	}
	return out
}

// counts are the numbers of a measure; nil where unknown.
type counts struct{ x, n, invited, population *exact.Rat }

// counted computes the share from counts.
func (r *reading) counted(e *env) {
	m := r.of
	c := counts{r.take(e, m.Numerator, true), r.take(e, m.Denominator, true), r.take(e, m.Invited, false), r.take(e, m.Population, false)}
	r.X, r.N, r.Invited, r.Population = floatAt(c.x), floatAt(c.n), floatAt(c.invited), floatAt(c.population)
	if c.n != nil {
		r.size = *c.n
	}
	if r.whole() && c.population == nil {
		c.population = c.invited // who was asked is who could have been counted
	}
	if why := r.impossible(c); !why.IsZero() {
		r.without = why
		r.caution(CautionNoFigure, why)
		return
	}
	if c.x == nil || c.n == nil {
		return
	}
	r.share, _ = c.x.Div(*c.n)
	r.Share = floatAt(&r.share)
	r.respond(e, c)
	r.limits(c)
	r.counsel(e, c)
}

// take returns a count that the measure names, and remembers its status, or
// that it is missing.
func (r *reading) take(e *env, id string, needed bool) *exact.Rat {
	if id == "" {
		return nil
	}
	c, ok := e.a.count(id)
	if !ok {
		if needed {
			r.missing = append(r.missing, e.q.Count(id))
		}
		return nil
	}
	if weakness(c.Status) > weakness(r.Status) {
		r.Status = c.Status
	}
	return &c.Value
}

// weakness orders the statuses of counts: the weakest one speaks for a share.
func weakness(status string) int {
	return slices.Index([]string{"", StatusPublished, StatusReconstructed, StatusEstimated}, status)
}

// respond computes the response rate and the bounds over those who did not
// answer. A full count whose denominator was not counted but computed or
// estimated says nothing about who answered.
func (r *reading) respond(e *env, c counts) {
	of := c.invited
	if r.whole() {
		of = c.population
	}
	if of == nil {
		return
	}
	if low, high, ok := worstCase(*c.x, *c.n, *of); ok && !r.everybody(c) {
		r.Nonresponse = &Range{low.Float(), high.Float()}
	}
	supposed := weakness(e.a.Counts[r.of.Denominator].Status) >= weakness(StatusReconstructed)
	if c.invited != nil && (!supposed || !r.everybody(c)) {
		rate, _ := c.n.Div(*c.invited)
		r.response, r.ResponseRate = &rate, floatAt(&rate)
	}
}

// whole reports whether the measure counts everybody rather than asking some.
func (r *reading) whole() bool { return r.Method == methodLog || r.Method == methodRegister }

// everybody reports whether nobody is left to be asked or counted.
func (r *reading) everybody(c counts) bool {
	if c.population == nil {
		return r.whole()
	}
	return c.population.Cmp(*c.n) == 0
}

// limits computes the interval. Who counted everybody has no sampling error;
// a log or register without a population of its own counts its denominator,
// which is everybody. One that holds only some has no sample, and so no
// interval.
func (r *reading) limits(c counts) {
	switch {
	case r.everybody(c):
		r.Census = true
		r.lo, r.hi = r.share, r.share
	case r.whole():
		r.noLimits = onlyPart(*c.n, *c.population)
		r.caution(CautionIncomplete, partCovered(*c.n, *c.population, r.Nonresponse))
		return
	default:
		m := *c.n
		if c.population != nil {
			m = effectiveSize(m, *c.population)
		}
		low, high := wilson(r.share, m)
		r.lo, r.hi = exact.FromFloat(low), exact.FromFloat(high)
	}
	r.Low, r.High = floatAt(&r.lo), floatAt(&r.hi)
}

// counsel adds what to know before using the figure.
func (r *reading) counsel(e *env, c counts) {
	switch {
	case r.response != nil && r.response.Less(cautionResponse):
		r.caution(CautionLowResponse, fewResponses(*r.response, r.Nonresponse))
	case r.response == nil && r.Method == methodSurvey && !r.Census:
		r.caution(CautionNoInvited, noInvited())
	}
	if c.n.Less(smallestN) {
		r.caution(CautionSmallN, fewCounted(*c.n))
	}
	switch r.Status {
	case StatusReconstructed:
		r.caution(CautionReconstructed, countsReconstructed())
	case StatusEstimated:
		r.caution(CautionEstimated, countsEstimated())
	}
	r.notes(e)
}

// notes repeats what the file says about counts that are not as entered.
func (r *reading) notes(e *env) {
	m := r.of
	said := map[string]bool{"": true}
	for _, id := range []string{m.Numerator, m.Denominator, m.Invited, m.Population} {
		if c := e.a.Counts[id]; !said[id] && c.Status != "" && !c.Note.IsZero() {
			r.caution(CautionAsPublished, aboutCount(r.label(id), c))
		}
		said[id] = true
	}
}

// published takes a share that was published without its counts.
func (r *reading) published(s ShareValue) {
	r.Published = true
	r.share = s.Share
	r.Share, r.AboutN = floatAt(&s.Share), floatAt(s.AboutN)
	if r.Status == "" {
		r.Status = StatusPublished
	}
	if s.AboutN != nil {
		r.caution(CautionSizeRounded, sizeRounded(*s.AboutN))
	}
	if s.SelectionUnknown {
		r.caution(CautionSelectionUnknown, selectionUnknown())
	}
	if !s.Note.IsZero() {
		r.caution(CautionAsPublished, asPublished(s))
	}
	r.noLimits = shareOnly()
}

func (r *reading) caution(code string, t lang.Text) {
	r.Cautions = append(r.Cautions, Caution{Code: code, Text: t})
}

// impossible says why counts cannot give a share; it is zero when they can.
func (r *reading) impossible(c counts) lang.Text {
	m := r.of
	for _, p := range []struct {
		part, of     *exact.Rat
		partID, ofID string
	}{
		{c.x, c.n, m.Numerator, m.Denominator},
		{c.n, c.invited, m.Denominator, m.Invited},
		{c.n, c.population, m.Denominator, m.Population},
		{c.invited, c.population, m.Invited, m.Population},
	} {
		if p.part != nil && p.of != nil && p.of.Less(*p.part) {
			return contradiction(r.label(p.partID), *p.part, r.label(p.ofID), *p.of)
		}
		if p.part != nil && p.part.Sign() < 0 {
			return belowNothing(r.label(p.partID), *p.part)
		}
	}
	if c.n != nil && c.n.Sign() == 0 {
		return nothingCounted(r.label(m.Denominator))
	}
	return lang.Text{}
}

func (r *reading) label(count string) lang.Text { return r.q.Count(count).Label }

func floatAt(r *exact.Rat) *float64 {
	if r == nil {
		return nil
	}
	f := r.Float()
	return &f
}
