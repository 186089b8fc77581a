package assess

import (
	"github.com/monosashi/monosashi/internal/lang"
	"github.com/monosashi/monosashi/questionnaires"
	"github.com/monosashi/monosashi/questionnaires/diag"
)

var staleAnswer = &Rule{
	ID: "stale", Severity: diag.Note,
	Doc: lang.T("前回から引き継いだ回答が未確認である\n\n確認するまでは採点されません。",
		"An answer was carried over and is not confirmed\n\nUntil it is, it is not scored."),
	run: func(p *Pass) {
		for _, c := range p.q.Counts {
			if p.a.Counts[c.ID].Stale {
				p.report(p.a.at.keys[c.ID], stale(c.ID), confirm)
			}
		}
		p.each(func(e *env, q *questionnaires.Question) {
			if e.written(q).Stale {
				p.report(p.a.at.item(e, q), stale(e.key(q)), confirm)
			}
		})
	},
}

func stale(id string) lang.Text {
	return lang.F("%s は前回の回答のままで、採点されません", "%s is still the earlier answer, and is not scored", id)
}

var confirm = lang.T("今も正しければ stale: true を消してください", "if it still holds, remove stale: true")
