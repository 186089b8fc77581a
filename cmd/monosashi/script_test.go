package main

import (
	"flag"
	"testing"

	"github.com/rogpeppe/go-internal/testscript"
)

var update = flag.Bool("update", false, "rewrite the expected output of scripts and docs/cli.md")

func TestMain(m *testing.M) {
	testscript.Main(m, map[string]func(){"monosashi": main})
}

// TestScripts runs every command as a person would. The scripts begin without
// any locale, so the tool speaks Japanese unless a script says otherwise.
func TestScripts(t *testing.T) {
	testscript.Run(t, testscript.Params{
		Dir:           "testdata/script",
		UpdateScripts: *update,
		Setup: func(env *testscript.Env) error {
			for _, k := range []string{"LANG", "LC_ALL", "LC_MESSAGES", "MONOSASHI_LANG", "NO_COLOR", "COLUMNS", "SOURCE_DATE_EPOCH"} {
				env.Setenv(k, "")
			}
			return nil
		},
	})
}
