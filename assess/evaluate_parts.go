package assess

import (
	"github.com/monosashi/monosashi/questionnaires"
)

// partResults lists what n is made of, with the share that each part has in
// its value.
func (n *node) partResults() []Part {
	var out []Part
	for i, p := range n.parts {
		v, ok := p.fig[declared].value()
		r := Part{ID: p.id(), Kind: p.kind(), Weight: p.weight.Float(), Value: floatOf(v, ok)}
		if _, counted := n.fig[declared].value(); counted && ok && n.method.share != nil {
			r.Share = floatOf(n.method.share(n.parts, i), true)
		}
		out = append(out, r)
	}
	return out
}

func (p part) id() string {
	if p.leaf != nil {
		return p.leaf.key
	}
	return p.node.id
}

func (p part) kind() string {
	switch {
	case p.leaf != nil:
		return "question"
	case p.node.score != nil:
		return "score"
	}
	return "section"
}

// formula returns the expressions of n, or nil when its method has none.
func (t *tree) formula(n *node) *Formula {
	r := n.rule
	switch n.method.name {
	case questionnaires.Interpolation:
		limit, target := r.Limit.Float(), r.Target.Float()
		x, hi, ok := r.Of.Number(t.env(n, declared))
		return &Formula{Expression: source(r.Of), Measured: floatOf(x, ok && x.Cmp(hi) == 0), Limit: &limit, Target: &target, Names: names(r.Of)}
	case questionnaires.Calculated:
		return &Formula{Expression: source(r.Calculation), Minimum: source(r.Minimum), Maximum: source(r.Maximum),
			Names: names(r.Calculation, r.Minimum, r.Maximum)}
	}
	return nil
}

func source(e *questionnaires.Expr) string {
	if e == nil {
		return ""
	}
	return e.Source
}

// names lists what the expressions refer to, each once.
func names(list ...*questionnaires.Expr) []string {
	var out []string
	seen := map[string]bool{}
	for _, e := range list {
		if e == nil {
			continue
		}
		for _, name := range e.Names {
			if !seen[name] {
				seen[name] = true
				out = append(out, name)
			}
		}
	}
	return out
}
