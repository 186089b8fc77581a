package assess

import (
	"embed"
	"strings"

	"github.com/monosashi/monosashi/internal/lang"
)

//go:embed examples
var examples embed.FS

// An Example is an answers file that comes with the tool.
type Example struct {
	Name   string // by which commands take it
	Title  lang.Text
	Source []byte // YAML
}

// Examples returns the answers files that come with the tool, by name.
func Examples() []Example {
	entries, err := examples.ReadDir("examples")
	if err != nil {
		return nil
	}
	var out []Example
	for _, e := range entries {
		name, ok := strings.CutSuffix(e.Name(), ".yaml")
		if !ok {
			continue
		}
		src, err := examples.ReadFile("examples/" + e.Name())
		if err != nil {
			continue
		}
		head, _ := Peek(e.Name(), src)
		out = append(out, Example{Name: name, Title: head.Title, Source: src})
	}
	return out
}
