package assess

import (
	"math"
	"strings"
	"testing"

	"github.com/monosashi/monosashi/internal/exact"
	"github.com/monosashi/monosashi/questionnaires"
	"github.com/monosashi/monosashi/questionnaires/catalogue"
)

// comparing is a questionnaire with one measure of each sort.
const comparing = `schema: questionnaire/v1
id: comparing
version: 1.0.0
languages: [ja, en]
title: {ja: 比較, en: Comparing}
counts:
  total: {label: {ja: 職員数, en: staff}}
  asked: {label: {ja: 対象者数, en: asked}}
  valid: {label: {ja: 有効回答数, en: valid answers}}
  ever: {label: {ja: 利用経験者数, en: have used}}
  used: {label: {ja: 直近の利用者数, en: used recently}}
  bodies: {label: {ja: 団体数, en: bodies}}
  covered: {label: {ja: 把握した団体数, en: bodies covered}}
  using: {label: {ja: 導入団体数, en: bodies using}}
measures:
  ever:
    label: {ja: 利用経験者の割合, en: have ever used}
    numerator: ever
    denominator: valid
    invited: asked
    population: total
    method: survey
    compare:
      - {baseline: plan.individual, comparability: reference, note: {ja: 母集団が異なる, en: another population}}
      - {baseline: exact, comparability: comparable}
  recent:
    label: {ja: 直近の利用者の割合, en: used recently}
    numerator: used
    denominator: total
    method: log
    compare:
      - {baseline: plan.individual, comparability: stricter_definition, note: {ja: 業務のみ, en: work only}}
      - {baseline: plan.corporate, comparability: different_unit, note: {ja: 単位, en: unit}}
  adopted:
    label: {ja: 導入団体の割合, en: bodies using}
    numerator: using
    denominator: covered
    population: bodies
    method: register
    relevant: "respondent.type == 'group'"
    compare:
      - {baseline: plan.corporate, comparability: reference, note: {ja: 団体を企業に見立てた, en: bodies instead of companies}}
  uses:
    label: {ja: AIの利用, en: use of AI}
    holds: "Q1 == 'introduced'"
    answers: {yes: {ja: 利用している, en: Uses AI}, no: {ja: 利用していない, en: Does not use AI}}
    compare:
      - {baseline: plan.corporate, comparability: reference, note: {ja: 一団体, en: one body}}
headline:
  - {baseline: plan.individual, label: {ja: 個人との比較, en: Individuals}, measures: [ever, recent], beside: [uses]}
  - {baseline: plan.corporate, label: {ja: 企業との比較, en: Companies}, measures: [adopted, uses], beside: [recent]}
sections:
  - id: s
    label: {ja: 概要, en: Profile}
    score: {method: none}
    questions:
      - id: Q1
        type: select_one
        label: {ja: 導入状況, en: Status}
        options:
          - {code: introduced, label: {ja: 導入済, en: introduced}}
          - {code: none, label: {ja: 予定なし, en: no plans}}
`

