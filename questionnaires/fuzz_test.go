package questionnaires

import (
	"os"
	"path/filepath"
	"testing"

	"github.com/monosashi/monosashi/internal/placetest"
)

func FuzzParse(f *testing.F) {
	f.Add(everything(f))
	cases, err := filepath.Glob("testdata/bad/*.yaml")
	if err != nil {
		f.Fatal(err)
	}
	for _, c := range cases {
		src, err := os.ReadFile(c)
		if err != nil {
			f.Fatal(err)
		}
		f.Add(src)
	}
	f.Add([]byte("schema: a text on\n two lines"))
	f.Fuzz(func(t *testing.T, src []byte) {
		q, diags := Parse("q.yaml", src)
		if err := placetest.Check(src, diags); err != nil {
			t.Fatal(err)
		}
		if q == nil && !diags.HasErrors() {
			t.Fatal("nothing was read and nothing said")
		}
		if q == nil || diags.HasErrors() {
			return
		}
		if q.Digest == "" {
			t.Fatal("a questionnaire without a digest")
		}
		for _, i := range q.Items() {
			if lo, hi, ok := i.Range(); ok && hi.Less(lo) {
				t.Fatalf("%s has the range %v to %v", i.ID, lo, hi)
			}
		}
	})
}
