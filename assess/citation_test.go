package assess

import (
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

// A result cites what its items name: each key once, in the order of the
// documents, with the note of a document at its first citation.
func TestResultCitesWhatItemsName(t *testing.T) {
	q := builtin(t)
	got := Evaluate(q, &Answers{}, Options{}).References
	seen := map[string]int{}
	for _, c := range got {
		seen[c.Key]++
	}
	for _, i := range q.Items() {
		for _, key := range i.References {
			if seen[key] != 1 {
				t.Errorf("%s of %s is cited %d times", key, i.ID, seen[key])
			}
		}
	}
	at := slices.IndexFunc(got, func(c Citation) bool { return c.Key == "ds920-2.caio" })
	want := Citation{Key: "ds920-2.caio", Status: "reported", Address: "https://www.digital.go.jp/news/decb64eb-f26e-41cb-8d37-f3dd173108b8", Text: got[at].Text, Note: got[at].Note}
	if d := cmp.Diff(want, got[at]); d != "" || got[at].Note.EN == "" {
		t.Errorf("(-want +got)\n%s", d)
	}
	if next := got[at+1]; !strings.HasPrefix(next.Key, "ds920-2") || !next.Note.IsZero() {
		t.Errorf("%s follows, with the note %q", next.Key, next.Note.EN)
	}
}
