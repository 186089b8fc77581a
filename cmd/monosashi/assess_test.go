//go:build !windows

package main

import (
	"fmt"
	"io"
	"math/rand"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"syscall"
	"testing"
	"time"

	"github.com/creack/pty"

	"github.com/monosashi/monosashi/assess"
	"github.com/monosashi/monosashi/questionnaires"
)

const (
	enter = "\r"
	down  = "\x1b[B"
	up    = "\x1b[A"
	esc   = "\x1b"
	ctrlC = "\x03"
	ctrlG = "\x07"
	ctrlL = "\x0c"
	ctrlN = "\x0e"
)

func ownSession() *syscall.SysProcAttr { return &syscall.SysProcAttr{Setsid: true, Setctty: true} }

func municipalAI(t *testing.T) *questionnaires.Questionnaire {
	t.Helper()
	src, _ := questionnaires.BuiltinSource("municipal-ai")
	q, list := questionnaires.Parse("municipal-ai", src)
	if list.HasErrors() {
		t.Fatal(list)
	}
	return q
}

func coreItems(q *questionnaires.Questionnaire) []*questionnaires.Question {
	var out []*questionnaires.Question
	for _, i := range q.Items() {
		if i.Core {
			out = append(out, i)
		}
	}
	return out
}

// startCore begins a core interview and goes to its first item.
func startCore(t *testing.T, dir string, args ...string) *terminal {
	t.Helper()
	x := start(t, dir, 80, 24, append([]string{"assess", "municipal-ai", "--core", "-o", "answers.yaml"}, args...)...)
	x.see("回答する団体はどこですか")
	x.send("131016" + enter)
	x.see("調査基準日はいつですか")
	x.send("令和8年10月1日" + enter)
	x.see("対象職員数")
	x.send(ctrlG)
	x.see("どこへ移りますか")
	x.send(strings.Repeat(down, 5) + enter)
	x.see("A1★")
	return x
}

// TestAssessCorePass fills in the core questions in one go, in Japanese, from
// who answers to the stage.
func TestAssessCorePass(t *testing.T) {
	q := municipalAI(t)
	x := start(t, t.TempDir(), 80, 24, "assess", "municipal-ai", "--core", "-o", "answers.yaml", "--by", "情報政策課")
	x.see("回答する団体はどこですか")
	x.send("東京都千代田区" + enter)
	x.see("調査基準日はいつですか")
	x.send("令和8年10月1日" + enter)
	items := coreItems(q)
	wanted := map[string]bool{}
	for _, i := range items {
		for _, c := range i.Counts {
			wanted[c] = true
		}
	}
	for _, c := range q.Counts {
		if wanted[c.ID] {
			x.see(c.Label.JA + "（単位")
			x.send(enter)
		}
	}
	for n, i := range items {
		x.see(i.ID + "★")
		x.see(fmt.Sprintf("回答%d　残り%d", n, len(items)-n))
		x.send(strings.Repeat(down, 3) + enter)
		x.see("根拠となる文書")
		x.send("文書" + i.ID + ctrlN)
	}
	x.see("見直し")
	x.send(enter)
	code, after := x.exit()
	if code != exitDone {
		t.Errorf("exit code %d", code)
	}
	for _, want := range []string{"段階  2", "次に取り組むこと", "monosashi report answers.yaml -o report.html"} {
		if !strings.Contains(after, want) {
			t.Errorf("the end does not say %q:\n%s", want, after)
		}
	}
	a, list := assess.ParseAnswers(q, "answers.yaml", []byte(x.file("answers.yaml")))
	if list.HasErrors() || len(a.Answers) != len(items) || len(a.Counts) != 0 || a.AsOf != "2026-10-01" || a.Respondent.Code != "131016" {
		t.Fatalf("%v\n%s", list, x.file("answers.yaml"))
	}
	for _, i := range items {
		got := a.Answers[i.ID]
		if len(got.Codes) != 1 || got.Codes[0] != "2" || got.Evidence[0].JA != "文書"+i.ID || got.By.JA != "情報政策課" || got.Confidence != "" {
			t.Errorf("%s: %+v", i.ID, got)
		}
	}
}

