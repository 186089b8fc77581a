package reports

import (
	"github.com/monosashi/monosashi/assess"
	"github.com/monosashi/monosashi/internal/lang"
)

// nextSteps lists the first three actions.
func (b *builder) nextSteps() {
	if len(b.r.Actions) == 0 {
		return
	}
	b.add(Heading{Level: 2, Text: b.t(wordNextThree), ID: "next"})
	l := List{Numbered: true}
	for _, a := range b.r.Actions[:min(3, len(b.r.Actions))] {
		l.Items = append(l.Items, Item{Text: b.t(a.Label), Notes: []string{b.actionNote(a)}})
	}
	b.add(l)
}

// actionNote says which item an action lifts, from where to where, and what
// follows from it.
func (b *builder) actionNote(a assess.Action) string {
	from := b.standing(a).In(b.lang)
	gained := ""
	if a.Gain != nil {
		gained = b.say(sayGain, gain(a.Gain))
	}
	return b.join(
		b.say(sayLift, a.Question, from, points(&a.To)),
		b.word(liftWords, a.Lifts),
		gained,
		b.effort(a.Effort),
	)
}

// standing is what an item has now: its points, or that it was not answered or
// is not known, which is no level.
func (b *builder) standing(a assess.Action) Cell {
	if a.From != nil {
		return number(points(a.From))
	}
	c := number(points(nil))
	c.As = b.t(wordStateUnanswered)
	if q := b.question(a.Question); q != nil {
		c.As = b.word(stateWords, q.State)
	}
	return c
}

func (b *builder) effort(code string) string {
	if code == "" {
		return ""
	}
	return b.t(wordEffort) + b.t(lang.T("：", ": ")) + b.word(effortWords, code)
}

// actionTable lists every action.
func (b *builder) actionTable() *Table {
	t := &Table{Kind: "action", KindOf: kindWords["action"], Stack: true, Columns: []Column{
		{Label: b.t(wordItem), Least: 4},
		{Key: "action", Label: b.t(wordAction), Least: 20},
		{Key: "from", Label: b.t(wordNow), Numeric: true},
		{Key: "to", Label: b.t(wordTarget), Numeric: true},
		{Key: "gain", Label: b.t(wordGain), Numeric: true},
		{Key: "lifts", Label: b.t(wordLifts)},
		{Key: "effort", Label: b.t(wordEffortHead), Least: 4},
	}}
	for _, a := range b.r.Actions {
		row := Row{ID: a.Question, Label: b.t(a.Label), Cells: []Cell{
			text(a.Question), text(b.t(a.Label)), b.standing(a), number(points(&a.To)), number(gain(a.Gain)),
			{Text: b.word(liftWords, a.Lifts), Code: a.Lifts}, {Text: b.word(effortWords, a.Effort), Code: a.Effort},
		}}
		t.Rows = append(t.Rows, row)
	}
	t.Notes = []string{b.t(sayGainColumn)}
	return t
}
