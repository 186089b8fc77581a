// Package diag is what the tool says about a user's files: one diagnostic for
// each mistake, with its place, in the languages of the tool.
package diag

import (
	"fmt"
	"sort"

	"github.com/monosashi/monosashi/internal/lang"
)

// A Pos is a place in a file. Line and Col count from 1, and Col counts
// Unicode code points, as yaml.v3 does. The zero Pos means "the whole file".
type Pos struct {
	Line int `json:"line"`
	Col  int `json:"column"`
}

// Less reports whether p comes before o in a file.
func (p Pos) Less(o Pos) bool {
	if p.Line != o.Line {
		return p.Line < o.Line
	}
	return p.Col < o.Col
}

// A Severity says how bad a diagnostic is. The zero value is Error.
type Severity int

// The severities, gravest first.
const (
	Error   Severity = iota // the file cannot be used
	Warning                 // the file works, but probably not as meant
	Note                    // a suggestion
)

// String returns "error", "warning" or "note". The words are part of the
// stable line format and are not translated.
func (s Severity) String() string {
	switch s {
	case Warning:
		return "warning"
	case Note:
		return "note"
	}
	return "error"
}

// A Diagnostic is one thing wrong with one file.
type Diagnostic struct {
	File     string
	Pos      Pos
	End      Pos // just past the last character; zero means the word at Pos
	Severity Severity
	Rule     string    // "syntax", or the ID of a rule; stable, never reused
	Message  lang.Text // what is wrong; no full stop; names the offending value
	Hint     lang.Text // what would be right; zero when there is nothing to add
	Related  []Related
	Source   string // the line of the file at Pos, for the caret; "" leaves it out
}

// Related points at a second place that explains the first, such as the
// earlier of two equal keys.
type Related struct {
	Pos     Pos
	Message lang.Text
}

// Line returns the diagnostic on one line in language l, as compilers do:
// "file:line:col: severity: message [rule]".
func (d Diagnostic) Line(l string) string {
	place := d.File
	if d.Pos.Line > 0 {
		place = fmt.Sprintf("%s:%d:%d", d.File, d.Pos.Line, max(d.Pos.Col, 1))
	}
	return fmt.Sprintf("%s: %s: %s [%s]", place, d.Severity, clean(d.Message.In(l)), d.Rule)
}

// A List is the diagnostics for one or more files.
type List []Diagnostic

// Sort orders l by file, place, severity and message, and drops exact repeats.
func (l *List) Sort() {
	s := *l
	sort.SliceStable(s, func(i, j int) bool {
		a, b := s[i], s[j]
		switch {
		case a.File != b.File:
			return a.File < b.File
		case a.Pos != b.Pos:
			return a.Pos.Less(b.Pos)
		case a.Severity != b.Severity:
			return a.Severity < b.Severity
		}
		return a.Rule+a.Message.EN < b.Rule+b.Message.EN
	})
	out := s[:0]
	for i, d := range s {
		if i > 0 {
			p := out[len(out)-1]
			if p.File == d.File && p.Pos == d.Pos && p.Rule == d.Rule && p.Message.EN == d.Message.EN {
				continue
			}
		}
		out = append(out, d)
	}
	*l = out
}

// HasErrors reports whether l includes an error.
func (l List) HasErrors() bool { return l.Count(Error) > 0 }

// Count returns how many diagnostics of l have severity s.
func (l List) Count(s Severity) int {
	n := 0
	for _, d := range l {
		if d.Severity == s {
			n++
		}
	}
	return n
}

// Worst returns the gravest severity in l, and false when l is empty.
func (l List) Worst() (Severity, bool) {
	if len(l) == 0 {
		return Note, false
	}
	w := Note
	for _, d := range l {
		w = min(w, d.Severity)
	}
	return w, true
}
