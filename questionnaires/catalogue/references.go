package catalogue

import (
	"slices"
	"strings"

	"github.com/monosashi/monosashi/internal/lang"
	"github.com/monosashi/monosashi/internal/yamlpos"
)

// A ReferenceSet is a catalogue of laws, guidelines, standards and surveys that
// items cite by keys such as ds920-2.caio: family, edition, part.
type ReferenceSet struct {
	ID         string      `json:"id"`
	Title      lang.Text   `json:"title"`
	References []Reference `json:"references"` // of one family, the oldest edition first
}

// A Reference is one edition of one document.
type Reference struct {
	Key        string    `json:"key"`               // family, or family-edition
	Family     string    `json:"family"`            // stable over the editions
	Edition    string    `json:"edition,omitempty"` // "" where the key has none
	Name       lang.Text `json:"name"`              // the official Japanese name, and an English one
	NameMark   string    `json:"name_mark"`         // what the English name is
	Publisher  lang.Text `json:"publisher,omitzero"`
	Identifier string    `json:"identifier,omitempty"` // such as an e-Gov law id
	Date       string    `json:"date,omitempty"`       // YYYY, YYYY-MM or YYYY-MM-DD; "" when not known
	Address    string    `json:"address,omitempty"`
	Status     Status    `json:"status"`
	Note       lang.Text `json:"note,omitzero"`
	Parts      []Part    `json:"parts,omitempty"`
	Numbering  Numbering `json:"numbering,omitzero"`
}

// The marks of English names.
const (
	MarkOfficial    = "official"    // that of the publisher
	MarkTranslation = "translation" // made here
	MarkUnverified  = "unverified"  // said to be official, but not verified
	MarkSame        = "same"        // the name is the same in both languages
)

// A Part is a place in a document that can be cited.
type Part struct {
	Key    string    `json:"key"`
	Title  lang.Text `json:"title,omitzero"`
	Status Status    `json:"status"`
}

// Numbering says how a part that is not listed is cited by its number. The
// zero Numbering means that only listed parts can be cited.
type Numbering struct {
	Form lang.Text `json:"form,omitzero"` // {part} stands for the number, as in 第{part}条
}

// A Citation is what a key stands for, ready to print.
type Citation struct {
	Key       string    `json:"key"`
	Text      lang.Text `json:"text"`
	Status    Status    `json:"status"` // of the part, which is unverified where it is not listed; else of the document
	Address   string    `json:"address,omitempty"`
	Reference Reference `json:"-"`
	Part      string    `json:"-"` // "" when the whole document is cited
}

// Find returns the document with the given key, or the newest edition of the
// family with that name.
func (r *ReferenceSet) Find(key string) (Reference, bool) {
	var newest Reference
	found := false
	for _, x := range r.References {
		if x.Key == key {
			return x, true
		}
		if x.Family == key {
			newest, found = x, true
		}
	}
	return newest, found
}

// Resolve returns what key stands for. It is false when the family is not
// known, or the part is not and the document has no open numbering.
func (r *ReferenceSet) Resolve(key string) (Citation, bool) {
	x, part, ok := r.split(key)
	if !ok {
		return Citation{}, false
	}
	c := Citation{Key: key, Text: x.Title(), Status: x.Status, Address: x.Address, Reference: x, Part: part}
	if part == "" {
		return c, true
	}
	p, listed := x.part(part)
	if !listed && !x.numbered(part) {
		return Citation{}, false
	}
	c.Text, c.Status = x.cite(p), p.Status
	return c, true
}

// split finds the document that key begins with, and the part that is left.
// Both may hold dots, so the longest beginning that is a document counts.
func (r *ReferenceSet) split(key string) (x Reference, part string, ok bool) {
	for head := key; ; {
		if x, ok = r.Find(head); ok {
			return x, strings.TrimPrefix(key[len(head):], "."), true
		}
		i := strings.LastIndexByte(head, '.')
		if i < 0 {
			return Reference{}, "", false
		}
		head = head[:i]
	}
}

// Explain says why a key that Resolve refused cannot be cited, with a hint.
func (r *ReferenceSet) Explain(key string) (message, hint lang.Text) {
	x, part, ok := r.split(key)
	if !ok {
		family, _, _ := strings.Cut(key, ".")
		return lang.F("参照する文書 %q はありません", "there is no document %q to cite", key), yamlpos.DidYouMean(family, r.keys())
	}
	message = lang.F("%[1]s に引用できる箇所 %[2]q はありません", "%[1]s has no part %[2]q that can be cited", x.Key, part)
	var known []string
	for _, p := range x.Parts {
		known = append(known, p.Key)
	}
	hint = yamlpos.DidYouMean(part, known)
	if len(known) == 0 && x.Numbering.Form.IsZero() {
		hint = lang.F("文書の全体を %s として引用してください", "cite the whole document, as %s", x.Key)
	}
	return message, hint
}

// keys returns the keys and families of all documents.
func (r *ReferenceSet) keys() []string {
	var out []string
	for _, x := range r.References {
		for _, k := range []string{x.Key, x.Family} {
			if !slices.Contains(out, k) {
				out = append(out, k)
			}
		}
	}
	return out
}

// With returns the documents of r and more together. A later one takes the
// place of an earlier one with the same key.
func (r *ReferenceSet) With(more ...*ReferenceSet) *ReferenceSet {
	out := &ReferenceSet{ID: r.ID, Title: r.Title, References: slices.Clone(r.References)}
	for _, m := range more {
		for _, x := range m.References {
			if i := slices.IndexFunc(out.References, func(y Reference) bool { return y.Key == x.Key }); i >= 0 {
				out.References[i] = x
				continue
			}
			out.References = append(out.References, x)
		}
	}
	return out
}
