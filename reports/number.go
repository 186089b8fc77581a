package reports

import (
	"math"
	"strconv"
	"strings"

	"github.com/monosashi/monosashi/internal/lang"
)

// A Number is a figure as the result holds it, and how it is read.
type Number struct {
	Value    *float64 // nil when the figure does not exist, which is never shown as 0
	Shift    int      // the decimal point moves this many places to the right when read: 2 for percent
	Decimals int      // after the point when read; -1 for as many as there are
	Unit     Unit
	Signed   bool // a plus sign before what is above 0
}

// A Unit says what a number counts.
type Unit struct {
	Key   string    // machine name; "" for a pure number
	Label lang.Text // in words
	Close bool      // set close to the number, as a percent sign is
}

// missing is what stands for a figure that does not exist.
var missing = lang.T("―", "–")

// In returns the number as a person reads it in language l, with its unit.
func (n Number) In(l string) string {
	s := n.bare(l)
	if n.Value == nil || n.Unit.Label.IsZero() {
		return s
	}
	return s + n.gap(l) + n.Unit.Label.In(l)
}

func (n Number) gap(l string) string {
	if n.Unit.Close || l == lang.JA {
		return ""
	}
	return " "
}

// bare returns the number without its unit.
func (n Number) bare(l string) string {
	if n.Value == nil || math.IsNaN(*n.Value) || math.IsInf(*n.Value, 0) {
		return missing.In(l)
	}
	s := decimal(*n.Value, n.Shift, n.Decimals)
	if n.Signed && !strings.HasPrefix(s, "-") && strings.Trim(s, "0.") != "" {
		s = "+" + s
	}
	if rest, negative := strings.CutPrefix(s, "-"); negative {
		return "−" + group(rest)
	}
	return group(s)
}

// between returns a range of numbers, naming the unit once.
func between(low, high Number, l string) string {
	if low.Value == nil || high.Value == nil {
		return missing.In(l)
	}
	return low.bare(l) + lang.T("～", "–").In(l) + high.In(l)
}

// decimal writes v × 10^shift, rounded half up in the digits of the shortest
// decimal that stands for v. Ties are so decided as they would be on paper:
// 0.285 is 28.5 %, and 29 % without decimals, though no float64 is 0.285.
func decimal(v float64, shift, decimals int) string {
	s := strconv.FormatFloat(math.Abs(v), 'e', -1, 64)
	mantissa, exponent, _ := strings.Cut(s, "e")
	e, _ := strconv.Atoi(exponent)
	digits := strings.Replace(mantissa, ".", "", 1)
	point := e + 1 + shift // digits before the decimal point
	if decimals >= 0 {
		digits, point = halfUp(digits, point, decimals)
	}
	s = place(digits, point, decimals)
	if v < 0 && strings.Trim(s, "0.") != "" {
		s = "-" + s
	}
	return s
}

// halfUp cuts digits after so many decimals and rounds the last one.
func halfUp(digits string, point, decimals int) (string, int) {
	keep := point + decimals
	if keep >= len(digits) {
		return digits, point
	}
	if keep < 0 {
		return "0", 1
	}
	up := digits[keep] >= '5'
	d := []byte("0" + digits[:keep])
	for i := len(d) - 1; up; i-- {
		if d[i] == '9' {
			d[i] = '0'
			continue
		}
		d[i]++
		up = false
	}
	return string(d), point + 1
}

// place sets the decimal point.
func place(digits string, point, decimals int) string {
	if point <= 0 {
		digits = strings.Repeat("0", 1-point) + digits
		point = 1
	}
	if point > len(digits) {
		digits += strings.Repeat("0", point-len(digits))
	}
	whole, frac := strings.TrimLeft(digits[:point], "0"), digits[point:]
	if whole == "" {
		whole = "0"
	}
	if decimals < 0 {
		frac = strings.TrimRight(frac, "0")
	} else if len(frac) < decimals {
		frac += strings.Repeat("0", decimals-len(frac))
	}
	if frac == "" {
		return whole
	}
	return whole + "." + frac
}

// group sets commas between thousands.
func group(s string) string {
	sign := ""
	if strings.HasPrefix(s, "+") {
		sign, s = "+", s[1:]
	}
	whole, frac, has := strings.Cut(s, ".")
	for i := len(whole) - 3; i > 0; i -= 3 {
		whole = whole[:i] + "," + whole[i:]
	}
	if has {
		whole += "." + frac
	}
	return sign + whole
}
