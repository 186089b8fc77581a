package interview

import (
	"bytes"
	"context"
	"errors"
	"io"
	"math/rand"
	"slices"
	"strings"
	"testing"
	"time"

	tea "github.com/charmbracelet/bubbletea"
	"github.com/google/go-cmp/cmp"

	"github.com/monosashi/monosashi/assess"
	"github.com/monosashi/monosashi/internal/columns"
	"github.com/monosashi/monosashi/internal/lang"
	"github.com/monosashi/monosashi/questionnaires"
)

// skips is a questionnaire with conditions, constraints and every kind of item.
const skips = `
schema: questionnaire/v1
id: skips
version: 1.0.0
languages: [ja, en]
title: {ja: 飛び先のある質問票, en: With conditions}
counts:
  all: {label: {ja: 全数, en: All}, unit: persons}
  some: {label: {ja: 一部, en: Some}, unit: persons, constraint: "some <= all", constraint_message: {ja: 全数を超えています, en: more than all}}
sections:
  - id: s
    label: {ja: 節, en: Section}
    questions:
      - id: Q1
        type: select_one
        label: {ja: 使っていますか, en: Is it used}
        options:
          - {code: "0", points: 0, label: {ja: いいえ, en: "No"}}
          - {code: "1", points: 1, label: {ja: はい, en: "Yes"}}
      - id: Q2
        type: select_one
        label: {ja: いつからですか, en: Since when}
        relevant: "Q1 == '1'"
        not_applicable: false
        options:
          - {code: "0", points: 0, label: {ja: 今年, en: This year}}
          - {code: "1", points: 1, label: {ja: 昨年, en: Last year}}
      - id: Q3
        type: select_multiple
        label: {ja: どれですか, en: Which}
        options:
          - {code: a, label: {ja: 甲, en: First}}
          - {code: b, label: {ja: 乙, en: Second}}
      - id: Q4
        type: text
        label: {ja: 自由記述, en: Text}
      - id: Q5
        type: integer
        label: {ja: 件数, en: Number}
        max: 10
  - id: r
    label: {ja: 課ごと, en: By section}
    repeat: {label: {ja: 課, en: section}}
    questions:
      - id: R1
        type: select_one
        label: {ja: 課の状況, en: State}
        options:
          - {code: "0", points: 0, label: {ja: なし, en: None}}
          - {code: "1", points: 1, label: {ja: あり, en: Some}}
`

func questionnaire(t testing.TB, src string) *questionnaires.Questionnaire {
	t.Helper()
	q, list := questionnaires.Parse("q.yaml", []byte(src))
	if list.HasErrors() {
		t.Fatal(list)
	}
	return q
}

func municipalAI(t testing.TB) *questionnaires.Questionnaire {
	t.Helper()
	src, _ := questionnaires.BuiltinSource("municipal-ai")
	return questionnaire(t, string(src))
}

// A desk is an interview with its file.
type desk struct {
	t     *testing.T
	q     *questionnaires.Questionnaire
	file  []byte // as saved last; nil when nothing has been saved
	saves int
	form  *form
	full  bool // the disk is full
}

func newDesk(t *testing.T, q *questionnaires.Questionnaire) *desk { return &desk{t: t, q: q} }

func (d *desk) options() Options {
	return Options{Lang: lang.JA, Now: func() time.Time { return time.Date(2026, 11, 2, 9, 0, 0, 0, time.UTC) }, Save: d.save}
}

func (d *desk) save(a *assess.Answers) error {
	if d.full {
		return errors.New("disk full")
	}
	d.file = assess.Encode(d.q, a)
	d.saves++
	return nil
}

// answers are what is in the file.
func (d *desk) answers() *assess.Answers {
	d.t.Helper()
	if d.file == nil {
		return assess.NewAnswers(d.q)
	}
	a, list := assess.ParseAnswers(d.q, "answers.yaml", d.file)
	if list.HasErrors() {
		d.t.Fatalf("%v\n%s", list, d.file)
	}
	return a
}

