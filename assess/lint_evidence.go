package assess

import (
	"github.com/monosashi/monosashi/internal/lang"
	"github.com/monosashi/monosashi/questionnaires"
	"github.com/monosashi/monosashi/questionnaires/diag"
)

var missingEvidence = &Rule{
	ID: "evidence", Severity: diag.Note,
	Doc: lang.T("根拠の記載がない\n\n質問票の evidence_rule により、この点数には根拠が要ります。記載がないと、根拠のある分だけの点数では低く数えられます。",
		"Evidence is missing\n\nBy the evidence_rule of the questionnaire the points of this answer need some. Without it they count for less in the evidenced score."),
	run: func(p *Pass) {
		p.each(func(e *env, q *questionnaires.Question) {
			if newLeaf(e, q).noEvidence(&p.q.Scoring) {
				p.report(p.a.at.item(e, q), lang.F("%s に根拠（evidence）がありません", "%s has no evidence", e.key(q)), wanted(q))
			}
		})
	},
}

// wanted says what an item asks to cite.
func wanted(q *questionnaires.Question) lang.Text {
	return lang.F("挙げるもの：%v", "to cite: %v", q.Evidence)
}