// published stands in for the national figures: an interval with a newer
// verified edition and a newer reported one, and a plain figure.
const published = `schema: baselines/v1
id: test
title: {ja: 基準値, en: Baselines}
sources:
  - {key: s, title: {ja: 調査, en: Survey}, publisher: {ja: 省, en: Ministry}, date: 2025}
baselines:
  - {id: plan.individual, label: {ja: 素案, en: Plan}, population: {ja: 個人, en: people}, definition: {ja: 利用率, en: use}, unit: individuals, interval: {low: 0.2, high: 0.3}, printed: {ja: 2割台, en: around 20%}, period: {ja: 2024年, en: 2024, year: 2024}, release: 2025, source: s, status: verified, superseded_by: [paper.2025]}
  - {id: paper.2025, label: {ja: 白書, en: Paper}, population: {ja: 個人, en: people}, definition: {ja: 利用率, en: use}, unit: individuals, value: 0.267, precision: 0.001, period: {ja: 2024年度, en: FY2024, year: 2024}, release: 2025, source: s, status: verified, superseded_by: [paper.2026]}
  - {id: paper.2026, label: {ja: 白書, en: Paper}, population: {ja: 個人, en: people}, definition: {ja: 利用率, en: use}, unit: individuals, value: 0.588, precision: 0.001, period: {ja: 2025年度, en: FY2025, year: 2025}, release: 2026, source: s, status: reported}
  - {id: plan.corporate, label: {ja: 素案, en: Plan}, population: {ja: 企業, en: companies}, definition: {ja: 利用率, en: use}, unit: companies, interval: {low: 0.45, high: 0.6}, printed: {ja: 5割, en: "50%"}, period: {ja: 2024年, en: 2024, year: 2024}, release: 2025, source: s, status: verified, superseded_by: [corp.use, corp.policy]}
  - {id: corp.use, label: {ja: 利用, en: Use}, population: {ja: 企業, en: companies}, definition: {ja: 利用率, en: use}, unit: companies, value: 0.552, precision: 0.001, period: {ja: 2024年度, en: FY2024, year: 2024}, release: 2025, source: s, status: verified}
  - {id: corp.policy, label: {ja: 方針, en: Policy}, population: {ja: 企業, en: companies}, definition: {ja: 方針, en: policy}, unit: companies, value: 0.497, precision: 0.001, period: {ja: 2024年度, en: FY2024, year: 2024}, release: 2025, source: s, status: verified}
  - {id: exact, label: {ja: 値, en: Value}, population: {ja: 職員, en: staff}, definition: {ja: 利用率, en: use}, unit: individuals, value: 0.3, precision: 0.001, period: {ja: 2024年, en: 2024, year: 2024}, release: 2025, source: s, status: verified}
`

// aTown and aGroup begin an answers file.
const (
	aTown  = "schema: answers/v1\nquestionnaire: {id: comparing, version: 1.0.0}\nrespondent: {type: municipality, name: {ja: 架空町, en: Made-up}, fictional: true}\n"
	aGroup = "schema: answers/v1\nquestionnaire: {id: comparing, version: 1.0.0}\nrespondent: {type: group, name: {ja: 県内の市町村, en: Municipalities}}\n"
)

func parsedComparing(t *testing.T, edits ...string) (*questionnaires.Questionnaire, *catalogue.BaselineSet) {
	t.Helper()
	q, diags := questionnaires.Parse("q.yaml", []byte(strings.NewReplacer(edits...).Replace(comparing)))
	if diags.HasErrors() {
		t.Fatal(diags)
	}
	set, diags := catalogue.ParseBaselines("b.yaml", []byte(published))
	if diags.HasErrors() {
		t.Fatal(diags)
	}
	return q, set
}

// read of answers gives the measures by ID, and the headlines.
func compared(t *testing.T, answers string, edits ...string) (map[string]Measure, []Headline) {
	t.Helper()
	q, set := parsedComparing(t, edits...)
	a, diags := ParseAnswers(q, "a.yaml", []byte(answers))
	if diags.HasErrors() {
		t.Fatal(diags)
	}
	list := measures(&env{q: q, a: a, relevant: map[string]bool{}}, set)
	out := map[string]Measure{}
	for _, m := range list {
		out[m.ID] = m
	}
	return out, headlines(q, list, set)
}

func about(t *testing.T, name string, got *float64, want float64) {
	t.Helper()
	if got == nil {
		t.Errorf("%s does not exist, want %v", name, want)
	} else if math.Abs(*got-want) > 5e-4 {
		t.Errorf("%s = %v, want %v", name, *got, want)
	}
}

func codes(m Measure) string {
	var out []string
	for _, c := range m.Cautions {
		if c.Text.JA == "" || c.Text.EN == "" {
			out = append(out, "(no words)")
		}
		out = append(out, c.Code)
	}
	return strings.Join(out, " ")
}

func TestSurvey(t *testing.T) {
	m, _ := compared(t, aTown+"counts: {ever: 36, valid: 120, asked: 200, total: 400}\n")
	got := m["ever"]
	about(t, "share", got.Share, 0.3)
	about(t, "low", got.Low, 0.236)
	about(t, "high", got.High, 0.372)
	about(t, "response rate", got.ResponseRate, 0.6)
	if got.Nonresponse == nil || *got.Nonresponse != (Range{0.18, 0.58}) {
		t.Errorf("bounds over those who did not answer: %v, want 0.18 to 0.58", got.Nonresponse)
	}
	if got.Census || codes(got) != "" || *got.X != 36 || *got.N != 120 || *got.Invited != 200 || *got.Population != 400 {
		t.Errorf("%+v", got)
	}
}

