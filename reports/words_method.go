package reports

import "github.com/monosashi/monosashi/internal/lang"

// Of the method.
var (
	wordMethod        = lang.T("採点及び比較の方法", "Method")
	wordMethodCompare = lang.T("比較の方法", "How shares are compared")
	wordLevels        = lang.T("水準の意味", "What the levels mean")
	wordIdentity      = lang.T("使用した質問票", "What was used")
	wordNode          = lang.T("得点・分野", "Score or section")
	wordFormula       = lang.T("計算方法", "Method")
	wordDigest        = lang.T("質問票のSHA-256", "SHA-256 of the questionnaire")
	wordSources       = lang.T("出典", "Sources")
	wordReferences    = lang.T("参照した指針等", "Guidelines referred to")
	wordNotice        = lang.T("回答者への説明", "What respondents were told")
	wordNone          = lang.T("なし", "none")

	sayDigest     = lang.T("質問票の内容から計算した値。コメント及び改行の違いには左右されない。", "Computed from the contents of the questionnaire; comments and line ends do not matter.")
	sayPopulation = lang.T("対象は%v", "of %v")

	sayEvidenceRule = lang.T("%[1]v点以上の回答のうち根拠の記載がないものは、「根拠のある指数」では%[2]v点として数える。",
		"In the evidenced index, answers of %[1]v points or more without evidence count %[2]v.")
	sayStageRule = lang.T("段階は、%[1]vの回答の割合が%[2]v以上で、必須設問（%[3]v）の全てに回答がある場合に限り示す。%[4]vの得点の中央値と必須設問の得点により定まり、偶数の場合の中央値は中央の2値の平均とする。",
		"A stage is given only if at least %[2]v of %[1]v are covered and all gate questions (%[3]v) are answered. It follows from the median of the points of %[4]v and from the gates; an even number of items has the mean of the middle two as median.")
	sayStageNoGates = lang.T("段階は、%[1]vの回答の割合が%[2]v以上である場合に限り示す。%[3]vの得点の中央値により定まり、偶数の場合の中央値は中央の2値の平均とする。",
		"A stage is given only if at least %[2]v of %[1]v are covered. It follows from the median of the points of %[3]v; an even number of items has the mean of the middle two as median.")
	sayRounding = lang.T("割合は小数第1位まで、指数は整数で表示し、端数は四捨五入する。計算は丸める前の数値で行い、CSV及びJSONのファイルは丸める前の数値を持つ。",
		"Shares are shown with one decimal and indices in whole numbers, rounded half up. Computations use unrounded numbers, and CSV and JSON files hold them.")
	sayOrdinal = lang.T("指数は順序のある水準を便宜上数値としたものであり、水準の分布と併せて読む必要がある。団体の順位付けに用いるものではない。",
		"The index is a convention on ordinal levels and must be read with their distribution. It is not made for ranking.")

	sayWilson = lang.T("割合の95％信頼区間はウィルソンの方法（z＝1.959964）による。全体の数が分かる場合は有限母集団修正を行う。",
		"95% intervals of shares are Wilson score intervals (z = 1.959964), with the finite population correction where the population is known.")
	sayCensus      = lang.T("全数を把握した割合には標本誤差がないため、区間の代わりに「全数」と記す。", "A share of all has no error of sampling; it is marked “census” instead of an interval.")
	sayNonresponse = lang.T("回答率が50％未満の場合は留意事項を付し、30％未満の場合及び分母が10未満の場合は判定しない。",
		"Below a response rate of 50% a caution is given; below 30%, or with a denominator below 10, there is no verdict.")
	sayVerdict = lang.T("区間の下限が公表値の上端以上であれば「上回る」、区間の上限が公表値の下端未満であれば「下回る」、それ以外は「差があるとはいえない」とする。定義又は単位が異なる場合は判定しない。",
		"The verdict is “above” if the lower limit is at or above the upper end of the published figure, “below” if the upper limit is below its lower end, and otherwise “no demonstrable difference”. Where definition or unit differ there is no verdict.")
	sayHalfOpenRule = lang.T("「2割台」は20％以上30％未満をいう。小数第1位まで公表された数値は、その前後0.05ポイントの幅をもつものとして扱う。公表値の標本誤差は公表されていないため、考慮していない。",
		"Words such as “around 20%” stand for the interval printed beside them. A figure published with one decimal stands for 0.05 points on either side. The error of sampling of published figures is not known and not allowed for.")
	sayReported = lang.T("原典を確認していない公表値は「未確認（二次資料）」と記し、判定に用いない。", "Figures not verified in the original are marked as unverified and give no verdict.")
)

// formulaWords say how points come about.
var formulaWords = map[string]lang.Text{
	"mean":          lang.T("各部分の得点率の加重平均", "weighted mean of the values of its parts"),
	"share":         lang.T("満点に対する得点の割合", "share of the highest points"),
	"sum":           lang.T("得点の合計", "sum of points"),
	"min":           lang.T("最も低い部分の得点率", "lowest value of its parts"),
	"max":           lang.T("最も高い部分の得点率", "highest value of its parts"),
	"ladder":        lang.T("全ての条件を満たす最も高い段", "highest rung of which all items are met"),
	"interpolation": lang.T("下限値と目標値の間の比例配分", "interpolated between limit and target"),
	"calculation":   lang.T("質問票に定める計算式", "formula given in the questionnaire"),
}

var unansweredWords = map[string]lang.Text{
	"missing": lang.T("未回答の設問は採点から除き、回答の割合を下げる。", "Unanswered questions are left out of the score and lower the coverage."),
	"zero":    lang.T("未回答の設問は最低点とする。", "Unanswered questions score lowest."),
}

var unknownWords = map[string]lang.Text{
	"zero":    lang.T("「把握していない」は最低点とし、範囲の上端の計算では満点とする。", "“Unknown” scores lowest, and highest in the upper end of the range."),
	"missing": lang.T("「把握していない」は採点から除く。", "“Unknown” is left out of the score."),
}

var notApplicableWords = map[string]lang.Text{
	"exclude":      lang.T("「該当なし」は採点の対象から除く。", "“Not applicable” is left out of points and maximum."),
	"redistribute": lang.T("「該当なし」の設問の重みは、同じ分野の他の設問に配分する。", "The weight of questions not applicable goes to the others of the section."),
	"credit":       lang.T("「該当なし」は満点とする。", "“Not applicable” scores highest."),
	"zero":         lang.T("「該当なし」は最低点とする。", "“Not applicable” scores lowest."),
}

var noticeWords = map[string]lang.Text{
	"purpose":     lang.T("目的", "Purpose"),
	"basis":       lang.T("根拠", "Basis"),
	"readers":     lang.T("閲覧者", "Readers"),
	"publication": lang.T("公表", "Publication"),
	"deadline":    lang.T("期限", "Deadline"),
	"contact":     lang.T("問合せ先", "Contact"),
}
