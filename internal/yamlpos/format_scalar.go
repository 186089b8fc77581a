package yamlpos

import (
	"fmt"
	"strconv"
	"strings"
	"unicode"

	"gopkg.in/yaml.v3"
)

// key writes a key. One of no characters needs quotes.
func (p *printer) key(l *layout, flow bool) string {
	if s := p.scalar(l, flow); s != "" {
		return s
	}
	return `""`
}

// value writes a value without parts: what stands on the line of its key, and
// the lines of a text below it.
func (p *printer) value(l *layout) (s string, lines []string) {
	if l.isMap() || l.y.Kind == yaml.SequenceNode {
		return p.flow(l), nil
	}
	if l.isBlock() {
		if s, lines, ok := p.d.blockText(l); ok {
			return s, lines
		}
	}
	return p.scalar(l, false), nil
}

// scalar writes a text on one line. Quotes stay as they are where they are
// needed, wanted, or do no harm.
func (p *printer) scalar(l *layout, flow bool) string {
	s := l.y.Value
	switch {
	case l.isNull():
		return s
	case l.y.Style == 0 && plainSafe(s, flow) && (!l.quoted || l.y.ShortTag() == "!!str" && !meaning(s)):
		return s
	case l.y.Style == 0 || l.isBlock():
		return quoted(s)
	case !l.quoted && needless(s):
		return s
	}
	if raw := p.d.text[l.start:l.end]; strings.IndexFunc(raw, isBreak) < 0 {
		return raw
	}
	return quoted(s)
}

// plainSafe reports whether a text can stand without quotes where it did.
func plainSafe(s string, flow bool) bool {
	switch {
	case s == "" || strings.TrimFunc(s, yamlSpace) != s || strings.IndexFunc(s, special) >= 0:
		return false
	case strings.HasPrefix(s, "---") || strings.HasPrefix(s, "...") || strings.HasSuffix(s, ":"):
		return false
	case strings.Contains(s, ": ") || strings.Contains(s, " #"):
		return false
	case flow && strings.ContainsAny(s, ",[]{}"):
		return false
	}
	return plainStart(s, flow)
}

// plainStart reports whether the beginning of a text means nothing to YAML.
func plainStart(s string, flow bool) bool {
	switch s[0] {
	case '-':
		return len(s) > 1 && s[1] != ' '
	case '?', ':':
		return !flow && len(s) > 1 && s[1] != ' '
	}
	return !strings.ContainsAny(s[:1], ",[]{}#&*!|>'\"%@`")
}

func yamlSpace(c rune) bool { return c == ' ' || c == '\t' || isBreak(c) }

// special characters need an escape, or are taken for line breaks.
func special(c rune) bool {
	return c < ' ' || c >= 0x7f && c < 0xa0 || isBreak(c) || c == '\ufeff' || c >= 0xfffe && c <= 0xffff
}

// needless reports whether quotes around a text can be dropped in the eyes of
// anybody: it begins with a letter, is a word with a meaning in no version of
// YAML nor here, and has only letters, digits, spaces and signs without any
// meaning.
func needless(s string) bool {
	if meaning(s) {
		return false
	}
	for i, c := range s {
		if !unicode.IsLetter(c) && (i == 0 || !unicode.Is(unicode.M, c) && !strings.ContainsRune(harmless, c)) {
			return false
		}
	}
	return s != "" && !strings.HasSuffix(s, " ")
}

// meaning reports whether a word is more than a text to YAML or to us.
func meaning(s string) bool {
	switch strings.ToLower(s) {
	case "y", "n", "yes", "no", "on", "off", "true", "false", "null", "unknown":
		return true
	}
	return false
}

const harmless = "0123456789 ._-/()０１２３４５６７８９ー、。・（）「」『』〜～？！％"

// quoted writes s between double quotes.
func quoted(s string) string {
	var b strings.Builder
	b.WriteByte('"')
	for _, c := range s {
		switch {
		case c == '"' || c == '\\':
			b.WriteString(`\` + string(c))
		case c == '\n':
			b.WriteString(`\n`)
		case c == '\t':
			b.WriteString(`\t`)
		case c == '\u3000' || strconv.IsPrint(c) && !special(c):
			b.WriteRune(c)
		case c > 0xffff:
			fmt.Fprintf(&b, `\U%08x`, c)
		default:
			fmt.Fprintf(&b, `\u%04x`, c)
		}
	}
	b.WriteByte('"')
	return b.String()
}

// blockText writes a text that stood after | or >. It is false where the text
// depends on spaces that nobody sees, and is better put into quotes.
func (d *document) blockText(l *layout) (head string, lines []string, ok bool) {
	body, newline := strings.CutSuffix(l.y.Value, "\n")
	sign := "|"
	if l.y.Style&yaml.FoldedStyle != 0 {
		sign = ">"
		body = d.foldedSource(l)
	}
	if !newline {
		sign += "-"
	}
	lines = strings.Split(body, "\n")
	for i, s := range lines {
		if strings.TrimRightFunc(s, yamlSpace) != s || i == 0 && strings.TrimLeftFunc(s, yamlSpace) != s || strings.IndexFunc(s, special) >= 0 {
			return "", nil, false
		}
	}
	if lines[0] == "" || lines[len(lines)-1] == "" {
		return "", nil, false
	}
	return sign, lines, reads(sign, lines) == l.y.Value
}

// foldedSource returns the lines after >, whose breaks the author chose,
// without their indentation.
func (d *document) foldedSource(l *layout) string {
	_, source, _ := strings.Cut(d.text[l.start:l.end], "\n")
	lines := strings.Split(source, "\n")
	indent := ""
	for i, s := range lines {
		if i == 0 {
			indent = s[:len(s)-len(strings.TrimLeft(s, " "))]
		}
		lines[i] = strings.TrimPrefix(s, indent)
	}
	return strings.Join(lines, "\n")
}

// reads returns what YAML reads in a text after | or >.
func reads(head string, lines []string) string {
	var v struct{ K string }
	if yaml.Unmarshal([]byte("k: "+head+"\n  "+strings.Join(lines, "\n  ")+"\n"), &v) != nil {
		return ""
	}
	return v.K
}
