package questionnaires_test

import (
	"encoding/json"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"testing"
	"unicode"

	"github.com/monosashi/monosashi/internal/exact"
	"github.com/monosashi/monosashi/questionnaires"
	"github.com/monosashi/monosashi/questionnaires/catalogue"
)

func builtin(t *testing.T, id string) *questionnaires.Questionnaire {
	t.Helper()
	src, ok := questionnaires.BuiltinSource(id)
	if !ok {
		t.Fatalf("no questionnaire %s", id)
	}
	q, diags := questionnaires.Parse(id, src)
	for _, d := range diags {
		t.Errorf("%v: %s [%s]", d.Pos, d.Message.EN, d.Rule)
	}
	if t.Failed() {
		t.FailNow()
	}
	return q
}

func TestEveryBuiltinQuestionnaireParses(t *testing.T) {
	ids := questionnaires.Builtin()
	if !slices.Contains(ids, "municipal-ai") {
		t.Fatalf("built in: %v", ids)
	}
	for _, id := range ids {
		q := builtin(t, id)
		if q.ID != id {
			t.Errorf("the folder %s holds the questionnaire %s", id, q.ID)
		}
	}
}

func TestMunicipalShape(t *testing.T) {
	q := builtin(t, "municipal-ai")
	want := []struct {
		id, letter  string
		items, core int
	}{
		{"lead", "A", 8, 4}, {"work", "B", 8, 3}, {"data", "C", 8, 3},
		{"gov", "D", 10, 4}, {"rights", "E", 8, 4}, {"people", "F", 8, 2},
	}
	if len(q.Sections) != len(want)+1 || q.Sections[0].ID != "profile" || q.Sections[0].Rule.Method != questionnaires.None {
		t.Fatal("want the unscored profile and six sections")
	}
	items, core := 0, 0
	for i, w := range want {
		s := q.Sections[i+1]
		if s.ID != w.id || s.Rule.Method != questionnaires.Mean || s.Rule.Weight.Cmp(exact.Int(1)) != 0 {
			t.Errorf("section %d is %s, %s of weight %s", i+1, s.ID, s.Rule.Method, s.Rule.Weight)
		}
		n := 0
		for j, x := range s.Questions {
			if x.ID != w.letter+strconv.Itoa(j+1) {
				t.Errorf("item %d of %s is %s", j+1, s.ID, x.ID)
			}
			if x.Core {
				n++
			}
		}
		if len(s.Questions) != w.items || n != w.core {
			t.Errorf("%s has %d items, %d core; want %d, %d", s.ID, len(s.Questions), n, w.items, w.core)
		}
		items, core = items+len(s.Questions), core+n
	}
	if items != 50 || core != 20 {
		t.Errorf("%d items, %d core", items, core)
	}
}

func TestMunicipalItems(t *testing.T) {
	q := builtin(t, "municipal-ai")
	for _, x := range q.Items() {
		if !x.Scored() {
			continue
		}
		checkLevels(t, x)
		if x.Label.IsZero() || x.Hint.IsZero() || x.Evidence.IsZero() {
			t.Errorf("%s lacks a label, hint or evidence", x.ID)
		}
		if len(x.Goals) == 0 || len(x.References) == 0 {
			t.Errorf("%s lacks goals or references", x.ID)
		}
		if a := x.Action; a == nil || a.Below.Cmp(exact.Int(2)) != 0 || a.Effort == "" || a.Label.IsZero() {
			t.Errorf("%s lacks a next action with effort below level 2", x.ID)
		}
		if gate := slices.Contains(q.Scoring.Gates, x.ID); gate == x.MayNotApply {
			t.Errorf("%s: gate %v, may not apply %v", x.ID, gate, x.MayNotApply)
		}
	}
}

