package main

import (
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"strings"

	"github.com/monosashi/monosashi/internal/lang"
	"github.com/monosashi/monosashi/internal/yamlpos"
	"github.com/monosashi/monosashi/questionnaires"
	"github.com/monosashi/monosashi/questionnaires/diag"
)

// builtinPrefix before a name says that the built-in thing is meant, even
// where a file has the same name.
const builtinPrefix = "builtin:"

// A source is the text of a file, or of something built in.
type source struct {
	name    string // as shown in messages
	data    []byte
	builtin bool
	dir     string // of a file; "" for standard input and what is built in
}

// A shelf is a kind of thing that is built in, for finding by name.
type shelf struct {
	what, list lang.Text // how to call one, and the command that lists them
	names      []string
	get        func(name string) ([]byte, bool)
}

// find returns what arg stands for: the name of something built in, a path, or
// - for standard input.
func (e *env) find(arg string, s shelf) (source, error) {
	if name, ok := strings.CutPrefix(arg, builtinPrefix); ok {
		if b, ok := s.get(name); ok {
			return source{name: name, data: b, builtin: true}, nil
		}
		return source{}, s.unknown(name)
	}
	b, known := s.get(arg)
	_, err := os.Lstat(arg)
	switch exists := err == nil; {
	case arg == "-":
	case known && exists:
		return source{}, misused(lang.F("%[1]q は組み込みの%[2]vにも、このフォルダーのファイルにもあります。ファイルなら %[3]q、組み込みなら %[4]q と書いてください",
			"%[1]q is both a built-in %[2]v and a file here; write %[3]q for the file or %[4]q for the built-in one", arg, s.what, "."+string(filepath.Separator)+arg, builtinPrefix+arg))
	case known:
		return source{name: arg, data: b, builtin: true}, nil
	case errors.Is(err, fs.ErrNotExist) && !looksLikePath(arg):
		return source{}, s.unknown(arg)
	}
	data, err := e.read(arg)
	src := source{name: arg, data: data}
	if arg != "-" {
		src.dir = filepath.Dir(arg)
	}
	return src, err
}

func looksLikePath(s string) bool {
	return strings.ContainsAny(s, `/\`) || filepath.Ext(s) != ""
}

func (s shelf) unknown(name string) error {
	if n := yamlpos.Nearest(name, s.names); n != "" {
		return misused(lang.F("組み込みの%[1]vにもファイルにも %[2]q はありません。%[3]q のことですか", "no built-in %[1]v and no file is called %[2]q; did you mean %[3]q?", s.what, name, n))
	}
	return misused(lang.F("組み込みの%[1]vにもファイルにも %[2]q はありません。組み込みの一覧は `%[3]v` で見られます", "no built-in %[1]v and no file is called %[2]q; `%[3]v` lists what is built in", s.what, name, s.list))
}

func questionnaireShelf() shelf {
	return shelf{lang.T("質問票", "questionnaire"), lang.Same("monosashi list questionnaires"), questionnaires.Builtin(), questionnaires.BuiltinSource}
}

// questionnaire returns the questionnaire that arg stands for, and tells the
// person why when it cannot be used.
func (e *env) questionnaire(arg string) (*questionnaires.Questionnaire, error) {
	src, err := e.find(arg, questionnaireShelf())
	if err != nil {
		return nil, err
	}
	return e.parseQuestionnaire(src)
}

func (e *env) parseQuestionnaire(src source) (*questionnaires.Questionnaire, error) {
	q, list := questionnaires.Parse(src.name, src.data)
	if q == nil || list.HasErrors() {
		return nil, e.unusable(src.name, list, lang.T("質問票", "questionnaire"))
	}
	return q, nil
}

// unusable shows what is wrong with an input on standard error, and returns
// the error that ends the command.
func (e *env) unusable(name string, list diag.List, what lang.Text) error {
	if err := diag.Formats[0].Write(e.err, list, e.diagErr()); err != nil {
		return err
	}
	return failed(lang.F("%[1]v %[2]q は使えません（誤り %[3]d件）", "the %[1]v %[2]q cannot be used (errors: %[3]d)", what, name, list.Count(diag.Error)))
}
