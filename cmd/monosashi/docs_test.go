package main

import (
	"bytes"
	"path/filepath"
	"strings"
	"testing"

	"github.com/spf13/cobra"
	"golang.org/x/tools/txtar"

	"github.com/monosashi/monosashi/internal/golden"
	"github.com/monosashi/monosashi/internal/lang"
	"github.com/monosashi/monosashi/questionnaires/diag"
)

// TestCLIDoc holds docs/cli.md to the help that the commands print themselves.
// The command go test ./cmd/monosashi -update writes it anew.
func TestCLIDoc(t *testing.T) {
	const file = "../../docs/cli.md"
	var b strings.Builder
	b.WriteString("# コマンド / Commands\n\nこのファイルはコマンド自身の説明からつくられます。This file is made from the help of the commands.\n")
	for _, l := range []string{lang.JA, lang.EN} {
		b.WriteString("\n## " + map[string]string{lang.JA: "日本語", lang.EN: "English"}[l] + "\n")
		writeCommands(&b, l)
		for _, topic := range topics {
			b.WriteString("\n### help " + topic.name + "\n\n```text\n" + topic.body(l) + "\n```\n")
		}
	}
	golden.Check(t, file, []byte(b.String()))
}

func writeCommands(b *strings.Builder, l string) {
	out := &bytes.Buffer{}
	e := &env{in: strings.NewReader(""), out: out, err: &bytes.Buffer{}, getenv: func(string) string { return "" }, files: &pending{}, color: "never", lang: l, langChosen: true}
	root, _ := newRoot(e)
	var walk func(c *cobra.Command)
	walk = func(c *cobra.Command) {
		if c.Hidden {
			return
		}
		out.Reset()
		writeHelp(e, c)
		b.WriteString("\n### " + c.CommandPath() + "\n\n```text\n" + strings.TrimRight(out.String(), "\n") + "\n```\n")
		for _, s := range c.Commands() {
			walk(s)
		}
	}
	walk(root)
}

// TestRulesDoc holds docs/rules.md to the rules and to their examples.
func TestRulesDoc(t *testing.T) {
	var b strings.Builder
	b.WriteString("# lint の規則 / Rules of lint\n\nこのファイルは規則とその例からつくられます。This file is made from the rules and their examples.\n" +
		"\n質問票と回答のファイルが読めないときの誤りは、ここにはありません。Mistakes that make a file unreadable are not listed here.\n")
	for _, k := range ruleKinds() {
		b.WriteString("\n## " + k.what.JA + " / " + k.what.EN + "\n")
		for _, r := range k.rules {
			writeRule(t, &b, k.kind, r)
		}
	}
	golden.Check(t, "../../docs/rules.md", []byte(b.String()))
}

func writeRule(t *testing.T, b *strings.Builder, kind string, r diag.RuleInfo) {
	b.WriteString("\n### " + r.ID + "\n\n`" + r.Severity.String() + "`\n")
	for _, l := range []string{lang.JA, lang.EN} {
		title, why, _ := strings.Cut(r.Doc.In(l), "\n\n")
		b.WriteString("\n**" + title + "** " + why + "\n")
	}
	folder := map[string]string{"questionnaire": "../../questionnaires", "answers": "../../assess"}[kind]
	a, err := txtar.ParseFile(filepath.Join(folder, "testdata", "lint", r.ID+".txtar"))
	if err != nil {
		t.Fatal(err)
	}
	for _, f := range a.Files {
		if f.Name == lang.JA || f.Name == lang.EN {
			b.WriteString("\n```text\n" + string(f.Data) + "```\n")
		}
	}
}
