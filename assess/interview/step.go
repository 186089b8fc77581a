package interview

import (
	"strings"

	"fmt"

	"github.com/monosashi/monosashi/internal/lang"
	"github.com/monosashi/monosashi/questionnaires"
)

// A kind is what a step asks for.
type kind int

const (
	bodyStep     kind = iota // who answers
	dateStep                 // the date to which the answers refer
	countStep                // a measured number
	itemStep                 // an item
	instanceStep             // the name of one more instance of a repeat
)

// A step is one thing that is asked. Steps are compared with ==.
type step struct {
	kind     kind
	count    *questionnaires.Count
	item     *questionnaires.Question
	repeat   *questionnaires.Section // around the item, or to be begun once more
	instance int                     // from 0
}

// id names the step in lists and for jumping.
func (s step) id() string {
	switch s.kind {
	case bodyStep:
		return "respondent"
	case dateStep:
		return "as_of"
	case countStep:
		return s.count.ID
	case instanceStep:
		return s.repeat.ID
	}
	if s.repeat != nil {
		return fmt.Sprintf("%s[%d]", s.item.ID, s.instance+1)
	}
	return s.item.ID
}

// section is where the step stands; nil before the first section.
func (s step) section() *questionnaires.Section {
	switch s.kind {
	case itemStep:
		return s.item.Section
	case instanceStep:
		return s.repeat
	}
	return nil
}

// heading is the title of the part of the interview to which the step belongs.
func (w *walk) heading(s step) lang.Text {
	switch s.kind {
	case bodyStep:
		return lang.T("回答する団体", "Who answers")
	case dateStep:
		return lang.F("回答する団体：%v", "Who answers: %v", w.body())
	case countStep:
		i, n := w.countPlace(s)
		return lang.F("実数 %d／%d", "Counts: %d of %d", i, n)
	}
	sec := s.section()
	if s.repeat != nil && s.kind == itemStep {
		return lang.F("%v（%v）", "%v (%v)", sec.Label, w.a.Repeats[s.repeat.ID][s.instance].Name)
	}
	return sec.Label
}

// countPlace is the place of a count, from 1, among those that are asked for.
func (w *walk) countPlace(s step) (place, all int) {
	for _, x := range w.steps() {
		if x.kind == countStep {
			if all++; x == s {
				place = all
			}
		}
	}
	return place, all
}

// spaced is a text that another follows.
func spaced(t lang.Text) lang.Text {
	if t.IsZero() {
		return t
	}
	return lang.F("%v", "%v ", t)
}

// body names who answers, so that a wrong code is seen at once.
func (w *walk) body() lang.Text {
	r := w.a.Respondent
	name := r.Name
	if !r.Prefecture.IsZero() && !strings.HasPrefix(name.JA, r.Prefecture.JA) {
		name = lang.T(r.Prefecture.JA+name.JA, name.In(lang.EN)+", "+r.Prefecture.In(lang.EN))
	}
	if r.ClassLabel.IsZero() {
		return lang.F("%v %v", "%v %v", r.Code, name)
	}
	return lang.F("%v %v（%v）", "%v %v (%v)", r.Code, name, r.ClassLabel)
}

// question is what the step asks.
func (w *walk) question(s step) lang.Text {
	switch s.kind {
	case bodyStep:
		if w.groupOnly() {
			return lang.T("回答する団体の名前は何ですか。", "What is the name of the body that answers?")
		}
		return lang.T("回答する団体はどこですか。団体コード（6桁）か団体名を入力してください。", "Which local government answers? Enter its six-digit code or its Japanese name.")
	case dateStep:
		return lang.T("調査基準日はいつですか。", "To which date do the answers refer?")
	case countStep:
		return lang.F("%v%v", "%v%v", s.count.Label, unit(s.count.Unit))
	case instanceStep:
		return lang.F("次の%vの名前を入力してください。もうなければ、何も入力せずに進みます。", "Enter the name of the next %v, or nothing when there are no more.", s.repeat.Repeat.Label)
	}
	return lang.F("%v%v", "%v%v", s.item.Label, unit(s.item.Unit))
}

func unit(key string) lang.Text {
	if key == "" {
		return lang.Text{}
	}
	return lang.F("（単位: %v）", " (in %v)", questionnaires.UnitLabel(key))
}

// hint says how to answer the step.
func (w *walk) hint(s step) lang.Text {
	switch s.kind {
	case bodyStep:
		if w.groupOnly() {
			return lang.Text{}
		}
		return lang.T("例: 131016、千代田区、東京都千代田区。コードは monosashi list bodies で探せます。", "For example 131016 or 千代田区. `monosashi list bodies` finds the code.")
	case dateStep:
		return lang.T("例: 2026-10-01、令和8年10月1日。決まっていなければ、何も入力せずに進みます。", "For example 2026-10-01. Leave it empty if it is not decided.")
	case countStep:
		return lang.F("%v%v", "%v%v", spaced(s.count.Hint), lang.T("分からなければ、何も入力せずに進みます。", "Leave it empty if it is not known."))
	case instanceStep:
		return s.repeat.Hint
	}
	return s.item.Hint
}
