package questionnaires

import (
	"github.com/monosashi/monosashi/internal/exact"
	"github.com/monosashi/monosashi/internal/lang"
	"github.com/monosashi/monosashi/internal/yamlpos"
)

var integerKind = numberKind("integer", lang.T("整数。", "A whole number."))

var decimalKind = numberKind("decimal", lang.T("小数を含む数。", "A number, with decimals if need be."))

func numberKind(name string, doc lang.Text) *Kind {
	return &Kind{
		Name: name, Doc: doc, typ: typ{base: tNumber},
		read:   readNumber,
		answer: answerNumber,
		limits: func(q *Question) (lo, hi exact.Rat, ok bool) {
			if q.Scoring == nil {
				return lo, hi, false
			}
			return exact.Min(exact.Rat{}, q.Scoring.Points), exact.Max(exact.Rat{}, q.Scoring.Points), true
		},
		points: func(q *Question, a Answer) exact.Rat {
			v, _ := Interpolate(a.Number, q.Scoring.Limit, q.Scoring.Target)
			return v.Mul(q.Scoring.Points)
		},
		answers: func(q *Question, p exact.Rat) []Answer {
			sc := q.Scoring
			at, _ := p.Div(sc.Points)
			v := sc.Limit.Add(at.Mul(sc.Target.Sub(sc.Limit)))
			return []Answer{{State: Answered, Number: v}, {State: Answered, Number: sc.Target}, {State: Answered, Number: sc.Limit}}
		},
	}
}

func readNumber(p *parser, q *Question, m *yamlpos.Map) {
	q.Min, q.Max = p.optional(m, "min"), p.optional(m, "max")
	q.Unit = m.String("unit")
	p.checkRange(m, q.Min, q.Max)
	s := p.sub(m, "score")
	if s == nil {
		return
	}
	sc := &ItemScore{Points: p.number(s, "points", exact.Int(1))}
	sc.Limit, sc.Target = p.limitAndTarget(s)
	q.Scoring = sc
	s.Done()
}

func answerNumber(q *Question, raw []string) (Answer, lang.Text) {
	n, msg := ReadNumber(raw[0], q.Kind.Name == "integer")
	if !msg.IsZero() {
		return Answer{}, msg
	}
	if msg := outside(n, q.Min, q.Max); !msg.IsZero() {
		return Answer{}, msg
	}
	return Answer{State: Answered, Number: n}, lang.Text{}
}

// outside says that n is not between lo and hi, either of which may be nil.
func outside(n exact.Rat, lo, hi *exact.Rat) lang.Text {
	switch {
	case lo != nil && n.Less(*lo):
		return lang.F("%s は小さすぎます（%s 以上）", "%s is too small (at least %s)", n, *lo)
	case hi != nil && hi.Less(n):
		return lang.F("%s は大きすぎます（%s 以下）", "%s is too large (at most %s)", n, *hi)
	}
	return lang.Text{}
}

// Interpolate returns where v lies between limit (0) and target (1), clamped;
// limit may be the greater of the two. ok is false when they are equal.
func Interpolate(v, limit, target exact.Rat) (r exact.Rat, ok bool) {
	r, ok = v.Sub(limit).Div(target.Sub(limit))
	return r.Clamp(exact.Rat{}, exact.Int(1)), ok
}
