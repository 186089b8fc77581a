package yamlpos

import (
	"slices"
	"strings"

	"github.com/monosashi/monosashi/internal/exact"
	"github.com/monosashi/monosashi/internal/lang"
	"github.com/monosashi/monosashi/questionnaires/diag"
)

// A Map is a mapping whose keys are taken one at a time, so that Done can
// report the ones that nothing asked for. A nil Map is an empty one.
type Map struct {
	r     *Reader
	n     *Node
	taken map[string]bool
	known []string
}

// Map starts to take the keys of n, or reports that n is no mapping and
// returns nil. A nil n gives nil without a report.
func (r *Reader) Map(n *Node) *Map {
	if n == nil {
		return nil
	}
	if n.Kind != MapKind {
		r.wrongKind(n, lang.T("「キー: 値」の並び", "a mapping (key: value)"))
		return nil
	}
	return &Map{r: r, n: n, taken: map[string]bool{}}
}

func (r *Reader) wrongKind(n *Node, want lang.Text) {
	_, hint := MissingSpace(n.Value)
	r.Report(n, diag.Error, "type", lang.F("ここには%sが必要です", "%s is needed here", want), hint)
}

// Reader returns the reader that collects the diagnostics.
func (m *Map) Reader() *Reader { return m.r }

// Node returns the mapping itself; nil for a nil Map.
func (m *Map) Node() *Node {
	if m == nil {
		return nil
	}
	return m.n
}

// Pos returns where the mapping starts.
func (m *Map) Pos() diag.Pos {
	if m == nil {
		return diag.Pos{}
	}
	return m.n.Pos
}

// Take takes the value of key, or nil when it is absent or empty.
func (m *Map) Take(key string) *Node {
	if m == nil {
		return nil
	}
	if !m.taken[key] {
		m.taken[key] = true
		m.known = append(m.known, key)
	}
	n := m.n.Get(key)
	if n != nil && n.Kind == NullKind {
		return nil
	}
	return n
}

// Require takes the value of key and reports its absence.
func (m *Map) Require(key string) *Node {
	n := m.Take(key)
	if n == nil && m != nil {
		p := m.n.Pos
		for _, k := range m.n.Keys {
			if k.Value == key {
				p = k.Pos
			}
		}
		m.r.add(p, "missing-key", lang.F("キー %q がありません", "key %q is missing", key), lang.Text{})
	}
	return n
}

// String takes the text of key exactly as written, or "".
func (m *Map) String(key string) string { return m.r1().Scalar(m.Take(key)) }

// RequireString takes the text of key and reports its absence, and that there
// is nothing between its quotes.
func (m *Map) RequireString(key string) string {
	n := m.Require(key)
	if n.isBlank() {
		m.r.Report(n, diag.Error, "missing-key", lang.F("%s が空です", "%s is empty", key), lang.Text{})
	}
	return m.r1().Scalar(n)
}

// isBlank reports whether n is a text of no characters.
func (n *Node) isBlank() bool { return n != nil && n.Kind == ScalarKind && n.Value == "" }

func (m *Map) r1() *Reader {
	if m == nil {
		return &Reader{}
	}
	return m.r
}

// Scalar returns the text of n, or "" after reporting that it is no scalar.
func (r *Reader) Scalar(n *Node) string {
	if n == nil {
		return ""
	}
	if n.Kind != ScalarKind {
		r.wrongKind(n, lang.T("1つの値", "a single value"))
		return ""
	}
	return n.Value
}

// Enum takes one of the given words, or "" after reporting another.
func (m *Map) Enum(key string, words ...string) string {
	n := m.Take(key)
	s := m.r1().Scalar(n)
	if s == "" && !n.isBlank() {
		return ""
	}
	for _, w := range words {
		if s == w {
			return s
		}
	}
	m.r.Report(n, diag.Error, "unknown-value", lang.F("%s に %q は使えません", "%s cannot be %q", key, s), DidYouMean(s, words))
	return ""
}

// Bool takes a boolean, or def when key is absent.
func (m *Map) Bool(key string, def bool) bool {
	n := m.Take(key)
	if n == nil {
		return def
	}
	switch m.r.Scalar(n) {
	case "true":
		return true
	case "false":
		return false
	}
	m.r.wrongKind(n, lang.T(" true か false ", "true or false"))
	return def
}

