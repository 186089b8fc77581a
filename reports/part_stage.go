package reports

import (
	"github.com/monosashi/monosashi/assess"
	"github.com/monosashi/monosashi/internal/lang"
)

// stage shows the stage and what keeps it from being one higher.
func (b *builder) stage() {
	s := b.first()
	if s == nil || s.StageInfo == nil {
		return
	}
	info := s.StageInfo
	track := Track{Label: b.t(wordStage), Current: -1, Verdict: b.t(wordNoStage)}
	for i, l := range info.Stages {
		track.Steps = append(track.Steps, Step{Code: l.Code, Label: b.t(l.Label)})
		if info.Code != nil && l.Code == *info.Code {
			track.Current = i
			track.Verdict = b.say(sayStageOf, l.Code, l.Label)
		}
	}
	b.add(track)
	if info.Code == nil {
		b.add(b.noStage(info))
		return
	}
	b.add(b.held(info, track))
}

// noStage says why there is none.
func (b *builder) noStage(info *assess.Stage) Callout {
	c := Callout{Tone: Caution, Title: b.t(wordWhyNone)}
	switch info.Reason {
	case "gate_unanswered":
		c.Lines = append(c.Lines, b.t(sayNoGate))
		c.Lines = append(c.Lines, b.gates(info, func(g assess.Gate) bool { return g.Points == nil })...)
	case "coverage":
		c.Lines = append(c.Lines, b.say(sayNoCover, b.itemsOf(info.CoverOf), share(info.Core.Share), share(&info.Required)))
	default:
		c.Lines = append(c.Lines, b.t(sayNoData))
	}
	return c
}

// held says what keeps the stage from being one higher.
func (b *builder) held(info *assess.Stage, track Track) Callout {
	c := Callout{Tone: Caution, Title: b.t(wordHeld)}
	next := ""
	if track.Current+1 < len(track.Steps) {
		next = track.Steps[track.Current+1].Code
	}
	if info.Held == "top" || next == "" {
		return Callout{Tone: Good, Title: b.t(wordStage), Lines: []string{b.t(sayTop)}}
	}
	gates := b.gates(info, func(g assess.Gate) bool { return g.Holds })
	switch info.Held {
	case "gate":
		c.Lines = append([]string{b.say(sayHeldGate, next)}, gates...)
	case "both":
		c.Lines = append([]string{b.say(sayHeldBoth, next, b.itemsOf(info.Of), points(info.Median))}, gates...)
	default:
		c.Lines = []string{b.say(sayHeldMed, next, b.itemsOf(info.Of), points(info.Median))}
	}
	return c
}

func (b *builder) itemsOf(of string) lang.Text {
	if of == "core" {
		return wordsCore
	}
	return wordsAll
}

func (b *builder) gates(info *assess.Stage, which func(assess.Gate) bool) []string {
	var out []string
	for _, g := range info.Gates {
		switch {
		case !which(g):
		case g.Points == nil:
			out = append(out, b.say(sayGateEmpty, g.Question, g.Label))
		default:
			out = append(out, b.say(sayGate, g.Question, g.Label, points(g.Points), points(&g.Needed)))
		}
	}
	return out
}

// keyFigures are the score that leads, with its range and coverage: a score is
// never shown without them.
func (b *builder) keyFigures() {
	s := b.first()
	if s == nil {
		return
	}
	if s.Value == nil {
		b.add(Figures{Items: []Fact{b.coverageFact(wordCoverage, s.Coverage)}}, Paragraph{Text: b.t(sayBegin)})
		return
	}
	main := number(index(s.Value))
	main.Text = b.t(wordOf100)
	label := b.t(s.Label)
	if label == "" {
		label = b.t(wordIndex)
	}
	f := Figures{Items: []Fact{{Label: label, Value: main, Note: b.say(sayRange, between(index(s.Low), index(s.High), b.lang))}}}
	if s.Evidenced != nil {
		c := number(index(s.Evidenced))
		c.Text = b.t(wordOf100)
		f.Items = append(f.Items, Fact{Label: b.t(wordEvidenced), Value: c, Note: b.t(sayEvidence)})
	}
	f.Items = append(f.Items, b.coverageFact(wordCoverage, s.Coverage))
	if s.StageInfo != nil && s.StageInfo.Core.Applicable > 0 && s.StageInfo.Core != s.Coverage {
		f.Items = append(f.Items, b.coverageFact(coreWords[s.StageInfo.CoverOf], s.StageInfo.Core))
	}
	if s.Band != nil {
		f.Items = append(f.Items, Fact{Label: b.t(wordBand), Value: text(b.bandName(s.Band))})
	}
	b.add(f)
}

func (b *builder) bandName(band *assess.Band) string {
	if label := b.t(band.Label); label != "" && label != band.Code {
		return band.Code + b.t(lang.T("　", " ")) + label
	}
	return band.Code
}

func (b *builder) coverageFact(label lang.Text, c assess.Coverage) Fact {
	note := b.say(sayCovered, count(c.Applicable), count(c.Covered))
	if c.Unknown > 0 {
		note = b.join(note, b.say(sayUnknown, count(c.Unknown)))
	}
	return Fact{Label: b.t(label), Value: number(share(c.Share)), Note: note}
}
