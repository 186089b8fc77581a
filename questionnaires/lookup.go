package questionnaires

import (
	"slices"

	"github.com/monosashi/monosashi/internal/exact"
	"github.com/monosashi/monosashi/internal/lang"
)

// Items returns every item in the order of the questionnaire.
func (q *Questionnaire) Items() []*Question { return q.order }

// Find returns the item with the given ID, or nil.
func (q *Questionnaire) Find(id string) *Question { return q.items[id] }

// Count returns the count with the given ID, or nil.
func (q *Questionnaire) Count(id string) *Count {
	for _, c := range q.Counts {
		if c.ID == id {
			return c
		}
	}
	return nil
}

// Measure returns the measure with the given ID, or nil.
func (q *Questionnaire) Measure(id string) *Measure {
	for _, m := range q.Measures {
		if m.ID == id {
			return m
		}
	}
	return nil
}

// Walk calls f with every section, parents before children.
func (q *Questionnaire) Walk(f func(*Section)) {
	var down func([]*Section)
	down = func(list []*Section) {
		for _, s := range list {
			f(s)
			down(s.Sections)
		}
	}
	down(q.Sections)
}

// Section returns the section with the given ID, or nil.
func (q *Questionnaire) Section(id string) *Section {
	var found *Section
	q.Walk(func(s *Section) {
		if s.ID == id {
			found = s
		}
	})
	return found
}

// Repeated returns the section around q that is answered several times, or nil.
func (q *Question) Repeated() *Section {
	for s := q.Section; s != nil; s = s.Parent {
		if s.Repeat != nil {
			return s
		}
	}
	return nil
}

// Scored reports whether q can give points: it has some, and no section
// around it is unscored.
func (q *Question) Scored() bool {
	for s := q.Section; s != nil; s = s.Parent {
		if s.Rule.Method == None {
			return false
		}
	}
	_, _, ok := q.Range()
	return ok
}

// Range returns the fewest and most points that q can give; ok is false when
// it gives none.
func (q *Question) Range() (lo, hi exact.Rat, ok bool) {
	if q.Kind == nil || q.Kind.points == nil {
		return lo, hi, false
	}
	return q.Kind.limits(q)
}

// Points returns the points of an answer; ok is false when q is not scored or
// a does not answer it.
func (q *Question) Points(a Answer) (p exact.Rat, ok bool) {
	if a.State != Answered {
		return p, false
	}
	if _, _, scored := q.Range(); !scored {
		return p, false
	}
	return q.Kind.points(q, a), true
}

// Option returns the option with the given code, or nil.
func (q *Question) Option(code string) *Option {
	for _, o := range q.Options {
		if o.Code == code {
			return o
		}
	}
	return nil
}

// Outside says what is wrong with v as a value of the count; it is zero when
// v lies between the count's ends.
func (c *Count) Outside(v exact.Rat) lang.Text {
	lo := c.Min
	if lo == nil {
		lo = new(exact.Rat)
	}
	return outside(v, lo, c.Max)
}

// Asks reports whether a respondent of the given type is asked for the count.
func (c *Count) Asks(respondent string) bool {
	return len(c.Respondents) == 0 || slices.Contains(c.Respondents, respondent)
}

// AllGoals returns the goals of q and of the sections around it, without
// repetition, its own first.
func (q *Question) AllGoals() []string {
	out := slices.Clone(q.Goals)
	for s := q.Section; s != nil; s = s.Parent {
		for _, g := range s.Goals {
			if !slices.Contains(out, g) {
				out = append(out, g)
			}
		}
	}
	return out
}
