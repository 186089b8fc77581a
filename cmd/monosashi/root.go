package main

import (
	"errors"
	"fmt"

	"github.com/spf13/cobra"

	"github.com/monosashi/monosashi/internal/lang"
	"github.com/monosashi/monosashi/internal/yamlpos"
)

// newRoot returns the command tree in the language of e. started becomes true
// when a command begins its work: an error before that is a usage error.
func newRoot(e *env) (root *cobra.Command, started *bool) {
	root = &cobra.Command{
		Use: "monosashi <command>",
		Short: e.t("自治体のAI活用を、国の目標と全国の利用率に照らして自己評価する",
			"Assess a municipality's adoption of AI against national goals and usage figures"),
		Long: e.t("自治体のAI活用を、AI基本計画が公的機関に求める目標と、全国の利用率に照らして自己評価します。\nファイルだけで動き、通信はしません。",
			"Assess how far a municipality has adopted AI, against the goals that Japan's AI Basic Plan sets for public institutions and against national usage figures.\nIt works on files only and opens no network connection."),
		Example:       "monosashi report example",
		Version:       toolVersion(),
		SilenceErrors: true,
		SilenceUsage:  true,
		Args:          func(c *cobra.Command, args []string) error { return unknownCommand(c, args) },
		RunE:          func(c *cobra.Command, _ []string) error { return c.Help() },
	}
	cobra.EnableCommandSorting = false // the order is ours
	addGlobalFlags(e, root)
	addCommands(e, root)
	root.SetVersionTemplate("monosashi {{.Version}}\n")
	root.SetOut(e.out)
	root.SetErr(e.err)
	root.SetIn(e.in)
	root.SetFlagErrorFunc(flagError)
	root.SetHelpFunc(func(c *cobra.Command, _ []string) { writeHelp(e, c) })
	root.SetUsageFunc(func(c *cobra.Command) error { _, err := fmt.Fprint(e.err, usage(e, c)); return err })
	root.SetHelpCommand(newHelp(e))
	root.CompletionOptions.DisableDefaultCmd = true
	started = new(bool)
	prepare(e, root, started)
	return root, started
}

// addCommands adds every command, in the order in which help shows them.
func addCommands(e *env, root *cobra.Command) {
	for _, g := range []struct {
		id, ja, en string
		commands   []*cobra.Command
	}{
		{"assess", "評価する", "Assess", []*cobra.Command{newAssess(e), newForm(e), newScore(e), newReport(e)}},
		{"look", "調べる", "Look up", []*cobra.Command{newList(e), newShow(e)}},
		{"write", "つくる・点検する", "Write and check", []*cobra.Command{newLint(e), newFmt(e), newDiff(e), newMigrate(e), newNew(e), newRules(e), newSchema(e)}},
		{"more", "その他", "More", []*cobra.Command{newCompletion(e)}},
	} {
		root.AddGroup(&cobra.Group{ID: g.id, Title: e.t(g.ja, g.en)})
		for _, c := range g.commands {
			c.GroupID = g.id
			root.AddCommand(c)
		}
	}
	root.SetHelpCommandGroupID("more")
}

func addGlobalFlags(e *env, root *cobra.Command) {
	f := root.PersistentFlags()
	var chosen string
	addChoice(root, f, &chosen, "lang", e.lang, []string{lang.JA, lang.EN}, e.t("表示の言語", "language of the output"))
	f.BoolVar(&e.json, "json", false, e.t("JSONで出力する", "write JSON"))
	addChoice(root, f, &e.color, "color", "auto", []string{"auto", "always", "never"}, e.t("色を付けるか", "whether to colour the output"))
	f.BoolVar(&e.noInput, "no-input", false, e.t("何も尋ねない", "never ask for anything"))
	f.BoolVarP(&e.quiet, "quiet", "q", false, e.t("知らせを出さない（誤りは出す）", "say nothing but errors"))
}

// prepare gives each command its help flag in our words, and notes when its
// work begins.
func prepare(e *env, c *cobra.Command, started *bool) {
	c.Flags().BoolP("help", "h", false, e.t("この説明を表示する", "show this help"))
	if c.Version != "" {
		c.Flags().Bool("version", false, e.t("版を表示する", "show the version"))
	}
	if run := c.RunE; run != nil {
		c.RunE = func(c *cobra.Command, args []string) error {
			if e.json && c.Annotations["json"] == "" {
				return usageOf(c, lang.T("このコマンドにJSONの出力はありません", "this command has no JSON output"))
			}
			*started = true
			return withCommand(c, run(c, args))
		}
	}
	for _, sub := range c.Commands() {
		prepare(e, sub, started)
	}
}

// withCommand lets a usage error name the command whose help to read.
func withCommand(c *cobra.Command, err error) error {
	var f *failure
	if errors.As(err, &f) && f.code == exitUsage && f.see == "" {
		f.see = c.CommandPath()
	}
	return err
}

func usageOf(c *cobra.Command, t lang.Text) error { return withCommand(c, misused(t)) }

func unknownCommand(c *cobra.Command, args []string) error {
	if len(args) == 0 {
		return nil
	}
	var names []string
	for _, s := range c.Commands() {
		if s.IsAvailableCommand() {
			names = append(names, s.Name())
		}
	}
	if n := yamlpos.Nearest(args[0], append(names, "help")); n != "" {
		return usageOf(c, lang.F("コマンド %q はありません。%q のことですか", "unknown command %q; did you mean %q?", args[0], n))
	}
	return usageOf(c, lang.F("コマンド %q はありません", "unknown command %q", args[0]))
}
