package reports

import "github.com/monosashi/monosashi/internal/lang"

// Of how a figure came about.
var (
	wordHow    = lang.T("この値になる理由", "How the figure comes about")
	wordPart   = lang.T("番号", "ID")
	wordRateOf = lang.T("得点率", "Value")
	wordTotal  = lang.T("合計", "Total")

	sayValueOf = lang.T("得点率 ＝（得点%[1]v − 最低点%[2]v）÷（満点%[3]v − 最低点%[2]v）＝ %[4]v",
		"Value = (points %[1]v − lowest %[2]v) ÷ (highest %[3]v − lowest %[2]v) = %[4]v")
	sayPartOf      = lang.T("「%[1]v」に占める割合は%[2]v", "Its share of “%[1]v” is %[2]v")
	sayOfTotal     = lang.T("「%[1]v」%[2]vのうち", "of the %[2]v of “%[1]v”")
	sayEvidencedAs = lang.T("根拠の記載がないため、「根拠のある指数」では%v点", "counts %v in the evidenced index, because no evidence is cited")
	sayNotScored   = lang.T("採点の対象ではない設問である。", "This question is not scored.")
	sayNotRelevant = lang.T("他の回答により、この団体には対象外の設問である。採点しない。", "Other answers make this question not relevant to this body. It is not scored.")
	sayPartColumns = lang.T("寄与は、得点率に、重みから定まる割合を掛けたもの（0～100の指数の単位）。得点率が「―」の行は採点に含まれない。",
		"The contribution is the value times the share that follows from the weights, in units of the index from 0 to 100. Rows without a value are not counted.")

	sayExpression = lang.T("計算式: %v", "Formula: %v")
	sayScale      = lang.T("最低点の式: %[1]v、満点の式: %[2]v", "Lowest: %[1]v; highest: %[2]v")
	sayMeasured   = lang.T("測定値は%v", "The measured value is %v")
	sayLimits     = lang.T("測定値%[1]vを0、%[2]vを1とする。", "A measured value of %[1]v counts 0, one of %[2]v counts 1.")
	sayNamedPart  = lang.T("%[1]v（%[2]v）は得点%[3]v、最低点%[4]v、満点%[5]v、得点率%[6]v", "%[1]v (%[2]v) has points %[3]v, lowest %[4]v, highest %[5]v, value %[6]v")
	sayNamed      = lang.T("%[1]v（%[2]v）は%[3]v", "%[1]v (%[2]v) is %[3]v")

	sayShareOf       = lang.T("割合 ＝ %[1]v ÷ %[2]v ＝ %[3]v", "Share = %[1]v ÷ %[2]v = %[3]v")
	sayWilsonOf      = lang.T("95％信頼区間は %[2]v（有効回答%[1]v件、ウィルソンの方法、z＝1.959964）", "The 95%% interval is %[2]v (%[1]v valid answers, Wilson score, z = 1.959964)")
	sayFPC           = lang.T("対象が%[1]vと分かっているため、件数%[2]vを有限母集団修正 n(N−1)/(N−n) により大きく見て計算した。", "As the population of %[1]v is known, the number of answers %[2]v was enlarged to n(N−1)/(N−n), the finite population correction.")
	sayResponseOf    = lang.T("回答率 ＝ %[1]v ÷ %[2]v ＝ %[3]v", "Response rate = %[1]v ÷ %[2]v = %[3]v")
	sayNonresponseOf = lang.T("回答しなかった人が全て「いいえ」又は全て「はい」であったとすると %v", "If all who did not answer had said no, or all yes: %v")
)
