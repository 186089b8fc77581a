package yamlpos

import (
	"bytes"
	"errors"
	"io"
	"regexp"
	"strconv"
	"strings"
	"unicode/utf8"

	yaml4 "go.yaml.in/yaml/v4"
	"gopkg.in/yaml.v3"

	"github.com/monosashi/monosashi/internal/lang"
	"github.com/monosashi/monosashi/questionnaires/diag"
)

// MaxSize is the largest file that is read, in bytes. The built-in
// questionnaire is about a twentieth of it.
const MaxSize = 4 << 20

// maxDepth is how deep a file may be nested.
const maxDepth = 64

// Parse reads src as one YAML document, or as JSON when it begins with a
// brace and the file is not called .yaml or .yml, and returns its top-level
// mapping, or nil after reporting why not. Anchors, aliases, equal keys and
// second documents are refused.
func (r *Reader) Parse(src []byte) *Node {
	if len(src) > MaxSize {
		r.add(diag.Pos{}, "too-large", lang.F("ファイルが大きすぎます（%d バイト。上限は %d バイト）", "the file is too large (%d bytes; the limit is %d)", len(src), MaxSize), lang.Text{})
		return nil
	}
	text, cp932, ok := Decode(src)
	if !ok {
		r.add(diag.Pos{}, "encoding", lang.T("文字コードを判別できません", "the character encoding is neither UTF-8 nor CP932"),
			lang.T("UTF-8 で保存し直してください", "save the file as UTF-8"))
		return nil
	}
	r.Converted = cp932
	r.lines = strings.Split(string(text), "\n")
	r.measured.line = 0
	var n *Node
	if first := bytes.TrimLeft(text, " \t\n"); len(first) > 0 && first[0] == '{' && !isYAMLName(r.File) {
		r.json = true
		n = r.parseJSON(text)
	} else {
		n = r.parseYAML(text)
	}
	if n != nil && n.Kind != MapKind {
		r.Errorf(n.Pos, "syntax", "ファイルの先頭は「schema: …」でなければなりません", "the file must begin with \"schema: …\"")
		return nil
	}
	return n
}

func isYAMLName(f string) bool {
	f = strings.ToLower(f)
	return strings.HasSuffix(f, ".yaml") || strings.HasSuffix(f, ".yml")
}

func (r *Reader) parseYAML(text []byte) *Node {
	if !r.checkDepth(text) {
		return nil
	}
	dec := yaml.NewDecoder(bytes.NewReader(text))
	var root yaml.Node
	switch err := dec.Decode(&root); {
	case errors.Is(err, io.EOF):
		r.Errorf(diag.Pos{Line: 1, Col: 1}, "syntax", "ファイルが空です", "the file is empty")
		return nil
	case err != nil:
		r.syntaxError(text, err)
		return nil
	}
	if root.Kind == 0 || len(root.Content) == 0 {
		r.Errorf(diag.Pos{Line: 1, Col: 1}, "syntax", "ファイルが空です", "the file is empty")
		return nil
	}
	var second yaml.Node
	if err := dec.Decode(&second); !errors.Is(err, io.EOF) {
		p := diag.Pos{Line: 1, Col: 1}
		if second.Line > 0 {
			p = diag.Pos{Line: second.Line, Col: second.Column}
		}
		r.Errorf(p, "syntax", "1つのファイルに2つ以上の文書（---）があります", "the file holds more than one document (---)")
		return nil
	}
	r.tree = root.Content[0]
	return r.convert(root.Content[0], 0)
}

// checkDepth refuses flow nesting that would make the parser slow before it
// is read: hostile files are refused by a look at their bytes.
func (r *Reader) checkDepth(text []byte) bool {
	depth := 0
	for i, c := range text {
		switch c {
		case '[', '{':
			depth++
		case ']', '}':
			depth = max(depth-1, 0)
		case '\n':
			// A bracket inside an unclosed plain text does not nest; such text
			// ends with its line, so counting starts afresh at a new key.
			if i+1 < len(text) && text[i+1] != ' ' && text[i+1] != '[' && text[i+1] != '{' && text[i+1] != ']' && text[i+1] != '}' {
				depth = 0
			}
		}
		if depth > 1000 {
			line := 1 + bytes.Count(text[:i], []byte("\n"))
			r.tooDeep(diag.Pos{Line: line, Col: 1})
			return false
		}
	}
	return true
}

func (r *Reader) tooDeep(p diag.Pos) {
	r.Errorf(p, "syntax", "入れ子が深すぎます（上限 %d 段）", "nested too deeply (the limit is %d levels)", maxDepth)
}

func (r *Reader) convert(y *yaml.Node, depth int) *Node {
	n := &Node{Pos: r.clamp(diag.Pos{Line: y.Line, Col: y.Column}), lines: r.lines}
	if depth > maxDepth {
		r.tooDeep(n.Pos)
		return n
	}
	if y.Anchor != "" || y.Kind == yaml.AliasNode {
		r.add(n.Pos, "syntax", lang.T("アンカー（&）とエイリアス（*）は使えません", "anchors (&) and aliases (*) are not allowed"),
			lang.T("「*」や「&」で始まる文字列は引用符で囲んでください", "put a text that begins with * or & in quotes"))
		return n
	}
	switch y.Kind {
	case yaml.MappingNode:
		n.Kind = MapKind
		for i := 0; i+1 < len(y.Content); i += 2 {
			r.pair(n, r.convert(y.Content[i], depth+1), y.Content[i+1], depth)
		}
		r.checkDuplicates(n)
	case yaml.SequenceNode:
		n.Kind = ListKind
		for _, c := range y.Content {
			n.Values = append(n.Values, r.convert(c, depth+1))
		}
	default:
		r.scalar(n, y)
	}
	return n
}

