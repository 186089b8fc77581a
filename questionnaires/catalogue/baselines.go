package catalogue

import (
	"slices"
	"strings"

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
	Supersedes   []string   `json:"supersedes,omitempty"` // the same, said by the newer one
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

// successors maps each id to those that superseded it directly.
func (b *BaselineSet) successors() map[string][]string {
	next := map[string][]string{}
	for _, x := range b.Baselines {
		next[x.ID] = append(next[x.ID], x.SupersededBy...)
		for _, old := range x.Supersedes {
			next[old] = append(next[old], x.ID)
		}
	}
	return next
}

// Newer returns what superseded the baseline: on every line of succession the
// newest verified figure, and after it the newest reported one. Earlier
// periods come first.
func (b *BaselineSet) Newer(id string) []Baseline {
	next := b.successors()
	after := reach(next, id)
	delete(after, id)
	var out []Baseline
	for _, x := range b.Baselines {
		if after[x.ID] && b.newest(x, reach(next, x.ID)) {
			out = append(out, x)
		}
	}
	slices.SortStableFunc(out, func(x, y Baseline) int { return x.Year - y.Year })
	return out
}

// newest reports whether nothing better came after x: nothing verified, and
// where x is not verified itself, nothing at all.
func (b *BaselineSet) newest(x Baseline, after map[string]bool) bool {
	for _, y := range b.Baselines {
		if after[y.ID] && y.ID != x.ID && (y.Status == Verified || x.Status != Verified) {
			return false
		}
	}
	return true
}

// With returns the baselines of b and more together. A later baseline takes
// the place of an earlier one with the same id.
func (b *BaselineSet) With(more ...*BaselineSet) *BaselineSet {
	out := &BaselineSet{ID: b.ID, Title: b.Title, Baselines: slices.Clone(b.Baselines)}
	at := map[string]int{}
	for i, x := range out.Baselines {
		at[x.ID] = i
	}
	for _, m := range more {
		for _, x := range m.Baselines {
			if i, ok := at[x.ID]; ok {
				out.Baselines[i] = x
				continue
			}
			at[x.ID] = len(out.Baselines)
			out.Baselines = append(out.Baselines, x)
		}
	}
	return out
}

// Percent returns the share as a reader should see it: 26.7%, or at least 20%
// and under 30%.
func (b Baseline) Percent() lang.Text {
	if b.Value != nil {
		p := percent(*b.Value, b.decimals())
		return lang.T(p+"％", p+"%")
	}
	low, high := percent(b.Low, 0), percent(b.High, 0)
	return lang.F("%s％以上%s％未満", "at least %s%% and under %s%%", low, high)
}

// decimals returns how many decimals of a percentage the figure was published
// with.
func (b Baseline) decimals() int {
	if b.Precision == nil {
		return 0
	}
	_, frac, _ := strings.Cut(b.Precision.Mul(exact.Int(100)).String(), ".")
	return len(frac)
}

// percent writes a share in percent, with at least the given decimals.
func percent(share exact.Rat, decimals int) string {
	whole, frac, _ := strings.Cut(share.Mul(exact.Int(100)).String(), ".")
	for len(frac) < decimals {
		frac += "0"
	}
	if frac == "" {
		return whole
	}
	return whole + "." + frac
}
