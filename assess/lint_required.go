package assess

import (
	"github.com/monosashi/monosashi/internal/lang"
	"github.com/monosashi/monosashi/questionnaires"
	"github.com/monosashi/monosashi/questionnaires/diag"
)

var requiredItem = &Rule{
	ID: "required", Severity: diag.Warning,
	Doc: lang.T("必ず答える設問が未回答である\n\n質問票が required とする設問です。答えられないときは unknown とするか、理由を付けて該当なしとしてください。",
		"An item that must be answered is not\n\nThe questionnaire says required of it. Where there is no answer, say unknown, or not applicable with the reason."),
	run: func(p *Pass) {
		p.each(func(e *env, q *questionnaires.Question) {
			if q.Required && e.isRelevant(q) && e.given(q).State == questionnaires.Unanswered {
				p.report(p.a.at.item(e, q), lang.F("必ず答える設問 %s が未回答です", "the required item %s is not answered", e.key(q)), lang.Text{})
			}
		})
	},
}
