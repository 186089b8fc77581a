package reports

import (
	"math"
	"strings"

	"github.com/monosashi/monosashi/assess"
)

// questions list every item by section. Where nothing at all was answered,
// one sentence stands for all of them.
func (b *builder) questions() {
	if len(b.r.Questions) == 0 {
		return
	}
	b.section(wordQuestions, "questions")
	if b.nothingAnswered() {
		b.add(Paragraph{Text: b.say(sayNoneAnswered, count(len(b.r.Questions)))})
		return
	}
	b.add(Paragraph{Text: b.questionColumns(), Small: true})
	for _, s := range b.r.Sections {
		if t := b.questionTable(s.ID); len(t.Rows) > 0 {
			b.add(Heading{Level: 3, Text: b.t(s.Label)}, t)
		}
	}
}

// questionColumns explains the columns, and says only what is true of the
// contributions.
func (b *builder) questionColumns() string {
	s := b.first()
	if s == nil || s.Value == nil {
		return b.t(sayQuestionColumns)
	}
	sum := 0.0
	for i := range b.r.Questions {
		if c := b.r.Questions[i].Contribution; c != nil {
			sum += *c
		}
	}
	if math.Abs(sum-*s.Value) > 1e-9 {
		return b.say(sayQuestionSome, b.scoreName(s))
	}
	return b.t(sayQuestionColumns)
}

func (b *builder) questionTable(section string) *Table {
	t := &Table{Kind: "question", KindOf: kindWords["question"], Stack: true, Columns: []Column{
		{Label: b.t(wordNumberOf), Least: 4},
		{Label: b.t(wordItem), Least: 18},
		{Key: "answer", Label: b.t(wordAnswer), Least: 18},
		{Key: "points", Label: b.t(wordPoints), Numeric: true},
		{Key: "contribution", Label: b.t(wordContribution), Numeric: true},
		{Key: "minimum", ToKey: "maximum", Label: b.t(wordLowest), ToLabel: b.t(wordHighest), Data: true},
		{Key: "evidenced_points", Label: b.t(wordEvidencedPoints), Data: true},
		{Key: "evidence", Label: b.t(wordEvidence), Data: true},
	}}
	for i := range b.r.Questions {
		if q := &b.r.Questions[i]; q.Section == section {
			t.Rows = append(t.Rows, b.questionRow(q))
		}
	}
	return t
}

func (b *builder) questionRow(q *assess.Question) Row {
	id := text(q.ID)
	if q.Core {
		id.Sub = append(id.Sub, b.t(wordCoreMark))
	}
	if q.Gate {
		id.Sub = append(id.Sub, b.t(wordGateMark))
	}
	row := Row{ID: q.ID, Label: b.t(q.Label), State: q.State, Note: b.t(q.Note)}
	if q.State != assess.StateAnswered {
		row.Tone = Muted
	}
	var got, share Cell
	if q.Scored {
		got, share = number(points(q.Points)), number(indexPart(q.Contribution))
		if q.Points != nil && q.Maximum != nil {
			got.Text = "/ " + points(q.Maximum).In(b.lang)
		}
	}
	row.Cells = []Cell{
		id, text(b.t(q.Label)), b.answerCell(q), got, share,
		span(points(q.Minimum), points(q.Maximum)), number(points(q.Evidenced)),
		text(strings.Join(b.texts(q.Evidence), b.t(wordAnd))),
	}
	if !q.Scored {
		row.Cells[5], row.Cells[6] = Cell{}, Cell{}
	}
	return row
}

// answerCell is what was answered, with the evidence or the reason below it.
func (b *builder) answerCell(q *assess.Question) Cell {
	c := Cell{Text: b.answer(q), Code: strings.Join(q.Answer, " ")}
	if q.State != assess.StateAnswered {
		c.Code = ""
	}
	for _, e := range q.Evidence {
		c.Sub = append(c.Sub, b.t(wordEvidence)+b.colon()+b.t(e))
	}
	if q.NoEvidence {
		c.Sub = append(c.Sub, b.t(wordNoEvidence))
	}
	if reason := b.t(q.Reason); reason != "" {
		c.Sub = append(c.Sub, b.t(wordReason)+b.colon()+reason)
	}
	if note := b.t(q.Note); note != "" {
		c.Sub = append(c.Sub, b.t(wordNote)+b.colon()+note)
	}
	if q.IgnoredAnswer {
		c.Sub = append(c.Sub, b.t(sayIgnored))
	}
	if by := b.join(b.t(q.By), q.At, b.confidence(q.Confidence)); by != "" {
		c.Sub = append(c.Sub, b.t(wordBy)+b.colon()+by)
	}
	return c
}

func (b *builder) confidence(code string) string {
	if code == "" {
		return ""
	}
	return b.t(wordConfidence) + b.t(space) + b.word(confidenceWords, code)
}

// answer is the answer in words, or the state where there is none.
func (b *builder) answer(q *assess.Question) string {
	if q.State != assess.StateAnswered {
		return b.word(stateWords, q.State)
	}
	if len(q.AnswerLabel) > 0 {
		return strings.Join(b.texts(q.AnswerLabel), b.t(wordAnd))
	}
	return strings.Join(q.Answer, b.t(wordAnd))
}
