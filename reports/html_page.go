package reports

import "strings"

// Class is how a cell of a table is set.
func (p page) Class(col Column, c Cell) string {
	var names []string
	if col.Numeric {
		names = append(names, "n")
	}
	if c.Tone != Plain {
		names = append(names, c.Tone.String())
	}
	if c.IsEmpty() {
		names = append(names, "empty")
	}
	return strings.Join(names, " ")
}

// Figure is the number of a cell without the words that follow it.
func (p page) Figure(c Cell) string {
	c.Text = ""
	return c.In(p.Lang)
}

// Colon stands between a label and its value.
func (p page) Colon() string {
	if p.Lang == "ja" {
		return "："
	}
	return ": "
}

// Long reports whether the figures are texts, to be set one below the other.
func (f Figures) Long() bool {
	for _, it := range f.Items {
		if it.Value.Num == nil {
			return true
		}
	}
	return false
}

// String names the tone in the HTML page.
func (t Tone) String() string {
	switch t {
	case Good:
		return "good"
	case Caution:
		return "caution"
	case Bad:
		return "bad"
	case Muted:
		return "muted"
	case Plain:
	}
	return "plain"
}
