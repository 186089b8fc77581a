package diag

import (
	"encoding/xml"
	"io"
	"strings"
)

// junitFormat writes one test case for each finding, as test reports of many
// systems of continuous integration have them. A run without findings is one
// test that passed.
var junitFormat = &Format{Name: "junit", Write: writeJUnit}

type junitSuites struct {
	XMLName  xml.Name   `xml:"testsuites"`
	Name     string     `xml:"name,attr"`
	Tests    int        `xml:"tests,attr"`
	Failures int        `xml:"failures,attr"`
	Suites   junitSuite `xml:"testsuite"`
}

type junitSuite struct {
	Name     string      `xml:"name,attr"`
	Tests    int         `xml:"tests,attr"`
	Failures int         `xml:"failures,attr"`
	Cases    []junitCase `xml:"testcase"`
}

type junitCase struct {
	Class   string        `xml:"classname,attr"`
	Name    string        `xml:"name,attr"`
	File    string        `xml:"file,attr,omitempty"`
	Line    int           `xml:"line,attr,omitempty"`
	Failure *junitFailure `xml:"failure,omitempty"`
}

type junitFailure struct {
	Type    string `xml:"type,attr"`
	Message string `xml:"message,attr"`
	Text    string `xml:",chardata"`
}

func writeJUnit(w io.Writer, l List, o Options) error {
	suite := junitSuite{Name: "monosashi lint", Tests: max(len(l), 1), Failures: len(l)}
	for _, d := range l {
		suite.Cases = append(suite.Cases, junitCase{
			Class: inXML(d.File), Name: inXML(d.Rule), File: inXML(slashed(d.File)), Line: d.Pos.Line,
			Failure: &junitFailure{Type: d.Severity.String(), Message: inXML(d.Message.In(o.Lang)), Text: inXML(strings.TrimSuffix(d.Line(o.Lang)+"\n"+d.Hint.In(o.Lang), "\n"))},
		})
	}
	if len(l) == 0 {
		suite.Cases = []junitCase{{Class: "monosashi", Name: "lint"}}
	}
	if _, err := io.WriteString(w, xml.Header); err != nil {
		return err
	}
	e := xml.NewEncoder(w)
	e.Indent("", "  ")
	if err := e.Encode(junitSuites{Name: suite.Name, Tests: suite.Tests, Failures: suite.Failures, Suites: suite}); err != nil {
		return err
	}
	_, err := io.WriteString(w, "\n")
	return err
}

// inXML replaces the characters that XML 1.0 cannot hold.
func inXML(s string) string {
	return strings.Map(func(r rune) rune {
		if r == '\t' || r == '\n' || r == '\r' || r >= ' ' && r <= 0xD7FF || r >= 0xE000 && r <= 0xFFFD || r > 0xFFFF {
			return r
		}
		return '\uFFFD'
	}, s)
}