// checkLevels checks the five levels, and that "not known" is not a level too:
// whoever does not know answers so. B1 and C2 ask what the body knows of its
// own use cases and documents, so their lowest level says that.
func checkLevels(t *testing.T, x *questionnaires.Question) {
	t.Helper()
	if len(x.Options) != 5 {
		t.Errorf("%s has %d levels", x.ID, len(x.Options))
		return
	}
	for n, o := range x.Options {
		if o.Code != strconv.Itoa(n) || o.Points == nil || o.Points.Cmp(exact.Int(int64(n))) != 0 {
			t.Errorf("%s: level %d is %s with %v points", x.ID, n, o.Code, o.Points)
		}
	}
	if x.ID != "B1" && x.ID != "C2" && strings.Contains(x.Options[0].Label.JA, "把握していない") {
		t.Errorf("%s: level 0 repeats the answer \"unknown\"", x.ID)
	}
}

func TestMunicipalScoring(t *testing.T) {
	s := builtin(t, "municipal-ai").Scoring
	if s.Unanswered != "missing" || s.Unknown != "zero" || s.NotApplicable != "exclude" {
		t.Errorf("policies %s, %s, %s", s.Unanswered, s.Unknown, s.NotApplicable)
	}
	if s.EvidenceFrom == nil || s.EvidenceFrom.Cmp(exact.Int(2)) != 0 || s.EvidenceCounts.Cmp(exact.Int(1)) != 0 {
		t.Errorf("evidence from %v counts %s", s.EvidenceFrom, s.EvidenceCounts)
	}
	if s.CoverageOf != "core" || s.MinimumCoverage.String() != "0.8" {
		t.Errorf("coverage %s of %s", s.MinimumCoverage, s.CoverageOf)
	}
	if s.MedianOf != "core" || s.GatesAtLeast.Cmp(exact.Int(2)) != 0 || !slices.Equal(s.Gates, []string{"D1", "D3", "E1"}) {
		t.Errorf("stage by median of %s, gates %v at %s", s.MedianOf, s.Gates, s.GatesAtLeast)
	}
	for i, l := range s.Stages {
		if l.Code != strconv.Itoa(i) || l.Label.IsZero() {
			t.Errorf("stage %d is %s", i, l.Code)
		}
	}
	if len(s.Stages) != 5 {
		t.Errorf("%d stages", len(s.Stages))
	}
}

func TestMunicipalNamesAreInTheCatalogues(t *testing.T) {
	q := builtin(t, "municipal-ai")
	for _, x := range q.Items() {
		for _, g := range x.Goals {
			if _, ok := catalogue.Goals().Find(g); !ok {
				t.Errorf("%s: no goal %s", x.ID, g)
			}
		}
	}
	src, _ := questionnaires.BuiltinSource("municipal-ai")
	if _, diags := questionnaires.ParseWith("municipal-ai", src, catalogue.Known(nil, nil)); len(diags) > 0 {
		t.Error(diags)
	}
	for _, x := range q.Items() {
		for _, key := range x.References {
			if _, ok := catalogue.References().Resolve(key); !ok {
				message, hint := catalogue.References().Explain(key)
				t.Errorf("%s: %s; %s", x.ID, message.EN, hint.EN)
			}
		}
	}
	for _, m := range q.Measures {
		for _, c := range m.Compare {
			if _, ok := catalogue.Baselines().Find(c.Baseline); !ok {
				t.Errorf("%s: no baseline %s", m.ID, c.Baseline)
			}
		}
	}
	for _, g := range catalogue.Goals().Keys() {
		if !slices.ContainsFunc(q.Items(), func(x *questionnaires.Question) bool { return slices.Contains(x.Goals, g) }) {
			t.Errorf("no item asks for the goal %s", g)
		}
	}
}

func TestMunicipalComparability(t *testing.T) {
	q := builtin(t, "municipal-ai")
	want := map[string]string{
		"staff_ever aibp-draft.individual":          questionnaires.Reference,
		"staff_used30 aibp-draft.individual":        questionnaires.StricterDefinition,
		"staff_used30_survey aibp-draft.individual": questionnaires.StricterDefinition,
		"sections_using aibp-draft.corporate":       questionnaires.DifferentUnit,
		"group_using aibp-draft.corporate":          questionnaires.Reference,
		"group_policy aibp-draft.corporate":         questionnaires.Reference,
		"uses_ai mic-2024.municipalities":           questionnaires.Comparable,
	}
	for _, m := range q.Measures {
		for _, c := range m.Compare {
			key := m.ID + " " + c.Baseline
			if w, ok := want[key]; ok && c.Comparability != w {
				t.Errorf("%s is %s, want %s", key, c.Comparability, w)
			}
			delete(want, key)
		}
	}
	for key := range want {
		t.Errorf("no comparison %s", key)
	}
}

