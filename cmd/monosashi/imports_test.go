package main

import (
	"fmt"
	"go/ast"
	"go/parser"
	"go/token"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"testing"
)

const ourModule = "github.com/monosashi/monosashi"

// A layer says what one of our packages may import besides the harmless part
// of the standard library. It names everything, so that a new import is a
// decision and not an accident.
type layer struct {
	ours    []string // packages of ours
	modules []string // packages of others, or the beginning of their paths
	impure  bool     // may reach files, the clock, the environment and the terminal
}

// layers lists every package that there may be. A new package fails the test
// until somebody says here what it may import.
var layers = map[string]layer{
	"internal/exact": {},
	"internal/quiet": {impure: true},
	"internal/lang":  {},
	"internal/columns": {
		modules: []string{"github.com/clipperhouse/displaywidth", "github.com/rivo/uniseg", "golang.org/x/text/unicode/norm"},
	},
	"questionnaires/diag": {
		ours:    []string{"internal/lang"},
		modules: []string{"github.com/mattn/go-runewidth"},
	},
	"internal/yamlpos": {
		ours: []string{"internal/columns", "internal/exact", "internal/lang", "questionnaires/diag"},
		modules: []string{
			"gopkg.in/yaml.v3", "go.yaml.in/yaml/v4",
			"golang.org/x/text/encoding/japanese", "golang.org/x/text/encoding/unicode",
		},
	},
	"internal/golden": { // for tests only: it is in nobody else's list
		modules: []string{"github.com/google/go-cmp"},
		impure:  true,
	},
	"internal/placetest": { // for tests only: it is in nobody else's list
		ours: []string{"internal/yamlpos", "questionnaires/diag"},
	},
	"questionnaires": {
		ours:    []string{"internal/exact", "internal/lang", "internal/yamlpos", "questionnaires/diag"},
		modules: []string{"github.com/expr-lang/expr", "golang.org/x/text/width"},
	},
	"questionnaires/catalogue": {
		ours:    []string{"internal/exact", "internal/lang", "internal/yamlpos", "questionnaires", "questionnaires/diag"},
		modules: []string{"golang.org/x/text/unicode/norm"},
	},
	"assess": {
		ours: []string{"internal/columns", "internal/exact", "internal/lang", "internal/yamlpos", "questionnaires", "questionnaires/catalogue", "questionnaires/diag"},
	},
	"assess/interview": {
		ours: []string{"assess", "internal/columns", "internal/lang", "questionnaires", "questionnaires/catalogue"},
		modules: []string{
			"github.com/charmbracelet/bubbles/key", "github.com/charmbracelet/bubbletea", "github.com/charmbracelet/huh", "github.com/charmbracelet/lipgloss",
			"github.com/mattn/go-runewidth",
			"github.com/muesli/termenv", "golang.org/x/text/width",
		},
	},
	"reports": {
		ours:    []string{"assess", "internal/columns", "internal/exact", "internal/lang", "questionnaires", "questionnaires/catalogue"},
		modules: []string{"github.com/olekukonko/tablewriter"},
	},
	"cmd/monosashi": {
		ours: []string{"assess", "assess/interview", "internal/columns", "internal/exact", "internal/lang", "internal/quiet", "internal/yamlpos", "questionnaires", "questionnaires/catalogue", "questionnaires/diag", "reports"},
		modules: []string{
			"github.com/spf13/cobra", "github.com/spf13/pflag", "github.com/inconshreveable/mousetrap",
			"golang.org/x/sys/unix", "golang.org/x/sys/windows", "golang.org/x/term", "golang.org/x/text/width",
		},
		impure: true,
	},
}

// testModules may be imported by the tests of any package, and by tests alone.
var testModules = []string{
	"github.com/creack/pty",
	"github.com/google/go-cmp",
	"github.com/rogpeppe/go-internal",
	"github.com/santhosh-tekuri/jsonschema/v6",
	"golang.org/x/tools/txtar",
}

// outside are the packages of the standard library that reach outside the
// program. The beginning of a path stands for all that is below it.
var outside = []string{
	"crypto/rand", "flag", "io/fs", "io/ioutil", "log", "math/rand", "os",
	"plugin", "runtime", "syscall", "testing", "unsafe",
}

// closed are the packages that nothing but a test may import: the tool opens
// no network connection and starts no other program.
var closed = []string{"net", "crypto/tls", "os/exec", "plugin"}

// closedNames are functions and variables that reach outside the program
// although their package is harmless.
var closedNames = map[string][]string{
	"time":          {"Now", "Since", "Until", "Sleep", "After", "AfterFunc", "Tick", "NewTimer", "NewTicker", "Local", "LoadLocation"},
	"path/filepath": {"Abs", "EvalSymlinks", "Glob", "Walk", "WalkDir"},
	"fmt":           {"Print", "Printf", "Println", "Scan", "Scanf", "Scanln"},
}

