package interview

import (
	"strings"
	"testing"
)

// TestBodyNotGuessed holds that nobody answers for a body that they have not
// named or confirmed.
func TestBodyNotGuessed(t *testing.T) {
	q := questionnaire(t, skips)
	for _, c := range []struct{ input, code, said string }{
		{"131014\n", "", "検査数字（末尾の桁）が違います。上5桁が正しければ 131016（東京都千代田区）です"},
		{"131016\n", "131016", ""},
		{"１３１０１６\n", "131016", ""},
		{"東京都千代田区\n", "131016", ""},
		{"13101\n", "", "131016 東京都千代田区（特別区）でよければ"},
		{"13101\n\n", "131016", ""},
		{"13101\n131024\n", "131024", ""},
		{"13101\n:u\n", "", "使えません"},
		{"鎌倉\n", "", "142042 神奈川県鎌倉市（市）でよければ"},
		{"鎌倉\n\n", "142042", ""},
		{"鎌\n", "", "当てはまる団体を選んでください"},
		{"大阪\n", "", "東大阪市"},
		{"日ノ出町\n", "", "「日ノ出町」という名前の団体はありません"},
		{"市\n", "", "「市」を含む団体は"},
		{"999\n", "", "団体コードは6桁です"},
	} {
		d := newDesk(t, q)
		out, _ := d.plain(c.input)
		if got := d.answers().Respondent.Code; got != c.code || !strings.Contains(squeezed(out), squeezed(c.said)) {
			t.Errorf("%q: code %q, want %q, and %q in:\n%s", c.input, got, c.code, c.said, out)
		}
	}
}

func TestBodyConfirmedOnForm(t *testing.T) {
	d := newDesk(t, questionnaire(t, skips))
	d.open(d.options())
	d.press("131014", "<enter>")
	d.sees("検査数字")
	d.press("<c-u>", "鎌倉", "<enter>")
	d.sees("> 142042 神奈川県鎌倉市")
	d.sees("（入力し直す）")
	if d.file != nil {
		t.Error("saved before it was confirmed")
	}
	d.press("<up>", "<enter>")
	d.sees("回答する団体はどこですか")
	d.press("<c-u>", "13101", "<enter>", "<enter>")
	if got := d.answers().Respondent.Code; got != "131016" {
		t.Errorf("code %q", got)
	}
}
