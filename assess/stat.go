package assess

import (
	"math"

	"github.com/monosashi/monosashi/internal/exact"
)

// z95 is the 97.5 % point of the standard normal distribution: two-sided 95 %.
const z95 = 1.959963984540054

// The thresholds of comparisons; docs/comparison.md gives the reasons.
var (
	smallestN       = exact.Int(10)    // a smaller denominator gets no verdict
	lowestResponse  = exact.New(3, 10) // a lower response rate gets no verdict
	cautionResponse = exact.New(1, 2)  // a lower response rate gets a caution
)

// effectiveSize is the finite population correction: n answers out of a
// population of N > n say as much as n(N-1)/(N-n) out of an infinite one.
func effectiveSize(n, population exact.Rat) exact.Rat {
	m, _ := n.Mul(population.Sub(one)).Div(population.Sub(n))
	return m
}

// wilson returns the 95 % score interval (E. B. Wilson, 1927) of a share p
// that was found in a sample of effective size m > 0. Only the square root,
// and what follows from it, is rounded.
func wilson(p, m exact.Rat) (low, high float64) {
	zz := z95 * z95
	share, size := p.Float(), m.Float()
	variance := m.Mul(p).Mul(one.Sub(p)).Float()
	centre := m.Mul(p).Float() + zz/2
	width := z95 * math.Sqrt(variance+zz/4)
	low, high = (centre-width)/(size+zz), (centre+width)/(size+zz)
	// At the ends the limits are 0 and 1 exactly, and no rounding may put the
	// share outside its own interval.
	if p.Sign() == 0 {
		low = 0
	}
	if !p.Less(one) {
		high = 1
	}
	return math.Max(0, math.Min(low, share)), math.Min(1, math.Max(high, share))
}

// worstCase returns the shares of the whole of `of`, if none and if all of
// those without an answer had said yes: x/I and (x + I - n)/I. It is false
// when `of` is 0.
func worstCase(x, n, of exact.Rat) (low, high exact.Rat, ok bool) {
	low, ok = x.Div(of)
	if !ok {
		return low, high, false
	}
	high, _ = x.Add(of).Sub(n).Div(of)
	return low, high, true
}

// floorOf returns the largest whole number that is at most r.
func floorOf(r exact.Rat) int64 {
	k := int64(math.Floor(r.Float()))
	for r.Less(exact.Int(k)) {
		k--
	}
	for !r.Less(exact.Int(k + 1)) {
		k++
	}
	return k
}

// roundHalfUp rounds to the given decimals, a half upwards (四捨五入), on the
// exact value.
func roundHalfUp(r exact.Rat, decimals int) exact.Rat {
	scale := int64(1)
	for range decimals {
		scale *= 10
	}
	return exact.New(floorOf(r.Mul(exact.Int(scale)).Add(exact.New(1, 2))), scale)
}
