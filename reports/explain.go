package reports

import "github.com/monosashi/monosashi/assess"

// ForExplain lays out how one question, section, score, measure or count came
// to its figure; ok is false when the result has none with that ID.
func ForExplain(r *assess.Result, id string, o Options) (d *Document, ok bool) {
	b := newBuilder(r, o)
	switch {
	case b.question(id) != nil:
		b.explainQuestion(b.question(id))
	case b.sectionOf(id) != nil:
		b.explainSection(b.sectionOf(id))
	case b.score(id) != nil:
		b.explainScore(b.score(id))
	case b.measure(id) != nil:
		b.explainMeasure(b.measure(id))
	case b.count(id) != nil:
		b.explainCount(b.count(id))
	default:
		return nil, false
	}
	return b.doc, true
}

// called names what is explained.
func (b *builder) called(label, id string) {
	b.doc.Title = label + b.paren(id)
	if label == "" || label == id {
		b.doc.Title = id
	}
}

func (b *builder) sectionOf(id string) *assess.Section {
	return first(b.r.Sections, func(x *assess.Section) bool { return x.ID == id })
}

func (b *builder) score(id string) *assess.Score {
	return first(b.r.Scores, func(x *assess.Score) bool { return x.ID == id })
}

func (b *builder) count(id string) *assess.Count {
	return first(b.r.Counts, func(x *assess.Count) bool { return x.ID == id })
}

// explainMeasure shows a share with everything that it rests on.
func (b *builder) explainMeasure(m *assess.Measure) {
	b.called(b.t(m.Label), m.ID)
	value := Fact{Label: b.own(), Value: text(b.ownFigure(m)), Note: b.basis(m)}
	b.add(Figures{Items: []Fact{value}})
	if items := b.measureSteps(m); len(items) > 0 {
		b.add(Heading{Level: 2, Text: b.t(wordHow)}, List{Items: items})
	}
	for _, c := range m.Cautions {
		b.add(Callout{Tone: Caution, Title: b.t(wordCaveat), Lines: []string{b.t(c.Text)}})
	}
	if t := b.comparisonsOf(m); len(t.Rows) > 0 {
		b.add(Heading{Level: 2, Text: b.t(wordComparisons)}, t)
	}
}

func (b *builder) measureSteps(m *assess.Measure) []Item {
	var out []Item
	add := func(s string) { out = append(out, Item{Text: s}) }
	if m.X != nil && m.N != nil {
		add(b.say(sayShareOf, quantity(m.X, ""), quantity(m.N, ""), share(m.Share)))
	}
	switch {
	case m.Census:
		add(b.t(sayCensus))
	case m.Low != nil && m.Population != nil:
		add(b.say(sayWilsonOf, quantity(m.N, ""), between(share(m.Low), share(m.High), b.lang)))
		add(b.say(sayFPC, quantity(m.Population, ""), quantity(m.N, "")))
	case m.Low != nil:
		add(b.say(sayWilsonOf, quantity(m.N, ""), between(share(m.Low), share(m.High), b.lang)))
	}
	if m.ResponseRate != nil {
		add(b.say(sayResponseOf, quantity(m.N, ""), quantity(m.Invited, ""), share(m.ResponseRate)))
	}
	if r := m.Nonresponse; r != nil {
		add(b.say(sayNonresponseOf, between(share(&r.Low), share(&r.High), b.lang)))
	}
	return out
}

// comparisonsOf lists every comparison of one measure.
func (b *builder) comparisonsOf(m *assess.Measure) *Table {
	out := &Table{Stack: true}
	for _, carries := range []string{assess.CarriesYes, assess.CarriesCaveat, assess.CarriesNo} {
		t := b.comparisonTable(carries)
		out.Columns = t.Columns
		for i := range m.Comparisons {
			if c := &m.Comparisons[i]; c.Carries == carries {
				out.Rows = append(out.Rows, b.comparisonRow(m, c))
			}
		}
	}
	return out
}

func (b *builder) explainCount(c *assess.Count) {
	b.called(b.t(c.Label), c.ID)
	f := Figures{Items: []Fact{{Label: b.t(wordValue), Value: number(quantity(c.Value, c.Unit)),
		Note: b.join(b.word(statusWords, c.Status), b.t(c.Source))}}}
	b.add(f)
	if note := b.t(c.Note); note != "" {
		b.add(Paragraph{Text: note})
	}
}
