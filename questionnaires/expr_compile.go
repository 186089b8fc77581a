package questionnaires

import (
	"slices"
	"sort"
	"strings"

	"github.com/expr-lang/expr/ast"

	"github.com/monosashi/monosashi/internal/exact"
	"github.com/monosashi/monosashi/internal/lang"
	"github.com/monosashi/monosashi/internal/yamlpos"
)

// A compiler turns the syntax tree of one expression into terms and reports
// every mistake in it.
type compiler struct {
	scope  *scope
	report func(offset int, msg, hint lang.Text)
	names  []string
}

func (c *compiler) errorf(n ast.Node, ja, en string, args ...any) (term, typ) {
	c.report(n.Location().From, lang.F(ja, en, args...), lang.Text{})
	return nil, typ{}
}

// term compiles n; it returns nil after reporting why it cannot.
func (c *compiler) term(n ast.Node) (term, typ) {
	switch n := n.(type) {
	case *ast.IntegerNode, *ast.FloatNode:
		s, _ := literal(n)
		r, ok := exact.Parse(s)
		if !ok {
			return c.errorf(n, "数が大きすぎます", "the number is too large")
		}
		return constant{number(r)}, typ{base: tNumber}
	case *ast.BoolNode:
		return constant{truth(n.Value)}, typ{base: tBool}
	case *ast.StringNode:
		return constant{Value{kind: tText, text: n.Value}}, typ{base: tText, words: []string{n.Value}}
	case *ast.IdentifierNode:
		return c.name(n)
	case *ast.MemberNode:
		return c.member(n)
	case *ast.UnaryNode:
		return c.unary(n)
	case *ast.BinaryNode:
		return c.binary(n)
	case *ast.ConditionalNode:
		return c.conditional(n)
	case *ast.CallNode:
		return c.call(n)
	case *ast.BuiltinNode: // expr-lang has functions of the same name
		callee := &ast.IdentifierNode{Value: n.Name}
		call := &ast.CallNode{Callee: callee, Arguments: n.Arguments}
		callee.SetLocation(n.Location())
		call.SetLocation(n.Location())
		return c.call(call)
	case *ast.ArrayNode:
		return c.errorf(n, "リストは in の右側にだけ書けます", "a list may only stand to the right of in")
	}
	return c.errorf(n, "この書き方は使えません", "this is not part of the expression language")
}

// expect compiles n and reports when it has another type.
func (c *compiler) expect(n ast.Node, want base) term {
	t, ty := c.term(n)
	if t != nil && ty.base != want {
		c.errorf(n, "ここには%sが必要ですが、%sです", "%s is needed here, not %s", want.name(), ty.base.name())
		return nil
	}
	return t
}

func (c *compiler) unary(n *ast.UnaryNode) (term, typ) {
	switch n.Operator {
	case "not", "!":
		t := c.expect(n.Node, tBool)
		return wrap(t, func(t term) term { return not{t} }), typ{base: tBool}
	case "-":
		t := c.expect(n.Node, tNumber)
		return wrap(t, func(t term) term { return arith{"-", constant{number(exact.Rat{})}, t} }), typ{base: tNumber}
	case "+":
		return c.expect(n.Node, tNumber), typ{base: tNumber}
	}
	return c.errorf(n, "演算子 %q は使えません", "there is no operator %q", n.Operator)
}

func wrap(t term, f func(term) term) term {
	if t == nil {
		return nil
	}
	return f(t)
}

func (c *compiler) binary(n *ast.BinaryNode) (term, typ) {
	switch n.Operator {
	case "and", "&&", "or", "||":
		a, b := c.expect(n.Left, tBool), c.expect(n.Right, tBool)
		if a == nil || b == nil {
			return nil, typ{}
		}
		return logic{or: n.Operator == "or" || n.Operator == "||", a: a, b: b}, typ{base: tBool}
	case "+", "-", "*", "/":
		a, b := c.expect(n.Left, tNumber), c.expect(n.Right, tNumber)
		if a == nil || b == nil {
			return nil, typ{}
		}
		return arith{n.Operator, a, b}, typ{base: tNumber}
	case "==", "!=", "<", "<=", ">", ">=":
		return c.comparison(n)
	case "in", "not in":
		return c.in(n)
	}
	return c.errorf(n, "演算子 %q は使えません", "there is no operator %q", n.Operator)
}

