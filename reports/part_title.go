package reports

import (
	"strings"

	"github.com/monosashi/monosashi/internal/lang"
)

// title says whose report this is, of when, and by which questionnaire.
func (b *builder) title(kind lang.Text) {
	r := b.r
	b.doc.Title = b.t(r.Questionnaire.Title)
	if !r.Title.IsZero() {
		b.doc.Title = b.t(r.Title)
	} else if !kind.IsZero() {
		b.doc.Title += b.t(lang.T("　", ": ")) + b.t(kind)
	}
	b.fact(wordRespondent, b.body())
	b.fact(wordCode, r.Respondent.Code)
	if p := r.Respondent.Population; p != nil {
		b.doc.Facts = append(b.doc.Facts, Fact{Label: b.t(wordPopulation),
			Value: number(quantity(&p.Value, "persons")), Note: b.join(p.AsOf, b.t(p.Source))})
	}
	if r.Source != nil {
		b.fact(wordPublished, r.AsOf)
	} else {
		b.fact(wordAsOf, r.AsOf)
	}
	b.fact(wordEdition, r.Questionnaire.ID+" "+r.Questionnaire.Version)
	if r.Source != nil {
		b.doc.Facts = append(b.doc.Facts, Fact{Label: b.t(wordSource), Value: Cell{Text: b.citation(r.Source)}, Note: r.Source.Address})
	}
}

func (b *builder) fact(label lang.Text, value string) {
	if value != "" {
		b.doc.Facts = append(b.doc.Facts, Fact{Label: b.t(label), Value: text(value)})
	}
}

// body names the respondent with its prefecture and class.
func (b *builder) body() string {
	p := b.r.Respondent
	name := b.t(p.Name)
	if pref := b.t(p.Prefecture); pref != "" && !strings.HasPrefix(name, pref) && !strings.HasPrefix(p.Name.JA, p.Prefecture.JA) {
		if b.lang == lang.JA {
			name = pref + " " + name
		} else {
			name += ", " + pref
		}
	}
	return name + b.paren(b.t(p.ClassLabel))
}

// warnings say what must be known before anything else is read.
func (b *builder) warnings() {
	if b.r.Respondent.Fictional {
		b.add(Callout{Tone: Caution, Title: b.t(wordFictional), Lines: []string{b.t(sayFictional)}})
	}
	if b.onlyPublished() {
		say := sayPublished
		if b.r.Respondent.Type == "group" {
			say = sayGroup
		}
		b.add(Callout{Title: b.t(wordNotes), Lines: []string{b.t(say)}})
	}
	if len(b.r.Notes) > 0 {
		c := Callout{Tone: Caution, Title: b.t(wordNotes)}
		for _, n := range b.r.Notes {
			c.Lines = append(c.Lines, b.t(n))
		}
		b.add(c)
	}
}
