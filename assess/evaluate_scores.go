package assess

import (
	"sort"

	"github.com/monosashi/monosashi/internal/exact"
	"github.com/monosashi/monosashi/internal/lang"
	"github.com/monosashi/monosashi/questionnaires"
)

func (t *tree) scoreResults(st *standing) []Score {
	out := []Score{}
	for i, n := range t.scores {
		f := n.fig[declared]
		s := Score{
			ID: n.id, Label: n.score.Label, Method: n.rule.Method, Better: n.score.Better,
			Points: floatOf(f.points, f.ok), Minimum: floatOf(f.min, f.ok), Maximum: floatOf(f.max, f.ok),
			Value: n.value(declared), Low: n.value(low), High: n.value(high), Evidenced: n.value(evidenced),
			Coverage: n.coverage(), Parts: n.partResults(), Formula: t.formula(n), Band: n.band(), HeldBy: []string{},
		}
		if i == 0 && st != nil {
			t.addStage(&s, st)
		}
		out = append(out, s)
	}
	return out
}

func (n *node) value(v view) *float64 { return floatOf(n.fig[v].value()) }

func (n *node) coverage() Coverage {
	var list []*leaf
	n.under(func(l *leaf) { list = append(list, l) })
	return coverage(list, false)
}

// band returns the last band whose edge the score has reached.
func (n *node) band() *Band {
	at, ok := n.fig[declared].value()
	if n.score.BandOf == "points" {
		at = n.fig[declared].points
	}
	if !ok {
		return nil
	}
	var out *Band
	for _, b := range n.score.Bands {
		if b.Edge == nil || b.Edge.Less(at) || !b.Exclusive && b.Edge.Cmp(at) == 0 {
			out = &Band{b.Code, b.Label}
		}
	}
	return out
}

// addStage puts a standing into words.
func (t *tree) addStage(s *Score, st *standing) {
	sc := &t.base.q.Scoring
	info := &Stage{
		Median: floatOf(st.median, st.known), Of: sc.MedianOf, CoverOf: sc.CoverageOf, Core: st.covered, Required: sc.MinimumCoverage.Float(),
		Gates: []Gate{}, Reason: st.reason, Held: st.held, Stages: levels(sc.Stages),
	}
	for _, g := range st.gates {
		info.Gates = append(info.Gates, Gate{Question: g.leaf.key, Label: g.leaf.q.Label, Points: floatOf(g.points, g.known), Needed: g.needed.Float(), Holds: g.holds})
		if g.holds {
			s.HeldBy = append(s.HeldBy, g.leaf.key)
		}
	}
	if st.reached >= 0 {
		l := sc.Stages[st.reached]
		s.Stage, info.Code, info.Label = &l.Code, &l.Code, l.Label
	}
	s.StageInfo = info
}

// sectionResults lists the sections that are scored, the instances of a repeat
// after it.
func (t *tree) sectionResults() []Section {
	out := []Section{}
	var down func(n *node)
	down = func(n *node) {
		if n.method.name != questionnaires.None {
			out = append(out, t.result(n))
		}
		for _, p := range n.parts {
			if p.node != nil {
				down(p.node)
			}
		}
	}
	for _, n := range t.top {
		down(n)
	}
	return out
}

func (t *tree) result(n *node) Section {
	f := n.fig[declared]
	s := Section{
		ID: n.id, Label: n.label(), Method: n.method.name, Weight: n.rule.Weight.Float(), Relevant: n.relevant,
		Points: floatOf(f.points, f.ok), Minimum: floatOf(f.min, f.ok), Maximum: floatOf(f.max, f.ok),
		Value: n.value(declared), Low: n.value(low), High: n.value(high), Evidenced: n.value(evidenced),
		Coverage: n.coverage(), Parts: n.partResults(), Formula: t.formula(n),
	}
	if n.parent != nil {
		s.Parent = n.parent.id
	}
	s.Counted, s.Levels = n.distribution()
	return s
}

