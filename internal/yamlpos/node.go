// Package yamlpos reads YAML and JSON with the place of everything, and is the
// only package that knows yaml.v3.
package yamlpos

import (
	"strings"
	"unicode/utf8"

	"github.com/monosashi/monosashi/questionnaires/diag"
)

// A Kind says what a node is.
type Kind int

// The kinds of node.
const (
	NullKind   Kind = iota // nothing after the colon, ~ or null
	ScalarKind             // a text as written; its YAML type is ignored
	MapKind
	ListKind
)

// A Node is a value in a file, with its place.
type Node struct {
	Kind   Kind
	Value  string // of a Scalar, as written: 01100 stays "01100"
	Quoted bool   // a Scalar in quotes or a block
	Number bool   // a Scalar that JSON or YAML reads as a number
	Pos    diag.Pos
	Keys   []*Node // of a Map, in order
	Values []*Node // of a Map, one for each key; of a List, its items

	style style
	lines []string // of the file, for PosAt
}

type style int

const (
	plain style = iota
	single
	double
	block
)

// Get returns the value of key in a Map, or nil.
func (n *Node) Get(key string) *Node {
	if n == nil || n.Kind != MapKind {
		return nil
	}
	for i, k := range n.Keys {
		if k.Value == key {
			return n.Values[i]
		}
	}
	return nil
}

// Key returns the key of a Map as it stands there, or nil.
func (n *Node) Key(key string) *Node {
	if n == nil {
		return nil
	}
	for _, k := range n.Keys {
		if k.Value == key {
			return k
		}
	}
	return nil
}

// End returns the place just past a Scalar that stands on one line, or the
// zero Pos.
func (n *Node) End() diag.Pos {
	if n.Kind != ScalarKind || n.style == block || strings.Contains(n.Value, "\n") {
		return diag.Pos{}
	}
	c := n.Pos.Col + utf8.RuneCountInString(n.Value)
	if n.style != plain {
		c += 2
	}
	// A text that YAML folds stands on several lines, but has none in it.
	if l := n.Pos.Line; l < 1 || l > len(n.lines) || c > utf8.RuneCountInString(n.lines[l-1])+1 {
		return diag.Pos{}
	}
	return diag.Pos{Line: n.Pos.Line, Col: c}
}

// Comment returns the comment that follows a Scalar without quotes on its line,
// from the number sign on, or nil.
func (n *Node) Comment() *Node {
	end := n.End()
	if n.style != plain || end.Line == 0 {
		return nil
	}
	line := n.line(end.Line)
	c := end.Col - 1
	for c < len(line) && (line[c] == ' ' || line[c] == '\t') {
		c++
	}
	if c == end.Col-1 || c == len(line) || line[c] != '#' {
		return nil
	}
	text := strings.TrimRight(string(line[c:]), " \t")
	return &Node{Kind: ScalarKind, Value: text, Pos: diag.Pos{Line: end.Line, Col: c + 1}, lines: n.lines}
}

// PosAt returns the place of the character at the given offset, counted in
// code points, of a Scalar's value. Where escapes or folding make that
// unsure it returns the start of the scalar.
func (n *Node) PosAt(offset int) diag.Pos {
	if n.style == block {
		return n.posInBlock(offset)
	}
	line := n.line(n.Pos.Line)
	start := n.Pos.Col - 1
	if n.style != plain {
		start++
	}
	v := []rune(n.Value)
	if start+len(v) > len(line) || string(line[start:start+len(v)]) != n.Value || offset < 0 || offset > len(v) {
		return n.Pos
	}
	return diag.Pos{Line: n.Pos.Line, Col: start + offset + 1}
}

func (n *Node) line(i int) []rune {
	if i < 1 || i > len(n.lines) {
		return nil
	}
	return []rune(n.lines[i-1])
}

// posInBlock finds the place in a literal block, whose lines stand in the
// file as they are, indented. A folded block does not keep its lines; there
// the line of the value is found only when it is a single one.
func (n *Node) posInBlock(offset int) diag.Pos {
	v := []rune(n.Value)
	if offset < 0 || offset > len(v) {
		return n.Pos
	}
	before := string(v[:offset])
	row := strings.Count(before, "\n")
	col := offset
	if i := strings.LastIndex(before, "\n"); i >= 0 {
		col = utf8.RuneCountInString(before[i+1:])
	}
	want := strings.Split(n.Value, "\n")[row]
	line := string(n.line(n.Pos.Line + 1 + row))
	text := strings.TrimLeft(line, " ")
	if text != strings.TrimLeft(want, " ") {
		return n.Pos
	}
	indent := utf8.RuneCountInString(line) - utf8.RuneCountInString(want)
	return diag.Pos{Line: n.Pos.Line + 1 + row, Col: indent + col + 1}
}

// Line returns the line of the file on which the node begins.
func (n *Node) Line() string {
	if l := n.Pos.Line; l >= 1 && l <= len(n.lines) {
		return n.lines[l-1]
	}
	return ""
}
