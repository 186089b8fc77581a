package assess

import (
	"github.com/monosashi/monosashi/internal/lang"
	"github.com/monosashi/monosashi/questionnaires"
	"github.com/monosashi/monosashi/questionnaires/diag"
)

var unansweredItems = &Rule{
	ID: "unanswered", Severity: diag.Note,
	Doc: lang.T("未回答の設問がある\n\n未回答が多いほど、点数の上限と下限の幅が広がり、段階を示せなくなります。どの設問が残っているかは、質問票と見比べるか monosashi assess で開くとわかります。",
		"Items are not answered\n\nThe more of them, the wider the bounds of the scores, until no stage can be given. To see which, compare with the questionnaire or open the answers with monosashi assess."),
	run: func(p *Pass) {
		if p.a.Source != nil && len(p.a.Answers) == 0 { // published figures
			return
		}
		open, all := 0, 0
		p.each(func(e *env, q *questionnaires.Question) {
			if e.isRelevant(q) {
				all++
				open += one01(e.given(q).State == questionnaires.Unanswered)
			}
		})
		if open > 0 {
			p.report(p.a.at.section("answers"), lang.F("対象となる設問 %[2]d問のうち %[1]d問が未回答です", "not answered: %d of the %d items that apply", open, all), lang.Text{})
		}
	},
}
