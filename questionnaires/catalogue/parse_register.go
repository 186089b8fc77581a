package catalogue

import (
	"bytes"
	"encoding/csv"
	"errors"
	"io"
	"slices"
	"strings"
	"unicode/utf8"

	"github.com/monosashi/monosashi/internal/lang"
	"github.com/monosashi/monosashi/internal/yamlpos"
	"github.com/monosashi/monosashi/questionnaires/diag"
)

// ParseRegister reads a newer register of local governments from a CSV file
// called name. Its first row names the columns: code and pref are needed;
// name, kana and class may be left out. The headings of the ministry's own
// list (団体コード, 都道府県名（漢字）, …) are understood too. An empty name is
// that of the prefecture; an empty class is that of the built-in register, or
// follows from the name. The registry is nil when there is no usable heading.
func ParseRegister(name string, src []byte) (*Registry, diag.List) {
	return parseRegister(name, src, Register)
}

// registerParser reads a register. old, which may be nil, gives the classes of
// bodies that have none in the file.
type registerParser struct {
	file   string
	lines  []string
	csv    *csv.Reader
	column map[string]int
	seen   map[string]diag.Pos
	old    func() *Registry
	diags  diag.List
}

func parseRegister(name string, src []byte, old func() *Registry) (*Registry, diag.List) {
	p := &registerParser{file: name, seen: map[string]diag.Pos{}, old: old}
	text, _, ok := yamlpos.Decode(src)
	switch {
	case len(src) > yamlpos.MaxSize:
		p.report(diag.Pos{}, "too-large", lang.F("ファイルが大きすぎます（%d バイト。上限は %d バイト）", "the file is too large (%d bytes; the limit is %d)", len(src), yamlpos.MaxSize), lang.Text{})
		return nil, p.diags
	case !ok:
		p.report(diag.Pos{}, "encoding", lang.T("文字コードを判別できません", "the character encoding is neither UTF-8 nor CP932"), lang.T("UTF-8 で保存し直してください", "save the file as UTF-8"))
		return nil, p.diags
	}
	p.lines = strings.Split(string(text), "\n")
	p.csv = csv.NewReader(bytes.NewReader(text))
	p.csv.FieldsPerRecord = -1
	if !p.heading() {
		return nil, p.diags
	}
	r := &Registry{}
	for p.row(r) {
	}
	slices.SortStableFunc(r.Bodies, func(a, b Body) int { return strings.Compare(a.Code, b.Code) })
	p.diags.Sort()
	return r, p.diags
}

// columns are the headings that each column may have, without spaces.
func columns() map[string][]string {
	return map[string][]string{
		"code":  {"code", "団体コード"},
		"pref":  {"pref", "prefecture", "都道府県名", "都道府県名(漢字)"},
		"name":  {"name", "市区町村名", "市区町村名(漢字)"},
		"kana":  {"kana", "市区町村名(カナ)"},
		"class": {"class"},
	}
}

func (p *registerParser) heading() bool {
	row, err := p.csv.Read()
	if err != nil {
		p.report(diag.Pos{Line: 1, Col: 1}, "syntax", lang.T("CSV の見出し行がありません", "the CSV file has no heading"), lang.Text{})
		return false
	}
	p.column = map[string]int{}
	for key, names := range columns() {
		for i, h := range row {
			if _, taken := p.column[key]; !taken && slices.Contains(names, strings.ToLower(fold(h))) {
				p.column[key] = i
			}
		}
	}
	for _, key := range []string{"code", "pref"} {
		if _, ok := p.column[key]; !ok {
			p.report(diag.Pos{Line: 1, Col: 1}, "missing-key", lang.F("列 %q がありません", "column %q is missing", key), lang.T("見出しは code,pref,name,kana,class です", "the heading is code,pref,name,kana,class"))
		}
	}
	return len(p.diags) == 0
}

