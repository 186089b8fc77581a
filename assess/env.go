package assess

import (
	"github.com/monosashi/monosashi/internal/exact"
	"github.com/monosashi/monosashi/questionnaires"
)

// env gives expressions the answers of one respondent.
type env struct {
	q        *questionnaires.Questionnaire
	a        *Answers
	repeat   *questionnaires.Section // the repeat whose instance is looked at
	instance int
	part     func(id, field string) (lo, hi exact.Rat, ok bool) // nil knows no sections and scores
	instead  map[string]questionnaires.Answer                   // answers to suppose, by item and instance; nil supposes none
	this     questionnaires.Answer
	relevant map[string]bool // memo, by item and instance; nil looks at no conditions
}

func newEnv(q *questionnaires.Questionnaire, a *Answers) *env {
	return &env{q: q, a: a, relevant: map[string]bool{}, instead: map[string]questionnaires.Answer{}}
}

// Answer implements questionnaires.Env.
func (e *env) Answer(q *questionnaires.Question) questionnaires.Answer {
	if !e.isRelevant(q) {
		return questionnaires.Answer{}
	}
	return e.given(q)
}

// key names an item, and inside a repeat its instance too.
func (e *env) key(q *questionnaires.Question) string {
	if q.Repeated() != nil {
		return instanceID(q.ID, e.instance)
	}
	return q.ID
}

// given returns the answer in the file, whether or not the item is relevant. An
// answer that was carried over and not confirmed has not been given.
func (e *env) given(q *questionnaires.Question) questionnaires.Answer {
	a := e.written(q)
	if a.Stale {
		return questionnaires.Answer{}
	}
	return a
}

func (e *env) written(q *questionnaires.Question) questionnaires.Answer {
	if a, ok := e.instead[e.key(q)]; ok {
		return a
	}
	rep := q.Repeated()
	if rep == nil {
		return e.a.Answers[q.ID]
	}
	if list := e.a.Repeats[rep.ID]; rep == e.repeat && e.instance < len(list) {
		return list[e.instance].Answers[q.ID]
	}
	return questionnaires.Answer{}
}

// isRelevant reports whether an item applies: its condition and those of the
// sections around it hold. Circles were refused when the file was read.
func (e *env) isRelevant(q *questionnaires.Question) bool {
	key := e.key(q)
	if r, ok := e.relevant[key]; ok {
		return r
	}
	r := q.Relevant.Holds(e) && e.sectionRelevant(q.Section)
	if e.relevant != nil {
		e.relevant[key] = r
	}
	return r
}

func (e *env) sectionRelevant(s *questionnaires.Section) bool {
	for ; s != nil; s = s.Parent {
		if !s.Relevant.Holds(e) {
			return false
		}
	}
	return true
}

// Answers implements questionnaires.Env.
func (e *env) Answers(id string) []questionnaires.Answer {
	q := e.q.Find(id)
	rep := q.Repeated()
	var out []questionnaires.Answer
	for i := range e.a.Repeats[rep.ID] {
		in := e.in(rep, i)
		out = append(out, in.Answer(q))
	}
	return out
}

// in returns the env of one instance of a repeat.
func (e *env) in(rep *questionnaires.Section, i int) *env {
	c := *e
	c.repeat, c.instance = rep, i
	return &c
}

// with returns the env in which a is the answer whose constraint is checked.
func (e *env) with(a questionnaires.Answer) *env {
	c := *e
	c.this = a
	return &c
}

// Count implements questionnaires.Env.
func (e *env) Count(id string) (exact.Rat, bool) {
	c, ok := e.a.count(id)
	return c.Value, ok
}

// Respondent implements questionnaires.Env.
func (e *env) Respondent(field string) string {
	r := e.a.Respondent
	switch field {
	case "type":
		return r.Type
	case "class":
		return r.Class
	case "code":
		return r.Code
	case "prefecture":
		return r.Prefecture.JA
	}
	return ""
}

// Population implements questionnaires.Env.
func (e *env) Population() (exact.Rat, bool) {
	if e.a.Respondent.Population == nil {
		return exact.Rat{}, false
	}
	return exact.FromFloat(e.a.Respondent.Population.Value), true
}

// Part implements questionnaires.Env.
func (e *env) Part(id, field string) (lo, hi exact.Rat, ok bool) {
	if e.part == nil {
		return lo, hi, false
	}
	if e.repeat != nil {
		if lo, hi, ok = e.part(instanceID(id, e.instance), field); ok {
			return lo, hi, ok
		}
	}
	return e.part(id, field)
}

// This implements questionnaires.Env.
func (e *env) This() questionnaires.Answer { return e.this }