// systemNames may be used by the named files of cmd/monosashi alone, so that
// every command can be tested with streams, an environment and a clock of the
// test's own.
var systemNames = map[string][]string{
	"os.Exit":   {"main.go"},
	"os.Args":   {"main.go"},
	"os.Stdin":  {"env.go"},
	"os.Stdout": {"env.go"},
	"os.Stderr": {"env.go"},
	"os.Getenv": {"env.go"},
	"time.Now":  {"env.go"},
}

// TestImports holds the rules of docs/architecture.md on every Go file.
func TestImports(t *testing.T) {
	root := filepath.Join("..", "..")
	files := goFiles(t, root)
	if len(files) < 50 {
		t.Fatalf("only %d Go files were found below %s", len(files), root)
	}
	for _, name := range files {
		src, err := os.ReadFile(filepath.Join(root, name))
		if err != nil {
			t.Fatal(err)
		}
		for _, problem := range checkImports(name, string(src)) {
			t.Error(problem)
		}
	}
	for dir := range layers {
		if !slices.ContainsFunc(files, func(f string) bool { return dirOf(f) == dir }) {
			t.Errorf("there is no package %s any more; take it out of the table", dir)
		}
	}
}

// TestImportsBroken shows that each rule can fail.
func TestImportsBroken(t *testing.T) {
	for _, c := range []struct{ name, file, src, want string }{
		{"ours", "assess/a.go", `import "github.com/monosashi/monosashi/reports"`, "assess may not import reports"},
		{"upwards", "internal/lang/a.go", `import "github.com/monosashi/monosashi/questionnaires/diag"`, "internal/lang may not import questionnaires/diag"},
		{"module", "cmd/monosashi/a.go", `import "gopkg.in/yaml.v3"`, "cmd/monosashi may not import gopkg.in/yaml.v3"},
		{"part of a module", "questionnaires/a.go", `import "golang.org/x/text/language"`, "questionnaires may not import golang.org/x/text/language"},
		{"longer name", "questionnaires/a.go", `import "github.com/expr-lang/exprs"`, "questionnaires may not import github.com/expr-lang/exprs"},
		{"test module", "assess/a.go", `import "github.com/google/go-cmp/cmp"`, "assess may not import github.com/google/go-cmp/cmp"},
		{"file", "reports/a.go", `import "os"`, "reports may not import os: "},
		{"below", "reports/a.go", `import "os/user"`, "reports may not import os/user: "},
		{"network", "cmd/monosashi/a.go", `import "net/http"`, "nothing but a test may import net/http"},
		{"program", "cmd/monosashi/a.go", `import "os/exec"`, "nothing but a test may import os/exec"},
		{"clock", "assess/a.go", "import \"time\"\nvar a = time.Now()", "assess may not use time.Now"},
		{"renamed clock", "assess/a.go", "import clock \"time\"\nvar a = clock.Now()", "assess may not use time.Now"},
		{"dot", "assess/a.go", `import . "time"`, "may not be imported with a dot"},
		{"folder", "assess/a.go", "import \"path/filepath\"\nvar a = filepath.WalkDir", "assess may not use path/filepath.WalkDir"},
		{"screen", "assess/a.go", "import \"fmt\"\nfunc a() { fmt.Println() }", "assess may not use fmt.Println"},
		{"printed by a command", "cmd/monosashi/a.go", "import \"fmt\"\nfunc a() { fmt.Println() }", "cmd/monosashi may not use fmt.Println"},
		{"exit", "cmd/monosashi/a.go", "import \"os\"\nfunc a() { os.Exit(1) }", "os.Exit belongs to main.go"},
		{"new package", "reports/charts/a.go", ``, "say in the table what reports/charts may import"},
		{"root", "a.go", ``, "say in the table what . may import"},
		{"module in a test", "assess/a_test.go", `import "github.com/spf13/cobra"`, "assess may not import github.com/spf13/cobra"},
	} {
		t.Run(c.name, func(t *testing.T) {
			got := checkImports(c.file, "package a\n"+c.src)
			if len(got) != 1 || !strings.Contains(got[0], c.want) {
				t.Errorf("got %q, want one line with %q", got, c.want)
			}
		})
	}
	for _, c := range []struct{ file, src string }{
		{"assess/a.go", "import \"time\"\nvar a = time.Date(2026, 4, 1, 0, 0, 0, 0, time.UTC)"},
		{"assess/a_test.go", "import (\n\"os\"\n\"net/http\"\n\"github.com/google/go-cmp/cmp\"\n\"github.com/monosashi/monosashi/reports\"\n)"},
		{"cmd/monosashi/env.go", "import \"time\"\nvar a = time.Now"},
		{"questionnaires/a.go", `import "github.com/expr-lang/expr/parser"`},
	} {
		if got := checkImports(c.file, "package a\n"+c.src); len(got) > 0 {
			t.Errorf("%s %s: %q, want nothing", c.file, c.src, got)
		}
	}
}

