package yamlpos

import (
	"cmp"
	"sort"
	"strings"
	"unicode"
	"unicode/utf8"

	"gopkg.in/yaml.v3"

	"github.com/monosashi/monosashi/internal/columns"
	"github.com/monosashi/monosashi/questionnaires/diag"
)

// A document is a file with the place of every value and comment in it. The
// comments that yaml.v3 hangs on its nodes are not used: it loses some, and
// moves others.
type document struct {
	text     string
	lines    []int // offsets at which lines begin, as YAML counts them
	shapes   Shapes
	root     *layout
	scalars  []*layout // in the order of the text
	brackets map[int]*layout
	tokens   []span // scalars and brackets
	comments []comment
	tagged   *yaml.Node
	cursor   cursor
	known    map[string]map[string]slot // shapes that were read already
}

type span struct{ start, end int }

// A comment is a # to the end of its line.
type comment struct {
	remark
	start int
	dash  int // where the last dash of a list stands, which begins the next item
}

// A layout is a value with its place.
type layout struct {
	y          *yaml.Node
	start, end int
	holder     *entry // nil for the root
	entries    []*entry
	foot       []remark // comments after the last entry
	commented  bool     // there are comments between its brackets
	shape      string
	quoted     bool // the shape wants quotes to stay
}

// An entry is a key with its value, or an item of a list.
type entry struct {
	in     *layout
	key    *layout // nil in a list
	value  *layout
	start  int
	blank  bool     // a blank line stands above it
	head   []remark // comments above it
	behind *remark  // a comment behind it
}

// A remark is a comment where it will stand.
type remark struct {
	text  string
	blank bool // a blank line stands above it
	col   int  // columns before it
}

func (l *layout) isFlow() bool { return l.y.Style&yaml.FlowStyle != 0 }
func (l *layout) isMap() bool  { return l.y.Kind == yaml.MappingNode }
func (l *layout) isNull() bool {
	return l.y.Kind == yaml.ScalarNode && l.y.ShortTag() == "!!null" && l.y.Style == 0
}

// isBlock reports a text after | or >.
func (l *layout) isBlock() bool { return l.y.Style&(yaml.LiteralStyle|yaml.FoldedStyle) != 0 }

func isBreak(c rune) bool { return c == '\n' || c == '\u0085' || c == '\u2028' || c == '\u2029' }

func lineStarts(text string) []int {
	starts := []int{0}
	for i, c := range text {
		if isBreak(c) {
			starts = append(starts, i+utf8.RuneLen(c))
		}
	}
	return starts
}

// A cursor is a place with its offset. Places are asked for in the order of
// the text, and a file may stand on one line: counting goes on from the last.
type cursor struct{ line, column, offset int }

// offset returns where y begins.
func (d *document) offset(y *yaml.Node) int {
	if y.Line < 1 || y.Line > len(d.lines) {
		return len(d.text)
	}
	c := &d.cursor
	if c.line != y.Line || c.column > y.Column {
		*c = cursor{y.Line, 1, d.lines[y.Line-1]}
	}
	for ; c.column < y.Column && c.offset < len(d.text); c.column++ {
		_, n := utf8.DecodeRuneInString(d.text[c.offset:])
		c.offset += n
	}
	return c.offset
}

func (d *document) pos(y *yaml.Node) diag.Pos { return diag.Pos{Line: y.Line, Col: y.Column} }

// layout lays y and what is in it out.
func (d *document) layout(y *yaml.Node, shape string, quoted bool, holder *entry) *layout {
	l := &layout{y: y, start: d.offset(y), holder: holder, shape: shape, quoted: quoted}
	if strings.HasPrefix(d.text[l.start:], "!") && !l.isNull() {
		d.tagged = y
	}
	switch y.Kind {
	case yaml.MappingNode:
		d.pairs(l)
	case yaml.SequenceNode:
		d.noteBracket(l)
		for _, c := range y.Content {
			e := &entry{in: l}
			e.value = d.layout(c, shape, quoted, e)
			e.start = e.value.start
			l.entries = append(l.entries, e)
		}
	default:
		d.scalars = append(d.scalars, l)
	}
	return l
}

// noShape is the shape of what no shape describes.
const noShape = "-"

func (d *document) pairs(l *layout) {
	d.noteBracket(l)
	slots := d.slots(l.shape)
	for i := 0; i+1 < len(l.y.Content); i += 2 {
		e := &entry{in: l}
		e.key = d.layout(l.y.Content[i], noShape, false, e)
		s := slots[e.key.y.Value]
		if strings.HasPrefix(l.shape, "*") {
			s.below = l.shape[1:]
		}
		e.value = d.layout(l.y.Content[i+1], cmp.Or(s.below, noShape), s.quoted, e)
		e.start = e.key.start
		l.entries = append(l.entries, e)
	}
}

