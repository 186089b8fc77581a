package interview

import (
	"maps"
	"slices"

	"github.com/monosashi/monosashi/assess"
	"github.com/monosashi/monosashi/internal/lang"
	"github.com/monosashi/monosashi/questionnaires"
)

// An edit is what the answers would be after a change that has not been
// confirmed yet.
type edit struct {
	next  *assess.Answers
	count *questionnaires.Count // the count that it changes, if it does
}

// lost returns what has been answered and would no longer be asked after the
// edit. It stays in the file and is not scored.
func (w *walk) lost(e edit) []step {
	all := *w
	all.o.Core, all.o.Section = false, ""
	after := all
	after.set(e.next)
	kept := after.steps()
	var out []step
	for _, s := range all.steps() {
		if s.kind >= countStep && s.kind != instanceStep && !w.open(s) && !slices.Contains(kept, s) {
			out = append(out, s)
		}
	}
	return out
}

// commit makes an edit the answers, once it has been saved, together with the
// counts that were held back. The text says why the questionnaire does not allow
// it, and is zero when it does; the error says that it could not be saved. In
// both cases nothing has changed.
func (w *walk) commit(e edit) (lang.Text, error) {
	held := maps.Clone(w.held)
	if e.count != nil {
		delete(held, e.count.ID)
	}
	if all := withHeld(e.next, held); len(violations(w.q, all)) == 0 {
		return lang.Text{}, w.save(edit{next: all}, nil)
	}
	v := violations(w.q, e.next)
	switch {
	case len(v) == 0:
		return lang.Text{}, w.save(e, held)
	case !e.mayWait() || v[0].ID == e.count.ID:
		return w.broken(v[0]), nil
	}
	w.hold(e, held, v[0])
	return lang.Text{}, nil
}

// mayWait reports whether the edit gives a count a number, which can be held
// back.
func (e edit) mayWait() bool {
	if e.count == nil {
		return false
	}
	_, ok := e.next.Counts[e.count.ID]
	return ok
}

func violations(q *questionnaires.Questionnaire, a *assess.Answers) []assess.Violation {
	return assess.NewAsking(q, a).Violations()
}

func withHeld(a *assess.Answers, held map[string]assess.CountValue) *assess.Answers {
	if len(held) == 0 {
		return a
	}
	a = a.Clone()
	maps.Copy(a.Counts, held)
	return a
}

func (w *walk) save(e edit, held map[string]assess.CountValue) error {
	if string(assess.Encode(w.q, e.next)) != string(assess.Encode(w.q, w.a)) {
		if err := w.o.Save(e.next); err != nil {
			return &UnsavedError{w.entered(e), err}
		}
	}
	w.held = held
	w.set(e.next)
	return nil
}

// hold keeps a corrected count that does not fit another answer out of the file,
// which nobody could read with it, and leads to that other answer. When that
// fits, both are saved.
func (w *walk) hold(e edit, held map[string]assess.CountValue, v assess.Violation) {
	w.held = held
	if w.held == nil {
		w.held = map[string]assess.CountValue{}
	}
	w.held[e.count.ID] = e.next.Counts[e.count.ID]
	for _, s := range w.steps() {
		if s.id() == v.ID {
			w.misfit = &s
		}
	}
}

// unsaved says which counts are held back, and what they do not fit.
func (w *walk) unsaved() []lang.Text {
	var out []lang.Text
	for _, c := range w.q.Counts {
		h, ok := w.held[c.ID]
		if !ok {
			continue
		}
		for _, v := range violations(w.q, withHeld(w.a, map[string]assess.CountValue{c.ID: h})) {
			out = append(out, lang.F("まだ保存していません：「%v」の %s は「%v」と合いません（%v）。どちらかを直すと保存します。", "Not saved: %[2]s for “%[1]v” does not fit “%[3]v” (%[4]v). It is saved when one of them is corrected.",
				c.Label, h.Value.String(), w.label(v.ID), v.Message))
		}
	}
	return out
}

// broken says which count or item breaks a constraint.
func (w *walk) broken(v assess.Violation) lang.Text {
	return lang.F("%v：%v", "%v: %v", w.label(v.ID), v.Message)
}

// label names a count or an item by its words.
func (w *walk) label(id string) lang.Text {
	for _, c := range w.q.Counts {
		if c.ID == id {
			return c.Label
		}
	}
	for _, s := range w.steps() {
		if s.id() == id {
			return lang.F("%s %v", "%s %v", id, w.question(s))
		}
	}
	return lang.Same(id)
}

// entered says what an edit would have recorded.
func (w *walk) entered(e edit) lang.Text {
	after := *w
	after.set(e.next)
	for _, s := range after.steps() {
		now := after.whole(s)
		if s.kind == itemStep && s.repeat != nil && s.instance >= len(w.a.Repeats[s.repeat.ID]) {
			return after.heading(s)
		}
		if now != w.whole(s) {
			return lang.Same(s.id() + " " + or(now, after.t(wordUnanswered)))
		}
	}
	return lang.Text{}
}

// whole is everything that is recorded for a step, on one line.
func (w *walk) whole(s step) string {
	out := w.t(w.said(s))
	if s.kind == itemStep {
		for _, x := range w.recorded(s)[1:] {
			out += " " + w.t(x)
		}
	}
	return out
}

func or(a, b string) string {
	if a == "" {
		return b
	}
	return a
}
