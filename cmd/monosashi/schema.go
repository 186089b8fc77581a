package main

import (
	"fmt"
	"slices"
	"strings"

	"github.com/spf13/cobra"

	"github.com/monosashi/monosashi/assess"
	"github.com/monosashi/monosashi/internal/lang"
	"github.com/monosashi/monosashi/questionnaires"
	"github.com/monosashi/monosashi/questionnaires/catalogue"
)

// allSchemas returns the schema of every kind of file.
func allSchemas() []questionnaires.Schema {
	return slices.Concat(questionnaires.Schemas(), assess.Schemas(), catalogue.Schemas())
}

func schemaKinds() []string {
	var kinds []string
	for _, s := range allSchemas() {
		kinds = append(kinds, s.Kind)
	}
	return kinds
}

func schemaCompletions(e *env) []cobra.Completion {
	var out []cobra.Completion
	for _, s := range allSchemas() {
		out = append(out, cobra.CompletionWithDesc(s.Kind, s.Doc.In(e.lang)))
	}
	return out
}

func newSchema(e *env) *cobra.Command {
	var o writeOptions
	c := &cobra.Command{
		Use:   "schema [" + strings.Join(schemaKinds(), " | ") + "]",
		Short: e.t("ファイルの書き方をJSON Schemaで出力する", "Print the JSON Schema of a kind of file"),
		Long: e.t("ファイルの種類ごとの書き方を JSON Schema（draft 2020-12）で出力します。種類を指定しないときは種類を一覧します。\nYAML に対応したエディターでは、ファイルの先頭に次の行を書くと、キーの補完と点検が使えます。\n\n# yaml-language-server: $schema=questionnaire.schema.json\n\n式や ID など、JSON Schema で表せない誤りは `monosashi lint` が見つけます。",
			"Print how a kind of file is written as a JSON Schema (draft 2020-12); without a kind, list the kinds.\nAn editor that knows YAML completes and checks keys when a file begins with this line:\n\n# yaml-language-server: $schema=questionnaire.schema.json\n\nMistakes that a JSON Schema cannot express, such as in expressions and IDs, are found by `monosashi lint`."),
		Example:     "monosashi schema\nmonosashi schema questionnaire -o questionnaire.schema.json",
		Args:        takes("[<kind>]"),
		ValidArgs:   schemaCompletions(e),
		Annotations: map[string]string{"json": "yes"},
		RunE:        func(_ *cobra.Command, args []string) error { return runSchema(e, args, o) },
	}
	o.bind(e, c, "questionnaire.schema.json")
	return c
}

func runSchema(e *env, args []string, o writeOptions) error {
	if len(args) == 0 && o.output != "" {
		return misused(lang.F("何を書くのか、<kind> を指定してください（種類: %s）", "<kind> is missing: say what to write (kinds: %s)", strings.Join(schemaKinds(), ", ")))
	}
	if len(args) == 0 {
		return listSchemas(e)
	}
	i := slices.Index(schemaKinds(), args[0])
	if i < 0 {
		return notOneOf(schemaKinds(), args[0])
	}
	return o.write(e, allSchemas()[i].Source)
}

// listedSchema is what --json says about a kind of file.
type listedSchema struct {
	Kind   string    `json:"kind"`
	Schema string    `json:"schema"` // the first line of such a file
	Doc    lang.Text `json:"doc"`
}

func listSchemas(e *env) error {
	var g grid
	list := []listedSchema{}
	for _, s := range allSchemas() {
		g = append(g, []string{s.Kind, s.Doc.In(e.lang)})
		list = append(list, listedSchema{s.Kind, s.Kind + "/v1", s.Doc})
	}
	if e.json {
		return writeJSON(e, list)
	}
	_, err := fmt.Fprint(e.out, g.write("", 0))
	return err
}
