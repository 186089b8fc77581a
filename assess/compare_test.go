package assess

import (
	"encoding/json"
	"fmt"
	"math/rand/v2"
	"reflect"
	"strings"
	"testing"

	"github.com/monosashi/monosashi/internal/exact"
	"github.com/monosashi/monosashi/internal/lang"
	"github.com/monosashi/monosashi/questionnaires"
	"github.com/monosashi/monosashi/questionnaires/catalogue"
)

func (c Comparison) short() string {
	return fmt.Sprintf("%s %s %s %s %s", c.Baseline, c.Role, c.Verdict, c.ReasonCode, c.Carries)
}

func shorts(m Measure) string {
	var out []string
	for _, c := range m.Comparisons {
		out = append(out, c.short())
	}
	return strings.Join(out, "\n")
}

func TestNewerEditionsFollow(t *testing.T) {
	m, _ := compared(t, aTown+"counts: {ever: 200, valid: 400, asked: 500, total: 1000}\n")
	want := `plan.individual asked above interval_above caveat
paper.2025 newer above interval_above caveat
paper.2026 newer not_compared unverified no
exact asked above interval_above yes`
	if got := shorts(m["ever"]); got != want {
		t.Errorf("got\n%s\nwant\n%s", got, want)
	}
	c := m["ever"].Comparisons
	if c[0].Difference != nil || c[0].Value != nil {
		t.Error("an interval has no single figure to differ from")
	}
	about(t, "difference", c[1].Difference, 0.233)
	if c[2].Difference != nil {
		t.Error("a figure that gives no verdict gives no difference")
	}
	if c[1].Low != 0.2665 || c[1].High != 0.2675 || c[1].Printed.JA != "26.7％" || c[1].Source.Title.EN != "Survey" {
		t.Errorf("%+v", c[1])
	}
}

// Where a figure was followed by several of other meanings, and the author
// names one, the others stay away.
func TestAuthorChoosesTheLine(t *testing.T) {
	answers := aGroup + "counts: {using: 34, covered: 55, bodies: 55}\n"
	m, _ := compared(t, answers)
	if got := shorts(m["adopted"]); strings.Count(got, "newer") != 2 {
		t.Errorf("without choice:\n%s", got)
	}
	m, _ = compared(t, answers, "      - {baseline: plan.corporate, comparability: reference, note: {ja: 団体を企業に見立てた, en: bodies instead of companies}}\n",
		"      - {baseline: plan.corporate, comparability: reference, note: {ja: あ, en: a}}\n      - {baseline: corp.use, comparability: reference, note: {ja: あ, en: a}}\n")
	want := "plan.corporate asked above interval_above caveat\ncorp.use newer above interval_above caveat"
	if got := shorts(m["adopted"]); got != want {
		t.Errorf("got\n%s\nwant\n%s", got, want)
	}
}

// The ends of [20 %, 30 %): 30 % is above it, 20 % is not below it.
func TestHalfOpenEnds(t *testing.T) {
	for used, want := range map[int]string{
		3000: VerdictAbove, 2999: VerdictNoDifference, 2000: VerdictNoDifference, 1999: VerdictBelow, 0: VerdictBelow, 10000: VerdictAbove,
	} {
		answers := aTown + fmt.Sprintf("counts: {ever: %d, valid: 10000, asked: 10000, total: 10000}\n", used)
		m, _ := compared(t, answers)
		if got := m["ever"].Comparisons[0]; got.Verdict != want {
			t.Errorf("%d of 10000: %s, want %s", used, got.Verdict, want)
		}
		if got := m["ever"].Comparisons[0].Reason.JA; !strings.HasPrefix(got, "全数把握による割合") {
			t.Errorf("%d of 10000: %s", used, got)
		}
	}
}

func TestStricterConcludesOnlyAbove(t *testing.T) {
	for used, want := range map[int]string{
		300: "plan.individual asked above interval_above caveat",
		299: "plan.individual asked not_compared stricter no",
		10:  "plan.individual asked not_compared stricter no",
	} {
		m, _ := compared(t, aTown+fmt.Sprintf("counts: {used: %d, total: 1000}\n", used))
		if got := m["recent"].Comparisons[0].short(); got != want {
			t.Errorf("%d of 1000: %s, want %s", used, got, want)
		}
	}
}

