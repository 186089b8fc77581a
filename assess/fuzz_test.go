package assess

import (
	"encoding/json"
	"testing"

	"github.com/monosashi/monosashi/internal/placetest"
	"github.com/monosashi/monosashi/questionnaires"
)

func inJSON(t testing.TB, v any) string {
	t.Helper()
	b, err := json.Marshal(v)
	if err != nil {
		t.Fatal(err)
	}
	return string(b)
}

func builtin(t testing.TB) *questionnaires.Questionnaire {
	t.Helper()
	src, ok := questionnaires.BuiltinSource("municipal-ai")
	if !ok {
		t.Fatal("there is no built-in questionnaire")
	}
	return parsed(t, string(src))
}

func FuzzParseAnswers(f *testing.F) {
	for _, e := range Examples() {
		f.Add(e.Source)
	}
	f.Add([]byte(answersHead + "answers: {A1: ３, B1: {not_applicable: なし}}\ncounts: {staff_total: '１，２３４人'}\n"))
	f.Add([]byte("{\"schema\": \"answers/v1\", \"answers\": {\"A1\": [\"1\"]}}"))
	f.Add([]byte("\xef\xbb\xbfschema: answers/v1\r\nrespondent: {code: 1100, name: \x93\x8c\x8b\x9e}\r\n"))
	q := builtin(f)
	f.Fuzz(func(t *testing.T, src []byte) {
		a, diags := ParseAnswers(q, "a.yaml", src)
		if err := placetest.Check(src, diags); err != nil {
			t.Fatal(err)
		}
		if a == nil || diags.HasErrors() {
			return
		}
		inJSON(t, Evaluate(q, a, Options{})) // which refuses what is not a number
	})
}
