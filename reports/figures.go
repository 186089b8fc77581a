package reports

import (
	"strings"

	"github.com/monosashi/monosashi/internal/lang"
	"github.com/monosashi/monosashi/questionnaires"
)

// The kinds of figures that reports show.

var (
	unitPercent = Unit{Key: "percent", Label: lang.T("％", "%"), Close: true}
	unitPP      = Unit{Key: "percentage_points", Label: lang.T("ポイント", "pp")}
)

// share is a fraction of 1, read in percent with one decimal.
func share(v *float64) Number { return Number{Value: v, Shift: 2, Decimals: 1, Unit: unitPercent} }

// edge is an end of a published interval, read in percent with as many
// decimals as it has.
func edge(v *float64) Number { return Number{Value: v, Shift: 2, Decimals: -1, Unit: unitPercent} }

// difference is one of shares, read in percentage points.
func difference(v *float64) Number {
	return Number{Value: v, Shift: 2, Decimals: 1, Unit: unitPP, Signed: true}
}

// index is a value of 0..1 read as 0 to 100. It is a conventional index of
// ordinal data and never shown finer than in whole numbers.
func index(v *float64) Number { return Number{Value: v, Shift: 2} }

// indexPart is a part of an index, such as what one item contributes.
func indexPart(v *float64) Number { return Number{Value: v, Shift: 2, Decimals: 2} }

// gain is a change of an index.
func gain(v *float64) Number { return Number{Value: v, Shift: 2, Decimals: 1, Signed: true} }

// points are points of an item or section, with as many decimals as there are,
// but no more than two.
func points(v *float64) Number {
	if v == nil {
		return Number{}
	}
	if _, frac, _ := strings.Cut(decimal(*v, 0, -1), "."); len(frac) > 2 {
		return Number{Value: v, Decimals: 2}
	}
	return Number{Value: v, Decimals: -1}
}

// count is a whole number of something.
func count(n int) Number {
	v := float64(n)
	return Number{Value: &v}
}

// quantity is a measured number with its unit key.
func quantity(v *float64, unit string) Number {
	return Number{Value: v, Decimals: -1, Unit: unitNamed(unit)}
}

func unitNamed(key string) Unit {
	if key == "" {
		return Unit{}
	}
	return Unit{Key: key, Label: questionnaires.UnitLabel(key)}
}

func of(v float64) *float64 { return &v }