// Every reason, with a sentence in both languages.
func TestReasons(t *testing.T) {
	for _, c := range []struct {
		measure, answers string
		at               int
		want, ja, en     string
	}{
		{"ever", "", 0, "no_data no_data no", "「利用経験者数」「有効回答数」が把握されていない", "“have used”, “valid answers”"},
		{"uses", "answers: {Q1: introduced}", 0, "not_compared yes_no no", "利用している（企業では5割）", "Answer: Uses AI (companies: 50%)"},
		{"recent", "counts: {used: 500, total: 1000}", 3, "not_compared unit no", "企業を単位とする割合", "a share of companies"},
		{"ever", "counts: {ever: 200, valid: 400, asked: 500}", 2, "not_compared unverified no", "（58.8％）は二次資料", "secondary source"},
		{"ever", "shares: {ever: {share: 0.804, about_n: 400, selection: unknown}}", 0, "not_compared no_interval no", "割合だけが公表され", "Only the share was published"},
		{"ever", "counts: {ever: 9, valid: 9, asked: 9}", 0, "not_compared small_n no", "分母（9）が10未満", "denominator (9) is below 10"},
		{"ever", "counts: {ever: 100, valid: 299, asked: 1000}", 0, "not_compared low_response no", "回答率（29.9％）が30％未満", "response rate (29.9%) is below 30%"},
		{"ever", "counts: {ever: 200, valid: 300, asked: 1000}", 0, "above interval_above caveat", "下限（61.2％）が基準値（20％以上30％未満）を上回る", "lower limit of the 95% interval (61.2%)"},
		{"ever", "counts: {ever: 30, valid: 300, asked: 400}", 0, "below interval_below caveat", "上限（13.9％）が基準値（20％以上30％未満）を下回る", "upper limit of the 95% interval (13.9%)"},
		{"ever", "counts: {ever: 36, valid: 120, asked: 200, total: 400}", 0, "no_difference overlap caveat", "95％信頼区間（23.6～37.2％）", "95% interval (23.6–37.2%)"},
		{"ever", "counts: {ever: 36, valid: 120, asked: 200, total: 400}", 3, "no_difference overlap yes", "基準値（30.0％）と重なる", "baseline (30.0%)"},
		{"recent", "counts: {used: 100, total: 1000}", 0, "not_compared stricter no", "全数把握による割合（10.0％）", "share in a full count (10.0%)"},
	} {
		m, _ := compared(t, aTown+c.answers+"\n")
		got := m[c.measure].Comparisons[c.at]
		if s := fmt.Sprintf("%s %s %s", got.Verdict, got.ReasonCode, got.Carries); s != c.want {
			t.Errorf("%s %s: %s, want %s", c.measure, c.answers, s, c.want)
		}
		if !strings.Contains(got.Reason.JA, c.ja) || !strings.Contains(got.Reason.EN, c.en) {
			t.Errorf("%s %s:\n%s\n%s", c.measure, c.answers, got.Reason.JA, got.Reason.EN)
		}
	}
}

// The gravest reason is the one that is given.
func TestOrderOfReasons(t *testing.T) {
	b := catalogue.Baseline{Low: exact.New(2, 10), High: exact.New(3, 10), Status: catalogue.Reported, Unit: catalogue.Individuals}
	yes := true
	x, p := 1.0, exact.New(1, 10)
	r := &reading{size: exact.Int(5), response: &p, share: exact.New(1, 2), lo: exact.New(1, 2), hi: exact.New(1, 2)}
	comparability := questionnaires.DifferentUnit
	for _, step := range []struct {
		want string
		lift func()
	}{
		{ReasonNoData, func() { r.Holds = &yes }},
		{ReasonYesNo, func() { r.Holds, r.Share = nil, &x }},
		{ReasonUnit, func() { comparability = questionnaires.StricterDefinition }},
		{ReasonUnverified, func() { b.Status = catalogue.Verified }},
		{ReasonNoInterval, func() { r.Low = &x }},
		{ReasonSmallN, func() { r.size = exact.Int(10) }},
		{ReasonLowResponse, func() { r.response = nil }},
		{ReasonAbove, func() { r.lo, r.hi = exact.New(1, 10), exact.New(1, 10) }},
		{ReasonStricter, func() { comparability = questionnaires.Reference }},
		{ReasonBelow, func() { r.hi = exact.New(9, 10) }},
		{ReasonOverlap, func() {}},
	} {
		if _, code, _ := r.verdict(comparability, b); code != step.want {
			t.Fatalf("got %s, want %s", code, step.want)
		}
		step.lift()
	}
}

