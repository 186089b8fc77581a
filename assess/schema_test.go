package assess

import (
	"encoding/json"
	"reflect"
	"slices"
	"strings"
	"testing"

	"github.com/monosashi/monosashi/internal/lang"
)

// The schema describes every field of a result and nothing else, so that what
// is published and what is written cannot drift apart.
func TestResultSchemaDescribesEveryField(t *testing.T) {
	c := fieldChecker{t: t, seen: map[reflect.Type]*shape{}, used: map[string]bool{}}
	c.value("result", reflect.TypeFor[Result](), resultShape(), true)
	for name := range resultShape().Defs {
		if !c.used[name] {
			t.Errorf("the schema defines %s, which nothing uses", name)
		}
	}
	if len(c.seen) < 20 {
		t.Errorf("only %d types were looked at", len(c.seen))
	}
}

type fieldChecker struct {
	t    *testing.T
	seen map[reflect.Type]*shape // structs
	used map[string]bool         // definitions
}

// value compares a type with a shape. A pointer stands for a value that may be
// null, unless it is left out then.
func (c *fieldChecker) value(at string, typ reflect.Type, s *shape, always bool) {
	for s.Ref != "" {
		c.used[strings.TrimPrefix(s.Ref, "#/$defs/")] = true
		if s = s.follow(); s == nil {
			c.t.Fatalf("%s: no such definition", at)
		}
	}
	nullable := typ.Kind() == reflect.Pointer && always
	if typ.Kind() == reflect.Pointer {
		typ = typ.Elem()
	}
	if slices.Contains(s.Type, "null") != nullable {
		c.t.Errorf("%s: null is allowed: %v, want %v", at, !nullable, nullable)
	}
	want := jsonType(typ)
	if !s.allows(want) {
		c.t.Errorf("%s: the schema wants %v, but this is %s", at, s.Type, want)
	}
	switch {
	case typ == reflect.TypeFor[lang.Text]():
	case typ.Kind() == reflect.Slice:
		c.value(at+"[]", typ.Elem(), s.Items, true)
	case typ.Kind() == reflect.Struct:
		c.fields(at, typ, s)
	}
}

func jsonType(t reflect.Type) string {
	if t == reflect.TypeFor[lang.Text]() {
		return "object"
	}
	return map[reflect.Kind]string{
		reflect.String: "string", reflect.Bool: "boolean", reflect.Int: "integer", reflect.Float64: "number",
		reflect.Slice: "array", reflect.Struct: "object",
	}[t.Kind()]
}

func (c *fieldChecker) fields(at string, typ reflect.Type, s *shape) {
	if old := c.seen[typ]; old != nil {
		if old != s {
			c.t.Errorf("%s: %v is described twice", at, typ)
		}
		return
	}
	c.seen[typ] = s
	if s.Others == nil {
		c.t.Errorf("%s: the schema does not say that keys may be added", at)
	}
	known := map[string]bool{}
	for i := range typ.NumField() {
		name, options, _ := strings.Cut(typ.Field(i).Tag.Get("json"), ",")
		known[name] = true
		always := options == ""
		if slices.Contains(s.Required, name) != always {
			c.t.Errorf("%s.%s: required is %v, want %v", at, name, !always, always)
		}
		of := s.Properties[name]
		if of == nil {
			c.t.Errorf("%s.%s is not in the schema", at, name)
			continue
		}
		c.value(at+"."+name, typ.Field(i).Type, of, always)
	}
	for name := range s.Properties {
		if !known[name] {
			c.t.Errorf("%s.%s is in the schema only", at, name)
		}
	}
}

// ParseResult knows every word of JSON Schema that the schema uses, and what
// stands beside a reference is for people only.
func TestResultSchemaUsesWhatParseResultKnows(t *testing.T) {
	var doc any
	if err := json.Unmarshal([]byte(resultSchema), &doc); err != nil {
		t.Fatal(err)
	}
	forPeople := []string{"$schema", "$id", "title", "description"}
	known := []string{"$ref", "$defs", "type", "const", "enum", "minimum", "maximum", "items", "required", "properties", "additionalProperties"}
	var check func(at string, v any)
	check = func(at string, v any) {
		m, ok := v.(map[string]any)
		if !ok {
			return
		}
		for k, x := range m {
			switch {
			case slices.Contains(forPeople, k):
			case !slices.Contains(known, k):
				t.Errorf("%s: ParseResult does not know %s", at, k)
			case m["$ref"] != nil && k != "$ref" && k != "$defs":
				t.Errorf("%s: ParseResult does not look at %s beside $ref", at, k)
			}
			if k == "properties" || k == "$defs" {
				defs, _ := x.(map[string]any)
				for name, d := range defs {
					check(at+"/"+name, d)
				}
				continue
			}
			check(at+"/"+k, x)
		}
	}
	check("", doc)
}
