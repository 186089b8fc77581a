package assess

import (
	"fmt"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/monosashi/monosashi/internal/placetest"
)

const mistakesQuestionnaire = questionnaireHead + `
counts:
  staff: {label: {ja: 職員数}}
  users: {label: {ja: 利用者数}, constraint: users <= twice, constraint_message: {ja: 多すぎる。}}
calculations:
  twice: {calculation: staff * 2}
sections:
  - id: s
    label: {ja: 分野}
    questions:
      - {id: A1, type: integer, label: {ja: 数}, constraint: this < users, constraint_message: {ja: 利用者より多い。}}
      - {id: A2, type: text, label: {ja: 文}}
  - id: systems
    label: {ja: 仕組み}
    repeat: {label: {ja: 仕組み}}
    questions:
      - {id: S1, type: integer, label: {ja: 数}, constraint: this < users, constraint_message: {ja: 利用者より多い。}}
`

// TestAnswersMistakes holds what is told about answers, all in one run, and
// what is not told because it only follows from something else.
func TestAnswersMistakes(t *testing.T) {
	q := parsed(t, mistakesQuestionnaire)
	for _, c := range []struct{ name, answers, want string }{
		{"constraints beside other mistakes", "counts: {staff: 1, users: 3, usesr: 1}\nanswers: {A1: 4}\n", "4:27 constraint; 4:30 unknown-count; 5:15 constraint"},
		{"constraint in an instance", "counts: {staff: 2, users: 3}\nrepeats: {systems: [{answers: {S1: 1}}, {answers: {S1: {choose: 4}}}]}\n", "5:56 constraint"},
		{"nothing follows from what cannot be read", "counts: {staff: x, users: 3}\nanswers: {A1: 1}\n", "4:17 number"},
		{"empty reason", "answers:\n  A1: {not_applicable: }\n  A2: {choose: a, not_applicable: }\n", "5:8 reason"},
		{"comments in texts", "answers:\n  A1: {choose: 1, evidence: [設定 2]} # 3\n  A2:\n    choose: 設定 #3\n    note: {ja: '設定 #3'} # note\n    by: 設定#3\n    evidence: 設定 # 3\n", "7:16 comment; 10:18 comment"},
		{"comment after a number", "counts: {}\nanswers:\n  A1: 1 # 2\n", ""},
	} {
		t.Run(c.name, func(t *testing.T) {
			src := answersHead + c.answers
			_, list := ParseAnswers(q, "answers.yaml", []byte(src))
			var got []string
			for _, d := range list {
				got = append(got, fmt.Sprintf("%d:%d %s", d.Pos.Line, d.Pos.Col, d.Rule))
			}
			if diff := cmp.Diff(c.want, strings.Join(got, "; ")); diff != "" {
				t.Errorf("(-want +got):\n%s\n%v", diff, list)
			}
			if err := placetest.Check([]byte(src), list); err != nil {
				t.Error(err)
			}
		})
	}
}

// TestCodeAlone holds that a body without a good code is not asked for its
// name too, which the code gives.
func TestCodeAlone(t *testing.T) {
	q := parsed(t, mistakesQuestionnaire)
	for respondent, want := range map[string]string{
		"{type: municipality}":                  "the respondent has no code (the six-digit code of local governments)",
		`{type: municipality, code: "131017"}`:  "the check digit (the last) of code 131017 is wrong",
		"{type: municipality, fictional: true}": "the respondent has no name",
		"{type: group}":                         "the respondent has no name",
	} {
		_, list := ParseAnswers(q, "answers.yaml", []byte("schema: answers/v1\nquestionnaire: {id: test, version: 1.0.0}\nrespondent: "+respondent+"\n"))
		if len(list) != 1 || list[0].Message.EN != want {
			t.Errorf("%s: %v, want %q", respondent, list, want)
		}
	}
}
