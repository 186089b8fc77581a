package assess

import (
	"github.com/monosashi/monosashi/internal/lang"
	"github.com/monosashi/monosashi/questionnaires/diag"
)

var readOtherwise = &Rule{
	ID: "read-otherwise", Severity: diag.Note,
	Doc: lang.T("書かれたとおりには読まれなかった\n\n団体コードの補正、文言だけが異なる版での採点、文字コードの変換などです。そのまま使えますが、意図どおりか確かめてください。",
		"Something was not read as it is written\n\nA code that was repaired, another patch version, a converted encoding. It works as it is; see whether it is what was meant."),
	run: func(p *Pass) {
		for _, r := range p.a.at.repairs {
			p.report(r.at, r.said, lang.Text{})
		}
	},
}