// noteBracket remembers a bracket, whose end is found later.
func (d *document) noteBracket(l *layout) {
	l.end = -1
	if l.isFlow() && l.start < len(d.text) && (d.text[l.start] == '{' || d.text[l.start] == '[') {
		if d.brackets == nil {
			d.brackets = map[int]*layout{}
		}
		d.brackets[l.start] = l
	}
}

// scan finds the ends of values, and the comments between them. It is false
// where a text is not where yaml.v3 says.
func (d *document) scan() bool {
	at := 0
	var open []*layout
	for _, l := range d.scalars {
		if l.isNull() && l.y.Value == "" {
			l.end = l.start
			continue
		}
		if l.start < at || !d.gap(at, l.start, &open) || !d.consume(l) {
			return false
		}
		d.tokens = append(d.tokens, span{l.start, l.end})
		at = l.end
	}
	return d.gap(at, len(d.text), &open) && len(open) == 0
}

// gap looks for comments and brackets between two values.
func (d *document) gap(from, to int, open *[]*layout) bool {
	dash := -1
	for i := from; i < to; i++ {
		switch d.text[i] {
		case '#':
			i = d.comment(i) - 1
			d.comments[len(d.comments)-1].dash = dash
		case '-':
			dash = i
		case '[', '{':
			l := d.brackets[i]
			if l == nil {
				return false
			}
			*open = append(*open, l)
			d.tokens = append(d.tokens, span{i, i + 1})
		case ']', '}':
			if len(*open) == 0 {
				return false
			}
			last := len(*open) - 1
			(*open)[last].end = i + 1
			*open = (*open)[:last]
			d.tokens = append(d.tokens, span{i, i + 1})
		}
	}
	return true
}

// comment notes the comment at an offset and returns where it ends.
func (d *document) comment(at int) int {
	end := at
	for _, c := range d.text[at:] {
		if isBreak(c) {
			break
		}
		end += utf8.RuneLen(c)
	}
	line := d.lineOf(at)
	c := comment{start: at, remark: remark{
		text:  strings.TrimRightFunc(d.text[at:end], unicode.IsSpace),
		blank: d.firstOnLine(at) && d.blankAbove(line),
		col:   columns.Of(d.text[d.lines[line]:at]),
	}}
	d.comments = append(d.comments, c)
	return end
}

// lineOf returns the line, from 0, of an offset.
func (d *document) lineOf(at int) int {
	return sort.SearchInts(d.lines, at+1) - 1
}

// firstOnLine reports whether only spaces stand before an offset.
func (d *document) firstOnLine(at int) bool {
	return strings.TrimSpace(d.text[d.lines[d.lineOf(at)]:at]) == ""
}

// blankAbove reports whether the line above is there and empty.
func (d *document) blankAbove(line int) bool {
	return line > 0 && strings.TrimSpace(d.text[d.lines[line-1]:d.lines[line]]) == ""
}

// consume finds the end of a text.
func (d *document) consume(l *layout) bool {
	l.end = l.start
	switch l.y.Style &^ yaml.TaggedStyle {
	case yaml.DoubleQuotedStyle:
		return d.quotes(l, '"')
	case yaml.SingleQuotedStyle:
		return d.quotes(l, '\'')
	case yaml.LiteralStyle, yaml.FoldedStyle:
		return d.blockHead(l) && d.letters(l)
	}
	return d.letters(l)
}

func (d *document) quotes(l *layout, quote byte) bool {
	if l.start >= len(d.text) || d.text[l.start] != quote {
		return false
	}
	for i := l.start + 1; i < len(d.text); i++ {
		switch c := d.text[i]; {
		case c == '\\' && quote == '"':
			i++
		case c == quote && quote == '\'' && strings.HasPrefix(d.text[i:], "''"):
			i++
		case c == quote:
			l.end = i + 1
			return true
		}
	}
	return false
}

// blockHead reads over | or >, what belongs to it, and a comment behind it.
func (d *document) blockHead(l *layout) bool {
	if l.start >= len(d.text) || d.text[l.start] != '|' && d.text[l.start] != '>' {
		return false
	}
	for l.end = l.start; l.end < len(d.text); l.end++ {
		switch c, _ := utf8.DecodeRuneInString(d.text[l.end:]); {
		case isBreak(c):
			return true
		case c == '#':
			// The token is there before its comment, so that this stands behind it.
			d.tokens = append(d.tokens, span{l.start, l.end})
			l.end = d.comment(l.end)
			return true
		}
	}
	return true
}

// letters reads over a text that stands in the file as it is but for its
// spaces and line breaks.
func (d *document) letters(l *layout) bool {
	for _, c := range l.y.Value {
		if unicode.IsSpace(c) {
			continue
		}
		got, n := rune(' '), 0
		for unicode.IsSpace(got) {
			l.end += n
			if got, n = utf8.DecodeRuneInString(d.text[l.end:]); n == 0 {
				return false
			}
		}
		if got != c {
			return false
		}
		l.end += n
	}
	return true
}