// row reads one row into r; it is false at the end of the file.
func (p *registerParser) row(r *Registry) bool {
	row, err := p.csv.Read()
	var bad *csv.ParseError
	switch {
	case errors.Is(err, io.EOF):
		return false
	case errors.As(err, &bad):
		p.report(p.pos(bad.Line, bad.Column), "syntax", lang.T("CSV として読めません（引用符を確認してください）", "this is not CSV; check the quotes"), lang.Text{})
		return true
	case err != nil:
		return false
	}
	b := Body{Code: p.field(row, "code"), Prefecture: p.field(row, "pref"), Name: p.field(row, "name"), Kana: p.field(row, "kana"), Class: p.field(row, "class")}
	if b.Name == "" {
		b.Name = b.Prefecture
	}
	if p.checkCode(b, row) && p.checkPrefecture(&b, row) && p.checkClass(&b, row) {
		r.Bodies = append(r.Bodies, b)
	}
	return true
}

func (p *registerParser) field(row []string, key string) string {
	if i, ok := p.column[key]; ok && i < len(row) {
		return strings.TrimSpace(row[i])
	}
	return ""
}

// at returns the place of a field, or of the row when it has no such field.
func (p *registerParser) at(row []string, key string) diag.Pos {
	i, ok := p.column[key]
	if !ok || i >= len(row) {
		i = 0
	}
	return p.pos(p.csv.FieldPos(i))
}

// pos counts a column in code points.
func (p *registerParser) pos(line, col int) diag.Pos {
	line = min(max(line, 1), len(p.lines))
	s := p.lines[line-1]
	return diag.Pos{Line: line, Col: 1 + utf8.RuneCountInString(s[:min(max(col-1, 0), len(s))])}
}

func (p *registerParser) checkCode(b Body, row []string) bool {
	at := p.at(row, "code")
	digit, ok := CheckDigit(b.Code[:min(5, len(b.Code))])
	if !ok || len(b.Code) != 6 || !allDigits(b.Code) {
		p.report(at, "code", lang.F("団体コードは6桁です：%q", "a local government code has six digits, not %q", b.Code), lang.T("先頭の0と検査数字を省かないでください", "keep the leading zero and the check digit"))
		return false
	}
	if b.Code[5] != digit {
		p.report(at, "code", lang.F("団体コード %s の検査数字（末尾の桁）が違います", "the check digit (the last) of code %s is wrong", b.Code), lang.F("%s となるはずです", "it would be %s", b.Code[:5]+string(digit)))
		return false
	}
	if first, twice := p.seen[b.Code]; twice {
		p.report(at, "duplicate-id", lang.F("団体コード %s が重複しています", "code %s is given twice", b.Code), lang.Text{})
		p.diags[len(p.diags)-1].Related = []diag.Related{{Pos: first, Message: lang.T("最初の指定", "first given here")}}
		return false
	}
	p.seen[b.Code] = at
	return true
}

func (p *registerParser) checkPrefecture(b *Body, row []string) bool {
	b.PrefCode = b.Code[:2]
	want := PrefectureName(b.PrefCode).JA
	if want != "" && b.Prefecture == want {
		return true
	}
	p.report(p.at(row, "pref"), "prefecture", lang.F("団体コード %s の都道府県は %q ではありません", "code %s is not in prefecture %q", b.Code, b.Prefecture), lang.F("%s のはずです", "it would be %s", want))
	return false
}

func (p *registerParser) checkClass(b *Body, row []string) bool {
	if b.Class == "" {
		b.Class = p.classOf(*b)
	}
	if TypeOf(b.Class) != "" {
		return true
	}
	p.report(p.at(row, "class"), "unknown-value", lang.F("class に %q は使えません", "class cannot be %q", b.Class), yamlpos.DidYouMean(b.Class, classIDs()))
	return false
}

// classOf finds the class of a body that has none in the file.
func (p *registerParser) classOf(b Body) string {
	if p.old != nil {
		if x, ok := p.old().ByCode(b.Code); ok && x.Name == b.Name {
			return x.Class
		}
	}
	switch {
	case b.Code[2:5] == "000":
		return "prefecture"
	case strings.HasSuffix(b.Name, "町"):
		return "town"
	case strings.HasSuffix(b.Name, "村"):
		return "village"
	case strings.HasSuffix(b.Name, "区"):
		return "special_ward"
	}
	return "city"
}

func (p *registerParser) report(at diag.Pos, rule string, msg, hint lang.Text) {
	d := diag.Diagnostic{File: p.file, Pos: at, Rule: rule, Message: msg, Hint: hint}
	if at.Line >= 1 && at.Line <= len(p.lines) {
		d.Source = p.lines[at.Line-1]
	}
	p.diags = append(p.diags, d)
}
