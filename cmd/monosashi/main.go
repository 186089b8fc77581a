// Command monosashi assesses how far a municipality has adopted AI, and
// compares it with the national plan's goals and with national usage figures.
package main

import (
	"context"
	"os"

	"github.com/spf13/cobra"

	"github.com/monosashi/monosashi/internal/quiet"
)

// The exit codes, explained by "monosashi help exit-codes".
const (
	exitDone        = 0
	exitNo          = 1
	exitUsage       = 2
	exitFailed      = 3
	exitInterrupted = 130
)

func main() {
	quiet.Restore()
	e := systemEnv()
	e.stopOnInterrupt(func() { os.Exit(exitInterrupted) })
	code := run(context.Background(), e, os.Args[1:])
	e.waitForExplorer(os.Args[1:])
	os.Exit(code)
}

// run runs the command and returns its exit code. It never calls os.Exit.
func run(ctx context.Context, e *env, args []string) (code int) {
	cobra.MousetrapHelpText = "" // a double click shows the help instead
	e.lang, e.langChosen = e.detectLang(args)
	defer func() {
		e.files.abandon()
		if r := recover(); r != nil {
			code = e.fail(crash(r))
		}
	}()
	root, started := newRoot(e)
	root.SetArgs(args)
	err := root.ExecuteContext(ctx)
	if unwritten := e.writeError(); unwritten != nil {
		err = unwritten
	}
	if err != nil && !*started {
		err = asUsageError(err)
	}
	return e.fail(err)
}
