package questionnaires

import (
	"slices"

	"github.com/monosashi/monosashi/internal/exact"
)

var zero exact.Rat

// A Value is what an expression comes to. A number is an interval, so that
// bounds over unknown answers can be computed with the same expressions: an
// exact number has lo = hi. The zero Value is missing.
type Value struct {
	kind   base
	lo, hi exact.Rat
	t      tri
	text   string
	codes  []string
}

// A tri is a truth value of three.
type tri int

const (
	maybe tri = iota
	yes
	no
)

func truth(b bool) Value {
	if b {
		return Value{kind: tBool, t: yes}
	}
	return Value{kind: tBool, t: no}
}

func number(r exact.Rat) Value { return Value{kind: tNumber, lo: r, hi: r} }

func interval(lo, hi exact.Rat) Value { return Value{kind: tNumber, lo: lo, hi: hi} }

// An Env gives the values of names while an expression is evaluated.
type Env interface {
	// Answer returns the answer to an item; one that is not relevant counts
	// as unanswered.
	Answer(q *Question) Answer
	// Answers returns the answers to an item inside a repeat, one for each
	// instance.
	Answers(id string) []Answer
	// Count returns a count; ok is false when it is not known.
	Count(id string) (v exact.Rat, ok bool)
	// Respondent returns a field of the respondent; "" when it is not known.
	Respondent(field string) string
	// Population returns the number of inhabitants; ok is false when unknown.
	Population() (v exact.Rat, ok bool)
	// Part returns the bounds of a field of a section or score; ok is false
	// when it has no value.
	Part(id, field string) (lo, hi exact.Rat, ok bool)
	// This returns the answer whose constraint is being checked.
	This() Answer
}

// Holds reports whether a condition is true; missing values make it false.
// A nil condition holds.
func (e *Expr) Holds(env Env) bool {
	return e == nil || e.root != nil && e.root.eval(env).t == yes
}

// Violated reports whether a condition is certainly false.
func (e *Expr) Violated(env Env) bool {
	return e != nil && e.root != nil && e.root.eval(env).t == no
}

// Truth returns whether a condition is true, and false when that is unknown.
func (e *Expr) Truth(env Env) (holds, known bool) {
	if e == nil || e.root == nil {
		return false, false
	}
	t := e.root.eval(env).t
	return t == yes, t != maybe
}

// Number returns the bounds of a number, which are equal when it is known
// exactly; ok is false when it has no value.
func (e *Expr) Number(env Env) (lo, hi exact.Rat, ok bool) {
	if e == nil || e.root == nil {
		return zero, zero, false
	}
	v := e.root.eval(env)
	return v.lo, v.hi, v.kind == tNumber
}

// A term is a node of a compiled expression.
type term interface{ eval(env Env) Value }

type constant struct{ v Value }

func (c constant) eval(Env) Value { return c.v }

type itemRef struct{ q *Question }

func (r itemRef) eval(env Env) Value { return valueOf(r.q, env.Answer(r.q)) }

type this struct{}

func (this) eval(env Env) Value {
	a := env.This()
	switch {
	case a.State != Answered:
		return Value{}
	case a.Codes != nil:
		return Value{kind: tText, text: a.Codes[0], codes: a.Codes}
	case a.Text != "":
		return Value{kind: tText, text: a.Text}
	}
	return number(a.Number)
}

func valueOf(q *Question, a Answer) Value {
	if a.State != Answered {
		return Value{}
	}
	switch q.Kind.typ.base {
	case tNumber:
		return number(a.Number)
	case tCodes:
		return Value{kind: tCodes, codes: a.Codes}
	case tDate:
		return Value{kind: tDate, text: a.Text}
	}
	if q.Kind == selectOne {
		return Value{kind: tText, text: a.Codes[0]}
	}
	return Value{kind: tText, text: a.Text}
}

type pointsOf struct{ q *Question }

func (p pointsOf) eval(env Env) Value {
	if v, ok := p.q.Points(env.Answer(p.q)); ok {
		return number(v)
	}
	return Value{}
}

type countRef string

func (c countRef) eval(env Env) Value {
	if v, ok := env.Count(string(c)); ok {
		return number(v)
	}
	return Value{}
}

