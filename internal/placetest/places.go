// Package placetest checks, in tests, that diagnostics point into the file
// that they are about.
package placetest

import (
	"bytes"
	"fmt"
	"unicode/utf8"

	"github.com/monosashi/monosashi/internal/yamlpos"
	"github.com/monosashi/monosashi/questionnaires/diag"
)

// Check returns an error for the first diagnostic whose place lies outside
// src, or that says nothing.
func Check(src []byte, diags diag.List) error {
	text, _, _ := yamlpos.Decode(src)
	lines := bytes.Split(text, []byte("\n"))
	for _, d := range diags {
		for _, p := range []diag.Pos{d.Pos, d.End} {
			if !inside(lines, p) {
				return fmt.Errorf("%v lies outside the file of %d lines: %s", p, len(lines), d.Line("en"))
			}
		}
		for _, r := range d.Related {
			if !inside(lines, r.Pos) {
				return fmt.Errorf("related %v lies outside the file: %s", r.Pos, d.Line("en"))
			}
		}
		if d.Message.In("ja") == "" || d.Message.In("en") == "" || d.Rule == "" {
			return fmt.Errorf("a diagnostic says nothing: %+v", d)
		}
	}
	return nil
}

// inside allows the place just past the end of a line.
func inside(lines [][]byte, p diag.Pos) bool {
	if p == (diag.Pos{}) {
		return true
	}
	return p.Line >= 1 && p.Line <= len(lines) && p.Col >= 1 && p.Col <= utf8.RuneCount(lines[p.Line-1])+1
}
