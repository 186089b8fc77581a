package assess

import (
	"bytes"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"golang.org/x/tools/txtar"

	"github.com/monosashi/monosashi/internal/golden"
	"github.com/monosashi/monosashi/internal/lang"
	"github.com/monosashi/monosashi/internal/placetest"
	"github.com/monosashi/monosashi/questionnaires/diag"
)

// TestRules runs every rule over its pair of answers to a questionnaire. What
// is said about the bad ones stands in the same file, in both languages; about
// the good ones nothing is.
func TestRules(t *testing.T) {
	for _, r := range Rules {
		t.Run(r.ID, func(t *testing.T) {
			file := filepath.Join("testdata", "lint", r.ID+".txtar")
			a, err := txtar.ParseFile(file)
			if err != nil {
				t.Fatal(err)
			}
			if found := lintFile(t, r, a.Files[0], a.Files[2]); len(found) > 0 {
				t.Errorf("the good answers are found fault with: %v", found)
			}
			found := lintFile(t, r, a.Files[0], a.Files[1])
			if len(found) == 0 {
				t.Error("nothing was found in the bad answers")
			}
			if err := placetest.Check(a.Files[1].Data, found); err != nil {
				t.Error(err)
			}
			for i, l := range []string{lang.JA, lang.EN} {
				checkSaid(t, &a.Files[3+i], found, l)
			}
			if *golden.Update {
				if err := os.WriteFile(file, txtar.Format(a), 0o644); err != nil {
					t.Fatal(err)
				}
			}
		})
	}
}

func lintFile(t *testing.T, r *Rule, questionnaire, answers txtar.File) diag.List {
	t.Helper()
	q := parsed(t, questionnaireHead+string(questionnaire.Data))
	a, list := ParseAnswers(q, answers.Name, answers.Data)
	if len(list) > 0 {
		t.Fatalf("%s cannot be read: %v", answers.Name, list)
	}
	return Lint(q, a, []*Rule{r})
}

// checkSaid compares what is said in one language with the file that holds it.
func checkSaid(t *testing.T, f *txtar.File, list diag.List, l string) {
	t.Helper()
	var b bytes.Buffer
	if err := diag.Formats[0].Write(&b, list, diag.Options{Lang: l}); err != nil {
		t.Fatal(err)
	}
	if *golden.Update {
		f.Data = b.Bytes()
	}
	if diff := cmp.Diff(string(f.Data), b.String()); diff != "" {
		t.Errorf("in %s (-want +got):\n%s", l, diff)
	}
}

// TestRulesAreDocumented holds IDs apart and texts complete.
func TestRulesAreDocumented(t *testing.T) {
	seen := map[string]bool{}
	for _, r := range Rules {
		if seen[r.ID] {
			t.Errorf("two rules have the ID %s", r.ID)
		}
		seen[r.ID] = true
		for _, l := range []string{lang.JA, lang.EN} {
			if title, why, ok := strings.Cut(r.Doc.Exactly(l), "\n\n"); !ok || title == "" || why == "" {
				t.Errorf("%s has no title and reason in %s", r.ID, l)
			}
		}
	}
}

// TestLintOfAnswersFromNoFile shows that places are not needed.
func TestLintOfAnswersFromNoFile(t *testing.T) {
	q := builtin(t)
	a := NewAnswers(q)
	a.Respondent.Type = "municipality"
	if list := Lint(q, a, Rules); len(list) == 0 {
		t.Error("nothing is said of answers that are empty")
	}
}
