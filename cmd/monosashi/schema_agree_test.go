package main

import (
	"bytes"
	"encoding/json"
	"errors"
	"os"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/santhosh-tekuri/jsonschema/v6"
	"golang.org/x/tools/txtar"

	"github.com/monosashi/monosashi/assess"
	"github.com/monosashi/monosashi/internal/yamlpos"
	"github.com/monosashi/monosashi/questionnaires"
	"github.com/monosashi/monosashi/questionnaires/catalogue"
	"github.com/monosashi/monosashi/questionnaires/diag"
)

// A contract is what a schema and a parser say about the same kind of file.
type contract struct {
	kind  string
	parse func(name string, src []byte) diag.List
	good  map[string][]byte // files without errors
	spoil []string          // those that are damaged place by place
	every int               // of the damaged files only each such one is tried; 0 means all
}

func parseQuestionnaire(name string, src []byte) diag.List {
	_, list := questionnaires.Parse(name, src)
	return list
}

func parseGoals(name string, src []byte) diag.List {
	_, list := catalogue.ParseGoals(name, src)
	return list
}

func parseBaselines(name string, src []byte) diag.List {
	_, list := catalogue.ParseBaselines(name, src)
	return list
}

func parseResult(name string, src []byte) diag.List {
	_, list := assess.ParseResult(name, src)
	return list
}

// contracts lists every kind of file that there is a parser for.
func contracts(t *testing.T) []contract {
	q := contract{kind: "questionnaire", parse: parseQuestionnaire, good: map[string][]byte{
		"everything.yaml": contents(t, "../../questionnaires/testdata/everything.yaml"),
		"other ways.yaml": contents(t, "testdata/schema/questionnaire.yaml"),
		"starter.ja.yaml": []byte(starterJA), "starter.en.yaml": []byte(starterEN),
	}, spoil: []string{"everything.yaml", "other ways.yaml"}, every: 3}
	for _, id := range questionnaires.Builtin() {
		q.good[id+".yaml"], _ = questionnaires.BuiltinSource(id)
	}
	result := contract{kind: "result", parse: parseResult, good: map[string][]byte{}, spoil: []string{"town.json", "forms.json"}, every: 13}
	for _, f := range matches(t, "../../reports/testdata/*.json") {
		result.good[filepath.Base(f)] = contents(t, f)
	}
	all := []contract{
		{kind: "goals", parse: parseGoals, good: map[string][]byte{"goals.yaml": contents(t, "../../questionnaires/catalogue/data/goals.yaml")}, spoil: []string{"goals.yaml"}},
		{kind: "baselines", parse: parseBaselines, good: map[string][]byte{
			"baselines.yaml": contents(t, "../../questionnaires/catalogue/data/baselines.yaml"),
			"every key.yaml": contents(t, "testdata/schema/baselines.yaml"),
		}, spoil: []string{"every key.yaml"}},
	}
	all = append(all, references(t))
	for _, s := range scored(t) {
		q.good[s.name+".yaml"] = s.questionnaire
		c := contract{kind: "answers", good: s.answers, spoil: s.spoil, parse: func(name string, src []byte) diag.List {
			_, list := assess.ParseAnswers(s.parsed, name, src)
			return list
		}}
		for name, src := range s.answers {
			a, list := assess.ParseAnswers(s.parsed, name, src)
			if list.HasErrors() {
				t.Fatalf("%s: %v", name, list)
			}
			b, err := json.Marshal(assess.Evaluate(s.parsed, a, assess.Options{}))
			if err != nil {
				t.Fatal(err)
			}
			result.good[name+".json"] = b
		}
		all = append(all, c)
	}
	return append(all, q, result)
}

// references holds the built-in file and one with every key to the schema.
func references(t *testing.T) contract {
	src := contents(t, "testdata/schema/references.yaml")
	c := contract{kind: "references", good: map[string][]byte{"every key.yaml": src}, parse: func(name string, src []byte) diag.List {
		_, list := catalogue.ParseReferences(name, src)
		return list
	}}
	c.spoil = []string{"every key.yaml"}
	c.good["references.yaml"] = contents(t, "../../questionnaires/catalogue/data/references.yaml")
	return c
}

