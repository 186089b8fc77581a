// Package lang holds texts that exist in more than one language.
//
// The tool's own words are written where they are used, in Japanese and in
// English side by side, so that neither can be forgotten.
package lang

import (
	"encoding/json"
	"fmt"
	"sort"
)

// The languages in which the tool itself speaks.
const (
	JA = "ja"
	EN = "en"
)

// A Text is one text in several languages. A language in which the text does
// not exist is empty. The zero Text is empty in every language.
type Text struct {
	JA, EN string
	// More holds the languages of a questionnaire besides Japanese and
	// English, by BCP 47 tag; nil when there are none.
	More map[string]string
}

// T returns a text in Japanese and English.
func T(ja, en string) Text { return Text{JA: ja, EN: en} }

// Same returns a text that is the same in every language, such as a code or a
// proper name.
func Same(s string) Text { return Text{JA: s, EN: s} }

// F formats a text in both languages as fmt.Sprintf does. An argument that is
// itself a Text is resolved in the language being formatted. Use %[n]v where
// the order of the words differs.
func F(ja, en string, args ...any) Text {
	return Text{JA: fmt.Sprintf(ja, resolve(JA, args)...), EN: fmt.Sprintf(en, resolve(EN, args)...)}
}

func resolve(l string, args []any) []any {
	out := make([]any, len(args))
	for i, a := range args {
		if t, ok := a.(Text); ok {
			a = t.In(l)
		}
		out[i] = a
	}
	return out
}

// In returns the text in language l. Where it does not exist it returns the
// text in Japanese, then English, then the first other language by tag, so
// that nothing is ever lost from a screen.
func (t Text) In(l string) string {
	if s := t.Exactly(l); s != "" {
		return s
	}
	if t.JA != "" {
		return t.JA
	}
	if t.EN != "" {
		return t.EN
	}
	tags := make([]string, 0, len(t.More))
	for k := range t.More {
		tags = append(tags, k)
	}
	sort.Strings(tags)
	for _, k := range tags {
		if t.More[k] != "" {
			return t.More[k]
		}
	}
	return ""
}

// Exactly returns the text in language l, or "" where it does not exist.
func (t Text) Exactly(l string) string {
	switch l {
	case JA:
		return t.JA
	case EN:
		return t.EN
	}
	return t.More[l]
}

// Set stores the text in language l.
func (t *Text) Set(l, s string) {
	switch l {
	case JA:
		t.JA = s
	case EN:
		t.EN = s
	default:
		if t.More == nil {
			t.More = map[string]string{}
		}
		t.More[l] = s
	}
}

// IsZero reports whether t is empty in every language.
func (t Text) IsZero() bool { return t.JA == "" && t.EN == "" && len(t.More) == 0 }

// MarshalJSON writes t as an object keyed by language, without empty ones.
func (t Text) MarshalJSON() ([]byte, error) {
	m := map[string]string{}
	for k, v := range t.More {
		m[k] = v
	}
	if t.JA != "" {
		m[JA] = t.JA
	}
	if t.EN != "" {
		m[EN] = t.EN
	}
	return json.Marshal(m)
}

// UnmarshalJSON reads what MarshalJSON wrote.
func (t *Text) UnmarshalJSON(b []byte) error {
	var m map[string]string
	if err := json.Unmarshal(b, &m); err != nil {
		return err
	}
	*t = Text{}
	for k, v := range m {
		t.Set(k, v)
	}
	return nil
}
