package main

import "github.com/monosashi/monosashi/questionnaires/diag"

// diagOut and diagErr say how diagnostics look on standard output and error.
// In a pipe there is no width that they must fit.
func (e *env) diagOut() diag.Options {
	return diag.Options{Lang: e.lang, Color: e.colorOut(), Width: e.columnsOf(e.outTTY)}
}

func (e *env) diagErr() diag.Options {
	return diag.Options{Lang: e.lang, Color: e.colorErr(), Width: e.columnsOf(e.errTTY)}
}

// columnsOf is the width of a stream that is a terminal or not; 0 of one that
// is none.
func (e *env) columnsOf(terminal bool) int {
	switch {
	case !terminal:
		return 0
	case e.columns > 0:
		return e.columns
	}
	return 80
}
