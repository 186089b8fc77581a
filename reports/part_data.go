package reports

import (
	"strings"

	"github.com/monosashi/monosashi/assess"
	"github.com/monosashi/monosashi/internal/lang"
)

func (b *builder) texts(ts []lang.Text) []string {
	out := make([]string, len(ts))
	for i, t := range ts {
		out[i] = b.t(t)
	}
	return out
}

// scoreTable lists the named scores, for tidy data and where there are
// several.
func (b *builder) scoreTable() *Table {
	t := &Table{Kind: "score", KindOf: kindWords["score"], Stack: true, Columns: []Column{
		{Label: b.t(wordScore), Least: 14},
		{Key: "value", Label: b.t(wordIndexShort), Numeric: true},
		{Key: "low", ToKey: "high", Label: b.t(wordRangeShort), ToLabel: b.t(wordRangeHigh), Long: b.t(wordRangeLow), Numeric: true},
		{Key: "evidenced", Label: b.t(wordEvidencedShort), Numeric: true},
		{Key: "points", Label: b.t(wordPoints), Numeric: true},
		{Key: "coverage", Label: b.t(wordCoverage), Numeric: true},
		{Key: "stage", Label: b.t(wordStageOrBand), Least: 6},
		{Key: "minimum", ToKey: "maximum", Label: b.t(wordLowest), ToLabel: b.t(wordHighest), Data: true},
		{Key: "core_coverage", Label: b.t(wordCoreCoverage), Data: true},
		{Key: "median", Label: b.t(wordMedian), Data: true},
	}}
	for i := range b.r.Scores {
		t.Rows = append(t.Rows, b.scoreRow(&b.r.Scores[i]))
	}
	return t
}

func (b *builder) scoreRow(s *assess.Score) Row {
	label := text(b.scoreName(s))
	if s.Better == "low" {
		label.Sub = []string{b.t(sayLow)}
	}
	stage, core, median := Cell{}, Cell{}, Cell{}
	if s.Band != nil {
		stage = Cell{Text: b.bandName(s.Band), Code: s.Band.Code}
	}
	if i := s.StageInfo; i != nil {
		stage = Cell{Text: b.t(wordNoStage), Code: ""}
		if i.Code != nil {
			stage = Cell{Text: *i.Code, Code: *i.Code}
		}
		core, median = number(share(i.Core.Share)), number(points(i.Median))
	}
	got := number(points(s.Points))
	if s.Points != nil && s.Maximum != nil {
		got.Text = "/ " + points(s.Maximum).In(b.lang)
	}
	return Row{ID: s.ID, Label: b.scoreName(s), Cells: []Cell{
		label, number(index(s.Value)), span(index(s.Low), index(s.High)), number(index(s.Evidenced)), got,
		number(share(s.Coverage.Share)), stage, span(points(s.Minimum), points(s.Maximum)), core, median,
	}}
}

func (b *builder) scoreName(s *assess.Score) string {
	if label := b.t(s.Label); label != "" {
		return label
	}
	if s.ID == "overall" {
		return b.t(wordIndex)
	}
	return s.ID
}

// counts list the measured numbers.
func (b *builder) counts() {
	t := &Table{Kind: "count", KindOf: kindWords["count"], Stack: true, Columns: []Column{
		{Label: b.t(wordCount), Least: 20},
		{Key: "value", Label: b.t(wordValue), Numeric: true},
		{Key: "origin", Label: b.t(wordOrigin), Least: 12},
	}}
	for _, c := range b.r.Counts {
		if c.Value == nil && b.onlyPublished() {
			continue
		}
		value := number(quantity(c.Value, c.Unit))
		origin := Cell{Text: b.join(b.word(statusWords, c.Status), b.t(c.Source)), Code: c.Status}
		if note := b.t(c.Note); note != "" {
			origin.Sub = []string{note}
		}
		t.Rows = append(t.Rows, Row{ID: c.ID, Label: b.t(c.Label), State: c.Status, Note: b.t(c.Note),
			Cells: []Cell{text(b.labelOr(c.Label, c.ID)), value, origin}})
	}
	if len(t.Rows) > 0 {
		b.section(wordCounts, "counts")
		b.add(t)
	}
}

func (b *builder) labelOr(t lang.Text, id string) string {
	if s := b.t(t); s != "" {
		return s
	}
	return id
}

// published lists figures as they were printed.
func (b *builder) published() {
	if len(b.r.Published) == 0 {
		return
	}
	b.section(wordPublishedFigures, "published")
	t := &Table{Kind: "published", KindOf: kindWords["published"], Stack: true, Columns: []Column{
		{Label: b.t(wordFigure), Least: 16},
		{Key: "share", Label: b.t(wordShare), Numeric: true},
		{Key: "count", Label: b.t(wordBasis), Numeric: true},
		{Key: "period", Label: b.t(wordPeriod), Least: 8},
		{Key: "source", Label: b.t(wordSource), Least: 14},
		{Key: "of", Label: b.t(wordN), Data: true},
	}}
	for i, p := range b.r.Published {
		t.Rows = append(t.Rows, b.publishedRow(i, p))
	}
	b.add(t)
}

func (b *builder) publishedRow(i int, p assess.Published) Row {
	on := Cell{}
	if p.Count != nil {
		on = number(quantity(p.Count, ""))
		if p.Of != nil {
			on.Text = "/ " + quantity(p.Of, "").In(b.lang)
		}
		on.Text = strings.TrimSpace(on.Text + b.statusMark(p.Status))
	}
	of := Cell{}
	if p.Of != nil {
		of = number(quantity(p.Of, ""))
	}
	return Row{ID: itoa(i + 1), Label: b.t(p.Label), State: p.Status, Cells: []Cell{
		text(b.t(p.Label)), b.asPrinted(p), on, text(b.t(p.Period)), text(b.t(p.Source)), of,
	}}
}

// asPrinted is a published share in the words of its source, and with no more
// decimals than they have.
func (b *builder) asPrinted(p assess.Published) Cell {
	n := share(p.Share)
	words := b.t(p.Printed)
	if words != "" {
		n.Decimals = 0
		if _, frac, ok := strings.Cut(words, "."); ok {
			n.Decimals = len(frac) - len(strings.TrimLeft(frac, "0123456789"))
		}
	}
	c := number(n)
	c.As = words
	return c
}

// checks list what does not fit together.
func (b *builder) checks() {
	if len(b.r.Checks) == 0 {
		return
	}
	b.section(wordFindings, "checks")
	t := &Table{Kind: "check", KindOf: kindWords["check"], Stack: true, Columns: []Column{
		{Key: "severity", Label: b.t(wordSeverity), Least: 6},
		{Key: "items", Label: b.t(wordItem), Least: 6},
		{Key: "message", Label: b.t(wordFinding), Least: 24},
	}}
	for _, c := range b.r.Checks {
		t.Rows = append(t.Rows, Row{ID: c.ID, Label: b.t(c.Message), State: c.Severity, Cells: []Cell{
			{Text: b.word(severityWords, c.Severity), Code: c.Severity, Tone: severityTones[c.Severity]},
			text(b.join(c.Items...)), text(b.t(c.Message)),
		}})
	}
	b.add(t)
}
