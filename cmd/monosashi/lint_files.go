package main

import (
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"

	"github.com/monosashi/monosashi/assess"
	"github.com/monosashi/monosashi/internal/lang"
	"github.com/monosashi/monosashi/questionnaires"
	"github.com/monosashi/monosashi/questionnaires/catalogue"
	"github.com/monosashi/monosashi/questionnaires/diag"
)

// A linter checks many files together, so that answers find the questionnaire
// that they belong to among them, and questionnaires the catalogues that they
// name.
type linter struct {
	env    *env
	files  []source
	failed int // how many paths could not be read; each was told about
	left   int // how many files of folders were left out, because they are none of ours

	asked *questionnaires.Questionnaire            // with --questionnaire
	known map[string]*questionnaires.Questionnaire // by ID and version; nil for one with errors

	goals      []*catalogue.GoalSet // of the files
	references []*catalogue.ReferenceSet
}

// collect reads everything that the arguments stand for. What cannot be read
// is told, and does not stop the rest.
func (l *linter) collect(args []string, asked string) (err error) {
	if asked != "" {
		if l.asked, err = l.env.questionnaire(asked); err != nil {
			return err
		}
	}
	return l.collectBy(args, func(a string) (source, error) { return l.env.find(a, builtinShelf()) })
}

// collectBy reads folders, and everything else with find.
func (l *linter) collectBy(args []string, find func(arg string) (source, error)) error {
	for _, a := range args {
		if info, err := os.Stat(a); err == nil && info.IsDir() {
			l.folder(a)
			continue
		}
		src, err := find(a)
		if err != nil {
			var f *failure
			if errors.As(err, &f) && f.code == exitUsage {
				return err
			}
			l.fail(err)
			continue
		}
		l.add(src)
	}
	return nil
}

func (l *linter) add(src source) {
	if !slices.ContainsFunc(l.files, func(s source) bool { return s.name == src.name && s.builtin == src.builtin }) {
		l.files = append(l.files, src)
	}
}

func (l *linter) fail(err error) {
	l.failed++
	l.env.fail(err)
}

// folder collects the files of ours in a folder and those below it. Other
// YAML and JSON files are left alone.
func (l *linter) folder(dir string) {
	found, left := 0, 0
	err := filepath.WalkDir(dir, func(path string, d fs.DirEntry, err error) error {
		switch {
		case err != nil:
			l.fail(unreadable(path, err))
			return nil
		case path != dir && strings.HasPrefix(d.Name(), "."):
			if d.IsDir() {
				return fs.SkipDir
			}
			return nil
		case !d.Type().IsRegular() || !slices.Contains(dataExtensions, strings.ToLower(filepath.Ext(path))):
			return nil
		}
		data, err := l.env.read(path)
		if err != nil {
			l.fail(err)
			return nil
		}
		if !ours.Match(data) && !misspelt(data) {
			left++
			return nil
		}
		found++
		l.add(source{name: path, data: data, dir: filepath.Dir(path)})
		return nil
	})
	if err != nil {
		l.fail(unreadable(dir, err))
	} else if found == 0 {
		l.fail(failed(lang.F("フォルダー %q に、schema: で始まるファイル（.yaml、.yml、.json）がありません", "the folder %q holds no .yaml, .yml or .json file that begins with schema:", dir)))
	} else {
		l.left += left
	}
}

// misspelt recognises a file whose first key was meant to be schema. Other
// tools have a key of that name, whose value is an address as a rule.
func misspelt(data []byte) bool { return assess.MeantSchema(data) && !foreignSchema.Match(data) }

var foreignSchema = regexp.MustCompile(`(?m)^\s*\{?\s*["']?\$?schema["']?\s*:\s*["']?[a-z]+://`)

// dataExtensions are the files that are looked at in a folder.
var dataExtensions = []string{".yaml", ".yml", ".json"}

// ours recognises a file of ours also where it is broken.
var ours = regexp.MustCompile(`(?m)^\s*\{?\s*["']?schema["']?\s*:\s*["']?[a-z]+/v\d`)

// check checks every file: first catalogues, which questionnaires need, then
// questionnaires, which answers need.
func (l *linter) check() diag.List {
	l.known = map[string]*questionnaires.Questionnaire{}
	var list diag.List
	for turn := range 3 {
		for _, f := range l.files {
			head, broken := assess.Peek(f.name, f.data)
			if turnOf(kindOf(head.Schema)) != turn {
				continue
			}
			if broken.HasErrors() {
				list = append(list, broken...)
				continue
			}
			list = append(list, l.checkOne(f, head)...)
		}
	}
	list.Sort()
	return list
}

// turnOf says when a kind of file is checked.
func turnOf(kind string) int {
	switch kind {
	case "goals", "references", "baselines":
		return 0
	case "questionnaire":
		return 1
	}
	return 2
}

// kindOf is what a schema such as answers/v1 describes.
func kindOf(schema string) string {
	kind, _, _ := strings.Cut(schema, "/")
	return kind
}

func builtinShelf() shelf {
	q, x := questionnaireShelf(), exampleShelf()
	return shelf{
		what:  lang.T("質問票・見本", "questionnaire or example"),
		list:  lang.Same("monosashi list"),
		names: append(slices.Clone(q.names), x.names...),
		get: func(name string) ([]byte, bool) {
			if b, ok := q.get(name); ok {
				return b, true
			}
			return x.get(name)
		},
	}
}