// label of an instance of a repeat is its name, where it has one.
func (n *node) label() lang.Text {
	if n.section.Repeat != nil && n.e.repeat == n.section {
		if name := n.e.a.Repeats[n.section.ID][n.e.instance].Name; !name.IsZero() {
			return name
		}
		return lang.F("%v %d", "%v %d", n.section.Repeat.Label, n.e.instance+1)
	}
	return n.section.Label
}

// distribution counts the items below n that count, and those that were
// answered by their points: who does not know has no level.
func (n *node) distribution() (counted int, out []LevelCount) {
	at := map[float64]int{}
	n.under(func(l *leaf) {
		if !l.counts() || !l.fig[declared].ok || l.answer.State == questionnaires.NotApplicable {
			return
		}
		counted++
		if l.answer.State != questionnaires.Answered {
			return
		}
		p := exact.Rat{}
		if x, ok := l.q.Points(l.answer); ok {
			p = x
		}
		at[p.Float()]++
	})
	for p, k := range at {
		out = append(out, LevelCount{p, k})
	}
	sort.Slice(out, func(i, j int) bool { return out[i].Points < out[j].Points })
	return counted, out
}

// questionResults lists every item, inside a repeat once for each instance.
func (t *tree) questionResults() []Question {
	out := []Question{}
	var given map[string]exact.Rat
	if len(t.scores) > 0 {
		given = t.scores[0].contributions()
	}
	for _, l := range t.leaves {
		q := t.question(l)
		if c, ok := given[l.key]; ok {
			q.Contribution = floatOf(c, true)
		}
		out = append(out, q)
	}
	return out
}

func (t *tree) question(l *leaf) Question {
	f, a := l.fig[declared], l.answer
	q := Question{
		ID: l.key, Section: l.q.Section.ID, Label: l.q.Label, Type: l.q.Kind.Name, Core: l.q.Core, Scored: l.scored,
		State: l.state(), Points: floatOf(f.points, f.ok), Value: floatOf(f.value()), Evidenced: floatOf(l.fig[evidenced].points, l.fig[evidenced].ok),
		EvidenceAsk: l.q.Evidence, Goals: l.q.AllGoals(), References: l.q.References,
	}
	if l.scored {
		k := one
		if f.ok && l.max.Cmp(l.min) != 0 {
			k, _ = f.spread().Div(l.max.Sub(l.min))
		}
		q.Minimum, q.Maximum = floatOf(l.min.Mul(k), true), floatOf(l.max.Mul(k), true)
	}
	for _, g := range t.base.q.Scoring.Gates {
		q.Gate = q.Gate || g == l.key
	}
	if !l.relevant {
		q.IgnoredAnswer = a.State != questionnaires.Unanswered
		return q
	}
	q.Evidence, q.NoEvidence = a.Evidence, l.noEvidence(&t.base.q.Scoring)
	q.Reason, q.Note, q.By, q.At, q.Confidence = a.Reason, a.Note, a.By, a.At, a.Confidence
	l.say(&q)
	return q
}

func (l *leaf) state() string {
	if !l.relevant {
		return StateNotRelevant
	}
	return map[questionnaires.State]string{
		questionnaires.Unanswered:    StateUnanswered,
		questionnaires.Answered:      StateAnswered,
		questionnaires.NotApplicable: StateNotApplicable,
		questionnaires.Unknown:       StateUnknown,
	}[l.answer.State]
}

// say writes the answer as text.
func (l *leaf) say(q *Question) {
	a := l.answer
	switch {
	case a.State != questionnaires.Answered:
	case len(l.q.Options) > 0:
		q.Answer = a.Codes
		for _, c := range a.Codes {
			if o := l.q.Option(c); o != nil {
				q.AnswerLabel = append(q.AnswerLabel, o.Label)
			}
		}
	case a.Text != "":
		q.Answer = []string{a.Text}
	default:
		q.Answer = []string{a.Number.String()}
	}
}
