package assess

import (
	"fmt"
	"math"
	"math/rand/v2"
	"strings"
	"testing"

	"github.com/monosashi/monosashi/questionnaires"
)

// A world is a random questionnaire with random answers to it.
type world struct {
	rnd     *rand.Rand
	items   []string
	options map[string][]int
	b       strings.Builder
	methods []string
	n       int
	policy  map[string]string
}

func newWorld(seed uint64, methods ...string) *world {
	w := &world{rnd: rand.New(rand.NewPCG(seed, 7)), options: map[string][]int{}, methods: methods, policy: map[string]string{}}
	pick := func(key string, list ...string) { w.policy[key] = list[w.rnd.IntN(len(list))] }
	pick("unanswered", "missing", "zero")
	pick("unknown", "missing", "zero")
	pick("not_applicable", "exclude", "redistribute", "credit", "zero")
	w.scoring()
	w.b.WriteString("sections:\n")
	for range 1 + w.rnd.IntN(3) {
		w.section(1, 0)
	}
	return w
}

func (w *world) scoring() {
	fmt.Fprintf(&w.b, "scoring:\n  unanswered: %s\n  unknown: %s\n  not_applicable: %s\n  evidence_rule: {from: 2, counts: 1}\n", w.policy["unanswered"], w.policy["unknown"], w.policy["not_applicable"])
}

func (w *world) section(indent, depth int) {
	w.n++
	in := strings.Repeat("  ", indent)
	m := w.methods[w.rnd.IntN(len(w.methods))]
	fmt.Fprintf(&w.b, "%s- id: s%d\n%s  label: {ja: s}\n%s  score: {method: %s, weight: %d}\n%s  questions:\n", in, w.n, in, in, m, 1+w.rnd.IntN(3), in)
	for range 1 + w.rnd.IntN(4) {
		w.item(in+"    ", m)
	}
	if m != questionnaires.Ladder && depth < 2 && w.rnd.IntN(2) == 0 {
		fmt.Fprintf(&w.b, "%s  sections:\n", in)
		w.section(indent+2, depth+1)
	}
}

func (w *world) item(in, method string) {
	w.n++
	id := fmt.Sprintf("q%d", w.n)
	w.items = append(w.items, id)
	rung := ""
	if method == questionnaires.Ladder {
		rung = fmt.Sprintf(", rung: %d", 1+w.rnd.IntN(3))
	}
	fmt.Fprintf(&w.b, "%s- {id: %s, type: select_one, label: {ja: q}, weight: %d%s, evidence: {ja: 文書}, options: [", in, id, w.rnd.IntN(4), rung)
	p := w.rnd.IntN(5) - 2
	for i := range 2 + w.rnd.IntN(4) {
		w.options[id] = append(w.options[id], p)
		fmt.Fprintf(&w.b, "{code: \"%d\", points: %d, label: {ja: o}}, ", i, p)
		p += 1 + w.rnd.IntN(3)
	}
	w.b.WriteString("]}\n")
}

// answers gives every item a random answer; a code is the number of the
// option, of which a higher one has more points.
func (w *world) answers() map[string]string {
	out := map[string]string{}
	for _, id := range w.items {
		switch w.rnd.IntN(6) {
		case 0:
		case 1:
			out[id] = "unknown"
		case 2:
			out[id] = "{not_applicable: 対象外}"
		default:
			out[id] = fmt.Sprintf("%q", fmt.Sprint(w.rnd.IntN(len(w.options[id]))))
			if w.rnd.IntN(2) == 0 {
				out[id] = "{choose: " + out[id] + ", evidence: [要綱]}"
			}
		}
	}
	return out
}

func (w *world) file(answers map[string]string, shuffle bool) string {
	ids := append([]string(nil), w.items...)
	if shuffle {
		w.rnd.Shuffle(len(ids), func(i, j int) { ids[i], ids[j] = ids[j], ids[i] })
	}
	var b strings.Builder
	b.WriteString(answersHead + "answers:\n")
	for _, id := range ids {
		if a, ok := answers[id]; ok {
			fmt.Fprintf(&b, "  %s: %s\n", id, a)
		}
	}
	return b.String()
}

var monotone = []string{questionnaires.Mean, questionnaires.Share, questionnaires.Sum, questionnaires.MinOf, questionnaires.MaxOf, questionnaires.Ladder}

const worlds = 200