// goFiles returns the slash-separated names of all Go files below root, test
// files and files for other systems among them.
func goFiles(t *testing.T, root string) []string {
	t.Helper()
	var files []string
	err := fs.WalkDir(os.DirFS(root), ".", func(name string, d fs.DirEntry, err error) error {
		if err != nil {
			return err
		}
		hidden := name != "." && strings.HasPrefix(d.Name(), ".")
		if d.IsDir() && (hidden || d.Name() == "testdata" || name == "dist" || name == "bin") {
			return fs.SkipDir
		}
		if !d.IsDir() && !hidden && strings.HasSuffix(name, ".go") {
			files = append(files, name)
		}
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
	return files
}

func dirOf(name string) string { return filepath.ToSlash(filepath.Dir(name)) }

// checkImports returns what is wrong with the imports of one file, whose name
// is relative to the root of the module.
func checkImports(name, src string) []string {
	set := token.NewFileSet()
	file, err := parser.ParseFile(set, name, src, parser.SkipObjectResolution)
	if err != nil {
		return []string{err.Error()}
	}
	dir := dirOf(name)
	rule, known := layers[dir]
	if !known {
		return []string{fmt.Sprintf("%s: say in the table what %s may import", name, dir)}
	}
	c := importChecker{set: set, name: name, dir: dir, rule: rule, test: strings.HasSuffix(name, "_test.go")}
	for _, spec := range file.Imports {
		c.spec(spec)
	}
	if !c.test {
		c.uses(file)
	}
	return c.problems
}

type importChecker struct {
	set       *token.FileSet
	name, dir string
	rule      layer
	test      bool
	problems  []string
}

func (c *importChecker) say(pos token.Pos, format string, args ...any) {
	c.problems = append(c.problems, fmt.Sprintf("%s: ", c.set.Position(pos))+fmt.Sprintf(format, args...))
}

func (c *importChecker) spec(spec *ast.ImportSpec) {
	path, _ := strconv.Unquote(spec.Path.Value)
	ours, isOurs := strings.CutPrefix(path, ourModule+"/")
	switch first, _, _ := strings.Cut(path, "/"); {
	case spec.Name != nil && spec.Name.Name == "." && !c.test:
		c.say(spec.Pos(), "%s may not be imported with a dot", path)
	case isOurs:
		if !c.test && !slices.Contains(c.rule.ours, ours) {
			c.say(spec.Pos(), "%s may not import %s", c.dir, ours)
		}
	case strings.Contains(first, "."):
		if !below(path, c.rule.modules) && (!c.test || !below(path, testModules)) {
			c.say(spec.Pos(), "%s may not import %s", c.dir, path)
		}
	case c.test:
	case below(path, closed):
		c.say(spec.Pos(), "nothing but a test may import %s", path)
	case !c.rule.impure && below(path, outside):
		c.say(spec.Pos(), "%s may not import %s: it touches no file, clock, environment or terminal", c.dir, path)
	}
}

// below reports whether path is one of the packages or lies below one.
func below(path string, packages []string) bool {
	return slices.ContainsFunc(packages, func(p string) bool {
		return path == p || strings.HasPrefix(path, p+"/")
	})
}

// uses looks for the names that reach outside the program.
func (c *importChecker) uses(file *ast.File) {
	packages := map[string]string{}
	for _, spec := range file.Imports {
		path, _ := strconv.Unquote(spec.Path.Value)
		local := path[strings.LastIndex(path, "/")+1:]
		if spec.Name != nil {
			local = spec.Name.Name
		}
		packages[local] = path
	}
	ast.Inspect(file, func(n ast.Node) bool {
		if s, ok := n.(*ast.SelectorExpr); ok {
			if x, ok := s.X.(*ast.Ident); ok && packages[x.Name] != "" {
				c.use(s.Pos(), packages[x.Name], s.Sel.Name)
			}
		}
		return true
	})
}

func (c *importChecker) use(pos token.Pos, path, name string) {
	full := path + "." + name
	owners, owned := systemNames[full]
	switch {
	case c.rule.impure && owned:
		if !slices.Contains(owners, filepath.Base(c.name)) {
			c.say(pos, "%s belongs to %s: take it from the env", full, strings.Join(owners, ", "))
		}
	case slices.Contains(closedNames[path], name) && (path == "fmt" || !c.rule.impure):
		c.say(pos, "%s may not use %s", c.dir, full)
	}
}
