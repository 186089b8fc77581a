package questionnaires

import (
	"github.com/monosashi/monosashi/internal/lang"
	"github.com/monosashi/monosashi/questionnaires/diag"
)

var weightZero = &Rule{
	ID: "weight-zero", Severity: diag.Warning,
	Doc: lang.T("重みが0である\n\n重み0の設問や分野は、採点されるように見えて点数に影響しません。採点しないのであれば、分野は method: none とし、設問は points を除きます。",
		"A weight is zero\n\nAn item or section of weight 0 looks scored and changes nothing. If it is not to be scored, give the section method: none or take the points away from the item."),
	run: func(p *Pass) {
		for _, q := range p.Items() {
			if q.Scored() && q.Weight.Sign() == 0 {
				p.report(q.Node, "weight", lang.F("設問 %s の重みが0です", "the weight of item %s is zero", q.ID), lang.Text{})
			}
		}
		p.Walk(func(s *Section) {
			if s.Rule.Method != None && s.Rule.Weight.Sign() == 0 {
				p.report(s.Node, "score", lang.F("分野 %s の重みが0です", "the weight of section %s is zero", s.ID), lang.Text{})
			}
		})
	},
}
