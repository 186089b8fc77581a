package reports

import "strings"

// chart draws each row as a track of characters, with the label above it where
// there is no room beside it.
func (t *terminal) chart(c *Chart) {
	if c.Title != "" {
		t.hang("", c.Title, t.paint.bold)
	}
	label, figures := 0, 0
	for _, m := range c.Rows {
		label = max(label, columnsOf(plain(m.Label)))
		figures = max(figures, columnsOf(plain(m.Text)))
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
		t.line(pad(plain(m.Label), label) + "  " + t.mark(m, c.Max, track) + "  " + t.paint.tone(m.Tone)(plain(m.Text)))
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
	cells := make([]string, n)
	for i := range cells {
		cells[i] = t.signs.axis
	}
	at := func(v float64) int { return min(max(int(v/top*float64(n)), 0), n-1) }
	fill := func(from, to int, s string) {
		for i := from; i <= to; i++ {
			cells[i] = s
		}
	}
	switch {
	case m.Shape == Band && m.Low != nil && m.High != nil:
		fill(at(*m.Low), max(at(*m.Low), min(int(*m.High/top*float64(n)), n)-1), t.signs.band)
		return strings.Join(cells, "")
	case m.Shape == Bar && m.Value != nil && *m.Value > 0:
		fill(0, at(*m.Value), t.signs.bar)
	}
	if m.Low != nil && m.High != nil && at(*m.Low) < at(*m.High) {
		low, high := at(*m.Low), at(*m.High)
		if m.Shape != Bar {
			fill(low, high, t.signs.whisker)
		}
		cells[low], cells[high] = t.signs.left, t.signs.right
	}
	if m.Value != nil && m.Shape == Dot {
		cells[at(*m.Value)] = t.signs.dot
	}
	if m.Value != nil && m.Shape == Hollow {
		cells[at(*m.Value)] = t.signs.hollow
	}
	return strings.Join(cells, "")
}
