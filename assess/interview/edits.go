package interview

import (
	"slices"
	"strings"

	"golang.org/x/text/width"

	"github.com/monosashi/monosashi/assess"
	"github.com/monosashi/monosashi/internal/lang"
	"github.com/monosashi/monosashi/questionnaires"
)

// withDate takes a date as people write it; an empty text leaves it open.
func (w *walk) withDate(text string) (edit, lang.Text) {
	next := w.a.Clone()
	next.AsOf = ""
	if strings.TrimSpace(text) == "" {
		return edit{next: next}, lang.Text{}
	}
	d, wrong := questionnaires.ReadDate(text)
	next.AsOf = d
	return edit{next: next}, wrong
}

// withCount takes a number as people write it; an empty text leaves the count
// open, which is not 0.
func (w *walk) withCount(c *questionnaires.Count, text string) (edit, lang.Text) {
	next := w.a.Clone()
	delete(next.Counts, c.ID)
	if strings.TrimSpace(text) == "" {
		return edit{next, c}, lang.Text{}
	}
	v, wrong := questionnaires.ReadNumber(text, c.Type == "integer")
	if wrong.IsZero() {
		wrong = c.Outside(v)
	}
	old, had := w.a.Counts[c.ID]
	if had && old.Value.Cmp(v) == 0 {
		old.Stale = false
		next.Counts[c.ID] = old
	} else {
		next.Counts[c.ID] = assess.CountValue{Value: v}
	}
	return edit{next, c}, wrong
}

// withInstance begins an instance of a repeat. Two of one name could not be told
// apart.
func (w *walk) withInstance(s step, name string) (edit, lang.Text) {
	name = clean(name)
	next := w.a.Clone()
	list := next.Repeats[s.repeat.ID]
	if w.instanceNamed(s.repeat, name) >= 0 {
		return edit{}, lang.F("「%s」はすでにあります", "there is already a %q", name)
	}
	next.Repeats[s.repeat.ID] = append(list, assess.Instance{Name: lang.Same(name), Answers: map[string]questionnaires.Answer{}})
	return edit{next: next}, lang.Text{}
}

// instanceNamed finds an instance by its name in any language; -1 is none.
func (w *walk) instanceNamed(repeat *questionnaires.Section, name string) int {
	key := func(s string) string { return strings.ToLower(strings.Join(strings.Fields(width.Fold.String(s)), "")) }
	return slices.IndexFunc(w.a.Repeats[repeat.ID], func(x assess.Instance) bool {
		return key(x.Name.JA) == key(name) || key(x.Name.EN) == key(name)
	})
}

// without removes an instance of a repeat with its answers.
func (w *walk) without(repeat *questionnaires.Section, instance int) edit {
	next := w.a.Clone()
	next.Repeats[repeat.ID] = slices.Delete(next.Repeats[repeat.ID], instance, instance+1)
	if len(next.Repeats[repeat.ID]) == 0 {
		delete(next.Repeats, repeat.ID)
	}
	return edit{next: next}
}

// removal asks whether an instance may go, and says what goes with it.
func (w *walk) removal(repeat *questionnaires.Section, instance int) lang.Text {
	x := w.a.Repeats[repeat.ID][instance]
	return lang.F("「%v」を、その回答%d件とともに削除しますか。", "Remove “%v” with its answers (%d)?", x.Name, len(x.Answers))
}

// withAnswer gives an item its answer, signed.
func (w *walk) withAnswer(s step, a questionnaires.Answer) edit {
	next := w.a.Clone()
	into := next.Answers
	if s.repeat != nil {
		into = next.Repeats[s.repeat.ID][s.instance].Answers
	}
	a = w.signed(w.given(s), a)
	if a.State == questionnaires.Unanswered && len(a.Evidence) == 0 && a.Note.IsZero() {
		delete(into, s.item.ID)
	} else {
		into[s.item.ID] = a
	}
	return edit{next: next}
}

// signed notes who answered and when. An answer that is confirmed as it was
// keeps who gave it.
func (w *walk) signed(old, a questionnaires.Answer) questionnaires.Answer {
	unchanged := same(old, a)
	if unchanged && !old.Stale {
		return old
	}
	a.Stale, a.At, a.By = false, w.today(), lang.Text{}
	if a.State == questionnaires.Unanswered {
		a.At = ""
		return a
	}
	if unchanged {
		a.By = old.By
	}
	if w.o.By != "" {
		a.By = lang.Same(w.o.By)
	}
	return a
}

