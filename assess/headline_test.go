package assess

import (
	"fmt"
	"strings"
	"testing"

	"github.com/monosashi/monosashi/questionnaires"
)

func TestHeadlines(t *testing.T) {
	for _, c := range []struct{ name, answers, want string }{
		{"nothing known", aTown, "individual:  beside uses missing ever,valid | corporate:  beside recent missing "},
		{"the better measure leads", aTown + "counts: {ever: 200, valid: 400, asked: 500, used: 500, total: 1000}\n",
			"individual: ever beside uses missing  | corporate:  beside recent missing "},
		{"the other stands in and carries", aTown + "counts: {used: 500, total: 1000}\n",
			"individual: recent beside uses missing  | corporate:  beside recent missing "},
		{"the other stands in and says nothing", aTown + "counts: {used: 100, total: 1000}\nanswers: {Q1: none}\n",
			"individual: recent beside uses missing ever,valid | corporate: uses beside recent missing "},
		{"only the share is known", aTown + "shares: {ever: {share: 0.804}}\n",
			"individual: ever beside uses missing ever,valid | corporate:  beside recent missing "},
		{"a group", aGroup + "counts: {using: 34, covered: 55, bodies: 55}\n",
			"individual:  beside uses missing ever,valid | corporate: adopted beside recent missing "},
	} {
		_, list := compared(t, c.answers)
		var got []string
		for _, h := range list {
			got = append(got, fmt.Sprintf("%s: %s beside %s missing %s", strings.TrimPrefix(h.Baseline, "plan."), h.Measure, strings.Join(h.Beside, ","), strings.Join(h.Missing, ",")))
			if h.Label.JA == "" || h.Label.EN == "" {
				t.Errorf("%s: no label", h.Baseline)
			}
		}
		if s := strings.Join(got, " | "); s != c.want {
			t.Errorf("%s: got\n%s, want\n%s", c.name, s, c.want)
		}
	}
}

// What leads does not stand beside itself, and counts of another unit would
// not make a comparison possible.
func TestHeadlineBesideAndUnit(t *testing.T) {
	edit := []string{"measures: [adopted, uses], beside: [recent]", "measures: [uses, recent], beside: [uses, recent]"}
	_, list := compared(t, aTown+"answers: {Q1: none}\n", edit...)
	if h := list[1]; h.Measure != "uses" || strings.Join(h.Beside, ",") != "recent" || h.Missing != nil {
		t.Errorf("%+v", h)
	}
}

// A headline without words of its own takes those of its baseline.
func TestHeadlineLabel(t *testing.T) {
	_, set := parsedComparing(t)
	q := &questionnaires.Questionnaire{Headline: []*questionnaires.Headline{{Baseline: "paper.2025"}, {Baseline: "elsewhere"}}}
	got := headlines(q, nil, set)
	if len(got) != 2 || got[0].Label.JA != "白書" || !got[1].Label.IsZero() || got[0].Measure != "" {
		t.Errorf("%+v", got)
	}
}
