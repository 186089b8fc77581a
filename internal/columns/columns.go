// Package columns lays text out in the columns of a terminal, by the width at
// which characters are shown: Japanese ones take two columns.
package columns

import (
	"strings"
	"unicode"

	"github.com/clipperhouse/displaywidth"
	"github.com/rivo/uniseg"
	"golang.org/x/text/unicode/norm"
)

// Of is how many columns of a terminal s takes. It is the measure that
// the table writer uses, told not to look at the environment.
func Of(s string) int {
	return displaywidth.Options{}.String(s)
}

// Wrap breaks s into lines of at most n columns where Unicode allows it, so
// that no Japanese line begins with 。 or ends with （.
func Wrap(s string, n int) []string {
	var lines []string
	line := ""
	state := -1
	for s != "" {
		var piece string
		var must bool
		piece, s, must, state = uniseg.FirstLineSegmentInString(s, state)
		if line != "" && Of(line+strings.TrimRightFunc(piece, unicode.IsSpace)) > n {
			lines = append(lines, strings.TrimRight(line, " "))
			line = ""
		}
		line += strings.TrimRight(piece, "\r\n")
		for {
			head, tail := cut(line, n)
			if strings.TrimRight(tail, " ") == "" {
				break
			}
			lines = append(lines, head)
			line = tail
		}
		if must && s != "" {
			lines = append(lines, strings.TrimRight(line, " "))
			line = ""
		}
	}
	if line == "" && len(lines) > 0 {
		return lines
	}
	return append(lines, strings.TrimRight(line, " "))
}

// Widest is how many columns the widest part of s takes that [Wrap] does not
// break unless it must.
func Widest(s string) int {
	widest, state := 0, -1
	for s != "" {
		var piece string
		piece, s, _, state = uniseg.FirstLineSegmentInString(s, state)
		widest = max(widest, Of(strings.TrimRightFunc(piece, unicode.IsSpace)))
	}
	return widest
}

// cut splits what has no place to break: after n columns, at least one
// character. tail is "" when all of s fits.
func cut(s string, n int) (head, tail string) {
	width, state := 0, -1
	for rest := s; rest != ""; {
		var c string
		c, rest, _, state = uniseg.FirstGraphemeClusterInString(rest, state)
		if width += Of(c); width > n && head != "" {
			return head, s[len(head):]
		}
		head = s[:len(s)-len(rest)]
	}
	return head, ""
}

// Plain makes other people's text harmless on a terminal: no control
// characters, no marks that turn the direction of text, and no half-width
// kana, of which terminals disagree how wide they are.
func Plain(s string) string {
	if strings.IndexFunc(s, halfKana) >= 0 {
		s = widen(s)
	}
	return strings.Map(func(r rune) rune {
		if r == '\t' {
			return ' '
		}
		return Harmless(r)
	}, s)
}

// Harmless returns r, or U+FFFD where r is a control character other than a
// line feed or a tab, or a mark that turns the direction of text.
func Harmless(r rune) rune {
	if r != '\n' && r != '\t' && unicode.IsControl(r) || Bidi(r) {
		return '\uFFFD'
	}
	return r
}

// Bidi reports whether r turns the direction of the text after it.
func Bidi(r rune) bool {
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

// Pad fills s with spaces to n columns.
func Pad(s string, n int) string { return s + strings.Repeat(" ", max(0, n-Of(s))) }
