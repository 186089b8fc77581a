package questionnaires

import (
	"regexp"

	"github.com/monosashi/monosashi/internal/exact"
	"github.com/monosashi/monosashi/internal/lang"
	"github.com/monosashi/monosashi/internal/yamlpos"
	"github.com/monosashi/monosashi/questionnaires/diag"
)

// Parse reads a questionnaire and reports every mistake in it at once. The
// name is used only in diagnostics. The questionnaire is nil when src cannot
// be read at all; do not use it when the diagnostics include an error.
func Parse(name string, src []byte) (*Questionnaire, diag.List) {
	return ParseWith(name, src, Catalogues{})
}

// Catalogues say what is wrong with keys that a questionnaire takes from
// elsewhere: a message and a hint, or no message for a key that is right. A
// function that is nil lets every key pass.
type Catalogues struct {
	Goals     func(catalogue string) (message, hint lang.Text)
	Goal      func(catalogue, key string) (message, hint lang.Text)
	Reference func(key string) (message, hint lang.Text)
}

// ParseWith reads as [Parse] does, and also checks the keys of goals and
// references.
func ParseWith(name string, src []byte, c Catalogues) (*Questionnaire, diag.List) {
	r := &yamlpos.Reader{File: name}
	root := r.Parse(src)
	if root == nil {
		return nil, r.Finish()
	}
	p := &parser{r: r, known: c, unsettled: map[*ScoreRule]bool{}, q: &Questionnaire{Node: Node{root}, items: map[string]*Question{}}}
	p.questionnaire(r.Map(root))
	p.resolve()
	if !r.Diags.HasErrors() {
		p.q.Digest = digest(p.q)
	}
	return p.q, r.Finish()
}

// A parser reads one questionnaire.
type parser struct {
	r     *yamlpos.Reader
	q     *Questionnaire
	known Catalogues

	variables map[string]diag.Pos // items, counts and calculations
	parts     map[string]diag.Pos // sections and scores
	unsettled map[*ScoreRule]bool // those whose method is unknown, of which nothing else can be judged
}

var (
	idPattern      = regexp.MustCompile(`^[A-Za-z][A-Za-z0-9_-]{0,63}$`)
	versionPattern = regexp.MustCompile(`^(0|[1-9]\d*)\.(0|[1-9]\d*)\.(0|[1-9]\d*)$`)
)

func (p *parser) questionnaire(m *yamlpos.Map) {
	q := p.q
	if !m.Schema("questionnaire") {
		return
	}
	q.ID = p.id(m)
	q.Version = p.version(m)
	q.Languages = p.languages(m)
	q.Title, q.Description = p.text(m, "title", true), p.text(m, "description", false)
	q.Respondents = p.enums(m, "respondents", RespondentTypes)
	q.Goals = p.goalCatalogue(m)
	q.Levels = p.levels(m, "levels")
	p.notice(m)
	p.counts(m)
	p.calculations(m)
	p.measures(m)
	p.headline(m)
	p.scoring(m)
	for _, s := range p.maps(m, "sections", true) {
		q.Sections = append(q.Sections, p.section(s, nil))
	}
	p.scores(m)
	p.checks(m)
	m.Done()
}

// id takes a required ID and checks its form.
func (p *parser) id(m *yamlpos.Map) string {
	s := m.RequireString("id")
	if s != "" {
		p.checkID(m.Node().Get("id"), s)
	}
	return s
}

func (p *parser) checkID(n *yamlpos.Node, s string) {
	if idPattern.MatchString(s) {
		return
	}
	p.r.Report(n, diag.Error, "id", lang.F("ID %q は使えません", "%q cannot be an ID", s),
		lang.T("英字で始め、英数字、_、- だけを使ってください", "start with a letter and use letters, digits, _ and - only"))
}

func (p *parser) version(m *yamlpos.Map) string {
	v := m.RequireString("version")
	if v != "" && !versionPattern.MatchString(v) {
		p.r.Report(m.Node().Get("version"), diag.Error, "version", lang.F("版 %q は「1.0.0」の形でなければなりません", "version %q must have the form 1.0.0", v), lang.Text{})
	}
	return v
}

func (p *parser) languages(m *yamlpos.Map) []string {
	if m.Require("languages") == nil {
		return nil
	}
	return m.Strings("languages")
}

// text takes a text and reports the languages in which it does not exist.
func (p *parser) text(m *yamlpos.Map, key string, required bool) lang.Text {
	if required {
		m.Require(key)
	}
	return p.textOf(m.Take(key))
}

