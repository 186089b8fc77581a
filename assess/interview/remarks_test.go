package interview

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/monosashi/monosashi/questionnaires"
)

// withEvidence is skips with evidence for Q1.
func withEvidence(t *testing.T) *questionnaires.Questionnaire {
	return questionnaire(t, strings.Replace(skips, "label: {ja: 使っていますか, en: Is it used}", "label: {ja: 使っていますか, en: Is it used}\n        evidence: {ja: 文書, en: document}", 1))
}

// remarksOf is what is in the file beside Q1, on one line.
func (d *desk) remarksOf() string {
	a := d.answers().Answers["Q1"]
	out := strings.Join(a.Codes, ",") + "|"
	for _, e := range a.Evidence {
		out += e.JA + ";"
	}
	return out + "|" + a.Note.JA + "|" + a.Confidence
}

// TestRemarksSavedAtOnce leaves in every way, and finds what was confirmed.
func TestRemarksSavedAtOnce(t *testing.T) {
	const start = "131016\n\n\n\n1\n"
	for _, leave := range []string{"", ":q\n", ":b\n:q\n", ":g Q4\n:q\n", ":l\n:q\n"} {
		for input, want := range map[string]string{
			"計画\n":               "1|計画;||",
			"計画\n記録\n":           "1|計画;記録;||",
			"計画\n\n注\n":          "1|計画;|注|",
			"計画\n\n注\n1\n":       "1|計画;|注|high",
			"\n注\n2\n":           "1||注|medium",
			"計画\n計画\n-\n\n\n3\n": "1|||low",
		} {
			d := newDesk(t, withEvidence(t))
			if _, err := d.plain(start + input + leave); err == nil {
				t.Errorf("%q: no error", input+leave)
			}
			if diff := cmp.Diff(want, d.remarksOf()); diff != "" {
				t.Errorf("%q: (-want +got)\n%s", input+leave, diff)
			}
		}
	}
}

// TestRemarksAreNoCommands holds that a command of a question is not recorded
// as a text beside it.
func TestRemarksAreNoCommands(t *testing.T) {
	for _, word := range []string{":c", ":u", ":ok", ":n 理由", ":x", "：ｕ"} {
		for _, before := range []string{"", "\n", "\n\n"} {
			d := newDesk(t, withEvidence(t))
			out, _ := d.plain("131016\n\n\n\n1\n" + before + word + "\n")
			if d.remarksOf() != "1|||" || !strings.Contains(out, "はここでは使えません") {
				t.Errorf("%q: %s\n%s", before+word, d.remarksOf(), out)
			}
		}
	}
}

// TestRemarksShown shows what is there, keeps it on empty lines and at another
// level, and deletes one field alone.
func TestRemarksShown(t *testing.T) {
	d := newDesk(t, withEvidence(t))
	d.plain("131016\n\n\n\n1\n計画\n\n注\n1\n:q\n")
	out, _ := d.plain(":g Q1\n0\n\n\n\n:q\n")
	for _, want := range []string{"今の内容：計画", "今の内容：注", "今の内容：高い", "「-」だけで消す"} {
		if !strings.Contains(out, want) {
			t.Errorf("%q is not in:\n%s", want, out)
		}
	}
	for input, want := range map[string]string{"\n\n\n": "0|計画;|注|high", "-\n\n\n\n": "0||注|high", "\n－\n\n": "0|計画;||high", "\n\n-\n": "0|計画;|注|"} {
		x := *d
		x.plain(":g Q1\n0\n" + input + ":q\n")
		if x.remarksOf() != want {
			t.Errorf("%q: %s, want %s", input, x.remarksOf(), want)
		}
	}
}
