package yamlpos

import (
	"bytes"
	"errors"
	"flag"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"
	"golang.org/x/tools/txtar"
)

var update = flag.Bool("update", false, "rewrite the expected output of testdata/format")

// testShapes are those of the cases in testdata/format.
var testShapes = Shapes{
	"":      "schema id version' title:text counts:*count when' items:item last",
	"text":  "ja en",
	"count": "label:text min max",
	"item":  "id code' label:text options:item",
}

// TestFormat holds every case of testdata/format, and that what was formatted
// stays as it is.
func TestFormat(t *testing.T) {
	files, err := filepath.Glob("testdata/format/*.txtar")
	if err != nil || len(files) < 5 {
		t.Fatal(files, err)
	}
	for _, f := range files {
		t.Run(filepath.Base(f), func(t *testing.T) {
			a, err := txtar.ParseFile(f)
			if err != nil {
				t.Fatal(err)
			}
			got := formatted(t, a.Files[0].Data)
			if *update {
				a.Files = append(a.Files[:1], txtar.File{Name: "after.yaml", Data: got})
				if err := os.WriteFile(f, txtar.Format(a), 0o666); err != nil {
					t.Fatal(err)
				}
			}
			if d := cmp.Diff(string(a.Files[1].Data), string(got)); d != "" {
				t.Errorf("-want +got\n%s", d)
			}
			if d := cmp.Diff(string(got), string(formatted(t, got))); d != "" {
				t.Errorf("formatted again it changes: -once +twice\n%s", d)
			}
		})
	}
}

func formatted(t *testing.T, src []byte) []byte {
	t.Helper()
	r := &Reader{File: "a.yaml"}
	out, err := r.Format(src, testShapes)
	if err != nil {
		t.Fatalf("%v %v", err, r.Finish())
	}
	return out
}

// TestFormatBytes holds what cannot be seen in a text file.
func TestFormatBytes(t *testing.T) {
	for _, c := range []struct{ name, src, want string }{
		{"mark and line ends", "\ufeffid: a\r\nlast: b\r\n\r\n\r\n", "id: a\nlast: b\n"},
		{"old line ends", "id: a\rlast: b", "id: a\nlast: b\n"},
		{"CP932", "id: \x8e\x91\n", "id: 資\n"},
		{"white space", "id: a  \nlast:\t b # c \t\n   \n", "id: a\nlast: b # c\n"},
		{"line separator", "id: a # c\u2028last: b\n", "id: a # c\nlast: b\n"},
		{"narrow letters", "id: \"a\u200db\"\n", "id: \"a\u200db\"\n"},
		{"document marks", "%YAML 1.1\n--- # c\nid: a\n...\n", "# c\nid: a\n"},
		{"no keys", "{ # c\n}", "# c\n{}\n"},
		{"JSON in YAML", `{"id": "a b", "last": [1, "1", null, true, "true"]}`, "id: a b\nlast: [1, \"1\", null, true, \"true\"]\n"},
	} {
		t.Run(c.name, func(t *testing.T) {
			if d := cmp.Diff(c.want, string(formatted(t, []byte(c.src)))); d != "" {
				t.Errorf("-want +got\n%s", d)
			}
		})
	}
}

func TestFormatRefused(t *testing.T) {
	for _, src := range []string{"", "id: [a", "id: &a b", "id: !!str 5", "id: !x {a: b}", "id: ! 5", "- a", "id: a\nid: b", "a: 1\n---\nb: 1"} {
		r := &Reader{File: "a.yaml"}
		if out, err := r.Format([]byte(src), testShapes); !errors.Is(err, ErrBroken) || !r.Diags.HasErrors() {
			t.Errorf("%q became %q (%v)", src, out, err)
		}
	}
}

func TestFormatJSON(t *testing.T) {
	r := &Reader{File: "a.json"}
	src := []byte(`{"last":1,"id":2}`)
	if out, err := r.Format(src, testShapes); err != nil || !bytes.Equal(out, src) || !r.JSON() {
		t.Errorf("%s %v", out, err)
	}
}