// A limit that rounding would put on an edge is written with more decimals.
func TestPercentageStaysOnItsSide(t *testing.T) {
	edge := exact.New(3, 10)
	for _, c := range []struct {
		share exact.Rat
		want  string
	}{
		{exact.New(2999, 10000), "29.99"}, {exact.New(29999, 100000), "29.999"}, {exact.New(3, 10), "30.0"},
		{exact.New(30001, 100000), "30.0"}, {exact.New(299, 1000), "29.9"}, {exact.New(573, 1788), "32.0"}, {exact.Rat{}, "0.0"}, {exact.Int(1), "100.0"},
	} {
		if got := percentage(c.share, edge); got != c.want {
			t.Errorf("%v: %s, want %s", c.share, got, c.want)
		}
	}
}

func TestThousands(t *testing.T) {
	for n, want := range map[int64]string{0: "0", 999: "999", 1000: "1,000", 1234567: "1,234,567", -5: "-5", -1234: "-1,234"} {
		if got := thousands(exact.Int(n)); got != want {
			t.Errorf("%d: %s, want %s", n, got, want)
		}
	}
	if got := thousands(exact.New(12345, 10)); got != "1,234.5" {
		t.Error(got)
	}
}

// A caution about the figure is a caveat of every verdict on it.
func TestCautionIsACaveat(t *testing.T) {
	m, _ := compared(t, aTown+"counts: {ever: 200, valid: 400}\n")
	if got := m["ever"].Comparisons[3].short(); got != "exact asked above interval_above caveat" {
		t.Error(got)
	}
}

// Of several comparisons with one baseline the first that applies counts.
func TestBaselineNamedTwice(t *testing.T) {
	line := "      - {baseline: exact, comparability: comparable}\n"
	m, _ := compared(t, aTown+"counts: {ever: 200, valid: 400, asked: 400, total: 900}\n", line,
		"      - {baseline: exact, comparability: different_unit, note: {ja: あ, en: a}, relevant: \"respondent.type == 'group'\"}\n"+
			"      - {baseline: exact, comparability: reference, note: {ja: い, en: b}}\n"+line)
	var got []string
	for _, c := range m["ever"].Comparisons {
		if c.Baseline == "exact" {
			got = append(got, c.Comparability)
		}
	}
	if strings.Join(got, " ") != questionnaires.Reference {
		t.Errorf("%q", got)
	}
}

func TestUnknownBaseline(t *testing.T) {
	m, _ := compared(t, aTown+"counts: {used: 500, total: 1000}\n", "baseline: plan.corporate, comparability: different_unit", "baseline: elsewhere, comparability: different_unit")
	got := m["recent"]
	if codes(got) != "unknown_baseline" || len(got.Comparisons) != 3 {
		t.Errorf("cautions %q\n%s", codes(got), shorts(got))
	}
}

func TestMeasuresWithoutBaselines(t *testing.T) {
	q, _ := parsedComparing(t)
	a, _ := ParseAnswers(q, "a.yaml", []byte(aTown+"counts: {used: 500, total: 1000}\n"))
	for _, m := range measures(&env{q: q, a: a}, nil) {
		if m.Comparisons == nil || len(m.Comparisons) != 0 {
			t.Errorf("%s: %v", m.ID, m.Comparisons)
		}
	}
}

