package main

import (
	"github.com/spf13/cobra"
)

// shells lists the shells for which a completion script can be made.
var shells = []string{"bash", "zsh", "fish", "powershell"}

func newCompletion(e *env) *cobra.Command {
	return &cobra.Command{
		Use:   "completion {bash | zsh | fish | powershell}",
		Short: e.t("シェルの補完スクリプトを出力する", "Print a completion script for a shell"),
		Long: e.t("指定したシェルの補完スクリプトを標準出力に書きます。たとえば bash では次の例の行を ~/.bashrc に書きます。",
			"Print a completion script for the shell to standard output. For bash, for example, put the line below into ~/.bashrc."),
		Example:   "source <(monosashi completion bash)",
		Args:      takes("<shell>"),
		ValidArgs: shells,
		RunE:      func(c *cobra.Command, args []string) error { return runCompletion(e, c.Root(), args[0]) },
	}
}

func runCompletion(e *env, root *cobra.Command, shell string) error {
	switch shell {
	case "bash":
		return root.GenBashCompletionV2(e.out, true)
	case "zsh":
		return root.GenZshCompletion(e.out)
	case "fish":
		return root.GenFishCompletion(e.out, true)
	case "powershell":
		return root.GenPowerShellCompletionWithDesc(e.out)
	}
	return notOneOf(shells, shell)
}