// A scoredSet is a questionnaire with answers to it.
type scoredSet struct {
	name          string
	questionnaire []byte
	parsed        *questionnaires.Questionnaire
	answers       map[string][]byte
	spoil         []string // those of the answers that are damaged
}

// scored returns the built-in questionnaire with the examples, a questionnaire
// of every type with answers in every form, and the cases of scoring.
func scored(t *testing.T) []scoredSet {
	builtin, _ := questionnaires.BuiltinSource("municipal-ai")
	main := scoredSet{name: "municipal-ai", questionnaire: builtin, answers: map[string][]byte{}, spoil: []string{"published-yokosuka-2023"}}
	for _, x := range assess.Examples() {
		main.answers[x.Name] = x.Source
	}
	sets := []scoredSet{main, {
		name: "everything", questionnaire: contents(t, "../../questionnaires/testdata/everything.yaml"),
		answers: map[string][]byte{"forms": contents(t, "testdata/schema/answers.yaml")}, spoil: []string{"forms"},
	}}
	for _, f := range matches(t, "../../assess/testdata/scoring/*.txtar") {
		sets = append(sets, scoringCase(t, f))
	}
	for i, s := range sets {
		q, list := questionnaires.Parse(s.name, s.questionnaire)
		if list.HasErrors() {
			t.Fatalf("%s: %v", s.name, list)
		}
		sets[i].parsed = q
	}
	return sets
}

func scoringCase(t *testing.T, file string) scoredSet {
	ar, err := txtar.ParseFile(file)
	if err != nil {
		t.Fatal(err)
	}
	s := scoredSet{name: strings.TrimSuffix(filepath.Base(file), ".txtar"), answers: map[string][]byte{}}
	for _, f := range ar.Files {
		if name, ok := strings.CutSuffix(f.Name, ".answers"); ok {
			head := "schema: answers/v1\nquestionnaire: {id: test, version: 1.0.0}\nrespondent: {type: municipality, name: 試験町, fictional: true}\n"
			s.answers[s.name+" "+name] = append([]byte(head), f.Data...)
		} else if f.Name == "questionnaire.yaml" {
			head := "schema: questionnaire/v1\nid: test\nversion: 1.0.0\nlanguages: [ja]\ntitle: {ja: 試験}\n"
			s.questionnaire = append([]byte(head), f.Data...)
		}
	}
	return s
}

func contents(t *testing.T, name string) []byte {
	t.Helper()
	b, err := os.ReadFile(name)
	if err != nil {
		t.Fatal(err)
	}
	return b
}

func matches(t *testing.T, pattern string) []string {
	t.Helper()
	files, err := filepath.Glob(pattern)
	if err != nil || len(files) == 0 {
		t.Fatalf("no file matches %s: %v", pattern, err)
	}
	return files
}

// compiled returns the schema of a kind, ready to use.
func compiled(t *testing.T, kind string) *jsonschema.Schema {
	t.Helper()
	i := slices.IndexFunc(allSchemas(), func(s questionnaires.Schema) bool { return s.Kind == kind })
	if i < 0 {
		t.Fatalf("there is no schema of %s", kind)
	}
	doc, err := jsonschema.UnmarshalJSON(bytes.NewReader(allSchemas()[i].Source))
	if err != nil {
		t.Fatal(err)
	}
	id := "monosashi:" + kind + "/v1"
	if m, ok := doc.(map[string]any); !ok || m["$id"] != id {
		t.Fatalf("the schema of %s is not called %s", kind, id)
	}
	c := jsonschema.NewCompiler()
	c.UseLoader(noLoader{})
	if err := c.AddResource(id, doc); err != nil {
		t.Fatal(err)
	}
	s, err := c.Compile(id)
	if err != nil {
		t.Fatal(err)
	}
	return s
}

// noLoader shows that a schema needs nothing but itself.
type noLoader struct{}

func (noLoader) Load(url string) (any, error) { return nil, errors.New(url + " is not in the schema") }

// instance returns a file as an editor hands it to a schema: what YAML reads as
// a number is one. ok is false when the file cannot be read at all.
func instance(name string, src []byte) (v any, ok bool) {
	r := &yamlpos.Reader{File: name}
	n := r.Parse(src)
	if n == nil || r.Diags.HasErrors() {
		return nil, false
	}
	return valueOf(n), true
}

