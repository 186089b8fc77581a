package assess

import (
	"strings"

	"github.com/monosashi/monosashi/internal/exact"
	"github.com/monosashi/monosashi/internal/lang"
	"github.com/monosashi/monosashi/questionnaires"
	"github.com/monosashi/monosashi/questionnaires/catalogue"
)

// VerdictLabel returns the words of a verdict; they are empty for a code that
// does not exist.
func VerdictLabel(verdict string) lang.Text {
	switch verdict {
	case VerdictAbove:
		return lang.T("基準値を上回る", "above the baseline")
	case VerdictBelow:
		return lang.T("基準値を下回る", "below the baseline")
	case VerdictNoDifference:
		return lang.T("差があるとはいえない", "no demonstrable difference")
	case VerdictNotCompared:
		return lang.T("比較しない", "not compared")
	case VerdictNoData:
		return lang.T("データなし", "no data")
	}
	return lang.Text{}
}

// CarriesLabel says in words how far a comparison carries.
func CarriesLabel(carries string) lang.Text {
	switch carries {
	case CarriesYes:
		return lang.T("比較できる", "carries")
	case CarriesCaveat:
		return lang.T("参考として比較できる（留意点あり）", "carries with a caveat")
	case CarriesNo:
		return lang.T("比較できない", "does not carry")
	}
	return lang.Text{}
}

// ComparabilityLabel returns the words of a comparability.
func ComparabilityLabel(comparability string) lang.Text {
	switch comparability {
	case questionnaires.Comparable:
		return lang.T("比較可", "comparable")
	case questionnaires.Reference:
		return lang.T("参考", "for reference")
	case questionnaires.StricterDefinition:
		return lang.T("定義が基準値より狭い", "narrower definition")
	case questionnaires.DifferentUnit:
		return lang.T("単位が異なる", "different unit")
	}
	return lang.Text{}
}

// unitWords name what a baseline counts.
var unitWords = map[string]lang.Text{
	catalogue.Individuals:      lang.T("個人", "individuals"),
	catalogue.Companies:        lang.T("企業", "companies"),
	catalogue.Municipalities:   lang.T("市区町村", "municipalities"),
	catalogue.Prefectures:      lang.T("都道府県", "prefectures"),
	catalogue.LocalGovernments: lang.T("地方公共団体", "local governments"),
}

// The reasons why there is nothing to compare.

func noCounts(missing []*questionnaires.Count) lang.Text {
	labels := make([]lang.Text, len(missing))
	for i, c := range missing {
		labels[i] = c.Label
	}
	return lang.F("%sが把握されていないため、割合を計算できない。", "No share can be computed, because these figures are not known: %s.", quoted(labels))
}

func noAnswer(missing []lang.Text) lang.Text {
	if len(missing) == 0 {
		return lang.T("判断に必要な回答が得られていない。", "The answers needed are not known.")
	}
	return lang.F("%sへの回答が得られていないため、該当するか否かが分からない。", "It is not known whether this holds, because there is no answer to: %s.", quoted(missing))
}

func contradiction(part lang.Text, p exact.Rat, of lang.Text, n exact.Rat) lang.Text {
	return lang.F("「%s」（%s）が「%s」（%s）を上回っており、両立しないため、割合を計算しない。記入した数を確認されたい。",
		"“%s” (%s) exceeds “%s” (%s), which cannot be, so no share is computed. Please check the figures entered.", part, thousands(p), of, thousands(n))
}

func belowNothing(label lang.Text, v exact.Rat) lang.Text {
	return lang.F("「%s」が負の数（%s）であるため、割合を計算しない。記入した数を確認されたい。", "“%s” is negative (%s), so no share is computed. Please check the figure entered.", label, v)
}

func nothingCounted(label lang.Text) lang.Text {
	return lang.F("分母となる「%s」が0であるため、割合は存在しない。", "The denominator, “%s”, is 0, so there is no share.", label)
}

func noBaseline(id string) lang.Text {
	return lang.F("基準値 %s は収録されていないため、比較していない。", "The baseline %s is not in the catalogue, so nothing is compared with it.", id)
}

// The reasons against a verdict.

