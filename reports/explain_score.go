package reports

import (
	"strings"

	"github.com/monosashi/monosashi/assess"
)

// A whole is what scores and sections have in common.
type whole struct {
	method, better                              string
	value, low, high, evidenced, points, lo, hi *float64
	coverage                                    assess.Coverage
	parts                                       []assess.Part
	formula                                     *assess.Formula
}

func (b *builder) explainScore(s *assess.Score) {
	b.called(b.scoreName(s), s.ID)
	b.explainWhole(whole{method: s.Method, better: s.Better, value: s.Value, low: s.Low, high: s.High, evidenced: s.Evidenced,
		points: s.Points, lo: s.Minimum, hi: s.Maximum, coverage: s.Coverage, parts: s.Parts, formula: s.Formula})
	if s.Band != nil {
		b.add(Figures{Items: []Fact{{Label: b.t(wordBand), Value: text(b.bandName(s.Band))}}})
	}
	if s.StageInfo != nil {
		b.add(Heading{Level: 2, Text: b.t(wordStage)})
		b.stage()
		b.add(List{Items: []Item{{Text: b.stageRule(s.StageInfo)}}})
	}
}

func (b *builder) explainSection(s *assess.Section) {
	b.called(b.t(s.Label), s.ID)
	b.explainWhole(whole{method: s.Method, value: s.Value, low: s.Low, high: s.High, evidenced: s.Evidenced,
		points: s.Points, lo: s.Minimum, hi: s.Maximum, coverage: s.Coverage, parts: s.Parts, formula: s.Formula})
}

func (b *builder) explainWhole(w whole) {
	b.add(b.wholeFigures(w), Heading{Level: 2, Text: b.t(wordHow)})
	how := List{Items: []Item{{Text: b.word(formulaWords, w.method)}}}
	if w.better == "low" {
		how.Items = append(how.Items, Item{Text: b.t(sayLow)})
	}
	if w.value != nil && !onUnit(w.points, w.lo, w.hi) {
		how.Items = append(how.Items, Item{Text: b.say(sayValueOf, points(w.points), points(w.lo), points(w.hi), ratio(w.value))})
	}
	how.Items = append(how.Items, b.formulaItems(w.formula)...)
	b.add(how)
	if len(w.parts) > 0 {
		b.add(b.partTable(w))
	}
	b.add(List{Items: b.policies()})
}

func (b *builder) wholeFigures(w whole) Figures {
	main := number(index(w.value))
	if w.value != nil {
		main.Text = b.t(wordOf100)
	}
	f := Figures{Items: []Fact{{Label: b.t(wordIndexShort), Value: main,
		Note: b.say(sayRange, between(index(w.low), index(w.high), b.lang))}}}
	if w.evidenced != nil {
		f.Items = append(f.Items, Fact{Label: b.t(wordEvidenced), Value: number(index(w.evidenced)), Note: b.t(sayEvidence)})
	}
	return Figures{Items: append(f.Items, b.coverageFact(wordCoverage, w.coverage))}
}

// ratio is a fraction of 1 with as many decimals as there are, but no more
// than four.
func ratio(v *float64) Number {
	if v == nil {
		return Number{}
	}
	if _, frac, _ := strings.Cut(decimal(*v, 0, -1), "."); len(frac) > 4 {
		return Number{Value: v, Decimals: 4}
	}
	return Number{Value: v, Decimals: -1}
}

func (b *builder) formulaItems(f *assess.Formula) []Item {
	if f == nil {
		return nil
	}
	out := []Item{{Text: b.say(sayExpression, f.Expression)}}
	if f.Minimum != "" || f.Maximum != "" {
		out = append(out, Item{Text: b.say(sayScale, orZero(f.Minimum), f.Maximum)})
	}
	if f.Measured != nil {
		out = append(out, Item{Text: b.say(sayMeasured, ratio(f.Measured))})
	}
	if f.Limit != nil {
		out = append(out, Item{Text: b.say(sayLimits, points(f.Limit), points(f.Target))})
	}
	for _, name := range f.Names {
		if item, ok := b.named(name); ok {
			out = append(out, item)
		}
	}
	return out
}