func TestSurveyWithoutPopulation(t *testing.T) {
	m, _ := compared(t, aTown+"counts: {ever: 36, valid: 120}\n")
	got := m["ever"]
	about(t, "low", got.Low, 0.225)
	about(t, "high", got.High, 0.387)
	if got.ResponseRate != nil || got.Nonresponse != nil || got.Population != nil || codes(got) != "no_invited" {
		t.Errorf("response %v, bounds %v, population %v, cautions %q", got.ResponseRate, got.Nonresponse, got.Population, codes(got))
	}
}

func TestCensus(t *testing.T) {
	for name, answers := range map[string]string{
		"ever":    aTown + "counts: {ever: 36, valid: 120, asked: 120, total: 120}\n",
		"recent":  aTown + "counts: {used: 36, total: 120}\n",
		"adopted": aGroup + "counts: {using: 36, covered: 120, bodies: 120}\n",
	} {
		m, _ := compared(t, answers)
		if got := m[name]; !got.Census || got.Nonresponse != nil || got.Low == nil || *got.Low != 0.3 || *got.High != 0.3 || codes(got) != "" {
			t.Errorf("%s: census %v, %v–%v, cautions %q; want the share itself", name, got.Census, got.Low, got.High, codes(got))
		}
	}
}

// When everybody answered, it does not matter how many were asked.
func TestCensusBySurveyNeedsNoInvited(t *testing.T) {
	m, _ := compared(t, aTown+"counts: {ever: 36, valid: 120, total: 120}\n")
	if got := m["ever"]; !got.Census || codes(got) != "" {
		t.Errorf("census %v, cautions %q", got.Census, codes(got))
	}
}

// Nobody drew the bodies that a register lacks, so there is no sampling error
// to compute, only what they could be.
func TestIncompleteRegister(t *testing.T) {
	m, _ := compared(t, aGroup+"counts: {using: 40, covered: 50, bodies: 100}\n")
	got := m["adopted"]
	about(t, "share", got.Share, 0.8)
	if got.Census || got.Low != nil || got.Nonresponse == nil || *got.Nonresponse != (Range{0.4, 0.9}) || codes(got) != "incomplete" {
		t.Errorf("census %v, low %v, bounds %v, cautions %q", got.Census, got.Low, got.Nonresponse, codes(got))
	}
	if c := got.Comparisons[0]; c.ReasonCode != ReasonNoInterval || c.Verdict != VerdictNotCompared {
		t.Errorf("%s, %s", c.Verdict, c.ReasonCode)
	}
}

// Of a register that some were asked for, those are the whole when nothing
// else is said.
func TestRegisterThatSomeDidNotAnswer(t *testing.T) {
	edit := []string{"    population: bodies\n", "    invited: bodies\n"}
	m, _ := compared(t, aGroup+"counts: {using: 40, covered: 50, bodies: 80}\n", edit...)
	got := m["adopted"]
	about(t, "response rate", got.ResponseRate, 0.625)
	if got.Census || got.Low != nil || got.Nonresponse == nil || *got.Nonresponse != (Range{0.5, 0.875}) || got.Population != nil {
		t.Errorf("%+v", got)
	}
	m, _ = compared(t, aGroup+"counts: {using: 40, covered: 50, bodies: 50}\n", edit...)
	if got := m["adopted"]; !got.Census || *got.ResponseRate != 1 {
		t.Errorf("%+v", got)
	}
}

