package diag_test

import (
	"bytes"
	"encoding/json"
	"encoding/xml"
	"regexp"
	"strings"
	"testing"

	"github.com/monosashi/monosashi/internal/golden"
	"github.com/monosashi/monosashi/internal/lang"
	"github.com/monosashi/monosashi/questionnaires/diag"
)

// findings hold everything that a format must carry, and text with which
// somebody might try something.
var findings = diag.List{
	{File: "回答/町 1.yaml", Pos: diag.Pos{Line: 3, Col: 5}, End: diag.Pos{Line: 3, Col: 9}, Rule: "unknown-item",
		Message: lang.T("設問がありません", "there is no such item"), Hint: lang.T("A1 ですか", "did you mean A1?"), Source: "a: 値"},
	{File: `C:\files\a.yaml`, Pos: diag.Pos{Line: 1}, Severity: diag.Warning, Rule: "evil",
		Message: lang.Same("100%\r\n::error file=x::y, ]]> <b>&\x00\x1b[31m\"")},
	{File: "whole.yaml", Severity: diag.Note, Rule: "too-large", Message: lang.Same("all"),
		Related: []diag.Related{{Pos: diag.Pos{Line: 2, Col: 1}, Message: lang.Same("here")}}},
}

var about = diag.Options{Version: "1.2.3", Rules: []diag.RuleInfo{{ID: "unknown-item", Doc: lang.T("題\n\n理由", "Title\n\nWhy")}}}

func written(t *testing.T, format, l string, list diag.List) []byte {
	t.Helper()
	o := about
	o.Lang = l
	for _, f := range diag.Formats {
		if f.Name == format {
			var b bytes.Buffer
			if err := f.Write(&b, list, o); err != nil {
				t.Fatal(err)
			}
			return b.Bytes()
		}
	}
	t.Fatalf("no format %q", format)
	return nil
}

func TestFormats(t *testing.T) {
	for _, f := range diag.Formats {
		for _, l := range []string{lang.JA, lang.EN} {
			golden.Check(t, "testdata/"+f.Name+"."+l, written(t, f.Name, l, findings))
		}
		golden.Check(t, "testdata/"+f.Name+".none", written(t, f.Name, lang.EN, nil))
	}
}

// TestGitHubLinesAreWhole holds that no text breaks out of its command.
func TestGitHubLinesAreWhole(t *testing.T) {
	command := regexp.MustCompile(`^::(error|warning|notice) file=[^:,]*(,line=\d+,col=\d+(,endColumn=\d+)?)?,title=[a-z-]+::[^\r\n]*$`)
	lines := strings.Split(strings.TrimSuffix(string(written(t, "github", lang.EN, findings)), "\n"), "\n")
	if len(lines) != len(findings) {
		t.Errorf("%d lines for %d findings", len(lines), len(findings))
	}
	for _, s := range lines {
		if !command.MatchString(s) {
			t.Errorf("not a command: %q", s)
		}
	}
}

func TestJUnitIsXML(t *testing.T) {
	for _, list := range []diag.List{findings, nil} {
		var suites struct {
			Tests    int `xml:"tests,attr"`
			Failures int `xml:"failures,attr"`
			Suite    struct {
				Cases []struct {
					Failure *struct {
						Message string `xml:"message,attr"`
					} `xml:"failure"`
				} `xml:"testcase"`
			} `xml:"testsuite"`
		}
		if err := xml.Unmarshal(written(t, "junit", lang.EN, list), &suites); err != nil {
			t.Fatal(err)
		}
		if suites.Failures != len(list) || suites.Tests != len(suites.Suite.Cases) {
			t.Errorf("%+v", suites)
		}
	}
}

// TestSARIFPlaces holds what code hosts insist on: results that are a list,
// lines and columns from 1, rules by index, relative addresses.
func TestSARIFPlaces(t *testing.T) {
	var log struct {
		Runs []struct {
			Tool struct {
				Driver struct{ Rules []struct{ ID string } }
			}
			Results []struct {
				RuleID    string
				RuleIndex int
				Locations []struct {
					PhysicalLocation struct {
						ArtifactLocation struct{ URI string }
						Region           *struct{ StartLine, StartColumn, EndColumn int }
					}
				}
			}
		}
	}
	if err := json.Unmarshal(written(t, "sarif", lang.JA, findings), &log); err != nil {
		t.Fatal(err)
	}
	run := log.Runs[0]
	for _, r := range run.Results {
		at := r.Locations[0].PhysicalLocation
		if run.Tool.Driver.Rules[r.RuleIndex].ID != r.RuleID {
			t.Errorf("rule %d is not %s", r.RuleIndex, r.RuleID)
		}
		if strings.ContainsAny(at.ArtifactLocation.URI, `\: `) || strings.HasPrefix(at.ArtifactLocation.URI, "/") {
			t.Errorf("%q is no relative address", at.ArtifactLocation.URI)
		}
		if at.Region != nil && (at.Region.StartLine < 1 || at.Region.StartColumn < 1) {
			t.Errorf("%s begins at %d:%d", r.RuleID, at.Region.StartLine, at.Region.StartColumn)
		}
	}
	if none := string(written(t, "sarif", lang.JA, nil)); !strings.Contains(none, `"results": []`) {
		t.Error("results is not a list where there are none")
	}
}
