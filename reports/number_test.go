package reports

import (
	"fmt"
	"math/rand/v2"
	"testing"

	"github.com/monosashi/monosashi/internal/lang"
)

func TestNumbersAsRead(t *testing.T) {
	v := func(x float64) *float64 { return &x }
	for _, c := range []struct {
		n      Number
		ja, en string
	}{
		{share(v(0.32046979865771813)), "32.0％", "32.0%"},
		{share(v(0.2985)), "29.9％", "29.9%"}, // half up, though no float64 is 0.2985
		{share(v(0.00049)), "0.0％", "0.0%"},
		{share(v(1)), "100.0％", "100.0%"},
		{share(nil), "―", "–"},
		{index(v(0.405)), "41", "41"},
		{index(v(0.404999)), "40", "40"},
		{index(v(0.995)), "100", "100"},
		{difference(v(0.145)), "+14.5ポイント", "+14.5 pp"},
		{difference(v(-0.2315)), "−23.2ポイント", "−23.2 pp"},
		{difference(v(0)), "0.0ポイント", "0.0 pp"},
		{difference(v(-0.0001)), "0.0ポイント", "0.0 pp"},
		{edge(v(0.45)), "45％", "45%"},
		{points(v(2.5)), "2.5", "2.5"},
		{points(v(1.0 / 3)), "0.33", "0.33"},
		{quantity(v(1234567), "persons"), "1,234,567人", "1,234,567 persons"},
		{quantity(v(0), ""), "0", "0"},
	} {
		if got := c.n.In(lang.JA); got != c.ja {
			t.Errorf("%v reads %q, want %q", *c.n.Value, got, c.ja)
		}
		if got := c.n.In(lang.EN); got != c.en {
			t.Errorf("reads %q, want %q", got, c.en)
		}
	}
}

// TestSharesRoundAsTheMinistryDoes compares with the integer formula for
// tenths of a percent, (2000x + n) / 2n, on every share of up to 400 and on
// random larger ones.
func TestSharesRoundAsTheMinistryDoes(t *testing.T) {
	check := func(x, n int64) {
		v := float64(x) / float64(n)
		tenths := (2000*x + n) / (2 * n)
		if want, got := fmt.Sprintf("%d.%d", tenths/10, tenths%10), decimal(v, 2, 1); got != want {
			t.Fatalf("%d of %d reads %s %%, want %s %%", x, n, got, want)
		}
	}
	for n := int64(1); n <= 400; n++ {
		for x := int64(0); x <= n; x++ {
			check(x, n)
		}
	}
	r := rand.New(rand.NewPCG(1, 2))
	for range 200000 {
		n := 1 + r.Int64N(2_000_000)
		check(r.Int64N(n+1), n)
	}
}
