package questionnaires

import (
	"unicode"

	"github.com/monosashi/monosashi/internal/lang"
	"github.com/monosashi/monosashi/internal/yamlpos"
	"github.com/monosashi/monosashi/questionnaires/diag"
)

var sameText = &Rule{
	ID: "same-text", Severity: diag.Warning,
	Doc: lang.T("二つの言語の文が同じである\n\n日本語と英語の文が同じなら、多くの場合、訳し忘れです。数字、コード、固有の略称だけの文は除きます。",
		"A text is the same in two languages\n\nJapanese and English that are the same are mostly not translated yet. Texts of digits, codes and short names alone are left out."),
	run: func(p *Pass) {
		p.eachText(func(n *yamlpos.Node, texts map[string]string) {
			if ja := texts[lang.JA]; ja != "" && ja == texts[lang.EN] && isProse(ja) {
				p.reportAt(n.Get(lang.EN), lang.F("日本語と英語の文が同じです（%q）", "the Japanese and the English text are the same (%q)", ja), lang.Text{})
			}
		})
	},
}

// isProse reports whether s is more than digits, codes and a short name.
func isProse(s string) bool {
	words, japanese := 0, false
	inWord := false
	for _, r := range s {
		japanese = japanese || unicode.In(r, unicode.Hiragana, unicode.Katakana, unicode.Han)
		letter := unicode.IsLetter(r)
		if letter && !inWord {
			words++
		}
		inWord = letter
	}
	return japanese || words > 2
}

// eachText calls f with every text of the questionnaire that is written in
// several languages.
func (p *Pass) eachText(f func(n *yamlpos.Node, texts map[string]string)) {
	var down func(n *yamlpos.Node)
	down = func(n *yamlpos.Node) {
		if texts := textsOf(n); texts != nil {
			f(n, texts)
			return
		}
		for _, v := range n.Values {
			down(v)
		}
	}
	down(p.n)
}

// textsOf returns the texts of a mapping by language, or nil where n is no
// text.
func textsOf(n *yamlpos.Node) map[string]string {
	if n.Kind != yamlpos.MapKind || len(n.Keys) == 0 {
		return nil
	}
	out := map[string]string{}
	for i, k := range n.Keys {
		if k.Value != lang.JA && k.Value != lang.EN || n.Values[i].Kind != yamlpos.ScalarKind {
			return nil
		}
		out[k.Value] = n.Values[i].Value
	}
	return out
}
