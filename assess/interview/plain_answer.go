package interview

import (
	"strconv"
	"strings"

	"golang.org/x/text/width"

	"github.com/monosashi/monosashi/assess"
	"github.com/monosashi/monosashi/internal/lang"
	"github.com/monosashi/monosashi/questionnaires"
	"github.com/monosashi/monosashi/questionnaires/catalogue"
)

// ask asks one step until it is answered or left.
func (p *plain) ask(s step) error {
	p.from = s
	for {
		text, err := p.line(p.prompt(s))
		if err != nil {
			return err
		}
		again, err := p.take(s, text)
		if err != nil || !again {
			return err
		}
	}
}

func (p *plain) prompt(s step) lang.Text {
	switch s.kind {
	case bodyStep:
		return lang.T("団体", "Body")
	case dateStep:
		return lang.T("日付", "Date")
	case countStep:
		return lang.T("数", "Number")
	case instanceStep:
		if s.instance > 0 {
			return lang.T("名前（:d と名前で削除）", "Name (:d and a name removes one)")
		}
		return lang.T("名前", "Name")
	}
	return lang.T("答え", "Answer")
}

// take does what one line says; again asks for another.
func (p *plain) take(s step, text string) (again bool, err error) {
	word, rest := command(text)
	if text == "" {
		return p.leave(s)
	}
	if s.kind == instanceStep && word == ":d" {
		return p.remove(s, rest)
	}
	if s.kind != itemStep && word != "" && word != ":c" && word != ":ok" {
		p.say(lang.F(sayNotHere.JA, sayNotHere.EN, word))
		return true, nil
	}
	switch word {
	case ":ok":
		return p.confirm(s)
	case ":c":
		return p.store(p.cleared(s))
	case ":u":
		return p.store(p.unknown(s), lang.Text{})
	case ":n":
		return p.refuse(s, rest)
	case "":
	default:
		p.say(lang.F("%s という命令はありません。:? で説明を表示します。", "There is no command %s; :? shows them.", word))
		return true, nil
	}
	return p.takeValue(s, text)
}

// remove asks before an instance goes.
func (p *plain) remove(s step, name string) (again bool, err error) {
	i := p.instanceNamed(s.repeat, name)
	if i < 0 {
		p.say(lang.F("「%s」という名前はありません。", "There is no %q.", name))
		return true, nil
	}
	p.say(p.removal(s.repeat, i))
	text, err := p.words(lang.T("削除するなら y、やめるなら何も書かずにEnter", "y to remove it, an empty line to keep it"))
	if err != nil || !strings.EqualFold(width.Fold.String(text), "y") {
		return true, err
	}
	if wrong, err := p.commit(p.without(s.repeat, i)); err != nil || !wrong.IsZero() {
		p.labelled(lang.T("誤り", "Error"), p.t(wrong))
		return true, err
	}
	p.from = step{kind: instanceStep, repeat: s.repeat, instance: len(p.a.Repeats[s.repeat.ID])}
	return false, errJump // the places of the others have moved
}

// takeValue does what one line says that is no command.
func (p *plain) takeValue(s step, text string) (again bool, err error) {
	switch s.kind {
	case bodyStep:
		return p.takeBody(text)
	case dateStep:
		return p.store(p.withDate(text))
	case countStep:
		return p.store(p.withCount(s.count, text))
	case instanceStep:
		return p.store(p.withInstance(s, text))
	}
	return p.takeItem(s, text)
}

// leave goes on without an answer. Who answers cannot be left open, because no
// other question can be chosen before.
func (p *plain) leave(s step) (again bool, err error) {
	if s.kind == bodyStep && p.open(s) {
		p.say(lang.T("最初に団体を決めてください。", "Say first who answers."))
		return true, nil
	}
	return false, errSkip
}

// confirm keeps what is there, so that it is no longer carried over.
func (p *plain) confirm(s step) (again bool, err error) {
	switch {
	case p.said(s).IsZero():
		p.say(lang.T("まだ回答がありません。", "There is no answer yet."))
		return true, nil
	case s.kind == itemStep:
		return p.store(p.withAnswer(s, p.given(s)), lang.Text{})
	case s.kind == countStep:
		return p.store(p.withCount(s.count, p.number(s)))
	}
	return false, nil
}

