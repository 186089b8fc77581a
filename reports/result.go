package reports

import "github.com/monosashi/monosashi/assess"

// ForResult lays out the full report on one result. What a mayor needs comes
// first; method and sources come last.
func ForResult(r *assess.Result, o Options) *Document {
	b := newBuilder(r, o)
	b.title(wordReport)
	b.warnings()
	b.summary()
	b.details()
	return b.doc
}

// ForScore lays out scores and the place among the national figures in short,
// for the terminal.
func ForScore(r *assess.Result, o Options) *Document {
	b := newBuilder(r, o)
	b.title(wordScores)
	b.warnings()
	if !b.onlyPublished() {
		b.stage()
		b.keyFigures()
	}
	if len(r.Scores) > 1 {
		b.add(b.scoreTable())
	}
	if b.scored() {
		b.add(b.sectionTable(true))
	}
	b.headlines()
	b.nextSteps()
	b.checks()
	return b.doc
}

// ForClosing lays out what somebody who has just answered wants to see first,
// on one screen: stage, index and three next steps.
func ForClosing(r *assess.Result, o Options) *Document {
	b := newBuilder(r, o)
	b.title(wordScores)
	b.doc.Facts = b.doc.Facts[:min(1, len(b.doc.Facts))]
	b.stage()
	b.keyFigures()
	b.nextSteps()
	b.checks()
	return b.doc
}

// summary is the first half page.
func (b *builder) summary() {
	if b.onlyPublished() {
		b.headlines()
		return
	}
	b.stage()
	b.keyFigures()
	b.headlines()
	b.nextSteps()
	b.findings()
}

// findings says with the summary that answers and counts do not fit together.
func (b *builder) findings() {
	if n := len(b.r.Checks); n > 0 {
		b.add(Callout{Tone: Caution, Title: b.t(wordFindings), Lines: []string{b.say(sayFindings, count(n))}})
	}
}

// details are everything behind the summary.
func (b *builder) details() {
	start := len(b.doc.Blocks)
	defer b.mark(start)
	if b.scored() {
		b.section(wordSections, "sections")
		b.add(b.sectionChart(), b.sectionTable(false))
	}
	if len(b.r.Scores) > 0 && !b.onlyPublished() {
		b.scores()
	}
	b.goals()
	b.comparisons()
	b.published()
	b.questions()
	if len(b.r.Actions) > 0 {
		b.section(wordActions, "actions")
		b.add(b.actionTable())
	}
	b.checks()
	b.counts()
	b.method()
	b.sources()
	if !b.onlyPublished() {
		b.notice()
	}
}

// mark notes where the summary ends, which is where the contents stand.
func (b *builder) mark(from int) {
	for i, x := range b.doc.Blocks[from:] {
		if h, ok := x.(Heading); ok && h.Level == 2 {
			h.Details = true
			b.doc.Blocks[from+i] = h
			return
		}
	}
}

// scores are listed where there are several; of one, only tidy data needs the
// table, because the summary has shown it.
func (b *builder) scores() {
	t := b.scoreTable()
	if len(b.r.Scores) > 1 {
		b.add(Heading{Level: 3, Text: b.t(wordAllScores)})
	} else {
		t.Data = true
	}
	b.add(t)
}

// scored reports whether there is any score to show.
func (b *builder) scored() bool {
	s := b.first()
	return s != nil && s.Value != nil
}
