//go:build !windows

package main

import (
	"io"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/creack/pty"

	"github.com/monosashi/monosashi/internal/columns"
)

// shown runs the tool with everything on a terminal of the given width and
// returns the lines that it writes there.
func shown(t *testing.T, dir string, cols int, args ...string) []string {
	t.Helper()
	master, slave, err := pty.Open()
	if err != nil {
		t.Skip("no pseudo-terminal: ", err)
	}
	defer master.Close()
	pty.Setsize(master, &pty.Winsize{Cols: uint16(cols), Rows: 25})
	c := command(t, dir, args...)
	c.Env = append(c.Env, "TERM=dumb")
	c.Stdin, c.Stdout, c.Stderr, c.SysProcAttr = slave, slave, slave, ownSession()
	if err := c.Start(); err != nil {
		t.Fatal(err)
	}
	slave.Close()
	out, _ := io.ReadAll(master) // ends with an error when the terminal closes
	c.Wait()
	return strings.Split(strings.ReplaceAll(strings.TrimSpace(string(out)), "\r\n", "\n"), "\n")
}

// TestNarrow holds that lists and help fit the terminal, also a narrow one.
func TestNarrow(t *testing.T) {
	for _, what := range []string{"list", "list questionnaires", "list examples", "list baselines", "list goals", "list references", "list bodies", "help", "help lint", "help report"} {
		for _, l := range []string{"ja", "en"} {
			for _, w := range []int{40, 60, 80, 120} {
				lines := shown(t, t.TempDir(), w, append(strings.Fields(what), "--lang", l)...)
				for _, line := range lines {
					if columns.Of(line) > w && !strings.HasPrefix(line, "  $ ") && !strings.HasPrefix(line, "  monosashi ") {
						t.Errorf("%s in %s at %d: %d columns: %q", what, l, w, columns.Of(line), line)
						break
					}
				}
			}
		}
	}
}

// TestNarrowCaret holds that a caret stands under its place on a terminal that
// is narrower than the line of the file.
func TestNarrowCaret(t *testing.T) {
	dir := t.TempDir()
	src := "schema: answers/v1\nquestionnaire: {id: municipal-ai, version: 1.0.0}\nrespondent: {name: とても長い名前の架空のものさし町, type: municipality, fictional: maybe}\n"
	if err := os.WriteFile(filepath.Join(dir, "a.yaml"), []byte(src), 0o644); err != nil {
		t.Fatal(err)
	}
	for _, args := range [][]string{{"lint", "a.yaml"}, {"score", "a.yaml"}} {
		lines := shown(t, dir, 40, args...)
		at := 0
		for i, l := range lines {
			if strings.HasPrefix(strings.TrimSpace(l), "^~") {
				at = i
			}
		}
		if at == 0 {
			t.Fatalf("no caret: %q", lines)
		}
		line, caret := lines[at-1], lines[at]
		before, _, ok := strings.Cut(line, "maybe")
		if !ok || columns.Of(line) > 40 || columns.Of(before) != strings.Index(caret, "^") {
			t.Errorf("%v:\n%s\n%s", args, line, caret)
		}
	}
}