func TestScoresLieWithinBounds(t *testing.T) {
	for seed := range uint64(worlds) {
		w := newWorld(seed, monotone...)
		r := evaluated(t, parsed(t, questionnaireHead+w.b.String()), w.file(w.answers(), false))
		check := func(id string, value, low, high, evidenced *float64) {
			for _, v := range []*float64{value, low, high, evidenced} {
				if v != nil && (*v < 0 || *v > 1) {
					t.Fatalf("seed %d: %s lies outside 0..1: %v", seed, id, *v)
				}
			}
			if value != nil && (low == nil || high == nil || *low > *value || *value > *high) {
				t.Fatalf("seed %d: %s: %v is not between its bounds", seed, id, *value)
			}
			if value != nil && evidenced != nil && *evidenced > *value {
				t.Fatalf("seed %d: %s: evidenced %v is above declared %v", seed, id, *evidenced, *value)
			}
		}
		for _, s := range r.Scores {
			check(s.ID, s.Value, s.Low, s.High, s.Evidenced)
		}
		for _, s := range r.Sections {
			check(s.ID, s.Value, s.Low, s.High, s.Evidenced)
		}
	}
}

func TestContributionsAddUpToTheScore(t *testing.T) {
	some := 0
	for seed := range uint64(worlds) {
		w := newWorld(seed, questionnaires.Mean, questionnaires.Share, questionnaires.Sum)
		r := evaluated(t, parsed(t, questionnaireHead+w.b.String()), w.file(w.answers(), false))
		sum := 0.0
		for _, q := range r.Questions {
			if q.Contribution != nil {
				sum += *q.Contribution
			}
		}
		if v := r.Scores[0].Value; v != nil {
			some++
			if math.Abs(sum-*v) > 1e-9 {
				t.Fatalf("seed %d: contributions add up to %v, the score is %v", seed, sum, *v)
			}
		}
	}
	if some < worlds/2 {
		t.Fatalf("only %d of %d worlds had a score", some, worlds)
	}
}

func TestBetterAnswerNeverLowersAScore(t *testing.T) {
	tried := 0
	for seed := range uint64(worlds) {
		w := newWorld(seed, monotone...)
		q := parsed(t, questionnaireHead+w.b.String())
		answers := w.answers()
		before := evaluated(t, q, w.file(answers, false))
		for _, id := range w.items {
			old, top := answers[id], fmt.Sprintf("%q", fmt.Sprint(len(w.options[id])-1))
			if !strings.HasPrefix(old, `"`) || old == top {
				continue
			}
			tried++
			answers[id] = top
			after := evaluated(t, q, w.file(answers, false))
			for i, s := range before.Scores {
				lower(t, seed, id, s.ID, s.Value, after.Scores[i].Value)
				lower(t, seed, id, s.ID+" low", s.Low, after.Scores[i].Low)
				lower(t, seed, id, s.ID+" high", s.High, after.Scores[i].High)
			}
			for i, s := range before.Sections {
				lower(t, seed, id, s.ID, s.Value, after.Sections[i].Value)
			}
			answers[id] = old
		}
	}
	if tried < worlds {
		t.Fatalf("only %d answers could be bettered", tried)
	}
}

func lower(t *testing.T, seed uint64, item, id string, before, after *float64) {
	t.Helper()
	if before != nil && (after == nil || *after < *before) {
		t.Fatalf("seed %d: a better answer to %s lowers %s from %v", seed, item, id, *before)
	}
}

func TestOrderOfKeysNeverMatters(t *testing.T) {
	for seed := range uint64(worlds) {
		w := newWorld(seed, monotone...)
		q := parsed(t, questionnaireHead+w.b.String())
		answers := w.answers()
		a, b := evaluated(t, q, w.file(answers, false)), evaluated(t, q, w.file(answers, true))
		if x, y := inJSON(t, a), inJSON(t, b); x != y {
			t.Fatalf("seed %d: the order of the answers changes the result", seed)
		}
	}
}

func TestNotApplicableLeavesTheOthersAlone(t *testing.T) {
	for seed := range uint64(worlds) {
		w := newWorld(seed, monotone...)
		if w.policy["not_applicable"] != questionnaires.PolicyExclude {
			continue
		}
		q := parsed(t, questionnaireHead+w.b.String())
		answers := w.answers()
		before := evaluated(t, q, w.file(answers, false))
		id := w.items[w.rnd.IntN(len(w.items))]
		answers[id] = "{not_applicable: 対象外}"
		after := evaluated(t, q, w.file(answers, false))
		for i, x := range before.Questions {
			y := after.Questions[i]
			if x.ID != id && (fmt.Sprint(deref(x.Points), deref(x.Maximum)) != fmt.Sprint(deref(y.Points), deref(y.Maximum))) {
				t.Fatalf("seed %d: %s not applicable changes the points of %s", seed, id, x.ID)
			}
		}
	}
}

func deref(f *float64) any {
	if f == nil {
		return nil
	}
	return *f
}
