package assess

import (
	"fmt"
	"math"
	"math/rand/v2"
	"testing"

	"github.com/monosashi/monosashi/internal/exact"
)

// sampled returns the interval of x of n, of a population of N; no population
// when N is 0.
func sampled(x, n, population int64) (low, high float64) {
	m := exact.Int(n)
	if population > 0 {
		m = effectiveSize(m, exact.Int(population))
	}
	return wilson(exact.New(x, n), m)
}

// The examples of the published method, as printed with one decimal.
func TestWilsonKnownIntervals(t *testing.T) {
	for _, c := range []struct {
		x, n, population int64
		want             string
	}{
		{36, 120, 400, "23.6–37.2"},
		{36, 120, 0, "22.5–38.7"},
		{36, 120, 6200, "22.6–38.6"},
		{3, 8, 40, "15.1–67.0"},
		{0, 12, 300, "0.0–23.6"},
		{1000, 2294, 6200, "42.0–45.2"},
	} {
		low, high := sampled(c.x, c.n, c.population)
		if got := fmt.Sprintf("%.1f–%.1f", 100*low, 100*high); got != c.want {
			t.Errorf("%d of %d, population %d: %s, want %s", c.x, c.n, c.population, got, c.want)
		}
	}
}

// The limits of the score interval are the shares q whose test of p = q just
// fails to reject: |p - q| = z·sqrt(q(1-q)/m). Bisection finds them without
// the closed formula.
func TestWilsonSolvesTheScoreEquation(t *testing.T) {
	r := rand.New(rand.NewPCG(1, 2))
	for range 2000 {
		n := 1 + r.Int64N(3000)
		x := r.Int64N(n + 1)
		population := n + 1 + r.Int64N(10000)
		m := float64(n) * float64(population-1) / float64(population-n)
		p := float64(x) / float64(n)
		low, high := sampled(x, n, population)
		wantLow := bisect(0, p, func(q float64) bool { return p-q > z95*math.Sqrt(q*(1-q)/m) })
		wantHigh := bisect(p, 1, func(q float64) bool { return q-p <= z95*math.Sqrt(q*(1-q)/m) })
		if x == 0 {
			wantLow = 0
		}
		if x == n {
			wantHigh = 1
		}
		if math.Abs(low-wantLow) > 1e-9 || math.Abs(high-wantHigh) > 1e-9 {
			t.Fatalf("%d of %d of %d: %v–%v, the equation gives %v–%v", x, n, population, low, high, wantLow, wantHigh)
		}
	}
}

// bisect returns where before turns from true to false between a and b.
func bisect(a, b float64, before func(float64) bool) float64 {
	for range 200 {
		if mid := (a + b) / 2; before(mid) {
			a = mid
		} else {
			b = mid
		}
	}
	return (a + b) / 2
}

func TestWilsonProperties(t *testing.T) {
	r := rand.New(rand.NewPCG(3, 4))
	for range 5000 {
		n := 1 + r.Int64N(5000)
		x := r.Int64N(n + 1)
		population := n + 1 + r.Int64N(20000)
		share := float64(x) / float64(n)
		low, high := sampled(x, n, population)
		if low < 0 || low > share || share > high || high > 1 {
			t.Fatalf("%d of %d of %d: %v ≤ %v ≤ %v does not hold", x, n, population, low, share, high)
		}
		if l, h := sampled(x, n, 0); n > 1 && h-l <= high-low {
			t.Errorf("%d of %d: the population of %d does not narrow %v–%v", x, n, population, l, h)
		}
		if l, h := sampled(2*x, 2*n, 0); n > 1 {
			if l0, h0 := sampled(x, n, 0); h-l >= h0-l0 {
				t.Errorf("%d of %d: twice the size does not narrow %v–%v", x, n, l0, h0)
			}
		}
		// who says yes and who says no are the same question
		if l, h := sampled(n-x, n, population); math.Abs(l-(1-high)) > 1e-12 || math.Abs(h-(1-low)) > 1e-12 {
			t.Errorf("%d of %d of %d is not the mirror image of its complement", x, n, population)
		}
	}
}

func TestWilsonAtTheEnds(t *testing.T) {
	for n := int64(1); n < 200; n++ {
		if low, high := sampled(0, n, 0); low != 0 || high <= 0 {
			t.Errorf("0 of %d: %v–%v", n, low, high)
		}
		if low, high := sampled(n, n, 0); high != 1 || low >= 1 {
			t.Errorf("%d of %d: %v–%v", n, n, low, high)
		}
	}
}

func TestEffectiveSize(t *testing.T) {
	for _, c := range []struct {
		n, population int64
		want          string
	}{{120, 400, "171"}, {1, 2, "1"}, {399, 400, "159201"}, {8, 40, "9.75"}} {
		if got := effectiveSize(exact.Int(c.n), exact.Int(c.population)).String(); got != c.want {
			t.Errorf("%d of %d: %s, want %s", c.n, c.population, got, c.want)
		}
	}
}

func TestWorstCase(t *testing.T) {
	low, high, ok := worstCase(exact.Int(36), exact.Int(120), exact.Int(400))
	if !ok || low.String() != "0.09" || high.String() != "0.79" {
		t.Errorf("36 of 120 answers of 400 invited: %v–%v, %v; want 0.09–0.79", low, high, ok)
	}
	if _, _, ok := worstCase(exact.Int(0), exact.Int(0), exact.Int(0)); ok {
		t.Error("nobody invited gives bounds")
	}
}

// Where a float64 cannot hold the number, the floor is still exact.
func TestFloorOfLargeNumbers(t *testing.T) {
	for s, want := range map[string]int64{"9999999999999999.9": 9999999999999999, "9007199254740993": 9007199254740993, "-9007199254740993.5": -9007199254740994, "2.5": 2, "-2.5": -3} {
		r, ok := exact.Parse(s)
		if got := floorOf(r); !ok || got != want {
			t.Errorf("%s: %d, want %d", s, got, want)
		}
	}
}

func TestRoundHalfUp(t *testing.T) {
	for _, c := range []struct {
		r        exact.Rat
		decimals int
		want     string
	}{
		{exact.New(1, 8), 2, "0.13"}, // fmt's %.2f gives 0.12
		{exact.New(3205, 100), 1, "32.1"},
		{exact.New(573, 1788).Mul(exact.Int(100)), 1, "32"},
		{exact.New(-1, 2), 0, "0"},
		{exact.New(-3, 4), 0, "-1"},
		{exact.New(19999, 1000), 1, "20"},
		{exact.Int(7), 0, "7"},
	} {
		if got := roundHalfUp(c.r, c.decimals).String(); got != c.want {
			t.Errorf("%v to %d decimals: %s, want %s", c.r, c.decimals, got, c.want)
		}
	}
}
