package main

import (
	"fmt"
	"strings"

	"github.com/spf13/cobra"
	"github.com/spf13/pflag"
)

// writeHelp shows the help of a command in the language of e.
func writeHelp(e *env, c *cobra.Command) {
	long := c.Long
	if long == "" {
		long = c.Short
	}
	fmt.Fprintf(e.out, "%s\n\n%s", indent(long, "", helpWidth(e)), usage(e, c))
}

// helpWidth keeps lines readable on wide terminals.
func helpWidth(e *env) int { return min(max(e.width(), 40), 100) }

// usage is how to write a command, with everything it takes.
func usage(e *env, c *cobra.Command) string {
	var b strings.Builder
	section := func(title, body string) {
		if body != "" {
			fmt.Fprintf(&b, "%s\n%s\n", title, body)
		}
	}
	section(e.t("使い方", "Usage"), "  "+useLine(c)+"\n")
	for _, g := range c.Groups() {
		section(g.Title, commandGrid(c, g.ID).write("  ", helpWidth(e)))
	}
	section(e.t("例", "Examples"), exampleLines(c))
	section(e.t("フラグ", "Flags"), flagGrid(e, c.LocalNonPersistentFlags()).write("  ", helpWidth(e)))
	global := c.Root().PersistentFlags()
	section(e.t("どのコマンドにも使えるフラグ", "Flags of every command"), flagGrid(e, global).write("  ", helpWidth(e)))
	if c.HasSubCommands() {
		section(e.t("くわしい説明", "More help"), indent(e.t("`monosashi <command> --help`、`monosashi help exit-codes`、`monosashi help environment`、`monosashi help formats`",
			"`monosashi <command> --help`, `monosashi help exit-codes`, `monosashi help environment`, `monosashi help formats`"), "  ", helpWidth(e))+"\n")
	}
	return strings.TrimRight(b.String(), "\n") + "\n"
}

func useLine(c *cobra.Command) string {
	line := c.Use
	if c.HasParent() {
		line = c.Parent().CommandPath() + " " + line
	}
	return line + " [flags]"
}

func commandGrid(c *cobra.Command, group string) grid {
	var g grid
	for _, s := range c.Commands() {
		if s.GroupID == group && !s.Hidden {
			g = append(g, []string{s.Name(), s.Short})
		}
	}
	return g
}

func exampleLines(c *cobra.Command) string {
	if c.Example == "" {
		return ""
	}
	return "  $ " + strings.ReplaceAll(c.Example, "\n", "\n  $ ") + "\n"
}

func flagGrid(e *env, fs *pflag.FlagSet) grid {
	var g grid
	fs.VisitAll(func(f *pflag.Flag) {
		if f.Hidden {
			return
		}
		name, text := flagName(f)
		if f.DefValue != "" && f.DefValue != "false" && f.DefValue != "[]" {
			text += fmt.Sprintf(e.t("（指定しないとき %s）", " (default %s)"), f.DefValue)
		}
		g = append(g, []string{name, text})
	})
	return g
}

// flagName writes a flag as the command line takes it.
func flagName(f *pflag.Flag) (name, text string) {
	value, text := pflag.UnquoteUsage(f)
	name = "    --" + f.Name
	if f.Shorthand != "" {
		name = "-" + f.Shorthand + ", --" + f.Name
	}
	if c, ok := f.Value.(*choice); ok {
		value = "{" + strings.Join(c.allowed, "|") + "}"
	}
	if value != "" {
		name += " " + value
	}
	return name, text
}