// Of a group, bodies that did not answer are kept apart from bodies that have
// not introduced it.
func TestMunicipalGroupsCountWhoAnswered(t *testing.T) {
	q := builtin(t, "municipal-ai")
	for id, numerator := range map[string]string{"group_using": "bodies_using", "group_policy": "bodies_policy"} {
		m := q.Measure(id)
		got := []string{m.Numerator, m.Denominator, m.Invited, m.Population, m.Method}
		if want := []string{numerator, "bodies_answered", "bodies_total", "bodies_total", "survey"}; !slices.Equal(got, want) {
			t.Errorf("%s is of %v, want %v", id, got, want)
		}
		if c := q.Count(numerator).Constraint; c.Holds(stub{counts: map[string]int64{numerator: 41, "bodies_answered": 40, "bodies_total": 55}}) {
			t.Errorf("%s may exceed the bodies that answered", numerator)
		}
	}
}

func TestMunicipalCountsAreUsed(t *testing.T) {
	q := builtin(t, "municipal-ai")
	used := map[string]bool{}
	for _, x := range q.Items() {
		for _, c := range x.Counts {
			used[c] = true
		}
	}
	for _, m := range q.Measures {
		for _, c := range []string{m.Numerator, m.Denominator, m.Invited, m.Population} {
			used[c] = true
		}
	}
	for _, c := range q.Counts {
		if !used[c.ID] {
			t.Errorf("the count %s is asked but used nowhere", c.ID)
		}
		if c.Unit == "" || len(c.Respondents) == 0 {
			t.Errorf("the count %s lacks a unit or respondents", c.ID)
		}
	}
}

// Every text stands in both languages, Japanese with full-width signs as in
// official documents, English without Japanese characters.
func TestMunicipalTexts(t *testing.T) {
	q := builtin(t, "municipal-ai")
	b, err := json.Marshal(q)
	if err != nil {
		t.Fatal(err)
	}
	var model any
	if err := json.Unmarshal(b, &model); err != nil {
		t.Fatal(err)
	}
	n := 0
	eachText(model, func(ja, en string) {
		n++
		if strings.ContainsAny(ja, "%頁,!?()") {
			t.Errorf("Japanese text with a sign that is not used in official documents: %s", ja)
		}
		if strings.TrimSpace(ja) == "" || strings.ContainsFunc(en, isJapanese) || strings.TrimSpace(en) == "" {
			t.Errorf("texts %q, %q", ja, en)
		}
	})
	if n < 600 {
		t.Errorf("only %d texts seen", n)
	}
}

func isJapanese(r rune) bool {
	return unicode.In(r, unicode.Han, unicode.Hiragana, unicode.Katakana) || r >= 0xff00 && r <= 0xffef || r >= 0x3000 && r <= 0x303f
}

func eachText(v any, f func(ja, en string)) {
	switch v := v.(type) {
	case []any:
		for _, x := range v {
			eachText(x, f)
		}
	case map[string]any:
		ja, okJA := v["ja"].(string)
		en, okEN := v["en"].(string)
		if okJA || okEN {
			f(ja, en)
			return
		}
		for _, x := range v {
			eachText(x, f)
		}
	}
}

// stub gives expressions a respondent type, answers and counts.
type stub struct {
	questionnaires.Env
	respondent string
	answers    map[string]string
	counts     map[string]int64
}

func (s stub) Answer(q *questionnaires.Question) questionnaires.Answer {
	code, ok := s.answers[q.ID]
	if !ok {
		return questionnaires.Answer{}
	}
	return questionnaires.Answer{State: questionnaires.Answered, Codes: []string{code}}
}

func (s stub) Count(id string) (exact.Rat, bool) {
	n, ok := s.counts[id]
	return exact.Int(n), ok
}

