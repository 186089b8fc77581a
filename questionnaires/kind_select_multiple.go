package questionnaires

import (
	"slices"

	"github.com/monosashi/monosashi/internal/exact"
	"github.com/monosashi/monosashi/internal/lang"
	"github.com/monosashi/monosashi/internal/yamlpos"
)

var selectMultiple = &Kind{
	Name:  "select_multiple",
	Doc:   lang.T("選択肢から当てはまるもの全てを選ぶ。", "Every option of a list that applies."),
	typ:   typ{base: tCodes},
	multi: true,
	read: func(p *parser, q *Question, m *yamlpos.Map) {
		p.options(q, m)
		if s := p.sub(m, "score"); s != nil {
			sc := &ItemScore{Combine: s.Enum("combine", Sum, MaxOf, MinOf, Mean)}
			sc.Minimum, sc.Maximum = p.optional(s, "minimum"), p.optional(s, "maximum")
			q.Scoring = sc
			s.Done()
		}
	},
	answer:  readCodes,
	limits:  multipleLimits,
	points:  multiplePoints,
	answers: growing,
}

// growing lists the answers with one option each, and those that add the
// options one by one, the most points first.
func growing(q *Question, p exact.Rat) []Answer {
	out := singles(q, p)
	var options []*Option
	for _, o := range q.Options {
		if o.Points != nil && o.Points.Sign() > 0 && !o.Exclusive {
			options = append(options, o)
		}
	}
	slices.SortStableFunc(options, func(a, b *Option) int { return b.Points.Cmp(*a.Points) })
	a := Answer{State: Answered}
	for _, o := range options {
		a.Codes = append(slices.Clone(a.Codes), o.Code)
		out = append(out, a)
	}
	return out
}

func readCodes(q *Question, raw []string) (Answer, lang.Text) {
	chosen := map[string]bool{}
	for _, r := range raw {
		code, msg := q.code(r)
		if !msg.IsZero() {
			return Answer{}, msg
		}
		if chosen[code] {
			return Answer{}, lang.F("選択肢 %q が重複しています", "option %q is given twice", code)
		}
		chosen[code] = true
	}
	a := Answer{State: Answered}
	for _, o := range q.Options {
		if !chosen[o.Code] {
			continue
		}
		if o.Exclusive && len(chosen) > 1 {
			return Answer{}, lang.F("選択肢 %q は他の選択肢と同時に選べません", "option %q excludes all others", o.Code)
		}
		a.Codes = append(a.Codes, o.Code)
	}
	return a, lang.Text{}
}

// combine joins the points of the chosen options; nothing chosen gives 0.
func (q *Question) combine(points []exact.Rat) exact.Rat {
	how := Sum
	if q.Scoring != nil && q.Scoring.Combine != "" {
		how = q.Scoring.Combine
	}
	var out exact.Rat
	for i, p := range points {
		switch {
		case i == 0:
			out = p
		case how == MaxOf:
			out = exact.Max(out, p)
		case how == MinOf:
			out = exact.Min(out, p)
		default:
			out = out.Add(p)
		}
	}
	if how == Mean && len(points) > 0 {
		out, _ = out.Div(exact.Int(int64(len(points))))
	}
	return q.cap(out)
}

func (q *Question) cap(p exact.Rat) exact.Rat {
	if q.Scoring != nil && q.Scoring.Minimum != nil {
		p = exact.Max(p, *q.Scoring.Minimum)
	}
	if q.Scoring != nil && q.Scoring.Maximum != nil {
		p = exact.Min(p, *q.Scoring.Maximum)
	}
	return p
}

func multiplePoints(q *Question, a Answer) exact.Rat {
	var points []exact.Rat
	for _, c := range a.Codes {
		if o := q.Option(c); o != nil && o.Points != nil {
			points = append(points, *o.Points)
		}
	}
	return q.combine(points)
}

// multipleLimits finds the fewest and most points over all sets of options:
// nothing, each exclusive option alone, and among the others the best and the
// worst set, which for a sum are all with positive and all with negative
// points, and for max, min and mean are single options.
func multipleLimits(q *Question) (lo, hi exact.Rat, ok bool) {
	var up, down []exact.Rat
	try := func(points ...exact.Rat) {
		p := q.combine(points)
		lo, hi = exact.Min(lo, p), exact.Max(hi, p)
	}
	lo, hi = q.cap(exact.Rat{}), q.cap(exact.Rat{})
	for _, o := range q.Options {
		if o.Points == nil {
			continue
		}
		ok = true
		try(*o.Points)
		switch {
		case o.Exclusive:
		case o.Points.Sign() > 0:
			up = append(up, *o.Points)
		case o.Points.Sign() < 0:
			down = append(down, *o.Points)
		}
	}
	if q.Scoring == nil || q.Scoring.Combine == "" || q.Scoring.Combine == Sum {
		try(up...)
		try(down...)
	}
	return lo, hi, ok
}
