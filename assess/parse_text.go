package assess

import (
	"github.com/monosashi/monosashi/internal/lang"
	"github.com/monosashi/monosashi/internal/yamlpos"
	"github.com/monosashi/monosashi/questionnaires/diag"
)

// text takes a text that people wrote in their own words.
func (p *answersParser) text(m *yamlpos.Map, key string) lang.Text {
	p.cut(m.Take(key))
	return m.Text(key)
}

func (p *answersParser) requireText(m *yamlpos.Map, key string) lang.Text {
	p.cut(m.Take(key))
	return m.RequireText(key)
}

func (p *answersParser) textOf(n *yamlpos.Node) lang.Text {
	p.cut(n)
	return p.r.TextOf(n)
}

// cut notes that a text without quotes ends at a number sign, after which YAML
// reads a comment: 設定 #3 becomes 設定.
func (p *answersParser) cut(n *yamlpos.Node) {
	if n == nil {
		return
	}
	for _, v := range n.Values {
		p.cut(v)
	}
	if c := n.Comment(); c != nil {
		p.r.Report(c, diag.Note, "comment", lang.F("%q から後はコメントとして読まれ、文に入りません", "from %q on this is a comment and no part of the text", c.Value),
			lang.T(`文の一部なら、文の全体を引用符（"…"）で囲んでください`, "if it belongs to the text, put the whole text in quotes"))
	}
}
