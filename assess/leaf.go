package assess

import (
	"github.com/monosashi/monosashi/internal/exact"
	"github.com/monosashi/monosashi/questionnaires"
)

// A leaf is one item of one respondent, inside a repeat of one instance.
type leaf struct {
	q        *questionnaires.Question
	key      string // q.ID, or q.ID[1] and so on inside a repeat
	answer   questionnaires.Answer
	relevant bool
	scored   bool
	min, max exact.Rat // of the item's own points; meaningful when scored
	stretch  exact.Rat // by how much its points grow because others do not apply; 1 as a rule
	fig      [views]figure
}

func newLeaf(e *env, q *questionnaires.Question) *leaf {
	l := &leaf{q: q, key: e.key(q), answer: e.given(q), relevant: e.isRelevant(q), scored: q.Scored(), stretch: one}
	if l.scored {
		l.min, l.max, _ = q.Range()
		l.score(&e.q.Scoring)
	}
	return l
}

// counts reports whether the item is one that coverage asks for: relevant and
// scored, whether or not it applies.
func (l *leaf) counts() bool { return l.relevant && l.scored }

// applies reports whether the item stands in the score or would if it were
// answered. An item that does not apply stands there only when the policy
// gives it points.
func (l *leaf) applies() bool {
	return l.counts() && (l.answer.State != questionnaires.NotApplicable || l.fig[declared].ok)
}

// score sets the figures of the item, before any stretching, by the policies
// of the questionnaire; docs/scoring.md has them.
func (l *leaf) score(s *questionnaires.Scoring) {
	if !l.relevant {
		return
	}
	nothing := exact.Rat{}.Clamp(l.min, l.max)
	switch l.answer.State {
	case questionnaires.Answered:
		p, _ := l.q.Points(l.answer)
		l.set(p, declared, low, high)
		l.set(l.evidenced(p, s), evidenced)
	case questionnaires.NotApplicable:
		switch s.NotApplicable {
		case questionnaires.PolicyCredit:
			l.set(l.max, declared, evidenced, low, high)
		case questionnaires.PolicyZero:
			l.set(nothing, declared, evidenced, low, high)
		}
	default:
		policy := s.Unanswered
		if l.answer.State == questionnaires.Unknown {
			policy = s.Unknown
		}
		if policy == questionnaires.PolicyZero {
			l.set(nothing, declared, evidenced)
		}
		l.set(l.min, low)
		l.set(l.max, high)
	}
}

func (l *leaf) set(p exact.Rat, list ...view) {
	for _, v := range list {
		l.fig[v] = figure{points: p, min: l.min, max: l.max, ok: true}
	}
}

// evidenced returns what p counts when the item asks for evidence and none was
// given.
func (l *leaf) evidenced(p exact.Rat, s *questionnaires.Scoring) exact.Rat {
	if l.noEvidence(s) {
		return exact.Min(p, s.EvidenceCounts).Clamp(l.min, l.max)
	}
	return p
}

// noEvidence reports whether evidence was asked for, was needed by the points
// of the answer, and is missing (根拠未記載).
func (l *leaf) noEvidence(s *questionnaires.Scoring) bool {
	if s.EvidenceFrom == nil || l.q.Evidence.IsZero() || len(l.answer.Evidence) > 0 {
		return false
	}
	p, ok := l.q.Points(l.answer)
	return ok && l.counts() && !p.Less(*s.EvidenceFrom)
}

// stretch shares out the points of the items of a section that do not apply
// among the others, in proportion to their own.
func stretch(leaves []*leaf) {
	var all, rest exact.Rat
	for _, l := range leaves {
		if !l.counts() {
			continue
		}
		w := l.max.Sub(l.min).Mul(l.q.Weight)
		all = all.Add(w)
		if l.answer.State != questionnaires.NotApplicable {
			rest = rest.Add(w)
		}
	}
	k, ok := all.Div(rest)
	if !ok {
		return
	}
	for _, l := range leaves {
		l.stretch = k
		for v := range l.fig {
			l.fig[v] = l.fig[v].times(k)
		}
	}
}
