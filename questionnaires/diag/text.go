package diag

import (
	"bytes"
	"fmt"
	"io"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/mattn/go-runewidth"
)

// width measures text as terminals do that treat East Asian ambiguous
// characters as narrow, whatever the locale of this process is.
var width = &runewidth.Condition{EastAsianWidth: false}

// Options are what the formats need besides the diagnostics themselves.
type Options struct {
	Lang  string // "ja" or "en"
	Color bool
	Width int // columns of the terminal, in which a line with a caret must fit; 0 shows up to 100 columns of it

	Rules   []RuleInfo // what there is to find, for the formats that list it
	Version string     // of the tool; "" leaves it out
}

// A Format is one way to print a List.
type Format struct {
	Name  string // the value of --format
	Write func(w io.Writer, l List, o Options) error
}

// Formats lists every format in the order that --help shows them. To add one,
// write it in its own file and name it here.
var Formats = []*Format{textFormat, jsonFormat, sarifFormat, githubFormat, junitFormat}

var textFormat = &Format{Name: "text", Write: writeText}

func writeText(w io.Writer, l List, o Options) error {
	var b bytes.Buffer
	for _, d := range l {
		writeOne(&b, d, o)
	}
	_, err := w.Write(b.Bytes())
	return err
}

func writeOne(b *bytes.Buffer, d Diagnostic, o Options) {
	fmt.Fprintln(b, paint(o, color(d.Severity), d.Line(o.Lang)))
	if d.Source != "" && d.Pos.Line > 0 {
		line, caret := Caret(d, o.Width)
		fmt.Fprintf(b, "  %s\n  %s\n", line, paint(o, "32;1", caret))
	}
	if h := d.Hint.In(o.Lang); h != "" {
		fmt.Fprintf(b, "  = %s\n", clean(h))
	}
	for _, r := range d.Related {
		fmt.Fprintf(b, "  %s:%d:%d: %s\n", d.File, r.Pos.Line, r.Pos.Col, clean(r.Message.In(o.Lang)))
	}
}

func color(s Severity) string {
	return map[Severity]string{Error: "31;1", Warning: "33;1", Note: "36;1"}[s]
}

func paint(o Options, code, s string) string {
	if !o.Color {
		return s
	}
	return "\x1b[" + code + "m" + s + "\x1b[0m"
}

// maxLine is how many columns of a source line are shown around the caret
// where no width is given, and minLine where there is hardly any.
const (
	maxLine = 100
	minLine = 20
)

// room is how many columns of a source line fit a terminal, beside the margin
// and the dots at both ends.
func room(terminal int) int {
	if terminal == 0 {
		return maxLine
	}
	return min(max(terminal-len("  "+"..."+"..."), minLine), maxLine)
}

// Caret returns the source line of d made safe for a terminal, and a line of
// spaces and carets that stands under the place, measured by display width.
// Both fit a terminal of the given width, as [Options] has it.
func Caret(d Diagnostic, terminal int) (line, caret string) {
	room := room(terminal)
	runes, skipped, more := window(d.Source, d.Pos.Col)
	col := min(max(d.Pos.Col-skipped, 1), len(runes)+1) - 1
	end := col + 1
	if d.End.Line == d.Pos.Line && d.End.Col > d.Pos.Col {
		end = min(d.End.Col-skipped-1, len(runes))
	}
	end = min(end, col+room)
	start := max(0, col-room)
	for start < col && columns(runes[start:col]) > room*2/3 {
		start++
	}
	for end > col+1 && columns(runes[start:min(end, len(runes))]) > room {
		end--
	}
	stop := min(len(runes), end+room)
	for stop > end && columns(runes[start:stop]) > room {
		stop--
	}
	line, before := clean(string(runes[start:stop])), clean(string(runes[start:col]))
	if start > 0 || skipped > 0 {
		line, before = "..."+line, "..."+before
	}
	if stop < len(runes) || more {
		line += "..."
	}
	n := 1
	if end > col && end <= len(runes) {
		n = max(1, columns(runes[col:min(end, stop)]))
	}
	return line, strings.Repeat(" ", width.StringWidth(before)) + "^" + strings.Repeat("~", n-1)
}

func columns(r []rune) int { return width.StringWidth(clean(string(r))) }

// window returns the characters of a line around a column, and how many it
// left out before them and whether any after, because a file may be one line
// of megabytes.
func window(s string, col int) (runes []rune, skipped int, more bool) {
	at := 0
	for skipped < col-2*maxLine && at < len(s) {
		_, n := utf8.DecodeRuneInString(s[at:])
		at += n
		skipped++
	}
	for at < len(s) && len(runes) < 5*maxLine {
		r, n := utf8.DecodeRuneInString(s[at:])
		runes = append(runes, r)
		at += n
	}
	return runes, skipped, at < len(s)
}

// clean makes other people's text harmless on a terminal: a tab becomes two
// spaces, control characters and bidirectional controls become U+FFFD.
func clean(s string) string {
	if strings.IndexFunc(s, func(r rune) bool { return r == '\t' || unsafe(r) }) < 0 {
		return s
	}
	var b strings.Builder
	for _, r := range s {
		switch {
		case r == '\t':
			b.WriteString("  ")
		case unsafe(r):
			b.WriteRune('\uFFFD')
		default:
			b.WriteRune(r)
		}
	}
	return b.String()
}

func unsafe(r rune) bool {
	return unicode.IsControl(r) || r >= 0x202A && r <= 0x202E || r >= 0x2066 && r <= 0x2069 || r == 0x200E || r == 0x200F || r == 0x061C
}