type calcRef struct{ c *Calculation }

func (c calcRef) eval(env Env) Value {
	if c.c.Expr == nil || c.c.Expr.root == nil {
		return Value{}
	}
	return c.c.Expr.root.eval(env)
}

type respondentRef string

func (r respondentRef) eval(env Env) Value {
	if r == "population" {
		if v, ok := env.Population(); ok {
			return number(v)
		}
		return Value{}
	}
	if s := env.Respondent(string(r)); s != "" {
		return Value{kind: tText, text: s}
	}
	return Value{}
}

type nodeRef struct{ id, field string }

func (n nodeRef) eval(env Env) Value {
	if lo, hi, ok := env.Part(n.id, n.field); ok {
		return interval(lo, hi)
	}
	return Value{}
}

type repeatedRef string

func (r repeatedRef) eval(Env) Value { return Value{} }

type aggregate struct {
	how  string
	item repeatedRef
}

func (a aggregate) eval(env Env) Value {
	var sum exact.Rat
	n := int64(0)
	for _, x := range env.Answers(string(a.item)) {
		if x.State == Answered {
			sum = sum.Add(x.Number)
			n++
		}
	}
	switch {
	case a.how == "count":
		return number(exact.Int(n))
	case n == 0:
		return Value{}
	case a.how == "mean":
		sum, _ = sum.Div(exact.Int(n))
	}
	return number(sum)
}

type stateIs struct {
	q *Question
	s State
}

func (s stateIs) eval(env Env) Value { return truth(env.Answer(s.q).State == s.s) }

type known struct{ t term }

func (k known) eval(env Env) Value { return truth(k.t.eval(env).kind != tNone) }

type selected struct{ t term }

func (s selected) eval(env Env) Value {
	v := s.t.eval(env)
	if v.kind != tCodes {
		return Value{}
	}
	return number(exact.Int(int64(len(v.codes))))
}

type not struct{ t term }

func (n not) eval(env Env) Value {
	v := n.t.eval(env)
	v.kind = tBool
	v.t = [...]tri{maybe: maybe, yes: no, no: yes}[v.t]
	return v
}

type logic struct {
	or   bool
	a, b term
}

// eval follows Kleene: "or" with one true side is true whatever the other is.
func (l logic) eval(env Env) Value {
	decides := no
	if l.or {
		decides = yes
	}
	a := l.a.eval(env).t
	if a == decides {
		return Value{kind: tBool, t: a}
	}
	b := l.b.eval(env).t
	if b == decides || a == b {
		return Value{kind: tBool, t: b}
	}
	return Value{kind: tBool, t: maybe}
}

type has struct{ code, list term }

func (h has) eval(env Env) Value {
	c, l := h.code.eval(env), h.list.eval(env)
	if c.kind == tNone || l.kind == tNone {
		return Value{kind: tBool}
	}
	return truth(slices.Contains(l.codes, c.text))
}

type choice struct{ cond, a, b term }

// eval of an undecided condition is the hull of both sides.
func (c choice) eval(env Env) Value {
	cond := c.cond.eval(env)
	switch cond.t {
	case yes:
		return c.a.eval(env)
	case no:
		return c.b.eval(env)
	}
	a, b := c.a.eval(env), c.b.eval(env)
	switch {
	case cond.kind == tNone || a.kind != b.kind:
		return Value{}
	case a.kind == tNumber:
		return interval(exact.Min(a.lo, b.lo), exact.Max(a.hi, b.hi))
	case a.t == b.t:
		return a
	}
	return Value{kind: tBool}
}

type extreme struct {
	max  bool
	list []term
}

func (e extreme) eval(env Env) Value {
	var out Value
	for i, t := range e.list {
		v := t.eval(env)
		switch {
		case v.kind == tNone:
			return Value{}
		case i == 0:
			out = v
		case e.max:
			out = interval(exact.Max(out.lo, v.lo), exact.Max(out.hi, v.hi))
		default:
			out = interval(exact.Min(out.lo, v.lo), exact.Min(out.hi, v.hi))
		}
	}
	return out
}
