package reports

import "github.com/monosashi/monosashi/internal/lang"

// A Table is rows of typed cells under named columns.
type Table struct {
	Caption string
	Kind    string    // what its rows are, such as score or question, for tidy data; "" keeps the table out of it
	KindOf  lang.Text // Kind in words
	Columns []Column
	Rows    []Row
	Notes   []string // below the table
	Data    bool     // only tidy data has it; the other formats leave it out
	Stack   bool     // rows are better read one below the other on narrow screens
}

// A Column says what its cells are.
type Column struct {
	Key     string // machine name of the figure; "" keeps the column out of tidy data
	ToKey   string // machine name of the upper end, where cells are ranges
	Label   string
	ToLabel string // in words, where cells are ranges; Label is then of both
	Long    string // in words where the label alone says too little, for tidy data; "" for the label
	Numeric bool   // aligned to the right
	Data    bool   // only tidy data has it; the other formats leave it out
	Least   int    // columns of a terminal below which it is not squeezed; 0 means 8
}

// A Row is one line of a table.
type Row struct {
	ID    string // of what the row is about
	Label string // of what the row is about, for tidy data
	State string // code, such as unknown or below; "" for none
	Note  string // for tidy data
	Cells []Cell
	Tone  Tone
}

// A Cell is a text, a number or a range of numbers. The zero Cell is empty.
type Cell struct {
	Text string  // of a text; after a number, words that follow it
	Num  *Number // of a number; the lower end of a range
	To   *Number // the upper end of a range; nil for none
	As   string  // what people read instead of the numbers; "" for the numbers
	Code string  // the code behind a text; "" for none
	Tone Tone
	Sub  []string // smaller lines below
	Link string
}

func text(s string) Cell   { return Cell{Text: s} }
func number(n Number) Cell { return Cell{Num: &n} }
func span(low, high Number) Cell {
	return Cell{Num: &low, To: &high}
}

// In returns the cell as a person reads it in language l.
func (c Cell) In(l string) string {
	s := c.Text
	switch {
	case c.As != "":
		return c.As
	case c.Num != nil && c.To != nil:
		s = between(*c.Num, *c.To, l)
	case c.Num != nil:
		s = c.Num.In(l)
	}
	if c.Num != nil && c.Text != "" {
		s += " " + c.Text
	}
	return s
}

// IsEmpty reports whether there is nothing to read in c.
func (c Cell) IsEmpty() bool { return c.Num == nil && c.Text == "" && len(c.Sub) == 0 }

// Shown returns the columns that people see.
func (t *Table) Shown() []int {
	var out []int
	for i, c := range t.Columns {
		if !c.Data {
			out = append(out, i)
		}
	}
	return out
}
