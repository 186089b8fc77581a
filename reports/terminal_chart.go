package reports

import (
	"strings"

	"github.com/monosashi/monosashi/internal/columns"
)

// chart draws each row as a track of characters, with the label above it where
// there is no room beside it.
func (t *terminal) chart(c *Chart) {
	if c.Title != "" {
		t.hang("", c.Title, t.paint.bold)
	}
	label, figures := 0, 0
	for _, m := range c.Rows {
		label = max(label, columns.Of(columns.Plain(m.Label)))
		figures = max(figures, columns.Of(columns.Plain(m.Text)))
	}
	track := t.width - label - figures - 4
	if track >= 20 && label <= t.width*2/5 {
		t.chartBeside(c, label, min(track, 50))
		return
	}
	t.chartBelow(c)
}

func (t *terminal) chartBeside(c *Chart, label, track int) {
	for i, m := range c.Rows {
		t.group(c, i)
		t.line(columns.Pad(columns.Plain(m.Label), label) + "  " + t.mark(m, c.Max, track) + "  " + t.paint.tone(m.Tone)(columns.Plain(m.Text)))
		if m.Sub != "" {
			t.hang(strings.Repeat(" ", label+2), m.Sub, t.paint.dim)
		}
	}
}

func (t *terminal) chartBelow(c *Chart) {
	track := min(t.width-2, 50)
	for i, m := range c.Rows {
		t.group(c, i)
		t.hang("", m.Label, nil)
		if m.drawable() {
			t.line("  " + t.mark(m, c.Max, track))
		}
		t.hang("  ", m.Text, t.paint.tone(m.Tone))
		if m.Sub != "" {
			t.hang("  ", m.Sub, t.paint.dim)
		}
	}
}

// group names what the marks from the i-th on belong to, where it changes.
func (t *terminal) group(c *Chart, i int) {
	if g := c.Opens(i); g != "" {
		t.hang("", t.signs.open+g+t.signs.close, t.paint.dim)
	}
}

// mark draws one row into n columns.
func (t *terminal) mark(m Mark, top float64, n int) string {
	l := newTrack(n, top, t.signs.axis)
	ends := m.Low != nil && m.High != nil
	if m.Shape == Band && ends {
		l.fill(*m.Low, *m.High, t.signs.band, true)
		return l.String()
	}
	if m.Shape == Bar && m.Value != nil && *m.Value > 0 {
		l.fill(0, *m.Value, t.signs.bar, false)
	}
	if ends && l.at(*m.Low) < l.at(*m.High) {
		if m.Shape != Bar {
			l.fill(*m.Low, *m.High, t.signs.whisker, false)
		}
		l.set(*m.Low, t.signs.left)
		l.set(*m.High, t.signs.right)
	}
	if m.Value != nil {
		l.set(*m.Value, map[Shape]string{Dot: t.signs.dot, Hollow: t.signs.hollow}[m.Shape])
	}
	return l.String()
}

// A track is a scale of 0 to top in cells of a terminal.
type track struct {
	cells []string
	top   float64
}

func newTrack(n int, top float64, axis string) *track {
	l := &track{cells: make([]string, n), top: top}
	for i := range l.cells {
		l.cells[i] = axis
	}
	return l
}

func (l *track) at(v float64) int {
	return min(max(int(v/l.top*float64(len(l.cells))), 0), len(l.cells)-1)
}

// set puts a sign where v is; "" leaves what is there.
func (l *track) set(v float64, sign string) {
	if sign != "" {
		l.cells[l.at(v)] = sign
	}
}

// fill puts a sign from one value to another. In a half-open interval the cell
// that begins at the upper end does not belong to it.
func (l *track) fill(from, to float64, sign string, halfOpen bool) {
	last := l.at(to)
	if halfOpen {
		last = max(l.at(from), min(int(to/l.top*float64(len(l.cells))), len(l.cells))-1)
	}
	for i := l.at(from); i <= last; i++ {
		l.cells[i] = sign
	}
}

func (l *track) String() string { return strings.Join(l.cells, "") }
