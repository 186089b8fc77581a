// Package browser tries the HTML reports in a real browser: they load nothing,
// run nothing, fit every screen, and print.
package browser

import (
	"context"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/chromedp/cdproto/emulation"
	"github.com/chromedp/cdproto/network"
	"github.com/chromedp/cdproto/page"
	"github.com/chromedp/cdproto/runtime"
	"github.com/chromedp/chromedp"
)

// The reports that are tried: with scores, and with published figures alone.
var reports = []string{"example", "published-nation-2024", "published-yokosuka-2023"}

// widths are those of a phone, a tablet and a desktop.
var widths = []int64{360, 768, 1280}

func TestPages(t *testing.T) {
	binary := os.Getenv("MONOSASHI")
	if binary == "" {
		t.Skip("MONOSASHI does not name the program to try")
	}
	browser := start(t)
	for _, name := range reports {
		for _, lang := range []string{"ja", "en"} {
			t.Run(name+"."+lang, func(t *testing.T) {
				file := filepath.Join(t.TempDir(), "r.html")
				if out, err := exec.Command(binary, "report", name, "--lang", lang, "-o", file).CombinedOutput(); err != nil {
					t.Fatalf("%v: %s", err, out)
				}
				try(t, browser, "file://"+file)
			})
		}
	}
}

// start opens a browser without a window, which the test closes.
func start(t *testing.T) context.Context {
	t.Helper()
	options := append(chromedp.DefaultExecAllocatorOptions[:],
		chromedp.NoSandbox, chromedp.DisableGPU, chromedp.NoFirstRun,
		chromedp.Flag("disable-quic", true), chromedp.Flag("disable-background-networking", true),
		chromedp.Flag("disable-component-update", true), chromedp.Flag("disable-sync", true))
	allocator, stop := chromedp.NewExecAllocator(context.Background(), options...)
	t.Cleanup(stop)
	ctx, cancel := chromedp.NewContext(allocator)
	t.Cleanup(cancel)
	if err := chromedp.Run(ctx); err != nil {
		t.Fatalf("start the browser: %v", err)
	}
	return ctx
}

// A witness writes down what a page does that it should not.
type witness struct {
	mu       sync.Mutex
	requests []string
	problems []string
}

func (w *witness) see(event any) {
	w.mu.Lock()
	defer w.mu.Unlock()
	switch e := event.(type) {
	case *network.EventRequestWillBeSent:
		w.requests = append(w.requests, e.Request.URL)
	case *runtime.EventExceptionThrown:
		w.problems = append(w.problems, e.ExceptionDetails.Text)
	case *runtime.EventConsoleAPICalled:
		w.problems = append(w.problems, fmt.Sprint("console: ", e.Type))
	}
}

func try(t *testing.T, browser context.Context, address string) {
	ctx, cancel := chromedp.NewContext(browser)
	defer cancel()
	ctx, stop := context.WithTimeout(ctx, time.Minute)
	defer stop()
	w := &witness{}
	chromedp.ListenTarget(ctx, w.see)
	if err := chromedp.Run(ctx, network.Enable(), runtime.Enable(), chromedp.Navigate(address)); err != nil {
		t.Fatal(err)
	}
	for _, width := range widths {
		fits(t, ctx, width)
	}
	prints(t, ctx)
	w.mu.Lock()
	defer w.mu.Unlock()
	if len(w.requests) != 1 {
		t.Errorf("the page asked for %q, not for itself alone", w.requests)
	}
	if len(w.problems) > 0 {
		t.Errorf("the page has problems: %s", strings.Join(w.problems, "; "))
	}
}

// outside names the elements that stick out of the page, but for those inside
// a part that scrolls by itself.
const outside = `[...document.querySelectorAll('body *')].filter(e => {
	const r = e.getBoundingClientRect();
	return r.width > 0 && (r.right > innerWidth + 1 || r.left < -1) && !e.closest('.scroll') && getComputedStyle(e).position != 'absolute';
}).slice(0, 5).map(e => e.tagName + '.' + (e.className.baseVal ?? e.className) + ': ' + e.textContent.slice(0, 40))`

// clipped names texts that are cut off.
const clipped = `[...document.querySelectorAll('h1, h2, h3, p, li, td, th, dd, dt, b, span, small')].filter(e =>
	e.scrollWidth > e.clientWidth + 1 && getComputedStyle(e).display != 'inline' && getComputedStyle(e).overflow == 'hidden' && getComputedStyle(e).position != 'absolute'
).slice(0, 5).map(e => e.textContent.slice(0, 40))`

func fits(t *testing.T, ctx context.Context, width int64) {
	t.Helper()
	var over, cut []string
	var wide bool
	err := chromedp.Run(ctx, emulation.SetDeviceMetricsOverride(width, 900, 1, width < 500),
		chromedp.Evaluate(outside, &over), chromedp.Evaluate(clipped, &cut),
		chromedp.Evaluate(`document.documentElement.scrollWidth > innerWidth + 1`, &wide))
	if err != nil {
		t.Fatal(err)
	}
	if wide || len(over) > 0 {
		t.Errorf("at %d pixels the page is wider than the screen: %q", width, over)
	}
	if len(cut) > 0 {
		t.Errorf("at %d pixels texts are cut: %q", width, cut)
	}
}

// prints holds that the page becomes pages of A4.
func prints(t *testing.T, ctx context.Context) {
	t.Helper()
	err := chromedp.Run(ctx, chromedp.ActionFunc(func(ctx context.Context) error {
		pdf, _, err := page.PrintToPDF().WithPreferCSSPageSize(true).Do(ctx)
		if err != nil {
			return err
		}
		if n := strings.Count(string(pdf), "/Type /Page\n"); n < 2 || n > 40 {
			return fmt.Errorf("it prints on %d pages", n)
		}
		if !strings.Contains(string(pdf), "/MediaBox [0 0 595") && !strings.Contains(string(pdf), "/MediaBox [0 0 594") {
			return fmt.Errorf("it does not print on A4")
		}
		return nil
	}))
	if err != nil {
		t.Error(err)
	}
}
