package reports

import (
	"io"
	"strings"

	"github.com/monosashi/monosashi/internal/columns"
	"github.com/monosashi/monosashi/internal/lang"
)

// tableFormat writes for a terminal: no line is wider than Look.Width columns,
// nothing is cut off.
var tableFormat = Format{
	Name:  "table",
	Label: lang.T("端末向けの表", "tables for the terminal"),
	Write: writeTable,
}

// A terminal lays blocks out in columns of fixed width.
type terminal struct {
	b     strings.Builder
	lang  string
	width int
	paint painter
	signs signs
}

func writeTable(w io.Writer, d *Document) error {
	t := &terminal{lang: d.Lang, width: d.Look.width(), paint: painter(d.Look.Color), signs: signsFor(d.Look.ASCII, d.Lang)}
	t.title(d)
	blocks := d.Shown()
	for i, b := range blocks {
		t.gap(blocks, i)
		t.write(b)
	}
	_, err := io.WriteString(w, t.b.String())
	return err
}

func (t *terminal) title(d *Document) {
	for _, l := range columns.Wrap(columns.Plain(d.Title), t.width) {
		t.line(t.paint.bold(l))
	}
	t.line(strings.Repeat(t.signs.double, min(t.width, columns.Of(columns.Plain(d.Title)))))
	t.facts(d.Facts)
}

// gap leaves an empty line before every block.
func (t *terminal) gap(blocks []Block, i int) {
	if t.b.Len() == 0 {
		return
	}
	t.b.WriteString("\n")
	if h, ok := blocks[i].(Heading); ok && h.Level == 2 {
		t.b.WriteString("\n")
	}
}

func (t *terminal) write(b Block) {
	switch b := b.(type) {
	case Heading:
		t.heading(b)
	case Paragraph:
		t.paragraph("", b.Text)
	case Callout:
		t.callout(b)
	case Figures:
		t.facts(b.Items)
	case Track:
		t.track(b)
	case *Chart:
		t.chart(b)
	case *Table:
		t.table(b)
	case List:
		t.list(b)
	}
}

func (t *terminal) line(s string) { t.b.WriteString(s + "\n") }

// paragraph wraps s after a margin.
func (t *terminal) paragraph(margin, s string) {
	for _, l := range columns.Wrap(columns.Plain(s), t.width-columns.Of(margin)) {
		t.line(strings.TrimRight(margin+l, " "))
	}
}

// hang wraps s after a first margin, and the lines that follow below the text.
func (t *terminal) hang(first, s string, paint func(string) string) {
	indent := strings.Repeat(" ", columns.Of(first))
	for i, l := range columns.Wrap(columns.Plain(s), t.width-columns.Of(first)) {
		if paint != nil {
			l = paint(l)
		}
		if i == 0 {
			t.line(first + l)
			continue
		}
		t.line(indent + l)
	}
}

func (t *terminal) heading(h Heading) {
	if h.Level > 2 {
		t.hang(t.signs.part+" ", h.Text, t.paint.bold)
		return
	}
	lines := columns.Wrap(columns.Plain(h.Text), t.width)
	widest := 0
	for _, l := range lines {
		widest = max(widest, columns.Of(l))
		t.line(t.paint.bold(l))
	}
	t.line(strings.Repeat(t.signs.rule, widest))
}

func (t *terminal) callout(c Callout) {
	mark := toneWord(c.Tone, t.lang)
	if c.Title != "" {
		t.hang(mark, c.Title, t.paint.tone(c.Tone))
		mark = strings.Repeat(" ", columns.Of(mark))
	}
	for _, l := range c.Lines {
		t.hang(mark, l, nil)
		mark = strings.Repeat(" ", columns.Of(mark))
	}
}

func (t *terminal) list(l List) {
	for i, it := range l.Items {
		mark := t.signs.bullet + " "
		if l.Numbered {
			mark = columns.Pad(itoa(i+1)+".", len(itoa(len(l.Items)))+2)
		}
		t.hang(mark, it.Text, t.paint.tone(it.Tone))
		indent := strings.Repeat(" ", columns.Of(mark))
		for _, n := range it.Notes {
			t.hang(indent, n, t.paint.dim)
		}
		if it.Link != "" {
			t.hang(indent, it.Link, t.paint.dim)
		}
	}
}

// facts are labels in a column with their values beside them, or below them
// where there is no room.
func (t *terminal) facts(facts []Fact) {
	widest := 0
	for _, f := range facts {
		widest = max(widest, columns.Of(columns.Plain(f.Label)))
	}
	beside := widest+2 <= t.width*2/5
	for _, f := range facts {
		first := "  "
		if beside {
			first = columns.Pad(columns.Plain(f.Label), widest+2)
		} else {
			t.paragraph("", f.Label)
		}
		t.hang(first, f.Value.In(t.lang), t.paint.tone(f.Value.Tone))
		if f.Note != "" {
			t.hang(strings.Repeat(" ", columns.Of(first)), f.Note, t.paint.dim)
		}
	}
}

func (t *terminal) track(k Track) {
	parts := make([]string, len(k.Steps))
	for i, s := range k.Steps {
		parts[i] = columns.Plain(s.Code)
		if i == k.Current {
			parts[i] = "[" + parts[i] + "]"
		}
	}
	t.hang(columns.Plain(k.Label)+"  ", k.Verdict, t.paint.bold)
	t.paragraph("", strings.Join(parts, " "+t.signs.step+" "))
}