// Number takes an exact number; ok is false when key is absent or wrong.
func (m *Map) Number(key string) (v exact.Rat, ok bool) {
	n := m.Take(key)
	if n == nil {
		return exact.Rat{}, false
	}
	v, ok = exact.Parse(m.r.Scalar(n))
	if !ok && n.Kind == ScalarKind {
		m.r.wrongKind(n, lang.T("数", "a number"))
	}
	return v, ok
}

// Text takes a text in several languages: {ja: …, en: …}. A single scalar
// is the same in every language and is allowed for codes and names.
func (m *Map) Text(key string) lang.Text { return m.r1().TextOf(m.Take(key)) }

// RequireText takes a text and reports its absence.
func (m *Map) RequireText(key string) lang.Text { return m.r1().TextOf(m.Require(key)) }

// TextOf reads n as a text in several languages.
func (r *Reader) TextOf(n *Node) lang.Text {
	var t lang.Text
	switch {
	case n == nil || n.Kind == NullKind:
	case n.Kind == ScalarKind:
		return lang.Same(strings.TrimSpace(n.Value))
	case n.Kind == MapKind:
		for i, k := range n.Keys {
			if !isTag(k.Value) {
				r.Report(k, diag.Error, "unknown-key", lang.F("%q は言語の記号ではありません", "%q is not a language tag", k.Value), lang.T("{ja: …, en: …} の形で書いてください", "write {ja: …, en: …}"))
				continue
			}
			t.Set(k.Value, strings.TrimSpace(r.Scalar(n.Values[i])))
		}
	default:
		r.wrongKind(n, lang.T(" {ja: …, en: …} ", "{ja: …, en: …}"))
	}
	return t
}

func isTag(s string) bool {
	if len(s) < 2 || len(s) > 11 {
		return false
	}
	for i, c := range s {
		letter := c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z'
		if !letter && (i < 2 || c != '-' && (c < '0' || c > '9')) {
			return false
		}
	}
	return len(s) < 4 || s[2] == '-' || s[3] == '-'
}

// Strings takes a list of texts. A single text is a list of one.
func (m *Map) Strings(key string) []string {
	var out []string
	for _, n := range m.List(key) {
		if s := m.r.Scalar(n); s != "" {
			out = append(out, s)
		}
	}
	return out
}

// List takes the items of a list. A single value is a list of one.
func (m *Map) List(key string) []*Node {
	n := m.Take(key)
	switch {
	case n == nil:
		return nil
	case n.Kind == ListKind:
		return n.Values
	}
	return []*Node{n}
}

// Maps takes a list of mappings.
func (m *Map) Maps(key string) []*Map {
	var out []*Map
	for _, n := range m.List(key) {
		if s := m.r.Map(n); s != nil {
			out = append(out, s)
		}
	}
	return out
}

// Each calls f with every key of the mapping at key, in order.
func (m *Map) Each(key string, f func(k, v *Node)) {
	sub := m.r1().Map(m.Take(key))
	if sub == nil {
		return
	}
	for i, k := range sub.n.Keys {
		f(k, sub.n.Values[i])
	}
}

// Done reports every key that was never taken, with the nearest known key as
// a hint.
func (m *Map) Done() {
	if m == nil {
		return
	}
	for _, k := range m.n.Keys {
		if !m.taken[k.Value] {
			if m.r.Full() { // looking for the nearest known key takes time
				m.r.dropped++
				continue
			}
			m.r.Report(k, diag.Error, "unknown-key", lang.F("不明なキー %q です", "unknown key %q", k.Value), m.meant(k))
		}
	}
}

// meant is a hint at what an unknown key should have been.
func (m *Map) meant(k *Node) lang.Text {
	if key, hint := MissingSpace(k.Value); slices.Contains(m.known, key) {
		return hint
	}
	return DidYouMean(k.Value, m.known)
}

// Schema checks that the file begins "schema: kind/v1". It is false when the
// file is of another kind or version, and nothing else in it can be judged.
func (m *Map) Schema(kind string) (ok bool) {
	n := m.Require("schema")
	if s := m.r1().Scalar(n); (s != "" || n.isBlank()) && s != kind+"/v1" {
		hint := lang.F("%s/v1 でなければなりません", "it must be %s/v1", kind)
		if strings.HasPrefix(s, kind+"/") {
			hint = lang.T("新しい版の monosashi で作られたファイルです。monosashi を更新してください", "the file was made for another version of monosashi; use that version")
		}
		m.r.Report(n, diag.Error, "schema", lang.F("schema が %q です", "schema is %q", s), hint)
		return false
	}
	return true
}
