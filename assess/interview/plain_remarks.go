package interview

import (
	"slices"
	"strings"

	"golang.org/x/text/width"

	"github.com/monosashi/monosashi/internal/lang"
)

// takeRemarks asks for what is said beside an answer. Each is saved before the
// next is asked for, so that nothing is lost when the person leaves.
func (p *plain) takeRemarks(s step) (again bool, err error) {
	if !s.item.Evidence.IsZero() {
		p.labelled(wordEvidence, p.t(sayEvidence)+p.t(lang.F(sayExample.JA, sayExample.EN, s.item.Evidence)))
		if err := p.takeEvidence(s); err != nil {
			return false, err
		}
	}
	if err := p.takeNote(s); err != nil {
		return false, err
	}
	return false, p.takeConfidence(s)
}

// takeEvidence adds one document after the other, up to an empty line.
func (p *plain) takeEvidence(s step) error {
	for {
		r := p.remarked(s)
		p.labelled(wordNow, strings.Join(r.evidence, p.t(lang.T("、", "; "))))
		text, err := p.words(emptiable(wordEvidence, len(r.evidence) > 0))
		switch {
		case err != nil || text == "":
			return err
		case isDash(text):
			r.evidence = nil
		case !slices.Contains(r.evidence, text):
			r.evidence = append(r.evidence, text)
		}
		if _, err := p.store(p.withRemarks(s, r), lang.Text{}); err != nil {
			return err
		}
	}
}

func (p *plain) takeNote(s step) error {
	r := p.remarked(s)
	p.labelled(wordNow, r.note)
	text, err := p.words(emptiable(wordNote, r.note != ""))
	if err != nil || text == "" {
		return err
	}
	r.note = text
	if isDash(text) {
		r.note = ""
	}
	_, err = p.store(p.withRemarks(s, r), lang.Text{})
	return err
}

func (p *plain) takeConfidence(s step) error {
	r := p.remarked(s)
	p.labelled(wordNow, p.t(confidenceLabel(r.confidence)))
	prompt := emptiable(lang.T("確信度（1 高い、2 中くらい、3 低い）", "How sure (1 high, 2 medium, 3 low)"), r.confidence != "")
	for {
		text, err := p.words(prompt)
		if err != nil || text == "" {
			return err
		}
		i := slices.Index([]string{"1", "2", "3"}, width.Fold.String(text))
		switch {
		case i >= 0:
			r.confidence = confidences[i].code
		case isDash(text):
			r.confidence = ""
		default:
			p.say(lang.T("1、2、3のどれかを書くか、何も書かずにEnterを押してください。", "Write 1, 2 or 3, or nothing."))
			continue
		}
		_, err = p.store(p.withRemarks(s, r), lang.Text{})
		return err
	}
}

// emptiable is a prompt that says how to delete what is there.
func emptiable(prompt lang.Text, there bool) lang.Text {
	if !there {
		return prompt
	}
	return lang.F("%v（空行でそのまま、「-」だけで消す）", "%v (an empty line keeps it, - alone deletes it)", prompt)
}

func isDash(text string) bool {
	return slices.Contains([]string{"-", "−", "―", "ー", "‐"}, width.Fold.String(text))
}
