package catalogue

import (
	"github.com/monosashi/monosashi/internal/lang"
	"github.com/monosashi/monosashi/internal/yamlpos"
	"github.com/monosashi/monosashi/questionnaires/diag"
)

// ParseGoals reads a goals/v1 file called name. The set is nil only when the
// file cannot be read as YAML or JSON at all.
func ParseGoals(name string, src []byte) (*GoalSet, diag.List) {
	p, top, id, title := open(name, "goals", src)
	if top == nil {
		return nil, p.Finish()
	}
	g := &goalParser{parser: p, editions: map[string]diag.Pos{}, policies: map[string]diag.Pos{}, goals: map[string]diag.Pos{}}
	set := &GoalSet{ID: id, Title: title}
	for _, key := range []string{"editions", "policies", "goals"} {
		top.Require(key)
	}
	for _, m := range top.Maps("editions") {
		set.Editions = append(set.Editions, g.edition(m))
	}
	for _, m := range top.Maps("policies") {
		set.Policies = append(set.Policies, g.policy(m))
	}
	for _, m := range top.Maps("goals") {
		set.Goals = append(set.Goals, g.goal(m, set.Editions))
	}
	top.Done()
	return set, p.Finish()
}

// goalParser reads a file of goals; its maps hold the identifiers met so far.
type goalParser struct {
	*parser
	editions, policies, goals map[string]diag.Pos
}

func (g *goalParser) edition(m *yamlpos.Map) Edition {
	e := Edition{ID: g.id(m, "id"), Label: g.text(m, "label"), Title: g.text(m, "title"), Date: g.date(m, "date"),
		Address: m.String("address"), Status: g.status(m), Note: g.optional(m, "note")}
	g.unique(g.editions, m.Node().Get("id"), lang.T("版", "edition"))
	m.Done()
	return e
}

func (g *goalParser) policy(m *yamlpos.Map) Policy {
	p := Policy{Key: g.id(m, "key"), Label: g.text(m, "label"), Short: g.optional(m, "short")}
	g.unique(g.policies, m.Node().Get("key"), lang.T("基本方針", "policy"))
	m.Done()
	return p
}

func (g *goalParser) goal(m *yamlpos.Map, editions []Edition) Goal {
	x := Goal{Key: g.id(m, "key"), Policy: m.RequireString("policy"), Label: g.text(m, "label")}
	g.unique(g.goals, m.Node().Get("key"), lang.T("目標", "goal"))
	if n := m.Node().Get("policy"); x.Policy != "" {
		g.known(n, x.Policy, g.policies, lang.T("基本方針", "policy"))
	}
	given := map[string]Clause{}
	m.Each("clauses", func(k, v *yamlpos.Node) {
		g.known(k, k.Value, g.editions, lang.T("版", "edition"))
		given[k.Value] = g.clause(k.Value, v)
	})
	for _, e := range editions {
		c, ok := given[e.ID]
		if !ok {
			c = Clause{Edition: e.ID, State: Unmapped}
		}
		x.Clauses = append(x.Clauses, c)
	}
	m.Done()
	return x
}

// known reports an identifier that was not declared.
func (g *goalParser) known(n *yamlpos.Node, id string, declared map[string]diag.Pos, what lang.Text) {
	if _, ok := declared[id]; !ok {
		g.Report(n, diag.Error, "unknown-id", lang.F("%[1]s %[2]q はありません", "there is no %[1]s %[2]q", what, id), yamlpos.DidYouMean(id, keys(declared)))
	}
}

// clause reads {text: …, status: …} or {not_found: true}; nothing after the
// colon is a clause that is not mapped yet.
func (g *goalParser) clause(edition string, n *yamlpos.Node) Clause {
	c := Clause{Edition: edition, State: Unmapped}
	if n.Kind == yamlpos.NullKind {
		return c
	}
	m := g.Map(n)
	if m == nil {
		return c
	}
	defer m.Done()
	if m.Bool("not_found", false) {
		c.State = NotFound
		m.Take("text")
		if has(m, "text") {
			g.Report(m.Node().Get("text"), diag.Error, "clause", lang.T("not_found と text は同時に書けません", "not_found and text cannot both be given"), lang.Text{})
		}
		return c
	}
	c.State, c.Text, c.Status = Mapped, g.text(m, "text"), g.status(m)
	return c
}