func TestCautions(t *testing.T) {
	for answers, want := range map[string]string{
		"counts: {ever: 60, valid: 200, asked: 400, total: 500}":                                                 "",
		"counts: {ever: 60, valid: 199, asked: 400, total: 500}":                                                 "low_response",
		"counts: {ever: 6, valid: 9, asked: 9, total: 500}":                                                      "small_n",
		"counts: {ever: 6, valid: 10, asked: 10, total: 500}":                                                    "",
		"counts: {ever: {value: 60, status: reconstructed}, valid: 200, asked: 250}":                             "reconstructed",
		"counts: {ever: {value: 60, status: reconstructed}, valid: {value: 200, status: estimated}, asked: 250}": "estimated",
		"counts: {ever: {value: 60, status: published}, valid: 200, asked: 250}":                                 "",
		"counts: {ever: {value: 60, status: published, note: about}, valid: 200, asked: 250}":                    "as_published",
		"counts: {ever: {value: 60, note: about}, valid: 200, asked: 250}":                                       "",
		"counts: {ever: 1, valid: 3}":                                                                            "no_invited small_n",
	} {
		m, _ := compared(t, aTown+answers+"\n")
		if got := codes(m["ever"]); got != want {
			t.Errorf("%s: cautions %q, want %q", answers, got, want)
		}
	}
}

// Cautions name the figures that matter.
func TestWordsOfCautions(t *testing.T) {
	for _, c := range []struct{ measure, answers, ja, en string }{
		{"ever", aTown + "counts: {ever: 60, valid: 100, asked: 400}", "回答率（25.0％）が50％未満である。回答しなかった者の状況によっては、割合は15.0～90.0％", "The response rate (25.0%) is below 50%. Depending on those who did not answer, the share could be anything from 15.0% to 90.0%."},
		{"ever", aTown + "counts: {ever: 3, valid: 8, asked: 8}", "分母が8と小さく、1つの違いで割合が12.5ポイント変わる。", "changes the share by 12.5 points"},
		{"ever", aTown + "shares: {ever: {share: 0.804, about_n: 1400}}", "概数（約1,400）", "(about 1,400)"},
		{"ever", aTown + "shares: {ever: {share: 0.804, note: {ja: 注記。, en: A note.}, source: {ja: 報道, en: press}}}", "注記。（出典：報道）", "A note. (Source: press)"},
		{"ever", aTown + "counts: {ever: {value: 60, status: published, note: {ja: 注記。, en: A note.}}, valid: 200, asked: 250}", "」：注記。", "”: A note."},
		{"adopted", aGroup + "counts: {using: 400, covered: 1500, bodies: 1788}", "全体1,788のうち1,500の状況による。残りの状況によっては、割合は22.4～38.5％", "1,500 out of 1,788"},
	} {
		m, _ := compared(t, c.answers+"\n")
		got := m[c.measure].Cautions[0].Text
		if !strings.Contains(got.JA, c.ja) || !strings.Contains(got.EN, c.en) {
			t.Errorf("%s:\n%s\n%s", c.answers, got.JA, got.EN)
		}
	}
}

func TestCountsThatGiveNoShare(t *testing.T) {
	for answers, word := range map[string]string{
		"counts: {ever: 130, valid: 120}":                        "利用経験者数",
		"counts: {ever: 30, valid: 120, total: 100}":             "職員数",
		"counts: {ever: 30, valid: 120, asked: 100}":             "対象者数",
		"counts: {ever: 30, valid: 120, asked: 300, total: 200}": "職員数",
		"counts: {ever: 0, valid: 0, asked: 100}":                "有効回答数",
	} {
		m, _ := compared(t, aTown+answers+"\n")
		got := m["ever"]
		if got.Share != nil || got.Low != nil || got.Nonresponse != nil || codes(got) != "no_figure" {
			t.Errorf("%s: share %v, cautions %q", answers, got.Share, codes(got))
		}
		c := got.Comparisons[0]
		if c.Verdict != VerdictNoData || !strings.Contains(c.Reason.JA, word) || c.Reason.EN == "" {
			t.Errorf("%s: %s, %s", answers, c.Verdict, c.Reason.JA)
		}
	}
	m, _ := compared(t, aTown+"counts: {valid: 120}\n")
	if got := m["ever"]; got.Share != nil || got.X != nil || *got.N != 120 || codes(got) != "" || !strings.Contains(got.Comparisons[0].Reason.JA, "「利用経験者数」") {
		t.Errorf("without numerator: %+v", got)
	}
}