// TestFormatLarge holds that large files, also on one line, take no longer than
// their size.
func TestFormatLarge(t *testing.T) {
	for _, part := range []string{"{id: a, title: {en: b, ja: c}}, ", "{id: a, title: {en: b,\n ja: c}}, # d\n ", "[[[[[[[[[[[[[[[[a]]]]]]]]]]]]]]]], "} {
		src := "items: [" + strings.Repeat(part, 20_000) + "]\n"
		begin := time.Now()
		formatted(t, []byte(src))
		if d := time.Since(begin); d > 20*time.Second {
			t.Errorf("%.20s: %v", part, d)
		}
	}
}

// TestFormatLongKey shows what happens to a file whose canonical form could not
// be read.
func TestFormatLongKey(t *testing.T) {
	r := &Reader{File: "a.yaml"}
	if _, err := r.Format([]byte("? "+strings.Repeat("k", 2000)+"\n: v\n"), testShapes); !errors.Is(err, ErrChanged) {
		t.Errorf("%v, want %v", err, ErrChanged)
	}
}

// TestUnchanged shows that the check at the end sees what must not happen.
func TestUnchanged(t *testing.T) {
	src := "id: a # c\nlast: [unknown, 5]\n"
	for _, c := range []struct {
		out string
		ok  bool
	}{
		{src, true},
		{"last: [unknown, \"5\"]\n# c\nid: 'a'\n", true},
		{"id: a\nlast: [unknown, 5]\n", false},
		{"id: a # c\nlast: [5, unknown]\n", false},
		{"id: a # c\nlast: [\"unknown\", 5]\n", false},
		{"id: a # c\nlast: [unknown]\n", false},
		{"id: a # c\nlist: [unknown, 5]\n", false},
		{"id: a # c\nlast: [unknown, 5\n", false},
	} {
		r := &Reader{File: "a.yaml"}
		before := r.Parse([]byte(src))
		d, err := r.document(src, nil)
		if err != nil {
			t.Fatal(err)
		}
		if err := d.unchanged(before, []byte(c.out)); (err == nil) != c.ok {
			t.Errorf("%q: %v", c.out, err)
		}
	}
}

// FuzzFormat holds that whatever can be read can be formatted, says the same
// afterwards, with all comments, and does not change when formatted again.
func FuzzFormat(f *testing.F) {
	for _, pattern := range []string{"testdata/format/*.txtar", "../../questionnaires/testdata/*.yaml", "../../questionnaires/testdata/bad/*.yaml", "../../cmd/monosashi/testdata/schema/*.yaml", "../../assess/examples/*.yaml"} {
		files, err := filepath.Glob(pattern)
		if err != nil || len(files) == 0 {
			f.Fatal(pattern, err)
		}
		for _, name := range files {
			src, err := os.ReadFile(name)
			if err != nil {
				f.Fatal(err)
			}
			if a := txtar.Parse(src); len(a.Files) > 0 {
				src = a.Files[0].Data
			}
			f.Add(src)
		}
	}
	f.Fuzz(func(t *testing.T, src []byte) {
		r := &Reader{File: "a.yaml"}
		once, err := r.Format(src, testShapes)
		if errors.Is(err, ErrBroken) || err != nil && r.longKey() {
			return
		}
		if err != nil {
			t.Fatalf("%v: %q", err, src)
		}
		twice, err := (&Reader{File: "a.yaml"}).Format(once, testShapes)
		if err != nil || !bytes.Equal(once, twice) {
			t.Fatalf("formatted again it changes (%v): %q\nonce  %q\ntwice %q", err, src, once, twice)
		}
	})
}

// longKey reports a line so long that YAML may not take its beginning for a
// key.
func (r *Reader) longKey() bool {
	for _, l := range r.lines {
		if len(l) > 300 {
			return true
		}
	}
	return false
}
