package diag

import (
	"encoding/json"
	"io"
)

var jsonFormat = &Format{Name: "json", Write: writeJSON}

type jsonDiagnostic struct {
	File     string `json:"file"`
	Line     int    `json:"line"`
	Column   int    `json:"column"`
	Severity string `json:"severity"`
	Rule     string `json:"rule"`
	Message  string `json:"message"`
	Hint     string `json:"hint,omitempty"`
	Source   string `json:"source,omitempty"`
}

func writeJSON(w io.Writer, l List, o Options) error {
	out := make([]jsonDiagnostic, 0, len(l))
	for _, d := range l {
		out = append(out, jsonDiagnostic{d.File, d.Pos.Line, d.Pos.Col, d.Severity.String(), d.Rule,
			d.Message.In(o.Lang), d.Hint.In(o.Lang), d.Source})
	}
	e := json.NewEncoder(w)
	e.SetEscapeHTML(false)
	e.SetIndent("", "  ")
	return e.Encode(out)
}
