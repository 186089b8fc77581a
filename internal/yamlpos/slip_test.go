package yamlpos

import (
	"fmt"
	"strings"
	"testing"
)

// TestSlips holds that a syntax error is told at its likely cause, which comes
// before the place where the parser notices it, with what to write there.
func TestSlips(t *testing.T) {
	for _, c := range []struct{ name, src, want string }{
		{"no space before another key", "a:\n  b:3\n  c: 4\n", `2:4 write "b: 3"`},
		{"a comment between", "a:\n  b:3\n  # c\n\n  d: 4\n", `2:4 write "b: 3"`},
		{"several", "a:\n  b:３人\n  c:4\n  d: 5\n", `2:4 write "b: ３人"; 3:4 write "c: 4"`},
		{"after its key", "a:\n  b:\n    choose:3\n    note: x\n", `3:11 write "choose: 3"`},
		{"full-width colon", "a:\n  b：３２０人\n  # c\n  d: 4\n", `2:4 write "b: ３２０人"`},
		{"full-width colon alone", "a: 1\nb：\n  c: 4\n", `2:2 write "b:"`},
		{"an address is none", "a:\n  http://b\n  c: 4\n", `3:4 put a text`},
		{"colons in a value are none", "a: 12:30\nb: x：y\n c: 4\n", `3:3 put a text`},
		{"bracket", "a:\n  b: [c 1\n  d: \"1\"\n", `2:6 write ] at`},
		{"bracket before others", "a: {b: [c\nd: {e: [f]}\n", `1:4 write } at`},
		{"brackets that do not match", "a: {b: [c, d: e}\n", `1:8 write ] at`},
		{"brackets in text are none", "a: c [1\nb: |\n  [x\n# [\nc: '['\nd: [x] y\n", `6:8 check the indentation`},
		{"quote", "a: \"b\nc: \"d\"\n", `1:4 write " at`},
		{"quote to the end", "a: 'b\nc: d\n", `1:4 write ' at`},
		{"after a quote", "a: \"b\" c\n", `1:8 look for a quote`},
		{"quotes on two lines are none", "a: \"b\n  c\"\n\"d\": ['it''s', \"\\\"\"]\n e: f\n", `4:2 check the indentation`},
		{"question mark", "a: {ja: あ, en: Rules?}\nb: c\n", `1:21 put the text in quotes`},
		{"question mark in a list", "a: [Rules?]\n", `1:10 put the text in quotes`},
		{"comment in brackets", "a: {b: c #3}\n", `1:10 put a text that contains #`},
		{"full-width space", "a: 1\n  　b: 2\n", `2:3 write a half-width space`},
	} {
		t.Run(c.name, func(t *testing.T) {
			var got []string
			for _, d := range finish("a.yaml", c.src) {
				if d.Rule == "syntax" {
					got = append(got, fmt.Sprintf("%d:%d %s", d.Pos.Line, d.Pos.Col, d.Hint.In("en")))
				}
			}
			for i, want := range strings.Split(c.want, "; ") {
				if i >= len(got) || !strings.HasPrefix(got[i], want) {
					t.Errorf("got %q, want %q", got, c.want)
				}
			}
		})
	}
}

// TestMissingSpaceInAValue holds the hint where YAML takes a key for a text.
func TestMissingSpaceInAValue(t *testing.T) {
	r := &Reader{File: "a.yaml"}
	m := r.Map(r.Parse([]byte("a:\n  b:3\nc：4: x\n")))
	r.Map(m.Take("a"))
	m.Take("c")
	m.Done()
	for i, want := range []string{`write "b: 3"`, `write "c: 4"`} {
		if d := r.Finish(); i >= len(d) || !strings.HasPrefix(d[i].Hint.EN, want) {
			t.Errorf("no hint %q: %v", want, d)
		}
	}
}
