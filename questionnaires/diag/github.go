package diag

import (
	"bytes"
	"fmt"
	"io"
	"strings"
)

// githubFormat writes workflow commands, which GitHub shows beside the lines
// of a pull request.
var githubFormat = &Format{Name: "github", Write: writeGitHub}

func writeGitHub(w io.Writer, l List, o Options) error {
	var b bytes.Buffer
	for _, d := range l {
		message := d.Message.In(o.Lang)
		if hint := d.Hint.In(o.Lang); hint != "" {
			message += "\n" + hint
		}
		fmt.Fprintf(&b, "::%s %s::%s\n", githubLevel(d.Severity), githubProperties(d), githubData(message))
	}
	_, err := w.Write(b.Bytes())
	return err
}

func githubLevel(s Severity) string {
	if s == Note {
		return "notice"
	}
	return s.String()
}

func githubProperties(d Diagnostic) string {
	parts := []string{"file=" + githubProperty(slashed(d.File))}
	if d.Pos.Line > 0 {
		parts = append(parts, fmt.Sprintf("line=%d,col=%d", d.Pos.Line, max(d.Pos.Col, 1)))
		if d.End.Line == d.Pos.Line && d.End.Col > d.Pos.Col {
			parts = append(parts, fmt.Sprintf("endColumn=%d", d.End.Col))
		}
	}
	return strings.Join(append(parts, "title="+githubProperty(d.Rule)), ",")
}

// githubData and githubProperty escape what would end the command, or one of
// its properties, early.
func githubData(s string) string {
	return clean(strings.NewReplacer("%", "%25", "\r", "%0D", "\n", "%0A").Replace(s))
}

func githubProperty(s string) string {
	return strings.NewReplacer(":", "%3A", ",", "%2C").Replace(githubData(s))
}

// slashed writes a path as it stands in a repository, on every system.
func slashed(path string) string { return strings.ReplaceAll(path, `\`, "/") }
