package interview

import (
	"context"
	"errors"
	"slices"
	"strings"

	tea "github.com/charmbracelet/bubbletea"
	"github.com/charmbracelet/huh"
	"github.com/charmbracelet/lipgloss"
	"github.com/mattn/go-runewidth"
	"github.com/muesli/termenv"
	"golang.org/x/text/width"

	"github.com/monosashi/monosashi/internal/lang"
	"github.com/monosashi/monosashi/questionnaires"
	"github.com/monosashi/monosashi/questionnaires/catalogue"
)

// form is the full screen. It shows one field of huh at a time and looks at the
// field's value only when the person confirms with Enter: huh writes values
// that nobody has given into whatever is bound to a field.
type form struct {
	*walk
	at            step
	screen        *screen
	field         huh.Field
	width, height int
	scroll        int               // of the text above the field
	typed         map[string]string // by the key of a screen: what was not confirmed when it was left
	err           error
	quit          bool
	look          look
}

// runForm shows the form until the person has finished or stopped.
func runForm(ctx context.Context, w *walk) error {
	lipgloss.SetColorProfile(termenv.ANSI) // the 16 colours that a terminal's theme makes readable
	lipgloss.SetHasDarkBackground(termenv.NewOutput(w.o.Out).HasDarkBackground())
	runewidth.DefaultCondition.EastAsianWidth = false
	f := &form{walk: w, width: 80, height: 24, look: newLook(w.o)}
	if steps := w.steps(); w.first() < len(steps) {
		f.open(steps[w.first()])
	} else {
		f.review()
	}
	_, err := tea.NewProgram(f, tea.WithContext(ctx), tea.WithInput(w.o.In), tea.WithOutput(w.o.Out), tea.WithAltScreen(), tea.WithoutSignalHandler()).Run()
	switch {
	case f.err != nil:
		return f.err
	case ctx.Err() != nil:
		return ErrStopped
	case errors.Is(err, tea.ErrProgramPanic):
		return err
	case err != nil || !f.quit: // the terminal was closed
		return ErrStopped
	}
	return nil
}

// Init implements tea.Model.
func (f *form) Init() tea.Cmd { return f.field.Focus() }

// Update implements tea.Model.
func (f *form) Update(msg tea.Msg) (tea.Model, tea.Cmd) {
	switch msg := msg.(type) {
	case tea.WindowSizeMsg:
		f.width, f.height = msg.Width, msg.Height
		f.build()
		return f, f.field.Focus()
	case tea.KeyMsg:
		return f, f.key(msg)
	}
	return f, f.pass(msg)
}

// pass hands a message to the field.
func (f *form) pass(msg tea.Msg) tea.Cmd {
	m, cmd := f.field.Update(msg)
	if field, ok := m.(huh.Field); ok {
		f.field = field
	}
	return cmd
}

// key does what a key means everywhere, and hands the others to the field. Enter
// is never handed on: the value counts that stands there when it is pressed.
func (f *form) key(k tea.KeyMsg) tea.Cmd {
	if k.Paste {
		return f.pass(k)
	}
	before := f.screen
	if !f.command(k.String()) {
		f.screen.wrong = lang.Text{}
		return f.move(k)
	}
	switch {
	case f.quit || f.err != nil:
		return tea.Quit
	case f.screen != before:
		return f.field.Focus()
	}
	return nil
}

// move hands a key to the field. In a list the code of an option leads to it,
// and no key leads from one end to the other, where an answer would be cleared.
func (f *form) move(k tea.KeyMsg) tea.Cmd {
	if f.screen.options == nil {
		return f.pass(k)
	}
	options, at := f.screen.options(), f.cursor()
	typed := width.Fold.String(k.String())
	for to, o := range options {
		if o.full != "" && strings.EqualFold(strings.TrimPrefix(o.value, "="), typed) {
			return f.step(to - at)
		}
	}
	up := slices.Contains([]string{"up", "k", "ctrl+k", "ctrl+p"}, k.String())
	down := slices.Contains([]string{"down", "j", "ctrl+j"}, k.String())
	if up && at == 0 || down && at == len(options)-1 {
		return nil
	}
	return f.pass(k)
}

// step moves the cursor of a list by so many options.
func (f *form) step(n int) tea.Cmd {
	k := tea.KeyMsg{Type: tea.KeyDown}
	if n < 0 {
		k.Type, n = tea.KeyUp, -n
	}
	for range n {
		f.pass(k)
	}
	return nil
}

