package reports

// A Document is a report laid out as blocks, in one language. The formats read
// nothing else.
type Document struct {
	Title  string
	Lang   string
	Facts  []Fact  // whose report it is, of when, by which questionnaire
	Blocks []Block // in reading order
	Key    DataKey // what the CSV format repeats in every row
	Result any     // what the JSON format writes: the value that the report is about
	Look   Options // how a terminal wants it
}

// Shown returns the blocks that people see: all but the tables that only tidy
// data has.
func (d *Document) Shown() []Block {
	var out []Block
	for _, b := range d.Blocks {
		if t, ok := b.(*Table); !ok || !t.Data {
			out = append(out, b)
		}
	}
	return out
}

// Tables returns the tables of tidy data.
func (d *Document) Tables() []*Table {
	var out []*Table
	for _, b := range d.Blocks {
		if t, ok := b.(*Table); ok && t.Kind != "" {
			out = append(out, t)
		}
	}
	return out
}

// A DataKey names the result on every row of tidy data.
type DataKey struct {
	RespondentCode string // six digits; "" for a group or a fictional body
	Respondent     string
	Questionnaire  string
	Version        string
	AsOf           string // YYYY-MM-DD, YYYY-MM or YYYY
}

// A Fact is a label with its value, such as the date of the survey.
type Fact struct {
	Label string
	Value Cell
	Note  string // what must be known beside the value; "" when nothing
}

// A Block is one part of a document: a Heading, Paragraph, Callout, Figures,
// Track, Chart, Table or List.
type Block interface{ block() }

// A Heading opens a section (level 2) or a part of one (level 3). The title of
// the document is level 1.
type Heading struct {
	Level   int
	Text    string
	ID      string // for links within the page; "" for none
	Details bool   // the summary ends before it
}

// A Paragraph is running text.
type Paragraph struct {
	Text  string
	Small bool // an explanation, which may be set smaller
}

// A Tone says how a text or a row is meant. Colour never carries it alone.
type Tone int

// The tones.
const (
	Plain Tone = iota
	Good
	Caution
	Bad
	Muted
)

// A Callout is something that must not be overlooked.
type Callout struct {
	Tone  Tone
	Title string
	Lines []string
}

// Figures are the few numbers that a reader must see first.
type Figures struct{ Items []Fact }

// A Track is a ladder of stages with the one that was reached.
type Track struct {
	Label   string
	Steps   []Step // lowest first
	Current int    // index of the stage; -1 when none is given
	Verdict string // the stage in words, or why none is given
}

// A Step is one stage of a Track.
type Step struct{ Code, Label string }

// A List is numbered or plain points.
type List struct {
	Numbered bool
	Items    []Item
}

// An Item is one point of a List with what belongs to it.
type Item struct {
	Text  string
	Notes []string
	Link  string // an address to be shown and, where possible, linked; "" for none
	Tone  Tone
}

func (Heading) block()   {}
func (Paragraph) block() {}
func (Callout) block()   {}
func (Figures) block()   {}
func (Track) block()     {}
func (List) block()      {}
func (*Chart) block()    {}
func (*Table) block()    {}
