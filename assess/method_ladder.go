package assess

import (
	"github.com/monosashi/monosashi/internal/exact"
	"github.com/monosashi/monosashi/questionnaires"
)

// ladder gives the highest rung n such that every item on rungs up to n is
// met. What is not answered or not known is not met; in the upper bound it is.
// Items that do not apply are left out, or met or not as the policy credits
// them. The scale begins at the rung that is reached when nothing is met, which
// is above 0 where no item of the first rungs applies.
func ladder(_ *tree, n *node) {
	top, bottom := 0, 0
	answered := false
	for _, l := range n.leaves {
		if l.applies() {
			top = max(top, l.q.Rung)
			if bottom == 0 || l.q.Rung < bottom {
				bottom = l.q.Rung
			}
			answered = answered || l.fig[declared].ok
		}
	}
	if top == 0 {
		return
	}
	for v := declared; v < views; v++ {
		if v <= evidenced && !answered {
			continue
		}
		n.fig[v] = figure{points: exact.Int(int64(n.rung(v, top))), min: exact.Int(int64(bottom - 1)), max: exact.Int(int64(top)), ok: true}
	}
}

func (n *node) rung(v view, top int) int {
	reached := top
	for _, l := range n.leaves {
		if l.applies() && !l.met(n.rule.Met, v) {
			reached = min(reached, l.q.Rung-1)
		}
	}
	return reached
}

func (l *leaf) met(from *exact.Rat, v view) bool {
	switch l.answer.State {
	case questionnaires.Unanswered, questionnaires.Unknown:
		return v == high
	}
	need := l.max
	if from != nil {
		need = *from
	}
	return !l.fig[v].points.Less(need)
}
