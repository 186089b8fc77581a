package interview

import (
	"slices"
	"strings"

	"golang.org/x/text/width"

	"github.com/monosashi/monosashi/assess"
	"github.com/monosashi/monosashi/internal/lang"
	"github.com/monosashi/monosashi/questionnaires/catalogue"
)

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
