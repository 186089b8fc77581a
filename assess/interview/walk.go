package interview

import (
	"slices"
	"time"

	"github.com/monosashi/monosashi/assess"
	"github.com/monosashi/monosashi/internal/lang"
	"github.com/monosashi/monosashi/questionnaires"
)

// A walk is the way through a questionnaire: what is asked after the answers so
// far, and what an answer changes. It shows nothing itself.
type walk struct {
	q      *questionnaires.Questionnaire
	a      *assess.Answers // what has been confirmed and saved
	o      Options
	lang   string
	asks   *assess.Asking
	result *assess.Result               // of a; nil until it is needed
	held   map[string]assess.CountValue // counts that do not fit others yet, and are not in a
	misfit *step                        // what one of them does not fit; it is asked next
}

func newWalk(q *questionnaires.Questionnaire, a *assess.Answers, o Options) *walk {
	w := &walk{q: q, o: o, lang: o.Lang}
	if w.lang == "" {
		w.lang = lang.JA
	}
	w.set(a)
	return w
}

func (w *walk) set(a *assess.Answers) {
	w.a, w.asks, w.result = a, assess.NewAsking(w.q, a), nil
}

func (w *walk) t(x lang.Text) string { return x.In(w.lang) }

// groupOnly reports whether the questionnaire is for groups of bodies, which
// have a name and no code.
func (w *walk) groupOnly() bool { return slices.Equal(w.q.Respondents, []string{"group"}) }

// steps returns everything that is asked now, in order.
func (w *walk) steps() []step {
	out := []step{{kind: bodyStep}, {kind: dateStep}}
	if w.a.Respondent.Type == "" {
		return out[:1] // what is asked next depends on who answers
	}
	items := w.itemSteps()
	for _, c := range w.q.Counts {
		if c.Asks(w.a.Respondent.Type) && w.wants(c, items) {
			out = append(out, step{kind: countStep, count: c})
		}
	}
	return append(out, items...)
}

// wants reports whether a count is asked for: all of them, but in a part of the
// questionnaire only those that its items name.
func (w *walk) wants(c *questionnaires.Count, items []step) bool {
	if !w.o.Core && w.o.Section == "" {
		return true
	}
	return slices.ContainsFunc(items, func(s step) bool { return s.kind == itemStep && slices.Contains(s.item.Counts, c.ID) })
}

func (w *walk) itemSteps() []step {
	var out []step
	for _, s := range w.q.Sections {
		out = w.sectionSteps(out, s, nil, 0)
	}
	return out
}

// sectionSteps adds the items of s, of a repeat once for every instance.
func (w *walk) sectionSteps(out []step, s *questionnaires.Section, repeat *questionnaires.Section, instance int) []step {
	if s.Repeat == nil {
		return w.innerSteps(out, s, repeat, instance)
	}
	if !w.holdsAny(s) || !w.asks.RelevantSection(s) {
		return out
	}
	n := len(w.a.Repeats[s.ID])
	for i := range n {
		out = w.innerSteps(out, s, s, i)
	}
	if s.Repeat.Max == 0 && n < 1000 || n < s.Repeat.Max {
		out = append(out, step{kind: instanceStep, repeat: s, instance: n})
	}
	return out
}

func (w *walk) innerSteps(out []step, s *questionnaires.Section, repeat *questionnaires.Section, instance int) []step {
	for _, q := range s.Questions {
		if w.holds(q) && w.asks.Relevant(q, instance) {
			out = append(out, step{kind: itemStep, item: q, repeat: repeat, instance: instance})
		}
	}
	for _, c := range s.Sections {
		out = w.sectionSteps(out, c, repeat, instance)
	}
	return out
}

func (w *walk) holdsAny(s *questionnaires.Section) bool {
	return slices.ContainsFunc(s.Questions, w.holds) || slices.ContainsFunc(s.Sections, w.holdsAny)
}

// holds reports whether the interview is about the item at all.
func (w *walk) holds(q *questionnaires.Question) bool {
	if w.o.Core && !q.Core {
		return false
	}
	for s := q.Section; s != nil; s = s.Parent {
		if s.ID == w.o.Section {
			return true
		}
	}
	return w.o.Section == ""
}

// repeats are the sections that are answered once for every instance, as far as
// the interview asks them.
func (w *walk) repeats() []*questionnaires.Section {
	var out []*questionnaires.Section
	for _, s := range w.steps() {
		if s.repeat != nil && !slices.Contains(out, s.repeat) {
			out = append(out, s.repeat)
		}
	}
	return out
}

// given returns what was answered to an item.
func (w *walk) given(s step) questionnaires.Answer {
	if s.repeat == nil {
		return w.a.Answers[s.item.ID]
	}
	return w.a.Repeats[s.repeat.ID][s.instance].Answers[s.item.ID]
}

