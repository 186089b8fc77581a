package interview

import (
	"slices"
	"strings"

	"github.com/charmbracelet/bubbles/key"
	"github.com/charmbracelet/huh"
	"github.com/charmbracelet/lipgloss"

	"github.com/monosashi/monosashi/internal/columns"
	"github.com/monosashi/monosashi/internal/lang"
)

// A screen is one field with what is said above it. Its texts are functions,
// because the language can change while it is shown.
type screen struct {
	kind     fieldKind
	text     func() []paragraph
	options  func() []option // of pick and tick
	key      string          // of what is typed, which is kept under it; "" keeps nothing
	shown    bool
	was      string    // the value when it was shown first
	value    string    // of pick, input and lines: what stands in the field now
	values   []string  // of tick
	restored bool      // the value was typed before and has not been confirmed
	wrong    lang.Text // said after the last Enter
	enter    func()    // the person confirmed
	back     func()
	ahead    func() // straight to the next question; nil where there is no such way
}

type fieldKind int

const (
	pick  fieldKind = iota // one of several
	tick                   // several of several
	input                  // one line
	lines                  // several lines
)

// An option of a screen. The pane below the list shows the full text, where
// there is one.
type option struct{ value, label, full string }

type paragraph struct {
	style weight
	text  string
}

type weight int

const (
	normal weight = iota
	bold
	faint
)

// look is how the form is drawn: with bold and faint text, which need no
// colour, and a few of the 16 colours that every theme keeps readable.
type look struct {
	ascii                       bool
	bold, faint, accent, danger lipgloss.Style
	theme                       *huh.Theme
}

func newLook(o Options) look {
	l := look{ascii: o.ASCII, bold: lipgloss.NewStyle().Bold(true), faint: lipgloss.NewStyle().Faint(true)}
	l.accent, l.danger = l.bold, l.bold
	if o.Color {
		l.accent = l.bold.Foreground(lipgloss.AdaptiveColor{Light: "4", Dark: "6"})
		l.danger = l.bold.Foreground(lipgloss.AdaptiveColor{Light: "1", Dark: "9"})
	}
	l.theme = huh.ThemeBase()
	for _, s := range []*huh.FieldStyles{&l.theme.Focused, &l.theme.Blurred} {
		s.Base = lipgloss.NewStyle()
		s.SelectSelector = l.accent.SetString("> ")
		s.MultiSelectSelector = l.accent.SetString("> ")
		s.SelectedOption, s.UnselectedOption = l.accent, lipgloss.NewStyle()
		s.SelectedPrefix, s.UnselectedPrefix = lipgloss.NewStyle().SetString("[x] "), lipgloss.NewStyle().SetString("[ ] ")
		s.ErrorIndicator = lipgloss.NewStyle()
		s.TextInput = huh.TextInputStyles{Prompt: l.accent, Placeholder: l.faint}
	}
	return l
}

func (l look) style(w weight, s string) string {
	switch w {
	case bold:
		return l.bold.Render(s)
	case faint:
		return l.faint.Render(s)
	}
	return s
}

// room is the width of text. It leaves a margin, because some terminals draw
// signs such as ★ two columns wide.
func (f *form) room() int { return max(20, min(f.width-12, 100)) }

// build makes the field of the screen anew, for the width and the language.
func (f *form) build() {
	s := f.screen
	keys := quietKeys()
	switch s.kind {
	case tick:
		f.field = huh.NewMultiSelect[string]().Options(f.shortOptions(s)...).Value(&s.values).Filterable(false)
	case input:
		f.field = huh.NewInput().Prompt("> ").Value(&s.value)
	case lines:
		f.field = huh.NewText().Lines(3).ShowLineNumbers(false).ExternalEditor(false).CharLimit(0).Value(&s.value)
	default:
		// The options come first: they scroll to the option that has the value, and
		// past those before it.
		f.field = huh.NewSelect[string]().Options(f.shortOptions(s)...).Value(&s.value)
	}
	f.field = f.field.WithTheme(f.look.theme).WithKeyMap(keys).WithWidth(f.room())
}

