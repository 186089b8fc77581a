package interview

import "testing"

// TestSectionProgress holds that what is left and the coverage are of the same
// items.
func TestSectionProgress(t *testing.T) {
	d := newDesk(t, questionnaire(t, skips))
	o := d.options()
	o.Section = "s"
	d.open(o)
	d.press("131016", "<enter>", "<enter>", "0", "<enter>", "<c-n>", "a", "<space>", "<enter>", "<c-n>")
	d.sees("回答2　残り2　回答率50％")
}
