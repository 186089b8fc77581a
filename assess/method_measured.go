package assess

import (
	"github.com/monosashi/monosashi/internal/exact"
	"github.com/monosashi/monosashi/questionnaires"
)

// interpolation puts a measured value between the limit (0) and the target
// (1). An unknown value has the bounds 0 and 1.
func interpolation(t *tree, n *node) {
	n.fig[low], n.fig[high] = unit(exact.Rat{}, true), unit(one, true)
	x, hi, ok := n.rule.Of.Number(t.env(n, declared))
	if !ok || x.Cmp(hi) != 0 {
		return
	}
	v, ok := questionnaires.Interpolate(x, n.rule.Limit, n.rule.Target)
	for i := range n.fig {
		n.fig[i] = unit(v, ok)
	}
}

// calculation evaluates the points and their scale, once over the declared
// parts, once over the evidenced ones, and once over the bounds of the parts,
// which bounds the value. A result that is not exact has no value. Points
// outside the scale are moved to its end.
func calculation(t *tree, n *node) {
	for _, v := range []view{declared, evidenced} {
		p, pok := t.bounds(n, n.rule.Calculation, v)
		lo, lok := t.bounds(n, n.rule.Minimum, v)
		hi, hok := t.bounds(n, n.rule.Maximum, v)
		if pok && lok && hok && p.exact() && lo.exact() && hi.exact() && lo.lo.Less(hi.lo) {
			n.fig[v] = figure{points: p.lo.Clamp(lo.lo, hi.lo), min: lo.lo, max: hi.lo, ok: true}
		}
	}
	n.fig[low], n.fig[high] = t.calculationBounds(n)
}

// bounds is an interval in which a number lies.
type bounds struct{ lo, hi exact.Rat }

func (b bounds) exact() bool { return b.lo.Cmp(b.hi) == 0 }

// calculationBounds returns the ends of the value. They also hold the declared
// value, which leaves out what is missing and so may lie outside the bounds of
// an expression that is not monotone.
func (t *tree) calculationBounds(n *node) (lo, hi figure) {
	p, pok := t.bounds(n, n.rule.Calculation, low)
	from, fok := t.bounds(n, n.rule.Minimum, low)
	to, tok := t.bounds(n, n.rule.Maximum, low)
	least, most := exact.Rat{}, one
	if pok && fok && tok && from.exact() && to.exact() && from.lo.Less(to.lo) {
		scale := to.lo.Sub(from.lo)
		a, _ := p.lo.Sub(from.lo).Div(scale)
		b, _ := p.hi.Sub(from.lo).Div(scale)
		least, most = a.Clamp(exact.Rat{}, one), b.Clamp(exact.Rat{}, one)
	}
	if v, ok := n.fig[declared].value(); ok {
		least, most = exact.Min(least, v), exact.Max(most, v)
	}
	return unit(least, true), unit(most, true)
}

// bounds evaluates x in a view; low stands for both bounds. No expression is
// the number 0.
func (t *tree) bounds(n *node, x *questionnaires.Expr, v view) (bounds, bool) {
	if x == nil {
		return bounds{}, true
	}
	lo, hi, ok := x.Number(t.env(n, v))
	return bounds{lo, hi}, ok
}
