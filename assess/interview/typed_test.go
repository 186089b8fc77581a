package interview

import (
	"strings"
	"testing"
)

// TestTypedKept finds what was typed and not confirmed where it was typed, and
// saves it only with Enter.
func TestTypedKept(t *testing.T) {
	for _, leave := range []string{"<esc>", "<c-g>", "<c-r>"} {
		d := newDesk(t, withEvidence(t))
		d.begun()
		d.press("1", "<enter>", "計画", "<enter>")
		d.sees("補足があれば")
		d.press("長いメモ", leave)
		if strings.Contains(d.form.View(), "長いメモ") {
			t.Fatal(d.form.View())
		}
		d.form.open(step{kind: itemStep, item: d.q.Find("Q1")})
		d.press("<enter>", "<enter>")
		d.sees("長いメモ")
		d.sees("まだ保存していない")
		if d.remarksOf() != "1|計画;||" {
			t.Error(d.remarksOf())
		}
		d.press("<enter>", "<esc>")
		d.sees("長いメモ")
		if strings.Contains(d.form.View(), "まだ保存していない") || d.remarksOf() != "1|計画;|長いメモ|" {
			t.Errorf("%s\n%s", d.remarksOf(), d.form.View())
		}
	}
}

// TestTypedKeptElsewhere keeps a text and a number, and forgets what was taken
// back.
func TestTypedKeptElsewhere(t *testing.T) {
	d := newDesk(t, questionnaire(t, skips))
	d.open(d.options())
	d.press("131016", "<enter>", "<enter>", "12", "<esc>", "<enter>")
	d.sees("> 12")
	d.press("<c-u>", "<esc>", "<enter>")
	if strings.Contains(d.form.View(), "まだ保存していない") {
		t.Error(d.form.View())
	}
	d.press("10", "<enter>", "<enter>", "<enter>", "<enter>", "文", "<c-o>", "<esc>")
	d.sees("> 文")
	d.press("<enter>", "<esc>")
	d.sees("> 文")
}
