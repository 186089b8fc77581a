package assess

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/monosashi/monosashi/questionnaires"
)

const migrateHead = `schema: questionnaire/v1
id: q
version: %s
languages: [ja]
title: {ja: 試験}
counts:
`

// questionnaireOf reads a questionnaire whose counts, measures and sections are given.
func questionnaireOf(t *testing.T, version, body string) *questionnaires.Questionnaire {
	t.Helper()
	src := strings.Replace(migrateHead, "%s", version, 1) + strings.NewReplacer("{l}", "label: {ja: 文}", "{oo}",
		`options: [{code: "0", points: 0, label: {ja: 無}}, {code: "1", points: 1, label: {ja: 有}}]`).Replace(body)
	q, list := questionnaires.Parse("q.yaml", []byte(src))
	if list.HasErrors() {
		t.Fatalf("%v\n%s", list, src)
	}
	return q
}

// TestMigrateRules carries small sets of answers over, one rule at a time.
func TestMigrateRules(t *testing.T) {
	const one = "  c: {{l}}\nsections:\n  - {id: s, {l}, questions: ["
	for _, c := range []struct {
		name, old, now, answers string
		want                    []string // moves that did not just carry
		file                    string   // of the new answers
	}{
		{"same", one + "{id: A, type: integer, {l}}]}", one + "{id: A, type: integer, {l}}]}",
			"counts: {c: 3}\nanswers: {A: {choose: 2, note: 注}}", nil, "counts:\n  c: 3\n\nanswers:\n  A:\n    choose: 2\n    note: 注\n"},
		{"not confirmed before", one + "{id: A, type: integer, {l}}]}", one + "{id: A, type: integer, {l}}]}",
			"answers: {A: {choose: 2, stale: true}}", []string{"item A -> A: review not_confirmed"}, "answers:\n  A:\n    choose: 2\n    stale: true\n"},
		{"split", one + "{id: A, type: integer, {l}}]}", one + "{id: A, type: integer, {l}}, {id: B, was: [A], type: integer, {l}}]}",
			"answers: {A: 2}", []string{"item A -> A: review split", "item A -> B: review split"},
			"answers:\n  A:\n    choose: 2\n    stale: true\n  B:\n    choose: 2\n    stale: true\n"},
		{"joined, of which the first says nothing", one + "{id: A, type: integer, {l}}, {id: B, type: integer, {l}}]}", one + "{id: C, was: [A, B], type: integer, {l}}]}",
			"answers: {A: {note: 未定}, B: 2}", []string{"item A -> C: dropped joined", "item B -> C: review joined"}, "answers:\n  C:\n    choose: 2\n    stale: true\n"},
		{"joined options of the second", one + "{id: A, type: integer, {l}}, {id: B, type: select_one, {l}, {oo}}]}",
			one + `{id: B, was: [A, B], type: select_one, {l}, options: [{code: x, was: ["1"], points: 1, label: {ja: 有}}, {code: y, points: 0, label: {ja: 無}}]}]}`,
			`answers: {B: "1"}`, []string{"item B -> B: review joined, recoded"}, "answers:\n  B:\n    choose: \"x\"\n    stale: true\n"},
		{"another type", one + "{id: A, type: text, {l}}]}", one + "{id: A, type: date, {l}}]}",
			"answers: {A: いつか}", []string{"item A -> : dropped not_allowed"}, ""},
		{"another type that takes the answer", one + "{id: A, type: select_one, {l}, {oo}}]}", one + "{id: A, type: select_multiple, {l}, {oo}}]}",
			`answers: {A: "1"}`, []string{"item A -> A: review rescored"}, "answers:\n  A:\n    choose: [\"1\"]\n    stale: true\n"},
		{"narrower", one + "{id: A, type: integer, {l}}]}", one + "{id: A, type: integer, max: 5, {l}}]}",
			"answers: {A: 9}", []string{"item A -> : dropped not_allowed"}, ""},
		{"not applicable no more", one + "{id: A, type: integer, {l}}]}", one + "{id: A, type: integer, not_applicable: false, {l}}]}",
			"answers: {A: {not_applicable: 理由}}", []string{"item A -> : dropped not_allowed"}, ""},
		{"option gone", one + "{id: A, type: select_one, {l}, {oo}}]}", one + `{id: A, type: select_one, {l}, options: [{code: "0", points: 0, label: {ja: 無}}, {code: "2", points: 1, label: {ja: 有}}]}]}`,
			`answers: {A: "1"}`, []string{"item A -> : dropped option_gone"}, ""},
		{"options joined", one + "{id: A, type: select_multiple, {l}, {oo}}]}", one + `{id: A, type: select_multiple, {l}, options: [{code: z, was: ["0", "1"], points: 1, label: {ja: 有}}, {code: y, points: 0, label: {ja: 無}}]}]}`,
			`answers: {A: ["0", "1"]}`, []string{"item A -> A: review rescored, option_rescored, recoded"}, "answers:\n  A:\n    choose: [\"z\"]\n    stale: true\n"},
		{"unknown", one + "{id: A, type: integer, {l}}]}", one + "{id: B, was: [A], type: integer, {l}}]}",
			"answers: {A: unknown}", []string{"item A -> B: review moved"}, "answers:\n  B:\n    unknown: true\n    stale: true\n"},
		{"count", "  c: {{l}}\n  d: {{l}}\n  e: {{l}, type: decimal}\nsections:\n  - {id: s, {l}, questions: [{id: A, type: integer, {l}}]}",
			"  c: {label: {ja: 別}}\n  e: {{l}}\nsections:\n  - {id: s, {l}, questions: [{id: A, type: integer, {l}}]}",
			"counts: {c: {value: 1, note: 注}, d: 2, e: 0.5}", []string{"count c -> c: review reworded", "count e -> : dropped not_allowed", "count d -> : dropped gone"},
			"counts:\n  c:\n    value: 1\n    note: 注\n    stale: true\n"},
		{"constraint of what did not change", "  c: {{l}}\ncalculations: {k: {calculation: \"c * 1\"}}\nsections:\n  - {id: s, {l}, questions: [{id: A, type: integer, {l}, constraint: \"this <= k\", constraint_message: {ja: 多い}}]}",
			"  c: {{l}}\ncalculations: {k: {calculation: \"c / 2\"}}\nsections:\n  - {id: s, {l}, questions: [{id: A, type: integer, {l}, constraint: \"this <= k\", constraint_message: {ja: 多い}}]}",
			"counts: {c: 4}\nanswers: {A: 4}", []string{"item A -> A: review constraint"}, "counts:\n  c: 4\n\nanswers:\n  A:\n    choose: 4\n    stale: true\n"},
		{"share", "  c: {{l}}\nmeasures:\n  m: {{l}, numerator: c, denominator: c, method: log}\n  n: {{l}, numerator: c, denominator: c, method: log}\nsections:\n  - {id: s, {l}, questions: [{id: A, type: integer, {l}}]}",
			"  c: {{l}}\nmeasures:\n  m: {{l}, numerator: c, denominator: c, method: log}\n  n: {{l}, numerator: c, denominator: c, method: survey}\nsections:\n  - {id: s, {l}, questions: [{id: A, type: integer, {l}}]}",
			"shares: {m: {share: 0.5}, n: {share: 0.5}}", []string{"share n -> : dropped rescored"}, "shares:\n  m:\n    share: 0.5\n"},
		{"repeat", "  c: {{l}}\nsections:\n  - {id: s, {l}, questions: [{id: A, type: integer, {l}}]}\n  - {id: r, {l}, repeat: {{l}}, questions: [{id: B, type: integer, {l}}, {id: C, type: integer, {l}}]}",
			"  c: {{l}}\nsections:\n  - {id: s, {l}, questions: [{id: A, type: integer, {l}}, {id: C, type: integer, {l}}]}\n  - {id: r, {l}, repeat: {{l}, max: 1}, questions: [{id: B, type: integer, {l}}]}",
			"repeats: {r: [{name: 甲, answers: {B: 1, C: 2}}, {name: 乙, answers: {B: 3}}]}",
			[]string{"item C[1] -> : dropped repeat", "instance r[2] -> : dropped too_many", "item B[2] -> : dropped too_many"},
			"repeats:\n  r:\n    - name: 甲\n      answers:\n        B: 1\n"},
	} {
		t.Run(c.name, func(t *testing.T) {
			old, now := questionnaireOf(t, "1.0.0", c.old), questionnaireOf(t, "2.0.0", c.now)
			src := "schema: answers/v1\nquestionnaire: {id: q, version: 1.0.0}\nrespondent: {name: 村, type: municipality, fictional: true}\n" + c.answers
			a, list := ParseAnswers(old, "a.yaml", []byte(src))
			if list.HasErrors() {
				t.Fatal(list)
			}
			m := Migrate(old, now, a)
			if diff := cmp.Diff(c.want, moveLines(m)); diff != "" {
				t.Errorf("moves (-want +got):\n%s", diff)
			}
			carried(t, now, m)
			_, file, _ := strings.Cut(string(Encode(now, m.Answers)), "fictional: true\n")
			if diff := cmp.Diff(c.file, strings.TrimLeft(file, "\n")); diff != "" {
				t.Errorf("file (-want +got):\n%s", diff)
			}
		})
	}
}