// command does what a key means everywhere; handled is false for the keys of the
// field.
func (f *form) command(key string) (handled bool) {
	switch key {
	case "ctrl+c":
		f.stop(ErrStopped)
	case "enter":
		f.o.Notice = lang.Text{}
		f.screen.wrong = lang.Text{}
		f.screen.enter()
	case "esc", "shift+tab":
		f.screen.back()
	case "ctrl+n":
		if f.screen.ahead != nil {
			f.screen.ahead()
		}
	case "ctrl+g":
		f.jumpList()
	case "ctrl+r":
		f.review()
	case "ctrl+o":
		f.others()
	case "ctrl+l":
		f.turn()
	case "pgdown":
		f.scroll += 3
	case "pgup":
		f.scroll = max(0, f.scroll-3)
	case "tab", "ctrl+v": // Ctrl-V would look for a program that reads the clipboard; terminals paste by themselves
	default:
		return false
	}
	return true
}

func (f *form) stop(err error) { f.err = err }

// turn changes the language. What has been typed stays.
func (f *form) turn() {
	l, ok := f.nextLang()
	if !ok {
		f.screen.wrong = sayOneLang
		return
	}
	f.lang = l
	f.build()
	f.field.Focus()
}

// show puts a screen up.
func (f *form) show(s *screen) {
	if s.back == nil {
		s.back = func() { f.open(f.at) }
	}
	f.keepTyped()
	f.restoreTyped(s)
	f.screen, f.scroll = s, 0
	f.build()
}

// keepTyped remembers what was typed on a screen that is left without Enter.
func (f *form) keepTyped() {
	if s := f.screen; s != nil && s.key != "" && (s.kind == input || s.kind == lines) {
		delete(f.typed, s.key)
		if s.value != s.was {
			f.typed[s.key] = s.value
		}
	}
}

func (f *form) restoreTyped(s *screen) {
	if f.typed == nil {
		f.typed = map[string]string{}
	}
	if s == f.screen || s.key == "" || s.kind != input && s.kind != lines {
		return
	}
	if !s.shown {
		s.was, s.shown = s.value, true
	}
	if v, ok := f.typed[s.key]; ok {
		s.value, s.restored = v, true
	}
}

// forgetTyped is for what has been saved.
func (f *form) forgetTyped() {
	delete(f.typed, f.screen.key)
	f.screen.was = f.screen.value
}

// open shows a step.
func (f *form) open(s step) {
	f.at = s
	var sc *screen
	switch s.kind {
	case bodyStep:
		sc = f.bodyScreen()
	case dateStep, countStep:
		sc = f.valueScreen(s)
	case instanceStep:
		sc = f.instanceScreen(s)
	default:
		sc = f.itemScreen(s)
	}
	sc.back = f.backward
	f.show(sc)
}

func (f *form) backward() {
	if s, ok := f.before(f.at); ok {
		f.open(s)
	}
}

// forward goes on with what is open after the step, and at the end to the
// review.
func (f *form) forward() {
	if s, ok := f.after(f.at); ok {
		f.open(s)
		return
	}
	f.review()
}

// store warns about what an edit takes out of the interview, commits it, and
// then goes on.
func (f *form) store(e edit, wrong lang.Text, then func()) {
	if !wrong.IsZero() {
		f.screen.wrong = wrong
		return
	}
	if lost := f.lost(e); len(lost) > 0 {
		f.warn(e, lost, then)
		return
	}
	f.settle(e, then)
}

func (f *form) settle(e edit, then func()) {
	wrong, err := f.commit(e)
	switch {
	case err != nil:
		f.stop(err)
	case !wrong.IsZero():
		f.screen.wrong = wrong
	default:
		f.forgetTyped()
		then()
	}
}

// warn asks before an edit makes answers irrelevant. To leave things as they
// are comes first.
func (f *form) warn(e edit, lost []step, then func()) {
	s := &screen{kind: pick, key: f.screen.key, text: func() []paragraph {
		out := []paragraph{{bold, f.t(lang.F(sayLost.JA, sayLost.EN, ids(lost)))}}
		for _, x := range lost {
			out = append(out, paragraph{normal, x.id() + "  " + f.t(f.question(x))})
		}
		return out
	}}
	s.options = func() []option {
		return []option{
			{"", f.t(lang.T("（変更しない）", "(leave it as it is)")), ""},
			{"change", f.t(lang.T("変更する", "Change it")), ""},
		}
	}
	s.enter = func() {
		if s.value == "change" {
			f.settle(e, then)
			return
		}
		f.open(f.at)
	}
	f.show(s)
}

