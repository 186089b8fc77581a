package questionnaires

import (
	"fmt"

	"github.com/monosashi/monosashi/internal/lang"
	"github.com/monosashi/monosashi/internal/yamlpos"
	"github.com/monosashi/monosashi/questionnaires/diag"
)

var oddCharacters = &Rule{
	ID: "odd-characters", Severity: diag.Note,
	Doc: lang.T("半角カタカナ又は機種依存文字がある\n\n半角カタカナ、丸数字、㈱のような文字は、端末によって幅が違ったり、他の文字コードに変わるときに失われたりします。",
		"There is half-width katakana or a platform-dependent character\n\nHalf-width katakana, circled digits and characters such as ㈱ differ in width between terminals or are lost in other encodings."),
	run: func(p *Pass) {
		p.eachText(func(n *yamlpos.Node, _ map[string]string) {
			for _, v := range n.Values {
				for _, r := range v.Value {
					if odd(r) {
						p.reportAt(v, lang.F("文字 %q（%s）は避けてください", "avoid the character %q (%s)", string(r), fmt.Sprintf("U+%04X", r)), lang.Text{})
						break
					}
				}
			}
		})
	},
}

// odd reports half-width kana and the characters that differ between
// platforms: circled digits and Roman numerals, units and words in one square.
func odd(r rune) bool {
	return r >= 0xFF61 && r <= 0xFF9F || // half-width katakana and its punctuation
		r >= 0x2160 && r <= 0x217F || // Roman numerals
		r >= 0x2460 && r <= 0x24FF || // in circles
		r >= 0x3200 && r <= 0x33FF // in circles, parentheses and squares
}