func (c *compiler) comparison(n *ast.BinaryNode) (term, typ) {
	a, ta := c.term(n.Left)
	b, tb := c.term(n.Right)
	if a == nil || b == nil {
		return nil, typ{}
	}
	if (ta.base == tDate) != (tb.base == tDate) && (ta.base == tText || tb.base == tText) {
		return c.dates(n, a, b, ta)
	}
	if ta.base != tb.base {
		return c.errorf(n, "%sと%sは比べられません", "%s and %s cannot be compared", ta.base.name(), tb.base.name())
	}
	if !slices.Contains([]base{tNumber, tText, tDate, tBool}, ta.base) {
		return c.errorf(n, "%sは比べられません", "%s cannot be compared", ta.base.name())
	}
	equality := n.Operator == "==" || n.Operator == "!="
	if !equality && ta.base != tNumber && ta.base != tDate {
		return c.errorf(n, "%sの大小は比べられません（数にするには .points を付けます）", "%s has no order (write .points for its points)", ta.base.name())
	}
	c.checkWords(n.Right, ta, b, tb)
	c.checkWords(n.Left, tb, a, ta)
	return compare{n.Operator, a, b}, typ{base: tBool}
}

// dates compares a date with a text that must be one.
func (c *compiler) dates(n *ast.BinaryNode, a, b term, ta typ) (term, typ) {
	lit, at := b, n.Right
	if ta.base == tText {
		lit, at = a, n.Left
	}
	k, ok := lit.(constant)
	if !ok {
		return c.errorf(at, "日付は日付か 'YYYY-MM-DD' と比べてください", "compare a date with a date or with 'YYYY-MM-DD'")
	}
	d, msg := ReadDate(k.v.text)
	if !msg.IsZero() {
		c.report(at.Location().From, msg, lang.Text{})
		return nil, typ{}
	}
	fixed := constant{Value{kind: tDate, text: d}}
	if ta.base == tText {
		a = fixed
	} else {
		b = fixed
	}
	return compare{n.Operator, a, b}, typ{base: tBool}
}

// checkWords reports a literal that is not among the words that the other
// side can be, such as an option code that is not in the list.
func (c *compiler) checkWords(at ast.Node, known typ, t term, lit typ) {
	if _, ok := t.(constant); !ok || known.words == nil || lit.base != tText || known.of.IsZero() && len(known.words) == 1 {
		return
	}
	c.checkWord(at, lit.words[0], known)
}

func (c *compiler) checkWord(at ast.Node, word string, known typ) {
	if slices.Contains(known.words, word) {
		return
	}
	list := strings.Join(known.words, ", ")
	c.report(at.Location().From, lang.F("%s に %q はありません", "%s is never %q", known.of, word),
		lang.F("使えるのは %s です", "it can be %s", list))
}

func (c *compiler) in(n *ast.BinaryNode) (term, typ) {
	left, tl := c.term(n.Left)
	t, tt := c.inRight(n, left, tl)
	return wrap(t, func(t term) term {
		if n.Operator == "not in" {
			return not{t}
		}
		return t
	}), tt
}

func (c *compiler) inRight(n *ast.BinaryNode, left term, tl typ) (term, typ) {
	if list, ok := n.Right.(*ast.ArrayNode); ok {
		return c.inList(list, left, tl)
	}
	right, tr := c.term(n.Right)
	if left == nil || right == nil {
		return nil, typ{}
	}
	if tr.base != tCodes || tl.base != tText {
		return c.errorf(n, "in の右側は選択肢のリストか複数選択の設問です", "the right side of in is a list of codes or a select_multiple")
	}
	if k, ok := left.(constant); ok {
		c.checkWord(n.Left, k.v.text, tr)
	}
	return has{left, right}, typ{base: tBool}
}

func (c *compiler) inList(list *ast.ArrayNode, left term, tl typ) (term, typ) {
	var out term
	for _, e := range list.Nodes {
		t, te := c.term(e)
		if t == nil || left == nil {
			return nil, typ{}
		}
		if te.base != tl.base {
			return c.errorf(e, "%sと%sは比べられません", "%s and %s cannot be compared", tl.base.name(), te.base.name())
		}
		c.checkWords(e, tl, t, te)
		eq := term(compare{"==", left, t})
		if out != nil {
			eq = logic{or: true, a: out, b: eq}
		}
		out = eq
	}
	if out == nil {
		return constant{truth(false)}, typ{base: tBool}
	}
	return out, typ{base: tBool}
}

func (c *compiler) conditional(n *ast.ConditionalNode) (term, typ) {
	cond := c.expect(n.Cond, tBool)
	a, ta := c.term(n.Exp1)
	b, tb := c.term(n.Exp2)
	if cond == nil || a == nil || b == nil {
		return nil, typ{}
	}
	if ta.base != tb.base {
		return c.errorf(n, "? の後の2つの値の型が違います（%sと%s）", "the two sides of : differ in type (%s and %s)", ta.base.name(), tb.base.name())
	}
	if ta.base != tNumber && ta.base != tBool {
		return c.errorf(n, "? の後には数か条件を書きます", "the sides of : must be numbers or conditions")
	}
	return choice{cond, a, b}, typ{base: ta.base}
}