func orZero(s string) string {
	if s == "" {
		return "0"
	}
	return s
}

// named says what a name in an expression stands for here.
func (b *builder) named(name string) (Item, bool) {
	switch q, s, x, c := b.question(name), b.sectionOf(name), b.score(name), b.count(name); {
	case s != nil:
		return Item{Text: b.say(sayNamedPart, name, b.t(s.Label), points(s.Points), points(s.Minimum), points(s.Maximum), ratio(s.Value))}, true
	case x != nil:
		return Item{Text: b.say(sayNamedPart, name, b.scoreName(x), points(x.Points), points(x.Minimum), points(x.Maximum), ratio(x.Value))}, true
	case q != nil:
		return Item{Text: b.say(sayNamed, name, b.t(q.Label), b.answer(q))}, true
	case c != nil:
		return Item{Text: b.say(sayNamed, name, b.t(c.Label), quantity(c.Value, c.Unit))}, true
	}
	return Item{}, false
}

// partTable shows what a value is made of; where it is a weighted sum of its
// parts, the last row is that sum.
func (b *builder) partTable(w whole) *Table {
	t := &Table{Stack: true, Columns: []Column{
		{Label: b.t(wordPart), Least: 4},
		{Label: b.t(wordItem), Least: 20},
		{Label: b.t(wordPoints), Numeric: true},
		{Label: b.t(wordRateOf), Numeric: true},
		{Label: b.t(wordWeight), Numeric: true},
		{Label: b.t(wordContribution), Numeric: true},
	}}
	additive := false
	for _, p := range w.parts {
		additive = additive || p.Share != nil
		t.Rows = append(t.Rows, b.partRow(p))
	}
	if !additive {
		t.Columns = t.Columns[:5]
		for i := range t.Rows {
			t.Rows[i].Cells = t.Rows[i].Cells[:5]
		}
		return t
	}
	t.Rows = append(t.Rows, Row{Cells: []Cell{text(b.t(wordTotal)), {}, {}, {}, {}, number(indexPart(w.value))}})
	t.Notes = []string{b.t(sayPartColumns)}
	return t
}

func (b *builder) partRow(p assess.Part) Row {
	label, got := b.partOf(p)
	row := Row{ID: p.ID, Cells: []Cell{text(p.ID), label, got, number(ratio(p.Value)), number(points(&p.Weight)), {}}}
	if p.Share != nil && p.Value != nil {
		given := *p.Share * *p.Value
		row.Cells[5] = number(indexPart(&given))
	}
	if p.Value == nil {
		row.Tone = Muted
	}
	return row
}

// partOf returns the name and the points of a part.
func (b *builder) partOf(p assess.Part) (label, got Cell) {
	switch q, s, x := b.question(p.ID), b.sectionOf(p.ID), b.score(p.ID); {
	case p.Kind == "question" && q != nil:
		label, got = text(b.t(q.Label)), outOf(q.Points, q.Maximum, b.lang)
		if q.State != assess.StateAnswered {
			label.Sub = []string{b.answer(q)}
		}
	case p.Kind == "section" && s != nil:
		label, got = text(b.t(s.Label)), outOfScale(s.Points, s.Minimum, s.Maximum, b.lang)
	case x != nil:
		label, got = text(b.scoreName(x)), outOfScale(x.Points, x.Minimum, x.Maximum, b.lang)
	}
	return label, got
}

// outOf is a number of points and the most that there are.
func outOf(got, most *float64, l string) Cell {
	c := number(points(got))
	if got != nil && most != nil {
		c.Text = "/ " + points(most).In(l)
	}
	return c
}

// onUnit reports whether points say no more than the value does.
func onUnit(got, lo, hi *float64) bool {
	return got == nil || lo == nil || hi == nil || *lo == 0 && *hi == 1
}

func outOfScale(got, lo, hi *float64, l string) Cell {
	if onUnit(got, lo, hi) {
		return Cell{}
	}
	return outOf(got, hi, l)
}
