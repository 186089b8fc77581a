package reports

import (
	"strings"
	"unicode"

	"github.com/olekukonko/tablewriter/pkg/twwidth"
	"github.com/rivo/uniseg"
	"golang.org/x/text/unicode/norm"
)

// columnsOf is how many columns of a terminal s takes. It is the measure that
// the table writer uses, told not to look at the environment.
func columnsOf(s string) int {
	return twwidth.WidthWithOptions(s, twwidth.Options{})
}

// wrap breaks s into lines of at most n columns where Unicode allows it, so
// that no Japanese line begins with 。 or ends with （.
func wrap(s string, n int) []string {
	var lines []string
	line := ""
	state := -1
	for s != "" {
		var piece string
		var must bool
		piece, s, must, state = uniseg.FirstLineSegmentInString(s, state)
		if line != "" && columnsOf(line+strings.TrimRightFunc(piece, unicode.IsSpace)) > n {
			lines = append(lines, strings.TrimRight(line, " "))
			line = ""
		}
		line += strings.TrimRight(piece, "\r\n")
		for columnsOf(strings.TrimRight(line, " ")) > n {
			head, tail := cut(line, n)
			lines = append(lines, head)
			line = tail
		}
		if must && s != "" {
			lines = append(lines, strings.TrimRight(line, " "))
			line = ""
		}
	}
	return append(lines, strings.TrimRight(line, " "))
}

// cut splits what has no place to break: after n columns, at least one
// character.
func cut(s string, n int) (head, tail string) {
	state := -1
	rest := s
	for rest != "" {
		var c string
		c, rest, _, state = uniseg.FirstGraphemeClusterInString(rest, state)
		if head != "" && columnsOf(head+c) > n {
			return head, s[len(head):]
		}
		head += c
	}
	return head, ""
}

// plain makes other people's text harmless on a terminal: no control
// characters, no marks that turn the direction of text, and no half-width
// kana, of which terminals disagree how wide they are.
func plain(s string) string {
	if strings.IndexFunc(s, halfKana) >= 0 {
		s = widen(s)
	}
	return strings.Map(func(r rune) rune {
		switch {
		case r == '\n':
			return r
		case r == '\t':
			return ' '
		case unicode.IsControl(r), bidi(r):
			return '\uFFFD'
		}
		return r
	}, s)
}

func bidi(r rune) bool {
	return r >= 0x202A && r <= 0x202E || r >= 0x2066 && r <= 0x2069 || r == 0x200E || r == 0x200F || r == 0x061C
}

func halfKana(r rune) bool { return r >= 0xFF61 && r <= 0xFF9F }

// widen turns runs of half-width kana, and nothing else, into full width.
func widen(s string) string {
	var b, run strings.Builder
	flush := func() {
		b.WriteString(norm.NFKC.String(run.String()))
		run.Reset()
	}
	for _, r := range s {
		if halfKana(r) {
			run.WriteRune(r)
			continue
		}
		flush()
		b.WriteRune(r)
	}
	flush()
	return b.String()
}

// pad fills s with spaces to n columns.
func pad(s string, n int) string { return s + strings.Repeat(" ", max(0, n-columnsOf(s))) }
