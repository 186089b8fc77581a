package columns

import (
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/google/go-cmp/cmp"
)

func TestOf(t *testing.T) {
	for s, want := range map[string]int{"": 0, "abc": 3, "市区町村": 8, "①": 1, "か\u3099": 2, "𠮷": 2, "％": 2, "―": 1} {
		if got := Of(s); got != want {
			t.Errorf("Of(%q) = %d, want %d", s, got, want)
		}
	}
}

func TestWrap(t *testing.T) {
	for _, c := range []struct {
		s    string
		n    int
		want []string
	}{
		{"", 10, []string{""}},
		{"one two three", 7, []string{"one two", "three"}},
		{"定めています。", 12, []string{"定めていま", "す。"}},
		{"住民（事業者）向け", 6, []string{"住民", "（事業", "者）向", "け"}},
		{"ローマ字ー", 8, []string{"ローマ", "字ー"}},
		{"一行目\n二行目", 40, []string{"一行目", "二行目"}},
		{"https://example.jp/a-very-long-address", 10, []string{"https://", "example.jp", "/a-very-", "long-", "address"}},
		{"abcdefghij", 4, []string{"abcd", "efgh", "ij"}},
		{"漢", 1, []string{"漢"}},
	} {
		if diff := cmp.Diff(c.want, Wrap(c.s, c.n)); diff != "" {
			t.Errorf("Wrap(%q, %d) (-want +got):\n%s", c.s, c.n, diff)
		}
	}
}

func TestPlain(t *testing.T) {
	for s, want := range map[string]string{
		"text":              "text",
		"a\x1b[31mb":        "a\uFFFD[31mb",
		"a\tb\nc\r":         "a b\nc\uFFFD",
		"safe\u202Egnp.exe": "safe\uFFFDgnp.exe",
		"ｶﾞｲﾄﾞ ＡＩ":          "ガイド ＡＩ",
		"\u009b31m":         "\uFFFD31m",
	} {
		if got := Plain(s); got != want {
			t.Errorf("Plain(%q) = %q, want %q", s, got, want)
		}
	}
}

// FuzzWrap holds that nothing is lost, and that no line is wider than asked
// but for a single character that is wider itself.
func FuzzWrap(f *testing.F) {
	f.Add("自治体におけるAI利活用の自己点検（様式）、一二三。", 10)
	f.Add("a b  c\n\nd", 1)
	f.Fuzz(func(t *testing.T, s string, n int) {
		if !utf8.ValidString(s) {
			t.Skip("nothing that is read is anything but UTF-8")
		}
		n = 1 + (n&0xFFFF)%120
		lines := Wrap(s, n)
		if got, want := squeeze(strings.Join(lines, "")), squeeze(s); got != want {
			t.Fatalf("Wrap(%q, %d) lost text: %q", s, n, lines)
		}
		for _, l := range lines {
			if Of(l) > n && len([]rune(l)) > 1 && Of(l) > 2 {
				if head, _ := cut(l, n); head != l {
					t.Fatalf("Wrap(%q, %d): line %q takes %d columns", s, n, l, Of(l))
				}
			}
		}
	})
}

func squeeze(s string) string {
	return strings.Map(func(r rune) rune {
		if strings.ContainsRune(" \r\n\v\f\u0085\u2028\u2029", r) {
			return -1
		}
		return r
	}, s)
}

func TestWidest(t *testing.T) {
	for s, want := range map[string]int{"": 0, "one two three": 5, "定めています。": 4, "（事業者）": 4, "https://example.jp/": 11} {
		if got := Widest(s); got != want {
			t.Errorf("Widest(%q) = %d, want %d", s, got, want)
		}
	}
}