// TestMigrateUnseen carries answers over without the version that was answered.
func TestMigrateUnseen(t *testing.T) {
	now := questionnaireOf(t, "3.0.0", "  c: {{l}}\nsections:\n  - {id: s, {l}, questions: ["+
		"{id: A, type: integer, max: 5, not_applicable: false, {l}}, {id: C, was: [B], type: integer, {l}}, {id: D, was: [B, D], type: integer, {l}}, "+
		`{id: E, type: select_one, {l}, options: [{code: x, was: ["1"], points: 1, label: {ja: 有}}, {code: y, points: 0, label: {ja: 無}}]}, {id: F, type: text, {l}}]}`)
	for _, c := range []struct {
		name, answers string
		want          []string
	}{
		{"same ID", "counts: {c: 1}\nanswers: {A: 2}", []string{"count c -> c: review unseen", "item A -> A: review unseen"}},
		{"was", "answers: {B: 2}", []string{"item B -> C: review split, unseen", "item B -> D: review split, unseen"}},
		{"the new ID", "answers: {C: 2}", []string{"item C -> C: review unseen"}},
		{"joined", "answers: {B: 1, D: 2}", []string{"item B -> C: review split, unseen", "item B -> D: review split, unseen", "item D -> D: dropped joined"}},
		{"code", `answers: {E: "1"}`, []string{"item E -> E: review recoded, unseen"}},
		{"gone", "counts: {old: 1.5}\nanswers: {Z: \"2\", Y: {not_applicable: 理由}}",
			[]string{"count old -> : dropped gone", "item Z -> : dropped gone", "item Y -> : dropped gone"}},
		{"not allowed", "answers: {A: 9}", []string{"item A -> : dropped not_allowed"}},
		{"not applicable", "answers: {A: {not_applicable: 理由}}", []string{"item A -> : dropped not_allowed"}},
	} {
		t.Run(c.name, func(t *testing.T) {
			src := "schema: answers/v1\nquestionnaire: {id: q, version: 1.0.0, sha256: 00}\nrespondent: {name: 村, type: municipality, fictional: true}\n" + c.answers
			m, list := MigrateUnseen(now, "a.yaml", []byte(src))
			if m == nil {
				t.Fatal(list)
			}
			if diff := cmp.Diff(c.want, moveLines(m)); diff != "" {
				t.Errorf("moves (-want +got):\n%s", diff)
			}
			carried(t, now, m)
		})
	}
	if m, list := MigrateUnseen(now, "a.yaml", []byte("schema: answers/v1\nquestionnaire: {id: q, version: 1.0.0}\nanswers: {E: \"7\"}")); m != nil || !list.HasErrors() {
		t.Errorf("a code that nobody knows was taken: %v", list)
	}
}
