package questionnaires

import (
	"github.com/monosashi/monosashi/internal/lang"
	"github.com/monosashi/monosashi/questionnaires/diag"
)

var goalMissing = &Rule{
	ID: "goal-missing", Severity: diag.Warning,
	Doc: lang.T("得点のある設問が、どの目標にも対応していない\n\n目標の目録を持つ質問票では、得点のある設問は少なくとも一つの目標に対応させます。対応しない設問の得点は、計画のどの目標についての結果にも現れません。",
		"A scored item is keyed to no goal\n\nIn a questionnaire with a catalogue of goals every scored item names at least one. The points of an item without a goal show in no result by goal."),
	run: func(p *Pass) {
		for _, q := range p.Items() {
			if p.Goals != "" && q.Scored() && len(q.AllGoals()) == 0 {
				p.report(q.Node, "id", lang.F("設問 %s に対応する目標がありません", "item %s is keyed to no goal", q.ID),
					lang.T("goals: に目標のキーを書いてください", "name the keys of goals in goals:"))
			}
		}
	},
}
