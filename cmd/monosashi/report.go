package main

import (
	"bytes"
	"fmt"
	"path/filepath"
	"strings"

	"github.com/spf13/cobra"

	"github.com/monosashi/monosashi/internal/lang"
	"github.com/monosashi/monosashi/reports"
)

type reportOptions struct {
	answersOptions
	outputs []string
	format  string
	force   bool
	width   int
}

func newReport(e *env) *cobra.Command {
	var o reportOptions
	c := &cobra.Command{
		Use:   "report <answers>",
		Short: e.t("採点し、全国値と比べた報告書をつくる", "Score answers and write the comparison report"),
		Long: e.t("回答を採点し、全国の公表値と比べた報告書をつくります。首長に見せる半ページから始まり、分野と設問ごとの詳細、方法と出典が続きます。\n<answers> は回答ファイルか見本の名前です。形式は -o の拡張子で決まり、-o は何度でも指定できます。-o がなければ端末に表示します。",
			"Score answers and write a report that compares them with the published national figures. It opens with half a page for a mayor; detail by section and item, method and sources follow.\n<answers> is an answers file or the name of an example. The extension of -o decides the format, and -o may be given several times; without it the report is shown on the terminal."),
		Example:           "monosashi report example\nmonosashi report answers.yaml -o report.html -o report.csv",
		Args:              takes("<answers>"),
		ValidArgsFunction: completeAnswers,
		Annotations:       map[string]string{"json": "yes"},
		RunE:              func(c *cobra.Command, args []string) error { return runReport(e, args[0], o) },
	}
	f := c.Flags()
	f.StringArrayVarP(&o.outputs, "output", "o", nil, fmt.Sprintf(e.t("書き込む`ファイル`（%s。- は標準出力）", "`file` to write (%s; - is standard output)"), strings.Join(extensions(), " ")))
	addChoice(c, f, &o.format, "format", "", formatNames(), e.t("形式。拡張子で決まらないときに使う（指定しないとき table）", "format, where no extension decides it (default table)"))
	f.BoolVar(&o.force, "force", false, e.t("すでにあるファイルに上書きする", "overwrite files that exist"))
	f.IntVar(&o.width, "width", 0, e.t("table の幅（`桁数`。指定しないとき端末の幅）", "width of table in `columns` (default: that of the terminal)"))
	o.bindScoring(e, c)
	return c
}

func formatNames() []string {
	var names []string
	for _, f := range reports.Formats() {
		names = append(names, f.Name)
	}
	return names
}

func extensions() []string {
	var out []string
	for _, f := range reports.Formats() {
		out = append(out, f.Extensions...)
	}
	return out
}

// A target is one report to write.
type target struct {
	name   string // - is standard output
	format reports.Format
}

func runReport(e *env, arg string, o reportOptions) error {
	read := inputs(arg, o.questionnaire)
	if err := checkNames(o.outputs, read); err != nil {
		return err
	}
	targets, err := o.targets(e)
	if err != nil {
		return err
	}
	if err := checkOutputs(o.outputs, read, o.force); err != nil {
		return err
	}
	r, err := e.evaluate(arg, o.answersOptions)
	if err != nil {
		return err
	}
	var outputs []output
	for _, t := range targets {
		var b bytes.Buffer
		if err := t.format.Write(&b, reports.ForResult(r, e.look(t.name, o.width))); err != nil {
			return err
		}
		outputs = append(outputs, output{t.name, b.Bytes()})
	}
	if err := e.write(outputs, o.force); err != nil {
		return err
	}
	e.wrote(o.outputs...)
	return nil
}

// targets decides the format of every output, before any work is done.
func (o reportOptions) targets(e *env) ([]target, error) {
	if o.width != 0 && (o.width < minWidth || o.width > maxWidth) {
		return nil, misused(lang.F("--width は %d から %d までです", "--width must be from %d to %d", minWidth, maxWidth))
	}
	format := o.format
	if e.json {
		if format != "" && format != "json" {
			return nil, misused(lang.F("--json と --format %s は同時に指定できません", "--json and --format %s contradict each other", format))
		}
		format = "json"
	}
	if len(o.outputs) == 0 {
		f, _ := reports.FormatFor(or(format, "table"))
		return []target{{"-", f}}, nil
	}
	var out []target
	for _, name := range o.outputs {
		f, err := formatOf(name, format)
		if err != nil {
			return nil, err
		}
		out = append(out, target{name, f})
	}
	return out, nil
}

// The widths that a table can be given.
const (
	minWidth = 40
	maxWidth = 1000
)

func or(s, def string) string {
	if s == "" {
		return def
	}
	return s
}

// formatOf is the format of an output: that of its extension, or the one asked
// for. Where both say something they must agree.
func formatOf(name, asked string) (reports.Format, error) {
	implied, ok := reports.FormatByExtension(name)
	switch {
	case name == "-":
		f, _ := reports.FormatFor(or(asked, "table"))
		return f, nil
	case name == "":
		return implied, misused(lang.T("-o のファイル名が空です", "the file name of -o is empty"))
	case ok && asked != "" && implied.Name != asked:
		return implied, misused(lang.F("%[1]q の拡張子は %[2]s を表しますが、%[3]s が指定されています", "the extension of %[1]q means %[2]s, but %[3]s is asked for", name, implied.Name, asked))
	case ok:
		return implied, nil
	case asked != "":
		f, _ := reports.FormatFor(asked)
		return f, nil
	}
	return implied, misused(lang.F("%[1]q の拡張子からは形式がわかりません（使えるのは %[2]s）。--format でも指定できます", "the extension of %[1]q names no format (use %[2]s); --format can name one", filepath.Base(name), strings.Join(extensions(), ", ")))
}

// look is how a report to the output called name should look.
func (e *env) look(name string, width int) reports.Options {
	o := reports.Options{Lang: e.lang, Width: width}
	if name == "-" {
		o.Color, o.ASCII = e.colorOut(), e.outTTY && asciiConsole(e.getenv)
		if width == 0 {
			o.Width = e.width()
		}
	}
	return o
}
