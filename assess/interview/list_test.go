package interview

import (
	"strings"
	"testing"
)

// TestClearAsks names what goes with an answer before it goes.
func TestClearAsks(t *testing.T) {
	start := func() *desk {
		d := newDesk(t, withEvidence(t))
		d.begun()
		d.press("1", "<enter>", "計画", "<enter>", "注", "<enter>", "<down>", "<enter>", "<esc>")
		d.sees("Q1")
		d.press("<up>", "<up>", "<up>", "<enter>") // stops at （未回答）
		for _, want := range []string{"Q1 の回答を取り消しますか", "回答：1 はい", "根拠：計画", "メモ：注", "確信度：高い", "> （取り消さない）"} {
			d.sees(want)
		}
		return d
	}
	d := start()
	d.press("<enter>")
	if d.remarksOf() != "1|計画;|注|high" {
		t.Error(d.remarksOf())
	}
	d = start()
	d.press("<down>", "<enter>")
	d.holds(map[string]string{})
}

// TestClearAsksEverywhere clears a text and several choices.
func TestClearAsksEverywhere(t *testing.T) {
	d := newDesk(t, questionnaire(t, skips))
	d.begun()
	d.press("<enter>", "a", "<space>", "<enter>", "<c-n>", "文", "<enter>", "<c-n>", "<esc>")
	d.sees("Q4")
	d.press("<c-u>", "<enter>")
	d.sees("Q4 の回答を取り消しますか")
	d.press("<esc>", "<esc>", "a", "<space>", "<enter>")
	d.sees("Q3 の回答を取り消しますか")
	d.holds(map[string]string{"Q3": "a 甲", "Q4": "文"})
}

// TestListEnds holds that the cursor does not run from one end to the other.
func TestListEnds(t *testing.T) {
	d := newDesk(t, questionnaire(t, skips))
	d.begun()
	d.press("<up>")
	d.sees("> （未回答）")
	d.press(strings.Split(strings.Repeat("<down> ", 9)+"<down>", " ")...)
	d.sees("> 該当なし")
}

// TestCodesMove leads to an option by its code; Enter still confirms.
func TestCodesMove(t *testing.T) {
	d := newDesk(t, questionnaire(t, skips))
	d.begun()
	d.press("1")
	d.sees("> 1  はい")
	d.press("０")
	d.sees("> 0  いいえ")
	d.press("9")
	d.sees("> 0  いいえ")
	d.holds(map[string]string{})
	d.press("<enter>", "<c-n>", "b", "<space>", "<enter>")
	d.holds(map[string]string{"Q1": "0 いいえ", "Q3": "b 乙"})
}
