package interview

import (
	"maps"
	"slices"
	"strings"

	"golang.org/x/text/width"

	"github.com/monosashi/monosashi/assess"
	"github.com/monosashi/monosashi/internal/lang"
	"github.com/monosashi/monosashi/questionnaires"
	"github.com/monosashi/monosashi/questionnaires/catalogue"
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

// bodies returns the local governments that a text can mean, or says why there
// is none. A text that is not the code or the name of the only one is a guess,
// which the person confirms. A wrong check digit is no guess: a digit was
// mistyped, and nobody knows which.
func (w *walk) bodies(text string) (found []catalogue.Body, guess bool, wrong lang.Text) {
	text = strings.TrimSpace(text)
	code := width.Fold.String(text)
	r := catalogue.Register()
	b, _, problem := r.Resolve(text, catalogue.Hints{})
	switch {
	case problem == nil:
		found, guess = []catalogue.Body{b}, b.Code != code
	case number(code) && (len(code) == 6 || len(problem.Candidates) == 0):
		return nil, false, lang.F("%v。%v", "%v: %v", problem.Message, problem.Hint)
	case number(code):
		found = problem.Candidates
	default:
		if found = r.ByName(text, ""); len(found) == 0 {
			found, guess = similar(r, text), true
		}
	}
	if len(found) > mostBodies || len(found) == 0 {
		return nil, false, notOne(text, found)
	}
	found, wrong = w.allowed(found)
	return found, guess, wrong
}

func number(s string) bool {
	return s != "" && strings.Trim(s, "0123456789") == ""
}

// mostBodies is how many local governments a person is asked to choose from.
const mostBodies = 10

// notOne says that a name is no name, or which of the many that contain it.
func notOne(text string, found []catalogue.Body) lang.Text {
	if len(found) == 0 {
		return lang.F("「%s」という名前の団体はありません。monosashi list bodies で探せます", "no local government is called %q; `monosashi list bodies` lists them", text)
	}
	var names []string
	for _, b := range found[:mostBodies] {
		names = append(names, b.Code+" "+b.FullName())
	}
	return lang.F("「%[1]s」を含む団体は%[2]dあります（%[3]s など）。名前を最後まで入力してください", "%[2]d local governments contain %[1]q (such as %[4]s); enter the whole name",
		text, len(found), strings.Join(names, "、"), strings.Join(names, ", "))
}

// similar returns the bodies whose own name contains the text, or else those
// whose full name or reading does.
func similar(r *catalogue.Registry, text string) []catalogue.Body {
	var own, other []catalogue.Body
	for _, b := range r.Bodies {
		switch {
		case strings.Contains(b.Name, text):
			own = append(own, b)
		case strings.Contains(b.FullName(), text) || strings.Contains(b.Kana, text):
			other = append(other, b)
		}
	}
	if len(own) > 0 {
		return own
	}
	return other
}

// allowed leaves out the bodies for which the questionnaire is not meant.
func (w *walk) allowed(list []catalogue.Body) ([]catalogue.Body, lang.Text) {
	var out []catalogue.Body
	for _, b := range list {
		if len(w.q.Respondents) == 0 || slices.Contains(w.q.Respondents, catalogue.TypeOf(b.Class)) {
			out = append(out, b)
		}
	}
	if len(out) == 0 {
		return nil, lang.F("この質問票は%vを対象としていません", "this questionnaire is not for a %v", catalogue.ClassLabel(list[0].Class))
	}
	return out, lang.Text{}
}

func (w *walk) withBody(b catalogue.Body) edit {
	next := w.a.Clone()
	if next.Respondent.Code != b.Code {
		next.Respondent = assess.Respondent{
			Code: b.Code, Name: b.NameText(), Type: catalogue.TypeOf(b.Class), Class: b.Class,
			ClassLabel: catalogue.ClassLabel(b.Class), Prefecture: catalogue.PrefectureName(b.Code[:2]),
		}
	}
	return edit{next: next}
}

// withGroup is for questionnaires that ask groups of bodies.
func (w *walk) withGroup(name string) edit {
	next := w.a.Clone()
	next.Respondent = assess.Respondent{Name: lang.Same(clean(name)), Type: "group"}
	return edit{next: next}
}

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
