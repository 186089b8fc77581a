package interview

import (
	"fmt"
	"strings"

	"github.com/monosashi/monosashi/internal/lang"
	"github.com/monosashi/monosashi/questionnaires"
)

// evidence, note and confidence follow an answer, one field each. Ctrl-N goes on
// to the next question from any of them.
func (f *form) evidence() {
	at := f.at
	if at.item.Evidence.IsZero() {
		f.note()
		return
	}
	s := &screen{kind: lines, key: at.id() + "/evidence", value: strings.Join(f.remarked(at).evidence, "\n")}
	s.text = f.remarkText(at, wordEvidence, func() string {
		return f.t(sayEvidence) + f.t(lang.F(sayExample.JA, sayExample.EN, at.item.Evidence))
	})
	f.remark(s, func(r *remarks) { r.evidence = strings.Split(s.value, "\n") }, f.note, func() { f.open(at) })
}

func (f *form) note() {
	at := f.at
	s := &screen{kind: input, key: at.id() + "/note", value: f.remarked(at).note}
	s.text = f.remarkText(at, wordNote, func() string { return f.t(sayNote) })
	back := f.evidence
	if at.item.Evidence.IsZero() {
		back = func() { f.open(at) }
	}
	f.remark(s, func(r *remarks) { r.note = s.value }, f.confidence, back)
}

func (f *form) confidence() {
	at := f.at
	s := &screen{kind: pick, value: f.remarked(at).confidence}
	s.text = f.remarkText(at, wordConfidence, func() string { return f.t(sayConfidence) })
	s.options = func() []option {
		out := []option{{"", f.t(lang.T("（記入しない）", "(leave it open)")), ""}}
		for _, c := range confidences {
			out = append(out, option{c.code, f.t(c.label), ""})
		}
		return out
	}
	f.remark(s, func(r *remarks) { r.confidence = s.value }, f.forward, f.note)
}

// remark shows a field that changes one of the remarks.
func (f *form) remark(s *screen, change func(*remarks), next, back func()) {
	at := f.at
	keep := func(then func()) {
		r := f.remarked(at)
		change(&r)
		f.store(f.withRemarks(at, r), lang.Text{}, then)
	}
	s.enter = func() { keep(next) }
	s.ahead = func() { keep(f.forward) }
	s.back = back
	f.show(s)
}

// remarkText repeats the answer, so that it can be seen what is remarked on.
func (f *form) remarkText(at step, label lang.Text, say func() string) func() []paragraph {
	return func() []paragraph {
		return []paragraph{
			{bold, at.id() + f.mark(at) + "  " + f.t(f.question(at))},
			{normal, f.t(lang.T("回答：", "Answer: ")) + f.t(f.said(at))},
			{normal, ""},
			{bold, f.t(label)},
			{faint, say()},
		}
	}
}

// jumpList offers every section, and what is open.
func (f *form) jumpList() {
	back := f.origin()
	s := &screen{kind: pick, back: back, text: func() []paragraph {
		return []paragraph{{bold, f.t(lang.T("どこへ移りますか。", "Where to?"))}}
	}}
	steps := f.steps()
	first := map[string]step{}
	for i := len(steps) - 1; i >= 0; i-- {
		first[part(steps[i])] = steps[i]
	}
	s.options = func() []option {
		out := []option{
			{"", f.t(lang.T("（設問に戻る）", "(back to the question)")), ""},
			{"open", f.t(lang.T("最初の未回答の設問", "The first unanswered question")), ""},
			{"review", f.t(lang.T("見直し", "Review")), ""},
		}
		seen := map[string]bool{}
		for _, x := range steps {
			if id := part(x); !seen[id] {
				seen[id] = true
				out = append(out, option{"=" + id, f.t(f.partLabel(steps, x)), ""})
			}
		}
		return append(out, f.removals()...)
	}
	s.enter = func() {
		switch to, known := first[strings.TrimPrefix(s.value, "=")]; {
		case s.value == "open":
			f.firstOpen(back)
		case s.value == "review":
			f.review()
		case s.value != "" && known:
			f.leap(to, back)
		case strings.HasPrefix(s.value, "-"):
			f.remove(strings.TrimPrefix(s.value, "-"))
		default:
			back()
		}
	}
	f.show(s)
}

// removals offer every instance of a repeat for removal.
func (f *form) removals() []option {
	var out []option
	for _, r := range f.repeats() {
		for i, x := range f.a.Repeats[r.ID] {
			out = append(out, option{fmt.Sprintf("-%s[%d]", r.ID, i+1), f.t(lang.F("「%v」を削除する", "Remove “%v”", x.Name)), ""})
		}
	}
	return out
}

// remove asks before an instance goes. To keep it comes first.
func (f *form) remove(id string) {
	for _, r := range f.repeats() {
		for i := range f.a.Repeats[r.ID] {
			if id == fmt.Sprintf("%s[%d]", r.ID, i+1) {
				f.askRemoval(r, i)
				return
			}
		}
	}
}

func (f *form) askRemoval(r *questionnaires.Section, i int) {
	back := f.origin()
	say := f.removal(r, i)
	s := &screen{kind: pick, back: back, text: func() []paragraph { return []paragraph{{bold, f.t(say)}} }}
	s.options = func() []option {
		return []option{
			{"", f.t(lang.T("（削除しない）", "(keep it)")), ""},
			{"remove", f.t(lang.T("削除する", "Remove it")), ""},
		}
	}
	s.enter = func() {
		if s.value != "remove" {
			back()
			return
		}
		f.settle(f.without(r, i), func() {
			f.typed = nil // it is known by places, which have moved
			f.screen = nil
			f.open(step{kind: instanceStep, repeat: r, instance: len(f.a.Repeats[r.ID])})
		})
	}
	f.show(s)
}

