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
