package assess

import (
	"encoding/json"
	"slices"
	"strconv"
	"strings"
	"sync"

	"github.com/monosashi/monosashi/internal/lang"
)

// A shape is what the published schema says about one value. Only the words of
// JSON Schema that schemas/result.v1.json uses are known; a test holds that it
// uses no others.
type shape struct {
	Ref        string            `json:"$ref"`
	Type       kinds             `json:"type"`
	Const      string            `json:"const"`
	Enum       []string          `json:"enum"`
	Minimum    *float64          `json:"minimum"`
	Maximum    *float64          `json:"maximum"`
	Items      *shape            `json:"items"`
	Required   []string          `json:"required"`
	Properties map[string]*shape `json:"properties"`
	Others     *shape            `json:"additionalProperties"` // an empty shape is not looked at
	Defs       map[string]*shape `json:"$defs"`
}

// UnmarshalJSON also reads true, which says nothing about a value.
func (s *shape) UnmarshalJSON(b []byte) error {
	if string(b) == "true" {
		return nil
	}
	type plain shape
	return json.Unmarshal(b, (*plain)(s))
}

// kinds are the JSON types that a value may have; none means those of Enum.
type kinds []string

// UnmarshalJSON reads one type, or a list of them.
func (k *kinds) UnmarshalJSON(b []byte) error {
	var single string
	if err := json.Unmarshal(b, &single); err == nil {
		*k = kinds{single}
		return nil
	}
	return json.Unmarshal(b, (*[]string)(k))
}

// resultShape returns the shape of a result; a test holds that it can be read.
var resultShape = sync.OnceValue(func() *shape {
	s := &shape{}
	if err := json.Unmarshal([]byte(resultSchema), s); err != nil {
		return &shape{}
	}
	return s
})

// follow returns what a reference stands for.
func (s *shape) follow() *shape {
	if s.Ref == "" {
		return s
	}
	return resultShape().Defs[strings.TrimPrefix(s.Ref, "#/$defs/")]
}

// words lists what a text must be one of; none means any text.
func (s *shape) words() []string {
	if s.Const != "" {
		return []string{s.Const}
	}
	return s.Enum
}

// allows reports whether a value of the JSON type may stand here.
func (s *shape) allows(kind string) bool {
	if kind == "string" && len(s.words()) > 0 {
		return true
	}
	return slices.Contains(s.Type, kind)
}

// property returns the shape of the value at key, or nil when anything may
// stand there.
func (s *shape) property(key string) *shape {
	if of := s.Properties[key]; of != nil {
		return of
	}
	if s.Others != nil && s.Others.Type != nil {
		return s.Others
	}
	return nil
}

// limits says between which numbers a number must be.
func (s *shape) limits() lang.Text {
	write := func(f float64) string { return strconv.FormatFloat(f, 'f', -1, 64) }
	switch {
	case s.Maximum == nil:
		return lang.F(" %s 以上", "at least %s", write(*s.Minimum))
	case s.Minimum == nil:
		return lang.F(" %s 以下", "at most %s", write(*s.Maximum))
	}
	return lang.F(" %s 以上 %s 以下", "from %s to %s", write(*s.Minimum), write(*s.Maximum))
}
