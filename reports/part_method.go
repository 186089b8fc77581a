package reports

import (
	"github.com/monosashi/monosashi/assess"
	"github.com/monosashi/monosashi/internal/lang"
)

// method says how the figures came about, so that they can be computed again.
func (b *builder) method() {
	b.section(wordMethod, "method")
	if !b.onlyPublished() {
		b.add(b.formulas(), List{Items: b.rules()})
	}
	if len(b.r.Measures) > 0 {
		b.add(Heading{Level: 3, Text: b.t(wordMethodCompare)}, List{Items: b.items(sayWilson, sayCensus, sayNonresponse, sayVerdict, sayHalfOpenRule, sayReported)})
	}
	if len(b.r.Levels) > 0 && !b.nothingAnswered() {
		b.add(Heading{Level: 3, Text: b.t(wordLevels)}, b.levelList())
	}
	b.add(Heading{Level: 3, Text: b.t(wordIdentity)}, b.identity())
}

func (b *builder) items(ts ...lang.Text) []Item {
	out := make([]Item, len(ts))
	for i, t := range ts {
		out[i].Text = b.t(t)
	}
	return out
}

// formulas name the method of every score and section.
func (b *builder) formulas() *Table {
	t := &Table{Columns: []Column{
		{Label: b.t(wordNode), Least: 16},
		{Label: b.t(wordFormula), Least: 20},
		{Label: b.t(wordWeight), Numeric: true},
	}}
	for i := range b.r.Scores {
		s := &b.r.Scores[i]
		t.Rows = append(t.Rows, Row{ID: s.ID, Cells: []Cell{text(b.scoreName(s)), text(b.word(formulaWords, s.Method)), {}}})
	}
	for i := range b.r.Sections {
		s := &b.r.Sections[i]
		if s.Method == "none" {
			continue
		}
		t.Rows = append(t.Rows, Row{ID: s.ID, Cells: []Cell{text(b.t(s.Label)), text(b.word(formulaWords, s.Method)), number(points(&s.Weight))}})
	}
	return t
}

// policies say how what was not answered is scored.
func (b *builder) policies() []Item {
	p := b.r.Policy
	return []Item{
		{Text: b.word(unansweredWords, p.Unanswered)},
		{Text: b.word(unknownWords, p.Unknown)},
		{Text: b.word(notApplicableWords, p.NotApplicable)},
	}
}

// rules are the policies and thresholds of the questionnaire.
func (b *builder) rules() []Item {
	p := b.r.Policy
	items := b.policies()
	if p.EvidenceFrom != nil {
		items = append(items, Item{Text: b.say(sayEvidenceRule, points(p.EvidenceFrom), points(p.EvidenceCount))})
	}
	if s := b.first(); s != nil && s.StageInfo != nil {
		items = append(items, Item{Text: b.stageRule(s.StageInfo)})
	}
	return append(items, b.items(sayRounding, sayOrdinal)...)
}

func (b *builder) stageRule(info *assess.Stage) string {
	if len(info.Gates) == 0 {
		return b.say(sayStageNoGates, b.itemsOf(info.CoverOf), share(&info.Required), b.itemsOf(info.Of))
	}
	return b.say(sayStageRule, b.itemsOf(info.CoverOf), share(&info.Required), b.gateNames(info), b.itemsOf(info.Of))
}

func (b *builder) gateNames(info *assess.Stage) string {
	ids := make([]string, len(info.Gates))
	for i, g := range info.Gates {
		ids[i] = g.Question
	}
	if len(ids) == 0 {
		return b.t(wordNone)
	}
	return b.join(ids...)
}

func (b *builder) levelList() List {
	var l List
	for _, x := range b.r.Levels {
		l.Items = append(l.Items, Item{Text: x.Code + b.t(lang.T("　", " ")) + b.t(x.Label)})
	}
	return l
}

// identity names exactly what was used.
func (b *builder) identity() Figures {
	q := b.r.Questionnaire
	f := Figures{Items: []Fact{{Label: b.t(wordEdition), Value: text(q.ID + " " + q.Version), Note: b.t(q.Title)}}}
	if q.SHA256 != "" {
		f.Items = append(f.Items, Fact{Label: b.t(wordDigest), Value: text(q.SHA256), Note: b.t(sayDigest)})
	}
	if b.r.Tool != "" {
		f.Items = append(f.Items, Fact{Label: b.t(wordTool), Value: text("monosashi " + b.r.Tool)})
	}
	return f
}

// notice repeats what those who answered were told.
func (b *builder) notice() {
	if len(b.r.Notice) == 0 {
		return
	}
	b.section(wordNotice, "notice")
	var f Figures
	for _, n := range b.r.Notice {
		f.Items = append(f.Items, Fact{Label: b.word(noticeWords, n.Key), Value: text(b.t(n.Text))})
	}
	b.add(f)
}
