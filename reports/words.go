package reports

import "github.com/monosashi/monosashi/internal/lang"

// What reports say is in the files words*.go, in Japanese and English side by
// side. These are the words of the first page and of all parts.
var (
	wordReport     = lang.T("結果報告書", "report")
	wordScores     = lang.T("得点", "scores")
	wordRespondent = lang.T("団体", "Body")
	wordCode       = lang.T("団体コード", "Code")
	wordPopulation = lang.T("人口", "Population")
	wordAsOf       = lang.T("調査基準日", "As of")
	wordPublished  = lang.T("時点", "As of")
	wordEdition    = lang.T("質問票", "Questionnaire")
	wordSource     = lang.T("出典", "Source")
	wordTool       = lang.T("作成", "Made with")

	wordFictional = lang.T("架空の団体による記入例", "Fictional example")
	sayFictional  = lang.T("この団体は実在しない。数値、回答及び根拠は、使い方を示すための架空のものである。",
		"This body does not exist. Its figures, answers and evidence are invented to show how the report is read.")
	sayGroup = lang.T("複数の団体についての数値による。設問への回答はなく、得点及び段階は示さない。",
		"Made from figures about a group of bodies. No questions were answered, so there is no score and no stage.")
	sayPublished = lang.T("公表数値による。設問への回答はなく、得点及び段階は示さない。",
		"Made from published figures. No questions were answered, so there is no score and no stage.")
	wordNotes    = lang.T("この報告書について", "About this report")
	wordContents = lang.T("目次", "Contents")

	wordStage     = lang.T("段階", "Stage")
	wordNoStage   = lang.T("判定保留", "no stage given")
	wordHeld      = lang.T("次の段階への課題", "What holds the stage back")
	wordWhyNone   = lang.T("段階を示さない理由", "Why no stage is given")
	wordBaselines = lang.T("全国の利用率との比較", "Against the national figures")
	wordNextThree = lang.T("次に取り組むこと", "Next steps")
	wordFindings  = lang.T("整合性の確認", "Consistency")

	wordIndex     = lang.T("総合指数", "Overall index")
	wordEvidenced = lang.T("根拠のある指数", "Evidenced index")
	wordCoverage  = lang.T("回答の割合", "Coverage")
	wordOf100     = lang.T("／100", "/ 100")
	wordBand      = lang.T("区分", "Band")

	sayRange = lang.T("範囲 %v（未回答等を最低又は最高とした場合）",
		"range %v (all that is unanswered or unknown lowest or highest)")
	sayEvidence = lang.T("根拠の記載がない回答を低く数えた指数", "answers without evidence count less")
	sayBegin    = lang.T("まだ採点できる回答がない。回答ファイルに記入するか、「monosashi assess」で質問に答えると、指数と段階を示す。", "Nothing has been answered yet that can be scored. Fill in the answers file, or answer the questions with “monosashi assess”, and index and stage will stand here.")
	sayCovered  = lang.T("%v問中%v問", "%[2]v of %[1]v questions")
	sayUnknown  = lang.T("うち「把握していない」%v問", "%v of them unknown")
	sayLow      = lang.T("低いほど良い。", "Lower is better.")
)

// coreWords name the questions whose coverage a stage needs.
var coreWords = map[string]lang.Text{
	"core": lang.T("コア設問", "Core questions"),
	"all":  lang.T("全設問", "All questions"),
}

// Why a stage is what it is.
var (
	sayStageOf   = lang.T("%[1]v（%[2]v）", "%[1]v (%[2]v)")
	sayTop       = lang.T("最も高い段階に達している。", "This is the highest stage.")
	sayHeldGate  = lang.T("段階%vに進むには、次の必須設問の水準を上げる必要がある。", "To reach stage %v, these gate questions must rise:")
	sayHeldBoth  = lang.T("段階%[1]vに進むには、%[2]vの中央値（現在%[3]v）を%[1]v以上とし、次の必須設問の水準を上げる必要がある。", "To reach stage %[1]v, the median of %[2]v (now %[3]v) must be at least %[1]v, and these gate questions must rise:")
	sayHeldMed   = lang.T("段階%[1]vに進むには、%[2]vの中央値（現在%[3]v）を%[1]v以上とする必要がある。", "To reach stage %[1]v, the median of %[2]v (now %[3]v) must be at least %[1]v.")
	sayGate      = lang.T("%[1]v　%[2]v（現在%[3]v、必要%[4]v）", "%[1]v %[2]v (now %[3]v, needed %[4]v)")
	sayGateEmpty = lang.T("%[1]v　%[2]v（未回答）", "%[1]v %[2]v (unanswered)")
	sayNoGate    = lang.T("必須設問に回答がないため、段階を示さない。", "A gate question is unanswered, so no stage is given.")
	sayNoCover   = lang.T("%[1]vの回答の割合が%[2]vで、必要な%[3]vに満たないため、段階を示さない。", "Only %[2]v of %[1]v are covered; %[3]v are needed for a stage.")
	sayNoData    = lang.T("採点できる回答がないため、段階を示さない。", "Nothing was answered that could be scored, so no stage is given.")
	wordsCore    = lang.T("コア設問", "the core questions")
	wordsAll     = lang.T("全設問", "all questions")
)

// What a headline says.
var (
	wordOwn        = lang.T("自団体", "Own figure")
	wordReported   = lang.T("対象団体", "Reported figure")
	wordNational   = lang.T("全国の公表値", "National figures")
	wordNewer      = lang.T("より新しい公表値", "newer edition")
	wordUnverified = lang.T("未確認（二次資料）", "unverified (secondary source)")
	sayNoMeasure   = lang.T("比較できる自団体の数値がない。次の数量を記入すると比較できる: %v", "There is no own figure to compare. Enter these counts to compare: %v")
	sayMissing     = lang.T("次の数量を記入すると、割合として比較できる: %v", "With these counts a share could be compared: %v")
	sayNoFigure    = lang.T("比較できる数値がない。", "There is no figure to compare.")
	sayNoOwn       = lang.T("比較できる自団体の数値がない。", "There is no own figure to compare.")
	sayHalfOpen    = lang.T("%[1]v以上%[2]v未満", "%[1]v to under %[2]v")
	sayInterval    = lang.T("95％信頼区間 %v", "95%% interval %v")
	wordCensus     = lang.T("全数", "census")
	wordVerdict    = lang.T("判定", "Verdict")
	wordCaveat     = lang.T("留意", "Caveat")
	wordAboutChart = lang.T("%vを0％から100％の目盛りで示した図。数値は図の右及び表に記載", "Chart of %v on a scale from 0 to 100%%. The figures are printed beside it and in the tables")
	sayFindings    = lang.T("回答と数値の整合性について、確認を要する事項が%v件ある（詳細は「整合性の確認」）。", "%v finding(s) on the consistency of answers and counts; see “Consistency”.")
)

// verdictTones say how a verdict is coloured.
var verdictTones = map[string]Tone{"above": Good, "below": Bad, "no_difference": Plain, "not_compared": Muted, "no_data": Muted}
