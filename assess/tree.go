package assess

import (
	"github.com/monosashi/monosashi/internal/exact"
	"github.com/monosashi/monosashi/questionnaires"
)

// A tree is the scored form of one respondent's answers.
type tree struct {
	base   *env
	top    []*node          // sections, in order
	scores []*node          // in order
	nodes  map[string]*node // sections, instances of repeats, and scores
	order  []*node          // every node after what it is made of
	leaves []*leaf          // in the order of the questionnaire
}

// A node is a section, an instance of a repeated section, or a score.
type node struct {
	id       string
	section  *questionnaires.Section // nil for a score
	score    *questionnaires.Score   // nil for a section
	rule     *questionnaires.ScoreRule
	method   method
	relevant bool
	parent   *node
	e        *env
	leaves   []*leaf
	parts    []part
	named    []*node // what the expressions of a calculation refer to
	fig      [views]figure
}

// grow scores the answers in e.
func grow(e *env) *tree {
	t := &tree{base: e, nodes: map[string]*node{}}
	for _, s := range e.q.Sections {
		t.top = append(t.top, t.section(s, nil, e))
	}
	for _, s := range e.q.Scores {
		t.scores = append(t.scores, t.score(s))
	}
	return t
}

func (t *tree) section(s *questionnaires.Section, parent *node, e *env) *node {
	n := &node{id: s.ID, section: s, rule: &s.Rule, method: methodOf(s.Rule.Method), parent: parent, e: e, relevant: e.sectionRelevant(s)}
	if e.repeat != nil {
		n.id = instanceID(s.ID, e.instance)
	}
	if s.Repeat == nil {
		t.fill(n)
		return n
	}
	n.method = methodOf(s.Repeat.Combine)
	for i := range e.a.Repeats[s.ID] {
		in := &node{id: instanceID(s.ID, i), section: s, rule: &s.Rule, method: methodOf(s.Rule.Method), parent: n, e: e.in(s, i)}
		in.relevant = in.e.sectionRelevant(s)
		t.fill(in)
		n.add(in, one)
	}
	if s.Rule.Method == questionnaires.None {
		n.method = methodOf(questionnaires.None)
	}
	t.finish(n)
	return n
}

// fill scores the items and sections inside n, and then n itself.
func (t *tree) fill(n *node) {
	for _, q := range n.section.Questions {
		l := newLeaf(n.e, q)
		n.leaves = append(n.leaves, l)
		t.leaves = append(t.leaves, l)
		if l.scored {
			n.parts = append(n.parts, part{leaf: l, weight: q.Weight, fig: &l.fig})
		}
	}
	if n.e.q.Scoring.NotApplicable == questionnaires.PolicyRedistribute {
		stretch(n.leaves)
	}
	for _, s := range n.section.Sections {
		c := t.section(s, n, n.e)
		n.add(c, s.Rule.Weight)
	}
	t.finish(n)
}

func (t *tree) score(s *questionnaires.Score) *node {
	n := &node{id: s.ID, score: s, rule: &s.Rule, method: methodOf(s.Rule.Method), relevant: true, e: t.base}
	for _, id := range s.Of {
		c := t.nodes[id]
		if c == nil {
			continue
		}
		w := c.rule.Weight
		if given, ok := s.Weights[id]; ok {
			w = given
		}
		n.add(c, w)
	}
	for _, id := range names(s.Rule.Calculation, s.Rule.Minimum, s.Rule.Maximum) {
		if c := t.nodes[id]; c != nil {
			n.named = append(n.named, c)
		}
	}
	t.finish(n)
	return n
}

func (n *node) add(c *node, weight exact.Rat) {
	n.parts = append(n.parts, part{node: c, weight: weight, fig: &c.fig})
}

// finish computes the figures of a node whose parts are complete.
func (t *tree) finish(n *node) {
	t.nodes[n.id] = n
	t.order = append(t.order, n)
	t.compute(n, high)
}

// compute computes the figures of a node in the views up to last, or in all of
// them where its method cannot do less.
func (t *tree) compute(n *node, last view) {
	switch {
	case !n.relevant:
	case n.method.combine == nil:
		n.method.all(t, n)
	default:
		for v := declared; v <= last; v++ {
			n.fig[v] = n.method.combine(n.parts, v)
		}
	}
}

// suppose calls f while the item has the given answer, with the declared view
// of everything above it computed anew, and then puts back what was. Which
// items are relevant does not change.
func (t *tree) suppose(l *leaf, a questionnaires.Answer, f func()) {
	before := make([][views]figure, len(t.order))
	for i, n := range t.order {
		before[i] = n.fig
	}
	answer, fig := l.answer, l.fig
	l.answer = a
	t.base.instead[l.key] = a
	l.score(&t.base.q.Scoring)
	for v := range l.fig {
		l.fig[v] = l.fig[v].times(l.stretch)
	}
	for _, n := range t.order {
		t.compute(n, declared)
	}
	f()
	delete(t.base.instead, l.key)
	l.answer, l.fig = answer, fig
	for i, n := range t.order {
		n.fig = before[i]
	}
}

// env returns what expressions of n see in a view. In the views low and high a
// part is the interval between its bounds.
func (t *tree) env(n *node, v view) *env {
	e := *n.e
	e.part = func(id, field string) (lo, hi exact.Rat, ok bool) {
		p := t.nodes[id]
		if p == nil {
			return lo, hi, false
		}
		a, b := p.fig[v], p.fig[v]
		if v == low || v == high {
			a, b = p.fig[low], p.fig[high]
		}
		lo, aok := a.field(field)
		hi, bok := b.field(field)
		return exact.Min(lo, hi), exact.Max(lo, hi), aok && bok
	}
	return &e
}

func (f figure) field(name string) (exact.Rat, bool) {
	switch name {
	case "points":
		return f.points, f.ok
	case "minimum":
		return f.min, f.ok
	case "maximum":
		return f.max, f.ok
	}
	return f.value()
}

// under calls f with every leaf below n, once each.
func (n *node) under(f func(*leaf)) { n.visit(map[*node]bool{}, f) }

func (n *node) visit(seen map[*node]bool, f func(*leaf)) {
	if seen[n] {
		return
	}
	seen[n] = true
	for _, l := range n.leaves {
		f(l)
	}
	for _, p := range n.parts {
		if p.node != nil {
			p.node.visit(seen, f)
		}
	}
	for _, c := range n.named {
		c.visit(seen, f)
	}
}

// contributions returns what each item gives to the value of n. Items under a
// method whose value is not a weighted sum of its parts have none.
func (n *node) contributions() map[string]exact.Rat {
	out := map[string]exact.Rat{}
	n.contribute(one, out)
	return out
}

func (n *node) contribute(factor exact.Rat, out map[string]exact.Rat) {
	if n.method.share == nil {
		return
	}
	for i, p := range n.parts {
		v, ok := p.fig[declared].value()
		if !ok {
			continue
		}
		f := factor.Mul(n.method.share(n.parts, i))
		if p.node != nil {
			p.node.contribute(f, out)
			continue
		}
		out[p.leaf.key] = out[p.leaf.key].Add(f.Mul(v))
	}
}
