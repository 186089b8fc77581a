package assess

import (
	"bytes"
	"encoding/json"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/monosashi/monosashi/internal/golden"
	"github.com/monosashi/monosashi/internal/lang"
	"github.com/monosashi/monosashi/internal/placetest"
	"github.com/monosashi/monosashi/questionnaires/diag"
)

// Beside each damaged result stands what is said about it, in both languages.
func TestParseResultMistakes(t *testing.T) {
	files, err := filepath.Glob("testdata/result/*.json")
	if err != nil || len(files) < 4 {
		t.Fatal("no cases", err)
	}
	for _, f := range files {
		src, err := os.ReadFile(f)
		if err != nil {
			t.Fatal(err)
		}
		r, diags := ParseResult(filepath.Base(f), src)
		if (r == nil) != diags.HasErrors() {
			t.Errorf("%s: the result is there: %v, but errors: %v", f, r != nil, diags)
		}
		if err := placetest.Check(src, diags); err != nil {
			t.Errorf("%s: %v", f, err)
		}
		var b bytes.Buffer
		for _, l := range []string{lang.JA, lang.EN} {
			if err := diag.Formats[0].Write(&b, diags, diag.Options{Lang: l}); err != nil {
				t.Fatal(err)
			}
		}
		golden.Check(t, strings.TrimSuffix(f, ".json")+".golden", b.Bytes())
	}
}

// Keys that a newer tool added are left alone, also one that differs from a
// known key in its capitals only.
func TestParseResultLeavesNewKeysAlone(t *testing.T) {
	src, err := os.ReadFile("testdata/result/good.json")
	if err != nil {
		t.Fatal(err)
	}
	got, _ := ParseResult("good.json", src)
	if got == nil {
		t.Fatal("it cannot be read")
	}
	quarter, eighth, half, none, whole := 0.25, 0.125, 0.5, 0.0, 1.0
	want := &Result{
		Schema: ResultSchema, Tool: "9.9.9",
		Questionnaire: QuestionnaireRef{ID: "test", Version: "1.0.0"},
		Respondent:    Respondent{Type: "municipality", Name: lang.Text{JA: "𠮷野町"}, Fictional: true, Population: &Population{Value: 6500}},
		Scores: []Score{{
			ID: "overall", Method: "mean", Better: "high", Points: &quarter, Minimum: &none, Maximum: &whole,
			Value: &quarter, Low: &eighth, High: &whole, HeldBy: []string{},
			Coverage: Coverage{Covered: 2, Applicable: 4, Share: &half, Answered: 1, Unknown: 1},
		}},
		Sections: []Section{}, Questions: []Question{}, Measures: []Measure{}, Actions: []Action{},
		Policy: Policy{Unanswered: "missing", Unknown: "zero", NotApplicable: "exclude"},
	}
	if d := cmp.Diff(want, got); d != "" {
		t.Errorf("(-want +got):\n%s", d)
	}
}

// What Evaluate makes is read back as it was.
func TestParseResultReadsEveryResult(t *testing.T) {
	back := func(name string, r *Result) {
		t.Helper()
		src := []byte(inJSON(t, r))
		got, diags := ParseResult(name, src)
		if len(diags) > 0 {
			t.Fatalf("%s: %v", name, diags)
		}
		if d := cmp.Diff(inJSON(t, r), inJSON(t, got)); d != "" {
			t.Fatalf("%s (-want +got):\n%s", name, d)
		}
	}
	q := builtin(t)
	for _, x := range Examples() {
		a, _ := ParseAnswers(q, x.Name, x.Source)
		back(x.Name, Evaluate(q, a, Options{Tool: "1.2.3"}))
	}
	for seed := range uint64(worlds) {
		w := newWorld(seed, monotone...)
		back(w.b.String(), evaluated(t, parsed(t, questionnaireHead+w.b.String()), w.file(w.answers(), false)))
	}
}

func FuzzParseResult(f *testing.F) {
	files, err := filepath.Glob("testdata/result/*.json")
	if err != nil {
		f.Fatal(err)
	}
	for _, name := range files {
		src, err := os.ReadFile(name)
		if err != nil {
			f.Fatal(err)
		}
		f.Add(src)
	}
	f.Add([]byte("schema: result/v1\nas_of: [2026\n  10]\nscores: [{value: .5, low: 0x1, high: 1_0}]\n"))
	f.Fuzz(func(t *testing.T, src []byte) {
		for _, name := range []string{"r.json", "r.yaml"} {
			r, diags := ParseResult(name, src)
			if err := placetest.Check(src, diags); err != nil {
				t.Fatal(err)
			}
			if (r == nil) != diags.HasErrors() {
				t.Fatalf("result %v, errors %v", r, diags)
			}
			if r == nil {
				continue
			}
			b, err := json.Marshal(r)
			if err != nil {
				t.Fatal(err)
			}
			if again, diags := ParseResult("r.json", b); again == nil {
				t.Fatalf("what was read cannot be read again: %v", diags)
			}
		}
	})
}
