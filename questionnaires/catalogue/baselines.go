package catalogue

import (
	"github.com/monosashi/monosashi/internal/exact"
	"github.com/monosashi/monosashi/internal/lang"
)

// A BaselineSet is a catalogue of published shares with which others are
// compared.
type BaselineSet struct {
	ID        string     `json:"id"`
	Title     lang.Text  `json:"title"`
	Baselines []Baseline `json:"baselines"`
}

// The units of which a baseline gives the share.
const (
	Individuals      = "individuals"
	Companies        = "companies"
	Municipalities   = "municipalities"
	Prefectures      = "prefectures"
	LocalGovernments = "local_governments" // prefectures and municipalities together
)

// A Baseline is one published share. Shares are fractions of 1.
type Baseline struct {
	ID           string     `json:"id"`
	Label        lang.Text  `json:"label"`
	Short        lang.Text  `json:"short"` // for charts and narrow tables; Label where none is given
	Population   lang.Text  `json:"population"`
	Definition   lang.Text  `json:"definition"`
	Unit         string     `json:"unit"`
	Value        *exact.Rat `json:"value,omitempty"`     // as published; nil where only an interval is known
	Precision    *exact.Rat `json:"precision,omitempty"` // of Value: 0.001 for one decimal of a percentage
	Low          exact.Rat  `json:"low"`                 // half-open: low <= share < high
	High         exact.Rat  `json:"high"`
	Printed      lang.Text  `json:"printed"` // the figure in the words of the source, such as 2割台
	Period       lang.Text  `json:"period"`
	Year         int        `json:"year"`              // of the period, for sorting
	Release      string     `json:"release,omitempty"` // YYYY, YYYY-MM or YYYY-MM-DD; "" when not known
	Count        *int64     `json:"count,omitempty"`   // where published
	Of           *int64     `json:"of,omitempty"`      // the denominator of Count
	Source       Source     `json:"source"`
	Status       Status     `json:"status"`
	SupersededBy []string   `json:"superseded_by,omitempty"`
	Caveat       lang.Text  `json:"caveat,omitzero"`
}

// A Source says where a figure was published.
type Source struct {
	Key       string    `json:"key,omitempty"` // in the catalogue's list of sources; "" when written in place
	Title     lang.Text `json:"title"`
	Publisher lang.Text `json:"publisher"`
	Date      string    `json:"date,omitempty"` // YYYY, YYYY-MM or YYYY-MM-DD; "" when not known
	Address   string    `json:"address,omitempty"`
}

// Find returns the baseline with the given id.
func (b *BaselineSet) Find(id string) (Baseline, bool) {
	for _, x := range b.Baselines {
		if x.ID == id {
			return x, true
		}
	}
	return Baseline{}, false
}

// IDs returns the ids of all baselines, in order.
func (b *BaselineSet) IDs() []string {
	out := make([]string, len(b.Baselines))
	for i, x := range b.Baselines {
		out[i] = x.ID
	}
	return out
}

// Interval returns the published share as an interval that includes low and
// excludes high.
func (b Baseline) Interval() (low, high exact.Rat) { return b.Low, b.High }

// Newer returns what superseded the baseline: on every line of succession the
// newest verified figure, and after it the newest reported one. Older periods
// come first.
func (b *BaselineSet) Newer(id string) []Baseline { return nil }

// Percent returns the share as a reader should see it: 26.7%, or 20% or more
// and less than 30%.
func (b Baseline) Percent() lang.Text { return lang.Text{} }