func valueOf(n *yamlpos.Node) any {
	switch {
	case n.Kind == yamlpos.NullKind:
		return nil
	case n.Kind == yamlpos.MapKind:
		m := map[string]any{}
		for i, k := range n.Keys {
			m[k.Value] = valueOf(n.Values[i])
		}
		return m
	case n.Kind == yamlpos.ListKind:
		list := []any{}
		for _, v := range n.Values {
			list = append(list, valueOf(v))
		}
		return list
	case n.Number && !n.Quoted:
		if json.Valid([]byte(n.Value)) {
			return json.Number(n.Value)
		}
		if f, err := strconv.ParseFloat(n.Value, 64); err == nil {
			return json.Number(strconv.FormatFloat(f, 'g', -1, 64))
		}
	case !n.Quoted && (n.Value == "true" || n.Value == "false"):
		return n.Value == "true"
	}
	return n.Value
}

// Every good file is good by its schema.
func TestSchemasTakeGoodFiles(t *testing.T) {
	for _, c := range contracts(t) {
		schema := compiled(t, c.kind)
		for name, src := range c.good {
			if list := c.parse(name, src); list.HasErrors() {
				t.Errorf("%s %s has errors: %v", c.kind, name, list)
			}
			v, ok := instance(name, src)
			if !ok {
				t.Fatalf("%s %s cannot be read", c.kind, name)
			}
			if err := schema.Validate(v); err != nil {
				t.Errorf("%s %s: %v", c.kind, name, err)
			}
		}
	}
}

// A bad file that its schema refuses is refused by the parser.
func TestSchemaRefusesNoMoreThanParser(t *testing.T) {
	refused := 0
	schema := compiled(t, "questionnaire")
	for _, f := range matches(t, "../../questionnaires/testdata/bad/*.yaml") {
		src := contents(t, f)
		v, ok := instance(f, src)
		if !ok {
			continue
		}
		if schema.Validate(v) == nil {
			continue
		}
		refused++
		if !parseQuestionnaire(f, src).HasErrors() {
			t.Errorf("the schema refuses %s, the parser does not", f)
		}
	}
	if refused < 3 {
		t.Errorf("the schema refuses only %d bad files", refused)
	}
}

// Where the program has a list of words, the schema has the same ones.
func TestSchemasKnowTheSameWords(t *testing.T) {
	var kinds, units, classes []string
	for _, k := range questionnaires.Kinds {
		kinds = append(kinds, k.Name)
	}
	for _, u := range questionnaires.Units {
		units = append(units, u.Key)
	}
	for _, c := range catalogue.Classes() {
		classes = append(classes, c.ID)
	}
	for _, c := range []struct {
		kind, at string
		want     []string
	}{
		{"questionnaire", "unit", units},
		{"questionnaire", "question/properties/type", kinds},
		{"questionnaire", "respondent", questionnaires.RespondentTypes},
		{"answers", "respondent/properties/type", questionnaires.RespondentTypes},
		{"answers", "respondent/properties/class", classes},
		{"result", "respondentType", questionnaires.RespondentTypes},
		{"baselines", "baseline/properties/unit", []string{catalogue.Individuals, catalogue.Companies, catalogue.Municipalities, catalogue.Prefectures, catalogue.LocalGovernments}},
	} {
		if d := cmp.Diff(c.want, wordsAt(t, c.kind, c.at)); d != "" {
			t.Errorf("%s %s (-want +got):\n%s", c.kind, c.at, d)
		}
	}
}

// wordsAt returns the words that a definition lists.
func wordsAt(t *testing.T, kind, at string) []string {
	t.Helper()
	var doc struct {
		Defs map[string]any `json:"$defs"`
	}
	i := slices.Index(schemaKinds(), kind)
	if err := json.Unmarshal(allSchemas()[i].Source, &doc); err != nil {
		t.Fatal(err)
	}
	var v any = doc.Defs
	for _, k := range strings.Split(at, "/") {
		m, _ := v.(map[string]any)
		v = m[k]
	}
	m, _ := v.(map[string]any)
	if either, ok := m["anyOf"].([]any); ok {
		m, _ = either[0].(map[string]any)
	}
	list, _ := m["enum"].([]any)
	var out []string
	for _, x := range list {
		s, _ := x.(string)
		out = append(out, s)
	}
	return out
}
