package reports

import (
	"strconv"
	"strings"
)

// A drawing is the geometry of one mark, in percent of its track, so that the
// picture has any width while its text keeps its size.
type drawing struct {
	Mark
	Band, Bar, Whisker, Dot, Hollow bool
	X, From, To, Across             string
	Opens                           string // the group that begins here
	Drawn                           bool
}

// drawings returns the rows of the chart ready to be drawn.
func (c *Chart) drawings() []drawing {
	out := make([]drawing, len(c.Rows))
	for i, m := range c.Rows {
		out[i] = c.draw(m)
		out[i].Opens = c.Opens(i)
	}
	return out
}

func (c *Chart) draw(m Mark) drawing {
	d := drawing{Mark: m, Drawn: m.drawable()}
	ends := m.Low != nil && m.High != nil
	if ends {
		d.From, d.To = c.at(*m.Low), c.at(*m.High)
		d.Across = percentOf(*m.High-*m.Low, c.Max)
	}
	d.Band = m.Shape == Band && ends
	if m.Value != nil {
		d.X = c.at(*m.Value)
		d.Bar, d.Dot, d.Hollow = m.Shape == Bar, m.Shape == Dot, m.Shape == Hollow
	}
	d.Whisker = !d.Band && ends && *m.Low < *m.High
	return d
}

// Grid returns where the ticks of the scale are.
func (c *Chart) Grid() []string {
	out := make([]string, len(c.Ticks))
	for i, t := range c.Ticks {
		out[i] = c.at(*t.Value)
	}
	return out
}

// Scale returns the ticks in words, with their places.
func (p page) Scale(c *Chart) []tick {
	out := make([]tick, len(c.Ticks))
	for i, t := range c.Ticks {
		out[i] = tick{X: c.at(*t.Value), Text: t.In(p.Lang), Anchor: "middle"}
	}
	if n := len(out); n > 0 {
		out[0].Anchor, out[n-1].Anchor = "start", "end"
	}
	return out
}

type tick struct{ X, Text, Anchor string }

func (c *Chart) at(v float64) string { return percentOf(min(max(v, 0), c.Max), c.Max) }

func percentOf(v, top float64) string {
	s := strconv.FormatFloat(v/top*100, 'f', 2, 64)
	return strings.TrimSuffix(strings.TrimRight(s, "0"), ".") + "%"
}
