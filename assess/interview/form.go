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
