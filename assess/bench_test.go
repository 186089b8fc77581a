package assess

import (
	"testing"

	"github.com/monosashi/monosashi/questionnaires"
)

func exampleSource(b testing.TB) []byte {
	b.Helper()
	for _, e := range Examples() {
		if e.Name == "example" {
			return e.Source
		}
	}
	b.Fatal("there is no example")
	return nil
}

func BenchmarkParseQuestionnaire(b *testing.B) {
	src, _ := questionnaires.BuiltinSource("municipal-ai")
	b.SetBytes(int64(len(src)))
	for b.Loop() {
		questionnaires.Parse("q.yaml", src)
	}
}

func BenchmarkParseAnswers(b *testing.B) {
	q, src := builtin(b), exampleSource(b)
	b.SetBytes(int64(len(src)))
	for b.Loop() {
		ParseAnswers(q, "a.yaml", src)
	}
}

func BenchmarkEvaluate(b *testing.B) {
	q, src := builtin(b), exampleSource(b)
	a, diags := ParseAnswers(q, "a.yaml", src)
	if diags.HasErrors() {
		b.Fatal(diags)
	}
	for b.Loop() {
		Evaluate(q, a, Options{})
	}
}

func BenchmarkScoreOnly(b *testing.B) {
	q, src := builtin(b), exampleSource(b)
	a, _ := ParseAnswers(q, "a.yaml", src)
	for b.Loop() {
		grow(newEnv(q, a))
	}
}