func (f *form) bodyScreen() *screen {
	s := &screen{kind: input, key: "body", text: f.textOf(f.at), value: f.a.Respondent.Code}
	if f.groupOnly() {
		s.value = clean(f.t(f.a.Respondent.Name))
	}
	was := s.value
	s.enter = func() {
		switch {
		case s.value == was && !f.walk.open(f.at):
			f.forward()
		case strings.TrimSpace(s.value) == "":
			s.wrong = lang.T("最初に団体を決めてください。", "Say first who answers.")
		case f.groupOnly():
			f.store(f.withGroup(s.value), lang.Text{}, f.forward)
		default:
			f.chooseBody(s)
		}
	}
	return s
}

func (f *form) chooseBody(s *screen) {
	found, guess, wrong := f.bodies(clean(s.value))
	switch {
	case !wrong.IsZero():
		s.wrong = wrong
	case len(found) == 1 && !guess:
		f.store(f.withBody(found[0]), lang.Text{}, f.forward)
	default:
		f.bodyList(found)
	}
}

// bodyList lets the person choose one of several, or confirm the only one.
func (f *form) bodyList(found []catalogue.Body) {
	c := &screen{kind: pick, key: "body", text: func() []paragraph { return []paragraph{{bold, f.t(saySeveral)}} }}
	if len(found) == 1 {
		c.value = found[0].Code
		c.text = func() []paragraph { return []paragraph{{bold, f.t(sayOneBody)}} }
	}
	c.options = func() []option {
		out := []option{{"", f.t(lang.T("（入力し直す）", "(type it again)")), ""}}
		for i, l := range f.bodyLabels(found) {
			out = append(out, option{found[i].Code, l, ""})
		}
		return out
	}
	c.enter = func() {
		for _, b := range found {
			if b.Code == c.value {
				f.store(f.withBody(b), lang.Text{}, f.forward)
				return
			}
		}
		f.open(f.at)
	}
	f.show(c)
}

// valueScreen asks for a date or a number.
func (f *form) valueScreen(at step) *screen {
	s := &screen{kind: input, key: at.id(), text: f.textOf(at)}
	if at.kind == dateStep {
		s.value = f.a.AsOf
	} else if c, ok := f.counted(at.count); ok {
		s.value = c.Value.String()
	}
	was := s.value
	s.enter = func() {
		switch {
		case s.value == was && (s.value == "" || !f.walk.open(at)):
			f.forward()
		case at.kind == dateStep:
			e, wrong := f.withDate(s.value)
			f.store(e, wrong, f.forward)
		default:
			e, wrong := f.withCount(at.count, s.value)
			f.store(e, wrong, f.forward)
		}
	}
	return s
}

func (f *form) instanceScreen(at step) *screen {
	s := &screen{kind: input, key: at.id(), text: f.textOf(at)}
	s.enter = func() {
		if strings.TrimSpace(s.value) == "" {
			f.forward()
			return
		}
		e, wrong := f.withInstance(at, s.value)
		f.store(e, wrong, f.forward)
	}
	return s
}

// The values of a pick that are not codes; codes have "=" before them.
const (
	pickNothing = ""
	pickUnknown = "?"
	pickNA      = "-"
)

func (f *form) itemScreen(at step) *screen {
	a := f.given(at)
	switch {
	case at.item.Kind.Multiple():
		return f.tickScreen(at, a)
	case len(at.item.Options) > 0:
		return f.pickScreen(at, a)
	}
	s := &screen{kind: input, key: at.id(), text: f.textOf(at)}
	if a.State == questionnaires.Answered {
		s.value = clean(answerText(at.item, a).JA)
	}
	was := s.value
	s.enter = func() {
		switch {
		case strings.TrimSpace(s.value) == "":
			f.clear(at)
		case s.value == was: // a longer text may have more than the one line shows
			f.store(f.withAnswer(at, a), lang.Text{}, f.evidence)
		default:
			e, wrong := f.read(at, []string{s.value})
			f.store(e, wrong, f.evidence)
		}
	}
	return s
}

