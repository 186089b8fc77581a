package reports

import (
	_ "embed"
	"html/template"
	"io"
	"strings"
	"sync"

	"github.com/monosashi/monosashi/internal/columns"
	"github.com/monosashi/monosashi/internal/lang"
)

// htmlFormat writes one page that loads nothing and runs nothing, for screens
// of any width and for A4.
var htmlFormat = Format{
	Name:       "html",
	Extensions: []string{".html", ".htm"},
	Label:      lang.T("一つのHTMLファイル（A4で印刷できる）", "one HTML file (prints on A4)"),
	Write:      writeHTML,
}

//go:embed html/page.html
var htmlPage string

//go:embed html/style.css
var htmlStyle string

// htmlTemplate is read when the first page is written: other commands need not
// wait for it.
var htmlTemplate = sync.OnceValue(func() *template.Template {
	return template.Must(template.New("page").Funcs(template.FuncMap{
		"style":   func() template.CSS { return template.CSS(htmlStyle) }, // our own file
		"heading": as[Heading], "paragraph": as[Paragraph], "callout": as[Callout], "figures": as[Figures],
		"track": as[Track], "chart": as[*Chart], "table": as[*Table], "list": as[List],
		"web": isWeb, "drawings": (*Chart).drawings,
	}).Parse(htmlPage))
})

// as returns b where it is a block of type T, and nil where it is another.
func as[T Block](b Block) any {
	if t, ok := b.(T); ok {
		return t
	}
	return nil
}

func writeHTML(w io.Writer, d *Document) error {
	var b strings.Builder
	if err := htmlTemplate().Execute(&b, newPage(d)); err != nil {
		return err
	}
	_, err := io.WriteString(w, strings.Map(columns.Harmless, b.String()))
	return err
}

// A page is a document cut into sections.
type page struct {
	*Document
	Lead     []Block   // before the first heading
	Sections []section // by headings of level 2
	Contents lang.Text
}

// A section has its own blocks and parts by headings of level 3.
type section struct {
	Heading Heading
	Blocks  []Block
	Parts   []section
}

func newPage(d *Document) page {
	p := page{Document: d, Contents: wordContents}
	for _, b := range d.Shown() {
		h, ok := b.(Heading)
		switch {
		case ok && h.Level == 2:
			p.Sections = append(p.Sections, section{Heading: h})
		case len(p.Sections) == 0 && ok:
			p.Sections = append(p.Sections, section{Heading: h})
		case len(p.Sections) == 0:
			p.Lead = append(p.Lead, b)
		case ok:
			s := &p.Sections[len(p.Sections)-1]
			s.Parts = append(s.Parts, section{Heading: h})
		default:
			p.Sections[len(p.Sections)-1].add(b)
		}
	}
	return p
}

func (s *section) add(b Block) {
	if n := len(s.Parts); n > 0 {
		s.Parts[n-1].Blocks = append(s.Parts[n-1].Blocks, b)
		return
	}
	s.Blocks = append(s.Blocks, b)
}

// Say returns a text in the language of the page.
func (p page) Say(t lang.Text) string { return t.In(p.Lang) }

// Read returns a cell as a person reads it.
func (p page) Read(c Cell) string { return c.In(p.Lang) }

// Of gives a block of the page together with the page, for templates.
func (p page) Of(b Block) blockOf { return blockOf{p, b} }

type blockOf struct {
	Page  page
	Block Block
}
