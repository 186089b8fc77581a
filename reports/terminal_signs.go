package reports

import (
	"strconv"

	"github.com/monosashi/monosashi/internal/lang"
)

// signs are what the terminal draws with.
type signs struct {
	rule, double, part, bullet, step             string
	axis, bar, dot, hollow, whisker, left, right string
	band, open, close                            string
}

func signsFor(ascii bool, l string) signs {
	if ascii {
		return signs{rule: "-", double: "=", part: "*", bullet: "-", step: "-",
			axis: ".", bar: "#", dot: "O", hollow: "o", whisker: "-", left: "|", right: "|", band: "=", open: "[", close: "]"}
	}
	s := signs{rule: "─", double: "═", part: "■", bullet: "-", step: "─",
		axis: "·", bar: "█", dot: "●", hollow: "○", whisker: "─", left: "├", right: "┤", band: "▒", open: "[", close: "]"}
	if l == lang.JA {
		s.open, s.close, s.bullet = "〔", "〕", "・"
	}
	return s
}

// toneWord stands before a callout: colour alone says nothing.
func toneWord(t Tone, l string) string {
	switch t {
	case Bad:
		return lang.T("【注意】", "ATTENTION: ").In(l)
	case Caution:
		return lang.T("【留意】", "Caution: ").In(l)
	case Plain, Good, Muted:
	}
	return lang.T("【参考】", "Note: ").In(l)
}

// A painter colours text with ANSI sequences; the false one does not.
type painter bool

func (p painter) with(code, s string) string {
	if !p || s == "" {
		return s
	}
	return "\x1b[" + code + "m" + s + "\x1b[0m"
}

func (p painter) bold(s string) string { return p.with("1", s) }
func (p painter) dim(s string) string  { return p.with("2", s) }

// tone returns what colours text of tone t.
func (p painter) tone(t Tone) func(string) string {
	code := map[Tone]string{Good: "32", Caution: "33", Bad: "31", Muted: "2"}[t]
	if code == "" {
		return func(s string) string { return s }
	}
	return func(s string) string { return p.with(code, s) }
}

func itoa(n int) string { return strconv.Itoa(n) }