func same(a, b questionnaires.Answer) bool {
	return a.State == b.State && slices.Equal(a.Codes, b.Codes) && a.Number.Cmp(b.Number) == 0 && a.Text == b.Text &&
		equal(a.Reason, b.Reason) && slices.EqualFunc(a.Evidence, b.Evidence, equal) && equal(a.Note, b.Note) && a.Confidence == b.Confidence
}

func equal(a, b lang.Text) bool { return a.JA == b.JA && a.EN == b.EN && len(a.More) == len(b.More) }

// answered returns the answer that takes the place of what was there. What was
// said beside it stays, and is shown next.
func (w *walk) answered(s step, a questionnaires.Answer) questionnaires.Answer {
	old := w.given(s)
	a.Evidence, a.Note, a.Confidence = old.Evidence, old.Note, old.Confidence
	return a
}

func (w *walk) unknown(s step) edit {
	return w.withAnswer(s, w.answered(s, questionnaires.Answer{State: questionnaires.Unknown}))
}

// notApplicable needs a reason.
func (w *walk) notApplicable(s step, reason string) (edit, lang.Text) {
	reason = clean(reason)
	switch {
	case !s.item.MayNotApply:
		return edit{}, lang.T("この設問は「該当なし」とすることができません", "this item may not be answered \"not applicable\"")
	case reason == "":
		return edit{}, lang.T("理由を入力してください", "give the reason")
	case reason == "true" || reason == "false":
		return edit{}, lang.T("理由を言葉で入力してください", "give the reason in words")
	}
	a := questionnaires.Answer{State: questionnaires.NotApplicable, Reason: w.reworded(w.given(s).Reason, reason)}
	return w.withAnswer(s, w.answered(s, a)), lang.Text{}
}

// read turns what was chosen or typed into an edit. Nothing at all leaves the
// item unanswered.
func (w *walk) read(s step, raw []string) (edit, lang.Text) {
	if len(raw) == 0 || len(raw) == 1 && strings.TrimSpace(raw[0]) == "" {
		return w.withAnswer(s, questionnaires.Answer{}), lang.Text{}
	}
	for i := range raw {
		raw[i] = clean(raw[i])
	}
	a, wrong := s.item.Read(raw)
	if !wrong.IsZero() {
		return edit{}, wrong
	}
	return w.withAnswer(s, w.answered(s, a)), lang.Text{}
}

// remarks are what is said beside an answer.
type remarks struct {
	evidence   []string
	note       string
	confidence string // low, medium, high or ""
}

func (w *walk) withRemarks(s step, r remarks) edit {
	a := w.given(s)
	old := a.Evidence
	a.Evidence = nil
	for i, line := range r.evidence {
		var was lang.Text
		if i < len(old) {
			was = old[i]
		}
		if line = clean(line); line != "" {
			a.Evidence = append(a.Evidence, w.reworded(was, line))
		}
	}
	a.Note = w.reworded(a.Note, clean(r.note))
	a.Confidence = r.confidence
	return w.withAnswer(s, a)
}

// remarked returns the remarks as they are shown for editing, each on one line.
func (w *walk) remarked(s step) remarks {
	a := w.given(s)
	r := remarks{note: clean(w.t(a.Note)), confidence: a.Confidence}
	for _, e := range a.Evidence {
		r.evidence = append(r.evidence, clean(w.t(e)))
	}
	return r
}

// reworded keeps a text in all its languages when it was left as it was shown.
func (w *walk) reworded(was lang.Text, now string) lang.Text {
	if clean(w.t(was)) == now {
		return was
	}
	return lang.Same(now)
}

// clean takes control characters out of what was typed or pasted.
func clean(s string) string {
	return strings.TrimSpace(strings.Map(func(r rune) rune {
		switch {
		case r == '\n' || r == '\t':
			return ' '
		case r < ' ' || r >= 0x7f && r < 0xa0 || r == '\uFFFD':
			return -1
		}
		return r
	}, s))
}