func yesNo(answer lang.Text, b catalogue.Baseline) lang.Text {
	return lang.F("%[1]s（%[2]sでは%[3]s）。一団体についての該当の有無を割合と比べて高低を判定することはできない。",
		"Answer: %[1]s (%[2]s: %[3]s). One body's yes or no cannot be above or below a share.", answer, counted(b), b.Printed)
}

// counted names whose share a baseline is: of local governments it says which.
func counted(b catalogue.Baseline) lang.Text {
	if b.Unit == catalogue.Individuals || b.Unit == catalogue.Companies {
		return unitWords[b.Unit]
	}
	return b.Population
}

func otherUnit(b catalogue.Baseline) lang.Text {
	return lang.F("基準値（%[2]s）は%[1]sを単位とする割合であり、この指標とは単位が異なるため、並べて示すにとどめ、判定しない。",
		"The baseline (%[2]s) is a share of %[1]s and this figure counts another unit, so the two stand side by side without a verdict.", unitWords[b.Unit], b.Percent())
}

func notVerified(b catalogue.Baseline) lang.Text {
	return lang.F("基準値（%s）は二次資料による数値で、原典を確認していないため、判定に用いない。",
		"The baseline (%s) comes from a secondary source and was not verified in the original, so it gives no verdict.", b.Percent())
}

func shareOnly() lang.Text {
	return lang.T("割合だけが公表され、その基となる分母と分子の実数が分からない。信頼区間を計算できないため、判定しない。",
		"Only the share was published, without the counts behind it. No interval can be computed, so no verdict is given.")
}

func onlyPart(n, population exact.Rat) lang.Text {
	return lang.F("全体%[2]sのうち%[1]sの状況しか把握されておらず、残りは無作為に除かれたものではない。信頼区間を計算できないため、判定しない。",
		"Only %[1]s out of %[2]s are covered, and the others were not left out at random. No interval can be computed, so no verdict is given.", thousands(n), thousands(population))
}

func tooFewCounted(n exact.Rat) lang.Text {
	return lang.F("分母（%s）が10未満であるため、判定しない。", "The denominator (%s) is below 10, so no verdict is given.", thousands(n))
}

func tooFewResponses(rate exact.Rat) lang.Text {
	return lang.F("回答率（%s％）が30％未満であるため、判定しない。", "The response rate (%s%%) is below 30%%, so no verdict is given.", percentage(rate, lowestResponse))
}

// The verdicts.

func (r *reading) isAbove(b catalogue.Baseline) lang.Text {
	if r.Census {
		return lang.F("全数把握による割合（%s％）が基準値（%s）を上回る。", "The share in a full count (%s%%) is above the baseline (%s).", percentage(r.share, b.High), b.Percent())
	}
	return lang.F("95％信頼区間の下限（%s％）が基準値（%s）を上回る。", "The lower limit of the 95%% interval (%s%%) is above the baseline (%s).", percentage(r.lo, b.High), b.Percent())
}

func (r *reading) isBelow(b catalogue.Baseline) lang.Text {
	if r.Census {
		return lang.F("全数把握による割合（%s％）が基準値（%s）を下回る。", "The share in a full count (%s%%) is below the baseline (%s).", percentage(r.share, b.Low), b.Percent())
	}
	return lang.F("95％信頼区間の上限（%s％）が基準値（%s）を下回る。", "The upper limit of the 95%% interval (%s%%) is below the baseline (%s).", percentage(r.hi, b.Low), b.Percent())
}

func (r *reading) overlaps(b catalogue.Baseline) lang.Text {
	if r.Census {
		return lang.F("全数把握による割合（%s％）が基準値（%s）の範囲内にあるため、差があるとはいえない。",
			"The share in a full count (%s%%) lies within the baseline (%s), so no difference can be shown.", percentage(r.share, b.Low, b.High), b.Percent())
	}
	return lang.F("95％信頼区間（%s～%s％）が基準値（%s）と重なるため、差があるとはいえない。",
		"The 95%% interval (%s–%s%%) overlaps with the baseline (%s), so no difference can be shown.", percentage(r.lo, b.Low, b.High), percentage(r.hi, b.Low, b.High), b.Percent())
}

