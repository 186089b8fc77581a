package questionnaires

import (
	"regexp"
	"slices"
	"strings"

	"github.com/monosashi/monosashi/internal/lang"
)

// Meant is a hint at how to write s, which is no answer to q as it stands. It
// is zero where nothing comes to mind.
func (q *Question) Meant(s string) lang.Text {
	t := narrow(s)
	switch {
	case slices.Contains(notApplying, strings.ToLower(t)) && !q.MayNotApply:
		return lang.F("%s は「該当なし」とすることができません。把握していないときは unknown と書いてください", "%s may not be answered not applicable; where it is not known, write unknown", q.ID)
	case slices.Contains(notApplying, strings.ToLower(t)):
		return lang.T("該当しないときは「not_applicable: 理由」と書いてください", "where it does not apply, write not_applicable: and the reason")
	case slices.Contains(notKnown, strings.ToLower(t)):
		return lang.T("把握していないときは unknown と書いてください", "where it is not known, write unknown")
	case len(q.Options) == 0:
		return NumberMeant(s)
	}
	if o := q.labelled(t); o != nil {
		return lang.F("選択肢のコードで %q と書いてください", "write the code of the option, %q", o.Code)
	}
	return lang.Text{}
}

// notApplying and notKnown are what people write instead of the words of an
// answers file, as narrow returns it.
var (
	notApplying = []string{"該当なし", "該当無し", "該当しない", "非該当", "対象外", "n/a", "na", "not applicable", "not_applicable"}
	notKnown    = []string{"不明", "把握していない", "未把握", "わからない", "分からない", "?", "unknown", "not known", "don't know"}
)

// labelled returns the option with the given label, in any language, or nil.
func (q *Question) labelled(s string) *Option {
	for _, o := range q.Options {
		for _, l := range []string{lang.JA, lang.EN} {
			if label := o.Label.Exactly(l); label != "" && strings.EqualFold(bare(label), bare(s)) {
				return o
			}
		}
	}
	return nil
}

// bare drops what people leave out when they copy a label.
func bare(s string) string { return strings.TrimRight(narrow(s), "。. ") }

var (
	aboutWords  = regexp.MustCompile(`^(約|およそ|概ね|おおむね|about |ca\. ?|~)|(程度|くらい|ぐらい|前後|余り?|強|弱)$`)
	tenThousand = regexp.MustCompile(`^[\d,.]+ ?[千万億]`)
	dashes      = regexp.MustCompile(`^[-–—―−ー－─]+$`)
)

// NumberMeant is a hint at how to write s, which is no number as it stands.
// It is zero where nothing comes to mind.
func NumberMeant(s string) lang.Text {
	t := narrow(s)
	switch {
	case dashes.MatchString(t):
		return lang.T("わからないときは空欄に、ないときは 0 としてください", "leave it empty where it is not known, and write 0 where there is none")
	case tenThousand.MatchString(t):
		return lang.T("万や億を使わず、1230000 のように数字だけで書いてください", "write all digits, such as 1230000, without 千, 万 or 億")
	case aboutWords.MatchString(t):
		return lang.T("数字だけで書いてください。概数であることは note に書けます", "write the number alone; note can say that it is approximate")
	case slices.Contains(notKnown, t), slices.Contains(notApplying, t):
		return lang.T("わからない数は空欄にしてください。0 と空欄は違います", "leave a number empty that is not known; empty is not 0")
	}
	return lang.Text{}
}
