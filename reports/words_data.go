package reports

import "github.com/monosashi/monosashi/internal/lang"

// Of comparisons.
var (
	wordComparisons     = lang.T("比較の詳細", "Comparisons in detail")
	wordMeasure         = lang.T("指標", "Measure")
	wordShare           = lang.T("割合", "Share")
	wordIntervalShort   = lang.T("95％信頼区間", "95% interval")
	wordIntervalHigh    = lang.T("95％信頼区間の上限", "95% interval, upper limit")
	wordIntervalLow     = lang.T("95％信頼区間の下限", "95% interval, lower limit")
	wordBasis           = lang.T("実数", "Counts")
	wordResponseShort   = lang.T("回答率", "Response")
	wordNonresponse     = lang.T("無回答を考慮した範囲", "Range with non-response")
	wordNonresponseHigh = lang.T("無回答を考慮した上限", "Highest with non-response")
	wordNonresponseLow  = lang.T("無回答を考慮した下限", "Lowest with non-response")
	wordMethodOf        = lang.T("把握方法", "From")
	wordX               = lang.T("分子", "Numerator")
	wordN               = lang.T("分母", "Denominator")
	wordInvited         = lang.T("調査対象者数", "Invited")
	wordPopulationOf    = lang.T("全体の数", "Population")
	wordAboutN          = lang.T("概数の分母", "Rounded denominator")
	wordHolds           = lang.T("該当の有無", "Holds")
	wordBaseline        = lang.T("全国等の公表値", "Published figure")
	wordDifference      = lang.T("差", "Difference")
	wordReason          = lang.T("理由", "Reason")
	wordBaselineValue   = lang.T("公表値", "Published value")
	wordBaselineLow     = lang.T("公表値の下端（以上）", "Published value, lower end (included)")
	wordBaselineHigh    = lang.T("公表値の上端（未満）", "Published value, upper end (excluded)")
	wordCarries         = lang.T("比較の可否", "Whether it carries")
	wordComparability   = lang.T("比較可能性", "Comparability")
	wordStatus          = lang.T("確認状況", "Verified")
	wordRole            = lang.T("位置付け", "Role")

	sayAbout          = lang.T("約%v", "about %v")
	sayMeasureColumns = lang.T("信頼区間は標本による誤差、「無回答を考慮した範囲」は回答しなかった者が全員該当しない場合から全員該当する場合までを示す。",
		"The interval shows the error of sampling; the range with non-response runs from none to all of those who did not answer.")
)

// carriesHeadings open the three tables of comparisons.
var carriesHeadings = map[string]lang.Text{
	"yes":    lang.T("そのまま比較できるもの", "Comparisons that carry"),
	"caveat": lang.T("留意の上で参考として比較できるもの", "Comparisons that carry with a caveat"),
	"no":     lang.T("比較できないもの（並べて示すにとどめる）", "Comparisons that do not carry (shown side by side only)"),
}

var methodWords = map[string]lang.Text{
	"":         lang.T("", ""),
	"survey":   lang.T("調査", "survey"),
	"log":      lang.T("利用記録", "log"),
	"register": lang.T("台帳", "register"),
}

var baselineStatusWords = map[string]lang.Text{
	"verified": lang.T("確認済み", "verified"),
	"reported": wordUnverified,
}

var roleWords = map[string]lang.Text{
	"asked": lang.T("質問票が指定する公表値", "named by the questionnaire"),
	"newer": lang.T("より新しい公表値", "newer edition"),
}

// statusWords say how a number that was not entered came about.
var statusWords = map[string]lang.Text{
	"":              lang.T("", ""),
	"published":     lang.T("公表値", "as published"),
	"reconstructed": lang.T("逆算", "reconstructed"),
	"estimated":     lang.T("推計", "estimated"),
}