func (r *reading) isStricter(b catalogue.Baseline) lang.Text {
	if r.Census {
		return lang.F("この指標の定義は基準値の定義より狭く、上回る場合に限り判定できる。全数把握による割合（%s％）は基準値（%s）を上回らないため、比較しない。",
			"This figure is defined more narrowly than the baseline, so that only “above” could be concluded. The share in a full count (%s%%) is not above the baseline (%s), so the two are not compared.", percentage(r.share, b.High), b.Percent())
	}
	return lang.F("この指標の定義は基準値の定義より狭く、上回る場合に限り判定できる。95％信頼区間の下限（%s％）は基準値（%s）を上回らないため、比較しない。",
		"This figure is defined more narrowly than the baseline, so that only “above” could be concluded. The lower limit of the 95%% interval (%s%%) is not above the baseline (%s), so the two are not compared.", percentage(r.lo, b.High), b.Percent())
}

// quoted lists labels, each in quotation marks.
func quoted(labels []lang.Text) lang.Text {
	var ja, en []string
	for _, l := range labels {
		ja = append(ja, "「"+l.In(lang.JA)+"」")
		en = append(en, "“"+l.In(lang.EN)+"”")
	}
	return lang.T(strings.Join(ja, ""), strings.Join(en, ", "))
}

// thousands writes a count with separators.
func thousands(r exact.Rat) string {
	whole, frac, decimal := strings.Cut(r.String(), ".")
	for i := len(whole) - 3; i > 0 && whole[i-1] != '-'; i -= 3 {
		whole = whole[:i] + "," + whole[i:]
	}
	if decimal {
		return whole + "." + frac
	}
	return whole
}

// withDecimals writes a decimal number with exactly the given decimals.
func withDecimals(r exact.Rat, decimals int) string {
	whole, frac, _ := strings.Cut(r.String(), ".")
	for len(frac) < decimals {
		frac += "0"
	}
	return whole + "." + frac
}

// The cautions.

func fewCounted(n exact.Rat) lang.Text {
	each, _ := exact.Int(1).Div(n)
	return lang.F("分母が%sと小さく、1つの違いで割合が%sポイント変わる。", "The denominator is only %s: one more or less changes the share by %s points.", thousands(n), percentage(each))
}

func fewResponses(rate exact.Rat, span *Range) lang.Text {
	return lang.F("回答率（%s％）が50％未満である。回答しなかった者の状況によっては、割合は%s～%s％のいずれでもあり得る。",
		"The response rate (%s%%) is below 50%%. Depending on those who did not answer, the share could be anything from %s%% to %s%%.",
		percentage(rate, cautionResponse), percentage(exact.FromFloat(span.Low)), percentage(exact.FromFloat(span.High)))
}

func partCovered(n, population exact.Rat, span *Range) lang.Text {
	return lang.F("全体%[2]sのうち%[1]sの状況による。残りの状況によっては、割合は%[3]s～%[4]s％のいずれでもあり得る。",
		"Only %[1]s out of %[2]s are covered. Depending on the others, the share could be anything from %[3]s%% to %[4]s%%.",
		thousands(n), thousands(population), percentage(exact.FromFloat(span.Low)), percentage(exact.FromFloat(span.High)))
}

func noInvited() lang.Text {
	return lang.T("調査の対象者数が把握されていないため、回答率と、無回答の影響の大きさが分からない。",
		"The number of people asked is not known, and so neither is the response rate or how much those who did not answer could change the share.")
}

func sizeRounded(n exact.Rat) lang.Text {
	return lang.F("公表された回答数は概数（約%s）である。", "The published number of answers is rounded (about %s).", thousands(n))
}

func selectionUnknown() lang.Text {
	return lang.T("回答者の選定方法が公表されておらず、全体を代表するとは限らない。",
		"How the respondents were selected was not published; they may not represent the whole.")
}

func asPublished(s ShareValue) lang.Text {
	if s.Source.IsZero() {
		return s.Note
	}
	return lang.F("%s（出典：%s）", "%s (Source: %s)", s.Note, s.Source)
}

func aboutCount(label lang.Text, c CountValue) lang.Text {
	return lang.F("「%s」：%s", "“%s”: %s", label, c.Note)
}

func countsReconstructed() lang.Text {
	return lang.T("公表された割合から逆算した実数による。", "The counts were computed back from published percentages.")
}

func countsEstimated() lang.Text {
	return lang.T("推計した実数による。", "The counts are estimates.")
}
