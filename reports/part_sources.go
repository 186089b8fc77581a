package reports

import (
	"github.com/monosashi/monosashi/assess"
	"github.com/monosashi/monosashi/questionnaires/catalogue"
)

// citation names a source in one line: title, publisher, date.
func (b *builder) citation(s *assess.Source) string {
	date := s.Date
	if date == "unknown" {
		date = ""
	}
	return b.join(b.t(s.Title), b.t(s.Publisher), date)
}

// sources list where every figure that is not the respondent's own comes from.
func (b *builder) sources() {
	list := b.sourceList()
	if len(list.Items)+len(b.r.References)+len(b.r.Goals) == 0 {
		return
	}
	b.section(wordSources, "sources")
	if len(list.Items) > 0 {
		b.add(list)
	}
	if len(b.r.References) > 0 && !b.nothingAnswered() {
		b.add(Heading{Level: 3, Text: b.t(wordReferences)}, b.referenceList())
	}
}

// sourceList names each source once, with the baselines taken from it.
func (b *builder) sourceList() List {
	var l List
	at := map[string]int{}
	add := func(s *assess.Source, note string) {
		if s == nil {
			return
		}
		key := b.citation(s) + "\x00" + s.Address
		i, ok := at[key]
		if !ok {
			i = len(l.Items)
			at[key] = i
			l.Items = append(l.Items, Item{Text: b.citation(s), Link: s.Address})
		}
		for _, n := range l.Items[i].Notes {
			if n == note {
				return
			}
		}
		if note != "" {
			l.Items[i].Notes = append(l.Items[i].Notes, note)
		}
	}
	add(b.r.Source, "")
	for i := range b.r.Measures {
		for j := range b.r.Measures[i].Comparisons {
			c := &b.r.Measures[i].Comparisons[j]
			add(c.Source, b.baselineNote(c))
		}
	}
	return l
}

// baselineNote says what a baseline measures.
func (b *builder) baselineNote(c *assess.Comparison) string {
	return b.t(c.Label) + b.colon() + b.join(b.baselineFigure(c), b.t(c.Period), b.say(sayPopulation, c.Population))
}

// referenceList names every citation, and says which were not verified.
func (b *builder) referenceList() List {
	var l List
	linked := map[string]bool{} // each document once
	for _, r := range b.r.References {
		it := Item{Text: r.Key + b.colon() + b.t(r.Text)}
		if !linked[r.Address] {
			it.Link = r.Address
			linked[r.Address] = true
		}
		if s := catalogue.Status(r.Status); s != "" && s != catalogue.Verified {
			it.Notes = append(it.Notes, b.t(s.Label()))
		}
		if note := b.t(r.Note); note != "" {
			it.Notes = append(it.Notes, note)
		}
		l.Items = append(l.Items, it)
	}
	return l
}
