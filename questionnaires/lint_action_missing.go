package questionnaires

import (
	"github.com/monosashi/monosashi/internal/lang"
	"github.com/monosashi/monosashi/questionnaires/diag"
)

var actionMissing = &Rule{
	ID: "action-missing", Severity: diag.Note,
	Doc: lang.T("低い回答に対する取組が示されていない\n\n報告書の「次に取り組むこと」は action から作られます。ほかの設問に action がある質問票では、得点のある択一の設問の全てに置きます。",
		"There is no next step for a low answer\n\nThe next steps of a report are made of action. Where some items have one, every scored select_one should."),
	run: func(p *Pass) {
		used := false
		for _, q := range p.Items() {
			used = used || q.Action != nil
		}
		for _, q := range p.Items() {
			if used && q.Scored() && q.Kind == selectOne && q.Action == nil {
				p.report(q.Node, "id", lang.F("設問 %s に、低い回答に対する取組（action）がありません", "item %s has no action for a low answer", q.ID), lang.Text{})
			}
		}
	},
}