func (f *form) tickScreen(at step, a questionnaires.Answer) *screen {
	s := &screen{kind: tick, text: f.textOf(at), values: append([]string(nil), a.Codes...)}
	s.options = func() []option { return f.codeOptions(at, "") }
	s.enter = func() {
		chosen := append([]string(nil), s.values...)
		if len(chosen) == 0 {
			f.clear(at)
			return
		}
		e, wrong := f.read(at, chosen)
		f.store(e, wrong, f.evidence)
	}
	return s
}

func (f *form) pickScreen(at step, a questionnaires.Answer) *screen {
	s := &screen{kind: pick, text: f.textOf(at), value: picked(a)}
	s.options = func() []option {
		out := append([]option{{pickNothing, f.t(wordUnanswered), ""}}, f.codeOptions(at, "=")...)
		return append(out, f.otherOptions(at)...)
	}
	s.enter = func() { f.chosen(at, s.value) }
	return s
}

// picked is the place of an answer in the list.
func picked(a questionnaires.Answer) string {
	switch a.State {
	case questionnaires.Answered:
		return "=" + a.Codes[0]
	case questionnaires.Unknown:
		return pickUnknown
	case questionnaires.NotApplicable:
		return pickNA
	}
	return pickNothing
}

func (f *form) codeOptions(at step, before string) []option {
	var out []option
	for _, o := range at.item.Options {
		text := o.Code + "  " + f.t(o.Label)
		out = append(out, option{before + o.Code, text, text})
	}
	return out
}

func (f *form) otherOptions(at step) []option {
	out := []option{{pickUnknown, f.t(wordUnknown), ""}}
	if at.item.MayNotApply {
		out = append(out, option{pickNA, f.t(wordNA), ""})
	}
	return out
}

// chosen does what was picked from the list of an item.
func (f *form) chosen(at step, value string) {
	switch value {
	case pickNothing:
		f.clear(at)
	case pickUnknown:
		f.store(f.unknown(at), lang.Text{}, f.forward)
	case pickNA:
		f.reason(at)
	default:
		e, wrong := f.read(at, []string{strings.TrimPrefix(value, "=")})
		f.store(e, wrong, f.evidence)
	}
}

// clear asks before an answer goes with all that is said beside it. To keep it
// comes first.
func (f *form) clear(at step) {
	if f.given(at).State == questionnaires.Unanswered {
		f.forward()
		return
	}
	s := &screen{kind: pick, key: at.id(), text: func() []paragraph {
		out := []paragraph{{bold, f.t(lang.F("%s の回答を取り消しますか。次のものが消えます。", "Clear the answer to %s? This is removed:", at.id()))}}
		for _, x := range f.recorded(at) {
			out = append(out, paragraph{normal, f.t(x)})
		}
		return out
	}}
	s.options = func() []option {
		return []option{
			{"", f.t(lang.T("（取り消さない）", "(keep it)")), ""},
			{"clear", f.t(lang.T("取り消す（未回答にする）", "Clear it")), ""},
		}
	}
	s.enter = func() {
		if s.value == "clear" {
			f.store(f.withAnswer(at, questionnaires.Answer{}), lang.Text{}, f.forward)
			return
		}
		f.open(at)
	}
	f.show(s)
}

// others are the ways to answer that a field for text or several choices does
// not offer.
func (f *form) others() {
	if f.at.kind != itemStep {
		return
	}
	at := f.at
	s := &screen{kind: pick, text: f.textOf(at)}
	s.options = func() []option {
		out := append([]option{{"back", f.t(lang.T("（設問に戻る）", "(back to the question)")), ""}}, f.otherOptions(at)...)
		return append(out, option{"clear", f.t(lang.T("回答を取り消す（未回答にする）", "Clear the answer")), ""})
	}
	s.value = "back"
	s.enter = func() {
		switch s.value {
		case "back":
			f.open(at)
		case "clear":
			f.chosen(at, pickNothing)
		default:
			f.chosen(at, s.value)
		}
	}
	f.show(s)
}

func (f *form) reason(at step) {
	s := &screen{kind: input, key: at.id() + "/reason", value: clean(f.t(f.given(at).Reason))}
	s.text = func() []paragraph {
		return []paragraph{{bold, at.id() + "  " + f.t(lang.F(sayReason.JA, sayReason.EN, f.question(at)))}}
	}
	s.enter = func() {
		e, wrong := f.notApplicable(at, s.value)
		f.store(e, wrong, f.forward)
	}
	f.show(s)
}
