package main

import (
	"fmt"

	"github.com/spf13/cobra"

	"github.com/monosashi/monosashi/internal/lang"
	"github.com/monosashi/monosashi/questionnaires"
)

func newDiff(e *env) *cobra.Command {
	return &cobra.Command{
		Use:   "diff <old> <new>",
		Short: e.t("質問票の2つの版を比べ、変わったところと必要な版を示す", "Say what changed between two versions of a questionnaire"),
		Long: e.t("質問票の2つの版を比べ、設問、選択肢、実数、指標、必須設問、段階、採点の方針などのうち、なくなったもの、得点や意味が変わったもの、移ったもの、新しいもの、文言だけが変わったものを示します。以前の回答と比べられなくなる変更と、必要な版も示します。新しい版の番号が足りないときは、終了コード1で終わります。\n<old> と <new> は組み込みの名前かファイルです。一方は標準入力を表す - でもかまいません。",
			"Compare two versions of a questionnaire, and list which of its items, options, counts, measures, gates, stages, policies and so on were dropped, rescored, moved, added or only reworded, what can no longer be compared with earlier answers, and what version the changes demand. Where the new version was not raised enough, the exit code is 1.\n<old> and <new> are built-in names or files, and one of them may be - for standard input."),
		Example:           "monosashi diff municipal-ai my-version.yaml\ngit show main:questionnaire.yaml | monosashi diff - questionnaire.yaml",
		Args:              takes("<old>", "<new>"),
		ValidArgsFunction: completeQuestionnaires(2),
		Annotations:       map[string]string{"json": "yes"},
		RunE:              func(_ *cobra.Command, args []string) error { return runDiff(e, args[0], args[1]) },
	}
}

// completeQuestionnaires offers questionnaires for the first n arguments.
func completeQuestionnaires(n int) cobra.CompletionFunc {
	return func(_ *cobra.Command, args []string, _ string) ([]string, cobra.ShellCompDirective) {
		if len(args) >= n {
			return nil, cobra.ShellCompDirectiveNoFileComp
		}
		return questionnaires.Builtin(), cobra.ShellCompDirectiveDefault
	}
}

func runDiff(e *env, oldArg, newArg string) error {
	if oldArg == "-" && newArg == "-" {
		return misused(lang.T("標準入力から読めるのは、2つの版のどちらか一つです", "only one of the two versions can come from standard input"))
	}
	old, err := e.questionnaire(oldArg)
	if err != nil {
		return err
	}
	now, err := e.questionnaire(newArg)
	if err != nil {
		return err
	}
	e.speak(now)
	d := questionnaires.Compare(old, now)
	if e.json {
		if err := writeJSON(e, d); err != nil {
			return err
		}
	} else {
		p := &page{lang: e.lang, width: helpWidth(e)}
		p.diff(d)
		if _, err := fmt.Fprint(e.out, safe(p.String())); err != nil {
			return err
		}
	}
	return raised(d)
}

// raised ends the command with "no" where the version is too low.
func raised(d *questionnaires.Diff) error {
	if d.Raised {
		return nil
	}
	return &failure{code: exitNo, text: lang.F("%[1]s の版は %[2]s 以上でなければなりません（新しい版は %[3]s、古い版は %[4]s）",
		"the version of %[1]s must be %[2]s or higher (the new one is %[3]s, the old one %[4]s)", d.New.ID, d.Required, d.New.Version, d.Old.Version)}
}
