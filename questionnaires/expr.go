package questionnaires

import (
	"encoding/json"
	"errors"
	"strconv"
	"strings"

	"github.com/expr-lang/expr/ast"
	"github.com/expr-lang/expr/builtin"
	"github.com/expr-lang/expr/conf"
	"github.com/expr-lang/expr/file"
	exprparser "github.com/expr-lang/expr/parser"

	"github.com/monosashi/monosashi/internal/lang"
	"github.com/monosashi/monosashi/internal/yamlpos"
	"github.com/monosashi/monosashi/questionnaires/diag"
)

// An Expr is a typed expression, compiled and checked when its file is read.
//
// The grammar is that of expr-lang, whose parser is used; types, names and
// values are ours, because answers need exact numbers, values that may be
// missing, bounds, and messages in two languages.
type Expr struct {
	Source string   // as written, without surrounding space
	Names  []string // the items, counts, calculations, sections and scores it names, in order of appearance
	root   term
	typ    typ
	node   *yamlpos.Node
}

// MarshalJSON writes the source, in which only the spacing is normalised.
func (e *Expr) MarshalJSON() ([]byte, error) {
	return json.Marshal(strings.Join(strings.Fields(e.Source), " "))
}

// maxExpr is the longest expression in bytes; a longer one is not an
// expression but an attack.
const maxExpr = 4000

// newExpr keeps the text of an expression for compile; nil when n is absent.
func (p *parser) newExpr(n *yamlpos.Node) *Expr {
	if n == nil {
		return nil
	}
	s := p.r.Scalar(n)
	if strings.TrimSpace(s) == "" {
		return nil
	}
	return &Expr{Source: s, node: n}
}

// compile parses and checks e in the given scope and reports every mistake at
// its place inside the text. want is the type that is needed.
func (e *Expr) compile(r *yamlpos.Reader, sc *scope, want base) {
	if e == nil {
		return
	}
	c := &compiler{scope: sc, report: func(offset int, msg, hint lang.Text) {
		r.Diags = append(r.Diags, diag.Diagnostic{File: r.File, Pos: e.node.PosAt(offset), Rule: "expression", Message: msg, Hint: hint})
	}}
	if len(e.Source) > maxExpr {
		c.report(0, lang.F("式が長すぎます（上限 %d バイト）", "the expression is too long (at most %d bytes)", maxExpr), lang.Text{})
		return
	}
	tree, err := exprparser.ParseWithConfig(e.Source, grammar())
	if err != nil {
		c.syntax(e.Source, err)
		return
	}
	root, t := c.term(tree.Node)
	e.Source = strings.TrimSpace(e.Source)
	e.Names = c.names
	if root == nil {
		return
	}
	if t.base != want {
		c.report(0, lang.F("ここには%sが必要ですが、この式は%sです", "%s is needed here, but this is %s", want.name(), t.base.name()), lang.Text{})
		return
	}
	e.root, e.typ = root, t
}

// grammar switches off the functions of expr-lang: the functions are ours.
func grammar() *conf.Config {
	c := &conf.Config{Disabled: make(map[string]bool, len(builtin.Builtins)), MaxNodes: 500}
	for _, f := range builtin.Builtins {
		c.Disabled[f.Name] = true
	}
	return c
}

// syntax reports what the parser could not read, in words for an author.
func (c *compiler) syntax(src string, err error) {
	offset := 0
	var fe *file.Error
	if errors.As(err, &fe) {
		offset = min(fe.From, len([]rune(src)))
	}
	hint := lang.T("例: A1 == '2' and staff_total > 0", "such as: A1 == '2' and staff_total > 0")
	if i := strings.IndexAny(src, "＝＜＞（）＋－＊／’”"); i >= 0 {
		offset = len([]rune(src[:i]))
		hint = lang.T("記号は半角で書いてください", "write signs half-width")
	}
	for i := range src {
		if src[i] == '=' && !strings.ContainsRune("=!<>", rune(at(src, i-1))) && at(src, i+1) != '=' {
			offset = len([]rune(src[:i]))
			hint = lang.T("等しいことは == と書きます", "write == for equality")
			break
		}
	}
	c.report(offset, lang.T("式を読めません", "the expression cannot be read"), hint)
}

func at(s string, i int) byte {
	if i < 0 || i >= len(s) {
		return ' '
	}
	return s[i]
}

// number reads a literal exactly: 0.8 is eight tenths, not the float next to it.
func literal(n ast.Node) (string, bool) {
	switch v := n.(type) {
	case *ast.IntegerNode:
		return strconv.Itoa(v.Value), true
	case *ast.FloatNode:
		return strconv.FormatFloat(v.Value, 'f', -1, 64), true
	}
	return "", false
}
