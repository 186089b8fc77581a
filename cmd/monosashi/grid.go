package main

import (
	"strings"

	"github.com/monosashi/monosashi/internal/columns"
)

// A grid is text in columns, aligned by display width.
type grid [][]string

// The least that is left to the last column, and to one before it that is
// wrapped. Where there is less room, a row is written below its first cell.
const (
	leastLast   = 20
	leastColumn = 8
)

// write returns the grid with two spaces between columns. Columns are wrapped
// so that a line takes n columns of the terminal, unless n is 0.
func (g grid) write(margin string, n int) string {
	widths := g.natural()
	if len(widths) > 0 && n > 0 {
		var ok bool
		if widths, ok = g.fit(widths, n-columns.Of(margin)); !ok {
			return g.stacked(margin, n)
		}
	}
	var b strings.Builder
	for _, row := range g {
		writeRow(&b, margin, row, widths)
	}
	return b.String()
}

// natural returns how wide the columns are that nothing is wrapped in.
func (g grid) natural() []int {
	var widths []int
	for _, row := range g {
		for i, c := range row {
			if i == len(widths) {
				widths = append(widths, 0)
			}
			widths[i] = max(widths[i], columns.Of(c))
		}
	}
	return widths
}

// fit narrows columns, the widest first, until a row takes n columns. The
// first is left as it is, because it holds what people copy. ok is false when
// the columns cannot be narrowed so far without breaking words.
func (g grid) fit(widths []int, n int) (narrowed []int, ok bool) {
	last := len(widths) - 1
	room := n - 2*last
	for _, w := range widths[:last] {
		room -= w
	}
	least := g.least()
	for ; room < min(widths[last], leastLast); room++ {
		widest := -1
		for i := 1; i < last; i++ {
			if widths[i] > least[i] && (widest < 0 || widths[i] > widths[widest]) {
				widest = i
			}
		}
		if widest < 0 {
			return widths, false
		}
		widths[widest]--
	}
	widths[last] = min(widths[last], room)
	return widths, true
}

// least returns how narrow the columns can be.
func (g grid) least() []int {
	var least []int
	for _, row := range g {
		for i, c := range row {
			if i == len(least) {
				least = append(least, leastColumn)
			}
			least[i] = max(least[i], columns.Widest(c))
		}
	}
	return least
}

func writeRow(b *strings.Builder, margin string, row []string, widths []int) {
	cells, height := make([][]string, len(row)), 1
	for i, c := range row {
		cells[i] = []string{c}
		if columns.Of(c) > widths[i] || i == len(row)-1 {
			cells[i] = wrap(c, max(widths[i], 1))
		}
		height = max(height, len(cells[i]))
	}
	for l := range height {
		line := margin
		for i := range row {
			s := ""
			if l < len(cells[i]) {
				s = cells[i][l]
			}
			line += columns.Pad(s, widths[i]) + "  "
		}
		b.WriteString(strings.TrimRight(line, " ") + "\n")
	}
}

// stacked writes the first cell of a row on a line of its own and the others
// below it.
func (g grid) stacked(margin string, n int) string {
	var b strings.Builder
	for _, row := range g {
		b.WriteString(indent(strings.TrimLeft(row[0], " "), margin, n) + "\n")
		var rest []string
		for _, c := range row[1:] {
			if c != "" {
				rest = append(rest, c)
			}
		}
		if len(rest) > 0 {
			b.WriteString(indent(strings.Join(rest, "  "), margin+"    ", n) + "\n")
		}
	}
	return b.String()
}
