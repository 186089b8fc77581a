package questionnaires

import (
	"fmt"
	"regexp"
	"strconv"
	"strings"
	"time"

	"golang.org/x/text/width"

	"github.com/monosashi/monosashi/internal/exact"
	"github.com/monosashi/monosashi/internal/lang"
)

// narrow turns full-width letters, digits and signs into half-width ones and
// trims spaces, as Japanese input methods make them.
func narrow(s string) string {
	s = strings.NewReplacer("\u2212", "-", "ー", "-", "―", "-", "，", ",", "、", ",").Replace(s)
	return strings.TrimSpace(width.Fold.String(s))
}

// grouped is a number with thousands separators in the right places.
var grouped = regexp.MustCompile(`^[+-]?\d{1,3}(,\d{3})+(\.\d+)?$`)

// suffixes are the units that people write after a number.
var suffixes = []string{"人", "名", "件", "円", "課", "時間", "団体", "か所", "箇所", "契約", "個"}

// ReadNumber reads a number as people write it: full-width digits, thousands
// separators, and 人, 件, 円 or ％ after it; 12％ is 0.12. The text says what
// is wrong, and is zero when nothing is.
func ReadNumber(s string, whole bool) (exact.Rat, lang.Text) {
	t := narrow(s)
	percent := strings.HasSuffix(t, "%")
	t = strings.TrimSuffix(t, "%")
	for _, u := range suffixes {
		t = strings.TrimSuffix(t, u)
	}
	t = strings.TrimSpace(t)
	if grouped.MatchString(t) {
		t = strings.ReplaceAll(t, ",", "")
	}
	n, ok := exact.Parse(t)
	if !ok {
		return n, lang.F("%q は数として読めません", "%q is not a number", s)
	}
	if percent {
		n, _ = n.Div(exact.Int(100))
	}
	if whole && !n.IsInt() {
		return n, lang.F("%q は整数ではありません", "%q is not a whole number", s)
	}
	return n, lang.Text{}
}

// eras are the Japanese eras since 1868, by name and by letter, each with the
// first year of the Common Era and its first and last day.
var eras = []struct {
	name, letter string
	year         int
	first, last  string
}{
	{"明治", "M", 1868, "1868-01-25", "1912-07-29"},
	{"大正", "T", 1912, "1912-07-30", "1926-12-24"},
	{"昭和", "S", 1926, "1926-12-25", "1989-01-07"},
	{"平成", "H", 1989, "1989-01-08", "2019-04-30"},
	{"令和", "R", 2019, "2019-05-01", "9999-12-31"},
}

var (
	western  = regexp.MustCompile(`^(\d{4})(?:-|/|\.|年)(\d{1,2})(?:-|/|\.|月)(\d{1,2})日?$`)
	japanese = regexp.MustCompile(`^(明治|大正|昭和|平成|令和|[MTSHRmtshr])\.?\s*(元|\d{1,2})(?:-|/|\.|年)(\d{1,2})(?:-|/|\.|月)(\d{1,2})日?$`)
)

// ReadDate reads a date as people write it, such as 2026-10-01, 2026年10月1日,
// 令和8年10月1日 or R8.10.1, and returns it as YYYY-MM-DD. The text says what
// is wrong, and is zero when nothing is.
func ReadDate(s string) (string, lang.Text) {
	t := strings.ReplaceAll(narrow(s), " ", "")
	if m := western.FindStringSubmatch(t); m != nil {
		return day(s, m[1], m[2], m[3])
	}
	m := japanese.FindStringSubmatch(t)
	if m == nil {
		return "", lang.F("%q は日付として読めません（例: 2026-10-01、令和8年10月1日）", "%q is not a date (such as 2026-10-01 or 令和8年10月1日)", s)
	}
	for _, e := range eras {
		if m[1] != e.name && !strings.EqualFold(m[1], e.letter) {
			continue
		}
		n := 1
		if m[2] != "元" {
			n, _ = strconv.Atoi(m[2])
		}
		d, msg := day(s, strconv.Itoa(e.year+n-1), m[3], m[4])
		if msg.IsZero() && (d < e.first || d > e.last) {
			return "", lang.F("%q は%sの期間にありません（%s から %s まで）", "%q lies outside the era %s (%s to %s)", s, e.name, e.first, e.last)
		}
		return d, msg
	}
	return "", lang.F("%q の元号が分かりません", "the era of %q is not known", s)
}

func day(s, y, m, d string) (string, lang.Text) {
	mm, _ := strconv.Atoi(m)
	dd, _ := strconv.Atoi(d)
	iso := fmt.Sprintf("%s-%02d-%02d", y, mm, dd)
	if _, err := time.Parse(time.DateOnly, iso); err != nil {
		return "", lang.F("%q という日付はありません", "there is no day %q", s)
	}
	return iso, lang.Text{}
}
