package questionnaires

import (
	"bytes"
	"encoding/json"
	"fmt"
	"reflect"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/monosashi/monosashi/internal/exact"
	"github.com/monosashi/monosashi/internal/lang"
)

func parsed(t *testing.T, src string) *Questionnaire {
	t.Helper()
	q, list := Parse("q.yaml", []byte(src))
	if list.HasErrors() {
		t.Fatal(list)
	}
	return q
}

// changed returns src with each old text, which must be there once, replaced.
func changed(t *testing.T, src string, pairs ...string) string {
	t.Helper()
	for i := 0; i < len(pairs); i += 2 {
		if n := strings.Count(src, pairs[i]); n != 1 {
			t.Fatalf("%q is there %d times", pairs[i], n)
		}
		src = strings.Replace(src, pairs[i], pairs[i+1], 1)
	}
	return src
}

// lines writes what changed, one part or field a line.
func lines(d *Diff) []string {
	var out []string
	var write func(in string, list []*Change)
	write = func(in string, list []*Change) {
		for _, c := range list {
			if !c.Changed() {
				continue
			}
			out = append(out, fmt.Sprintf("%s%s %s: %s, %s", in, c.Part, c.ID, c.Fate, c.Bump))
			for _, f := range c.Fields {
				key := f.Key
				if f.Lang != "" {
					key += "." + f.Lang
				}
				out = append(out, fmt.Sprintf("%s  %s: %q -> %q", in, key, f.Old, f.New))
			}
			write(in+"  ", c.Parts)
		}
	}
	write("", d.Items)
	write("", d.Changes)
	return out
}

