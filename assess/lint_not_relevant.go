package assess

import (
	"github.com/monosashi/monosashi/internal/lang"
	"github.com/monosashi/monosashi/questionnaires"
	"github.com/monosashi/monosashi/questionnaires/diag"
)

var notRelevant = &Rule{
	ID: "not-relevant", Severity: diag.Note,
	Doc: lang.T("対象でない設問に回答がある\n\nほかの回答により尋ねないことになった設問です。この回答は採点されません。",
		"There is an answer to an item that does not apply\n\nOther answers say that it is not asked. This answer is not scored."),
	run: func(p *Pass) {
		p.each(func(e *env, q *questionnaires.Question) {
			if e.written(q).State != questionnaires.Unanswered && !e.isRelevant(q) {
				p.report(p.a.at.item(e, q), lang.F("%s は対象でないため、この回答は採点されません", "%s does not apply, so this answer is not scored", e.key(q)), condition(q))
			}
		})
	},
}

// condition says when an item is asked.
func condition(q *questionnaires.Question) lang.Text {
	if q.Relevant == nil {
		return lang.Text{}
	}
	return lang.F("尋ねる条件：%s", "asked when: %s", q.Relevant.Source)
}
