package main

import (
	"bytes"
	"encoding/json"
	"errors"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"reflect"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"golang.org/x/tools/txtar"

	"github.com/monosashi/monosashi/assess"
	"github.com/monosashi/monosashi/internal/yamlpos"
	"github.com/monosashi/monosashi/questionnaires"
	"github.com/monosashi/monosashi/questionnaires/catalogue"
	"github.com/monosashi/monosashi/questionnaires/diag"
)

// TestFmtEverything formats every YAML file of the repository that can be
// read, also those in scripts and cases: what it says stays the same, and
// formatting it again changes nothing.
func TestFmtEverything(t *testing.T) {
	n := 0
	for _, f := range yamlFiles(t) {
		head, broken := assess.Peek(f.name, f.data)
		if broken.HasErrors() {
			continue
		}
		once, err := fmtText(f.name, f.data)
		if errors.Is(err, yamlpos.ErrBroken) { // it has tags
			continue
		}
		if err != nil {
			t.Errorf("%s: %v", f.name, err)
			continue
		}
		n++
		if twice, err := fmtText(f.name, once); err != nil || !bytes.Equal(once, twice) {
			t.Errorf("%s: formatted again it changes (%v)\n%s", f.name, err, cmp.Diff(string(once), string(twice)))
		}
		before, after := model(t, kindOf(head.Schema), f.data), model(t, kindOf(head.Schema), once)
		if d := cmp.Diff(before, after, withoutPlaces()...); d != "" {
			t.Errorf("%s: it says something else: -before +after\n%s", f.name, d)
		}
	}
	if n < 60 {
		t.Errorf("only %d files were formatted", n)
	}
}

func fmtText(name string, src []byte) ([]byte, error) {
	head, _ := assess.Peek(name, src)
	return (&yamlpos.Reader{File: name}).Format(src, keyOrders[kindOf(head.Schema)])
}