// TestAssessWays goes back, answers unknown and not applicable, changes the
// language and the size, stops, and goes on where it stopped.
func TestAssessWays(t *testing.T) {
	dir := t.TempDir()
	x := startCore(t, dir)
	x.send(strings.Repeat(down, 2) + enter) // level 1
	x.see("根拠となる文書")
	x.send(ctrlN)
	x.see("A2★")
	x.send(esc)
	x.see("A1★")
	x.send(down + enter) // level 2 instead
	x.see("根拠となる文書")
	x.send(ctrlN)
	x.see("A2★")
	x.send(strings.Repeat(down, 6) + enter) // unknown
	x.see("A4★")
	x.send(strings.Repeat(down, 7) + enter) // not applicable
	x.see("該当しない理由を入力")
	x.send(enter)
	x.see("理由を入力してください")
	x.send("利用環境がない" + enter)
	x.see("A5★")
	x.resize(60, 24)
	x.send(down + down)
	x.see("> 1")
	x.until("60 columns", func(s string) bool { return !strings.Contains(s, strings.Repeat("─", 49)) })
	x.resize(80, 24)
	x.send(down)
	x.see(strings.Repeat("─", 68))
	x.see("> 2")
	x.send(ctrlL)
	x.see("Leadership and use")
	x.until("no Japanese", func(s string) bool {
		return !strings.ContainsFunc(s, func(r rune) bool { return r >= 'ぁ' && r <= 'ヶ' })
	})
	x.see("> 2")
	x.send(ctrlC)
	code, after := x.exit()
	if code != exitInterrupted || !strings.Contains(spaceless(after), spaceless("go on with `monosashi assess municipal-ai -o answers.yaml --core`")) {
		t.Errorf("exit code %d, then:\n%s", code, after)
	}
	want := regexp.MustCompile(`(?s)A1:\n    choose: "2".*A2:\n    unknown: true.*A4:\n    not_applicable: 利用環境がない`)
	if got := x.file("answers.yaml"); !want.MatchString(got) || strings.Contains(got, "A5") {
		t.Errorf("answers:\n%s", got)
	}
	y := start(t, dir, 120, 40, "assess", "municipal-ai", "--core", "-o", "answers.yaml")
	y.see("A5★")
	y.see("回答3　残り17")
	y.send(ctrlC)
	y.exit()
}

// TestAssessSkips asks only what is relevant, and warns before an answer takes
// others out of the interview.
func TestAssessSkips(t *testing.T) {
	const src = `
schema: questionnaire/v1
id: skips
version: 1.0.0
languages: [ja]
title: {ja: 題}
sections:
  - id: s
    label: {ja: 節}
    questions:
      - {id: Q1, type: select_one, label: {ja: 使っていますか}, options: [{code: "0", label: {ja: いいえ}}, {code: "1", label: {ja: はい}}]}
      - {id: Q2, type: integer, label: {ja: 何年からですか}, relevant: "Q1 == '1'"}
      - {id: Q3, type: text, label: {ja: 意見はありますか}}
`
	dir := t.TempDir()
	if err := os.WriteFile(filepath.Join(dir, "q.yaml"), []byte(src), 0o666); err != nil {
		t.Fatal(err)
	}
	x := start(t, dir, 80, 24, "assess", "q.yaml", "-o", "answers.yaml")
	x.see("どこですか")
	x.send("131016" + enter)
	x.see("調査基準日")
	x.send(enter)
	x.see("使っていますか")
	x.send(down + enter)
	x.see("補足があれば")
	x.send(ctrlN)
	x.see("意見はありますか") // Q2 is not asked
	x.send(esc)
	x.see("使っていますか")
	x.send(down + enter)
	x.see("補足があれば")
	x.send(ctrlN)
	x.see("何年からですか")
	x.send("２０２３" + enter)
	x.see("補足があれば")
	x.send(ctrlN)
	x.see("意見はありますか")
	x.send(esc)
	x.see("何年からですか")
	x.send(esc)
	x.see("> 1  はい")
	x.send(up + enter)
	x.see("採点されません: Q2")
	x.see("> （変更しない）")
	x.send(down + enter)
	x.see("補足があれば")
	x.send(ctrlN)
	x.see("意見はありますか")
	x.send(ctrlC)
	x.exit()
	if got := x.file("answers.yaml"); !regexp.MustCompile(`(?s)Q1:\n    choose: "0".*Q2:\n    choose: 2023`).MatchString(got) || strings.Contains(got, "Q3") {
		t.Errorf("answers:\n%s", got)
	}
}

