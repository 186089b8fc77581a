// Package golden compares what a test made with the file that says what it
// should be.
package golden

import (
	"flag"
	"os"
	"path/filepath"
	"testing"

	"github.com/google/go-cmp/cmp"
)

// Update is the flag -update of a test that has golden files: it writes them
// anew.
var Update = flag.Bool("update", false, "write the golden files")

// Check compares got with the file, or writes the file with -update.
func Check(t testing.TB, file string, got []byte) {
	t.Helper()
	if *Update {
		write(t, file, got)
		return
	}
	want, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(string(want), string(got)); diff != "" {
		t.Errorf("not as in %s (-want +got):\n%s", file, diff)
	}
}

func write(t testing.TB, file string, got []byte) {
	t.Helper()
	if err := os.MkdirAll(filepath.Dir(file), 0o755); err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(file, got, 0o644); err != nil {
		t.Fatal(err)
	}
}