func (p *parser) textOf(n *yamlpos.Node) lang.Text {
	if n == nil {
		return lang.Text{}
	}
	t := p.r.TextOf(n)
	if n.Kind != yamlpos.MapKind {
		return t
	}
	for _, l := range p.q.Languages {
		if t.Exactly(l) == "" {
			p.r.Report(n, diag.Error, "missing-language", lang.F("言語 %q の文がありません", "the text is missing in language %q", l), lang.Text{})
		}
	}
	for _, k := range n.Keys {
		if len(p.q.Languages) > 0 && !contains(p.q.Languages, k.Value) && t.Exactly(k.Value) != "" {
			p.r.Report(k, diag.Error, "unknown-language", lang.F("言語 %q は languages にありません", "language %q is not among the languages", k.Value), yamlpos.DidYouMean(k.Value, p.q.Languages))
		}
	}
	return t
}

func contains(list []string, s string) bool {
	for _, x := range list {
		if x == s {
			return true
		}
	}
	return false
}

// enums takes a list of given words.
func (p *parser) enums(m *yamlpos.Map, key string, words []string) []string {
	var out []string
	for _, n := range m.List(key) {
		s := p.r.Scalar(n)
		if s == "" {
			continue
		}
		if !contains(words, s) {
			p.r.Report(n, diag.Error, "unknown-value", lang.F("%s に %q は使えません", "%s cannot hold %q", key, s), yamlpos.DidYouMean(s, words))
			continue
		}
		out = append(out, s)
	}
	return out
}

func (p *parser) maps(m *yamlpos.Map, key string, required bool) []*yamlpos.Map {
	if required {
		m.Require(key)
	}
	return m.Maps(key)
}

func (p *parser) sub(m *yamlpos.Map, key string) *yamlpos.Map {
	n := m.Take(key)
	if n == nil {
		return nil
	}
	return p.r.Map(n)
}

func (p *parser) optional(m *yamlpos.Map, key string) *exact.Rat {
	if v, ok := m.Number(key); ok {
		return &v
	}
	return nil
}

func (p *parser) number(m *yamlpos.Map, key string, def exact.Rat) exact.Rat {
	if v, ok := m.Number(key); ok {
		return v
	}
	return def
}

func (p *parser) checkRange(m *yamlpos.Map, lo, hi *exact.Rat) {
	if lo != nil && hi != nil && hi.Less(*lo) {
		p.r.Report(m.Node().Get("max"), diag.Error, "range", lang.F("max（%s）が min（%s）より小さくなっています", "max (%s) is less than min (%s)", *hi, *lo), lang.Text{})
	}
}

// limitAndTarget takes the ends of an interpolation, which must differ.
func (p *parser) limitAndTarget(m *yamlpos.Map) (limit, target exact.Rat) {
	m.Require("limit")
	m.Require("target")
	limit, target = p.number(m, "limit", zero), p.number(m, "target", exact.Int(1))
	if limit.Cmp(target) == 0 {
		p.r.Report(m.Node(), diag.Error, "range", lang.T("limit と target が同じです", "limit and target are equal"), lang.Text{})
	}
	return limit, target
}

func (p *parser) levels(m *yamlpos.Map, key string) []Level {
	var out []Level
	seen := map[string]bool{}
	for _, l := range m.Maps(key) {
		lv := Level{Code: l.RequireString("code"), Label: p.text(l, "label", true)}
		if lv.Code != "" && seen[lv.Code] {
			p.r.Report(l.Node().Get("code"), diag.Error, "duplicate-code", lang.F("コード %q が重複しています", "code %q is given twice", lv.Code), lang.Text{})
		}
		seen[lv.Code] = true
		out = append(out, lv)
		l.Done()
	}
	return out
}

// noticeKeys are the lines of a notice, in the order that officers ask them.
var noticeKeys = []string{"purpose", "basis", "readers", "publication", "deadline", "contact"}

func (p *parser) notice(m *yamlpos.Map) {
	n := p.sub(m, "notice")
	for _, k := range noticeKeys {
		if t := p.text(n, k, false); !t.IsZero() {
			p.q.Notice = append(p.q.Notice, NoticeLine{k, t})
		}
	}
	n.Done()
}

// declare records an ID in one of the two name spaces and reports a second
// use of it.
func (p *parser) declare(space *map[string]diag.Pos, n *yamlpos.Node, id string) {
	if n == nil || id == "" {
		return
	}
	if *space == nil {
		*space = map[string]diag.Pos{}
	}
	if first, ok := (*space)[id]; ok {
		p.r.Diags = append(p.r.Diags, diag.Diagnostic{File: p.r.File, Pos: n.Pos, End: n.End(), Rule: "duplicate-id",
			Message: lang.F("ID %q が重複しています", "ID %q is used twice", id),
			Related: []diag.Related{{Pos: first, Message: lang.T("最初の使用", "first used here")}}})
		return
	}
	if id == "respondent" || id == "this" {
		p.r.Report(n, diag.Error, "id", lang.F("%q は式の中で別の意味を持つため ID に使えません", "%q means something else in expressions and cannot be an ID", id), lang.Text{})
	}
	(*space)[id] = n.Pos
}
