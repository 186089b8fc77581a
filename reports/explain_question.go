package reports

import "github.com/monosashi/monosashi/assess"

func (b *builder) explainQuestion(q *assess.Question) {
	b.called("", q.ID)
	b.add(Paragraph{Text: b.t(q.Label)}, b.questionFigures(q))
	b.add(Heading{Level: 2, Text: b.t(wordHow)}, List{Items: b.questionSteps(q)})
	b.questionAction(q)
}

func (b *builder) questionFigures(q *assess.Question) Figures {
	answer := b.answerCell(q)
	f := Figures{Items: []Fact{{Label: b.t(wordAnswer), Value: text(answer.Text), Note: b.join(answer.Sub...)}}}
	if !q.Scored {
		return f
	}
	f.Items = append(f.Items, Fact{Label: b.t(wordPoints), Value: outOf(q.Points, q.Maximum, b.lang), Note: b.evidencedNote(q)})
	if q.Contribution != nil {
		f.Items = append(f.Items, Fact{Label: b.t(wordContribution), Value: number(indexPart(q.Contribution)), Note: b.totalNote()})
	}
	return f
}

// evidencedNote says what the answer counts where evidence is asked for, if
// that differs.
func (b *builder) evidencedNote(q *assess.Question) string {
	if q.Evidenced == nil || q.Points == nil || *q.Evidenced == *q.Points {
		return ""
	}
	return b.say(sayEvidencedAs, points(q.Evidenced))
}

func (b *builder) totalNote() string {
	if s := b.first(); s != nil && s.Value != nil {
		return b.say(sayOfTotal, b.scoreName(s), indexPart(s.Value))
	}
	return ""
}

// questionSteps follow a question from its answer up to the first score.
func (b *builder) questionSteps(q *assess.Question) []Item {
	switch {
	case !q.Scored:
		return []Item{{Text: b.t(sayNotScored)}}
	case q.Points == nil:
		return []Item{{Text: b.policySentence(q)}}
	}
	var out []Item
	if q.State != assess.StateAnswered {
		out = append(out, Item{Text: b.policySentence(q)})
	}
	if q.Value != nil {
		out = append(out, Item{Text: b.say(sayValueOf, points(q.Points), points(q.Minimum), points(q.Maximum), ratio(q.Value))})
	}
	return append(out, b.climb(q.ID, "question")...)
}

// policySentence says how the questionnaire scores what was not answered.
func (b *builder) policySentence(q *assess.Question) string {
	switch q.State {
	case assess.StateUnknown:
		return b.word(unknownWords, b.r.Policy.Unknown)
	case assess.StateNotApplicable:
		return b.word(notApplicableWords, b.r.Policy.NotApplicable)
	case assess.StateNotRelevant:
		return b.t(sayNotRelevant)
	}
	return b.word(unansweredWords, b.r.Policy.Unanswered)
}

// climb says, from one whole to the next, what share the part has in it.
func (b *builder) climb(id, kind string) []Item {
	var out []Item
	for range 32 { // deeper than questionnaires nest
		into, name, p := b.wholeWith(id, kind)
		if p == nil || p.Share == nil {
			return out
		}
		out = append(out, Item{Text: b.say(sayPartOf, name, ratio(p.Share))})
		id, kind = into, "section"
	}
	return out
}

// wholeWith returns the section, else the first score, that a part belongs to.
func (b *builder) wholeWith(id, kind string) (into, name string, p *assess.Part) {
	for i := range b.r.Sections {
		s := &b.r.Sections[i]
		if p := partNamed(s.Parts, id, kind); p != nil {
			return s.ID, b.t(s.Label), p
		}
	}
	if s := b.first(); s != nil {
		return s.ID, b.scoreName(s), partNamed(s.Parts, id, kind)
	}
	return "", "", nil
}

func partNamed(parts []assess.Part, id, kind string) *assess.Part {
	return first(parts, func(p *assess.Part) bool { return p.ID == id && p.Kind == kind })
}

// questionAction is the next step, where the answer is low.
func (b *builder) questionAction(q *assess.Question) {
	for _, a := range b.r.Actions {
		if a.Question == q.ID {
			b.add(Heading{Level: 2, Text: b.t(wordNextThree)}, List{Items: []Item{{Text: b.t(a.Label), Notes: []string{b.actionNote(a)}}}})
		}
	}
}