// plain runs a line-by-line interview.
func (d *desk) plain(input string) (string, error) {
	return d.plainFrom(strings.NewReader(input), d.options())
}

func (d *desk) plainFrom(in io.Reader, o Options) (string, error) {
	d.t.Helper()
	var out bytes.Buffer
	o.In, o.Out, o.Plain = in, &out, true
	_, err := Run(context.Background(), d.q, d.answers(), o)
	return out.String(), err
}

// open begins a full-screen interview on 80x24.
func (d *desk) open(o Options) {
	d.t.Helper()
	w := newWalk(d.q, d.answers(), o)
	d.form = &form{walk: w, width: 80, height: 24, look: newLook(o)}
	if steps := w.steps(); w.first() < len(steps) {
		d.form.open(steps[w.first()])
	} else {
		d.form.review()
	}
	d.form.Init()
}

var named = map[string]tea.KeyType{
	"<enter>": tea.KeyEnter, "<down>": tea.KeyDown, "<up>": tea.KeyUp, "<esc>": tea.KeyEsc, "<space>": tea.KeySpace,
	"<c-c>": tea.KeyCtrlC, "<c-g>": tea.KeyCtrlG, "<c-l>": tea.KeyCtrlL, "<c-n>": tea.KeyCtrlN, "<c-o>": tea.KeyCtrlO,
	"<c-r>": tea.KeyCtrlR, "<c-j>": tea.KeyCtrlJ, "<c-u>": tea.KeyCtrlU, "<pgdn>": tea.KeyPgDown, "<tab>": tea.KeyTab,
}

// press sends keys; what is not a named key is typed.
func (d *desk) press(keys ...string) {
	d.t.Helper()
	for _, k := range keys {
		msg := tea.KeyMsg{Type: tea.KeyRunes, Runes: []rune(k)}
		if typ, ok := named[k]; ok {
			msg = tea.KeyMsg{Type: typ}
			if typ == tea.KeySpace {
				msg.Runes = []rune{' '}
			}
		}
		d.form.Update(msg)
	}
}

func (d *desk) sees(want string) {
	d.t.Helper()
	if !strings.Contains(d.form.View(), want) {
		d.t.Fatalf("%q is not on the screen:\n%s", want, d.form.View())
	}
}

func (d *desk) codes() map[string]string {
	out := map[string]string{}
	for id, a := range d.answers().Answers {
		s := answerText(d.q.Find(id), a).JA
		if a.Stale {
			s += " stale"
		}
		out[id] = s
	}
	return out
}

func (d *desk) holds(want map[string]string) {
	d.t.Helper()
	if diff := cmp.Diff(want, d.codes()); diff != "" {
		d.t.Errorf("answers (-want +got):\n%s", diff)
	}
}

// begun answers who it is, and goes to the first item.
func (d *desk) begun() {
	d.open(d.options())
	d.press("131016", "<enter>", "<enter>", "<enter>", "<enter>")
	d.sees("Q1")
}

