package assess

import (
	"cmp"
	"slices"

	"github.com/monosashi/monosashi/internal/exact"
	"github.com/monosashi/monosashi/questionnaires"
)

// What an action lifts, beside the score.
const (
	LiftsGate  = "gate"  // a gate that keeps the stage down
	LiftsStage = "stage" // the stage itself, through the median
)

// A step is an action with what orders it.
type step struct {
	Action
	better exact.Rat // change of the first score towards its good end
	rank   int
}

// actions lists the next steps of every item below its target: first those
// that lift a gate that holds the stage, then those that raise the stage, then
// by what the first score gains; among equals the easier first. Where nothing
// was answered there is nothing to advise.
func (t *tree) actions(st *standing) []Action {
	if !slices.ContainsFunc(t.leaves, func(l *leaf) bool { return l.answer.State != questionnaires.Unanswered }) {
		return []Action{}
	}
	var list []step
	for _, l := range t.leaves {
		if s, ok := t.step(l, st); ok {
			list = append(list, s)
		}
	}
	slices.SortStableFunc(list, func(a, b step) int {
		return cmp.Or(cmp.Compare(a.rank, b.rank), b.better.Cmp(a.better), cmp.Compare(effort(a.Effort), effort(b.Effort)))
	})
	out := make([]Action, len(list))
	for i, s := range list {
		out[i] = s.Action
	}
	return out
}

func effort(e string) int {
	if i := slices.Index([]string{"low", "medium", "high"}, e); i >= 0 {
		return i
	}
	return 3
}

// step supposes that the item had reached its target, scores everything again
// and sees what changes.
func (t *tree) step(l *leaf, st *standing) (step, bool) {
	a := l.q.Action
	if a == nil || !l.counts() || l.answer.State == questionnaires.NotApplicable {
		return step{}, false
	}
	now, answered := l.q.Points(l.answer)
	if answered && !now.Less(a.Below) {
		return step{}, false
	}
	s := step{rank: 2, Action: Action{Question: l.key, Label: a.Label, Effort: a.Effort, To: a.Below.Float()}}
	s.From = floatOf(now, answered)
	then, ok := l.q.Reaching(a.Below)
	if !ok {
		return step{}, false
	}
	var before figure
	if len(t.scores) > 0 {
		before = t.scores[0].fig[declared]
	}
	t.suppose(l, then, func() {
		if len(t.scores) > 0 {
			s.gain(before, t.scores[0])
		}
		if st != nil {
			s.lifts(l, st, t.stand())
		}
	})
	return s, true
}

// gain notes the change of a score; a score that had no value gains what it
// comes to have.
func (s *step) gain(before figure, after *node) {
	old, _ := before.value()
	v, ok := after.fig[declared].value()
	if !ok {
		return
	}
	d := v.Sub(old)
	s.Gain = floatOf(d, true)
	s.better = d
	if after.score.Better == "low" {
		s.better = d.Neg()
	}
}

func (s *step) lifts(l *leaf, before, after *standing) {
	for _, g := range before.gates {
		if g.leaf == l && g.holds {
			s.Lifts, s.rank = LiftsGate, 0
			return
		}
	}
	if before.reached >= 0 && after.reached > before.reached {
		s.Lifts, s.rank = LiftsStage, 1
	}
}

func floatOf(r exact.Rat, ok bool) *float64 {
	if !ok {
		return nil
	}
	f := r.Float()
	return &f
}
