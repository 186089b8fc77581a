package questionnaires

import (
	"github.com/monosashi/monosashi/internal/lang"
	"github.com/monosashi/monosashi/internal/yamlpos"
	"github.com/monosashi/monosashi/questionnaires/diag"
)

// goalCatalogue takes the ID of the catalogue whose goals the items name.
func (p *parser) goalCatalogue(m *yamlpos.Map) string {
	n := m.Take("goals")
	id := p.r.Scalar(n)
	if id != "" && p.known.Goals != nil {
		p.unknown(n, diag.Warning, "unknown-goals", id, p.known.Goals)
	}
	return id
}

// goals takes the keys of goals.
func (p *parser) goals(m *yamlpos.Map) []string {
	check := p.known.Goal
	for _, n := range m.List("goals") {
		if check != nil && n.Kind == yamlpos.ScalarKind {
			p.unknown(n, diag.Error, "unknown-goal", n.Value, func(key string) (message, hint lang.Text) { return check(p.q.Goals, key) })
		}
	}
	return m.Strings("goals")
}

// references takes the keys of what an item cites.
func (p *parser) references(m *yamlpos.Map) []string {
	for _, n := range m.List("references") {
		if p.known.Reference != nil && n.Kind == yamlpos.ScalarKind {
			p.unknown(n, diag.Error, "unknown-reference", n.Value, p.known.Reference)
		}
	}
	return m.Strings("references")
}

// unknown reports a key with which something is wrong.
func (p *parser) unknown(n *yamlpos.Node, s diag.Severity, rule, key string, check func(string) (message, hint lang.Text)) {
	if message, hint := check(key); !message.IsZero() {
		p.r.Report(n, s, rule, message, hint)
	}
}
