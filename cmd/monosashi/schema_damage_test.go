package main

import (
	"encoding/json"
	"fmt"
	"slices"
	"strings"
	"testing"

	"github.com/santhosh-tekuri/jsonschema/v6"

	"github.com/monosashi/monosashi/questionnaires/diag"
)

// A wrong is a good file with one thing changed.
type wrong struct {
	what  string
	value any
}

// spoiled damages a file in every way at every place, of which those that are
// alike, such as the labels of all options, count as one.
func spoiled(v any) []wrong {
	var out []wrong
	seen := map[string]bool{}
	walk(v, nil, func(path []any, at any) {
		if seen[alike(path)] {
			return
		}
		seen[alike(path)] = true
		for _, w := range damages(at) {
			out = append(out, wrong{fmt.Sprint(path, " ", w.what), replaced(v, path, w.value)})
		}
		if len(path) > 0 {
			out = append(out, wrong{fmt.Sprint(path, " left out"), replaced(v, path, gone{})})
		}
	})
	return out
}

// gone takes the place of what is left out.
type gone struct{}

// damages returns what can stand instead of v.
func damages(v any) []wrong {
	out := []wrong{
		{"null", nil}, {"empty", ""}, {"word", "x!"}, {"words", "これ"}, {"true", true}, {"seven", json.Number("7")},
		{"negative", json.Number("-1.5")}, {"no list", []any{}}, {"no mapping", map[string]any{}}, {"in a list", []any{v}},
		{"with null", []any{nil}}, {"by language", map[string]any{"ja": v}}, {"by number", map[string]any{"1": "x"}},
	}
	switch v := v.(type) {
	case string:
		out = append(out, wrong{"longer", v + "x"}, wrong{"spaced", v + " "}, wrong{"upper", strings.ToUpper(v)})
		if x, err := jsonschema.UnmarshalJSON(strings.NewReader(v)); err == nil {
			out = append(out, wrong{"unquoted", x})
		}
	case json.Number:
		out = append(out, wrong{"quoted", v.String()}, wrong{"in words", v.String() + "個"}, wrong{"large", json.Number("2e9")}, wrong{"full width", "１２"})
	case bool:
		out = append(out, wrong{"quoted", fmt.Sprint(v)}, wrong{"not", !v})
	case []any:
		out = append(out, wrong{"and null", append(slices.Clone(v), nil)}, wrong{"and a list", append(slices.Clone(v), []any{})})
		if len(v) > 0 {
			out = append(out, wrong{"only the first", v[0]}, wrong{"the first twice", append([]any{v[0]}, v...)})
		}
	case map[string]any:
		for _, extra := range []any{nil, "x", map[string]any{}} {
			m := map[string]any{"no_such_key": extra}
			for k, x := range v {
				m[k] = x
			}
			out = append(out, wrong{fmt.Sprintf("with a key of %T", extra), m})
		}
	}
	return out
}

// walk calls f with every value in v, in a fixed order.
func walk(v any, path []any, f func(path []any, at any)) {
	f(path, v)
	switch v := v.(type) {
	case map[string]any:
		for _, k := range sortedKeys(v) {
			walk(v[k], append(slices.Clone(path), k), f)
		}
	case []any:
		for i, x := range v {
			walk(x, append(slices.Clone(path), i), f)
		}
	}
}

func sortedKeys(m map[string]any) []string {
	var keys []string
	for k := range m {
		keys = append(keys, k)
	}
	slices.Sort(keys)
	return keys
}

// alike is the same for places that mean the same: the items of a list, the
// values under IDs, and the languages of all texts.
func alike(path []any) string {
	var b strings.Builder
	if n := len(path); n > 0 && (path[n-1] == "ja" || path[n-1] == "en") {
		return fmt.Sprint(path[n-1])
	}
	before := ""
	for _, p := range path {
		k, isKey := p.(string)
		switch {
		case !isKey:
			b.WriteString("/*")
			continue
		case slices.Contains([]string{"answers", "clauses", "shares", "counts", "weights"}, before):
			b.WriteString("/*")
		default:
			b.WriteString("/" + k)
		}
		before = k
	}
	return b.String()
}

// replaced returns v with something else at a place.
func replaced(v any, path []any, x any) any {
	if len(path) == 0 {
		return x
	}
	switch v := v.(type) {
	case map[string]any:
		out := map[string]any{}
		for k, old := range v {
			out[k] = old
		}
		k, _ := path[0].(string)
		if out[k] = replaced(v[k], path[1:], x); out[k] == (gone{}) {
			delete(out, k)
		}
		return out
	case []any:
		i, _ := path[0].(int)
		out := slices.Clone(v)
		if out[i] = replaced(v[i], path[1:], x); out[i] == (gone{}) {
			out = slices.Delete(out, i, i+1)
		}
		return out
	}
	return v
}

// shortened leaves two items of every list.
func shortened(v any) any {
	switch v := v.(type) {
	case map[string]any:
		out := map[string]any{}
		for k, x := range v {
			out[k] = shortened(x)
		}
		return out
	case []any:
		out := []any{}
		for _, x := range v[:min(len(v), 2)] {
			out = append(out, shortened(x))
		}
		return out
	}
	return v
}

// What a schema refuses, the parser refuses too. Both see the same damaged
// files, so that a schema that knows a key or a word too few is found.
func TestSchemaRefusesNoMoreThanParserOfDamagedFiles(t *testing.T) {
	t.Parallel()
	for _, c := range contracts(t) {
		if len(c.spoil) > 0 {
			t.Run(c.kind, func(t *testing.T) {
				t.Parallel()
				c.tryDamaged(t)
			})
		}
	}
}

func (c contract) tryDamaged(t *testing.T) {
	schema := compiled(t, c.kind)
	tried, refused := 0, 0
	for _, name := range c.spoil {
		v, _ := instance(name, c.good[name])
		if c.kind == "result" { // in which nothing depends on anything else
			v = shortened(v)
		}
		for i, w := range spoiled(v) {
			if i%max(c.every, 1) != 0 {
				continue
			}
			tried++
			bad := schema.Validate(w.value)
			if bad != nil {
				refused++
			}
			c.compare(t, name, w, bad)
		}
	}
	t.Logf("%d of %d are refused by both", refused, tried)
	if refused*3 < tried {
		t.Errorf("the schema refuses only %d of %d damaged files", refused, tried)
	}
}

// compare holds what the schema said about a damaged file against the parser.
func (c contract) compare(t *testing.T, name string, w wrong, bad error) {
	src, err := json.Marshal(w.value)
	if err != nil {
		t.Fatal(err)
	}
	list := c.parse("damaged.json", src)
	switch {
	case bad != nil && !list.HasErrors():
		t.Errorf("%s, %s: the parser takes it, but: %v", name, w.what, bad)
	case c.kind == "result" && bad == nil && refusedByShape(list):
		t.Errorf("%s, %s: the schema takes it, but: %v", name, w.what, list)
	}
}

// refusedByShape reports whether a result was refused for something that its
// schema can express.
func refusedByShape(list diag.List) bool {
	return slices.ContainsFunc(list, func(d diag.Diagnostic) bool { return d.Rule != "range" })
}