// name compiles a bare name: an item, a count, a calculation, or "this".
func (c *compiler) name(n *ast.IdentifierNode) (term, typ) {
	s := c.scope
	if n.Value == "this" && s.this != nil {
		return this{}, itemType(s.this)
	}
	if q := s.q.items[n.Value]; q != nil {
		return c.item(n, q)
	}
	if s.counts[n.Value] != nil {
		c.names = append(c.names, n.Value)
		return countRef(n.Value), typ{base: tNumber}
	}
	if k := s.calcs[n.Value]; k != nil {
		c.names = append(c.names, n.Value)
		return calcRef{k}, typ{base: tNumber}
	}
	if s.nodes[n.Value] {
		return c.errorf(n, "%s には .points、.value、.minimum、.maximum のいずれかを付けてください", "write %s.points, .value, .minimum or .maximum", n.Value)
	}
	c.report(n.Location().From, lang.F("%q という設問、実数、計算値はありません", "there is no item, count or calculation %q", n.Value), yamlpos.DidYouMean(n.Value, s.known))
	return nil, typ{}
}

func (c *compiler) item(n ast.Node, q *Question) (term, typ) {
	c.names = append(c.names, q.ID)
	if rep := q.Repeated(); rep != nil && rep != c.scope.repeat {
		if q.Kind == integerKind || q.Kind == decimalKind {
			return repeatedRef(q.ID), typ{base: tNumbers}
		}
		return c.errorf(n, "%s は繰り返しの中の設問なので、外からは sum、mean、count でだけ使えます", "%s is inside a repeat; from outside, use sum, mean or count", q.ID)
	}
	return itemRef{q}, itemType(q)
}

func itemType(q *Question) typ {
	t := q.Kind.typ
	if len(q.Options) > 0 {
		t.of = lang.Same(q.ID)
		for _, o := range q.Options {
			t.words = append(t.words, o.Code)
		}
	}
	return t
}

func (c *compiler) member(n *ast.MemberNode) (term, typ) {
	id, ok1 := n.Node.(*ast.IdentifierNode)
	field, ok2 := n.Property.(*ast.StringNode)
	if !ok1 || !ok2 || n.Optional {
		return c.errorf(n, "この書き方は使えません", "this is not part of the expression language")
	}
	if id.Value == "respondent" {
		return c.respondent(n, field.Value)
	}
	if q := c.scope.q.items[id.Value]; q != nil && field.Value == "points" {
		if _, _, ok := q.Range(); !ok {
			return c.errorf(id, "%s には得点がありません", "%s gives no points", q.ID)
		}
		if rep := q.Repeated(); rep != nil && rep != c.scope.repeat {
			return c.errorf(id, "%s は繰り返しの中の設問です", "%s is inside a repeat", q.ID)
		}
		c.names = append(c.names, q.ID)
		return pointsOf{q}, typ{base: tNumber}
	}
	return c.nodeMember(id, field)
}

func (c *compiler) respondent(n ast.Node, field string) (term, typ) {
	t, ok := respondentFields[field]
	if !ok {
		var known []string
		for k := range respondentFields {
			known = append(known, "respondent."+k)
		}
		sort.Strings(known)
		c.report(n.Location().From, lang.F("respondent.%s という項目はありません", "there is no respondent.%s", field), yamlpos.DidYouMean("respondent."+field, known))
		return nil, typ{}
	}
	if t.words != nil {
		t.of = lang.Same("respondent." + field)
	}
	return respondentRef(field), t
}

// nodeFields are the members of a section or score.
var nodeFields = []string{"points", "value", "minimum", "maximum"}

func (c *compiler) nodeMember(id *ast.IdentifierNode, field *ast.StringNode) (term, typ) {
	if !c.scope.nodes[id.Value] {
		var known []string
		for k := range c.scope.nodes {
			known = append(known, k)
		}
		msg := lang.F("分野や得点の名前 %q はここでは使えません", "%q cannot be used here", id.Value)
		c.report(id.Location().From, msg, yamlpos.DidYouMean(id.Value, append(known, c.scope.known...)))
		return nil, typ{}
	}
	if !slices.Contains(nodeFields, field.Value) {
		c.report(field.Location().From, lang.F("%s に .%s はありません", "%s has no .%s", id.Value, field.Value), yamlpos.DidYouMean(field.Value, nodeFields))
		return nil, typ{}
	}
	c.names = append(c.names, id.Value)
	return nodeRef{id.Value, field.Value}, typ{base: tNumber}
}
