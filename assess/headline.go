package assess

import (
	"slices"

	"github.com/monosashi/monosashi/questionnaires"
	"github.com/monosashi/monosashi/questionnaires/catalogue"
)

// headlines chooses, for every baseline of the first screen, the measure that
// leads: the first that is relevant and has data.
func headlines(q *questionnaires.Questionnaire, ms []Measure, baselines *catalogue.BaselineSet) []Headline {
	at := map[string]*Measure{}
	for i := range ms {
		at[ms[i].ID] = &ms[i]
	}
	var out []Headline
	for _, h := range q.Headline {
		x := Headline{Baseline: h.Baseline, Label: h.Label}
		if x.Label.IsZero() && baselines != nil {
			b, _ := baselines.Find(h.Baseline)
			x.Label = b.Label
		}
		lead := leading(h, at)
		if lead != nil {
			x.Measure = lead.ID
		}
		for _, id := range h.Beside {
			if at[id] != nil && id != x.Measure {
				x.Beside = append(x.Beside, id)
			}
		}
		if lead == nil || !judged(lead, h.Baseline) {
			x.Missing = missingCounts(q, h, at)
		}
		out = append(out, x)
	}
	return out
}

func leading(h *questionnaires.Headline, at map[string]*Measure) *Measure {
	for _, id := range h.Measures {
		if m := at[id]; m != nil && (m.Share != nil || m.Holds != nil) {
			return m
		}
	}
	return nil
}

// judged reports whether the measure has a verdict against the baseline.
func judged(m *Measure, baseline string) bool {
	return slices.ContainsFunc(m.Comparisons, func(c Comparison) bool {
		return c.Baseline == baseline && c.Carries != CarriesNo
	})
}

// missingCounts returns the counts without which there is no verdict: those of
// the first measure that could have one and lacks some.
func missingCounts(q *questionnaires.Questionnaire, h *questionnaires.Headline, at map[string]*Measure) []string {
	for _, id := range h.Measures {
		m, of := at[id], q.Measure(id)
		if m == nil || of.Holds != nil || !mayJudge(m, h.Baseline) {
			continue
		}
		var out []string
		if m.X == nil {
			out = append(out, of.Numerator)
		}
		if m.N == nil {
			out = append(out, of.Denominator)
		}
		if out != nil {
			return out
		}
	}
	return nil
}

// mayJudge reports whether the definitions allow a verdict at all.
func mayJudge(m *Measure, baseline string) bool {
	return slices.ContainsFunc(m.Comparisons, func(c Comparison) bool {
		return c.Baseline == baseline && c.Comparability != questionnaires.DifferentUnit && c.Status == string(catalogue.Verified)
	})
}
