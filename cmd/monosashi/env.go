package main

import (
	"context"
	"io"
	"os"
	"os/signal"
	"runtime/debug"
	"strconv"
	"strings"
	"sync"
	"syscall"
	"time"

	"github.com/inconshreveable/mousetrap"
	"golang.org/x/term"

	"github.com/monosashi/monosashi/internal/lang"
)

// env is everything a command takes from outside, so that tests can give their
// own, and what the flags of all commands say.
type env struct {
	in                    io.Reader
	out, err              io.Writer
	inTTY, outTTY, errTTY bool
	columns               int // of the terminal; 0 when there is none
	getenv                func(string) string
	now                   func() time.Time
	files                 *pending
	catcher               catcher

	lang           string // in which the tool speaks: ja or en
	langChosen     bool   // by a flag, the environment or the system
	color          string // auto, always, never
	json           bool
	noInput, quiet bool
}

func systemEnv() *env {
	e := &env{
		in:     os.Stdin,
		out:    &sticky{w: os.Stdout},
		err:    os.Stderr,
		inTTY:  term.IsTerminal(int(os.Stdin.Fd())),
		outTTY: term.IsTerminal(int(os.Stdout.Fd())) && allowANSI(os.Stdout),
		errTTY: term.IsTerminal(int(os.Stderr.Fd())) && allowANSI(os.Stderr),
		getenv: os.Getenv,
		now:    time.Now,
		files:  &pending{},
		color:  "auto",
	}
	for _, f := range []*os.File{os.Stdout, os.Stderr} {
		if w, _, err := term.GetSize(int(f.Fd())); err == nil && e.columns == 0 {
			e.columns = w
		}
	}
	return e
}

// clock is the time, or SOURCE_DATE_EPOCH when that is set, so that reports
// can be reproduced.
func (e *env) clock() time.Time {
	if s, err := strconv.ParseInt(e.getenv("SOURCE_DATE_EPOCH"), 10, 64); err == nil {
		return time.Unix(s, 0).UTC()
	}
	return e.now()
}

// width is that of the terminal, else of COLUMNS, else 80.
func (e *env) width() int {
	if n, err := strconv.Atoi(e.getenv("COLUMNS")); err == nil && n > 0 && !e.outTTY {
		return n
	}
	if e.outTTY && e.columns > 0 {
		return e.columns
	}
	return 80
}

// colorOut and colorErr say whether to colour standard output and error.
func (e *env) colorOut() bool { return e.wantColor(e.outTTY) }
func (e *env) colorErr() bool { return e.wantColor(e.errTTY) }

func (e *env) wantColor(tty bool) bool {
	switch e.color {
	case "always":
		return true
	case "never":
		return false
	}
	if e.getenv("NO_COLOR") != "" {
		return false
	}
	for _, k := range []string{"CLICOLOR_FORCE", "FORCE_COLOR"} {
		if v := e.getenv(k); v != "" && v != "0" {
			return true
		}
	}
	return tty && e.getenv("TERM") != "dumb"
}

// t returns a text in the language of the tool.
func (e *env) t(ja, en string) string { return lang.T(ja, en).In(e.lang) }

// stopOnInterrupt removes half-written files and calls exit when the person
// presses Ctrl-C, closes the terminal, or the process is asked to end. A command
// that catches the interruption ends by itself.
func (e *env) stopOnInterrupt(exit func()) {
	c := make(chan os.Signal, 1)
	signal.Notify(c, os.Interrupt, syscall.SIGTERM)
	if !signal.Ignored(syscall.SIGHUP) { // under nohup it is
		signal.Notify(c, syscall.SIGHUP)
	}
	go func() {
		for range c {
			if !e.catcher.stop() {
				e.files.abandon()
				exit()
			}
		}
	}()
}

// A catcher holds how the running command wants to be stopped.
type catcher struct {
	mu     sync.Mutex
	cancel context.CancelFunc
}

// stop tells the running command to end; it is false when none wants to be
// told, or when it has been told already.
func (c *catcher) stop() bool {
	c.mu.Lock()
	defer c.mu.Unlock()
	if c.cancel == nil {
		return false
	}
	c.cancel()
	c.cancel = nil
	return true
}

// catch returns a context that ends when the person interrupts the command, and
// a function to call when the command no longer wants to be told.
func (e *env) catch(ctx context.Context) (context.Context, func()) {
	ctx, cancel := context.WithCancel(ctx)
	e.catcher.mu.Lock()
	defer e.catcher.mu.Unlock()
	e.catcher.cancel = cancel
	return ctx, func() {
		e.catcher.mu.Lock()
		defer e.catcher.mu.Unlock()
		e.catcher.cancel = nil
		cancel()
	}
}

// waitForExplorer keeps the window open that a double click on Windows opened.
func (e *env) waitForExplorer(args []string) {
	if len(args) > 0 || !mousetrap.StartedByExplorer() {
		return
	}
	io.WriteString(e.err, e.t("\nこれはコマンドプロンプトやPowerShellから使う道具です。Enterキーで閉じます。", "\nThis tool is used from Command Prompt or PowerShell. Press Enter to close.")+"\n")
	_, _ = e.in.Read(make([]byte, 1)) // whatever is pressed, the window closes
}

// sticky remembers the first error of writing, so that a full disk behind
// standard output is not taken for success.
type sticky struct {
	w   io.Writer
	err error
}

func (s *sticky) Write(b []byte) (int, error) {
	if s.err != nil {
		return 0, s.err
	}
	n, err := s.w.Write(b)
	s.err = err
	return n, err
}

func (e *env) writeError() error {
	if s, ok := e.out.(*sticky); ok && s.err != nil {
		return failed(lang.F("標準出力に書けません: %v", "cannot write standard output: %v", because(s.err))).wrap(s.err)
	}
	return nil
}

// version is set by the linker when a release is built.
var version string

// toolVersion is what --version prints and results carry.
func toolVersion() string {
	if version != "" {
		return strings.TrimPrefix(version, "v")
	}
	if b, ok := debug.ReadBuildInfo(); ok && b.Main.Version != "" {
		return strings.TrimPrefix(b.Main.Version, "v")
	}
	return "(devel)"
}
