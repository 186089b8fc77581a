package interview

import (
	"testing"

	tea "github.com/charmbracelet/bubbletea"
)

// TestReviewLists shows what was answered and which counts are missing, and how
// much is below.
func TestReviewLists(t *testing.T) {
	d := newDesk(t, questionnaire(t, skips))
	d.open(d.options())
	d.press("131016", "<enter>", "<enter>", "12", "<enter>", "<enter>", "1", "<enter>", "<c-n>", "<c-r>")
	for _, want := range []string{"> 終える", "Q2　（未回答）", "一部：（未記入）"} {
		d.sees(want)
	}
	d.form.Update(tea.WindowSizeMsg{Width: 80, Height: 14})
	d.sees("〔下にあと")
	for range 12 {
		d.press("<down>")
	}
	d.sees("> Q1＝1　使っていますか")
	d.form.Update(tea.WindowSizeMsg{Width: 80, Height: 24})
	d.sees("全数：12人")
}

// TestBackFromJump goes back to where the person came from, with what they had
// typed.
func TestBackFromJump(t *testing.T) {
	d := newDesk(t, questionnaire(t, skips))
	d.begun()
	d.press("<enter>", "<enter>")
	d.sees("Q4")
	d.press("書きかけ", "<c-g>", "<down>", "<enter>")
	d.sees("Q1")
	d.press("<esc>")
	d.sees("> 書きかけ")
	d.press("<c-g>", "<esc>", "<c-g>", "<esc>")
	d.sees("> 書きかけ")
	d.press("<c-r>", "<down>", "<down>", "<enter>")
	d.sees("Q1")
	d.press("<esc>")
	d.sees("見直し")
	d.press("<c-g>", "<esc>")
	d.sees("見直し")
	d.press("<esc>")
	d.sees("Q4")
}
