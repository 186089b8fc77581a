package reports

import (
	"io"
	"strings"

	"github.com/monosashi/monosashi/internal/columns"
	"github.com/monosashi/monosashi/internal/lang"
)

// markdownFormat writes Markdown with the tables of GitHub and most wikis.
var markdownFormat = Format{
	Name:       "markdown",
	Extensions: []string{".md", ".markdown"},
	Label:      lang.T("Markdown", "Markdown"),
	Write:      writeMarkdown,
}

// A markdown is being written.
type markdown struct {
	b    strings.Builder
	lang string
}

func writeMarkdown(w io.Writer, d *Document) error {
	m := &markdown{lang: d.Lang}
	m.b.WriteString("# " + inline(d.Title) + "\n")
	if len(d.Facts) > 0 {
		m.b.WriteString("\n")
		m.facts(d.Facts)
	}
	for _, b := range d.Shown() {
		m.b.WriteString("\n")
		m.write(b)
	}
	_, err := io.WriteString(w, m.b.String())
	return err
}

func (m *markdown) write(b Block) {
	switch b := b.(type) {
	case Heading:
		m.b.WriteString(strings.Repeat("#", b.Level) + " " + inline(b.Text) + "\n")
	case Paragraph:
		m.b.WriteString(paragraph(b.Text) + "\n")
	case Callout:
		m.callout(b)
	case Figures:
		m.facts(b.Items)
	case Track:
		m.track(b)
	case *Chart:
		m.chart(b)
	case *Table:
		m.table(b)
	case List:
		m.list(b)
	}
}

func (m *markdown) facts(facts []Fact) {
	for _, f := range facts {
		m.b.WriteString("- **" + inline(f.Label) + "**" + m.colon() + inline(f.Value.In(m.lang)))
		if f.Note != "" {
			m.b.WriteString(" <br>" + inline(f.Note))
		}
		m.b.WriteString("\n")
	}
}

func (m *markdown) colon() string { return lang.T("：", ": ").In(m.lang) }

func (m *markdown) callout(c Callout) {
	lines := make([]string, len(c.Lines))
	for i, l := range c.Lines {
		lines[i] = "> " + paragraph(l)
	}
	if c.Title != "" {
		lines = append([]string{"> **" + inline(toneWord(c.Tone, m.lang)+c.Title) + "**"}, lines...)
	}
	m.b.WriteString(strings.Join(lines, "\n>\n") + "\n")
}

func (m *markdown) track(t Track) {
	steps := make([]string, len(t.Steps))
	for i, s := range t.Steps {
		steps[i] = inline(s.Code)
		if i == t.Current {
			steps[i] = "**[" + inline(s.Code) + "]**"
		}
	}
	m.b.WriteString("**" + inline(t.Label) + m.colon() + inline(t.Verdict) + "**\n\n" + strings.Join(steps, " – ") + "\n")
}

func (m *markdown) list(l List) {
	for i, it := range l.Items {
		mark := "- "
		if l.Numbered {
			mark = itoa(i+1) + ". "
		}
		m.b.WriteString(mark + paragraph(it.Text))
		for _, n := range it.Notes {
			m.b.WriteString(" <br>" + inline(n))
		}
		if it.Link != "" {
			m.b.WriteString(" <br>" + address(it.Link))
		}
		m.b.WriteString("\n")
	}
}

// chart is a table here: what it shows stands in words beside each mark.
func (m *markdown) chart(c *Chart) {
	t := &Table{Caption: c.Title, Columns: []Column{{Label: wordFigureOf.In(m.lang)}, {Label: wordValue.In(m.lang)}}}
	for _, k := range c.Rows {
		label := Cell{Text: k.Label}
		if k.Sub != "" {
			label.Sub = []string{k.Sub}
		}
		t.Rows = append(t.Rows, Row{Cells: []Cell{label, {Text: k.Text}}})
	}
	m.table(t)
}

func (m *markdown) table(t *Table) {
	if t.Caption != "" {
		m.b.WriteString("**" + inline(t.Caption) + "**\n\n")
	}
	shown := t.Shown()
	var heads, rules []string
	for _, i := range shown {
		heads = append(heads, inline(t.Columns[i].Label))
		if t.Columns[i].Numeric {
			rules = append(rules, "---:")
		} else {
			rules = append(rules, ":---")
		}
	}
	m.row(heads)
	m.row(rules)
	for _, r := range t.Rows {
		var cells []string
		for _, i := range shown {
			c := r.Cells[i]
			parts := []string{inline(c.In(m.lang))}
			for _, s := range c.Sub {
				parts = append(parts, inline(s))
			}
			cells = append(cells, strings.Join(parts, "<br>"))
		}
		m.row(cells)
	}
	for _, n := range t.Notes {
		m.b.WriteString("\n" + paragraph(n) + "\n")
	}
}

func (m *markdown) row(cells []string) {
	m.b.WriteString("| " + strings.Join(cells, " | ") + " |\n")
}

// inline writes text so that Markdown and HTML within it are only text.
func inline(s string) string {
	var b strings.Builder
	for _, r := range strings.Join(strings.Fields(columns.Plain(s)), " ") {
		switch r {
		case '&':
			b.WriteString("&amp;")
		case '<':
			b.WriteString("&lt;")
		case '>':
			b.WriteString("&gt;")
		case '\\', '`', '*', '_', '[', ']', '|', '~', '$':
			b.WriteRune('\\')
			b.WriteRune(r)
		default:
			b.WriteRune(r)
		}
	}
	return b.String()
}

// paragraph is inline at the beginning of a line, where more has a meaning.
func paragraph(s string) string {
	s = inline(s)
	digits := strings.TrimLeft(s, "0123456789")
	switch {
	case s == "":
	case strings.ContainsRune("#+-=:", rune(s[0])):
		return "\\" + s
	case len(digits) < len(s) && digits != "" && (digits[0] == '.' || digits[0] == ')'):
		return s[:len(s)-len(digits)] + "\\" + digits
	}
	return s
}

// address links to a page; anything else stays text.
func address(s string) string {
	if !isWeb(s) || strings.ContainsAny(s, " <>\n\r\t") {
		return inline(s)
	}
	return "<" + s + ">"
}

func isWeb(s string) bool {
	return strings.HasPrefix(s, "https://") || strings.HasPrefix(s, "http://")
}
