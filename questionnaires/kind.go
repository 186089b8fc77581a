package questionnaires

import (
	"encoding/json"

	"github.com/monosashi/monosashi/internal/exact"
	"github.com/monosashi/monosashi/internal/lang"
	"github.com/monosashi/monosashi/internal/yamlpos"
)

// A Kind is one type of item: how it is written, answered and scored. To add
// one, write it in kind_<name>.go and name it in [Kinds]; nothing else changes.
type Kind struct {
	Name  string    // the value of "type:"
	Doc   lang.Text // one line for the documentation
	typ   typ       // in expressions
	multi bool      // an answer may be a list

	// read takes the keys that only this kind has.
	read func(p *parser, q *Question, m *yamlpos.Map)

	// answer turns what was written into an answer; the text says what is
	// wrong, in words for the respondent, and is zero when nothing is.
	answer func(q *Question, raw []string) (Answer, lang.Text)

	// limits and points say how answers score; nil when the kind never scores.
	limits func(q *Question) (lo, hi exact.Rat, ok bool)
	points func(q *Question, a Answer) exact.Rat

	// answers lists answers among which is the one with the fewest points that
	// are at least p, if there is one; nil when the kind never scores.
	answers func(q *Question, p exact.Rat) []Answer
}

// Kinds lists every type of item, in the order of the documentation.
var Kinds = []*Kind{selectOne, selectMultiple, integerKind, decimalKind, textKind, dateKind}

// KindOf returns the kind of the given name, or nil.
func KindOf(name string) *Kind {
	for _, k := range Kinds {
		if k.Name == name {
			return k
		}
	}
	return nil
}

func kindNames() []string {
	var out []string
	for _, k := range Kinds {
		out = append(out, k.Name)
	}
	return out
}

// MarshalJSON writes the name of the kind.
func (k *Kind) MarshalJSON() ([]byte, error) { return json.Marshal(k.Name) }

// Multiple reports whether an answer may hold several codes.
func (k *Kind) Multiple() bool { return k.multi }

// Read turns what a respondent wrote into an answer to q. The text says what
// is wrong with it; it is zero when nothing is.
func (q *Question) Read(raw []string) (Answer, lang.Text) {
	if len(raw) != 1 && !q.Kind.multi {
		return Answer{}, lang.T("値は1つだけ書いてください", "give exactly one value")
	}
	return q.Kind.answer(q, raw)
}

// Reaching returns an answer with at least p points, and of those the one with
// the fewest. ok is false when no answer gives so many.
func (q *Question) Reaching(p exact.Rat) (best Answer, ok bool) {
	if _, _, scored := q.Range(); !scored {
		return best, false
	}
	var least exact.Rat
	for _, a := range q.Kind.answers(q, p) {
		if x := q.Kind.points(q, a); !x.Less(p) && (!ok || x.Less(least)) {
			best, least, ok = a, x, true
		}
	}
	return best, ok
}
