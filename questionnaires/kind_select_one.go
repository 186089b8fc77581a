package questionnaires

import (
	"strings"

	"github.com/monosashi/monosashi/internal/exact"
	"github.com/monosashi/monosashi/internal/lang"
	"github.com/monosashi/monosashi/internal/yamlpos"
)

var selectOne = &Kind{
	Name: "select_one",
	Doc:  lang.T("選択肢から1つを選ぶ。", "One option of a list."),
	typ:  typ{base: tText},
	read: func(p *parser, q *Question, m *yamlpos.Map) { p.options(q, m) },
	answer: func(q *Question, raw []string) (Answer, lang.Text) {
		code, msg := q.code(raw[0])
		if !msg.IsZero() {
			return Answer{}, msg
		}
		return Answer{State: Answered, Codes: []string{code}}, lang.Text{}
	},
	limits: func(q *Question) (lo, hi exact.Rat, ok bool) {
		for _, o := range q.Options {
			if o.Points == nil {
				continue
			}
			if !ok {
				lo, hi, ok = *o.Points, *o.Points, true
			}
			lo, hi = exact.Min(lo, *o.Points), exact.Max(hi, *o.Points)
		}
		return lo, hi, ok
	},
	points: func(q *Question, a Answer) exact.Rat {
		if o := q.Option(a.Codes[0]); o != nil && o.Points != nil {
			return *o.Points
		}
		return exact.Rat{}
	},
	answers: singles,
}

// singles lists the answers with one option each.
func singles(q *Question, _ exact.Rat) []Answer {
	var out []Answer
	for _, o := range q.Options {
		out = append(out, Answer{State: Answered, Codes: []string{o.Code}})
	}
	return out
}

// code returns the option code that was meant by s: the code itself, also
// when its digits were written full-width.
func (q *Question) code(s string) (string, lang.Text) {
	s = strings.TrimSpace(s)
	for _, c := range []string{s, narrow(s)} {
		if q.Option(c) != nil {
			return c, lang.Text{}
		}
	}
	codes := make([]string, len(q.Options))
	for i, o := range q.Options {
		codes[i] = o.Code
	}
	list := strings.Join(codes, ", ")
	return "", lang.F("%s に選択肢 %q はありません（%s のいずれか）", "%s has no option %q (choose one of %s)", q.ID, s, list)
}