// TestAssessStopped keeps what was confirmed when the process is asked to end
// or its terminal is closed, and gives the terminal back.
func TestAssessStopped(t *testing.T) {
	for name, stop := range map[string]func(*terminal){
		"SIGTERM": func(x *terminal) { x.cmd.Process.Signal(syscall.SIGTERM) },
		"SIGHUP":  func(x *terminal) { x.cmd.Process.Signal(syscall.SIGHUP) },
		"SIGINT":  func(x *terminal) { x.cmd.Process.Signal(os.Interrupt) },
		"closed":  func(x *terminal) { x.tty.Close() },
	} {
		t.Run(name, func(t *testing.T) {
			x := startCore(t, t.TempDir())
			x.send(down + enter)
			x.see("根拠となる文書")
			x.send("書きかけ")
			x.see("書きかけ")
			stop(x)
			code, after := x.exit()
			if code != exitInterrupted || name != "closed" && !strings.Contains(after, "monosashi: 中断しました") {
				t.Errorf("exit code %d, then:\n%s", code, after)
			}
			if got := x.file("answers.yaml"); !strings.Contains(got, `choose: "0"`) || strings.Contains(got, "書きかけ") {
				t.Errorf("answers:\n%s", got)
			}
			if left, _ := filepath.Glob(filepath.Join(x.dir, ".monosashi-*")); len(left) > 0 {
				t.Errorf("left behind: %v", left)
			}
		})
	}
}

// TestAssessTwo tells the second officer who has the file, also after the first
// was killed.
func TestAssessTwo(t *testing.T) {
	dir := t.TempDir()
	x := startCore(t, dir, "--by", "情報政策課")
	second := func() (int, string) {
		c := command(t, dir, "assess", "municipal-ai", "-o", "answers.yaml", "--accessible")
		out, _ := c.CombinedOutput()
		return c.ProcessState.ExitCode(), string(out)
	}
	code, out := second()
	if code != exitFailed || !strings.Contains(out, `"answers.yaml" はほかの人が記入中です（情報政策課, tester@`) {
		t.Errorf("exit code %d: %s", code, out)
	}
	x.cmd.Process.Kill()
	x.exit()
	if _, out := second(); !strings.Contains(out, "質問の途中で入力が終わりました") {
		t.Errorf("the lock outlived its owner: %s", out)
	}
}

// TestAssessChangedUnderneath never overwrites what somebody else has written.
func TestAssessChangedUnderneath(t *testing.T) {
	x := startCore(t, t.TempDir())
	theirs := x.file("answers.yaml") + "# theirs\n"
	if err := os.WriteFile(filepath.Join(x.dir, "answers.yaml"), []byte(theirs), 0o666); err != nil {
		t.Fatal(err)
	}
	x.send(down + enter)
	code, after := x.exit()
	if code != exitFailed || !strings.Contains(after, "ほかから変更された") || x.file("answers.yaml") != theirs {
		t.Errorf("exit code %d: %s\n%s", code, after, x.file("answers.yaml"))
	}
	rescued, _ := filepath.Glob(filepath.Join(x.dir, "answers-*.yaml"))
	if len(rescued) != 1 || !strings.Contains(x.file(filepath.Base(rescued[0])), `choose: "0"`) && !strings.Contains(x.file(filepath.Base(rescued[0])), "A1") {
		t.Errorf("rescued: %v", rescued)
	}
}

// TestAssessPlainTerminal asks line by line on a simple terminal.
func TestAssessPlainTerminal(t *testing.T) {
	x := start(t, t.TempDir(), 80, 24, "assess", "municipal-ai", "--core", "-o", "answers.yaml", "--accessible")
	x.see("団体>")
	x.send("131016\n")
	x.see("日付>")
	x.send(ctrlC)
	if code, _ := x.exit(); code != exitInterrupted {
		t.Errorf("exit code %d", code)
	}
	if !strings.Contains(x.file("answers.yaml"), "131016") || strings.Contains(string(x.raw), "\x1b[") {
		t.Errorf("%q", x.raw)
	}
}