func (s stub) Respondent(field string) string {
	if field == "type" {
		return s.respondent
	}
	return ""
}

func TestMunicipalGroupsAnswerNoItems(t *testing.T) {
	for _, s := range builtin(t, "municipal-ai").Sections {
		for _, kind := range questionnaires.RespondentTypes {
			if got, want := s.Relevant.Holds(stub{respondent: kind}), kind != "group"; got != want {
				t.Errorf("%s for a %s: %v", s.ID, kind, got)
			}
		}
	}
}

// The thresholds of shares stand in the options and in the checks: for every
// share at and beside a threshold, the checks must agree with the options.
func TestMunicipalThresholdsAgree(t *testing.T) {
	q := builtin(t, "municipal-ai")
	for _, x := range []struct {
		item, from, part, whole string
		levels                  int // above which the share alone does not decide
	}{
		{"A4", "count", "staff_access", "staff_total", 4}, {"A5", "count", "staff_used30", "staff_total", 4},
		{"A5", "survey", "survey_used30", "survey_valid", 4},
		{"A6", "count", "sections_using", "sections_total", 4}, {"F1", "count", "staff_trained24", "staff_total", 3},
	} {
		edges := edgesOf(t, q.Find(x.item))
		above, below := checkOf(t, q, x.item, "above-"+x.from), checkOf(t, q, x.item, "below-"+x.from)
		for _, n := range sharesBeside(edges) {
			right := levelOf(edges, n)
			for level := range 5 {
				env := stub{answers: map[string]string{x.item: strconv.Itoa(level)}, counts: map[string]int64{x.part: n, x.whole: 1000}}
				if got := above.When.Holds(env); got != (level > right) {
					t.Errorf("%s %d at %d of 1,000: %s is %v", x.item, level, n, above.ID, got)
				}
				if got := below.When.Holds(env); got != (level < min(right, x.levels)) {
					t.Errorf("%s %d at %d of 1,000: %s is %v", x.item, level, n, below.ID, got)
				}
			}
		}
	}
}

// Where there is a log, A5 is held to it and not to the survey.
func TestMunicipalSurveyYieldsToTheLog(t *testing.T) {
	q := builtin(t, "municipal-ai")
	env := stub{answers: map[string]string{"A5": "4"}, counts: map[string]int64{"survey_used30": 1, "survey_valid": 100}}
	above := checkOf(t, q, "A5", "above-survey")
	if !above.When.Holds(env) {
		t.Error("without a log the survey says nothing")
	}
	env.counts["staff_used30"], env.counts["staff_total"] = 90, 100
	if above.When.Holds(env) {
		t.Error("the survey contradicts the log")
	}
}

var atLeast = regexp.MustCompile(`^(\d+)％以上`)

// edgesOf reads from the options the fewest of 1,000 with which each level is
// reached.
func edgesOf(t *testing.T, q *questionnaires.Question) []int64 {
	t.Helper()
	edges := []int64{0, 1}
	for _, o := range q.Options[2:] {
		m := atLeast.FindStringSubmatch(o.Label.JA)
		if m == nil {
			t.Fatalf("%s %s does not begin with a share: %s", q.ID, o.Code, o.Label.JA)
		}
		n, err := strconv.ParseInt(m[1], 10, 64)
		if err != nil {
			t.Fatal(err)
		}
		edges = append(edges, n*10)
	}
	return edges
}

func sharesBeside(edges []int64) []int64 {
	out := []int64{0, 1, 1000}
	for _, e := range edges[2:] {
		out = append(out, e-1, e)
	}
	return out
}

func levelOf(edges []int64, n int64) int {
	level := 0
	for i, e := range edges {
		if n >= e {
			level = i
		}
	}
	return level
}

func checkOf(t *testing.T, q *questionnaires.Questionnaire, item, kind string) *questionnaires.Check {
	t.Helper()
	id := strings.ToLower(item) + "-" + kind
	for _, c := range q.Checks {
		if c.ID == id {
			return c
		}
	}
	t.Fatalf("no check %s", id)
	return nil
}