// yamlFiles returns the YAML files of the repository, and those inside
// archives of test files.
func yamlFiles(t *testing.T) []source {
	t.Helper()
	var out []source
	err := filepath.WalkDir(filepath.Join("..", ".."), func(name string, d fs.DirEntry, err error) error {
		ext := filepath.Ext(name)
		if err != nil || d.IsDir() || !slices.Contains([]string{".yaml", ".yml", ".txtar"}, ext) {
			return err
		}
		data, err := os.ReadFile(name)
		if ext != ".txtar" {
			out = append(out, source{name: name, data: data})
			return err
		}
		for _, f := range txtar.Parse(data).Files {
			if strings.HasSuffix(f.Name, ".yaml") {
				out = append(out, source{name: name + "/" + f.Name, data: f.Data})
			}
		}
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	return out
}

// model returns what is read from a file, or nil from one with mistakes.
func model(t *testing.T, kind string, src []byte) any {
	t.Helper()
	var got any
	var list diag.List
	switch kind {
	case "questionnaire":
		var q *questionnaires.Questionnaire
		if q, list = questionnaires.Parse("a.yaml", src); q != nil {
			got = q.Digest
		}
	case "answers":
		got, list = assess.ParseAnswers(asked(t, src), "a.yaml", src)
	case "goals":
		got, list = catalogue.ParseGoals("a.yaml", src)
	case "references":
		got, list = catalogue.ParseReferences("a.yaml", src)
	case "baselines":
		got, list = catalogue.ParseBaselines("a.yaml", src)
	}
	if list.HasErrors() {
		return rules(list)
	}
	return got
}

// rules lists what is wrong, without the places, which formatting moves.
func rules(list diag.List) []string {
	var out []string
	for _, d := range list {
		out = append(out, d.Rule+" "+d.Message.EN)
	}
	slices.Sort(out)
	return out
}

// asked returns the questionnaire that answers name, of those that are built
// in or among the test files.
func asked(t *testing.T, src []byte) *questionnaires.Questionnaire {
	t.Helper()
	head, _ := assess.Peek("a.yaml", src)
	b, ok := questionnaires.BuiltinSource(head.Questionnaire.ID)
	if !ok {
		var err error
		if b, err = os.ReadFile("../../questionnaires/testdata/everything.yaml"); err != nil {
			t.Fatal(err)
		}
	}
	q, list := questionnaires.Parse("a.yaml", b)
	if list.HasErrors() {
		t.Fatal(list)
	}
	return q
}

func withoutPlaces() []cmp.Option {
	return []cmp.Option{
		cmp.Exporter(func(reflect.Type) bool { return true }),
		cmp.FilterValues(func(a, b diag.Pos) bool { return true }, cmp.Ignore()),
		cmp.FilterPath(func(p cmp.Path) bool { return p.Last().String() == ".at" }, cmp.Ignore()), // where answers stand
	}
}

// TestFmtBuiltin holds that what is built in is in canonical form.
func TestFmtBuiltin(t *testing.T) {
	for _, f := range yamlFiles(t) {
		head, broken := assess.Peek(f.name, f.data)
		if _, ours := keyOrders[kindOf(head.Schema)]; !ours || broken.HasErrors() || strings.Contains(f.name, "testdata") {
			continue
		}
		if got, err := fmtText(f.name, f.data); err != nil || !bytes.Equal(got, f.data) {
			t.Errorf("%s: run monosashi fmt (%v)", f.name, err)
		}
	}
}

// TestKeyOrders holds that the table knows every key that a schema knows, and
// no other.
func TestKeyOrders(t *testing.T) {
	for _, s := range allSchemas() {
		shapes, ok := keyOrders[s.Kind]
		if !ok {
			continue
		}
		var root any
		if err := json.Unmarshal(s.Source, &root); err != nil {
			t.Fatal(err)
		}
		known := map[string]bool{}
		properties(root, known)
		for _, k := range shapes.Keys() {
			if !known[k] {
				t.Errorf("%s: the schema does not know the key %q", s.Kind, k)
			}
			delete(known, k)
		}
		for k := range known {
			t.Errorf("%s: the order does not know the key %q", s.Kind, k)
		}
	}
}

// properties collects the names of all properties in a schema.
func properties(v any, into map[string]bool) {
	switch v := v.(type) {
	case map[string]any:
		if p, ok := v["properties"].(map[string]any); ok {
			for k := range p {
				into[k] = true
			}
		}
		for _, x := range v {
			properties(x, into)
		}
	case []any:
		for _, x := range v {
			properties(x, into)
		}
	}
}

// TestFmtCommentsAnywhere puts a comment above and behind every line of a
// file, at several indentations: none may be lost, or move when the file is
// formatted again.
func TestFmtCommentsAnywhere(t *testing.T) {
	for _, name := range []string{"starter/questionnaire.ja.yaml", "testdata/schema/answers.yaml"} {
		src, err := os.ReadFile(name)
		if err != nil {
			t.Fatal(err)
		}
		lines := strings.SplitAfter(string(src), "\n")
		for i := range lines {
			for _, c := range []string{"# new\n", "    # new\n", "\n            # new\n\n"} {
				commented(t, name, slices.Concat(lines[:i], []string{c}, lines[i:]))
			}
			if s := strings.TrimSuffix(lines[i], "\n"); s != lines[i] {
				commented(t, name, slices.Concat(lines[:i], []string{s + " # new\n"}, lines[i+1:]))
			}
		}
	}
}

func commented(t *testing.T, name string, lines []string) {
	t.Helper()
	src := strings.Join(lines, "")
	once, err := fmtText(name, []byte(src))
	if err != nil || strings.Count(string(once), "# new") != 1 {
		t.Fatalf("%v\n%s", err, src)
	}
	if twice, err := fmtText(name, once); err != nil || !bytes.Equal(once, twice) {
		t.Fatalf("formatted again it changes (%v)\n%s", err, cmp.Diff(string(once), string(twice)))
	}
}

// TestFmtRefuses shows what is said of a file whose canonical form would not
// be the same: it is left alone.
func TestFmtRefuses(t *testing.T) {
	f := &formatter{env: &env{out: io.Discard, err: io.Discard}}
	src := "schema: answers/v1\n? " + strings.Repeat("k", 2000) + "\n: v\n"
	var got *failure
	if err := f.file(source{name: "a.yaml", data: []byte(src)}); !errors.As(err, &got) || got.code != exitFailed || !errors.Is(err, yamlpos.ErrChanged) {
		t.Fatalf("%v, want exit code %d", err, exitFailed)
	}
	if !strings.Contains(got.text.JA, `"a.yaml" を整形すると`) || !strings.Contains(got.text.EN, `formatting "a.yaml"`) || len(f.changed) > 0 {
		t.Errorf("%v, %d files to write", got.text, len(f.changed))
	}
}
