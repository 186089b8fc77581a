// Package exact does arithmetic on rational numbers without rounding, so that
// a score on a threshold is on it and not beside it.
package exact

import (
	"math/big"
	"math/bits"
	"regexp"
	"strings"
	"sync"
)

// A Rat is a rational number. It is kept in two machine words while it fits,
// which it does for every ordinary questionnaire, and as a big.Rat when not.
// The zero Rat is 0. Rats are values: no operation changes its operands.
type Rat struct {
	n   int64
	d   int64    // the denominator less one, so that the zero Rat is 0/1
	big *big.Rat // when not nil, n and d do not count
}

// New returns n/d in lowest terms; d must not be 0.
func New(n, d int64) Rat {
	if d < 0 {
		n, d = -n, -d
	}
	if g := gcd(abs(n), uint64(d)); g > 1 {
		n, d = n/int64(g), d/int64(g)
	}
	return Rat{n: n, d: d - 1}
}

// Int returns n.
func Int(n int64) Rat { return Rat{n: n} }

// decimal is what Parse accepts: neither exponents of astronomic size nor
// fractions, which nobody writes in a questionnaire.
var decimal = sync.OnceValue(func() *regexp.Regexp {
	return regexp.MustCompile(`^[+-]?(\d{1,30}(\.\d{0,30})?|\.\d{1,30})([eE][+-]?\d{1,2})?$`)
})

// Parse reads a decimal number such as 12, -0.5 or 1e3, exactly.
func Parse(s string) (Rat, bool) {
	if !decimal().MatchString(s) {
		return Rat{}, false
	}
	b, ok := new(big.Rat).SetString(strings.TrimPrefix(s, "+"))
	if !ok {
		return Rat{}, false
	}
	return fromBig(b), true
}

// FromFloat returns the exact value of f, which must be finite.
func FromFloat(f float64) Rat {
	b := new(big.Rat)
	if b.SetFloat64(f) == nil {
		return Rat{}
	}
	return fromBig(b)
}

func fromBig(b *big.Rat) Rat {
	if b.Num().IsInt64() && b.Denom().IsInt64() {
		return Rat{n: b.Num().Int64(), d: b.Denom().Int64() - 1}
	}
	return Rat{big: b}
}

func (r Rat) asBig() *big.Rat {
	if r.big != nil {
		return r.big
	}
	return big.NewRat(r.n, r.d+1)
}

// Add returns r + s.
func (r Rat) Add(s Rat) Rat {
	if r.big == nil && s.big == nil {
		rd, sd := r.d+1, s.d+1
		if rd == sd {
			if n, ok := add(r.n, s.n); ok {
				return New(n, rd)
			}
		}
		a, ok1 := mul(r.n, sd)
		b, ok2 := mul(s.n, rd)
		d, ok3 := mul(rd, sd)
		if n, ok4 := add(a, b); ok1 && ok2 && ok3 && ok4 {
			return New(n, d)
		}
	}
	return fromBig(new(big.Rat).Add(r.asBig(), s.asBig()))
}

// Neg returns -r.
func (r Rat) Neg() Rat {
	if r.big == nil && r.n != -1<<63 {
		return Rat{n: -r.n, d: r.d}
	}
	return fromBig(new(big.Rat).Neg(r.asBig()))
}

// Sub returns r - s.
func (r Rat) Sub(s Rat) Rat { return r.Add(s.Neg()) }

// Mul returns r × s.
func (r Rat) Mul(s Rat) Rat {
	if r.big == nil && s.big == nil {
		n, ok1 := mul(r.n, s.n)
		d, ok2 := mul(r.d+1, s.d+1)
		if ok1 && ok2 {
			return New(n, d)
		}
	}
	return fromBig(new(big.Rat).Mul(r.asBig(), s.asBig()))
}

// Div returns r ÷ s; ok is false when s is 0.
func (r Rat) Div(s Rat) (q Rat, ok bool) {
	if s.Sign() == 0 {
		return Rat{}, false
	}
	if s.big == nil && s.n != -1<<63 {
		return r.Mul(New(s.d+1, s.n)), true
	}
	return fromBig(new(big.Rat).Quo(r.asBig(), s.asBig())), true
}

// Cmp returns -1, 0 or 1 as r is less than, equal to or greater than s.
func (r Rat) Cmp(s Rat) int { return r.Sub(s).Sign() }

// Less reports whether r < s.
func (r Rat) Less(s Rat) bool { return r.Cmp(s) < 0 }

// Sign returns -1, 0 or 1.
func (r Rat) Sign() int {
	switch {
	case r.big != nil:
		return r.big.Sign()
	case r.n < 0:
		return -1
	case r.n > 0:
		return 1
	}
	return 0
}

// IsInt reports whether r is a whole number.
func (r Rat) IsInt() bool {
	if r.big != nil {
		return r.big.IsInt()
	}
	return r.d == 0
}

// Float returns the float64 nearest to r.
func (r Rat) Float() float64 {
	if r.big == nil && abs(r.n) < 1<<53 && r.d < 1<<53-1 {
		return float64(r.n) / float64(r.d+1) // both exact, so correctly rounded
	}
	f, _ := r.asBig().Float64()
	return f
}

// String returns r as a decimal when it is one, and as n/d otherwise.
func (r Rat) String() string {
	b := r.asBig()
	if n, exact := b.FloatPrec(); exact {
		return b.FloatString(n)
	}
	return b.String()
}

// MarshalJSON writes r as a JSON string, exactly.
func (r Rat) MarshalJSON() ([]byte, error) { return []byte(`"` + r.String() + `"`), nil }

// Min returns the smaller of r and s.
func Min(r, s Rat) Rat {
	if s.Less(r) {
		return s
	}
	return r
}

// Max returns the larger of r and s.
func Max(r, s Rat) Rat {
	if r.Less(s) {
		return s
	}
	return r
}

// Clamp returns r moved into [lo, hi].
func (r Rat) Clamp(lo, hi Rat) Rat { return Min(Max(r, lo), hi) }

func abs(n int64) uint64 {
	if n < 0 {
		return uint64(-n)
	}
	return uint64(n)
}

func gcd(a, b uint64) uint64 {
	for b != 0 {
		a, b = b, a%b
	}
	return a
}

func add(a, b int64) (int64, bool) {
	c := a + b
	return c, (c > a) == (b > 0)
}

func mul(a, b int64) (int64, bool) {
	hi, lo := bits.Mul64(abs(a), abs(b))
	if hi != 0 || lo >= 1<<63 {
		return 0, false
	}
	if (a < 0) != (b < 0) {
		return -int64(lo), true
	}
	return int64(lo), true
}
