package assess

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/google/go-cmp/cmp/cmpopts"

	"github.com/monosashi/monosashi/internal/exact"
	"github.com/monosashi/monosashi/internal/lang"
	"github.com/monosashi/monosashi/questionnaires"
	"github.com/monosashi/monosashi/questionnaires/diag"
)

// sameAnswers compares answers but for their places in a file.
var sameAnswers = cmp.Options{
	cmpopts.IgnoreTypes(diag.Pos{}),
	cmpopts.IgnoreFields(Answers{}, "Notes"),
	cmpopts.IgnoreUnexported(Answers{}),
	cmp.Comparer(func(a, b exact.Rat) bool { return a.Cmp(b) == 0 }),
}

func reread(t *testing.T, q *questionnaires.Questionnaire, a *Answers) *Answers {
	t.Helper()
	src := Encode(q, a)
	b, list := ParseAnswers(q, "again.yaml", src)
	if b == nil || list.HasErrors() {
		t.Fatalf("%v\n%s", list, src)
	}
	return b
}

func TestEncodeExamples(t *testing.T) {
	q := builtin(t)
	for _, e := range Examples() {
		a, list := ParseAnswers(q, e.Name, e.Source)
		if list.HasErrors() {
			t.Fatal(list)
		}
		if d := cmp.Diff(a, reread(t, q, a), sameAnswers); d != "" {
			t.Errorf("%s (-read +read again):\n%s", e.Name, d)
		}
	}
}

// TestEncodeTexts writes texts that YAML could take for something else.
func TestEncodeTexts(t *testing.T) {
	q := builtin(t)
	for _, s := range []string{
		"要綱第12号", "a: b", "# no comment", "- list", "true", "null", "~", "2026", "2026-11-02", "1.0.0", "0x10", "=cmd()", "+1", "@x", "|", ">",
		"改行\nの後", "タブ\tの後", `"引用"`, `back\slash`, "{a: b}", "[a]", "&anchor", "*alias", "%TAG", "unknown", "\u3000全角", "終わり：", "👍🏽", "\u202eabc", "a\u0085b", "a\u2028b", "a\x7fb", "\ufeffa", "yes", "No",
	} {
		a := exampleAnswers(t, q)
		a.Answers["A2"] = questionnaires.Answer{State: questionnaires.Answered, Codes: []string{"2"}, Evidence: []lang.Text{lang.Same(s), lang.T(s, "en")},
			Note: lang.Same(s), By: lang.T("", s), At: "2026-11-02", Confidence: "low", Stale: true}
		a.Answers["A3"] = questionnaires.Answer{State: questionnaires.NotApplicable, Reason: lang.Same(s + "x")}
		a.Answers["A4"] = questionnaires.Answer{Note: lang.Same(s)}
		for id, x := range a.Answers { // as the parser trims them
			x.Note = trimmed(x.Note)
			x.Reason = trimmed(x.Reason)
			x.By = trimmed(x.By)
			for i := range x.Evidence {
				x.Evidence[i] = trimmed(x.Evidence[i])
			}
			a.Answers[id] = x
		}
		if d := cmp.Diff(a, reread(t, q, a), sameAnswers); d != "" {
			t.Errorf("%q (-written +read):\n%s", s, d)
		}
	}
}

func trimmed(t lang.Text) lang.Text {
	out := lang.Text{}
	for _, l := range []string{lang.JA, lang.EN} {
		if s := t.Exactly(l); s != "" {
			out.Set(l, strings.TrimSpace(s))
		}
	}
	return out
}

func exampleAnswers(t *testing.T, q *questionnaires.Questionnaire) *Answers {
	t.Helper()
	a, list := ParseAnswers(q, "example", exampleSource(t))
	if list.HasErrors() {
		t.Fatal(list)
	}
	return a
}

// TestStaleIsNotScored holds that what was carried over counts for nothing
// until it is confirmed.
func TestStaleIsNotScored(t *testing.T) {
	q := builtin(t)
	a := exampleAnswers(t, q)
	for id, x := range a.Answers {
		x.Stale = true
		a.Answers[id] = x
	}
	for id, c := range a.Counts {
		c.Stale = true
		a.Counts[id] = c
	}
	a = reread(t, q, a)
	r := Evaluate(q, a, Options{})
	if r.Scores[0].Value != nil || r.Scores[0].Coverage.Covered != 0 || len(a.Notes) == 0 {
		t.Errorf("score %v, coverage %v, notes %v; want none, 0 and a note", r.Scores[0].Value, r.Scores[0].Coverage, a.Notes)
	}
	for _, m := range r.Measures {
		if m.Share != nil {
			t.Errorf("the measure %s is %v, want none", m.ID, *m.Share)
		}
	}
}