// TestCompare changes one thing at a time.
func TestCompare(t *testing.T) {
	src := string(everything(t))
	for _, c := range []struct {
		name  string
		pairs []string
		want  []string
	}{
		{"layout", []string{"# Every key", "#   Every key"}, nil},
		{"label", []string{"用途, en: Uses", "使い道, en: Uses"}, []string{
			"item A2: reworded, patch", `  label.ja: "用途" -> "使い道"`}},
		{"action", []string{"方針を定める, en: Adopt a policy", "方針を定める, en: Adopt one"}, []string{
			"item A1: reworded, patch", `  action.label.en: "Adopt a policy" -> "Adopt one"`}},
		{"points", []string{"code: b, points: 2", "code: b, points: 3"}, []string{
			"item A2: rescored, major", "  option b: rescored, major", `    points: "2" -> "3"`}},
		{"option added", []string{"          - {code: c, points: 2", "          - {code: d, points: 0, label: {ja: 他, en: Other}}\n          - {code: c, points: 2"}, []string{
			"item A2: reworded, minor", "  option d: new, minor"}},
		{"option worth more than any", []string{`          - {code: "1", points: 1, label: {ja: ある`, "          - {code: \"3\", points: 2, label: {ja: 定着, en: More}}\n          - {code: \"1\", points: 1, label: {ja: ある"}, []string{
			"item A1: rescored, major", `  range: "0..1" -> "0..2"`, "  option 3: new, minor"}},
		{"option dropped", []string{"          - {code: c, points: 2, label: {ja: 翻訳, en: Translation}}\n", ""}, []string{
			"item A2: rescored, major", "  option c: dropped, major"}},
		{"another code", []string{"{code: c, points: 2, label: {ja: 翻訳, en: Translation}}", "{code: t, points: 2, was: [c], label: {ja: 翻訳, en: Translation}}"}, []string{
			"item A2: moved, major", "  option t: moved, major", `    code: "c" -> "t"`}},
		{"type", []string{"id: A4, type: integer", "id: A4, type: decimal"}, []string{
			"item A4: rescored, major", `  type: "integer" -> "decimal"`}},
		{"condition", []string{"staff_total >= 10", "staff_total >= 20"}, []string{
			"item A2: rescored, major", `  relevant: "A1 == '1' and staff_total >= 10" -> "A1 == '1' and staff_total >= 20"`}},
		{"spaces of a condition", []string{"staff_total >= 10", "staff_total  >=  10"}, nil},
		{"weight", []string{"weight: 0.5", "weight: 0.6"}, []string{
			"item A4: rescored, major", `  weight: "0.5" -> "0.6"`}},
		{"references", []string{"references: [mic-guidebook-4]", "references: []"}, []string{
			"item A1: same, patch", `  references: "mic-guidebook-4" -> ""`}},
		{"wider", []string{"min: 0, max: 24", "min: 0, max: 30"}, []string{
			"item A3: same, minor", `  max: "24" -> "30"`}},
		{"narrower", []string{"min: 0, max: 24", "min: 1, max: 24"}, []string{
			"item A3: rescored, major", `  min: "0" -> "1"`}},
		{"evidence no more asked for", []string{"        evidence: {ja: 方針の名称, en: Name of the policy}\n", ""}, []string{
			"item A1: rescored, major", `  evidence.ja: "方針の名称" -> ""`, `  evidence.en: "Name of the policy" -> ""`}},
		{"item dropped and added", []string{"id: A4, type: integer", "id: A5, type: integer", "not answered(A4)", "not answered(A5)"}, []string{
			"item A5: new, minor", "item A4: dropped, major", "check used-more: same, minor",
			`  when: "staff_used > staff_total and not answered(A4)" -> "staff_used > staff_total and not answered(A5)"`}},
		{"item with another ID", []string{"id: A4, type: integer", "id: A5, was: [A4], type: integer", "not answered(A4)", "not answered(A5)"}, []string{
			"item A5: moved, major", `  id: "A4" -> "A5"`}},
		{"count", []string{"calculations:", "  more: {label: {ja: 他, en: More}}\ncalculations:"}, []string{"count more: new, minor"}},
		{"policy", []string{"  unknown: zero", "  unknown: missing"}, []string{
			"scoring scoring: rescored, major", `  unknown: "zero" -> "missing"`}},
		{"gate", []string{"gates: [A1]", "gates: []"}, []string{"gate A1: dropped, major"}},
		{"band", []string{"above: 0.5", "from: 0.5"}, []string{
			"score impact: rescored, major", "  band II: rescored, major", `    edge: "above 0.5" -> "from 0.5"`}},
		{"method", []string{"combine: min}", "combine: max}"}, []string{
			"section system: rescored, major", `  repeat.combine: "min" -> "max"`}},
		{"message", []string{"en: There are more users", "en: There seem to be more users"}, []string{
			"check used-more: reworded, patch", `  message.en: "There are more users than staff." -> "There seem to be more users than staff."`}},
		{"order", []string{"          - {code: a, points: 1, label: {ja: 文書, en: Documents}}\n", "", "          - {code: none", "          - {code: a, points: 1, label: {ja: 文書, en: Documents}}\n          - {code: none"}, []string{
			"item A2: same, patch", `  order: "a, b, c, none" -> "b, c, a, none"`}},
	} {
		t.Run(c.name, func(t *testing.T) {
			d := Compare(parsed(t, src), parsed(t, changed(t, src, c.pairs...)))
			if diff := cmp.Diff(c.want, lines(d)); diff != "" {
				t.Errorf("(-want +got):\n%s", diff)
			}
		})
	}
}

