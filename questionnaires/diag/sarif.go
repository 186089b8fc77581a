package diag

import (
	"encoding/json"
	"fmt"
	"io"
	"strings"

	"github.com/monosashi/monosashi/internal/lang"
)

// sarifFormat writes SARIF 2.1.0, which code hosts and editors read. Columns
// count code points, as everywhere here, and paths are relative with slashes.
var sarifFormat = &Format{Name: "sarif", Write: writeSARIF}

// A RuleInfo describes a rule to the formats that list rules.
type RuleInfo struct {
	ID       string
	Severity Severity
	Doc      lang.Text // a title line, a blank line, and more
}

type sarifLog struct {
	Schema  string     `json:"$schema"`
	Version string     `json:"version"`
	Runs    []sarifRun `json:"runs"`
}

type sarifRun struct {
	Tool       sarifTool     `json:"tool"`
	ColumnKind string        `json:"columnKind"`
	Results    []sarifResult `json:"results"` // never null
}

type sarifTool struct {
	Driver sarifDriver `json:"driver"`
}

type sarifDriver struct {
	Name    string      `json:"name"`
	Version string      `json:"version,omitempty"`
	Rules   []sarifRule `json:"rules"`
}

type sarifRule struct {
	ID      string       `json:"id"`
	Short   *sarifText   `json:"shortDescription,omitempty"`
	Full    *sarifText   `json:"fullDescription,omitempty"`
	Default *sarifConfig `json:"defaultConfiguration,omitempty"`
}

type sarifConfig struct {
	Level string `json:"level"`
}

type sarifText struct {
	Text string `json:"text"`
}

type sarifResult struct {
	RuleID    string          `json:"ruleId"`
	RuleIndex int             `json:"ruleIndex"`
	Level     string          `json:"level"`
	Message   sarifText       `json:"message"`
	Locations []sarifLocation `json:"locations"`
	Related   []sarifLocation `json:"relatedLocations,omitempty"`
}

type sarifLocation struct {
	ID       *int          `json:"id,omitempty"`
	Physical sarifPhysical `json:"physicalLocation"`
	Message  *sarifText    `json:"message,omitempty"`
}

type sarifPhysical struct {
	Artifact sarifArtifact `json:"artifactLocation"`
	Region   *sarifRegion  `json:"region,omitempty"`
}

type sarifArtifact struct {
	URI string `json:"uri"`
}

type sarifRegion struct {
	StartLine   int `json:"startLine"`
	StartColumn int `json:"startColumn"`
	EndLine     int `json:"endLine,omitempty"`
	EndColumn   int `json:"endColumn,omitempty"`
}

func writeSARIF(w io.Writer, l List, o Options) error {
	rules, index := sarifRules(l, o)
	run := sarifRun{
		Tool:       sarifTool{sarifDriver{Name: "monosashi", Version: o.Version, Rules: rules}},
		ColumnKind: "unicodeCodePoints",
		Results:    []sarifResult{},
	}
	for _, d := range l {
		run.Results = append(run.Results, sarifResultOf(d, index[d.Rule], o.Lang))
	}
	e := json.NewEncoder(w)
	e.SetIndent("", "  ")
	return e.Encode(sarifLog{Schema: "https://json.schemastore.org/sarif-2.1.0.json", Version: "2.1.0", Runs: []sarifRun{run}})
}

// sarifRules lists the rules that are described, and then those that only a
// finding names.
func sarifRules(l List, o Options) (rules []sarifRule, index map[string]int) {
	rules, index = []sarifRule{}, map[string]int{}
	for _, r := range o.Rules {
		title, more, _ := strings.Cut(r.Doc.In(o.Lang), "\n\n")
		x := sarifRule{ID: r.ID, Short: &sarifText{title}, Default: &sarifConfig{r.Severity.String()}}
		if more != "" {
			x.Full = &sarifText{more}
		}
		index[r.ID] = len(rules)
		rules = append(rules, x)
	}
	for _, d := range l {
		if _, known := index[d.Rule]; !known {
			index[d.Rule] = len(rules)
			rules = append(rules, sarifRule{ID: d.Rule})
		}
	}
	return rules, index
}

func sarifResultOf(d Diagnostic, rule int, l string) sarifResult {
	message := d.Message.In(l)
	if hint := d.Hint.In(l); hint != "" {
		message += "\n" + hint
	}
	r := sarifResult{RuleID: d.Rule, RuleIndex: rule, Level: d.Severity.String(), Message: sarifText{message},
		Locations: []sarifLocation{{Physical: sarifAt(d.File, d.Pos, d.End)}}}
	for i, x := range d.Related {
		id := i + 1
		r.Related = append(r.Related, sarifLocation{ID: &id, Physical: sarifAt(d.File, x.Pos, Pos{}), Message: &sarifText{x.Message.In(l)}})
	}
	return r
}

func sarifAt(file string, p, end Pos) sarifPhysical {
	at := sarifPhysical{Artifact: sarifArtifact{sarifURI(file)}}
	if p.Line > 0 {
		at.Region = &sarifRegion{StartLine: p.Line, StartColumn: max(p.Col, 1)}
		if end.Line >= p.Line && end.Col > 0 && p.Less(end) {
			at.Region.EndLine, at.Region.EndColumn = end.Line, end.Col
		}
	}
	return at
}

// sarifURI writes a path as a relative reference: what is not allowed in one is
// escaped, and a colon too, because it would end a scheme.
func sarifURI(file string) string {
	const plain = "-._~/"
	var b strings.Builder
	for _, c := range []byte(slashed(file)) {
		switch {
		case c >= 'a' && c <= 'z', c >= 'A' && c <= 'Z', c >= '0' && c <= '9', strings.IndexByte(plain, c) >= 0:
			b.WriteByte(c)
		default:
			fmt.Fprintf(&b, "%%%02X", c)
		}
	}
	return b.String()
}
