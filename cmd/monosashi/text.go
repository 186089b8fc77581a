package main

import (
	"strings"
	"unicode"

	"golang.org/x/text/width"
)

// columnsOf is how many columns s takes on a terminal.
func columnsOf(s string) int {
	n := 0
	for _, r := range s {
		n += columnsOfRune(r)
	}
	return n
}

func columnsOfRune(r rune) int {
	if unicode.Is(unicode.Mn, r) || unicode.Is(unicode.Me, r) || r == 0x200D || r == 0xFE0F {
		return 0
	}
	switch width.LookupRune(r).Kind() {
	case width.EastAsianWide, width.EastAsianFullwidth:
		return 2
	}
	return 1
}

func pad(s string, n int) string { return s + strings.Repeat(" ", max(0, n-columnsOf(s))) }

// safe makes other people's text harmless on a terminal.
func safe(s string) string {
	return strings.Map(func(r rune) rune {
		switch {
		case r == '\n':
			return r
		case r == '\t':
			return ' '
		case unicode.IsControl(r), r >= 0x202A && r <= 0x202E, r >= 0x2066 && r <= 0x2069, r == 0x200E, r == 0x200F, r == 0x061C:
			return '\uFFFD'
		}
		return r
	}, s)
}

// wrap breaks s into lines of at most n columns: between words, and between
// Japanese characters where a line may begin with the next one.
func wrap(s string, n int) []string {
	var lines []string
	for _, par := range strings.Split(s, "\n") {
		line := ""
		for _, piece := range pieces(par) {
			if line != "" && columnsOf(line)+columnsOf(strings.TrimRight(piece, " ")) > n {
				lines = append(lines, strings.TrimRight(line, " "))
				line = ""
			}
			line += piece
		}
		lines = append(lines, strings.TrimRight(line, " "))
	}
	return lines
}

// notFirst may not begin a line, and notLast may not end one.
const (
	notFirst = "、。，．,.）)」』】〕］]！？!?：:；;・ーゃゅょっァィゥェォャュョッ％%々"
	notLast  = "（(「『【〔［["
)

// pieces cuts s where a line may end.
func pieces(s string) []string {
	var out []string
	runes := []rune(s)
	start := 0
	for i := 1; i < len(runes); i++ {
		a, b := runes[i-1], runes[i]
		switch {
		case strings.ContainsRune(notFirst, b) || strings.ContainsRune(notLast, a) || b == ' ':
		case a == ' ' || columnsOfRune(a) == 2 || columnsOfRune(b) == 2:
			out = append(out, string(runes[start:i]))
			start = i
		}
	}
	return append(out, string(runes[start:]))
}

// indent wraps s into n columns, each line after the given margin.
func indent(s, margin string, n int) string {
	return margin + strings.Join(wrap(s, max(n-columnsOf(margin), 20)), "\n"+margin)
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
			widths[i] = max(widths[i], columnsOf(c))
		}
	}
	var b strings.Builder
	for _, row := range g {
		line := margin
		for i, c := range row {
			if i < len(row)-1 {
				line += pad(c, widths[i]) + "  "
				continue
			}
			lines := []string{c}
			if room := n - columnsOf(line); n > 0 && room >= 20 {
				lines = wrap(c, room)
			}
			line += strings.Join(lines, "\n"+strings.Repeat(" ", columnsOf(line)))
		}
		b.WriteString(strings.TrimRight(line, " ") + "\n")
	}
	return b.String()
}
