package yamlpos

import (
	"errors"
	"slices"

	"github.com/monosashi/monosashi/internal/lang"
)

// ErrBroken says that a file cannot be formatted; the diagnostics of the
// reader say why.
var ErrBroken = errors.New("the file is broken")

// ErrChanged says that the canonical form of a file would not say the same as
// the file, or would lack one of its comments. It is a fault of ours.
var ErrChanged = errors.New("the canonical form would not say the same")

// Format returns the canonical form of src, with its comments, and the keys in
// the order of s. JSON comes back as it is. The values and their kinds stay
// the same, which is checked.
func (r *Reader) Format(src []byte, s Shapes) ([]byte, error) {
	before := r.Parse(src)
	if before == nil || r.Diags.HasErrors() {
		return nil, ErrBroken
	}
	if r.json {
		return src, nil
	}
	text, _, _ := Decode(src)
	d, err := r.document(string(text), s)
	if err != nil {
		return nil, err
	}
	out := []byte(d.print())
	return out, d.unchanged(before, out)
}

// JSON reports whether what was read is JSON.
func (r *Reader) JSON() bool { return r.json }

// document finds the places of everything in text, which has been parsed.
func (r *Reader) document(text string, s Shapes) (*document, error) {
	d := &document{text: text, shapes: s, lines: lineStarts(text)}
	d.root = d.layout(r.tree, "", false, nil)
	if d.tagged != nil {
		r.add(d.pos(d.tagged), "syntax", lang.T("タグ（!…）のあるファイルは整形できません", "a file with tags (!…) cannot be formatted"),
			lang.T("タグを消すか、値を引用符で囲んでください", "take the tag out, or put the value in quotes"))
		return nil, ErrBroken
	}
	if !d.scan() {
		return nil, ErrChanged
	}
	d.attach()
	return d, nil
}

// unchanged holds that out says what the file said, comments and all.
func (d *document) unchanged(before *Node, out []byte) error {
	r := &Reader{File: "out.yaml"} // never taken for JSON
	after := r.Parse(out)
	if after == nil || r.Diags.HasErrors() || !same(before, after) {
		return ErrChanged
	}
	e, err := r.document(string(out), nil)
	if err != nil || !slices.Equal(d.sortedComments(), e.sortedComments()) {
		return ErrChanged
	}
	return nil
}

func (d *document) sortedComments() []string {
	var out []string
	for _, c := range d.comments {
		out = append(out, c.text)
	}
	slices.Sort(out)
	return out
}

// same reports whether two values are the same to those who read them. The
// order of keys is none of their business, and a number may have got quotes;
// but unknown means something else in quotes.
func same(a, b *Node) bool {
	if a.Kind != b.Kind || a.Kind == ScalarKind && !sameScalar(a, b) || len(a.Values) != len(b.Values) {
		return false
	}
	if a.Kind == MapKind {
		return sameMap(a, b)
	}
	for i := range a.Values {
		if !same(a.Values[i], b.Values[i]) {
			return false
		}
	}
	return true
}

func sameScalar(a, b *Node) bool {
	if a.Value != b.Value || a.Number != b.Number && (!a.Number || !b.Quoted) {
		return false
	}
	return a.Value != "unknown" || a.Quoted == b.Quoted
}

func sameMap(a, b *Node) bool {
	values := make(map[string]*Node, len(b.Keys))
	for i, k := range b.Keys {
		values[k.Value] = b.Values[i]
	}
	for i, k := range a.Keys {
		if v, ok := values[k.Value]; !ok || !same(a.Values[i], v) {
			return false
		}
	}
	return true
}
