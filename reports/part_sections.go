package reports

import (
	"sort"
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
		{Key: "low", ToKey: "high", Label: b.t(wordRangeShort), Numeric: true},
		{Key: "evidenced", Label: b.t(wordEvidencedShort), Numeric: true},
		{Key: "coverage", Label: b.t(wordCoveredShort), Numeric: true},
	}}
	levels := b.levelsUsed()
	if !brief {
		for _, l := range levels {
			n := points(of(l)).In(b.lang)
			t.Columns = append(t.Columns, Column{Key: "level_" + n, Label: n, Numeric: true})
		}
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

func (b *builder) sectionRow(s *assess.Section) Row {
	indent := strings.Repeat(b.t(wordIndent), b.depth(s))
	coverage := text(itoa(s.Coverage.Covered) + "/" + itoa(s.Coverage.Applicable))
	if s.Coverage.Applicable == 0 {
		coverage = text(b.t(missing))
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
		{Key: "unknown", Label: b.t(wordUnknownShort), Data: true},
		{Key: "not_applicable", Label: b.t(wordNotApplicable), Data: true},
		{Key: "applicable", Label: b.t(wordApplicable), Data: true},
	}
}

func (b *builder) sectionDataCells(s *assess.Section) []Cell {
	return []Cell{
		number(points(s.Points)), span(points(s.Minimum), points(s.Maximum)), number(points(&s.Weight)),
		number(count(s.Coverage.Answered)), number(count(s.Coverage.Unknown)),
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
	return out
}

// levelsUsed returns the points that items have anywhere, lowest first; none
// where there are too many for columns.
func (b *builder) levelsUsed() []float64 {
	seen := map[float64]bool{}
	var out []float64
	for _, s := range b.r.Sections {
		for _, l := range s.Levels {
			if !seen[l.Points] {
				seen[l.Points] = true
				out = append(out, l.Points)
			}
		}
	}
	if len(out) > 6 {
		return nil
	}
	sort.Float64s(out)
	return out
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
