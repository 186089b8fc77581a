package reports

import (
	"strings"

	"github.com/olekukonko/tablewriter"
	"github.com/olekukonko/tablewriter/renderer"
	"github.com/olekukonko/tablewriter/tw"

	"github.com/monosashi/monosashi/internal/columns"
)

// between two columns of a table stand this many spaces.
const columnGap = 2

func (t *terminal) table(tab *Table) {
	if tab.Caption != "" {
		t.hang("", tab.Caption, t.paint.bold)
	}
	if g := newGrid(tab, t.lang); len(g.cells) > 0 {
		if widths, ok := g.fit(t.width); ok {
			t.drawn(g, widths)
		} else {
			t.stacked(g)
		}
	}
	for _, n := range tab.Notes {
		t.hang(noteMark(t.lang), n, t.paint.dim)
	}
}

func noteMark(l string) string {
	if l == "ja" {
		return "注 "
	}
	return "* "
}

// A grid is a table as text.
type grid struct {
	columns []Column
	heads   []string
	cells   [][]Cell
	texts   [][]string
}

func newGrid(tab *Table, l string) grid {
	var g grid
	for _, i := range tab.Shown() {
		g.columns = append(g.columns, tab.Columns[i])
		g.heads = append(g.heads, columns.Plain(tab.Columns[i].Label))
	}
	for _, r := range tab.Rows {
		var cells []Cell
		var texts []string
		for _, i := range tab.Shown() {
			c := r.Cells[i]
			if c.Tone == Plain {
				c.Tone = r.Tone
			}
			cells = append(cells, c)
			texts = append(texts, columns.Plain(strings.Join(append([]string{c.In(l)}, c.Sub...), "\n")))
		}
		g.cells, g.texts = append(g.cells, cells), append(g.texts, texts)
	}
	return g
}

// fit shares n columns of the terminal out, or reports that the table does not
// go into them. Numbers are never broken; texts are, down to what is least.
func (g grid) fit(n int) (widths []int, ok bool) {
	room := n - columnGap*(len(g.columns)-1)
	natural, least := g.measure()
	if sum(least) > room {
		return nil, false
	}
	level := 1
	for level < n && g.at(natural, least, level+1) <= room {
		level++
	}
	widths = make([]int, len(natural))
	for i := range widths {
		widths[i] = min(natural[i], max(least[i], level))
	}
	return widths, true
}

// at is how wide all columns are together when none is wider than level unless
// it must be.
func (g grid) at(natural, least []int, level int) int {
	total := 0
	for i := range natural {
		total += min(natural[i], max(least[i], level))
	}
	return total
}

func (g grid) measure() (natural, least []int) {
	for i, c := range g.columns {
		widest := 0
		for _, row := range g.texts {
			for _, l := range strings.Split(row[i], "\n") {
				widest = max(widest, columns.Of(l))
			}
		}
		head := columns.Of(g.heads[i])
		full := max(widest, head)
		floor := max(widest, min(head, max(c.Least, 6)))
		if !c.Numeric {
			floor = min(full, max(c.Least, 8))
		}
		natural, least = append(natural, full), append(least, floor)
	}
	return natural, least
}

func sum(ns []int) int {
	total := 0
	for _, n := range ns {
		total += n
	}
	return total
}

// drawn writes the table with the table writer. Cells are broken beforehand,
// because it breaks Japanese only at spaces.
func (t *terminal) drawn(g grid, widths []int) {
	var b strings.Builder
	w := tablewriter.NewTable(&b, t.tableOptions(g)...)
	heads := make([]string, len(g.heads))
	for i, h := range g.heads {
		heads[i] = strings.Join(columns.Wrap(h, widths[i]), "\n")
	}
	w.Header(heads)
	for r, row := range g.texts {
		cells := make([]string, len(row))
		for i, s := range row {
			cells[i] = t.cell(s, g.cells[r][i], widths[i])
		}
		_ = w.Append(cells) // writes to memory only
	}
	_ = w.Render()
	for _, l := range strings.Split(strings.TrimRight(b.String(), "\n"), "\n") {
		t.line(strings.TrimRight(l, " "))
	}
}

// cell breaks and colours one cell. Smaller lines below are dim.
func (t *terminal) cell(s string, c Cell, width int) string {
	var out []string
	for i, par := range strings.Split(s, "\n") {
		paint := t.paint.tone(c.Tone)
		if i > 0 {
			paint = t.paint.dim
		}
		for _, l := range columns.Wrap(par, width) {
			out = append(out, paint(l))
		}
	}
	return strings.Join(out, "\n")
}

func (t *terminal) tableOptions(g grid) []tablewriter.Option {
	align := make([]tw.Align, len(g.columns))
	for i, c := range g.columns {
		align[i] = tw.AlignLeft
		if c.Numeric {
			align[i] = tw.AlignRight
		}
	}
	gap := strings.Repeat(" ", columnGap)
	symbols := tw.NewSymbolCustom("monosashi").WithRow(t.signs.rule).WithColumn(gap).
		WithCenter(strings.Repeat(t.signs.rule, columnGap))
	rendition := tw.Rendition{
		Borders: tw.BorderNone,
		Symbols: symbols,
		Settings: tw.Settings{
			Separators: tw.Separators{ShowHeader: tw.On, ShowFooter: tw.Off, BetweenRows: tw.Off, BetweenColumns: tw.On},
			Lines:      tw.Lines{ShowTop: tw.Off, ShowBottom: tw.Off, ShowHeaderLine: tw.On, ShowFooterLine: tw.Off},
		},
	}
	none := tw.Padding{Overwrite: true}
	return []tablewriter.Option{
		tablewriter.WithRenderer(renderer.NewBlueprint(rendition)),
		tablewriter.WithEastAsian(tw.Off),
		tablewriter.WithHeaderAutoFormat(tw.Off),
		tablewriter.WithHeaderAutoWrap(tw.WrapNone),
		tablewriter.WithRowAutoWrap(tw.WrapNone),
		tablewriter.WithTrimSpace(tw.Off),
		tablewriter.WithPadding(none),
		tablewriter.WithHeaderAlignmentConfig(tw.CellAlignment{PerColumn: align}),
		tablewriter.WithRowAlignmentConfig(tw.CellAlignment{PerColumn: align}),
	}
}

// stacked writes each row as a list of labels and values.
func (t *terminal) stacked(g grid) {
	for r, row := range g.texts {
		if r > 0 {
			t.line("")
		}
		head := r
		for i, s := range row {
			if s == "" {
				continue
			}
			paint := t.paint.tone(g.cells[head][i].Tone)
			if i == 0 {
				t.hang(t.signs.bullet+" ", s, t.paint.bold)
				continue
			}
			t.hang("  "+g.heads[i]+": ", s, paint)
		}
	}
}