// TestNothingInvented holds the traps of huh one by one: no answer is recorded
// that was not given.
func TestNothingInvented(t *testing.T) {
	q := questionnaire(t, skips)
	t.Run("first options of items not seen", func(t *testing.T) {
		d := newDesk(t, q)
		d.begun()
		d.press("<down>", "<down>", "<enter>", "<c-n>", "<c-c>")
		d.holds(map[string]string{"Q1": "1 はい"})
		if !errors.Is(d.form.err, ErrStopped) {
			t.Errorf("error %v, want %v", d.form.err, ErrStopped)
		}
	})
	t.Run("cursor without Enter", func(t *testing.T) {
		for _, leave := range []string{"<c-c>", "<esc>", "<c-g>", "<c-r>", "<c-l>", "<tab>"} {
			d := newDesk(t, q)
			d.begun()
			d.press("<down>", "<down>", leave)
			d.holds(map[string]string{})
		}
	})
	t.Run("Enter on unanswered", func(t *testing.T) {
		d := newDesk(t, q)
		d.begun()
		d.press("<enter>", "<enter>", "<enter>", "<enter>")
		d.holds(map[string]string{})
	})
	t.Run("half-typed text", func(t *testing.T) {
		d := newDesk(t, q)
		d.begun()
		d.press("<enter>", "<enter>")
		d.sees("Q4")
		d.press("半分", "<c-c>")
		d.holds(map[string]string{})
	})
	t.Run("ticked without Enter", func(t *testing.T) {
		d := newDesk(t, q)
		d.begun()
		d.press("<enter>")
		d.sees("Q3")
		d.press("<space>", "<c-c>")
		d.holds(map[string]string{})
	})
	t.Run("end of input", func(t *testing.T) {
		d := newDesk(t, q)
		for _, input := range []string{"", "131016", "131016\n\n\n\n", "131016\n\n\n\n\n"} {
			if _, err := d.plain(input); !errors.Is(err, ErrEnded) {
				t.Errorf("%q: error %v, want %v", input, err, ErrEnded)
			}
			d.holds(map[string]string{})
		}
	})
	t.Run("items that are not relevant", func(t *testing.T) {
		d := newDesk(t, q)
		out, err := d.plain("131016\n\n\n\n0\n\n\na,b\n\n\n:u\n:u\n\n")
		if err != nil || strings.Contains(out, "いつから") {
			t.Errorf("error %v, Q2 was asked: %v", err, strings.Contains(out, "いつから"))
		}
		d.holds(map[string]string{"Q1": "0 いいえ", "Q3": "a 甲、b 乙", "Q4": "把握していない", "Q5": "把握していない"})
	})
	t.Run("all lines of a pipe arrive", func(t *testing.T) {
		d := newDesk(t, q)
		if _, err := d.plain("131016\n2026-10-01\n100\n40\n1\n\n\n1\n\n\nb\n\n\n文\n\n\n7\n\n\n\n"); err != nil {
			t.Fatal(err)
		}
		d.holds(map[string]string{"Q1": "1 はい", "Q2": "1 昨年", "Q3": "b 乙", "Q4": "文", "Q5": "7"})
	})
	t.Run("wrong line, then the end", func(t *testing.T) {
		d := newDesk(t, q)
		if _, err := d.plain("131016\n\n\n\n9"); !errors.Is(err, ErrEnded) {
			t.Errorf("error %v, want %v", err, ErrEnded)
		}
		d.holds(map[string]string{})
	})
}

// TestBothFaces holds that both ways to answer make the same file.
func TestBothFaces(t *testing.T) {
	q := questionnaire(t, skips)
	a, b := newDesk(t, q), newDesk(t, q)
	if _, err := a.plain("131016\n2026-10-01\n100\n40\n1\n念のため\n1\n1\n\n\nb\n\n\n文\n\n\n:n 数えていない\n総務課\n1\n\n\n\n"); err != nil {
		t.Fatal(err)
	}
	b.open(b.options())
	b.press("131016", "<enter>", "2026-10-01", "<enter>", "100", "<enter>", "40", "<enter>")
	b.press("<down>", "<down>", "<enter>", "念のため", "<enter>", "<down>", "<enter>")
	b.press("<down>", "<down>", "<enter>", "<enter>", "<enter>")
	b.press("<down>", "<space>", "<enter>", "<enter>", "<enter>")
	b.press("文", "<enter>", "<enter>", "<enter>")
	b.press("<c-o>")
	for _, want := range []string{"> （設問に戻る）", "把握していない", "該当なし", "回答を取り消す"} {
		b.sees(want)
	}
	b.press("<down>", "<down>", "<enter>", "数えていない", "<enter>")
	b.press("総務課", "<enter>", "<down>", "<down>", "<enter>", "<enter>", "<enter>", "<enter>")
	if diff := cmp.Diff(string(a.file), string(b.file)); diff != "" {
		t.Errorf("(-plain +form):\n%s", diff)
	}
	b.sees("見直し")
	b.press("<enter>")
	if !b.form.quit || b.form.err != nil {
		t.Error("the form did not end")
	}
}

