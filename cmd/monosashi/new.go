package main

import (
	_ "embed" // for the starters
	"fmt"

	"github.com/spf13/cobra"

	"github.com/monosashi/monosashi/internal/lang"
	"github.com/monosashi/monosashi/internal/yamlpos"
)

// The starters are the same questionnaire with comments in either language.
var (
	//go:embed starter/questionnaire.ja.yaml
	starterJA string
	//go:embed starter/questionnaire.en.yaml
	starterEN string
)

// starters lists what "monosashi new" can make.
var starters = []string{"questionnaire"}

func newNew(e *env) *cobra.Command {
	var o writeOptions
	c := &cobra.Command{
		Use:   "new {questionnaire}",
		Short: e.t("質問票のひな形をつくる", "Make a commented starter of a questionnaire"),
		Long: e.t("注釈の付いた、そのまま使える小さな質問票をつくります。書き換えながら `monosashi lint` で点検し、`monosashi show` でできあがりを見てください。",
			"Make a small questionnaire with comments that works as it is. Change it step by step, check it with `monosashi lint` and look at it with `monosashi show`."),
		Example:   "monosashi new questionnaire -o my-questionnaire.yaml\nmonosashi lint my-questionnaire.yaml\nmonosashi show my-questionnaire.yaml",
		Args:      takes("<kind>"),
		ValidArgs: starters,
		RunE:      func(_ *cobra.Command, args []string) error { return runNew(e, args[0], o) },
	}
	o.bind(e, c, "questionnaire.yaml")
	return c
}

func runNew(e *env, kind string, o writeOptions) error {
	if kind != starters[0] {
		if yamlpos.Nearest(kind, []string{"answers", "form"}) != "" {
			return misused(lang.T("回答の様式は `monosashi form <質問票>` でつくれます", "`monosashi form <questionnaire>` makes a form for answers"))
		}
		return notOneOf(starters, kind)
	}
	return o.write(e, []byte(e.t(starterJA, starterEN)))
}

// writeOptions are the flags of the commands that write one file.
type writeOptions struct {
	output string
	force  bool
}

func (o *writeOptions) bind(e *env, c *cobra.Command, name string) {
	f := c.Flags()
	f.StringVarP(&o.output, "output", "o", "", fmt.Sprintf(e.t("書き込む`ファイル`（例 %s。指定しないときは標準出力）", "`file` to write, such as %s (default: standard output)"), name))
	f.BoolVar(&o.force, "force", false, e.t("すでにあるファイルに上書きする", "overwrite a file that exists"))
}

// check refuses, before any work is done, an output that cannot be written.
func (o writeOptions) check(inputs []string) error {
	if o.output == "" {
		return nil
	}
	return checkOutputs([]string{o.output}, inputs, o.force)
}

func (o writeOptions) write(e *env, data []byte, inputs ...string) error {
	if o.output == "" {
		_, err := e.out.Write(data)
		return err
	}
	if err := o.check(inputs); err != nil {
		return err
	}
	if err := e.write([]output{{o.output, data}}, o.force); err != nil {
		return err
	}
	e.wrote(o.output)
	return nil
}

// wrote tells the person, but no pipe, where the work went.
func (e *env) wrote(names ...string) {
	if e.quiet {
		return
	}
	for _, n := range names {
		if n != "-" {
			fmt.Fprintf(e.err, e.t("%s に書きました\n", "wrote %s\n"), safe(n))
		}
	}
}