// quietKeys leaves to the fields only the keys that move and write.
func quietKeys() *huh.KeyMap {
	k := huh.NewDefaultKeyMap()
	off := key.NewBinding(key.WithDisabled())
	k.Quit = off
	k.Input.Prev, k.Input.Next, k.Input.Submit, k.Input.AcceptSuggestion = off, off, off, off
	k.Text.Prev, k.Text.Next, k.Text.Submit, k.Text.Editor = off, off, off, off
	k.Select.Prev, k.Select.Next, k.Select.Submit, k.Select.Filter = off, off, off, off
	k.MultiSelect.Prev, k.MultiSelect.Next, k.MultiSelect.Submit, k.MultiSelect.Filter = off, off, off, off
	return k
}

// shortOptions cuts the options to one line each: huh loses the cursor among
// longer ones.
func (f *form) shortOptions(s *screen) []huh.Option[string] {
	var out []huh.Option[string]
	n := f.room() - 6
	for _, o := range s.options() {
		label := columns.Plain(strings.ReplaceAll(o.label, "\n", " "))
		if columns.Of(label) > n {
			dots := "…"
			if f.look.ascii {
				dots = ".."
			}
			label = columns.Wrap(label, n-2)[0] + dots
		}
		out = append(out, huh.NewOption(label, o.value))
	}
	return out
}

// View implements tea.Model.
func (f *form) View() string {
	if f.quit || f.err != nil {
		return ""
	}
	head, foot := f.head(), f.foot()
	pane := f.pane()
	free := f.height - len(head) - len(foot) - len(pane)
	field := f.fieldLines(free - f.leastBody())
	body := f.body(free - len(field))
	all := append(head, body...)
	all = append(all, field...)
	all = append(all, pane...)
	if len(body)+len(field) < free {
		all = append(all, "")
	}
	all = append(all, foot...)
	if len(all) > f.height && f.height > 0 {
		all = all[:f.height]
	}
	return strings.Join(all, "\n")
}

// leastBody is how many lines of the text are shown at least. Levels are more
// important than all of the text, which scrolls; a long list is not.
func (f *form) leastBody() int {
	if f.screen.options != nil && len(f.screen.options()) > 10 {
		return 7
	}
	return 2
}

// wrapped breaks a text into lines of one style.
func (f *form) wrapped(w weight, s string) []string {
	var out []string
	for _, l := range columns.Wrap(columns.Plain(s), f.room()) {
		out = append(out, f.look.style(w, l))
	}
	return out
}

// head says where the interview stands.
func (f *form) head() []string {
	var out []string
	title := f.t(f.q.Title)
	if !f.walk.open(step{kind: bodyStep}) {
		title = f.t(lang.F("%v　%v", "%v: %v", f.q.Title, f.headline()))
	}
	for _, l := range columns.Wrap(columns.Plain(title), f.room()) {
		out = append(out, f.look.accent.Render(l))
	}
	part := f.t(f.heading(f.at))
	if s := f.t(f.score(f.at)); s != "" {
		part += f.t(lang.T("　", " – ")) + s
	}
	if f.look.ascii {
		part = strings.ReplaceAll(part, "–", "-")
	}
	return append(out, f.wrapped(faint, part)...)
}

// textOf is what is said above the field of a step.
func (f *form) textOf(s step) func() []paragraph {
	return func() []paragraph {
		label := f.t(f.question(s))
		if s.kind == itemStep {
			label = s.id() + f.mark(s) + "  " + label
		}
		out := []paragraph{{bold, label}}
		for _, x := range f.unsaved() {
			out = append(out, paragraph{bold, f.t(x)})
		}
		if h := f.t(f.hint(s)); h != "" {
			out = append(out, paragraph{normal, h})
		}
		if f.stale(s) {
			out = append(out, paragraph{bold, f.t(lang.F("%v：%v（Enterで確定）", "%v: %v (Enter confirms it)", wordStale, f.said(s)))})
		}
		if s.kind != itemStep {
			return out
		}
		for _, g := range f.goals(s.item) {
			out = append(out, paragraph{faint, f.t(wordGoal) + f.t(lang.T("：", ": ")) + g})
		}
		if r := f.references(s.item); r != "" {
			out = append(out, paragraph{faint, f.t(wordReferences) + f.t(lang.T("：", ": ")) + r})
		}
		return out
	}
}

// body is the text above the field, as much of it as there is room for.
func (f *form) body(room int) []string {
	var all []string
	for _, p := range f.screen.text() {
		all = append(all, f.wrapped(p.style, p.text)...)
	}
	all = append(all, "")
	if len(all) <= room || room < 2 {
		f.scroll = 0
		return all[:min(len(all), max(room, 1))]
	}
	f.scroll = min(f.scroll, len(all)-room+1)
	shown := all[f.scroll : f.scroll+room-1]
	more := f.t(lang.T("〔PgDn、PgUp で続きを表示〕", "[PgDn and PgUp show the rest]"))
	return append(append([]string{}, shown...), f.look.faint.Render(more))
}

