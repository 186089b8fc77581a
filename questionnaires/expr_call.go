package questionnaires

import (
	"github.com/expr-lang/expr/ast"

	"github.com/monosashi/monosashi/internal/lang"
	"github.com/monosashi/monosashi/internal/yamlpos"
)

// functionNames lists the functions for hints, in a fixed order.
var functionNames = []string{"answered", "unknown", "not_applicable", "count_selected", "min", "max", "abs", "sum", "mean", "count"}

func (c *compiler) call(n *ast.CallNode) (term, typ) {
	id, ok := n.Callee.(*ast.IdentifierNode)
	if !ok {
		return c.errorf(n, "この書き方は使えません", "this is not part of the expression language")
	}
	f := calls(id.Value)
	if f == nil {
		c.report(id.Location().From, lang.F("%q という関数はありません", "there is no function %q", id.Value), yamlpos.DidYouMean(id.Value, functionNames))
		return nil, typ{}
	}
	return f(c, n, id.Value)
}

// calls returns the compiler of the function of the given name, or nil.
func calls(name string) func(*compiler, *ast.CallNode, string) (term, typ) {
	switch name {
	case "answered", "unknown", "not_applicable":
		return (*compiler).stateCall
	case "count_selected":
		return (*compiler).selectedCall
	case "min", "max":
		return (*compiler).numbersCall
	case "abs":
		return (*compiler).absCall
	case "sum", "mean", "count":
		return (*compiler).repeatCall
	}
	return nil
}

// one returns the only argument, or reports that there is not exactly one.
func (c *compiler) one(n *ast.CallNode, name string) ast.Node {
	if len(n.Arguments) != 1 {
		c.errorf(n, "%s の引数は1つです", "%s takes one argument", name)
		return nil
	}
	return n.Arguments[0]
}

func (c *compiler) stateCall(n *ast.CallNode, name string) (term, typ) {
	arg := c.one(n, name)
	if arg == nil {
		return nil, typ{}
	}
	id, ok := arg.(*ast.IdentifierNode)
	if !ok {
		return c.errorf(arg, "%s には設問を書きます", "%s takes an item", name)
	}
	if name == "answered" && c.scope.counts[id.Value] != nil {
		c.names = append(c.names, id.Value)
		return known{countRef(id.Value)}, typ{base: tBool}
	}
	q := c.scope.q.items[id.Value]
	if q == nil {
		return c.name(id)
	}
	if rep := q.Repeated(); rep != nil && rep != c.scope.repeat {
		return c.errorf(arg, "%s は繰り返しの中の設問です", "%s is inside a repeat", q.ID)
	}
	c.names = append(c.names, q.ID)
	return stateIs{q, map[string]State{"answered": Answered, "unknown": Unknown, "not_applicable": NotApplicable}[name]}, typ{base: tBool}
}

func (c *compiler) selectedCall(n *ast.CallNode, name string) (term, typ) {
	arg := c.one(n, name)
	if arg == nil {
		return nil, typ{}
	}
	t := c.expect(arg, tCodes)
	return wrap(t, func(t term) term { return selected{t} }), typ{base: tNumber}
}

func (c *compiler) numbersCall(n *ast.CallNode, name string) (term, typ) {
	if len(n.Arguments) == 0 {
		return c.errorf(n, "%s には1つ以上の数が必要です", "%s takes one or more numbers", name)
	}
	var list []term
	for _, a := range n.Arguments {
		t := c.expect(a, tNumber)
		if t == nil {
			return nil, typ{}
		}
		list = append(list, t)
	}
	return extreme{max: name == "max", list: list}, typ{base: tNumber}
}

func (c *compiler) absCall(n *ast.CallNode, name string) (term, typ) {
	arg := c.one(n, name)
	if arg == nil {
		return nil, typ{}
	}
	t := c.expect(arg, tNumber)
	return wrap(t, func(t term) term {
		minus := arith{"-", constant{number(zero)}, t}
		return extreme{max: true, list: []term{t, minus}}
	}), typ{base: tNumber}
}

func (c *compiler) repeatCall(n *ast.CallNode, name string) (term, typ) {
	arg := c.one(n, name)
	if arg == nil {
		return nil, typ{}
	}
	item, ok := c.expect(arg, tNumbers).(repeatedRef)
	if !ok {
		return nil, typ{base: tNumber}
	}
	return aggregate{name, item}, typ{base: tNumber}
}
