package questionnaires

import (
	"strings"

	"github.com/monosashi/monosashi/internal/lang"
	"github.com/monosashi/monosashi/internal/yamlpos"
)

var textKind = &Kind{
	Name: "text",
	Doc:  lang.T("自由記述。得点にはならない。", "Free text; never scored."),
	typ:  typ{base: tText},
	read: func(*parser, *Question, *yamlpos.Map) {},
	answer: func(_ *Question, raw []string) (Answer, lang.Text) {
		if strings.TrimSpace(raw[0]) == "" {
			return Answer{}, lang.T("空の回答です（未回答なら行ごと削除してください）", "the answer is empty (leave it out if there is none)")
		}
		return Answer{State: Answered, Text: raw[0]}, lang.Text{}
	},
}

var dateKind = &Kind{
	Name: "date",
	Doc:  lang.T("日付。和暦でもよい。得点にはならない。", "A date, also in the Japanese calendar; never scored."),
	typ:  typ{base: tDate},
	read: func(*parser, *Question, *yamlpos.Map) {},
	answer: func(_ *Question, raw []string) (Answer, lang.Text) {
		d, msg := ReadDate(raw[0])
		if !msg.IsZero() {
			return Answer{}, msg
		}
		return Answer{State: Answered, Text: d}, lang.Text{}
	},
}
