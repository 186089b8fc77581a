package yamlpos

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"github.com/monosashi/monosashi/questionnaires/diag"
)

// finish reads src as a mapping of no known keys.
func finish(name, src string) diag.List {
	r := &Reader{File: name}
	if n := r.Parse([]byte(src)); n != nil {
		r.Map(n).Done()
	}
	return r.Finish()
}

// TestHostileFiles holds what files get that were made to do harm. That they
// get it soon is seen by running the tests: each is as large as may be read.
func TestHostileFiles(t *testing.T) {
	half := MaxSize/2 - 100
	keys := func(format string, n int) string {
		var b strings.Builder
		for i := range n {
			fmt.Fprintf(&b, format, i)
		}
		return b.String()
	}
	for _, c := range []struct{ name, file, src, rule string }{
		{"too large", "a.yaml", strings.Repeat("a", MaxSize+1), "too-large"},
		{"nested lists", "a.yaml", "a: " + strings.Repeat("[", half) + strings.Repeat("]", half), "syntax"},
		{"nested maps", "a.yaml", strings.Repeat("{a: ", half/2), "syntax"},
		{"nested blocks", "a.yaml", strings.Repeat("- ", half), "syntax"},
		{"nested JSON", "a.json", `{"a":` + strings.Repeat("[", half), "syntax"},
		{"aliases", "a.yaml", "a: &a [x]\nb: &b [*a, *a]\nc: [*b, *b]\n", "syntax"},
		{"merge keys", "a.yaml", "a: {<<: {b: 1}}\n", "syntax"},
		{"two documents", "a.yaml", "a: 1\n---\nb: 2\n", "syntax"},
		{"equal keys", "a.yaml", "a: 1\na: 2\n", "duplicate-key"},
		{"quotes on one line", "a.yaml", "a: [" + strings.Repeat(`"b","c":`, half/8), "syntax"},
		{"keys on one line", "a.yaml", strings.Repeat(`"a": `, half/5), "syntax"},
		{"keys without a space", "a.yaml", keys("k%d:1\n", 100000) + "a: 1\n", "syntax"},
		{"not text", "a.yaml", "a: \x00\x01\xff\xfe", "encoding"},
		{"many keys", "a.yaml", keys("k%d: 1\n", 20000), "too-many"},
		{"many keys on one line", "a.json", "{" + strings.TrimSuffix(keys(`"k%d":1,`, 20000), ",") + "}", "too-many"},
	} {
		t.Run(c.name, func(t *testing.T) {
			list := finish(c.file, c.src)
			if len(list) == 0 || len(list) > maxFindings+1 {
				t.Fatalf("%d findings", len(list))
			}
			if !slices.ContainsFunc(list, func(d diag.Diagnostic) bool { return d.Rule == c.rule }) {
				t.Errorf("no finding has the rule %s: %s", c.rule, list[0].Line("en"))
			}
		})
	}
}
