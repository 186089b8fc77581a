package main

import (
	"errors"
	"strings"

	"github.com/spf13/cobra"
	"github.com/spf13/pflag"

	"github.com/monosashi/monosashi/internal/lang"
	"github.com/monosashi/monosashi/internal/yamlpos"
)

// A choice is the value of a flag that takes one of a few words. Declaring it
// gives the check, the help and the completion together.
type choice struct {
	value   *string
	allowed []string
}

func (c *choice) String() string { return *c.value }
func (c *choice) Type() string   { return strings.Join(c.allowed, "|") }

func (c *choice) Set(s string) error {
	for _, a := range c.allowed {
		if s == a {
			*c.value = s
			return nil
		}
	}
	return notOneOf(c.allowed, s)
}

func notOneOf(allowed []string, s string) *failure {
	list := strings.Join(allowed, ", ")
	if n := yamlpos.Nearest(s, allowed); n != "" {
		return misused(lang.F("%[1]q は選べません。%[2]q のことですか（選べる値: %[3]s）", "%[1]q is not a choice; did you mean %[2]q? (choices: %[3]s)", s, n, list))
	}
	return misused(lang.F("%q は選べません（選べる値: %s）", "%q is not a choice (choices: %s)", s, list))
}

// addChoice declares a flag that takes one of allowed.
func addChoice(c *cobra.Command, fs *pflag.FlagSet, p *string, name, value string, allowed []string, usage string) {
	*p = value
	fs.Var(&choice{p, allowed}, name, usage)
	complete(c, name, cobra.FixedCompletions(allowed, cobra.ShellCompDirectiveNoFileComp))
}

// complete offers values of a flag. It fails only for a flag that is not
// declared or has its values already, which the tests of completion would show.
func complete(c *cobra.Command, name string, f cobra.CompletionFunc) {
	_ = c.RegisterFlagCompletionFunc(name, f)
}

// flagError says in both languages what pflag found wrong.
func flagError(c *cobra.Command, err error) error {
	f := misused(flagText(c, err))
	f.see = c.CommandPath()
	return f
}

func flagText(c *cobra.Command, err error) lang.Text {
	var unknown *pflag.NotExistError
	var missing *pflag.ValueRequiredError
	var invalid *pflag.InvalidValueError
	var syntax *pflag.InvalidSyntaxError
	switch {
	case errors.As(err, &unknown):
		return unknownFlag(c, unknown)
	case errors.As(err, &missing):
		return lang.F("--%s には値が必要です", "--%s needs a value", missing.GetFlag().Name)
	case errors.As(err, &invalid):
		return lang.F("--%s: %v", "--%s: %v", invalid.GetFlag().Name, whyInvalid(invalid))
	case errors.As(err, &syntax):
		return lang.F("フラグ %s の書き方が正しくありません", "bad flag syntax: %s", syntax.GetSpecifiedFlag())
	}
	return lang.Same(err.Error())
}

// whyInvalid says what is wrong with the value of a flag.
func whyInvalid(err *pflag.InvalidValueError) lang.Text {
	var f *failure
	switch {
	case errors.As(err, &f):
		return f.text
	case err.GetFlag().Value.Type() == "bool":
		return lang.F("%q は true か false ではありません", "%q is not true or false", err.GetValue())
	case err.GetFlag().Value.Type() == "int":
		return lang.F("%q は整数ではありません", "%q is not a whole number", err.GetValue())
	}
	return lang.Same(err.Unwrap().Error())
}

func unknownFlag(c *cobra.Command, err *pflag.NotExistError) lang.Text {
	name := "--" + err.GetSpecifiedName()
	if err.GetSpecifiedShortnames() != "" {
		name = "-" + err.GetSpecifiedName()
	}
	var known []string
	c.Flags().VisitAll(func(f *pflag.Flag) {
		if !f.Hidden {
			known = append(known, "--"+f.Name)
		}
	})
	if n := yamlpos.Nearest(name, known); n != "" && strings.HasPrefix(name, "--") {
		return lang.F("フラグ %s はありません。%s のことですか", "unknown flag %s; did you mean %s?", name, n)
	}
	return lang.F("フラグ %s はありません", "unknown flag %s", name)
}

// takes returns the check of a command whose arguments have these names: a
// name in brackets may be left out, one that ends with ... may repeat.
func takes(names ...string) cobra.PositionalArgs {
	return func(c *cobra.Command, args []string) error {
		f := checkArgs(names, args)
		if f == nil {
			return nil
		}
		f.see = c.CommandPath()
		return f
	}
}

func checkArgs(names, args []string) *failure {
	many := false
	for i, n := range names {
		if i >= len(args) && !strings.HasPrefix(n, "[") {
			return misused(lang.F("%s を指定してください", "%s is missing", strings.TrimSuffix(n, "...")))
		}
		many = many || strings.Contains(n, "...")
	}
	if !many && len(args) > len(names) {
		return misused(lang.F("引数 %q は余分です", "unexpected argument %q", args[len(names)]))
	}
	for _, a := range args {
		if a == "" {
			return misused(lang.T("引数が空です", "an argument is empty"))
		}
	}
	return nil
}
