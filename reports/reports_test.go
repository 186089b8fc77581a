package reports

import (
	"bytes"
	"encoding/json"
	"flag"
	"os"
	"path/filepath"
	"testing"

	"github.com/monosashi/monosashi/assess"
)

var update = flag.Bool("update", false, "write the golden files")

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

func TestPrint(t *testing.T) {
	for _, name := range []string{"town", "group"} {
		for _, l := range []string{"ja", "en"} {
			for _, f := range Formats() {
				os.WriteFile("/tmp/out/"+name+"."+l+"."+f.Name, write(t, f.Name, ForResult(load(t, name), Options{Lang: l})), 0o644)
			}
		}
	}
}
