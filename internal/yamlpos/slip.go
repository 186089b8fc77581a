package yamlpos

import (
	"regexp"
	"strings"
	"unicode/utf8"

	"github.com/monosashi/monosashi/internal/lang"
	"github.com/monosashi/monosashi/questionnaires/diag"
)

// A slip is what a person most likely did wrong where a file cannot be read.
type slip struct {
	at        diag.Pos
	msg, hint lang.Text
}

// slips returns the likely causes of a syntax error that the parser noticed at
// p. A parser notices late: the cause stands there or before.
func (r *Reader) slips(p diag.Pos) []slip {
	if s := scanFlow(r.lines); s != nil && s.at.Line <= p.Line {
		return []slip{*s}
	}
	if list := r.missingSpaces(p.Line); len(list) > 0 {
		return list
	}
	for _, l := range []int{p.Line, r.before(p.Line)} {
		if s := r.fullWidth(l); s != nil {
			return []slip{*s}
		}
	}
	return nil
}

// before returns the line before, comments and empty lines left out, or 0.
func (r *Reader) before(line int) int {
	for line--; line > 0; line-- {
		if s := strings.TrimSpace(r.lines[line-1]); s != "" && s[0] != '#' {
			break
		}
	}
	return line
}

// missingSpaces finds the colons without a space after them in a line, and in
// the lines directly before it, which YAML takes for one long text.
func (r *Reader) missingSpaces(line int) []slip {
	var out []slip
	for l := line; l > 0 && len(out) < 20; l = r.before(l) {
		s := missingSpace(r.lines[l-1])
		switch {
		case s != nil:
			s.at.Line = l
			out = append(out, *s)
		case l < line:
			return out
		}
	}
	return out
}

// glued is a key with a colon that something follows at once, or with a
// full-width colon.
var glued = regexp.MustCompile(`^(\s*(?:- +)*)([\p{L}_][\p{L}\p{N}_.-]*)(:[^\s/]|:/[^/]|：)`)

func missingSpace(line string) *slip {
	m := glued.FindStringSubmatchIndex(line)
	if m == nil {
		return nil
	}
	key, colon := line[m[4]:m[5]], m[6]
	_, n := utf8.DecodeRuneInString(line[colon:])
	hint := lang.F("「%s」のように、半角のコロンの後に空白を置いて書いてください", "write %q, with a half-width colon and a space", strings.TrimSpace(key+": "+strings.TrimSpace(line[colon+n:])))
	s := &slip{diag.Pos{Col: utf8.RuneCountInString(line[:colon]) + 1}, lang.T("「:」の後に空白がありません", "there is no space after the colon"), hint}
	if n > 1 {
		s.msg = wide
	}
	return s
}

// MissingSpace returns a hint where a text looks like a key and a value whose
// colon has no space after it or is full-width, and the zero Text elsewhere.
func MissingSpace(s string) (key string, hint lang.Text) {
	x, m := missingSpace(s), glued.FindStringSubmatch(s)
	if x == nil {
		return "", lang.Text{}
	}
	return m[2], x.hint
}

var wide = lang.T("YAML の区切りに全角文字が使われています", "a full-width character stands where YAML needs a half-width one")

// fullWidth looks for a full-width colon or space where a line has no
// half-width colon yet, the most common slip of a Japanese keyboard.
func (r *Reader) fullWidth(l int) *slip {
	if l < 1 || l > len(r.lines) {
		return nil
	}
	line, _, _ := strings.Cut(r.lines[l-1], ": ")
	for i, c := range []rune(line) {
		at := diag.Pos{Line: l, Col: i + 1}
		switch c {
		case '"', '\'', '#':
			return nil
		case '：':
			return &slip{at, wide, lang.T("「：」を半角の「: 」（コロンと空白）にしてください", `write a half-width colon and a space, ": "`)}
		case '\u3000':
			return &slip{at, wide, lang.T("全角空白を半角空白にしてください", "write a half-width space")}
		}
	}
	return nil
}