func TestNotApplicable(t *testing.T) {
	q := questionnaire(t, skips)
	d := newDesk(t, q)
	d.begun()
	d.press("<down>", "<down>", "<enter>", "<c-n>")
	d.sees("Q2")
	if strings.Contains(d.form.View(), "該当なし") {
		t.Error("Q2 may not be answered not applicable, and it is offered")
	}
	d.press("<c-g>", "<esc>", "<esc>")
	d.sees("Q1")
	d.press("<down>", "<down>", "<enter>") // from はい: 把握していない, 該当なし
	d.sees("該当しない理由を入力")
	d.press("<enter>")
	d.sees("誤り：理由を入力してください")
	d.press("使う業務がない", "<enter>")
	d.holds(map[string]string{"Q1": "該当なし（使う業務がない）"})
}

// TestLost warns before an answer takes others out of the interview, and keeps
// those in the file.
func TestLost(t *testing.T) {
	q := questionnaire(t, skips)
	start := func() *desk {
		d := newDesk(t, q)
		d.begun()
		d.press("<down>", "<down>", "<enter>", "<c-n>", "<down>", "<enter>", "<c-n>", "<esc>", "<esc>")
		d.sees("Q1")
		d.press("<up>", "<enter>")
		d.sees("採点されません: Q2")
		return d
	}
	both := map[string]string{"Q1": "1 はい", "Q2": "0 今年"}
	d := start()
	d.holds(both)
	d.press("<enter>")
	d.holds(both)
	d = start()
	d.press("<down>", "<enter>")
	d.holds(map[string]string{"Q1": "0 いいえ", "Q2": "0 今年"})
	r := assess.Evaluate(q, d.answers(), assess.Options{})
	if r.Questions[1].State != "not_relevant" {
		t.Errorf("Q2 is %s, want not_relevant", r.Questions[1].State)
	}
	out, err := d.plain(":g Q1\n1\n\n\n:g Q1\n0\n\n:q\n")
	if !errors.Is(err, ErrStopped) || !strings.Contains(squeezed(out), "採点されません:Q2") {
		t.Errorf("error %v, output:\n%s", err, out)
	}
	d.holds(both)
}

// TestCarriedOver holds that carried answers wait for a confirmation each.
func TestCarriedOver(t *testing.T) {
	q := questionnaire(t, skips)
	d := newDesk(t, q)
	if _, err := d.plain("131016\n2026-10-01\n100\n40\n1\n\n\n1\n\n\nb\n\n\n文\n\n\n7\n\n\n\n"); err != nil {
		t.Fatal(err)
	}
	d.file = assess.Encode(q, assess.CarryOver(q, d.answers()))
	o := d.options()
	o.By = "情報政策課"
	d.open(o)
	d.press("<enter>")
	d.sees("前回の回答（未確認）：100人")
	d.press("<enter>", "<esc>", "<c-g>", "<down>", "<enter>")
	d.sees("前回の回答（未確認）：1 はい")
	d.press("<enter>", "<c-n>", "<down>", "<c-c>")
	d.holds(map[string]string{"Q1": "1 はい", "Q2": "1 昨年 stale", "Q3": "b 乙 stale", "Q4": "文 stale", "Q5": "7 stale"})
	if a := d.answers(); a.Answers["Q1"].By.JA != "情報政策課" || a.Counts["all"].Stale || !a.Counts["some"].Stale {
		t.Errorf("Q1 by %v, counts %v", a.Answers["Q1"].By, a.Counts)
	}
	if out, _ := d.plain(":ok\n\n:q\n"); !strings.Contains(out, "前回の回答（未確認）：1 昨年") {
		t.Error(out)
	}
	d.holds(map[string]string{"Q1": "1 はい", "Q2": "1 昨年", "Q3": "b 乙 stale", "Q4": "文 stale", "Q5": "7 stale"})
}

