package questionnaires

import (
	"maps"
	"regexp"
	"slices"
	"strings"
)

// An origin says what a part was in the old version.
type origin struct {
	from  []string // IDs; empty when the part is new
	split bool     // another part comes from the same one
}

// A named part has an ID, and says under which IDs it went before.
type named struct {
	id  string
	was []string
}

// origins finds what every new part was: what its "was" names, and what has
// its ID, unless the IDs were given out anew.
func origins(old, now []named) map[string]origin {
	there := map[string]named{}
	for _, o := range old {
		there[o.id] = o
	}
	from, claims := map[string][]string{}, map[string]int{}
	for _, n := range now {
		from[n.id] = n.earlier(there)
		for _, f := range from[n.id] {
			claims[f]++
		}
	}
	renamed := maps.Clone(claims)
	for _, n := range now {
		_, kept := there[n.id]
		anew := len(from[n.id]) > 0 && renamed[n.id] > 0
		if kept && !anew && !contains(from[n.id], n.id) {
			from[n.id] = append([]string{n.id}, from[n.id]...)
			claims[n.id]++
		}
	}
	out := map[string]origin{}
	for _, n := range now {
		split := slices.ContainsFunc(from[n.id], func(f string) bool { return claims[f] > 1 })
		out[n.id] = origin{from[n.id], split}
	}
	return out
}

// earlier returns the parts of the old version that n names as what it was. A
// name that the part of the same ID gave already is history.
func (n named) earlier(there map[string]named) []string {
	out := []string{}
	for _, w := range n.was {
		_, known := there[w]
		history := w != n.id && contains(there[n.id].was, w)
		if known && !history && !contains(out, w) {
			out = append(out, w)
		}
	}
	return out
}

// A translation turns the IDs of the old version into those of the new one,
// where an item only got another ID.
type translation map[string]string

func (t translation) id(s string) string {
	if n, ok := t[s]; ok {
		return n
	}
	return s
}

func (t translation) ids(list []string) []string {
	var out []string
	for _, s := range list {
		out = append(out, t.id(s))
	}
	return out
}

// words are the texts and names in an expression.
var words = regexp.MustCompile(`'[^']*'|"[^"]*"|[A-Za-z_][A-Za-z0-9_]*`)

// expr returns an expression of the old version as the new one would write it.
func (t translation) expr(e *Expr) string {
	return words.ReplaceAllStringFunc(exprText(e), t.id)
}

func exprText(e *Expr) string {
	if e == nil {
		return ""
	}
	return strings.Join(strings.Fields(e.Source), " ")
}