// TestQuiet holds that a command which draws nothing does not talk to the
// terminal, and does not wait for one that does not answer.
func TestQuiet(t *testing.T) {
	master, slave, err := pty.Open()
	if err != nil {
		t.Skip("no pseudo-terminal: ", err)
	}
	defer master.Close()
	c := command(t, t.TempDir(), "help", "exit-codes")
	c.Env = append(c.Env, "TERM=xterm-256color")
	c.Stdin, c.Stdout, c.Stderr, c.SysProcAttr = slave, slave, slave, ownSession()
	if err := c.Start(); err != nil {
		t.Fatal(err)
	}
	slave.Close()
	out, _ := io.ReadAll(master) // ends with an error when the terminal closes
	c.Wait()
	if strings.Contains(string(out), "\x1b") || !strings.Contains(string(out), "終了コード") {
		t.Errorf("%q", out)
	}
}

// TestAssessKilled kills a scripted interview at 200 random moments. What was
// followed by another question is in the file, which can always be read.
func TestAssessKilled(t *testing.T) {
	if testing.Short() {
		t.Skip("starts 200 processes")
	}
	const items = 12
	src := "schema: questionnaire/v1\nid: many\nversion: 1.0.0\nlanguages: [ja]\ntitle: {ja: 題}\nsections:\n  - id: s\n    label: {ja: 節}\n    questions:\n"
	input := "131016\n2026-10-01\n"
	for n := range items {
		src += fmt.Sprintf("      - {id: Q%d, type: integer, label: {ja: 数}, evidence: {ja: 文書}}\n", n)
		input += fmt.Sprintf("%d\n文書\n\nメモ\n1\n", n)
	}
	q, list := questionnaires.Parse("q.yaml", []byte(src))
	if list.HasErrors() {
		t.Fatal(list)
	}
	dir := t.TempDir()
	if err := os.WriteFile(filepath.Join(dir, "q.yaml"), []byte(src), 0o666); err != nil {
		t.Fatal(err)
	}
	began := time.Now()
	if whole := killAfter(t, q, dir, input, time.Minute); whole != items {
		t.Fatalf("%d answers of an undisturbed run, want %d", whole, items)
	}
	span := min(time.Since(began), 300*time.Millisecond)
	random := rand.New(rand.NewSource(1))
	some := map[int]bool{}
	for range 200 {
		some[killAfter(t, q, dir, input, time.Duration(random.Int63n(int64(span))))] = true
	}
	if len(some) < 4 {
		t.Errorf("the kills came at the same few moments: %v", some)
	}
}

// killAfter returns how many answers are in the file after the kill.
func killAfter(t *testing.T, q *questionnaires.Questionnaire, dir, input string, wait time.Duration) int {
	t.Helper()
	file := filepath.Join(dir, "answers.yaml")
	os.Remove(file)
	c := command(t, dir, "assess", "q.yaml", "-o", "answers.yaml", "--accessible", "-q")
	c.Stdin = strings.NewReader(input)
	var said strings.Builder
	c.Stderr = &said
	if err := c.Start(); err != nil {
		t.Fatal(err)
	}
	timer := time.AfterFunc(wait, func() { c.Process.Kill() })
	c.Wait()
	timer.Stop()
	src, err := os.ReadFile(file)
	if err != nil {
		if strings.Contains(said.String(), "日付>") {
			t.Fatalf("after %v: %v", wait, err)
		}
		return 0
	}
	a, list := assess.ParseAnswers(q, "answers.yaml", src)
	if a == nil || list.HasErrors() {
		t.Fatalf("after %v: %v\n%s", wait, list, src)
	}
	for n, i := range q.Items() {
		_, after, _ := strings.Cut(said.String(), "] "+i.ID+" ")
		got := a.Answers[i.ID]
		switch { // each prompt says that what was answered before it is saved
		case strings.Contains(after, "根拠>") && got.Number.String() != fmt.Sprint(n),
			strings.Contains(after, "] ") && (got.Note.JA != "メモ" || got.Confidence != "high"):
			t.Fatalf("after %v: %s is lost\n%s", wait, i.ID, src)
		}
	}
	return len(a.Answers)
}

// TestAssessEnglish keeps English answers in English.
func TestAssessEnglish(t *testing.T) {
	x := start(t, t.TempDir(), 80, 24, "assess", "municipal-ai", "-o", "answers.yaml", "--lang", "en", "--section", "gov")
	x.see("Which local government answers?")
	x.send("131016" + enter)
	x.see("To which date")
	x.send(ctrlC)
	code, after := x.exit()
	if code != exitInterrupted || strings.Contains(after, "中断") || !strings.Contains(after, "stopped") {
		t.Errorf("exit code %d: %s", code, after)
	}
}