// Every code has words in both languages, and no two the same.
func TestLabels(t *testing.T) {
	seen := map[string]string{}
	for code, label := range map[string]lang.Text{
		VerdictAbove: VerdictLabel(VerdictAbove), VerdictBelow: VerdictLabel(VerdictBelow), VerdictNoDifference: VerdictLabel(VerdictNoDifference),
		VerdictNotCompared: VerdictLabel(VerdictNotCompared), VerdictNoData: VerdictLabel(VerdictNoData),
		CarriesYes: CarriesLabel(CarriesYes), CarriesCaveat: CarriesLabel(CarriesCaveat), CarriesNo: CarriesLabel(CarriesNo),
		questionnaires.Comparable: ComparabilityLabel(questionnaires.Comparable), questionnaires.Reference: ComparabilityLabel(questionnaires.Reference),
		questionnaires.StricterDefinition: ComparabilityLabel(questionnaires.StricterDefinition), questionnaires.DifferentUnit: ComparabilityLabel(questionnaires.DifferentUnit),
	} {
		for _, s := range []string{label.JA, label.EN} {
			if s == "" || seen[s] != "" {
				t.Errorf("%s: %q, which is also %q", code, s, seen[s])
			}
			seen[s] = code
		}
	}
	if !VerdictLabel("x").IsZero() || !CarriesLabel("x").IsZero() || !ComparabilityLabel("x").IsZero() {
		t.Error("a code that does not exist has words")
	}
}

// Whatever the counts are, the result is consistent and can be written as
// JSON.
func TestComparisonsHoldTogether(t *testing.T) {
	r := rand.New(rand.NewPCG(5, 6))
	q, set := parsedComparing(t)
	for range 1000 {
		a := &Answers{Counts: map[string]CountValue{}}
		a.Respondent.Type = "group"
		for _, c := range q.Counts {
			if r.IntN(6) > 0 {
				a.Counts[c.ID] = CountValue{Value: exact.Int(r.Int64N(1 << r.IntN(12)))}
			}
		}
		e := &env{q: q, a: a}
		list := measures(e, set)
		for _, m := range list {
			checkMeasure(t, m)
		}
		if again := measures(e, set); !reflect.DeepEqual(list, again) {
			t.Fatal("the same answers gave two results")
		}
		if _, err := json.Marshal(list); err != nil {
			t.Fatal(err)
		}
	}
}

func checkMeasure(t *testing.T, m Measure) {
	t.Helper()
	if m.Share == nil && (m.Low != nil || m.Nonresponse != nil || m.Census) {
		t.Fatalf("no share, but %+v", m)
	}
	if m.Low != nil && !(0 <= *m.Low && *m.Low <= *m.Share && *m.Share <= *m.High && *m.High <= 1) {
		t.Fatalf("%v ≤ %v ≤ %v does not hold", *m.Low, *m.Share, *m.High)
	}
	if n := m.Nonresponse; n != nil && m.Share != nil && !(n.Low <= *m.Share && *m.Share <= n.High) {
		t.Fatalf("the share %v is not within what the others could make it: %v", *m.Share, n)
	}
	for _, c := range m.Comparisons {
		if c.Reason.JA == "" || c.Reason.EN == "" || strings.Contains(c.Reason.JA+c.Reason.EN, "%!") {
			t.Fatalf("%s: %q, %q", c.ReasonCode, c.Reason.JA, c.Reason.EN)
		}
		judged := c.Verdict == VerdictAbove || c.Verdict == VerdictBelow || c.Verdict == VerdictNoDifference
		if judged != (c.Carries != CarriesNo) || (m.Share == nil && m.Holds == nil) != (c.Verdict == VerdictNoData) {
			t.Fatalf("%+v", c)
		}
		if c.Verdict == VerdictAbove && *m.Low < c.High-1e-12 || c.Verdict == VerdictBelow && *m.High >= c.Low {
			t.Fatalf("%s with %v–%v against %v–%v", c.Verdict, *m.Low, *m.High, c.Low, c.High)
		}
	}
}

// municipal evaluates answers to the built-in questionnaire.
func municipal(t *testing.T, name string, answers []byte) *Result {
	t.Helper()
	src, ok := questionnaires.BuiltinSource("municipal-ai")
	if !ok {
		t.Fatal("municipal-ai is not built in")
	}
	q, diags := questionnaires.Parse("questionnaire.yaml", src)
	if diags.HasErrors() {
		t.Fatal(diags)
	}
	a, diags := ParseAnswers(q, name, answers)
	if diags.HasErrors() {
		t.Fatal(diags)
	}
	return Evaluate(q, a, Options{})
}

func publishedExample(t *testing.T, name string) *Result {
	t.Helper()
	for _, e := range Examples() {
		if e.Name == name {
			return municipal(t, name, e.Source)
		}
	}
	t.Fatalf("no example %s", name)
	return nil
}

