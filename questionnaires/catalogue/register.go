package catalogue

import (
	"slices"
	"strings"

	"golang.org/x/text/unicode/norm"

	"github.com/monosashi/monosashi/internal/lang"
)

// A Registry is a list of local governments by their six-digit codes
// (全国地方公共団体コード).
type Registry struct {
	Bodies    []Body // sorted by code
	AsOf      string // the date of the list, YYYY-MM-DD; "" when not known
	Confirmed string // when its codes were last found unchanged in a newer list
	Licence   string // SPDX id; "" when not known
	Source    Source
}

// A Body is a prefecture or a municipality. Names are as in the register;
// English names exist for prefectures only.
type Body struct {
	Code       string `json:"code"`      // six digits, the last a check digit
	PrefCode   string `json:"pref_code"` // two digits
	Prefecture string `json:"prefecture"`
	Name       string `json:"name"`
	Kana       string `json:"kana,omitempty"`
	Class      string `json:"class"`
}

// FullName returns the name with its prefecture before it, such as
// 東京都千代田区; a prefecture is not named twice.
func (b Body) FullName() string {
	if b.Name == b.Prefecture {
		return b.Name
	}
	return b.Prefecture + b.Name
}

// NameText returns the name for both languages: Chiba for 千葉県, but
// 千葉市 for 千葉市, because the register has no English names.
func (b Body) NameText() lang.Text {
	if b.Name == b.Prefecture {
		return b.PrefectureText()
	}
	return lang.Same(b.Name)
}

// PrefectureText returns the name of the prefecture in both languages.
func (b Body) PrefectureText() lang.Text {
	if t := PrefectureName(b.PrefCode); t.JA == b.Prefecture {
		return t
	}
	return lang.Same(b.Prefecture)
}

// ByCode returns the body with the six-digit code.
func (r *Registry) ByCode(code string) (Body, bool) {
	i, ok := slices.BinarySearchFunc(r.Bodies, code, func(b Body, c string) int { return strings.Compare(b.Code, c) })
	if !ok {
		return Body{}, false
	}
	return r.Bodies[i], true
}

// ByName returns every body with the given name, which may have the name of
// its prefecture before it. prefecture, in either language and with or
// without 都, 府 or 県, narrows the search; "" does not. 25 names occur in more
// than one prefecture.
func (r *Registry) ByName(name, prefecture string) []Body {
	want := fold(name)
	if want == "" {
		return nil
	}
	var out []Body
	for _, b := range r.Bodies {
		if (fold(b.Name) == want || fold(b.FullName()) == want) && b.isIn(prefecture) {
			out = append(out, b)
		}
	}
	return out
}

// isIn reports whether the body can lie in the prefecture meant; it can when
// none is.
func (b Body) isIn(prefecture string) bool {
	p := fold(prefecture)
	full := fold(b.Prefecture)
	short := full
	for _, s := range []string{"都", "府", "県"} {
		short = strings.TrimSuffix(short, s)
	}
	return p == "" || p == full || p == short || p == b.PrefCode || strings.EqualFold(p, PrefectureName(b.PrefCode).EN)
}

// fold makes two spellings of one name equal: width, spaces, and the small ヶ.
func fold(s string) string {
	if s == "" {
		return s
	}
	s = strings.ReplaceAll(norm.NFKC.String(s), "ヶ", "ケ")
	return strings.Join(strings.Fields(s), "")
}