// TestFullDisk ends the interview; nothing counts as answered that was not saved.
func TestFullDisk(t *testing.T) {
	q := questionnaire(t, skips)
	d := newDesk(t, q)
	d.begun()
	d.full = true
	d.press("<down>", "<enter>")
	if want := "disk full; not saved: Q1 0 いいえ"; d.form.err == nil || d.form.err.Error() != want || len(d.form.a.Answers) != 0 {
		t.Errorf("error %v, answers %v", d.form.err, d.form.a.Answers)
	}
	for input, want := range map[string]string{"2026-10-01\n": "as_of 2026-10-01", "\n12\n": "all 12人", ":g r\n総務課\n": "課ごと（総務課）"} {
		_, err := d.plain(input)
		var lost *UnsavedError
		if !errors.As(err, &lost) || lost.Answer.JA != want {
			t.Errorf("%q: error %v, want %s", input, err, want)
		}
	}
	d.holds(map[string]string{})
}

// TestConfirmedUnchanged saves nothing anew and keeps who gave the answer.
func TestConfirmedUnchanged(t *testing.T) {
	q := questionnaire(t, skips)
	d := newDesk(t, q)
	o := d.options()
	o.By = "総務課"
	if _, err := d.plainFrom(strings.NewReader("131016\n\n\n\n1\n\n\n:q\n"), o); !errors.Is(err, ErrStopped) {
		t.Fatal(err)
	}
	before := string(d.file)
	o.By = "企画課"
	d.open(o)
	d.sees("Q2")
	d.press("<esc>", "<enter>", "<enter>", "<enter>", "<c-c>")
	if diff := cmp.Diff(before, string(d.file)); diff != "" {
		t.Error(diff)
	}
}

func TestRepeat(t *testing.T) {
	q := questionnaire(t, strings.Replace(skips, "en: section}}", "en: section}, min: 2}", 1))
	d := newDesk(t, q)
	d.begun()
	d.press("<c-g>", "<down>", "<down>", "<down>", "<down>", "<down>", "<down>", "<enter>")
	d.sees("次の課の名前")
	d.press("総務課", "<enter>")
	d.sees("R1[1]")
	d.press("<down>", "<down>", "<enter>", "<c-n>")
	d.sees("次の課の名前")
	d.press("税務課", "<enter>", "<down>", "<enter>", "<c-n>", "<enter>")
	d.sees("見直し")
	r := d.answers().Repeats["r"]
	if len(r) != 2 || r[0].Name.JA != "総務課" || r[0].Answers["R1"].Codes[0] != "1" || r[1].Answers["R1"].Codes[0] != "0" {
		t.Errorf("%v", r)
	}
}

// TestLanguage changes the language and back; one screen never mixes two.
func TestLanguage(t *testing.T) {
	d := newDesk(t, municipalAI(t))
	o := d.options()
	o.Core = true
	d.open(o)
	d.press("131016", "<enter>", "<c-g>", "<down>", "<enter>")
	d.sees("推進体制")
	d.press("<down>", "<c-l>")
	if v := d.form.View(); strings.ContainsFunc(v, func(r rune) bool { return r >= 'ぁ' && r <= 'ヶ' }) {
		t.Errorf("Japanese on the English screen:\n%s", v)
	}
	d.press("<c-l>")
	d.sees("把握していない")
	d.holds(map[string]string{})
}

// TestLevelsReadable reads every level of every item in full on small screens.
func TestLevelsReadable(t *testing.T) {
	q := municipalAI(t)
	for _, size := range []struct{ w, h int }{{80, 24}, {60, 24}, {120, 40}} {
		for _, l := range []string{lang.JA, lang.EN} {
			d := newDesk(t, q)
			o := d.options()
			o.Lang = l
			d.open(o)
			d.press("131016", "<enter>")
			d.form.Update(tea.WindowSizeMsg{Width: size.w, Height: size.h})
			for _, s := range d.form.steps() {
				if s.kind == itemStep {
					d.form.open(s)
					d.readLevels(s, l, size.w, size.h)
				}
			}
		}
	}
}

