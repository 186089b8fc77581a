package main

import (
	"encoding/base64"
	"errors"
	"os"
	"os/exec"
	"strconv"
	"strings"
	"testing"

	"github.com/monosashi/monosashi/internal/golden"
	"github.com/rogpeppe/go-internal/testscript"
)

// asCommand, set in the environment, makes the test binary the tool itself, for
// tests that watch it from outside.
const asCommand = "MONOSASHI_TEST_AS_COMMAND"

func TestMain(m *testing.M) {
	if os.Getenv(asCommand) != "" {
		main()
	}
	testscript.Main(m, map[string]func(){"monosashi": main})
}

// TestScripts runs every command as a person would. The scripts begin without
// any locale, so the tool speaks Japanese unless a script says otherwise.
func TestScripts(t *testing.T) {
	testscript.Run(t, testscript.Params{
		Dir:           "testdata/script",
		UpdateScripts: *golden.Update,
		Cmds:          map[string]func(*testscript.TestScript, bool, []string){"exits": exits, "unbase64": unbase64},
		Setup: func(env *testscript.Env) error {
			for _, k := range []string{"LANG", "LC_ALL", "LC_MESSAGES", "MONOSASHI_LANG", "NO_COLOR", "COLUMNS", "SOURCE_DATE_EPOCH"} {
				env.Setenv(k, "")
			}
			return nil
		},
	})
}

// exits runs a command and holds its exit code: "exits 3 monosashi …".
func exits(ts *testscript.TestScript, neg bool, args []string) {
	want, err := strconv.Atoi(args[0])
	ts.Check(err)
	err = ts.Exec(args[1], args[2:]...)
	got := 0
	var exit *exec.ExitError
	switch {
	case errors.As(err, &exit):
		got = exit.ExitCode()
	case err != nil:
		ts.Fatalf("%v", err)
	}
	if neg || got != want {
		ts.Fatalf("exit code %d, want %d", got, want)
	}
}

// unbase64 writes a file that is no text to people: "unbase64 from to".
func unbase64(ts *testscript.TestScript, neg bool, args []string) {
	if neg || len(args) != 2 {
		ts.Fatalf("usage: unbase64 from to")
	}
	b, err := base64.StdEncoding.DecodeString(strings.TrimSpace(ts.ReadFile(args[0])))
	ts.Check(err)
	ts.Check(os.WriteFile(ts.MkAbs(args[1]), b, 0o666))
}
