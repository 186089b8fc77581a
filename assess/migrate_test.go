package assess

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/monosashi/monosashi/questionnaires"
)

// edit is a change of a questionnaire by replacing text inside one item.
type edit struct{ item, old, now string }

// revised returns the municipal questionnaire with another version and with
// changes made to the text of its file.
func revised(t *testing.T, version string, edits ...edit) *questionnaires.Questionnaire {
	t.Helper()
	b, _ := questionnaires.BuiltinSource("municipal-ai")
	src := strings.Replace(string(b), "version: 1.0.0", "version: "+version, 1)
	for _, e := range edits {
		from, to := 0, len(src)
		if e.item != "" {
			from = strings.Index(src, "      - id: "+e.item+"\n")
			if next := strings.Index(src[from+1:], "\n      - id: "); next >= 0 {
				to = from + 1 + next + 1
			}
			if end := strings.Index(src[from:to], "\n  - id: "); end >= 0 {
				to = from + end + 1
			}
		}
		part := src[from:to]
		if !strings.Contains(part, e.old) {
			t.Fatalf("%s has no %q", e.item, e.old)
		}
		if e.old == "" { // the whole item goes
			src = src[:from] + e.now + src[to:]
			continue
		}
		src = src[:from] + strings.Replace(part, e.old, e.now, 1) + src[to:]
	}
	q, list := questionnaires.Parse("revised.yaml", []byte(src))
	if list.HasErrors() {
		t.Fatal(list)
	}
	return q
}

func townAnswers(t *testing.T, q *questionnaires.Questionnaire) *Answers {
	t.Helper()
	for _, e := range Examples() {
		if e.Name == "example" {
			a, list := ParseAnswers(q, e.Name, e.Source)
			if list.HasErrors() {
				t.Fatal(list)
			}
			return a
		}
	}
	t.Fatal("there is no example")
	return nil
}

// tenChanges is a revision with a change of every kind.
func tenChanges(t *testing.T) *questionnaires.Questionnaire {
	t.Helper()
	return revised(t, "2.0.0",
		edit{"A1", "策定していますか", "定めていますか"},                                // reworded
		edit{"A2", "ja: 責任者を定めていない。", "ja: 責任者がいない。"},                    // an option that was not chosen
		edit{"A3", "            points: 4\n", "            points: 5\n"}, // rescored
		edit{"B1", "- id: B1\n", "- id: B11\n        was: [B1]\n"},       // another ID
		edit{"B3", "", ""}, // dropped
		edit{"C4", "- code: \"1\"\n", "- code: one\n            was: [\"1\"]\n"},                        // a code mapped by was
		edit{"D10", "        type: select_one\n", "        was: [D10, D8]\n        type: select_one\n"}, // joined
		edit{"D8", "", ""}, //   … with this one
		edit{"F8", "      - id: F8\n", "      - {id: F9, type: date, label: {ja: 開始日, en: Start}}\n      - id: F8\n"}, // new
		edit{"", "licences:", "licences_total:"}, // a count that goes
		edit{"A7", "licences, ", "licences_total, "},
		edit{"", "gates: [D1, D3, E1]", "gates: [D1, D3]"}, // a gate
		edit{"", "unknown: zero", "unknown: missing"},      // a policy
	)
}

// TestTenChangesAreClassified compares the revision with the original.
func TestTenChangesAreClassified(t *testing.T) {
	d := questionnaires.Compare(revised(t, "1.0.0"), tenChanges(t))
	got := map[string]string{}
	for _, list := range [][]*questionnaires.Change{d.Items, d.Changes} {
		for _, c := range list {
			if c.Changed() {
				got[c.Part+" "+c.ID] = string(c.Fate) + ", " + c.Bump.String()
			}
		}
	}
	want := map[string]string{
		"item A1": "reworded, patch", "item A2": "reworded, patch", "item A3": "rescored, major", "item A7": "same, minor",
		"item B11": "moved, major", "item B3": "dropped, major", "item C4": "moved, major",
		"item D10": "rescored, major", "item F9": "new, minor",
		"count licences": "dropped, major", "count licences_total": "new, minor",
		"gate E1": "dropped, major", "scoring scoring": "rescored, major",
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
	if !d.Raised || d.Required != "2.0.0" {
		t.Errorf("raised is %v, required %q", d.Raised, d.Required)
	}
}

// moveLines writes the moves that did not just carry, one a line.
func moveLines(m *Migration) []string {
	var out []string
	for _, x := range m.Moves {
		if x.Outcome != MoveCarried {
			out = append(out, x.What+" "+x.From+" -> "+x.To+": "+x.Outcome+" "+strings.Join(x.Reasons, ", "))
		}
	}
	return out
}

// TestMigrateTenChanges carries the example over to the revision.
func TestMigrateTenChanges(t *testing.T) {
	old, now := revised(t, "1.0.0"), tenChanges(t)
	a := townAnswers(t, old)
	before := string(Encode(old, a))
	m := Migrate(old, now, a)
	want := []string{
		"count licences -> : dropped gone",
		"item A1 -> A1: review reworded",
		"item A2 -> A2: review reworded",
		"item A3 -> A3: review rescored",
		"item B1 -> B11: review moved",
		"item C4 -> C4: review moved, recoded",
		"item D10 -> D10: review joined",
		"item D8 -> D10: dropped joined",
		"item B3 -> : dropped gone",
	}
	if diff := cmp.Diff(want, moveLines(m)); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
	if n := len(a.Counts) + len(a.Answers); len(m.Moves) != n {
		t.Errorf("the report has %d entries, the answers %d", len(m.Moves), n)
	}
	if string(Encode(old, a)) != before {
		t.Error("the old answers were changed")
	}
	back := carried(t, now, m)
	if c := back.Answers["C4"]; len(c.Codes) != 1 || c.Codes[0] != "one" || !c.Stale {
		t.Errorf("C4 is %+v", c)
	}
	for id, x := range back.Answers {
		if c := m.Diff.Item(id); x.Stale != (c.Fate != questionnaires.FateSame) {
			t.Errorf("%s is %s, and stale is %v", id, c.Fate, x.Stale)
		}
	}
}

// carried reads what was carried as any command would.
func carried(t *testing.T, q *questionnaires.Questionnaire, m *Migration) *Answers {
	t.Helper()
	b := Encode(q, m.Answers)
	a, list := ParseAnswers(q, "new.yaml", b)
	if list.HasErrors() {
		t.Fatalf("%v\n%s", list, b)
	}
	if want := (QuestionnaireRef{ID: q.ID, Version: q.Version, SHA256: q.Digest}); !cmp.Equal(a.Questionnaire, want) {
		t.Errorf("the answers are pinned to %+v, want %+v", a.Questionnaire, want)
	}
	return a
}

// TestMigrateToTheSame keeps every score.
func TestMigrateToTheSame(t *testing.T) {
	old := revised(t, "1.0.0")
	a := townAnswers(t, old)
	now := revised(t, "1.0.1")
	m := Migrate(old, now, a)
	if lines := moveLines(m); len(lines) > 0 {
		t.Errorf("something did not just carry: %q", lines)
	}
	want, got := Evaluate(old, a, Options{}), Evaluate(now, carried(t, now, m), Options{})
	got.Questionnaire = want.Questionnaire
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
}
