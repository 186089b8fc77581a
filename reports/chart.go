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
