package questionnaires

import "github.com/monosashi/monosashi/internal/exact"

// arith is interval arithmetic, which on exact numbers is exact arithmetic.
type arith struct {
	op   string
	a, b term
}

func (x arith) eval(env Env) Value {
	a, b := x.a.eval(env), x.b.eval(env)
	if a.kind == tNone || b.kind == tNone {
		return Value{}
	}
	switch x.op {
	case "+":
		return interval(a.lo.Add(b.lo), a.hi.Add(b.hi))
	case "-":
		return interval(a.lo.Sub(b.hi), a.hi.Sub(b.lo))
	case "*":
		return hull(a.lo.Mul(b.lo), a.lo.Mul(b.hi), a.hi.Mul(b.lo), a.hi.Mul(b.hi))
	}
	return divide(a, b)
}

// divide has no value when the divisor can be 0.
func divide(a, b Value) Value {
	if b.lo.Sign() <= 0 && b.hi.Sign() >= 0 {
		return Value{}
	}
	q := func(x, y exact.Rat) exact.Rat { r, _ := x.Div(y); return r }
	return hull(q(a.lo, b.lo), q(a.lo, b.hi), q(a.hi, b.lo), q(a.hi, b.hi))
}

func hull(list ...exact.Rat) Value {
	v := number(list[0])
	for _, r := range list[1:] {
		v.lo, v.hi = exact.Min(v.lo, r), exact.Max(v.hi, r)
	}
	return v
}

// compare is true or false only when it is so for every value in the
// intervals.
type compare struct {
	op   string
	a, b term
}

func (c compare) eval(env Env) Value {
	a, b := c.a.eval(env), c.b.eval(env)
	if a.kind == tNone || b.kind == tNone || a.kind == tBool && (a.t == maybe || b.t == maybe) {
		return Value{kind: tBool}
	}
	switch c.op {
	case "==":
		return Value{kind: tBool, t: equal(a, b)}
	case "!=":
		return not{constant{Value{kind: tBool, t: equal(a, b)}}}.eval(env)
	case ">", ">=":
		a, b = b, a
	}
	strict := c.op == "<" || c.op == ">"
	if a.kind == tDate {
		return truth(a.text < b.text || !strict && a.text == b.text)
	}
	return Value{kind: tBool, t: less(a, b, strict)}
}

func equal(a, b Value) tri {
	switch {
	case a.kind == tBool:
		return truth(a.t == b.t).t
	case a.kind != tNumber:
		return truth(a.text == b.text).t
	case a.hi.Less(b.lo) || b.hi.Less(a.lo):
		return no
	case a.lo.Cmp(a.hi) == 0 && b.lo.Cmp(b.hi) == 0:
		return yes
	}
	return maybe
}

// less compares intervals: a < b, or a <= b when not strict.
func less(a, b Value, strict bool) tri {
	always, never := a.hi.Cmp(b.lo), a.lo.Cmp(b.hi)
	switch {
	case always < 0 || !strict && always == 0:
		return yes
	case never > 0 || strict && never == 0:
		return no
	}
	return maybe
}
