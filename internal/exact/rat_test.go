package exact

import (
	"math"
	"math/big"
	"testing"
)

// FuzzAgainstBig compares every operation with math/big.
func FuzzAgainstBig(f *testing.F) {
	f.Add(int64(1), int64(3), int64(2), int64(7))
	f.Add(int64(math.MinInt64), int64(1), int64(-1), int64(math.MaxInt64))
	f.Add(int64(math.MaxInt64), int64(3), int64(math.MaxInt64), int64(5))
	f.Fuzz(func(t *testing.T, a, b, c, d int64) {
		if b <= 0 || d <= 0 {
			t.Skip()
		}
		x, y := New(a, b), New(c, d)
		bx, by := big.NewRat(a, b), big.NewRat(c, d)
		same := func(op string, got Rat, want *big.Rat) {
			if got.asBig().Cmp(want) != 0 {
				t.Errorf("%v %s %v = %v, want %v", bx, op, by, got, want)
			}
		}
		same("+", x.Add(y), new(big.Rat).Add(bx, by))
		same("-", x.Sub(y), new(big.Rat).Sub(bx, by))
		same("*", x.Mul(y), new(big.Rat).Mul(bx, by))
		if q, ok := x.Div(y); ok {
			same("/", q, new(big.Rat).Quo(bx, by))
		} else if c != 0 {
			t.Errorf("%v / %v refused", bx, by)
		}
		if x.Cmp(y) != bx.Cmp(by) {
			t.Errorf("Cmp(%v, %v) = %d", bx, by, x.Cmp(y))
		}
		if want, _ := bx.Float64(); x.Float() != want {
			t.Errorf("Float(%v) = %v, want %v", bx, x.Float(), want)
		}
	})
}

func TestParse(t *testing.T) {
	for s, want := range map[string]string{"0.85": "0.85", "-3": "-3", "1e3": "1000", "+2.50": "2.5", ".5": "0.5"} {
		r, ok := Parse(s)
		if !ok || r.String() != want {
			t.Errorf("Parse(%q) = %v, %v; want %s", s, r, ok, want)
		}
	}
	for _, s := range []string{"", "x", "1/3", "0x10", "1_000", "1e999", "NaN", "１"} {
		if _, ok := Parse(s); ok {
			t.Errorf("Parse(%q) succeeded", s)
		}
	}
}