// fieldLines draws the field; of a long list the part around the cursor.
func (f *form) fieldLines(room int) []string {
	all := strings.Split(strings.TrimRight(f.field.View(), "\n"), "\n")
	for i := range all {
		all[i] = strings.TrimRight(all[i], " ")
	}
	room = max(room, 3)
	if len(all) <= room {
		return all
	}
	top := max(0, min(f.cursor()-room/2, len(all)-room))
	shown := slices.Clone(all[top : top+room])
	if rest := len(all) - top - room; rest > 0 && f.screen.options != nil {
		shown[room-1] = f.look.faint.Render(f.t(lang.F("  〔下にあと%d〕", "  [%d more below]", rest+1)))
	}
	return shown
}

// hovered is the value of the option under the cursor.
func (f *form) hovered() string {
	switch x := f.field.(type) {
	case *huh.Select[string]:
		v, _ := x.Hovered()
		return v
	case *huh.MultiSelect[string]:
		v, _ := x.Hovered()
		return v
	}
	return ""
}

func (f *form) cursor() int {
	if f.screen.options == nil {
		return 0
	}
	for i, o := range f.screen.options() {
		if o.value == f.hovered() {
			return i
		}
	}
	return 0
}

// pane shows the full text of the option under the cursor. It is as high as the
// longest needs, so that nothing jumps.
func (f *form) pane() []string {
	if f.screen.options == nil {
		return nil
	}
	height := 0
	var now []string
	for _, o := range f.screen.options() {
		if o.full == "" {
			continue
		}
		text := columns.Wrap(columns.Plain(o.full), f.room()-2)
		height = max(height, len(text))
		if o.value == f.hovered() {
			now = text
		}
	}
	if height == 0 {
		return nil
	}
	rule := strings.Repeat("─", f.room())
	if f.look.ascii {
		rule = strings.Repeat("-", f.room())
	}
	out := []string{f.look.faint.Render(rule)}
	for i := range height {
		line := ""
		if i < len(now) {
			line = "  " + now[i]
		}
		out = append(out, line)
	}
	return out
}

// foot says what went wrong, and which keys do what.
func (f *form) foot() []string {
	var out []string
	if !f.o.Notice.IsZero() {
		out = f.wrapped(bold, f.t(f.o.Notice))
	}
	if !f.screen.wrong.IsZero() {
		for _, l := range columns.Wrap(columns.Plain(f.t(lang.F("誤り：%v", "Error: %v", f.screen.wrong))), f.room()) {
			out = append(out, f.look.danger.Render(l))
		}
	}
	if f.screen.key != "" && f.screen.restored {
		out = append(out, f.wrapped(faint, f.t(lang.T("前に入力した、まだ保存していない文字です。", "This was typed before and is not saved yet.")))...)
	}
	return append(out, f.wrapped(faint, f.t(f.keys()))...)
}

func (f *form) keys() lang.Text {
	var own lang.Text
	switch f.screen.kind {
	case pick:
		own = lang.T("上下 選ぶ　Enter 確定", "Up/Down choose, Enter confirm")
	case tick:
		own = lang.T("上下 動く　Space 選ぶ　Enter 確定　Ctrl-O ほかの答え方", "Up/Down move, Space choose, Enter confirm, Ctrl-O other answers")
	case lines:
		own = lang.T("Enter 次へ　Ctrl-J 改行", "Enter next, Ctrl-J new line")
	case input:
		own = lang.T("Enter 確定", "Enter confirm")
		if f.at.kind == itemStep && f.screen.ahead == nil {
			own = lang.F("%v　Ctrl-O ほかの答え方", "%v, Ctrl-O other answers", own)
		}
	}
	if f.screen.ahead != nil {
		own = lang.F("%v　Ctrl-N 次の設問へ", "%v, Ctrl-N next question", own)
	}
	return lang.F("%v　Esc 戻る　Ctrl-G 移動　Ctrl-R 見直し　Ctrl-L English　Ctrl-C 中断", "%v, Esc back, Ctrl-G go to, Ctrl-R review, Ctrl-L 日本語, Ctrl-C stop", own)
}
