package reports

import (
	"strings"

	"github.com/monosashi/monosashi/assess"
)

// sectionTable lists the sections with their index, its range, what is
// evidenced, and the distribution of levels, because an index of ordinal data
// says little without it.
func (b *builder) sectionTable(brief bool) *Table {
	t := &Table{Kind: "section", KindOf: kindWords["section"], Stack: true, Columns: []Column{
		{Label: b.t(wordSection), Least: 16},
		{Key: "value", Label: b.t(wordIndexShort), Numeric: true},
		{Key: "low", ToKey: "high", Label: b.t(wordRangeShort), ToLabel: b.t(wordRangeHigh), Long: b.t(wordRangeLow), Numeric: true},
		{Key: "evidenced", Label: b.t(wordEvidencedShort), Numeric: true},
		{Key: "coverage", Label: b.t(wordCoveredShort), Long: b.t(wordCoverage), Numeric: true},
	}}
	levels := b.levelsUsed()
	if !brief {
		t.Columns = append(t.Columns, b.levelColumns(levels)...)
		t.Columns = append(t.Columns, b.sectionData()...)
	}
	for i := range b.r.Sections {
		s := &b.r.Sections[i]
		if s.Method == "none" {
			continue
		}
		row := b.sectionRow(s)
		if !brief {
			row.Cells = append(row.Cells, levelCells(s, levels)...)
			row.Cells = append(row.Cells, b.sectionDataCells(s)...)
		}
		t.Rows = append(t.Rows, row)
	}
	t.Notes = append(t.Notes, b.t(saySectionColumns))
	if !brief && len(levels) > 0 {
		t.Notes = append(t.Notes, b.t(sayLevelColumns))
	}
	return t
}

// sectionChart draws the index of every section with its range.
func (b *builder) sectionChart() *Chart {
	c := &Chart{Max: 1, About: b.t(sayAboutSections)}
	for _, v := range []float64{0, 0.25, 0.5, 0.75, 1} {
		c.Ticks = append(c.Ticks, index(of(v)))
	}
	for i := range b.r.Sections {
		s := &b.r.Sections[i]
		if s.Method == "none" || s.Parent != "" {
			continue
		}
		m := Mark{Label: b.t(s.Label), Shape: Bar, Value: s.Value, Low: s.Low, High: s.High, Text: index(s.Value).In(b.lang)}
		if s.Value != nil && s.Low != nil && s.High != nil && *s.Low < *s.High {
			m.Text += b.paren(b.t(wordRangeShort) + b.t(space) + between(index(s.Low), index(s.High), b.lang))
		}
		c.Rows = append(c.Rows, m)
	}
	return c
}

func (b *builder) sectionRow(s *assess.Section) Row {
	indent := strings.Repeat(b.t(wordIndent), b.depth(s))
	coverage := number(share(s.Coverage.Share))
	if s.Coverage.Applicable > 0 {
		coverage.As = itoa(s.Coverage.Covered) + "/" + itoa(s.Coverage.Applicable)
	}
	return Row{ID: s.ID, Label: b.t(s.Label), Cells: []Cell{
		text(indent + b.t(s.Label)),
		number(index(s.Value)),
		span(index(s.Low), index(s.High)),
		number(index(s.Evidenced)),
		coverage,
	}}
}

// sectionData are the columns that only tidy data has.
func (b *builder) sectionData() []Column {
	return []Column{
		{Key: "points", Label: b.t(wordPoints), Data: true},
		{Key: "minimum", ToKey: "maximum", Label: b.t(wordLowest), ToLabel: b.t(wordHighest), Data: true},
		{Key: "weight", Label: b.t(wordWeight), Data: true},
		{Key: "answered", Label: b.t(wordAnswered), Data: true},
		{Key: "not_applicable", Label: b.t(wordNotApplicable), Data: true},
		{Key: "applicable", Label: b.t(wordApplicable), Data: true},
	}
}

func (b *builder) sectionDataCells(s *assess.Section) []Cell {
	return []Cell{
		number(points(s.Points)), span(points(s.Minimum), points(s.Maximum)), number(points(&s.Weight)),
		number(count(s.Coverage.Answered)),
		number(count(s.Coverage.NotApplied)), number(count(s.Coverage.Applicable)),
	}
}

func levelCells(s *assess.Section, levels []float64) []Cell {
	var out []Cell
	for _, l := range levels {
		n := 0
		for _, c := range s.Levels {
			if c.Points == l {
				n = c.Count
			}
		}
		out = append(out, number(count(n)))
	}
	if len(levels) > 0 {
		out = append(out, number(count(s.Coverage.Unknown)))
	}
	return out
}

// levelsUsed returns the points that items have anywhere, lowest first; none
// where there are too many for columns.
func (b *builder) levelsUsed() []float64 {
	out := b.commonLevels()
	for _, s := range b.r.Sections {
		for _, l := range s.Levels {
			out = append(out, l.Points)
		}
	}
	return fewLevels(out)
}

// depth is how deep a section lies below the top.
func (b *builder) depth(s *assess.Section) int {
	n, parent := 0, s.Parent
	for parent != "" && n < 10 {
		n++
		next := ""
		for i := range b.r.Sections {
			if b.r.Sections[i].ID == parent {
				next = b.r.Sections[i].Parent
			}
		}
		parent = next
	}
	return n
}
