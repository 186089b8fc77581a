package diag_test

import (
	"strings"
	"testing"

	"github.com/mattn/go-runewidth"

	"github.com/monosashi/monosashi/internal/lang"
	"github.com/monosashi/monosashi/questionnaires/diag"
)

func TestCaretStandsUnderTheCharacter(t *testing.T) {
	for _, c := range []struct {
		src  string
		col  int
		want string // the display columns before the caret are those of this
	}{
		{`abc: x`, 6, `abc: `},
		{`label: 導入: 生成`, 12, `label: 導入: `},
		{"\tkey: 値", 7, "  key: "},
		{`𠮷野家: x`, 6, `𠮷野家: `},
		{"か\u3099: x", 5, "か\u3099: "},
	} {
		_, caret := diag.Caret(diag.Diagnostic{Source: c.src, Pos: diag.Pos{Line: 1, Col: c.col}}, 0)
		got := strings.Index(caret, "^")
		cond := &runewidth.Condition{}
		if want := cond.StringWidth(c.want); got != want {
			t.Errorf("%q col %d: caret at display column %d, want %d", c.src, c.col, got, want)
		}
	}
}

func TestLineIsMadeSafeForATerminal(t *testing.T) {
	d := diag.Diagnostic{File: "a.yaml", Pos: diag.Pos{Line: 2, Col: 3}, Rule: "syntax", Message: lang.Same("bad \x1b[31m\u202e")}
	if s := d.Line("en"); strings.ContainsAny(s, "\x1b\u202e") {
		t.Errorf("control characters reach the terminal: %q", s)
	}
	if got, want := d.Line("en"), "a.yaml:2:3: error: bad \uFFFD[31m\uFFFD [syntax]"; got != want {
		t.Errorf("got %q, want %q", got, want)
	}
}

func TestCaretFitsTheTerminal(t *testing.T) {
	cond := &runewidth.Condition{}
	for _, src := range []string{strings.Repeat("あいう ", 60), strings.Repeat("abc ", 60), "label: " + strings.Repeat("語", 30)} {
		for _, w := range []int{30, 40, 60, 80, 100, 200} {
			for col := 1; col <= len([]rune(src)); col += 7 {
				for _, length := range []int{1, 3, 60} {
					d := diag.Diagnostic{Source: src, Pos: diag.Pos{Line: 1, Col: col}, End: diag.Pos{Line: 1, Col: min(col+length, len([]rune(src))+1)}}
					line, caret := diag.Caret(d, w)
					if a, b := cond.StringWidth(line)+2, cond.StringWidth(caret)+2; a > w || b > w {
						t.Fatalf("width %d, column %d: %d and %d columns\n%s\n%s", w, col, a, b, line, caret)
					}
					under := strings.Split(line, "")[len([]rune(runewidth.Truncate(line, strings.Index(caret, "^"), "")))]
					if want := string([]rune(src)[col-1]); under != want {
						t.Fatalf("width %d, column %d: the caret is under %q, not %q\n%s\n%s", w, col, under, want, line, caret)
					}
				}
			}
		}
	}
}
