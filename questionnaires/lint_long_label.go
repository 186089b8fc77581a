package questionnaires

import (
	"unicode/utf8"

	"github.com/monosashi/monosashi/internal/lang"
	"github.com/monosashi/monosashi/questionnaires/diag"
)

// The longest texts, in characters, that forms on a small terminal show whole.
const (
	longestLabel  = 300
	longestOption = 250
)

var longLabel = &Rule{
	ID: "long-label", Severity: diag.Note,
	Doc: lang.T("設問又は選択肢の文が長い\n\n80桁24行の端末では、長い文は一度に読めません。設問は300字、選択肢は250字までとし、説明は hint に移します。",
		"The text of an item or option is long\n\nA terminal of 80 columns and 24 lines cannot show a long text at once. Keep items to 300 and options to 250 characters, and move explanations to hint."),
	run: func(p *Pass) {
		for _, q := range p.Items() {
			p.length(q.Node, q.Label, longestLabel)
			for _, o := range q.Options {
				p.length(o.Node, o.Label, longestOption)
			}
		}
	},
}

func (p *Pass) length(at Node, t lang.Text, most int) {
	for _, l := range p.Languages {
		if n := utf8.RuneCountInString(t.Exactly(l)); n > most {
			p.report(at, "label", lang.F("文が長すぎます（%s、%d字。%d字まで）", "the text is long (%s, %d characters; up to %d)", l, n, most), lang.Text{})
		}
	}
}
