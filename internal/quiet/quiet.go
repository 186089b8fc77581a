// Package quiet keeps the terminal library from talking to the terminal before
// the program has begun.
//
// Bubble Tea asks the terminal for its background colour while the program is
// being initialised, whatever the command. That puts escape sequences into the
// output of commands that draw nothing, and waits five seconds for terminals
// that do not answer. It asks no terminal that is called dumb. Go initialises
// packages whose imports are ready in the order of their paths, and this one
// imports nothing but os: so it comes before Bubble Tea, which needs packages
// with later paths. A test in cmd/monosashi holds that.
package quiet

import "os"

// term is TERM as it was; known is false when it was not set.
var term, known = hide()

func hide() (string, bool) {
	t, ok := os.LookupEnv("TERM")
	_ = os.Setenv("TERM", "dumb") // fails only for a name that is none
	return t, ok
}

// Restore sets TERM as it was. The program calls it first of all.
func Restore() {
	if known {
		_ = os.Setenv("TERM", term)
		return
	}
	_ = os.Unsetenv("TERM")
}
