package reports

import "github.com/monosashi/monosashi/internal/lang"

// space stands between a label and a figure; Japanese needs none.
var space = lang.T("", " ")

// Of sections and questions.
var (
	wordSections       = lang.T("分野別の結果", "Results by section")
	wordSection        = lang.T("分野", "Section")
	wordIndexShort     = lang.T("指数", "Index")
	wordRangeShort     = lang.T("範囲", "Range")
	wordEvidencedShort = lang.T("根拠あり", "Evidenced")
	wordCoveredShort   = lang.T("回答", "Covered")
	wordPoints         = lang.T("得点", "Points")
	wordLowest         = lang.T("最低点", "Lowest")
	wordHighest        = lang.T("満点", "Highest")
	wordWeight         = lang.T("重み", "Weight")
	wordAnswered       = lang.T("回答数", "Answered")
	wordUnknownShort   = lang.T("「把握していない」の数", "Unknown")
	wordUnknownHead    = lang.T("不明", "Unk.")
	wordNotApplicable  = lang.T("「該当なし」の数", "Not applicable")
	wordApplicable     = lang.T("対象の設問数", "Applicable")
	wordIndent         = lang.T("　", "  ")
	wordAllScores      = lang.T("得点の一覧", "All scores")
	wordResponse       = lang.T("回答率", "response rate")

	sayAboutSections = lang.T("分野別の指数を0から100の目盛りで示した図。数値は図の右及び表に記載", "Chart of the index of each section on a scale from 0 to 100. The figures are printed beside it and in the table")

	sayAtLevel        = lang.T("%v点の設問数", "questions with %v points")
	wordCoveredCount  = lang.T("回答した設問数", "questions covered")
	saySectionColumns = lang.T("指数は0～100。範囲は、未回答及び「把握していない」を全て最低又は最高とした場合。「根拠あり」は根拠の記載がない回答を割り引いた指数。「回答」は「把握していない」を含む回答数と、対象の設問数。",
		"The index runs from 0 to 100. Range: if all that is unanswered or unknown were lowest or highest. Evidenced: answers without evidence count less. Covered: answered or said to be unknown, of the questions that apply.")
	sayLevelColumns = lang.T("右の数字の列は、その水準と回答した設問の数（水準の分布）。「不明」は「把握していない」と回答した設問の数。", "The numbered columns count the questions answered at each level; Unk.: said to be unknown.")
)

// Of next steps.
var (
	wordActions         = lang.T("取組の一覧", "All next steps")
	wordItem            = lang.T("設問", "Question")
	wordAction          = lang.T("取組", "Step")
	wordNow             = lang.T("現在", "Now")
	wordTarget          = lang.T("目標", "Target")
	wordGain            = lang.T("指数の増", "Gain")
	wordLifts           = lang.T("効果", "Lifts")
	wordEffort          = lang.T("労力", "effort")
	wordEffortHead      = lang.T("労力", "Effort")
	wordStateUnanswered = lang.T("未回答", "unanswered")

	sayLift       = lang.T("%[1]vを%[2]vから%[3]vへ", "lifts %[1]v from %[2]v to %[3]v")
	sayGain       = lang.T("総合指数%v", "overall index %v")
	sayGainColumn = lang.T("必須設問の条件を満たすもの、段階を上げるもの、総合指数の増が大きいものの順。増は、その設問だけが目標の水準に達した場合の総合指数の変化。",
		"In this order: what meets a gate, what lifts the stage, then by gain. Gain is the change of the overall index when this question alone reaches its target.")
)

var liftWords = map[string]lang.Text{
	"gate":  lang.T("必須設問の条件を満たす", "meets a gate"),
	"stage": lang.T("段階を上げる", "lifts the stage"),
	"":      lang.T("指数のみ", "index only"),
}

var effortWords = map[string]lang.Text{
	"":       lang.T("", ""),
	"low":    lang.T("小", "low"),
	"medium": lang.T("中", "medium"),
	"high":   lang.T("大", "high"),
}

// kindWords name what the rows of tidy data are about.
var kindWords = map[string]lang.Text{
	"score":      lang.T("得点", "score"),
	"section":    lang.T("分野", "section"),
	"question":   lang.T("設問", "question"),
	"measure":    lang.T("指標", "measure"),
	"comparison": lang.T("比較", "comparison"),
	"count":      lang.T("数量", "count"),
	"published":  lang.T("公表数値", "published figure"),
	"action":     lang.T("取組", "next step"),
	"goal":       lang.T("目標", "goal"),
	"check":      lang.T("整合性の確認", "check"),
}
