package interview

import (
	"context"
	"io"
	"strings"
	"testing"
)

// numbers are the counts in the file.
func (d *desk) numbers() string {
	var out []string
	for _, c := range d.q.Counts {
		if v, ok := d.answers().Counts[c.ID]; ok {
			out = append(out, c.ID+" "+v.Value.String())
		}
	}
	return strings.Join(out, ", ")
}

func (d *desk) counts(want string) {
	d.t.Helper()
	if got := d.numbers(); got != want {
		d.t.Errorf("counts %q, want %q", got, want)
	}
}

// TestCountRefused refuses a count by its own constraint, and names it by its
// label.
func TestCountRefused(t *testing.T) {
	d := newDesk(t, questionnaire(t, skips))
	d.open(d.options())
	d.press("131016", "<enter>", "<enter>", "10", "<enter>", "11", "<enter>")
	d.sees("誤り：一部：全数を超えています")
	d.press("<c-u>", "１０人", "<enter>")
	d.sees("Q1")
	d.counts("all 10, some 10")
}

// TestCountHeld keeps a corrected count that does not fit a later one, says so,
// leads there, and saves both when they fit.
func TestCountHeld(t *testing.T) {
	start := func() *desk {
		d := newDesk(t, questionnaire(t, skips))
		d.open(d.options())
		d.press("131016", "<enter>", "<enter>", "10", "<enter>", "10", "<enter>", "<esc>", "<esc>")
		d.sees("全数")
		d.press("<c-u>", "9", "<enter>")
		d.sees("まだ保存していません：「全数」の 9 は「一部」と合いません")
		d.sees("一部（単位")
		d.counts("all 10, some 10")
		return d
	}
	d := start()
	d.press("<c-u>", "8", "<enter>")
	d.sees("Q1")
	d.counts("all 9, some 8")
	if strings.Contains(d.form.View(), "まだ保存") {
		t.Error(d.form.View())
	}
	d = start()
	d.press("<enter>")
	d.sees("Q1")
	d.sees("まだ保存していません")
	d.press("<c-r>")
	d.sees("まだ保存していません")
	d.press("<c-g>", "<down>", "<enter>", "1", "<enter>", "<c-n>") // other answers are saved
	d.holds(map[string]string{"Q1": "1 はい"})
	d.counts("all 10, some 10")
	d.form.open(d.form.steps()[2])
	d.form.Init()
	d.sees("> 9")
	d.press("<c-u>", "12", "<enter>")
	d.counts("all 12, some 10")
	if strings.Contains(d.form.View(), "まだ保存") {
		t.Error(d.form.View())
	}
}

func TestCountHeldPlain(t *testing.T) {
	d := newDesk(t, questionnaire(t, skips))
	out, _ := d.plain("131016\n\n10\n11\n10\n:g all\n9\n")
	if !strings.Contains(squeezed(out), "「全数」の9は「一部」と合いません") || !strings.Contains(out, "誤り: 一部：全数を超えています") {
		t.Error(out)
	}
	d.counts("all 10, some 10")
	o := d.options()
	o.In, o.Out, o.Plain = strings.NewReader(":g all\n9\n:q\n"), io.Discard, true
	if end, _ := Run(context.Background(), d.q, d.answers(), o); len(end.Unsaved) != 1 || !strings.Contains(end.Unsaved[0].JA, "「全数」の 9") {
		t.Errorf("unsaved: %v", end.Unsaved)
	}
	d.plain(":g all\n9\n8\n")
	d.counts("all 9, some 8")
}

// TestCountPlace says how many counts there are, and that none is needed.
func TestCountPlace(t *testing.T) {
	d := newDesk(t, questionnaire(t, skips))
	out, _ := d.plain("131016\n\n\n")
	for _, want := range []string{"[3/9 実数 1／2] all 全数", "[4/9 実数 2／2] some 一部", "何も入力せずに進みます"} {
		if !strings.Contains(out, want) {
			t.Errorf("%q is not in:\n%s", want, out)
		}
	}
	d.open(d.options())
	d.press("<enter>", "<enter>")
	d.sees("実数 2／2")
	d.sees("分からなければ、何も入力せずに進みます")
}
