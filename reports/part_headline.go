package reports

import (
	"github.com/monosashi/monosashi/assess"
	"github.com/monosashi/monosashi/internal/lang"
)

// headlines set the respondent beside the national baselines.
func (b *builder) headlines() {
	if len(b.r.Headline) == 0 {
		return
	}
	b.add(Heading{Level: 2, Text: b.t(wordBaselines), ID: "baselines"})
	for _, h := range b.r.Headline {
		b.headline(h)
	}
}

func (b *builder) headline(h assess.Headline) {
	b.add(Heading{Level: 3, Text: b.t(h.Label)})
	m := b.measure(h.Measure)
	var asked *assess.Comparison
	if m != nil {
		asked = comparison(m, h.Baseline)
	} else {
		asked = b.anyComparison(h.Baseline)
	}
	switch {
	case m == nil:
		b.add(Callout{Tone: Muted, Lines: []string{b.noMeasure(h)}})
	case asked != nil:
		b.add(b.verdict(h, m, asked))
	}
	if c := b.headlineChart(h, m, asked); len(c.Rows) > 0 {
		b.add(c)
	}
}

func (b *builder) noMeasure(h assess.Headline) string {
	switch {
	case b.onlyPublished():
		return b.t(sayNoFigure)
	case len(h.Missing) == 0:
		return b.t(sayNoOwn)
	}
	say := sayMissing
	if h.Measure == "" {
		say = sayNoMeasure
	}
	names := make([]string, len(h.Missing))
	for i, id := range h.Missing {
		names[i] = b.countName(id)
	}
	return b.say(say, b.join(names...))
}

func (b *builder) countName(id string) string {
	for _, c := range b.r.Counts {
		if c.ID == id && b.t(c.Label) != "" {
			return b.t(c.Label)
		}
	}
	return id
}

// comparison returns how m compares with the baseline asked for.
func comparison(m *assess.Measure, baseline string) *assess.Comparison {
	for i := range m.Comparisons {
		if m.Comparisons[i].Baseline == baseline {
			return &m.Comparisons[i]
		}
	}
	return nil
}

// anyComparison finds a baseline where no own measure leads.
func (b *builder) anyComparison(baseline string) *assess.Comparison {
	for i := range b.r.Measures {
		if c := comparison(&b.r.Measures[i], baseline); c != nil {
			return c
		}
	}
	return nil
}

// verdict says where the respondent stands, why, with what caveat, and what
// is missing for a verdict where there is none.
func (b *builder) verdict(h assess.Headline, m *assess.Measure, c *assess.Comparison) Callout {
	out := Callout{Tone: verdictTones[c.Verdict], Title: b.t(wordVerdict) + b.colon() + b.t(assess.VerdictLabel(c.Verdict))}
	out.Lines = append(out.Lines, b.t(c.Reason))
	if note := b.t(c.Note); note != "" {
		out.Lines = append(out.Lines, note)
	}
	if caveat := b.t(c.Caveat); caveat != "" {
		out.Lines = append(out.Lines, b.t(wordCaveat)+b.colon()+caveat)
	}
	for _, k := range m.Cautions {
		out.Lines = append(out.Lines, b.t(wordCaveat)+b.colon()+b.t(k.Text))
	}
	if len(h.Missing) > 0 && !b.onlyPublished() {
		out.Lines = append(out.Lines, b.noMeasure(h))
	}
	return out
}

func (b *builder) colon() string {
	if b.lang == "ja" {
		return "："
	}
	return ": "
}

// headlineChart draws the own measures, the baseline asked for and its newer
// editions on one scale.
func (b *builder) headlineChart(h assess.Headline, m *assess.Measure, asked *assess.Comparison) *Chart {
	c := &Chart{Max: 1, About: b.say(wordAboutChart, h.Label)}
	for _, p := range []float64{0, 0.25, 0.5, 0.75, 1} {
		n := share(&p)
		n.Decimals = 0
		c.Ticks = append(c.Ticks, n)
	}
	if m != nil {
		c.Rows = append(c.Rows, b.ownMark(m))
	}
	for _, id := range h.Beside {
		if beside := b.measure(id); beside != nil && b.worthARow(beside) {
			mark := b.ownMark(beside)
			mark.Tone = Plain
			c.Rows = append(c.Rows, mark)
		}
	}
	if asked != nil {
		c.Rows = append(c.Rows, b.baselineMark(asked))
	}
	for i := range b.newer(m, asked) {
		c.Rows = append(c.Rows, b.baselineMark(&b.newer(m, asked)[i]))
	}
	return c
}

// newer returns the later editions that stand beside the baseline asked for:
// of the measure, or of any measure where none has data.
func (b *builder) newer(m *assess.Measure, asked *assess.Comparison) []assess.Comparison {
	if asked == nil {
		return nil
	}
	if m == nil {
		for i := range b.r.Measures {
			if comparison(&b.r.Measures[i], asked.Baseline) == asked {
				m = &b.r.Measures[i]
			}
		}
	}
	var out []assess.Comparison
	following := false
	for _, c := range m.Comparisons {
		if c.Role != "newer" {
			following = c.Baseline == asked.Baseline
			continue
		}
		if following {
			out = append(out, c)
		}
	}
	return out
}

func (b *builder) ownMark(m *assess.Measure) Mark {
	return Mark{Group: b.own(), Label: b.t(m.Label), Shape: Dot, Value: m.Share, Low: m.Low, High: m.High,
		Text: b.ownFigure(m), Sub: b.basis(m), Tone: Good}
}

// ownFigure is the figure of a measure with what is known of its precision.
func (b *builder) ownFigure(m *assess.Measure) string {
	if m.Kind == "fact" {
		if m.Holds == nil {
			return missing.In(b.lang)
		}
		return b.t(m.HoldsLabel)
	}
	s := share(m.Share).In(b.lang)
	switch {
	case m.Share == nil:
	case m.Census:
		s += b.paren(b.t(wordCensus))
	case m.Low != nil && m.High != nil:
		s += b.paren(b.say(sayInterval, between(share(m.Low), share(m.High), b.lang)))
	}
	return s
}

// basis says on how many a share rests.
func (b *builder) basis(m *assess.Measure) string {
	var parts []string
	if m.X != nil && m.N != nil {
		parts = append(parts, quantity(m.X, "").In(b.lang)+" / "+quantity(m.N, "").In(b.lang))
	}
	if m.ResponseRate != nil {
		parts = append(parts, b.t(wordResponse)+b.t(space)+share(m.ResponseRate).In(b.lang))
	}
	return b.join(parts...)
}

func (b *builder) baselineMark(c *assess.Comparison) Mark {
	m := Mark{Group: b.t(wordNational), Label: b.t(c.Label), Text: b.baselineFigure(c), Sub: b.t(c.Period), Shape: Band, Low: &c.Low, High: &c.High, Tone: Plain}
	if c.Value != nil {
		m.Shape, m.Value, m.Low, m.High = Hollow, c.Value, nil, nil
	}
	if c.Status == "reported" {
		m.Tone = Muted
	}
	return m
}

// baselineFigure is a baseline as printed, with the interval that words such
// as 2割台 stand for.
func (b *builder) baselineFigure(c *assess.Comparison) string {
	s := b.t(c.Printed)
	if c.Value == nil {
		s += b.paren(b.say(sayHalfOpen, edge(&c.Low), edge(&c.High)))
	}
	if c.Status == "reported" {
		s += b.t(lang.T("　", ", ")) + b.t(wordUnverified)
	}
	return s
}
