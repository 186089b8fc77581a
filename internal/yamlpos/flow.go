package yamlpos

import (
	"regexp"
	"strings"

	"github.com/monosashi/monosashi/internal/lang"
	"github.com/monosashi/monosashi/questionnaires/diag"
)

// A flow walks over a file with its brackets and quotes in view, and stops at
// the first that is not closed or that something follows which cannot. It
// knows just enough of YAML for that.
type flow struct {
	lines [][]rune
	l, c  int    // where it is, from 0
	open  []mark // brackets, outermost first
	block int    // the indentation of the key of a text in lines (| or >); -1 outside
	lost  *slip  // the first comment that may have swallowed a bracket
	found *slip
}

// A mark is where a bracket or quote was opened.
type mark struct {
	at diag.Pos
	r  rune
}

var closers = map[rune]rune{'[': ']', '{': '}'}

// scanFlow returns the first slip with brackets and quotes, or nil.
func scanFlow(lines []string) *slip {
	f := &flow{block: -1}
	for _, l := range lines {
		f.lines = append(f.lines, []rune(l))
	}
	for ; f.l < len(f.lines) && f.found == nil; f.l, f.c = f.l+1, 0 {
		if len(f.open) == 0 {
			f.start()
		}
		if len(f.open) > 0 {
			f.inside()
		}
	}
	if f.found == nil && len(f.open) > 0 {
		f.unclosed(f.open[0])
	}
	return f.found
}

func (f *flow) line() []rune { return f.lines[f.l] }

func (f *flow) here() diag.Pos { return diag.Pos{Line: f.l + 1, Col: f.c + 1} }

var (
	lead     = regexp.MustCompile(`^ *(?:- +)*`)
	plainKey = regexp.MustCompile(`^[^\s"'\[{#&*!|>%@][^#]*?:(?: +|$)`)
)

// start looks at a line outside brackets, up to the first that is opened.
func (f *flow) start() {
	s := string(f.line())
	text := strings.TrimLeft(s, " ")
	if indent := len(s) - len(text); f.block >= 0 && (text == "" || indent > f.block) {
		return
	}
	f.block = -1
	f.c = len(lead.FindString(s))
	indent := len(s) - len(text)
	if k := plainKey.FindString(s[f.c:]); k != "" {
		indent = f.c
		f.c += len([]rune(k))
	} else if q := f.at(f.c); (q == '"' || q == '\'') && (!f.quoted(q) || !f.colon()) {
		return
	}
	f.value(indent)
}

// value looks at what begins at the place, in a line whose key is indented so
// far.
func (f *flow) value(indent int) {
	switch r := f.at(f.c); r {
	case '[', '{':
		f.bracket(r)
		f.c++
	case '"', '\'':
		f.quoted(r)
	case '|', '>':
		f.block = indent
	}
}

// at returns the character in a column of the line, or a line feed at its end.
func (f *flow) at(c int) rune {
	if c >= len(f.line()) {
		return '\n'
	}
	return f.line()[c]
}

// colon passes the colon after a key in quotes.
func (f *flow) colon() bool {
	if f.at(f.c) != ':' || f.at(f.c+1) != ' ' {
		return false
	}
	f.c = f.pastSpaces(f.c + 1)
	return true
}

func (f *flow) pastSpaces(c int) int {
	for f.at(c) == ' ' {
		c++
	}
	return c
}

// inside looks at a line, or the rest of it, within brackets.
func (f *flow) inside() {
	begins := true // a value can begin here
	for f.c < len(f.line()) && len(f.open) > 0 && f.found == nil {
		r := f.line()[f.c]
		switch {
		case r == '#' && (f.c == 0 || f.line()[f.c-1] == ' '):
			f.comment()
			return
		case begins && (r == '"' || r == '\''):
			f.quoted(r)
			begins = false
			continue
		case !begins && r == '?' && f.closes(f.c+1):
			f.found = &slip{f.here(), lang.T("「?」のすぐ後に閉じ括弧やコンマは置けません", "a closing bracket or comma cannot follow a question mark at once"),
				lang.T(`文を引用符（"…?"）で囲んでください`, `put the text in quotes ("…?")`)}
		}
		f.bracket(r)
		begins = strings.ContainsRune("[{,:", r) || begins && r == ' '
		f.c++
	}
}

// bracket opens or closes one where r is one.
func (f *flow) bracket(r rune) {
	switch r {
	case '[', '{':
		f.open = append(f.open, mark{f.here(), r})
	case ']', '}':
		f.pop(r)
	}
}

// comment remembers where a bracket may have been closed but for a comment.
func (f *flow) comment() {
	if rest := string(f.line()[f.c:]); f.lost == nil && f.c > 0 && strings.ContainsAny(rest, "]}") {
		f.lost = &slip{f.here(), lang.F("%q から後はコメントとして読まれ、括弧が閉じられません", "from %q on this is a comment, so the bracket is not closed", strings.TrimSpace(rest)),
			lang.T(`「#」を含む文は引用符（"…"）で囲んでください`, "put a text that contains # in quotes")}
	}
}

// closes reports whether a bracket ends at the column, or a value.
func (f *flow) closes(c int) bool { return strings.ContainsRune("]},", f.at(c)) }

func (f *flow) pop(r rune) {
	top := f.open[len(f.open)-1]
	if closers[top.r] != r {
		f.unclosed(top)
	}
	f.open = f.open[:len(f.open)-1]
}

func (f *flow) unclosed(m mark) {
	if f.found = f.lost; f.lost != nil && f.lost.at.Line >= m.at.Line {
		return
	}
	f.found = &slip{m.at, lang.F("括弧「%s」が閉じられていません", "the bracket %s is not closed", string(m.r)),
		lang.F("値の終わりに「%s」を書いてください。文字としての括弧なら、値を引用符（\"…\"）で囲んでください", "write %s at the end of the value; if the bracket is part of a text, put the text in quotes", string(closers[m.r]))}
}

// quoted passes a text in quotes, which may go on over lines, and reports
// whether nothing is wrong with it.
func (f *flow) quoted(q rune) bool {
	m := mark{f.here(), q}
	for f.c++; ; f.c++ {
		for f.c >= len(f.line()) {
			if f.l+1 == len(f.lines) {
				f.openQuote(m)
				return false
			}
			f.l, f.c = f.l+1, 0
		}
		switch line := f.line(); {
		case line[f.c] == '\\' && q == '"':
			f.c++
		case line[f.c] == q && q == '\'' && f.c+1 < len(line) && line[f.c+1] == q:
			f.c++
		case line[f.c] == q:
			f.c++
			return f.ends(m)
		}
	}
}

// ends reports whether what follows a quote can.
func (f *flow) ends(m mark) bool {
	c := f.pastSpaces(f.c)
	switch next := f.at(c); {
	case next == '\n' || next == ':' || next == '#' && c > f.c || len(f.open) > 0 && f.closes(c):
		return true
	case f.l+1 > m.at.Line:
		f.openQuote(m)
	default:
		f.c = c
		f.found = &slip{f.here(), lang.T("引用符で囲んだ値の後に、余分な文字があります", "something follows a text in quotes"),
			lang.T("引用符の閉じ忘れがないか確かめ、文の中の引用符は「」などに改めてください", "look for a quote that is not closed, and use other quotes inside a text in quotes")}
	}
	return false
}

func (f *flow) openQuote(m mark) {
	f.found = &slip{m.at, lang.T("引用符が閉じられていません", "a quoted text is not closed"),
		lang.F("値の終わりに %s を書いてください", "write %s at the end of the text", string(m.r))}
}
