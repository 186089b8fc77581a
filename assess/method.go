package assess

import (
	"github.com/monosashi/monosashi/internal/exact"
	"github.com/monosashi/monosashi/questionnaires"
)

// A method turns the parts of a section or score into one figure. To add one,
// name it in package questionnaires, where it is read, and write it here;
// docs/scoring.md defines each.
type method struct {
	name string

	// combine joins the parts in one view; nil for methods that need more
	// than the figures of their parts.
	combine func(parts []part, v view) figure

	// share returns how much of the node's value one part with value 1 gives,
	// in the declared view, for methods under which the value is a weighted
	// sum of its parts' values; nil for the others.
	share func(parts []part, i int) exact.Rat

	// all computes every view of a node from its tree, for the methods
	// without combine.
	all func(t *tree, n *node)
}

var methods = []method{
	{name: questionnaires.Mean, combine: mean, share: meanShare},
	{name: questionnaires.Share, combine: share, share: spreadShare},
	{name: questionnaires.Sum, combine: sum, share: spreadShare},
	{name: questionnaires.MinOf, combine: extreme(func(a, b exact.Rat) bool { return a.Less(b) })},
	{name: questionnaires.MaxOf, combine: extreme(func(a, b exact.Rat) bool { return b.Less(a) })},
	{name: questionnaires.Ladder, all: ladder},
	{name: questionnaires.Interpolation, all: interpolation},
	{name: questionnaires.Calculated, all: calculation},
	{name: questionnaires.None, all: func(*tree, *node) {}},
}

func methodOf(name string) method {
	for _, m := range methods {
		if m.name == name {
			return m
		}
	}
	return method{name: name, all: func(*tree, *node) {}}
}

// mean is Σ w·v / Σ w over the parts that have a value.
func mean(parts []part, v view) figure {
	var total, weight exact.Rat
	for _, p := range parts {
		if x, ok := p.fig[v].value(); ok {
			total, weight = total.Add(p.weight.Mul(x)), weight.Add(p.weight)
		}
	}
	return unit(total.Div(weight))
}

func meanShare(parts []part, i int) exact.Rat {
	var weight exact.Rat
	for _, p := range parts {
		if _, ok := p.fig[declared].value(); ok {
			weight = weight.Add(p.weight)
		}
	}
	out, _ := parts[i].weight.Div(weight)
	return out
}

// sum is Σ w·points on the scale from Σ w·min to Σ w·max.
func sum(parts []part, v view) figure {
	var out figure
	for _, p := range parts {
		if f := p.fig[v]; f.ok {
			f = f.times(p.weight)
			out = figure{out.points.Add(f.points), out.min.Add(f.min), out.max.Add(f.max), true}
		}
	}
	return out
}

// share is Σ w·(points - min) / Σ w·(max - min): the share of the maximum.
func share(parts []part, v view) figure { return unit(sum(parts, v).value()) }

func spreadShare(parts []part, i int) exact.Rat {
	out, _ := parts[i].fig[declared].spread().Mul(parts[i].weight).Div(sum(parts, declared).spread())
	return out
}

// extreme is the value of the part that comes before all others.
func extreme(before func(a, b exact.Rat) bool) func([]part, view) figure {
	return func(parts []part, v view) figure {
		var out figure
		for _, p := range parts {
			if x, ok := p.fig[v].value(); ok && (!out.ok || before(x, out.points)) {
				out = unit(x, true)
			}
		}
		return out
	}
}
