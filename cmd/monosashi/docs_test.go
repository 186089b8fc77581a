package main

import (
	"bytes"
	"os"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/spf13/cobra"

	"github.com/monosashi/monosashi/internal/lang"
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
	if *update {
		if err := os.WriteFile(file, []byte(b.String()), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	want, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(string(want), b.String()); diff != "" {
		t.Errorf("docs/cli.md is not what the commands say; run go test ./cmd/monosashi -update (-want +got):\n%s", diff)
	}
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
