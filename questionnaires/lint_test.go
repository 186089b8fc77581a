package questionnaires

import (
	"bytes"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"golang.org/x/tools/txtar"

	"github.com/monosashi/monosashi/internal/golden"
	"github.com/monosashi/monosashi/internal/lang"
	"github.com/monosashi/monosashi/internal/placetest"
	"github.com/monosashi/monosashi/questionnaires/diag"
)

// TestRules runs every rule over its pair of examples. What is said about the
// bad one stands in the same file, in both languages; the good one is silent.
func TestRules(t *testing.T) {
	for _, r := range Rules {
		t.Run(r.ID, func(t *testing.T) {
			file := filepath.Join("testdata", "lint", r.ID+".txtar")
			a, err := txtar.ParseFile(file)
			if err != nil {
				t.Fatal(err)
			}
			if found := lintFile(t, r, a.Files[1]); len(found) > 0 {
				t.Errorf("the good example is found fault with: %v", found)
			}
			found := lintFile(t, r, a.Files[0])
			if len(found) == 0 {
				t.Error("nothing was found in the bad example")
			}
			if err := placetest.Check(a.Files[0].Data, found); err != nil {
				t.Error(err)
			}
			for i, l := range []string{lang.JA, lang.EN} {
				said(t, &a.Files[2+i], found, l)
			}
			if *golden.Update {
				if err := os.WriteFile(file, txtar.Format(a), 0o644); err != nil {
					t.Fatal(err)
				}
			}
		})
	}
}

func lintFile(t *testing.T, r *Rule, f txtar.File) diag.List {
	t.Helper()
	q, list := Parse(f.Name, f.Data)
	if len(list) > 0 {
		t.Fatalf("%s cannot be read: %v", f.Name, list)
	}
	return Lint(f.Name, q, []*Rule{r})
}

// said compares what is said in one language with the file that holds it.
func said(t *testing.T, f *txtar.File, list diag.List, l string) {
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
	var ids []string
	for _, r := range Rules {
		ids = append(ids, r.ID)
		for _, l := range []string{lang.JA, lang.EN} {
			if title, why, ok := strings.Cut(r.Doc.Exactly(l), "\n\n"); !ok || title == "" || why == "" {
				t.Errorf("%s has no title and reason in %s", r.ID, l)
			}
		}
	}
	slices.Sort(ids)
	if len(slices.Compact(ids)) != len(Rules) {
		t.Errorf("two rules have the same ID: %v", ids)
	}
}