func TestFact(t *testing.T) {
	for answer, want := range map[string]string{"Q1: introduced": "利用している", "Q1: none": "利用していない", "Q1: unknown": "不明"} {
		m, _ := compared(t, aTown+"answers: {"+answer+"}\n")
		got := m["uses"]
		if got.HoldsLabel.JA != want || (got.Holds == nil) != (want == "不明") || got.Share != nil || got.Kind != "fact" {
			t.Errorf("%s: %v, %q, want %q", answer, got.Holds, got.HoldsLabel.JA, want)
		}
	}
	m, _ := compared(t, aTown)
	if c := m["uses"].Comparisons[0]; c.Verdict != VerdictNoData || !strings.Contains(c.Reason.JA, "「導入状況」") || !strings.Contains(c.Reason.EN, "“Status”") {
		t.Errorf("unanswered: %s, %s", c.Verdict, c.Reason.JA)
	}
}

func TestPublishedShare(t *testing.T) {
	for answers, want := range map[string]string{
		"shares: {ever: {share: 0.804, about_n: 400, selection: unknown}}": "size_rounded selection_unknown",
		"shares: {ever: {share: 0.804, about_n: 400, selection: random}}":  "size_rounded",
		"shares: {ever: {share: 0.804}}":                                   "",
		"shares: {ever: {share: 0.804, note: {ja: 注, en: note}}}":          "as_published",
	} {
		m, _ := compared(t, aTown+answers+"\n")
		got := m["ever"]
		if !got.Published || *got.Share != 0.804 || got.Low != nil || got.N != nil || codes(got) != want || got.Status != StatusPublished {
			t.Errorf("%s: %+v", answers, got)
		}
		if c := got.Comparisons[0]; c.ReasonCode != ReasonNoInterval || c.Carries != CarriesNo || c.Difference != nil {
			t.Errorf("%s: %s, carries %s", answers, c.ReasonCode, c.Carries)
		}
	}
}

// A questionnaire may allow counts below 0, but not a share of them.
func TestNegativeCount(t *testing.T) {
	q, set := parsedComparing(t)
	a := &Answers{Counts: map[string]CountValue{"ever": {Value: exact.Int(-3)}, "valid": {Value: exact.Int(20)}}}
	m := measures(&env{q: q, a: a}, set)[0]
	if m.Share != nil || codes(m) != "no_figure" || !strings.Contains(m.Cautions[0].Text.EN, "negative (-3)") {
		t.Errorf("share %v, cautions %v", m.Share, m.Cautions)
	}
}

// A fact may rest on counts as well as on items.
func TestFactOfCounts(t *testing.T) {
	edits := []string{`holds: "Q1 == 'introduced'"`, `holds: "Q1 == 'introduced' and used > 10"`}
	m, _ := compared(t, aTown+"answers: {Q1: introduced}\n", edits...)
	if c := m["uses"].Comparisons[0]; !strings.Contains(c.Reason.JA, "「直近の利用者数」") || strings.Contains(c.Reason.JA, "導入状況") {
		t.Error(c.Reason.JA)
	}
	m, _ = compared(t, aTown+"counts: {used: 11}\nanswers: {Q1: introduced}\n", edits...)
	if h := m["uses"].Holds; h == nil || !*h {
		t.Errorf("holds: %v", h)
	}
	m, _ = compared(t, aTown, `holds: "Q1 == 'introduced'"`, `holds: "respondent.population > 5000"`)
	if c := m["uses"].Comparisons[0]; c.ReasonCode != ReasonNoData || c.Reason.JA == "" || c.Reason.EN == "" {
		t.Errorf("%+v", c)
	}
}

// Counts say more than a share, so a published share steps back.
func TestCountsBeforePublishedShare(t *testing.T) {
	m, _ := compared(t, aTown+"counts: {ever: 30, valid: 100}\nshares: {ever: {share: 0.804}}\n")
	if got := m["ever"]; got.Published || *got.Share != 0.3 || got.Low == nil {
		t.Errorf("%+v", got)
	}
}

func TestRelevantMeasures(t *testing.T) {
	town, _ := compared(t, aTown)
	if _, ok := town["adopted"]; ok || len(town) != 3 {
		t.Errorf("a town has %d measures", len(town))
	}
	if group, _ := compared(t, aGroup); len(group) != 4 {
		t.Errorf("a group has %d measures, want 4", len(group))
	}
}
