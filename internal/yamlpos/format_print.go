package yamlpos

import (
	"slices"
	"strings"

	"gopkg.in/yaml.v3"

	"github.com/monosashi/monosashi/internal/columns"
)

// maxFlow is the widest line, in columns, on which a mapping between brackets,
// or a list of such, may stand.
const maxFlow = 120

// A printer writes a document in its canonical form.
type printer struct {
	d    *document
	b    strings.Builder
	dash string // dashes that the next line begins with
}

func (d *document) print() string {
	p := &printer{d: d}
	p.body(d.root, 0)
	if len(d.root.entries) == 0 {
		p.line(0, p.flow(d.root))
	}
	return p.b.String()
}

// line writes one line. Dashes that wait stand in its indentation.
func (p *printer) line(indent int, s string) {
	p.b.WriteString(strings.TrimRight(strings.Repeat(" ", indent-len(p.dash))+p.dash+s, " ") + "\n")
	p.dash = ""
}

// blank writes an empty line, unless the file begins here.
func (p *printer) blank(wanted bool) {
	if wanted && p.dash == "" && p.b.Len() > 0 {
		p.b.WriteString("\n")
	}
}

func (p *printer) remarks(list []remark, indent int) {
	for _, r := range list {
		p.blank(r.blank)
		p.line(indent, r.text)
	}
}

func (p *printer) body(l *layout, indent int) {
	for _, e := range l.entries {
		p.remarks(e.head, indent)
		p.blank(e.blank)
		p.entry(e, indent)
	}
	p.remarks(l.foot, indent)
}

func (p *printer) entry(e *entry, indent int) {
	lead := ""
	if e.key != nil {
		lead = p.key(e.key, false) + ":"
	}
	if len(e.value.entries) > 0 {
		if s, ok := p.fits(e, lead, indent); ok {
			p.item(e, indent, lead, s)
			return
		}
		p.block(e, indent, lead)
		return
	}
	s, lines := p.value(e.value)
	p.item(e, indent, lead, s)
	for _, l := range lines {
		p.line(indent+2, l)
	}
	p.remarks(e.value.foot, indent+2)
}

// item writes an entry that stands on one line.
func (p *printer) item(e *entry, indent int, lead, value string) {
	if e.key == nil {
		p.dash += "- "
		p.line(indent+2, behind(value, indent+2, e.behind))
		return
	}
	p.line(indent, behind(strings.TrimRight(lead+" "+value, " "), indent, e.behind))
}

// block writes an entry whose parts stand on lines of their own.
func (p *printer) block(e *entry, indent int, lead string) {
	if e.key == nil {
		p.dash += "- "
	} else {
		p.line(indent, behind(lead, indent, e.behind))
	}
	p.body(e.value, indent+2)
}

// fits returns what was written between brackets, if it may stand so.
func (p *printer) fits(e *entry, lead string, indent int) (string, bool) {
	if !e.value.isFlow() || e.value.commented {
		return "", false
	}
	s := p.flow(e.value)
	width := indent + columns.Of(lead) + 1 + columns.Of(s)
	if e.key == nil {
		width++
	}
	return s, width <= maxFlow || e.value.isWords()
}

// isWords reports a list without mappings and lists in it, which would be no
// easier to read on lines of their own.
func (l *layout) isWords() bool {
	return !l.isMap() && !slices.ContainsFunc(l.entries, func(e *entry) bool { return e.value.y.Kind != yaml.ScalarNode })
}

// behind writes a comment behind a line, in its old column if that is free.
func behind(s string, indent int, r *remark) string {
	if r == nil {
		return s
	}
	at := indent + columns.Of(s)
	if r.col > at {
		return s + strings.Repeat(" ", r.col-at) + r.text
	}
	return s + "  " + r.text
}

// flow writes a value between brackets.
func (p *printer) flow(l *layout) string {
	var parts []string
	for _, e := range l.entries {
		s := p.flow(e.value)
		if e.key != nil {
			s = p.key(e.key, true) + ": " + s
		} else if s == "" {
			s = "null"
		}
		parts = append(parts, s)
	}
	s := strings.Join(parts, ", ")
	switch {
	case l.y.Kind == yaml.ScalarNode:
		return p.scalar(l, true)
	case l.isMap():
		return "{" + s + "}"
	}
	return "[" + s + "]"
}