// counted returns the number of a count, also one that is held back.
func (w *walk) counted(c *questionnaires.Count) (assess.CountValue, bool) {
	if v, ok := w.held[c.ID]; ok {
		return v, true
	}
	v, ok := w.a.Counts[c.ID]
	return v, ok
}

// open reports whether the step still waits for an answer. What was carried
// over waits to be confirmed.
func (w *walk) open(s step) bool {
	switch s.kind {
	case bodyStep:
		return w.a.Respondent.Type == ""
	case dateStep:
		return w.a.AsOf == ""
	case countStep:
		c, ok := w.counted(s.count)
		return !ok || c.Stale
	case instanceStep:
		return true
	}
	a := w.given(s)
	return a.State == questionnaires.Unanswered || a.Stale
}

// first returns where to begin or to go on, as an index into steps; its length
// when nothing is open. Numbers and dates may stay open for good, so they are
// not asked again once the items have been reached.
func (w *walk) first() int {
	steps := w.steps()
	if w.open(steps[0]) {
		return 0
	}
	if i := slices.IndexFunc(steps, func(s step) bool { return s.kind == itemStep && !w.open(s) }); i < 0 {
		return w.afterNumbers(steps)
	}
	return w.firstOpenItem(steps, 0)
}

// afterNumbers returns the first open step after the last number that was
// entered.
func (w *walk) afterNumbers(steps []step) int {
	last := 0
	for i, s := range steps {
		if s.kind < itemStep && !w.open(s) {
			last = i
		}
	}
	return w.nextOpen(steps, last)
}

// nextOpen returns the first open step after the one at i.
func (w *walk) nextOpen(steps []step, i int) int {
	for i++; i < len(steps); i++ {
		if w.open(steps[i]) {
			return i
		}
	}
	return len(steps)
}

func (w *walk) firstOpenItem(steps []step, from int) int {
	for i := from; i < len(steps); i++ {
		if steps[i].kind == itemStep && w.open(steps[i]) {
			return i
		}
	}
	return len(steps)
}

// after returns the open step that follows s, which need not be asked any more,
// or before that what a count does not fit; ok is false at the end.
func (w *walk) after(s step) (step, bool) {
	if next := w.misfit; next != nil {
		w.misfit = nil
		return *next, true
	}
	steps := w.steps()
	i := w.nextOpen(steps, w.index(steps, s))
	if i == len(steps) {
		return step{}, false
	}
	return steps[i], true
}

// before returns the step that precedes s, open or not.
func (w *walk) before(s step) (step, bool) {
	steps := w.steps()
	if i := w.index(steps, s); i > 0 {
		return steps[i-1], true
	}
	return step{}, false
}

// index finds s. The name of an instance is followed by its items, and by the
// question for one more, which stands where the name was asked for.
func (w *walk) index(steps []step, s step) int {
	if s.kind == instanceStep {
		for i, x := range steps {
			if x.repeat == s.repeat && (x.kind == instanceStep || x.instance >= s.instance) {
				if x.kind == itemStep {
					return i - 1
				}
				return i
			}
		}
	}
	return slices.Index(steps, s)
}

// A progress says how far the interview has come.
type progress struct {
	done, open int      // items of this interview
	coverage   *float64 // of the questionnaire, its core items or one section, as the interview asks
}

func (w *walk) progress() progress {
	var p progress
	for _, s := range w.steps() {
		switch {
		case s.kind != itemStep:
		case w.open(s):
			p.open++
		default:
			p.done++
		}
	}
	r := w.scored()
	switch {
	case len(r.Scores) == 0 || p.done+p.open == 0:
	case w.o.Section != "": // no score is of a section alone
		share := float64(p.done) / float64(p.done+p.open)
		p.coverage = &share
	case w.o.Core && r.Scores[0].StageInfo != nil:
		p.coverage = r.Scores[0].StageInfo.Core.Share
	default:
		p.coverage = r.Scores[0].Coverage.Share
	}
	return p
}

// scored returns the result of what has been confirmed.
func (w *walk) scored() *assess.Result {
	if w.result == nil {
		w.result = assess.Evaluate(w.q, w.a, assess.Options{})
	}
	return w.result
}

// sectionScore returns the value of the section of a step; nil when nothing in
// it has counted yet.
func (w *walk) sectionScore(s step) *float64 {
	sec := s.section()
	if sec == nil {
		return nil
	}
	id := sec.ID
	if s.kind == itemStep && s.repeat != nil {
		id = (step{kind: itemStep, item: &questionnaires.Question{ID: id}, repeat: s.repeat, instance: s.instance}).id()
	}
	for _, x := range w.scored().Sections {
		if x.ID == id {
			return x.Value
		}
	}
	return nil
}

func (w *walk) today() string { return w.o.Now().Format(time.DateOnly) }
