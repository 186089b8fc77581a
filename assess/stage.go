package assess

import (
	"sort"

	"github.com/monosashi/monosashi/internal/exact"
	"github.com/monosashi/monosashi/questionnaires"
)

// The reasons for giving no stage.
const (
	NoStageData     = "no_data"         // no item of the rule was answered
	NoStageGate     = "gate_unanswered" // a gate was not answered
	NoStageCoverage = "coverage"        // too little was answered
)

// What keeps a stage from being one higher.
const (
	HeldByGate   = "gate"
	HeldByMedian = "median"
	HeldByBoth   = "both"
	HeldByTop    = "top" // nothing: it is the highest
)

// A standing is the stage of a tree, before it is put into words.
type standing struct {
	reached int // index of the stage; -1 when none is given
	reason  string
	held    string
	gates   []gateAt
	median  exact.Rat
	known   bool // median is meaningful
	covered Coverage
}

type gateAt struct {
	leaf   *leaf
	points exact.Rat
	known  bool // answered, or said to be unknown, which counts 0
	needed exact.Rat
	holds  bool
}

// stand applies the stage rule: the highest stage k such that every gate has
// min(k, gates_at_least) points and the median of the named items is k. Items
// whose answer is not known count 0 in the median; unanswered and not
// applicable ones are left out.
func (t *tree) stand() *standing {
	s := &t.base.q.Scoring
	if s.MedianOf == "" || len(s.Stages) == 0 {
		return nil
	}
	st := &standing{reached: -1, gates: t.gates(), covered: coverage(t.leaves, s.CoverageOf == "core")}
	st.median, st.known = median(t.levels(s.MedianOf == "core"))
	switch {
	case !st.known:
		st.reason = NoStageData
	case st.unanswered():
		st.reason = NoStageGate
	case st.covered.Share == nil || exact.Int(int64(st.covered.Covered)).Less(s.MinimumCoverage.Mul(exact.Int(int64(st.covered.Applicable)))):
		st.reason = NoStageCoverage
	default:
		st.climb(s)
	}
	return st
}

// gates returns the gates that apply to this respondent.
func (t *tree) gates() []gateAt {
	var out []gateAt
	for _, id := range t.base.q.Scoring.Gates {
		for _, l := range t.leaves {
			if l.key == id && l.relevant {
				p, known := l.level()
				out = append(out, gateAt{leaf: l, points: p, known: known, needed: exact.Min(one, t.base.q.Scoring.GatesAtLeast)})
			}
		}
	}
	for i := range out {
		out[i].holds = !out[i].known
	}
	return out
}

// level returns the points that the stage rule looks at.
func (l *leaf) level() (p exact.Rat, known bool) {
	if l.answer.State == questionnaires.Unknown {
		return p, true
	}
	return l.q.Points(l.answer)
}

func (t *tree) levels(core bool) []exact.Rat {
	var out []exact.Rat
	for _, l := range t.leaves {
		if !l.counts() || core && !l.q.Core {
			continue
		}
		if p, ok := l.level(); ok {
			out = append(out, p)
		}
	}
	return out
}

// median of an even number of values is the mean of the two in the middle.
func median(list []exact.Rat) (exact.Rat, bool) {
	if len(list) == 0 {
		return exact.Rat{}, false
	}
	sort.Slice(list, func(i, j int) bool { return list[i].Less(list[j]) })
	a, b := list[(len(list)-1)/2], list[len(list)/2]
	return a.Add(b).Mul(exact.New(1, 2)), true
}

func (st *standing) unanswered() bool {
	for _, g := range st.gates {
		if !g.known {
			return true
		}
	}
	return false
}

// climb finds the stage and what keeps it from being one higher.
func (st *standing) climb(s *questionnaires.Scoring) {
	top := len(s.Stages) - 1
	for k := top; k >= 0 && st.reached < 0; k-- {
		if !st.median.Less(exact.Int(int64(k))) && st.pass(exact.Min(exact.Int(int64(k)), s.GatesAtLeast)) {
			st.reached = k
		}
	}
	if st.reached < 0 { // only with negative points
		st.reached = 0
	}
	if st.reached == top {
		st.held = HeldByTop
		return
	}
	next := exact.Int(int64(st.reached + 1))
	need := exact.Min(next, s.GatesAtLeast)
	for i := range st.gates {
		st.gates[i].needed = need
		st.gates[i].holds = st.gates[i].points.Less(need)
	}
	gate, median := !st.pass(need), st.median.Less(next)
	switch {
	case gate && median:
		st.held = HeldByBoth
	case gate:
		st.held = HeldByGate
	default:
		st.held = HeldByMedian
	}
}

func (st *standing) pass(need exact.Rat) bool {
	for _, g := range st.gates {
		if g.points.Less(need) {
			return false
		}
	}
	return true
}

// coverage counts what was answered of what applies.
func coverage(leaves []*leaf, core bool) Coverage {
	var c Coverage
	for _, l := range leaves {
		if !l.counts() || core && !l.q.Core {
			continue
		}
		switch l.answer.State {
		case questionnaires.NotApplicable:
			c.NotApplied++
			continue
		case questionnaires.Answered:
			c.Answered++
		case questionnaires.Unknown:
			c.Unknown++
		}
		c.Applicable++
	}
	c.Covered = c.Answered + c.Unknown
	if c.Applicable > 0 {
		s := float64(c.Covered) / float64(c.Applicable)
		c.Share = &s
	}
	return c
}