// TestCompareMatches follows items that got other IDs, were split or joined.
func TestCompareMatches(t *testing.T) {
	for _, c := range []struct {
		name     string
		old, now []named
		want     map[string]origin
	}{
		{"same", []named{{"A", nil}}, []named{{"A", nil}}, map[string]origin{"A": {from: []string{"A"}}}},
		{"its own ID", []named{{"A", nil}}, []named{{"A", []string{"A"}}}, map[string]origin{"A": {from: []string{"A"}}}},
		{"another ID", []named{{"A", nil}}, []named{{"B", []string{"A"}}}, map[string]origin{"B": {from: []string{"A"}}}},
		{"an ID of long ago", []named{{"B", []string{"A"}}, {"A", nil}}, []named{{"B", []string{"A"}}, {"A", nil}},
			map[string]origin{"A": {from: []string{"A"}}, "B": {from: []string{"B"}}}},
		{"two versions back", []named{{"A", nil}}, []named{{"C", []string{"A", "B"}}}, map[string]origin{"C": {from: []string{"A"}}}},
		{"exchanged", []named{{"A", nil}, {"B", nil}}, []named{{"A", []string{"B"}}, {"B", []string{"A"}}},
			map[string]origin{"A": {from: []string{"B"}}, "B": {from: []string{"A"}}}},
		{"joined", []named{{"A", nil}, {"B", nil}}, []named{{"A", []string{"B"}}}, map[string]origin{"A": {from: []string{"A", "B"}}}},
		{"split", []named{{"A", nil}}, []named{{"A", nil}, {"B", []string{"A"}}},
			map[string]origin{"A": {from: []string{"A"}, split: true}, "B": {from: []string{"A"}, split: true}}},
		{"new", []named{{"A", nil}}, []named{{"A", nil}, {"B", nil}}, map[string]origin{"A": {from: []string{"A"}}, "B": {from: []string{}}}},
	} {
		t.Run(c.name, func(t *testing.T) {
			if diff := cmp.Diff(c.want, origins(c.old, c.now), cmp.AllowUnexported(origin{})); diff != "" {
				t.Errorf("(-want +got):\n%s", diff)
			}
		})
	}
}

// TestCompareFollowsNames renames an item that conditions, gates and checks
// name: none of those changed.
func TestCompareFollowsNames(t *testing.T) {
	src := string(everything(t))
	now := strings.ReplaceAll(strings.ReplaceAll(src, "A1", "Z1"), "was: [X1]", "was: [X1, A1]")
	want := []string{"item Z1: moved, major", `  id: "A1" -> "Z1"`}
	if diff := cmp.Diff(want, lines(Compare(parsed(t, src), parsed(t, now)))); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
}

// TestCompareWithItself finds nothing in any questionnaire, and twice the same
// between any two.
func TestCompareWithItself(t *testing.T) {
	sources := []string{string(everything(t))}
	for _, id := range Builtin() {
		src, _ := BuiltinSource(id)
		sources = append(sources, string(src))
	}
	for _, a := range sources {
		d := Compare(parsed(t, a), parsed(t, a))
		if !d.Empty() || !d.Raised || d.Breaks || d.Required != "" || len(d.Changes) > 0 {
			t.Errorf("%s: %+v", d.Old.ID, lines(d))
		}
		for _, c := range d.Items {
			if c.Changed() || c.Fate != FateSame || !c.Comparable() {
				t.Errorf("item %s: %+v", c.ID, c)
			}
		}
		for _, b := range sources {
			if !bytes.Equal(diffJSON(t, a, b), diffJSON(t, a, b)) {
				t.Errorf("two comparisons of the same questionnaires differ")
			}
		}
	}
}

func diffJSON(t *testing.T, a, b string) []byte {
	t.Helper()
	out, err := json.Marshal(Compare(parsed(t, a), parsed(t, b)))
	if err != nil {
		t.Fatal(err)
	}
	return out
}