func (r *Result) measure(t *testing.T, id string) Measure {
	t.Helper()
	for _, m := range r.Measures {
		if m.ID == id {
			return m
		}
	}
	t.Fatalf("no measure %s", id)
	return Measure{}
}

// What an official statistician would say of figures that were published.
func TestPublishedFigures(t *testing.T) {
	chiba := publishedExample(t, "published-chiba-2025")
	m := chiba.measure(t, "group_using")
	about(t, "Chiba", m.Share, 34.0/55)
	if c := m.Comparisons[0]; !m.Census || codes(m) != "as_published" || *m.ResponseRate != 1 || c.short() != "aibp-draft.corporate asked above interval_above caveat" || c.Note.JA == "" {
		t.Errorf("Chiba: census %v, %s", m.Census, c.short())
	}
	if c := m.Comparisons[1]; c.short() != "wp-r07.corp-use newer above interval_above caveat" || c.Note.JA == m.Comparisons[0].Note.JA {
		t.Errorf("Chiba: %s with the note %s", c.short(), c.Note.JA)
	}
	for _, c := range m.Comparisons {
		if strings.Contains(c.Baseline, "policy") {
			t.Errorf("Chiba: use is set against %s", c.Baseline)
		}
		if (c.Status != "verified") != (c.ReasonCode == ReasonUnverified) {
			t.Errorf("Chiba: %s is %s and gives %s", c.Baseline, c.Status, c.ReasonCode)
		}
	}
	if h := chiba.Headline[1]; h.Measure != "group_using" || len(h.Missing) != 0 {
		t.Errorf("Chiba: %+v", h)
	}

	nation := publishedExample(t, "published-nation-2024").measure(t, "group_using")
	if c := nation.Comparisons[0]; percentage(exact.FromFloat(*nation.Share)) != "32.0" || !nation.Census || nation.Status != StatusReconstructed ||
		codes(nation) != "reconstructed as_published as_published" || nation.ResponseRate != nil || c.Verdict != VerdictBelow {
		t.Errorf("nation: %+v", nation)
	}
	if last := nation.Cautions[2].Text; !strings.Contains(last.JA, "回答のない団体は、導入していない団体と区別できない") || !strings.Contains(last.EN, "cannot be told from bodies that have not introduced it") {
		t.Errorf("nation: %s %s", last.JA, last.EN)
	}

	yokosuka := publishedExample(t, "published-yokosuka-2023")
	ever := yokosuka.measure(t, "staff_ever")
	if ever.Low != nil || codes(ever) != "size_rounded selection_unknown as_published" || ever.Comparisons[0].ReasonCode != ReasonNoInterval {
		t.Errorf("Yokosuka: %+v", ever)
	}
	if h := yokosuka.Headline[0]; h.Measure != "staff_ever" || strings.Join(h.Missing, ",") != "staff_ever,survey_valid" {
		t.Errorf("Yokosuka: %+v", h)
	}
}

// One body is set beside its own class of the ministry's survey, by name.
func TestOneBodyBesideItsClass(t *testing.T) {
	for code, want := range map[string]string{"141003": "mic-2024.designated 指定都市（20団体）では90.0％", "142018": "mic-2024.municipalities 指定都市を除く市区町村（1,721団体）では29.9％", "140007": "mic-2024.prefectures 都道府県（47団体）では87.2％"} {
		kind := "municipality"
		if code == "140007" {
			kind = "prefecture"
		}
		r := municipal(t, "a.yaml", fmt.Appendf(nil, "schema: answers/v1\nquestionnaire: {id: municipal-ai, version: 1.0.0}\nrespondent: {type: %s, code: %q, name: {ja: 団体, en: body}}\nanswers: {status_genai: introduced}\n", kind, code))
		id, words, _ := strings.Cut(want, " ")
		found := false
		for _, c := range r.measure(t, "uses_ai").Comparisons {
			if !strings.HasPrefix(c.Baseline, "mic-") {
				continue
			}
			found = true
			if c.Baseline != id || c.ReasonCode != ReasonYesNo || !strings.Contains(c.Reason.JA, words) {
				t.Errorf("%s: %s, %s", code, c.short(), c.Reason.JA)
			}
		}
		if !found {
			t.Errorf("%s stands beside no class", code)
		}
	}
}