// Of questions.
var (
	wordQuestions       = lang.T("設問別の結果", "Results by question")
	wordNumberOf        = lang.T("番号", "No.")
	wordAnswer          = lang.T("回答", "Answer")
	wordContribution    = lang.T("寄与", "Part")
	wordEvidence        = lang.T("根拠", "Evidence")
	wordEvidencedPoints = lang.T("根拠のある得点", "Evidenced points")
	wordNoEvidence      = lang.T("根拠未記載", "no evidence given")
	wordNote            = lang.T("備考", "Note")
	wordBy              = lang.T("記入", "Entered")
	wordConfidence      = lang.T("確度", "confidence")
	wordCoreMark        = lang.T("コア", "core")
	wordGateMark        = lang.T("必須", "gate")
	wordAnd             = lang.T("、", "; ")

	sayIgnored         = lang.T("対象外のため採点していない回答がある", "an answer was given, but is not scored because the question does not apply")
	sayNoneAnswered    = lang.T("全%v問に回答がないため、設問別の結果及び得点は示さない。", "None of the %v questions was answered, so there are no results by question and no scores.")
	sayQuestionColumns = lang.T("「得点」は得点と満点、「寄与」は総合指数（100点満点）のうちその設問が占める点。寄与の合計は総合指数に等しい。「―」は数値がないことを示す。",
		"Points: reached and highest. Part: what the question contributes to the overall index of 100; the parts add up to it. “–” means that there is no figure.")
	sayQuestionSome = lang.T("「得点」は得点と満点、「寄与」は「%[1]v」（100点満点）のうちその設問が占める点。寄与を求められない計算方法の分野があるため、寄与の合計は「%[1]v」に等しくない。「―」は数値がないことを示す。",
		"Points: reached and highest. Part: what the question contributes to “%[1]v” of 100. Some sections are computed in ways that give no parts, so the parts do not add up to it. “–” means that there is no figure.")
)

var stateWords = map[string]lang.Text{
	"answered":       lang.T("回答済み", "answered"),
	"not_applicable": lang.T("該当なし", "not applicable"),
	"unknown":        lang.T("把握していない", "unknown"),
	"unanswered":     lang.T("未回答", "unanswered"),
	"not_relevant":   lang.T("対象外", "not relevant"),
}

var confidenceWords = map[string]lang.Text{
	"low":    lang.T("低", "low"),
	"medium": lang.T("中", "medium"),
	"high":   lang.T("高", "high"),
}

// Of the other data.
var (
	wordScore            = lang.T("得点の名称", "Score")
	wordRangeHigh        = lang.T("範囲の上端", "Range, upper end")
	wordRangeLow         = lang.T("範囲の下端", "Range, lower end")
	wordStageOrBand      = lang.T("段階・区分", "Stage or band")
	wordCoreCoverage     = lang.T("コア設問の回答の割合", "Coverage of core questions")
	wordMedian           = lang.T("中央値", "Median")
	wordCounts           = lang.T("数量", "Counts")
	wordCount            = lang.T("項目", "Count")
	wordValue            = lang.T("値", "Value")
	wordOrigin           = lang.T("出所", "Origin")
	wordPublishedFigures = lang.T("公表された数値", "Published figures")
	wordFigure           = lang.T("項目", "Figure")
	wordFigureOf         = lang.T("指標", "Figure")
	wordPeriod           = lang.T("時点", "Period")
	wordSeverity         = lang.T("区分", "Severity")
	wordFinding          = lang.T("内容", "Finding")
	wordGoals            = lang.T("AI基本計画の目標との対応", "By goal of the AI Basic Plan")
	wordGoal             = lang.T("目標", "Goal")
	wordQuestionsOf      = lang.T("設問数", "Questions")
	wordIndentGoal       = lang.T("　", "")

	sayGoalColumns = lang.T("一つの設問が複数の目標に対応することがある。右の数字の列は、その得点の回答をした設問の数。「不明」は「把握していない」と回答した設問の数。",
		"A question may speak for several goals. The numbered columns count the questions answered with those points; Unk.: said to be unknown.")
)

var severityWords = map[string]lang.Text{
	"error":   lang.T("誤り", "error"),
	"warning": lang.T("要確認", "to be checked"),
	"note":    lang.T("参考", "note"),
}

var severityTones = map[string]Tone{"error": Bad, "warning": Caution, "note": Plain}