// TestCompareSeesEveryField changes each field of each part in turn, so that a
// new key of the language cannot be forgotten.
func TestCompareSeesEveryField(t *testing.T) {
	src := string(everything(t))
	parts := map[string]func(q *Questionnaire) any{
		"Questionnaire": func(q *Questionnaire) any { return q },
		"Level":         func(q *Questionnaire) any { return &q.Levels[0] },
		"NoticeLine":    func(q *Questionnaire) any { return &q.Notice[0] },
		"Count":         func(q *Questionnaire) any { return q.Counts[0] },
		"Calculation":   func(q *Questionnaire) any { return q.Calculations[0] },
		"Measure":       func(q *Questionnaire) any { return q.Measures[0] },
		"Comparison":    func(q *Questionnaire) any { return q.Measures[0].Compare[0] },
		"Headline":      func(q *Questionnaire) any { return q.Headline[0] },
		"Scoring":       func(q *Questionnaire) any { return &q.Scoring },
		"Score":         func(q *Questionnaire) any { return q.Scores[0] },
		"ScoreRule":     func(q *Questionnaire) any { return &q.Scores[0].Rule },
		"Band":          func(q *Questionnaire) any { return &q.Scores[1].Bands[1] },
		"Check":         func(q *Questionnaire) any { return q.Checks[0] },
		"Section":       func(q *Questionnaire) any { return q.Section("use") },
		"section rule":  func(q *Questionnaire) any { return &q.Section("use").Rule },
		"Repeat":        func(q *Questionnaire) any { return q.Section("system").Repeat },
		"Question":      func(q *Questionnaire) any { return q.Find("A1") },
		"ItemScore":     func(q *Questionnaire) any { return q.Find("A2").Scoring },
		"Option":        func(q *Questionnaire) any { return q.Find("A1").Options[0] },
		"Action":        func(q *Questionnaire) any { return q.Find("A1").Action },
	}
	for name, part := range parts {
		fields := reflect.TypeOf(part(parsed(t, src))).Elem()
		for i := range fields.NumField() {
			now := parsed(t, src)
			f := reflect.ValueOf(part(now)).Elem().Field(i)
			if fields.Field(i).Tag.Get("json") == "-" || fields.Field(i).Name == "Version" || !f.CanSet() || !alter(f) {
				continue
			}
			now.Digest = digest(now)
			d := Compare(parsed(t, src), now)
			if d.Empty() || slices.Contains(lines(d), `  order: "" -> ""`) {
				t.Errorf("%s.%s: the change was not seen: %q", name, fields.Field(i).Name, lines(d))
			}
		}
	}
}

// alter gives a field another value; it is false for what holds other parts.
func alter(f reflect.Value) bool {
	seven := exact.Int(7)
	var v any
	switch x := f.Interface().(type) {
	case string:
		v = x + "x"
	case bool:
		v = !x
	case int:
		v = x + 1
	case []string:
		v = append(slices.Clone(x), "x")
	case lang.Text:
		v = lang.Same("x")
	case exact.Rat:
		v = seven
	case *exact.Rat:
		v = &seven
	case *Expr:
		v = &Expr{Source: "x"}
	default:
		return false
	}
	f.Set(reflect.ValueOf(v))
	return true
}

// TestRequiredVersion holds the policy of versions.
func TestRequiredVersion(t *testing.T) {
	for _, c := range []struct {
		old  string
		b    Bump
		want string
	}{
		{"1.2.3", BumpNone, ""}, {"1.2.3", BumpPatch, "1.2.4"}, {"1.2.3", BumpMinor, "1.3.0"}, {"1.2.3", BumpMajor, "2.0.0"},
		{"0.2.3", BumpPatch, "0.2.4"}, {"0.2.3", BumpMinor, "0.3.0"}, {"0.2.3", BumpMajor, "0.3.0"}, {"9.9.9", BumpMinor, "9.10.0"},
	} {
		if got := required(c.old, c.b); got != c.want {
			t.Errorf("required(%s, %s) = %q, want %q", c.old, c.b, got, c.want)
		}
	}
}

// TestRaised compares the version that the changes demand with the new one.
func TestRaised(t *testing.T) {
	src := string(everything(t))
	for _, c := range []struct {
		version string
		pairs   []string
		want    bool
	}{
		{"1.2.3", nil, true},
		{"1.2.2", nil, true},
		{"1.2.3", []string{"用途, en: Uses", "使い道, en: Uses"}, false},
		{"1.2.2", []string{"用途, en: Uses", "使い道, en: Uses"}, false},
		{"1.2.4", []string{"用途, en: Uses", "使い道, en: Uses"}, true},
		{"1.10.0", []string{"code: b, points: 2", "code: b, points: 3"}, false},
		{"2.0.0", []string{"code: b, points: 2", "code: b, points: 3"}, true},
		{"10.0.0", []string{"code: b, points: 2", "code: b, points: 3"}, true},
		{"1.2.3", []string{"id: everything", "id: another"}, true}, // another questionnaire, with versions of its own
	} {
		now := changed(t, src, append([]string{"version: 1.2.3", "version: " + c.version}, c.pairs...)...)
		if d := Compare(parsed(t, src), parsed(t, now)); d.Raised != c.want {
			t.Errorf("%s %q: raised is %v (required %q)", c.version, c.pairs, d.Raised, d.Required)
		}
	}
}