func (p *plain) number(s step) string {
	c, _ := p.counted(s.count)
	return c.Value.String()
}

func (p *plain) cleared(s step) (edit, lang.Text) {
	switch s.kind {
	case itemStep:
		return p.withAnswer(s, questionnaires.Answer{}), lang.Text{}
	case countStep:
		return p.withCount(s.count, "")
	case dateStep:
		return p.withDate("")
	}
	return edit{}, lang.T("これは取り消せません。", "This cannot be cleared.")
}

// store warns about what an edit takes out of the interview, and commits it.
func (p *plain) store(e edit, wrong lang.Text) (again bool, err error) {
	if wrong.IsZero() {
		if lost := p.lost(e); len(lost) > 0 {
			p.say(lang.F(sayLost.JA, sayLost.EN, ids(lost)))
			text, err := p.line(lang.T("変更するなら y、やめるなら何も書かずにEnter", "y to change it, an empty line to leave it"))
			if err != nil {
				return false, err
			}
			if !strings.EqualFold(width.Fold.String(text), "y") {
				return true, nil
			}
		}
		wrong, err = p.commit(e)
	}
	if err != nil {
		return false, err
	}
	if !wrong.IsZero() {
		p.say(lang.F("誤り: %v", "Error: %v", wrong))
		return true, nil
	}
	return false, nil
}

func (p *plain) refuse(s step, reason string) (again bool, err error) {
	if !s.item.MayNotApply {
		_, wrong := p.notApplicable(s, reason)
		return p.store(edit{}, wrong)
	}
	if reason == "" {
		if reason, err = p.words(wordReason); err != nil {
			return false, err
		}
	}
	return p.store(p.notApplicable(s, reason))
}

func (p *plain) takeBody(text string) (again bool, err error) {
	if p.groupOnly() {
		return p.store(p.withGroup(text), lang.Text{})
	}
	found, guess, wrong := p.bodies(text)
	switch {
	case !wrong.IsZero():
		return p.store(edit{}, wrong)
	case len(found) == 1 && guess:
		return p.confirmBody(found[0])
	case len(found) == 1:
		p.say(bodyLabel(found[0]))
		return p.store(p.withBody(found[0]), lang.Text{})
	}
	i, err := p.choose(p.bodyLabels(found))
	if err != nil || i < 0 {
		return true, err
	}
	p.say(bodyLabel(found[i]))
	return p.store(p.withBody(found[i]), lang.Text{})
}

// confirmBody asks about a body that the person has not named in full. Anything
// but an empty line names another.
func (p *plain) confirmBody(b catalogue.Body) (again bool, err error) {
	text, err := p.words(lang.F("%v でよければ何も書かずにEnter、違うなら入力し直してください", "%v: an empty line if it is right, or else type it again", bodyLabel(b)))
	switch {
	case err != nil:
		return false, err
	case text != "":
		return p.takeBody(text)
	}
	return p.store(p.withBody(b), lang.Text{})
}

// choose lets the person pick one of several by number; -1 is none.
func (p *plain) choose(labels []string) (int, error) {
	p.say(saySeveral)
	for i, l := range labels {
		p.write("  "+strconv.Itoa(i+1)+") ", l)
	}
	text, err := p.words(lang.T("番号", "Number"))
	if err != nil {
		return -1, err
	}
	if n, err := strconv.Atoi(width.Fold.String(text)); err == nil && n >= 1 && n <= len(labels) {
		return n - 1, nil
	}
	return -1, nil
}

func (p *plain) takeItem(s step, text string) (again bool, err error) {
	raw := []string{text}
	if s.item.Kind.Multiple() {
		raw = assess.SplitCodes(text)
	}
	if again, err = p.store(p.read(s, raw)); again || err != nil {
		return again, err
	}
	return p.takeRemarks(s)
}
