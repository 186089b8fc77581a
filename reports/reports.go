// Package reports says what a result means and writes it down: a [Document]
// is laid out once from an assess.Result, and each [Format] writes it in its
// own way. Every figure is a typed number that only this package rounds, so
// that all formats print the same. The package is pure: it touches no file,
// clock, environment or terminal.
package reports

import "github.com/monosashi/monosashi/internal/lang"

// Options says how a report is to look. The zero Options suit a file in
// Japanese.
type Options struct {
	Lang  string // ja or en; "" means ja
	Width int    // columns of a terminal; 0 means 80. Only the table format looks at it
	Color bool   // whether the table format may colour its output
	ASCII bool   // draw with ASCII only, for consoles that draw rules two columns wide
}

func (o Options) language() string {
	if o.Lang == lang.EN {
		return lang.EN
	}
	return lang.JA
}

func (o Options) width() int {
	if o.Width <= 0 {
		return 80
	}
	return max(o.Width, 20)
}
