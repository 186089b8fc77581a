package reports

import "github.com/monosashi/monosashi/assess"

// ForExplain lays out how one question, section, score or measure came to its
// number; ok is false when the result has none with that ID.
func ForExplain(r *assess.Result, id string, o Options) (d *Document, ok bool) {
	b := newBuilder(r, o)
	q := b.question(id)
	if q == nil {
		return nil, false
	}
	b.doc.Title = q.ID
	b.add(Paragraph{Text: b.t(q.Label)})
	b.add(Figures{Items: []Fact{{Label: b.t(wordPoints), Value: number(points(q.Points))}}})
	return b.doc, true
}
