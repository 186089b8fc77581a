package catalogue

import (
	"strings"

	"github.com/monosashi/monosashi/internal/lang"
	"github.com/monosashi/monosashi/internal/yamlpos"
	"github.com/monosashi/monosashi/questionnaires/diag"
)

// ParseReferences reads a references/v1 file called name. The set is nil only
// when the file cannot be read as YAML or JSON at all.
func ParseReferences(name string, src []byte) (*ReferenceSet, diag.List) {
	p, top, id, title := open(name, "references", src)
	if top == nil {
		return nil, p.Finish()
	}
	r := &referenceParser{parser: p, seen: map[string]diag.Pos{}, last: map[string]Reference{}}
	set := &ReferenceSet{ID: id, Title: title}
	top.Require("references")
	for _, m := range top.Maps("references") {
		set.References = append(set.References, r.reference(m))
	}
	top.Done()
	return set, p.Finish()
}

// referenceParser reads a file of references.
type referenceParser struct {
	*parser
	seen map[string]diag.Pos  // keys
	last map[string]Reference // by family, the one read last
}

func (r *referenceParser) reference(m *yamlpos.Map) Reference {
	x := Reference{Family: r.id(m, "family"), Name: r.text(m, "name")}
	x.Key = x.Family
	if n := m.Take("edition"); n != nil {
		x.Edition = r.identifier(n)
		x.Key += "-" + x.Edition
	}
	x.NameMark = r.choice(m, "name_mark", MarkOfficial, MarkTranslation, MarkUnverified, MarkSame)
	x.Publisher, x.Identifier = r.optional(m, "publisher"), m.String("identifier")
	x.Date, x.Address = r.date(m, "date"), m.String("address")
	x.Status, x.Note = r.status(m), r.optional(m, "note")
	x.Numbering = r.numbering(m)
	x.Parts = r.parts(m, x)
	r.checkName(m, x)
	r.checkEdition(m, x)
	m.Done()
	return x
}

// parts takes the parts that can be cited.
func (r *referenceParser) parts(m *yamlpos.Map, x Reference) []Part {
	var out []Part
	seen := map[string]diag.Pos{}
	for _, p := range m.Maps("parts") {
		out = append(out, Part{Key: r.id(p, "key"), Title: r.optional(p, "title"), Status: r.status(p)})
		r.unique(seen, p.Node().Get("key"), lang.F("%s の箇所", "part of %s", x.Key))
		p.Done()
	}
	return out
}

// numbering takes how parts that are not listed are cited.
func (r *referenceParser) numbering(m *yamlpos.Map) Numbering {
	n := m.Take("numbering")
	t := r.complete("numbering", n)
	for _, l := range r.langs {
		if s := t.Exactly(l); s != "" && !strings.Contains(s, "{part}") {
			r.Report(n, diag.Error, "numbering", lang.F("numbering の言語 %s の文に {part} がありません", "numbering has no {part} in language %s", l), lang.T("第{part}条 のように、番号の入る所に {part} と書いてください", "write {part} where the number stands, as in Article {part}"))
		}
	}
	return Numbering{Form: t}
}

// checkName reports a mark that the name contradicts.
func (r *referenceParser) checkName(m *yamlpos.Map, x Reference) {
	if x.NameMark == MarkSame && x.Name.JA != x.Name.EN {
		r.Report(m.Node().Get("name_mark"), diag.Error, "name-mark", lang.T("name_mark が same ですが、名称が言語によって異なります", "name_mark is same, but the names differ"), lang.Text{})
	}
}

// checkEdition reports a key that is there before, and editions of one family
// that cannot be told apart or do not stand in their order.
func (r *referenceParser) checkEdition(m *yamlpos.Map, x Reference) {
	n := m.Node().Get("edition")
	if n == nil || n.Kind == yamlpos.NullKind {
		n = m.Node().Get("family")
	}
	if n == nil || x.Family == "" {
		return
	}
	if first, ok := r.seen[x.Key]; ok {
		r.Report(n, diag.Error, "duplicate-id", lang.F("文書 %q が重複しています", "document %q is given twice", x.Key), lang.Text{})
		r.Diags[len(r.Diags)-1].Related = []diag.Related{{Pos: first, Message: lang.T("最初の指定", "first given here")}}
		return
	}
	r.seen[x.Key] = n.Pos
	before, ok := r.last[x.Family]
	r.last[x.Family] = x
	switch {
	case !ok:
	case x.Edition == "" || before.Edition == "":
		r.Report(n, diag.Error, "edition", lang.F("文書 %q は複数あるため、それぞれに edition が必要です", "there are several of %q, so each needs an edition", x.Family), lang.Text{})
	case x.Date != "" && before.Date != "" && x.Date < before.Date:
		r.Report(m.Node().Get("date"), diag.Error, "edition", lang.F("%s の日付が、前にある %s より古くなっています", "%s is dated before %s, which stands before it", x.Key, before.Key), lang.T("同じ文書の版は古い順に並べてください", "put the editions of a document in order, oldest first"))
	}
}