func (r *Reader) pair(n, key *Node, value *yaml.Node, depth int) {
	if key.Kind != ScalarKind && key.Kind != NullKind {
		r.Errorf(key.Pos, "syntax", "キーは文字列でなければなりません", "a key must be a text")
		return
	}
	if key.Value == "<<" && !key.Quoted {
		r.Errorf(key.Pos, "syntax", "マージキー（<<）は使えません", "merge keys (<<) are not allowed")
		return
	}
	n.Keys = append(n.Keys, key)
	n.Values = append(n.Values, r.convert(value, depth+1))
}

func (r *Reader) scalar(n *Node, y *yaml.Node) {
	n.Kind, n.Value = ScalarKind, y.Value
	switch y.Style &^ yaml.TaggedStyle {
	case yaml.SingleQuotedStyle:
		n.style = single
	case yaml.DoubleQuotedStyle:
		n.style = double
	case yaml.LiteralStyle, yaml.FoldedStyle:
		n.style = block
	}
	n.Quoted = n.style != plain
	tag := y.ShortTag()
	n.Number = tag == "!!int" || tag == "!!float"
	if tag == "!!null" && !n.Quoted {
		n.Kind = NullKind
	}
	if !utf8.ValidString(n.Value) {
		r.Errorf(n.Pos, "syntax", "文字として正しくないデータがあります", "the text is not valid Unicode")
	}
}

// checkDuplicates reports equal keys, which yaml.v3 accepts in a Node.
func (r *Reader) checkDuplicates(n *Node) {
	seen := make(map[string]*Node, len(n.Keys))
	for _, k := range n.Keys {
		if first, ok := seen[k.Value]; ok {
			d := diag.Diagnostic{File: r.File, Pos: k.Pos, End: k.End(), Rule: "duplicate-key",
				Message: lang.F("キー %q が重複しています", "key %q is given twice", k.Value),
				Related: []diag.Related{{Pos: first.Pos, Message: lang.T("最初の指定", "first given here")}}}
			r.Diags = append(r.Diags, d)
			continue
		}
		seen[k.Value] = k
	}
}

var lineOf = regexp.MustCompile(`line (\d+)`)

// syntaxError reports what yaml.v3 could not read, at the place that yaml v4
// names, because v3 names lines only and not always the right one.
func (r *Reader) syntaxError(text []byte, err error) {
	pos := diag.Pos{Line: 1, Col: 1}
	if m := lineOf.FindStringSubmatch(err.Error()); m != nil {
		pos.Line, _ = strconv.Atoi(m[1])
		if strings.Contains(err.Error(), "did not find expected") {
			pos.Line++ // v3 counts the lines of these from 0
		}
	}
	var v any
	var le *yaml4.LoadError
	if errors.As(yaml4.Unmarshal(text, &v), &le) && le.Mark.Line > 0 {
		pos = diag.Pos{Line: le.Mark.Line, Col: le.Mark.Column}
	}
	pos = r.clamp(pos)
	if cannotStart(err) || !r.slipped(pos) {
		msg, hint := explain(err.Error())
		r.add(pos, "syntax", msg, hint)
	}
}

// cannotStart reports that the parser names the cause itself.
func cannotStart(err error) bool {
	return strings.Contains(err.Error(), "cannot start any token") || strings.Contains(err.Error(), "tab character")
}

// slipped reports the likely causes of a syntax error, if there are any.
func (r *Reader) slipped(p diag.Pos) bool {
	list := r.slips(p)
	for _, s := range list {
		r.add(s.at, "syntax", s.msg, s.hint)
	}
	return len(list) > 0
}

// explain puts the parser's words into the language of the reader.
func explain(s string) (msg, hint lang.Text) {
	switch {
	case strings.Contains(s, "mapping values are not allowed"):
		return lang.T("ここに「:」は置けません", "a colon cannot stand here"),
			lang.T("「: 」を含む文は引用符（\"…\"）で囲んでください。字下げが上の行とそろっているかも確認してください", `put a text that contains ": " in quotes, and check that the indentation matches the lines above`)
	case strings.Contains(s, "found character that cannot start any token"):
		return lang.T("この文字で値を始めることはできません（タブによる字下げ、@、` など）", "this character cannot begin a value (a tab as indentation, @ or `)"),
			lang.T("字下げは半角空白で行い、記号で始まる文は引用符で囲んでください", "indent with spaces, and put a text that begins with a sign in quotes")
	case strings.Contains(s, "tab character"):
		return lang.T("字下げにタブが使われています", "a tab is used as indentation"), lang.T("字下げは半角空白で行ってください", "indent with spaces")
	case strings.Contains(s, "did not find expected"), strings.Contains(s, "could not find expected"):
		return lang.T("YAML の構造が崩れています（字下げ、引用符、括弧のいずれか）", "the structure of the YAML is broken (indentation, quotes or brackets)"),
			lang.T("この行と直前の行の字下げ、閉じ忘れの引用符と括弧を確認してください", "check the indentation of this line and the one before, and unclosed quotes and brackets")
	case strings.Contains(s, "unexpected end of stream"):
		return lang.T("引用符が閉じられていません", "a quoted text is not closed"), lang.Text{}
	case strings.Contains(s, "exceeded max depth"):
		return lang.F("入れ子が深すぎます（上限 %d 段）", "nested too deeply (the limit is %d levels)", maxDepth), lang.Text{}
	case strings.Contains(s, "control characters"):
		return lang.T("使えない制御文字が含まれています", "the file contains control characters"), lang.Text{}
	}
	return lang.T("YAML として読めません", "this is not YAML"), lang.Text{}
}
