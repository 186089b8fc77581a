package yamlpos

import (
	"sort"
	"strings"
	"unicode/utf8"

	"gopkg.in/yaml.v3"

	"github.com/monosashi/monosashi/internal/lang"
	"github.com/monosashi/monosashi/questionnaires/diag"
)

// A Reader collects the diagnostics for one file.
type Reader struct {
	File      string
	Diags     diag.List
	Converted bool // the file was CP932 and has been converted

	lines   []string
	json    bool       // not YAML
	tree    *yaml.Node // of YAML, for Format
	dropped int        // mistakes beyond maxFindings

	// measured is the line whose length was asked for last.
	measured struct{ line, length int }
}

// maxFindings is how many mistakes of one file are told. A person mends fewer
// at a time, and a file made to have millions must not fill the memory.
const maxFindings = 500

// Errorf reports an error at p under the given rule, in both languages.
func (r *Reader) Errorf(p diag.Pos, rule, ja, en string, args ...any) {
	r.add(p, rule, lang.F(ja, en, args...), lang.Text{})
}

// Report reports anything else, with a hint. Without a node, where what should
// be there is not, it is said of the whole file.
func (r *Reader) Report(n *Node, s diag.Severity, rule string, msg, hint lang.Text) {
	if n == nil {
		n = &Node{}
	}
	if r.Full() {
		r.dropped++
		return
	}
	r.Diags = append(r.Diags, diag.Diagnostic{File: r.File, Pos: n.Pos, End: n.End(), Severity: s, Rule: rule, Message: msg, Hint: hint})
}

func (r *Reader) add(p diag.Pos, rule string, msg, hint lang.Text) {
	if r.Full() {
		r.dropped++
		return
	}
	r.Diags = append(r.Diags, diag.Diagnostic{File: r.File, Pos: p, Rule: rule, Message: msg, Hint: hint})
}

// clamp moves a place that a parser put past the end of the file, or of its
// line, back inside.
func (r *Reader) clamp(p diag.Pos) diag.Pos {
	p.Line = min(max(p.Line, 1), len(r.lines))
	if p.Line == 0 {
		return diag.Pos{Line: 1, Col: 1}
	}
	p.Col = min(max(p.Col, 1), r.length(p.Line)+1)
	return p
}

// length returns how many characters a line has. It remembers the last one,
// because a whole file may stand on one line.
func (r *Reader) length(line int) int {
	if r.measured.line != line {
		r.measured.line, r.measured.length = line, utf8.RuneCountInString(r.lines[line-1])
	}
	return r.measured.length
}

// Full reports whether no more mistakes are told.
func (r *Reader) Full() bool { return len(r.Diags) >= maxFindings }

// Finish gives every diagnostic the line that it is about, sorts them, and
// returns them.
func (r *Reader) Finish() diag.List {
	for i := range r.Diags {
		if l := r.Diags[i].Pos.Line; l >= 1 && l <= len(r.lines) {
			r.Diags[i].Source = r.lines[l-1]
		}
	}
	r.Diags.Sort()
	if r.dropped > 0 {
		r.Diags = append(r.Diags, diag.Diagnostic{File: r.File, Rule: "too-many",
			Message: lang.F("誤りが多いため、残り %d件は示していません", "there are too many mistakes; %d more are not shown", r.dropped)})
		r.dropped = 0
	}
	return r.Diags
}

// Nearest returns the candidate that differs least from s, or "" when none is
// near enough to be what was meant.
func Nearest(s string, candidates []string) string {
	best, dist := "", max(1, len([]rune(s))/3)+1
	sorted := append([]string(nil), candidates...)
	sort.Strings(sorted)
	for _, c := range sorted {
		if d := distance(strings.ToLower(s), strings.ToLower(c)); d < dist {
			best, dist = c, d
		}
	}
	return best
}

// distance is the Levenshtein distance between a and b in code points, in
// which a swap of two neighbours counts 2.
func distance(a, b string) int {
	x, y := []rune(a), []rune(b)
	if len(x) > 64 || len(y) > 64 {
		return 1 << 20
	}
	row := make([]int, len(y)+1)
	for j := range row {
		row[j] = j
	}
	for i := range x {
		prev := row[0]
		row[0] = i + 1
		for j := range y {
			cost := prev
			if x[i] != y[j] {
				cost++
			}
			prev = row[j+1]
			row[j+1] = min(cost, row[j]+1, prev+1)
		}
	}
	return row[len(y)]
}

// DidYouMean is a hint that names the nearest of the known names, or lists
// them all when none is near and they are few.
func DidYouMean(s string, known []string) lang.Text {
	if n := Nearest(s, known); n != "" {
		return lang.F("%q の誤りではありませんか", "did you mean %q?", n)
	}
	if len(known) > 0 && len(known) <= 20 {
		list := strings.Join(known, ", ")
		return lang.F("使えるのは %s です", "known: %s", list)
	}
	return lang.Text{}
}