func (d *desk) readLevels(s step, l string, w, h int) {
	d.t.Helper()
	for _, o := range s.item.Options {
		d.press("<down>")
		view := d.form.View()
		rows := strings.Split(view, "\n")
		if len(rows) > h {
			d.t.Fatalf("%s has %d rows, want at most %d:\n%s", s.id(), len(rows), h, view)
		}
		for _, r := range rows {
			if columns.Of(r) > w {
				d.t.Fatalf("%s is too wide for %d columns: %q", s.id(), w, r)
			}
		}
		if !strings.Contains(squeezed(view), squeezed(o.Code+o.Label.In(l))) {
			d.t.Errorf("%dx%d %s: the level is not to be read in full: %s\n%s", w, h, s.id(), o.Label.In(l), view)
		}
	}
	d.wholeQuestion(s, l)
}

// wholeQuestion scrolls through the text above the levels.
func (d *desk) wholeQuestion(s step, l string) {
	d.t.Helper()
	seen := ""
	for range 12 {
		seen += squeezed(d.form.View())
		d.press("<pgdn>")
	}
	for _, text := range []string{s.item.Label.In(l), s.item.Hint.In(l)} {
		for _, line := range columns.Wrap(text, d.form.room()) {
			if !strings.Contains(seen, squeezed(line)) {
				d.t.Errorf("%s: %q cannot be read", s.id(), line)
			}
		}
	}
}

func squeezed(s string) string { return strings.Join(strings.Fields(s), "") }

// TestRandomKeys presses anything: nothing breaks, the screen never grows, and
// whatever was saved can be read again.
func TestRandomKeys(t *testing.T) {
	q := questionnaire(t, skips)
	keys := []string{"a", "1", "9", "総務課", "2026-10-01"}
	for k := range named {
		if k != "<c-c>" {
			keys = append(keys, k)
		}
	}
	slices.Sort(keys)
	for seed := range int64(40) {
		random := rand.New(rand.NewSource(seed))
		d := newDesk(t, q)
		d.begun()
		for range 200 {
			k := keys[random.Intn(len(keys))]
			if random.Intn(3) == 0 {
				k = "<enter>"
			}
			d.press(k)
			if random.Intn(20) == 0 {
				d.form.Update(tea.WindowSizeMsg{Width: 20 + random.Intn(120), Height: 5 + random.Intn(40)})
			}
			if n := strings.Count(d.form.View(), "\n") + 1; n > d.form.height {
				t.Fatalf("seed %d: %d lines on %d", seed, n, d.form.height)
			}
			d.answers()
			d.form.quit = false
		}
	}
}

// TestLongRemarks keeps what a file says on several lines when the person only
// looks at it.
func TestLongRemarks(t *testing.T) {
	q := questionnaire(t, strings.Replace(skips, "label: {ja: 自由記述, en: Text}", "label: {ja: 自由記述, en: Text}\n        evidence: {ja: 文書, en: document}", 1))
	d := newDesk(t, q)
	a := assess.NewAnswers(q)
	a.Respondent = assess.Respondent{Name: lang.T("村", "Village"), Type: "municipality", Fictional: true}
	a.Answers["Q4"] = questionnaires.Answer{State: questionnaires.Answered, Text: "一行目\n二行目", Note: lang.T("注\n\n記\tX", "note"), At: "2026-01-01",
		Evidence: []lang.Text{lang.T("文書\n第1号", "No. 1"), lang.Same("文書2")}}
	d.save(a)
	before := string(d.file)
	d.open(d.options())
	d.form.open(step{kind: itemStep, item: q.Find("Q4")})
	d.press("<enter>", "<up>", "<enter>", "<enter>", "<enter>")
	if diff := cmp.Diff(before, string(d.file)); diff != "" {
		t.Error(diff)
	}
}
