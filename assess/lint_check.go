package assess

import (
	"github.com/monosashi/monosashi/internal/lang"
	"github.com/monosashi/monosashi/internal/yamlpos"
	"github.com/monosashi/monosashi/questionnaires"
	"github.com/monosashi/monosashi/questionnaires/diag"
)

var firedCheck = &Rule{
	ID: "check", Severity: diag.Warning,
	Doc: lang.T("回答どうしが合っていない\n\n質問票の整合性確認（checks）に当たりました。重さは質問票が定めるものです。",
		"Answers do not fit together\n\nA consistency check of the questionnaire fires. How grave it is, the questionnaire says."),
	run: func(p *Pass) {
		for _, c := range p.q.Checks {
			if c.When.Holds(p.env) {
				p.reportAs(severityOf(c), p.where(c), lang.F("%s: %v", "%s: %v", c.ID, c.Message), lang.Text{})
			}
		}
	},
}

func severityOf(c *questionnaires.Check) diag.Severity {
	switch c.Severity {
	case "error":
		return diag.Error
	case "note":
		return diag.Note
	}
	return diag.Warning
}

// where is the first of the items and counts of a check that the file names.
func (p *Pass) where(c *questionnaires.Check) *yamlpos.Node {
	for _, id := range c.Items {
		if n := p.a.at.keys[id]; n != nil {
			return n
		}
	}
	return p.a.at.section("answers")
}
