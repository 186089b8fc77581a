package reports

import (
	"encoding/json"
	"io"

	"github.com/monosashi/monosashi/internal/lang"
)

// jsonFormat writes the result itself, so that the words of reports can change
// without breaking what reads it.
var jsonFormat = Format{
	Name:       "json",
	Extensions: []string{".json"},
	Label:      lang.T("結果そのもの（result/v1）", "the result itself (result/v1)"),
	Write:      writeJSON,
}

func writeJSON(w io.Writer, d *Document) error {
	e := json.NewEncoder(w)
	e.SetEscapeHTML(false)
	e.SetIndent("", "  ")
	return e.Encode(d.Result)
}
