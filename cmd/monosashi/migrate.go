package main

import (
	"fmt"
	"path/filepath"
	"slices"
	"strings"

	"github.com/spf13/cobra"

	"github.com/monosashi/monosashi/assess"
	"github.com/monosashi/monosashi/internal/lang"
	"github.com/monosashi/monosashi/questionnaires"
	"github.com/monosashi/monosashi/questionnaires/diag"
)

type migrateOptions struct {
	to, from, output string
	force            bool
}

func newMigrate(e *env) *cobra.Command {
	var o migrateOptions
	c := &cobra.Command{
		Use:   "migrate <answers> --to <questionnaire> -o <file>",
		Short: e.t("回答を質問票の新しい版へ引き継ぐ", "Carry answers over to a new version of their questionnaire"),
		Long: e.t("回答と実数を質問票の別の版へ引き継ぎ、新しい回答ファイルに書きます。元のファイルはそのまま残ります。設問と選択肢は、IDと was（以前のID）で対応付けます。内容が同じ設問の回答はそのまま採点されます。文言、得点、ID などが変わった設問の回答は stale: true（未確認）となり、確認するまで採点されません（`monosashi assess` では Enter で確定できます）。引き継いだもの、確認が必要なもの、引き継げないもの（元の回答を示す）と、前後の点数を表示します。\n-o がなければ、何も書かずに結果だけを表示します。",
			"Carry answers and counts over to another version of their questionnaire, into a new answers file; the old file stays as it is. Items and options are matched by their IDs and by \"was\" (earlier IDs). Answers to items that are the same count as before. Those to items whose text, points, ID or the like changed become stale: true, and are not scored until they are confirmed (Enter does so in `monosashi assess`). The report shows what was carried, what to review, what has no place any more with the old answer, and the scores before and after.\nWithout -o nothing is written; the report shows what would be."),
		Example:           "monosashi migrate answers.yaml --to municipal-ai -o new.yaml\nmonosashi migrate answers.yaml --from old-questionnaire.yaml --to new-questionnaire.yaml -o new.yaml",
		Args:              takes("<answers>"),
		ValidArgsFunction: completeAnswers,
		Annotations:       map[string]string{"json": "yes"},
		RunE:              func(_ *cobra.Command, args []string) error { return runMigrate(e, args[0], o) },
	}
	f := c.Flags()
	f.StringVar(&o.to, "to", "", e.t("引継ぎ先の`質問票`（組み込みの名前かファイル）", "the `questionnaire` to carry the answers to, a built-in name or a file"))
	f.StringVar(&o.from, "from", "", e.t("回答した`質問票`（組み込みの名前かファイル。指定しないときは、組み込みか --to のうち回答と同じ版のもの。それもなければ、全ての回答が要確認になる）", "the `questionnaire` that was answered, a built-in name or a file (default: the built-in one or that of --to, if it has the version of the answers; otherwise every answer is to be reviewed)"))
	f.StringVarP(&o.output, "output", "o", "", e.t("書き込む`ファイル`（例 new.yaml）", "`file` to write, such as new.yaml"))
	f.BoolVar(&o.force, "force", false, e.t("すでにあるファイルに上書きする", "overwrite a file that exists"))
	for _, name := range []string{"to", "from"} {
		complete(c, name, completeQuestionnaires(1))
	}
	return c
}

func runMigrate(e *env, arg string, o migrateOptions) error {
	if err := o.check(arg); err != nil {
		return err
	}
	src, err := e.find(arg, exampleShelf())
	if err != nil {
		return err
	}
	now, err := e.questionnaire(o.to)
	if err != nil {
		return err
	}
	e.speak(now)
	m, before, err := e.migrate(src, now, o)
	if err != nil {
		return err
	}
	after, err := e.migrated(now, assess.Encode(now, m.Answers), o)
	if err != nil {
		return err
	}
	return e.reportMigration(migration(m, before, assess.Evaluate(now, after, assess.Options{})), o)
}

// migrate carries the answers over. The result before is nil where the version
// that was answered is not at hand.
func (e *env) migrate(src source, now *questionnaires.Questionnaire, o migrateOptions) (*assess.Migration, *assess.Result, error) {
	old, err := e.migratesFrom(src, o.from, now)
	if err != nil {
		return nil, nil, err
	}
	if old == nil {
		m, list := assess.MigrateUnseen(now, src.name, src.data)
		if m == nil {
			return nil, nil, e.unusable(src.name, list, lang.T("回答", "answers file"))
		}
		return m, nil, nil
	}
	a, err := e.readDraft(old, src.name, src.data)
	if err != nil {
		return nil, nil, err
	}
	return assess.Migrate(old, now, a), assess.Evaluate(old, a, assess.Options{}), nil
}

