package catalogue

import (
	"regexp"
	"slices"
	"strconv"
	"time"

	"github.com/monosashi/monosashi/internal/lang"
	"github.com/monosashi/monosashi/internal/yamlpos"
	"github.com/monosashi/monosashi/questionnaires/diag"
)

// A parser reads one catalogue file and collects all that is wrong with it.
type parser struct {
	*yamlpos.Reader
	langs []string // in which every text must exist
}

// open reads src and takes the keys that every catalogue has. top is nil when
// the file cannot be read at all.
func open(name, kind string, src []byte) (p *parser, top *yamlpos.Map, id string, title lang.Text) {
	p = &parser{Reader: &yamlpos.Reader{File: name}, langs: []string{lang.JA, lang.EN}}
	top = p.Map(p.Parse(src))
	if top == nil {
		return p, nil, "", lang.Text{}
	}
	top.Schema(kind)
	if l := top.Strings("languages"); len(l) > 0 {
		p.langs = l
	}
	return p, top, p.id(top, "id"), p.text(top, "title")
}

// idForm is kebab-case with dots between levels, such as wp-r07.corp-use;
// capitals are for keys that come from a plan or a standard, such as P1.lead.
var idForm = regexp.MustCompile(`^[A-Za-z0-9]+([.-][A-Za-z0-9]+)*$`)

// id takes a required identifier.
func (p *parser) id(m *yamlpos.Map, key string) string {
	return p.identifier(m.Require(key))
}

// identifier reads n as an identifier; "" where there is none.
func (p *parser) identifier(n *yamlpos.Node) string {
	s := p.Scalar(n)
	if s != "" && !idForm.MatchString(s) {
		p.Report(n, diag.Error, "id", lang.F("%q は識別子として使えません", "%q cannot be an identifier", s),
			lang.T("半角の英数字を「-」か「.」でつないでください", "use ASCII letters and digits joined by - or ."))
	}
	return s
}

// unique reports an identifier that was there before.
func (p *parser) unique(seen map[string]diag.Pos, n *yamlpos.Node, what lang.Text) {
	if n == nil || n.Value == "" {
		return
	}
	if first, ok := seen[n.Value]; ok {
		p.Report(n, diag.Error, "duplicate-id", lang.F("%[1]s %[2]q が重複しています", "%[1]s %[2]q is given twice", what, n.Value), lang.Text{})
		p.Diags[len(p.Diags)-1].Related = []diag.Related{{Pos: first, Message: lang.T("最初の指定", "first given here")}}
		return
	}
	seen[n.Value] = n.Pos
}

// text takes a required text.
func (p *parser) text(m *yamlpos.Map, key string) lang.Text {
	return p.complete(key, m.Require(key))
}

// optional takes a text that may be absent, but not in one language only.
func (p *parser) optional(m *yamlpos.Map, key string) lang.Text {
	return p.complete(key, m.Take(key))
}

// complete reads a text and reports each language that it lacks.
func (p *parser) complete(key string, n *yamlpos.Node) lang.Text {
	t := p.TextOf(n)
	if n == nil || n.Kind != yamlpos.MapKind {
		return t
	}
	for _, l := range p.langs {
		if t.Exactly(l) == "" {
			p.Report(n, diag.Error, "missing-language", lang.F("%s に言語 %s の文がありません", "%s has no text in language %s", key, l), lang.Text{})
		}
	}
	return t
}

// choice takes a required word of a fixed list.
func (p *parser) choice(m *yamlpos.Map, key string, words ...string) string {
	n := m.Require(key)
	s := p.Scalar(n)
	if s != "" && !slices.Contains(words, s) {
		p.Report(n, diag.Error, "unknown-value", lang.F("%s に %q は使えません", "%s cannot be %q", key, s), yamlpos.DidYouMean(s, words))
		return ""
	}
	return s
}

// status takes a required status.
func (p *parser) status(m *yamlpos.Map) Status {
	return Status(p.choice(m, "status", string(Verified), string(Reported), string(Unverified)))
}

// date takes a required date, which may be the word unknown.
func (p *parser) date(m *yamlpos.Map, key string) string { return p.dateOf(m.Require(key)) }

// dateOf reads YYYY, YYYY-MM or YYYY-MM-DD. The word unknown, which shows
// that the date was looked for, is "".
func (p *parser) dateOf(n *yamlpos.Node) string {
	s := p.Scalar(n)
	if s == "" || s == "unknown" {
		return ""
	}
	for _, form := range []string{"2006-01-02", "2006-01", "2006"} {
		if _, err := time.Parse(form, s); err == nil && len(s) == len(form) {
			return s
		}
	}
	p.Report(n, diag.Error, "date", lang.F("日付として読めません：%q", "%q is not a date", s),
		lang.T("2025-12-23、2025-12、2025 のいずれかの形で、不明なら unknown と書いてください", "write 2025-12-23, 2025-12 or 2025, or unknown"))
	return ""
}

// integer takes a whole number between low and high; ok is false when key is
// absent or wrong.
func (p *parser) integer(m *yamlpos.Map, key string, low, high int64) (v int64, ok bool) {
	n := m.Take(key)
	if n == nil {
		return 0, false
	}
	v, err := strconv.ParseInt(p.Scalar(n), 10, 64)
	if n.Kind == yamlpos.ScalarKind && (err != nil || v < low || v > high) {
		p.Report(n, diag.Error, "out-of-range", lang.F("%s は %d 以上 %d 以下の整数でなければなりません：%q", "%s must be a whole number from %d to %d, not %q", key, low, high, n.Value), lang.Text{})
	}
	return v, err == nil && v >= low && v <= high
}

// has reports whether key is there and not empty.
func has(m *yamlpos.Map, key string) bool {
	n := m.Node().Get(key)
	return n != nil && n.Kind != yamlpos.NullKind
}
