package questionnaires

import (
	"strconv"

	"github.com/monosashi/monosashi/internal/lang"
	"github.com/monosashi/monosashi/questionnaires/diag"
)

var codesWithGaps = &Rule{
	ID: "codes-with-gaps", Severity: diag.Warning,
	Doc: lang.T("数字の選択肢のコードが連続していない\n\nコードが全て数字であれば、回答者も集計する者も連続していると考えます。抜けや順序の違いは、多くの場合、書き誤りです。",
		"Option codes that are numbers are not consecutive\n\nWhere all codes are whole numbers, readers take them to be consecutive. A gap or another order is mostly a slip."),
	run: func(p *Pass) {
		for _, q := range p.Items() {
			for i := 1; i < len(q.Options); i++ {
				before, err1 := strconv.Atoi(q.Options[i-1].Code)
				code, err2 := strconv.Atoi(q.Options[i].Code)
				if err1 == nil && err2 == nil && code != before+1 {
					p.report(q.Options[i].Node, "code", lang.F("設問 %s の選択肢のコードが %d の次に %d です", "in item %s the option code %[3]d follows %[2]d", q.ID, before, code),
						lang.F("%d ではありませんか", "did you mean %d?", before+1))
				}
			}
		}
	},
}
