package questionnaires

import (
	"strings"
	"testing"

	"github.com/monosashi/monosashi/internal/lang"
)

func TestMeant(t *testing.T) {
	choice := &Question{ID: "A1", MayNotApply: true, Options: []*Option{
		{Code: "none", Label: lang.T("導入していない。", "Not introduced")}, {Code: "intro", Label: lang.T("導入済", "Introduced")}}}
	gate := &Question{ID: "D1", Options: choice.Options}
	number := &Question{ID: "N1", MayNotApply: true}
	for _, c := range []struct {
		q       *Question
		s, want string
	}{
		{choice, "該当なし", "not_applicable"}, {choice, "Ｎ／Ａ", "not_applicable"}, {gate, "該当なし", "may not be"},
		{choice, "不明", "write unknown"}, {choice, "把握していない", "write unknown"},
		{choice, "導入済", `"intro"`}, {choice, "導入していない", `"none"`}, {choice, " introduced. ", `"intro"`},
		{choice, "7", ""}, {choice, "123万", ""},
		{number, "該当なし", "not_applicable"}, {number, "123万円", "1230000"}, {number, "１．５億円", "1230000"},
		{number, "約123", "approximate"}, {number, "100人程度", "approximate"}, {number, "－", "write 0"}, {number, "ー", "write 0"},
		{number, "abc", ""},
	} {
		got := c.q.Meant(c.s).EN
		if (got == "") != (c.want == "") || !strings.Contains(got, c.want) {
			t.Errorf("%s %q: %q, want %q", c.q.ID, c.s, got, c.want)
		}
	}
	if got := NumberMeant("不明").EN; !strings.Contains(got, "empty is not 0") {
		t.Error(got)
	}
}
