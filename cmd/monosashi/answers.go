package main

import (
	"os"

	"github.com/spf13/cobra"

	"github.com/monosashi/monosashi/assess"
	"github.com/monosashi/monosashi/internal/lang"
	"github.com/monosashi/monosashi/questionnaires"
	"github.com/monosashi/monosashi/questionnaires/catalogue"
	"github.com/monosashi/monosashi/questionnaires/diag"
)

// answersOptions are the flags of the commands that take answers.
type answersOptions struct {
	questionnaire string
	baselines     []string
}

func (o *answersOptions) bind(e *env, c *cobra.Command) {
	c.Flags().StringVar(&o.questionnaire, "questionnaire", "", e.t("回答した`質問票`（組み込みの名前かファイル。指定しないときは回答が名指しするもの）", "the `questionnaire` that was answered, a built-in name or a file (default: the one the answers name)"))
	complete(c, "questionnaire", func(*cobra.Command, []string, string) ([]string, cobra.ShellCompDirective) {
		return questionnaires.Builtin(), cobra.ShellCompDirectiveDefault
	})
}

// bindScoring adds what only the commands that score take.
func (o *answersOptions) bindScoring(e *env, c *cobra.Command) {
	o.bind(e, c)
	c.Flags().StringArrayVar(&o.baselines, "baseline", nil, e.t("全国値などの`ファイル`（baselines/v1）を加える。同じIDのものは置き換える", "add the published figures of a `file` (baselines/v1); one with the same ID takes the place of a built-in one"))
}

// evaluate reads the answers that arg stands for, and scores them. It tells
// the person about everything that is wrong with them.
func (e *env) evaluate(arg string, o answersOptions) (*assess.Result, error) {
	if arg == "-" && o.questionnaire == "-" {
		return nil, misused(lang.T("標準入力から読めるのは、回答と質問票のどちらか一つです", "only one of the answers and the questionnaire can come from standard input"))
	}
	src, err := e.find(arg, exampleShelf())
	if err != nil {
		return nil, err
	}
	q, err := e.answeredQuestionnaire(src, o.questionnaire)
	if err != nil {
		return nil, err
	}
	e.speak(q)
	a, list := assess.ParseAnswers(q, src.name, src.data)
	if a == nil || list.HasErrors() {
		return nil, e.unusable(src.name, list, lang.T("回答", "answers file"))
	}
	if !e.quiet {
		if err := diag.Formats[0].Write(e.err, list, e.diagErr()); err != nil {
			return nil, err
		}
	}
	baselines, err := e.baselines(o.baselines)
	if err != nil {
		return nil, err
	}
	return assess.Evaluate(q, a, assess.Options{Tool: toolVersion(), Baselines: baselines}), nil
}

// baselines returns the built-in baselines with those of the files.
func (e *env) baselines(files []string) (*catalogue.BaselineSet, error) {
	out := catalogue.Baselines()
	for _, f := range files {
		b, err := e.read(f)
		if err != nil {
			return nil, err
		}
		set, list := catalogue.ParseBaselines(f, b)
		if set == nil || list.HasErrors() {
			return nil, e.unusable(f, list, lang.T("全国値のファイル", "file of baselines"))
		}
		out = out.With(set)
	}
	return out, nil
}

// answeredQuestionnaire finds the questionnaire that the answers in src need:
// the one that was asked for, or the built-in one that they name.
func (e *env) answeredQuestionnaire(src source, asked string) (*questionnaires.Questionnaire, error) {
	head, list := assess.Peek(src.name, src.data)
	if list.HasErrors() {
		return nil, e.unusable(src.name, list, lang.T("回答", "answers file"))
	}
	if kind := kindOf(head.Schema); kind != "" && kind != "answers" {
		return nil, notAnswers(src.name, kind)
	}
	if asked != "" {
		return e.questionnaire(asked)
	}
	id := head.Questionnaire.ID
	b, ok := questionnaires.BuiltinSource(id)
	switch {
	case ok:
		return e.parseQuestionnaire(source{name: id, data: b, builtin: true})
	case id == "":
		return nil, e.nameless(src)
	}
	return nil, failed(lang.F("%[1]q は質問票 %[2]q への回答ですが、その質問票は組み込まれていません。--questionnaire でファイルを指定してください",
		"%[1]q answers the questionnaire %[2]q, which is not built in; name its file with --questionnaire", src.name, id))
}

// nameless tells what is wrong with answers that do not name a questionnaire,
// by checking them against the first built-in one.
func (e *env) nameless(src source) error {
	for _, id := range questionnaires.Builtin() {
		b, _ := questionnaires.BuiltinSource(id)
		q, err := e.parseQuestionnaire(source{name: id, data: b, builtin: true})
		if err != nil {
			return err
		}
		if _, list := assess.ParseAnswers(q, src.name, src.data); list.HasErrors() {
			return e.unusable(src.name, list, lang.T("回答", "answers file"))
		}
	}
	return failed(lang.F("%q は、どの質問票への回答かを示していません", "%q does not say which questionnaire it answers", src.name))
}

func notAnswers(name, kind string) error {
	what := lang.Same(kind)
	next := lang.T("回答ファイルを指定してください", "give an answers file")
	switch kind {
	case "questionnaire":
		what = lang.T("質問票", "questionnaire")
		next = lang.F("回答の様式は `monosashi form %s` でつくれます", "`monosashi form %s` makes a form to fill in", name)
	case "result":
		what = lang.T("採点結果", "result")
	}
	return failed(lang.F("%[1]q は回答ではなく%[2]v（%[3]s）です。%[4]v", "%[1]q is a %[2]v (%[3]s), not answers; %[4]v", name, what, kind, next))
}

// speak turns to the first language of a questionnaire where nobody said
// which one to use, so that one screen never mixes two.
func (e *env) speak(q *questionnaires.Questionnaire) {
	if e.langChosen || len(q.Languages) == 0 {
		return
	}
	if l := q.Languages[0]; l == lang.JA || l == lang.EN {
		e.lang = l
	}
}

// inputs returns those of the arguments that are files, which an output must
// not overwrite.
func inputs(args ...string) []string {
	var out []string
	for _, a := range args {
		if _, err := os.Stat(a); err == nil {
			out = append(out, a)
		}
	}
	return out
}
