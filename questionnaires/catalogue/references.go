package catalogue

import "github.com/monosashi/monosashi/internal/lang"

// A ReferenceSet is a catalogue of laws, guidelines, standards and surveys that
// items cite by keys such as ds920-2.caio: family, edition, part.
type ReferenceSet struct {
	ID         string      `json:"id"`
	Title      lang.Text   `json:"title"`
	References []Reference `json:"references"`
}

// A Reference is one edition of one document.
type Reference struct {
	Key        string    `json:"key"`               // family, or family-edition
	Family     string    `json:"family"`            // stable over the editions
	Edition    string    `json:"edition,omitempty"` // "" where the key has none
	Name       lang.Text `json:"name"`              // the official Japanese name, and an English one
	NameMark   string    `json:"name_mark"`         // what the English name is: official, translation, unverified, or same
	Publisher  lang.Text `json:"publisher,omitzero"`
	Identifier string    `json:"identifier,omitempty"` // such as an e-Gov law id
	Date       string    `json:"date,omitempty"`       // YYYY, YYYY-MM or YYYY-MM-DD; "" when not known
	Address    string    `json:"address,omitempty"`
	Status     Status    `json:"status"`
	Note       lang.Text `json:"note,omitzero"`
	Parts      []Part    `json:"parts,omitempty"`
	Numbering  Numbering `json:"numbering,omitzero"`
}

// A Part is a place in a document that can be cited.
type Part struct {
	Key    string    `json:"key"`
	Title  lang.Text `json:"title,omitzero"`
	Status Status    `json:"status"`
}

// Numbering says how any other part of the document is cited. The zero
// Numbering means that only listed parts can be cited.
type Numbering struct {
	Form lang.Text `json:"form,omitzero"` // {part} stands for the number, as in 第{part}条
}

// A Citation is what a key stands for, ready to print.
type Citation struct {
	Key       string    `json:"key"`
	Text      lang.Text `json:"text"`
	Status    Status    `json:"status"` // of the part where it is listed, else of the document
	Address   string    `json:"address,omitempty"`
	Reference Reference `json:"-"`
	Part      string    `json:"-"` // "" when the whole document is cited
}

// Find returns the document with the given key, or the newest edition of the
// family with that name.
func (r *ReferenceSet) Find(key string) (Reference, bool) { return Reference{}, false }

// Resolve returns what key stands for. It is false when the family is not
// known, or the part is not and the document has no open numbering.
func (r *ReferenceSet) Resolve(key string) (Citation, bool) { return Citation{}, false }

// Explain says why a key that Resolve refused cannot be cited, with a hint.
func (r *ReferenceSet) Explain(key string) (message, hint lang.Text) { return lang.Text{}, lang.Text{} }
