package reports

// A Chart sets figures side by side on one scale.
type Chart struct {
	Title string
	About string  // what the chart shows, for those who cannot see it
	Max   float64 // of the scale, which begins at 0
	Ticks []Number
	Rows  []Mark
}

// A Mark is one row of a Chart.
type Mark struct {
	Group string // what it belongs to, such as the own figures; named where it changes
	Label string
	Sub   string // smaller, below the label
	Shape Shape
	Value *float64 // nil when there is none to draw
	Low   *float64 // of a band, or of an interval around the value
	High  *float64
	Text  string // the figures, as printed
	Tone  Tone
}

// A Shape says how a Mark is drawn.
type Shape int

// The shapes.
const (
	Bar    Shape = iota // from 0 to the value, with the interval over it
	Dot                 // a point with the interval through it
	Band                // from Low, which belongs to it, up to High, which does not
	Hollow              // a point known at second hand only
)

// Opens returns the group that begins with the i-th row, and "" where none
// does.
func (c *Chart) Opens(i int) string {
	if i > 0 && c.Rows[i-1].Group == c.Rows[i].Group {
		return ""
	}
	return c.Rows[i].Group
}

// drawable reports whether there is anything to draw.
func (m Mark) drawable() bool { return m.Value != nil || m.Low != nil && m.High != nil }
