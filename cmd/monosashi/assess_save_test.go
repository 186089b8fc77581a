//go:build !windows

package main

import (
	"os"
	"path/filepath"
	"strings"
	"testing"
)

// begun makes answers.yaml with who answers, and returns its text.
func begun(t *testing.T, dir string) string {
	t.Helper()
	c := command(t, dir, "assess", "municipal-ai", "-o", "answers.yaml", "--accessible")
	c.Stdin = strings.NewReader("131016\n")
	c.Run() // ends early
	src, err := os.ReadFile(filepath.Join(dir, "answers.yaml"))
	if err != nil {
		t.Fatal(err)
	}
	return string(src)
}

// TestAssessReadOnly refuses a file that may not be written, before it asks.
func TestAssessReadOnly(t *testing.T) {
	dir := t.TempDir()
	before := begun(t, dir)
	if err := os.Chmod(filepath.Join(dir, "answers.yaml"), 0o444); err != nil {
		t.Fatal(err)
	}
	c := command(t, dir, "assess", "municipal-ai", "-o", "answers.yaml", "--accessible")
	c.Stdin = strings.NewReader("2026-10-01\n")
	out, _ := c.CombinedOutput()
	after, _ := os.ReadFile(filepath.Join(dir, "answers.yaml"))
	if c.ProcessState.ExitCode() != exitFailed || string(after) != before || !strings.Contains(string(out), `"answers.yaml" に書けません: 権限がありません`) {
		t.Errorf("exit code %d: %s", c.ProcessState.ExitCode(), out)
	}
}

// TestAssessNotSaved names the answer that is lost when the folder is gone.
func TestAssessNotSaved(t *testing.T) {
	dir := filepath.Join(t.TempDir(), "gone")
	if err := os.Mkdir(dir, 0o777); err != nil {
		t.Fatal(err)
	}
	x := startCore(t, dir)
	if err := os.RemoveAll(dir); err != nil {
		t.Fatal(err)
	}
	x.send("1" + enter)
	code, after := x.exit()
	if code != exitFailed || !strings.Contains(spaceless(after), "保存できなかった回答：A11") {
		t.Errorf("exit code %d: %s", code, after)
	}
}

// TestAssessFromIgnored says that a file which is there is gone on with.
func TestAssessFromIgnored(t *testing.T) {
	dir := t.TempDir()
	src := begun(t, dir)
	if err := os.WriteFile(filepath.Join(dir, "old.yaml"), []byte(src), 0o666); err != nil {
		t.Fatal(err)
	}
	x := start(t, dir, 80, 24, "assess", "municipal-ai", "-o", "answers.yaml", "--from", "old.yaml")
	x.see("は引き継ぎません")
	x.send(ctrlC)
	x.exit()
	c := command(t, dir, "assess", "municipal-ai", "-o", "answers.yaml", "--from", "old.yaml", "--accessible")
	out, _ := c.CombinedOutput()
	if !strings.Contains(spaceless(string(out)), `--from"old.yaml"の回答は引き継ぎません`) {
		t.Errorf("%s", out)
	}
}
