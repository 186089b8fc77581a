package reports

import (
	"bytes"
	"encoding/json"
	"os"
	"path/filepath"
	"testing"

	"github.com/monosashi/monosashi/assess"
	"github.com/monosashi/monosashi/internal/golden"
	"github.com/monosashi/monosashi/internal/lang"
)

// load reads a result from testdata.
func load(t testing.TB, name string) *assess.Result {
	t.Helper()
	b, err := os.ReadFile(filepath.Join("testdata", name+".json"))
	if err != nil {
		t.Fatal(err)
	}
	d := json.NewDecoder(bytes.NewReader(b))
	d.DisallowUnknownFields()
	var r assess.Result
	if err := d.Decode(&r); err != nil {
		t.Fatal(err)
	}
	return &r
}

// write returns what a format makes of a document.
func write(t testing.TB, format string, d *Document) []byte {
	t.Helper()
	f, ok := FormatFor(format)
	if !ok {
		t.Fatalf("no format %q", format)
	}
	var b bytes.Buffer
	if err := f.Write(&b, d); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

// TestGolden holds every format of every report in both languages to what was
// looked at. The command go test ./reports -update writes them anew.
func TestGolden(t *testing.T) {
	for _, name := range []string{"town", "group"} {
		for _, l := range []string{lang.JA, lang.EN} {
			for _, f := range Formats() {
				file := filepath.Join("testdata", "golden", name+"."+l+"."+f.Name)
				t.Run(filepath.Base(file), func(t *testing.T) {
					got := write(t, f.Name, ForResult(load(t, name), Options{Lang: l}))
					golden.Check(t, file, got)
					if again := write(t, f.Name, ForResult(load(t, name), Options{Lang: l})); !bytes.Equal(got, again) {
						t.Error("a second time gave other bytes")
					}
				})
			}
		}
	}
}
