package interview

import (
	"strings"
	"testing"
)

func (d *desk) instances() string {
	var out []string
	for _, x := range d.answers().Repeats["r"] {
		out = append(out, x.Name.JA+strings.Join(x.Answers["R1"].Codes, ""))
	}
	return strings.Join(out, " ")
}

// TestRepeatRemoved refuses a name that is there, and removes one after asking.
func TestRepeatRemoved(t *testing.T) {
	d := newDesk(t, questionnaire(t, skips))
	out, _ := d.plain("131016\n:g r\n総務課\n0\n\n\n総務課\n税務課\n1\n\n\n:d 企画課\n:d 税務課\n\n:q\n")
	if d.instances() != "総務課0 税務課1" || !strings.Contains(out, "「総務課」はすでにあります") || !strings.Contains(squeezed(out), "「税務課」を、その回答1件とともに削除") {
		t.Fatalf("%s\n%s", d.instances(), out)
	}
	x := *d
	x.plain(":g r\n:b\n\n:d 総務課\ny\n情報課\n1\n:q\n")
	if x.instances() != "税務課1 情報課1" {
		t.Error(x.instances())
	}
	d.open(d.options())
	d.press("<c-g>")
	for range 12 {
		d.press("<down>")
	}
	d.press("<up>")
	d.sees("> 「総務課」を削除する")
	d.press("<enter>")
	d.sees("> （削除しない）")
	d.press("<enter>")
	d.sees("どこへ")
	d.press("<enter>", "<down>", "<enter>")
	if d.instances() != "税務課1" {
		t.Error(d.instances())
	}
	d.sees("次の課の名前")
	d.press("税務 課", "<enter>")
	d.sees("誤り：「税務 課」はすでにあります")
	d.press("<c-u>", "人事課", "<enter>")
	d.sees("R1[2]")
}
