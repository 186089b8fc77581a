package assess

import (
	"fmt"
	"math"
	"math/big"
	"path/filepath"
	"strings"
	"testing"

	"golang.org/x/tools/txtar"

	"github.com/monosashi/monosashi/questionnaires"
)

const questionnaireHead = `schema: questionnaire/v1
id: test
version: 1.0.0
languages: [ja]
title: {ja: 試験}
`

const answersHead = `schema: answers/v1
questionnaire: {id: test, version: 1.0.0}
respondent: {type: municipality, name: 試験町, fictional: true}
`

// parsed reads a questionnaire that must be right.
func parsed(t testing.TB, src string) *questionnaires.Questionnaire {
	t.Helper()
	q, diags := questionnaires.Parse("questionnaire.yaml", []byte(src))
	if len(diags) > 0 {
		t.Fatalf("questionnaire: %v", diags)
	}
	return q
}

// evaluated reads answers that must be right and evaluates them.
func evaluated(t testing.TB, q *questionnaires.Questionnaire, src string) *Result {
	t.Helper()
	a, diags := ParseAnswers(q, "answers.yaml", []byte(src))
	if len(diags) > 0 {
		t.Fatalf("answers: %v\n%s", diags, src)
	}
	return Evaluate(q, a, Options{})
}

// The files in testdata/scoring are questionnaires with answers and what was
// computed from them by hand, as exact fractions.
func TestScoring(t *testing.T) {
	files, err := filepath.Glob("testdata/scoring/*.txtar")
	if err != nil || len(files) == 0 {
		t.Fatal("no cases", err)
	}
	for _, f := range files {
		ar, err := txtar.ParseFile(f)
		if err != nil {
			t.Fatal(err)
		}
		parts := map[string]string{}
		for _, p := range ar.Files {
			parts[p.Name] = string(p.Data)
		}
		q := parsed(t, questionnaireHead+parts["questionnaire.yaml"])
		for name, body := range parts {
			name, ok := strings.CutSuffix(name, ".answers")
			if !ok {
				continue
			}
			t.Run(strings.TrimSuffix(filepath.Base(f), ".txtar")+"/"+name, func(t *testing.T) {
				expect(t, facts(evaluated(t, q, answersHead+body)), parts[name+".expect"])
			})
		}
	}
}

func expect(t *testing.T, got map[string]any, want string) {
	t.Helper()
	if strings.TrimSpace(want) == "" {
		t.Fatal("nothing is expected")
	}
	for _, line := range strings.Split(strings.TrimSpace(want), "\n") {
		if line = strings.TrimSpace(line); line == "" || strings.HasPrefix(line, "#") {
			continue
		}
		key, value, _ := strings.Cut(line, " ")
		g, ok := got[key]
		if !ok {
			t.Errorf("%s: there is no such figure", key)
		} else if !same(g, value) {
			t.Errorf("%s = %v, want %s", key, g, value)
		}
	}
}

// same compares a figure with a fraction, a word, or none.
func same(got any, want string) bool {
	f, ok := got.(*float64)
	if !ok {
		return fmt.Sprint(got) == want
	}
	if f == nil || want == "none" {
		return f == nil && want == "none"
	}
	r, ok := new(big.Rat).SetString(want)
	if !ok {
		return false
	}
	x, _ := r.Float64()
	return math.Abs(*f-x) < 1e-15
}

// facts names every figure of a result.
func facts(r *Result) map[string]any {
	out := map[string]any{}
	put := func(id string, points, minimum, maximum, value, low, high, evidenced *float64, c Coverage) {
		out[id+".points"], out[id+".minimum"], out[id+".maximum"], out[id+".value"] = points, minimum, maximum, value
		out[id+".low"], out[id+".high"], out[id+".evidenced"] = low, high, evidenced
		out[id+".coverage"] = fmt.Sprintf("%d/%d", c.Covered, c.Applicable)
	}
	for _, s := range r.Scores {
		put(s.ID, s.Points, s.Minimum, s.Maximum, s.Value, s.Low, s.High, s.Evidenced, s.Coverage)
		if s.Band != nil {
			out[s.ID+".band"] = s.Band.Code
		}
		out[s.ID+".stage"] = "none"
		if s.Stage != nil {
			out[s.ID+".stage"] = *s.Stage
		}
		out[s.ID+".heldby"] = strings.Join(s.HeldBy, " ")
		if i := s.StageInfo; i != nil {
			out[s.ID+".held"], out[s.ID+".reason"], out[s.ID+".median"] = i.Held, i.Reason, i.Median
		}
	}
	for _, s := range r.Sections {
		put(s.ID, s.Points, s.Minimum, s.Maximum, s.Value, s.Low, s.High, s.Evidenced, s.Coverage)
		out[s.ID+".counted"] = fmt.Sprint(s.Counted)
	}
	sum := 0.0
	for _, q := range r.Questions {
		out[q.ID+".state"], out[q.ID+".points"], out[q.ID+".maximum"] = q.State, q.Points, q.Maximum
		out[q.ID+".contribution"] = q.Contribution
		if q.Contribution != nil {
			sum += *q.Contribution
		}
	}
	out["sum.contribution"] = &sum
	return out
}
