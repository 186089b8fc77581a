package interview

import (
	"strings"

	"github.com/monosashi/monosashi/internal/lang"
	"github.com/monosashi/monosashi/questionnaires"
	"github.com/monosashi/monosashi/questionnaires/catalogue"
)

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