// check refuses what cannot be right, before any work is done.
func (o migrateOptions) check(arg string) error {
	if o.to == "" {
		return misused(lang.T("引継ぎ先の質問票を --to で指定してください", "name the questionnaire to carry the answers to with --to"))
	}
	piped := 0
	for _, s := range []string{arg, o.to, o.from} {
		if s == "-" {
			piped++
		}
	}
	if piped > 1 {
		return misused(lang.T("標準入力から読めるのは、回答と質問票のうち一つです", "only one of the answers and the questionnaires can come from standard input"))
	}
	if o.output == "" {
		return nil
	}
	if !slices.Contains([]string{".yaml", ".yml"}, strings.ToLower(filepath.Ext(o.output))) {
		return misused(lang.F("%q には回答を保存できません。拡張子を .yaml にしてください", "answers cannot be saved in %q; use the extension .yaml", o.output))
	}
	return checkOutputs([]string{o.output}, inputs(arg, o.to, o.from), o.force)
}

// migratesFrom finds the questionnaire that was answered: the one that was
// asked for, or one at hand that has the version of the answers. It is nil when
// only another version is at hand.
func (e *env) migratesFrom(src source, asked string, now *questionnaires.Questionnaire) (*questionnaires.Questionnaire, error) {
	if asked != "" {
		return e.answeredQuestionnaire(src, asked)
	}
	head, list := assess.Peek(src.name, src.data)
	if list.HasErrors() {
		return nil, e.unusable(src.name, list, lang.T("回答", "answers file"))
	}
	if kind := kindOf(head.Schema); kind != "" && kind != "answers" {
		return nil, notAnswers(src.name, kind)
	}
	ref := head.Questionnaire
	candidates := []*questionnaires.Questionnaire{now}
	if b, ok := questionnaires.BuiltinSource(ref.ID); ok {
		q, err := e.parseQuestionnaire(source{name: ref.ID, data: b, builtin: true})
		if err != nil {
			return nil, err
		}
		candidates = append(candidates, q)
	}
	for _, q := range candidates {
		if assess.Accepts(ref, q) {
			return q, nil
		}
	}
	switch ref.ID {
	case "":
		return nil, e.nameless(src)
	case now.ID:
		return nil, nil
	}
	return nil, failed(lang.F("%[1]q が答えた質問票 %[2]s %[3]s がここにありません。--from でそのファイルを指定してください（git にあれば `git show <改訂>:<ファイル> > old.yaml` で取り出せます）",
		"the questionnaire %[2]s %[3]s that %[1]q answers is not here; name its file with --from (from git, `git show <revision>:<file> > old.yaml` gets it)", src.name, ref.ID, ref.Version))
}

// migrated reads the new answers as any command will, and writes them where
// they are right.
func (e *env) migrated(now *questionnaires.Questionnaire, data []byte, o migrateOptions) (*assess.Answers, error) {
	name := or(o.output, "-")
	after, list := assess.ParseAnswers(now, name, data)
	if after == nil || list.HasErrors() && !blank(after, list) {
		if err := diag.Formats[0].Write(e.err, list, diag.Options{Lang: e.lang, Color: e.colorErr()}); err != nil {
			return nil, err
		}
		return nil, failed(lang.F("引き継いだ回答は %s %s では使えません。何も書いていません", "the answers cannot be used with %s %s as they were carried over; nothing was written", now.ID, now.Version))
	}
	if o.output == "" {
		return after, nil
	}
	if err := e.write([]output{{o.output, data}}, o.force); err != nil {
		return nil, err
	}
	return after, nil
}

// reportMigration says what became of the answers, and what to do next.
func (e *env) reportMigration(r migrationReport, o migrateOptions) error {
	if e.json {
		if err := writeJSON(e, r); err != nil {
			return err
		}
	} else {
		p := &page{lang: e.lang, width: helpWidth(e)}
		p.migration(r)
		if _, err := fmt.Fprint(e.out, safe(p.String())); err != nil {
			return err
		}
	}
	switch {
	case o.output == "" && !e.quiet:
		fmt.Fprint(e.err, e.t("何も書いていません。書くには -o でファイルを指定してください。\n", "Nothing was written; name a file with -o to write the answers.\n"))
	case o.output != "":
		e.wrote(o.output)
		if len(r.Review) > 0 && !e.quiet {
			fmt.Fprintf(e.err, e.t("未確認の回答は次のコマンドで確認できます。\n  %s\n", "Confirm what is to review with:\n  %s\n"),
				"monosashi assess "+shellWord(o.to)+" -o "+shellWord(o.output))
		}
	}
	return nil
}
