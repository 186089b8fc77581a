package main

import (
	"path/filepath"
	"slices"
	"strings"

	"github.com/spf13/cobra"

	"github.com/monosashi/monosashi/assess"
	"github.com/monosashi/monosashi/internal/lang"
	"github.com/monosashi/monosashi/internal/yamlpos"
	"github.com/monosashi/monosashi/questionnaires"
)

type formOptions struct {
	writeOptions
	section string
	core    bool
}

func newForm(e *env) *cobra.Command {
	var o formOptions
	c := &cobra.Command{
		Use:   "form <questionnaire>",
		Short: e.t("回答の様式（空欄の回答ファイル）をつくる", "Make a blank answers file to fill in"),
		Long: e.t("質問票の設問を注釈として書き込んだ、空欄の回答ファイルをつくります。各設問に答えを書き、`monosashi lint` で点検し、`monosashi report` で報告書にします。\n<questionnaire> は組み込みの名前かファイルです。--lang で様式の言語を選べます。",
			"Make a blank answers file with the questions of a questionnaire as comments. Write the answers into it, check it with `monosashi lint` and make a report with `monosashi report`.\n<questionnaire> is a built-in name or a file. --lang chooses the language of the form."),
		Example:           "monosashi form municipal-ai -o answers.yaml\nmonosashi form municipal-ai --core -o answers.yaml",
		Args:              takes("<questionnaire>"),
		ValidArgsFunction: completeQuestionnaires(1),
		RunE:              func(_ *cobra.Command, args []string) error { return runForm(e, args[0], o) },
	}
	o.bind(e, c, "answers.yaml")
	c.Flags().BoolVar(&o.core, "core", false, e.t("コア設問だけの様式にする", "only the core questions"))
	c.Flags().StringVar(&o.section, "section", "", e.t("この`分野`だけの様式にする", "only this `section`"))
	return c
}

func runForm(e *env, arg string, o formOptions) error {
	if err := o.checkName(); err != nil {
		return err
	}
	if err := o.check(inputs(arg)); err != nil {
		return err
	}
	q, err := e.questionnaire(arg)
	if err != nil {
		return err
	}
	e.speak(q)
	if err := o.fits(q); err != nil {
		return err
	}
	b := assess.BlankForm(q, assess.FormOptions{Lang: e.formLang(q), Section: o.section, Core: o.core})
	return o.write(e, b, inputs(arg)...)
}

// checkName refuses an output that would not be read as YAML later.
func (o formOptions) checkName() error {
	ext := strings.ToLower(filepath.Ext(o.output))
	if o.output == "" || o.output == "-" || slices.Contains([]string{".yaml", ".yml"}, ext) {
		return nil
	}
	return misused(lang.F("%q に様式は書けません。拡張子を .yaml にしてください", "a form cannot be written to %q; use the extension .yaml", o.output))
}

// fits refuses a choice of questions that leaves none.
func (o formOptions) fits(q *questionnaires.Questionnaire) error {
	if o.section != "" && q.Section(o.section) == nil {
		var known []string
		q.Walk(func(s *questionnaires.Section) { known = append(known, s.ID) })
		if n := yamlpos.Nearest(o.section, known); n != "" {
			return misused(lang.F("質問票 %s に分野 %q はありません。%q のことですか", "the questionnaire %s has no section %q; did you mean %q?", q.ID, o.section, n))
		}
		return misused(lang.F("質問票 %s に分野 %q はありません（分野: %s）", "the questionnaire %s has no section %q (sections: %s)", q.ID, o.section, strings.Join(known, ", ")))
	}
	for _, i := range q.Items() {
		if (!o.core || i.Core) && (o.section == "" || within(i, o.section)) {
			return nil
		}
	}
	return misused(lang.F("質問票 %s に、その条件に合う設問はありません", "the questionnaire %s has no such question", q.ID))
}

func within(i *questionnaires.Question, section string) bool {
	for s := i.Section; s != nil; s = s.Parent {
		if s.ID == section {
			return true
		}
	}
	return false
}

// formLang is the language of a form: the one asked for where the
// questionnaire has it, else the first of the questionnaire.
func (e *env) formLang(q *questionnaires.Questionnaire) string {
	if len(q.Languages) == 0 || slices.Contains(q.Languages, e.lang) {
		return e.lang
	}
	return q.Languages[0]
}
