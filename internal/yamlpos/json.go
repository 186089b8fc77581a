package yamlpos

import (
	"bytes"
	"encoding/json"
	"errors"
	"io"
	"sort"
	"strings"
	"unicode/utf8"

	"github.com/monosashi/monosashi/internal/lang"
	"github.com/monosashi/monosashi/questionnaires/diag"
)

// jsonReader turns encoding/json's tokens into nodes with places. YAML's own
// reader is not used for JSON because it refuses the surrogate pairs with
// which many programs write characters such as 𠮷.
type jsonReader struct {
	*Reader
	text   []byte
	dec    *json.Decoder
	starts []int // byte offsets of the lines
	last   int   // the byte offset that was looked up last, in column col
	col    int
}

func (r *Reader) parseJSON(text []byte) *Node {
	j := &jsonReader{Reader: r, text: text, dec: json.NewDecoder(bytes.NewReader(text)), starts: []int{0}}
	j.dec.UseNumber()
	for i, c := range text {
		if c == '\n' {
			j.starts = append(j.starts, i+1)
		}
	}
	n, err := j.value(0)
	if err == nil {
		if _, more := j.dec.Token(); !errors.Is(more, io.EOF) {
			r.Errorf(j.next(), "syntax", "JSON の後に余分なデータがあります", "there is something after the end of the JSON")
			return nil
		}
		return n
	}
	if errors.Is(err, errDepth) {
		return nil
	}
	at := j.next()
	var se *json.SyntaxError
	if errors.As(err, &se) {
		at = j.pos(int(max(se.Offset-1, 0)))
	}
	r.add(r.clamp(at), "syntax", lang.T("JSON として読めません", "this is not JSON"),
		lang.T("括弧、引用符、コンマを確認してください", "check brackets, quotes and commas"))
	return nil
}

var errDepth = errors.New("nested too deeply")

func (j *jsonReader) value(depth int) (*Node, error) {
	at := j.next()
	if depth > maxDepth {
		j.tooDeep(at)
		return nil, errDepth
	}
	tok, err := j.dec.Token()
	if err != nil {
		return nil, err
	}
	return j.node(tok, at, depth)
}

func (j *jsonReader) node(tok json.Token, at diag.Pos, depth int) (*Node, error) {
	n := &Node{Kind: ScalarKind, Pos: at, lines: j.lines}
	switch v := tok.(type) {
	case nil:
		n.Kind = NullKind
	case string:
		n.Value, n.Quoted, n.style = v, true, double
	case json.Number:
		n.Value, n.Number = v.String(), true
	case bool:
		n.Value = map[bool]string{true: "true", false: "false"}[v]
	case json.Delim:
		return n, j.collection(n, v, depth)
	}
	return n, nil
}

func (j *jsonReader) collection(n *Node, d json.Delim, depth int) error {
	n.Kind = ListKind
	if d == '{' {
		n.Kind = MapKind
	}
	for j.dec.More() {
		if n.Kind == MapKind {
			k, err := j.value(depth)
			if err != nil {
				return err
			}
			n.Keys = append(n.Keys, k)
		}
		v, err := j.value(depth + 1)
		if err != nil {
			return err
		}
		n.Values = append(n.Values, v)
	}
	if _, err := j.dec.Token(); err != nil {
		return err
	}
	if n.Kind == MapKind {
		j.checkDuplicates(n)
	}
	return nil
}

// next returns the place of the next token.
func (j *jsonReader) next() diag.Pos {
	i := int(j.dec.InputOffset())
	for i < len(j.text) && strings.IndexByte(" \t\n,:", j.text[i]) >= 0 {
		i++
	}
	return j.pos(i)
}

// pos returns the place of a byte. It counts on from the place before, because
// a file that stands on one line would otherwise be counted again and again.
func (j *jsonReader) pos(offset int) diag.Pos {
	line := sort.SearchInts(j.starts, offset+1)
	from, col := j.starts[line-1], 1
	if j.last >= from && j.last <= offset {
		from, col = j.last, max(j.col, 1)
	}
	j.last, j.col = offset, col+utf8.RuneCount(j.text[from:min(offset, len(j.text))])
	return diag.Pos{Line: line, Col: j.col}
}
