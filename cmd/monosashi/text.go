package main

import (
	"strings"

	"github.com/monosashi/monosashi/internal/columns"
)

// safe makes other people's text harmless on a terminal.
func safe(s string) string { return columns.Plain(s) }

// wrap breaks s into lines of at most n columns; a line break in s stays one.
func wrap(s string, n int) []string {
	var lines []string
	for _, par := range strings.Split(s, "\n") {
		lines = append(lines, columns.Wrap(par, n)...)
	}
	return lines
}

// indent wraps s into n columns, each line after the given margin.
func indent(s, margin string, n int) string {
	return margin + strings.Join(wrap(s, max(n-columns.Of(margin), 20)), "\n"+margin)
}

// A grid is text in columns, aligned by display width.
type grid [][]string

// write returns the grid with two spaces between columns; the last column is
// wrapped into what remains of n columns, unless n is 0.
func (g grid) write(margin string, n int) string {
	var widths []int
	for _, row := range g {
		for i, c := range row {
			if i == len(widths) {
				widths = append(widths, 0)
			}
			widths[i] = max(widths[i], columns.Of(c))
		}
	}
	var b strings.Builder
	for _, row := range g {
		line := margin
		for i, c := range row {
			if i < len(row)-1 {
				line += columns.Pad(c, widths[i]) + "  "
				continue
			}
			lines := []string{c}
			if room := n - columns.Of(line); n > 0 && room >= 20 {
				lines = wrap(c, room)
			}
			line += strings.Join(lines, "\n"+strings.Repeat(" ", columns.Of(line)))
		}
		b.WriteString(strings.TrimRight(line, " ") + "\n")
	}
	return b.String()
}
