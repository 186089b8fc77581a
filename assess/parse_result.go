package assess

import (
	"encoding/json"
	"math"
	"regexp"
	"slices"
	"strconv"
	"strings"

	"github.com/monosashi/monosashi/internal/lang"
	"github.com/monosashi/monosashi/internal/yamlpos"
	"github.com/monosashi/monosashi/questionnaires/diag"
)

// ParseResult reads a saved result by its published schema and reports
// everything in it that no result can say. Keys that are not known are left
// alone, because a newer tool may have added them. The result is nil when the
// diagnostics include an error.
func ParseResult(name string, src []byte) (*Result, diag.List) {
	p := &resultParser{r: &yamlpos.Reader{File: name}}
	root := p.r.Parse(src)
	if root == nil || !p.r.Map(root).Schema("result") {
		return nil, p.r.Finish()
	}
	v := p.value("", root, resultShape())
	if p.r.Diags.HasErrors() {
		return nil, p.r.Finish()
	}
	out := &Result{}
	if b, err := json.Marshal(v); err != nil || json.Unmarshal(b, out) != nil {
		p.r.Errorf(root.Pos, "type", "結果として読めません", "this cannot be read as a result")
		return nil, p.r.Finish()
	}
	return out, p.r.Finish()
}

// A resultParser reads values by their shapes.
type resultParser struct{ r *yamlpos.Reader }

// value reads what stands at key, of which only the keys that its shape knows
// are kept. It is nil where n is null or wrong.
func (p *resultParser) value(key string, n *yamlpos.Node, s *shape) any {
	s = s.follow()
	kind := typeOf(n)
	switch {
	case kind == "number" && s.allows("integer"):
		return p.number(key, n, s, true)
	case !s.allows(kind):
		p.wrongType(n, s)
		return nil
	}
	switch kind {
	case "object":
		return p.object(n, s)
	case "array":
		return p.list(key, n, s)
	case "number":
		return p.number(key, n, s, false)
	case "boolean":
		return n.Value == "true"
	case "string":
		return p.word(key, n, s)
	}
	return nil
}

// typeOf returns the JSON type of a node.
func typeOf(n *yamlpos.Node) string {
	switch {
	case n.Kind == yamlpos.NullKind:
		return "null"
	case n.Kind == yamlpos.MapKind:
		return "object"
	case n.Kind == yamlpos.ListKind:
		return "array"
	case n.Quoted:
		return "string"
	case n.Number:
		return "number"
	case n.Value == "true" || n.Value == "false":
		return "boolean"
	}
	return "string"
}

func (p *resultParser) object(n *yamlpos.Node, s *shape) any {
	for _, key := range s.Required {
		if n.Get(key) == nil {
			p.r.Report(n, diag.Error, "missing-key", lang.F("キー %q がありません", "key %q is missing", key), lang.Text{})
		}
	}
	out := map[string]any{}
	for i, k := range n.Keys {
		if of := s.property(k.Value); of != nil {
			out[k.Value] = p.value(k.Value, n.Values[i], of)
		}
	}
	p.order(n, out)
	return out
}

func (p *resultParser) list(key string, n *yamlpos.Node, s *shape) any {
	out := []any{}
	for _, v := range n.Values {
		out = append(out, p.value(key, v, s.Items))
	}
	return out
}

// jsonNumber is a number as JSON writes it; YAML has other ways.
var jsonNumber = regexp.MustCompile(`^-?(0|[1-9][0-9]*)(\.[0-9]+)?([eE][+-]?[0-9]+)?$`)

func (p *resultParser) number(key string, n *yamlpos.Node, s *shape, whole bool) any {
	f, err := strconv.ParseFloat(n.Value, 64)
	switch {
	case !jsonNumber.MatchString(n.Value) || whole && f != math.Trunc(f):
		p.wrongType(n, s)
		return nil
	case err != nil:
		p.r.Report(n, diag.Error, "out-of-range", lang.F("%s は大きすぎます：%s", "%s is too large: %s", key, n.Value), lang.Text{})
		return nil
	case s.Minimum != nil && f < *s.Minimum || s.Maximum != nil && f > *s.Maximum:
		p.r.Report(n, diag.Error, "out-of-range", lang.F("%s は%vでなければなりません：%s", "%s must be %v, not %s", key, s.limits(), n.Value), lang.Text{})
		return nil
	}
	return f
}

func (p *resultParser) word(key string, n *yamlpos.Node, s *shape) any {
	if words := s.words(); len(words) > 0 && !slices.Contains(words, n.Value) {
		p.r.Report(n, diag.Error, "unknown-value", lang.F("%s に %q は使えません", "%s cannot be %q", key, n.Value), yamlpos.DidYouMean(n.Value, words))
	}
	return n.Value
}

// order holds that bounds stand on either side of what they bound: low, value
// or share, and high.
func (p *resultParser) order(n *yamlpos.Node, values map[string]any) {
	var last *float64
	var before string
	for _, key := range []string{"low", "value", "share", "high"} {
		f, ok := values[key].(float64)
		if !ok || values["low"] == nil || values["high"] == nil {
			continue
		}
		if last != nil && f < *last {
			v := n.Get(key)
			p.r.Report(v, diag.Error, "range", lang.F("%s（%s）が %s より小さくなっています", "%s (%s) is less than %s", key, v.Value, before), lang.Text{})
			return
		}
		last, before = &f, key
	}
}

func (p *resultParser) wrongType(n *yamlpos.Node, s *shape) {
	var ja, en []string
	for _, k := range s.Type {
		t := typeNames[k]
		ja, en = append(ja, t.JA), append(en, t.EN)
	}
	if len(s.words()) > 0 {
		ja, en = append(ja, typeNames["string"].JA), append(en, typeNames["string"].EN)
	}
	want := lang.T(strings.Join(ja, "か"), strings.Join(en, " or "))
	p.r.Report(n, diag.Error, "type", lang.F("ここには%vが必要です", "%v is needed here", want), lang.Text{})
}

// typeNames are the words for the types of JSON.
var typeNames = map[string]lang.Text{
	"null":    lang.T(" null ", "null"),
	"object":  lang.T("「キー: 値」の並び", "a mapping (key: value)"),
	"array":   lang.T("一覧（[…]）", "a list"),
	"number":  lang.T("数", "a number"),
	"integer": lang.T("整数", "a whole number"),
	"boolean": lang.T(" true か false ", "true or false"),
	"string":  lang.T("文字列", "a text"),
}
