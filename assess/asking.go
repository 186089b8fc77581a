package assess

import (
	"github.com/monosashi/monosashi/internal/lang"
	"github.com/monosashi/monosashi/questionnaires"
)

// An Asking knows what a questionnaire asks of a respondent after what has been
// answered so far. It is made anew when an answer changes.
type Asking struct{ e *env }

// NewAsking looks at the answers a to q.
func NewAsking(q *questionnaires.Questionnaire, a *Answers) *Asking {
	return &Asking{newEnv(q, a)}
}

// Relevant reports whether the item is to be answered. The instance, from 0,
// matters inside a repeat only.
func (x *Asking) Relevant(q *questionnaires.Question, instance int) bool {
	return x.at(q, instance).isRelevant(q)
}

// RelevantSection reports whether the section is to be answered.
func (x *Asking) RelevantSection(s *questionnaires.Section) bool { return x.e.sectionRelevant(s) }

func (x *Asking) at(q *questionnaires.Question, instance int) *env {
	if rep := q.Repeated(); rep != nil {
		return x.e.in(rep, instance)
	}
	return x.e
}

// A Violation is a constraint of the questionnaire that the answers break.
type Violation struct {
	ID      string // of the count or item, with its instance inside a repeat
	Message lang.Text
}

// Violations lists every constraint that is broken. Answers with one are
// refused by [ParseAnswers].
func (x *Asking) Violations() []Violation {
	var out []Violation
	for _, c := range x.e.q.Counts {
		if _, given := x.e.a.Counts[c.ID]; given && c.Constraint.Violated(x.e) {
			out = append(out, Violation{c.ID, c.ConstraintMessage})
		}
	}
	for _, q := range x.e.q.Items() {
		if q.Constraint == nil {
			continue
		}
		n := 1
		if rep := q.Repeated(); rep != nil {
			n = len(x.e.a.Repeats[rep.ID])
		}
		for i := range n {
			e := *x.at(q, i)
			e.this = e.given(q)
			if e.this.State == questionnaires.Answered && q.Constraint.Violated(&e) {
				out = append(out, Violation{e.key(q), q.ConstraintMessage})
			}
		}
	}
	return out
}