// part names the part of the interview to which a step belongs.
func part(s step) string {
	if sec := s.section(); sec != nil {
		return "section:" + sec.ID
	}
	if s.kind == dateStep {
		return (step{kind: bodyStep}).id()
	}
	if s.kind == countStep {
		return "counts"
	}
	return s.id()
}

func (f *form) partLabel(steps []step, s step) lang.Text {
	done, all := 0, 0
	for _, x := range steps {
		if part(x) == part(s) && x.kind != instanceStep {
			all++
			if !f.walk.open(x) {
				done++
			}
		}
	}
	label := f.heading(s)
	if sec := s.section(); sec != nil {
		label = sec.Label
	} else if s.kind == countStep {
		label = wordCounts
	}
	return lang.F("%v（%d／%d）", "%v (%d of %d)", label, done, all)
}

func (f *form) firstOpen(back func()) {
	steps := f.steps()
	if i := f.firstOpenItem(steps, 0); i < len(steps) {
		f.leap(steps[i], back)
		return
	}
	f.review()
}

// review shows what is open and what has been answered, before the end.
func (f *form) review() {
	if f.walk.open(step{kind: bodyStep}) {
		f.open(step{kind: bodyStep})
		return
	}
	s := &screen{kind: pick, text: f.reviewText}
	steps := f.steps()
	if f.screen == nil {
		f.at = f.last(steps)
	}
	s.options = func() []option { return f.reviewOptions(steps) }
	s.value = "end"
	s.enter = func() {
		switch s.value {
		case "end":
			f.quit = true
		case "jump":
			f.jumpList()
		default:
			for _, x := range steps {
				if "="+x.id() == s.value {
					f.leap(x, f.origin())
				}
			}
		}
	}
	s.back = f.origin()
	f.show(s)
}

// reviewOptions are what is open, then the counts that are missing, then what
// has been answered.
func (f *form) reviewOptions(steps []step) []option {
	out := []option{
		{"end", f.t(lang.T("終える（得点を見る）", "Finish and see the scores")), ""},
		{"jump", f.t(lang.T("分野を選んで移る", "Choose a section")), ""},
	}
	var missing, given []option
	for _, x := range steps {
		o := option{"=" + x.id(), f.t(f.reviewLine(x)), ""}
		switch {
		case x.kind == itemStep && f.walk.open(x):
			out = append(out, o)
		case x.kind == countStep && f.walk.open(x):
			missing = append(missing, o)
		case x.kind == itemStep || x.kind == countStep:
			given = append(given, o)
		}
	}
	return append(append(out, missing...), given...)
}

// reviewLine says what was answered to a step, and then what was asked: the line
// is cut at its end.
func (f *form) reviewLine(s step) lang.Text {
	said := f.said(s)
	switch {
	case s.kind == itemStep && f.given(s).State == questionnaires.Unanswered:
		return lang.F("%s　%v　%v", "%s  %v  %v", s.id(), wordUnanswered, f.question(s))
	case s.kind == itemStep && len(s.item.Options) > 0 && f.given(s).State == questionnaires.Answered:
		said = lang.Same(strings.Join(f.given(s).Codes, ","))
	case s.kind == countStep && said.IsZero():
		said = lang.T("（未記入）", "(missing)")
	}
	if f.stale(s) {
		said = lang.F("%v（未確認）", "%v (not confirmed)", said)
	}
	if s.kind == countStep {
		return lang.F("%v：%v", "%v: %v", s.count.Label, said)
	}
	return lang.F("%s＝%v　%v", "%s = %v  %v", s.id(), said, f.question(s))
}

// origin is the way back to the screen that is shown now.
func (f *form) origin() func() {
	was, at := f.screen, f.at
	if was == nil {
		return f.backTo(at)
	}
	return func() {
		f.at = at
		f.show(was)
	}
}

func (f *form) backTo(s step) func() { return func() { f.open(s) } }

// leap shows a step out of order. Esc leads back to where the person was.
func (f *form) leap(to step, back func()) {
	f.open(to)
	f.screen.back = back
}

// last is the step before the review.
func (f *form) last(steps []step) step {
	for i := len(steps) - 1; i > 0; i-- {
		if steps[i].kind != instanceStep {
			return steps[i]
		}
	}
	return steps[0]
}

func (f *form) reviewText() []paragraph {
	var open, unknown, na, stale []step
	for _, s := range f.steps() {
		if s.kind != itemStep {
			continue
		}
		switch a := f.given(s); {
		case a.Stale:
			stale = append(stale, s)
		case a.State == questionnaires.Unanswered:
			open = append(open, s)
		case a.State == questionnaires.Unknown:
			unknown = append(unknown, s)
		case a.State == questionnaires.NotApplicable:
			na = append(na, s)
		}
	}
	out := []paragraph{{bold, f.t(lang.T("見直し", "Review"))}}
	for _, g := range []struct {
		label lang.Text
		list  []step
	}{
		{lang.T("未回答", "Unanswered"), open},
		{lang.T("前回の回答のまま（未確認）", "Carried over, not confirmed"), stale},
		{wordUnknownShort, unknown},
		{lang.T("該当なし", "Not applicable"), na},
	} {
		if len(g.list) > 0 {
			out = append(out, paragraph{normal, f.t(lang.F("%v（%d）：%v", "%v (%d): %v", g.label, len(g.list), ids(g.list)))})
		}
	}
	for _, x := range f.unsaved() {
		out = append(out, paragraph{bold, f.t(x)})
	}
	for _, c := range f.findings() {
		out = append(out, paragraph{normal, f.t(lang.F("確認：%v", "Check: %v", c.Message))})
	}
	return out
}
