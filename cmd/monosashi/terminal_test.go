//go:build !windows

package main

import (
	"bytes"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"strconv"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/creack/pty"

	"github.com/monosashi/monosashi/internal/columns"
)

// A terminal runs the tool behind a pseudo-terminal and knows what a person
// would see.
type terminal struct {
	t      *testing.T
	tty    *os.File
	cmd    *exec.Cmd
	stdout bytes.Buffer // must stay empty
	dir    string

	mu      sync.Mutex
	screen  *screen
	raw     []byte
	changed chan struct{}
	ended   chan error
}

// start runs the tool in dir on a terminal of the given size.
func start(t *testing.T, dir string, cols, rows int, args ...string) *terminal {
	t.Helper()
	x := &terminal{t: t, dir: dir, screen: newScreen(cols, rows), changed: make(chan struct{}, 1), ended: make(chan error, 1)}
	x.cmd = command(t, dir, args...)
	x.cmd.Env = append(x.cmd.Env, "TERM=screen-256color") // of which no colours are asked
	master, slave, err := pty.Open()
	if err != nil {
		t.Skip("no pseudo-terminal: ", err)
	}
	x.tty = master
	pty.Setsize(master, &pty.Winsize{Cols: uint16(cols), Rows: uint16(rows)})
	x.cmd.Stdin, x.cmd.Stderr, x.cmd.Stdout = slave, slave, &x.stdout
	x.cmd.SysProcAttr = ownSession()
	if err := x.cmd.Start(); err != nil {
		t.Fatal(err)
	}
	slave.Close()
	go x.read()
	t.Cleanup(func() { x.cmd.Process.Kill(); master.Close() })
	return x
}

// command is the tool, as a command to run in dir.
func command(t *testing.T, dir string, args ...string) *exec.Cmd {
	t.Helper()
	self, err := os.Executable()
	if err != nil {
		t.Fatal(err)
	}
	c := exec.Command(self, args...)
	c.Dir = dir
	c.Env = []string{asCommand + "=1", "HOME=" + dir, "PATH=" + os.Getenv("PATH"), "USER=tester"}
	return c
}

func (x *terminal) read() {
	buf := make([]byte, 4096)
	for {
		n, err := x.tty.Read(buf)
		x.mu.Lock()
		x.screen.write(buf[:n])
		x.raw = append(x.raw, buf[:n]...)
		x.mu.Unlock()
		select {
		case x.changed <- struct{}{}:
		default:
		}
		if err != nil {
			x.ended <- x.cmd.Wait()
			return
		}
	}
}

func (x *terminal) send(keys string) {
	x.t.Helper()
	if _, err := io.WriteString(x.tty, keys); err != nil {
		x.t.Fatal(err)
	}
}

// see waits until the text is on the screen. Line breaks and spaces do not
// matter, because they depend on the width.
func (x *terminal) see(want string) {
	x.t.Helper()
	x.until(want, func(s string) bool { return strings.Contains(spaceless(s), spaceless(want)) })
}

func (x *terminal) until(what string, ok func(string) bool) {
	x.t.Helper()
	deadline := time.After(60 * time.Second)
	for {
		x.mu.Lock()
		shown := x.screen.String()
		x.mu.Unlock()
		if ok(shown) {
			return
		}
		select {
		case <-x.changed:
		case <-deadline:
			x.t.Fatalf("did not see %q on:\n%s", what, shown)
		}
	}
}

func (x *terminal) resize(cols, rows int) {
	x.mu.Lock()
	x.screen.resize(cols, rows)
	x.mu.Unlock()
	pty.Setsize(x.tty, &pty.Winsize{Cols: uint16(cols), Rows: uint16(rows)})
}

// exit waits for the end, and returns the exit code and everything written
// after the full screen.
func (x *terminal) exit() (int, string) {
	x.t.Helper()
	select {
	case <-x.ended:
	case <-time.After(60 * time.Second):
		x.t.Fatalf("did not end:\n%s", x.screen)
	}
	if x.stdout.Len() > 0 {
		x.t.Errorf("standard output is not clean: %q", x.stdout.String())
	}
	_, after, _ := bytes.Cut(x.raw, []byte("\x1b[?1049l"))
	return x.cmd.ProcessState.ExitCode(), colours.ReplaceAllString(string(after), "")
}

var colours = regexp.MustCompile(`\x1b\[[0-9;]*m`)

func (x *terminal) file(name string) string {
	x.t.Helper()
	b, err := os.ReadFile(filepath.Join(x.dir, name))
	if err != nil {
		x.t.Fatal(err)
	}
	return string(b)
}

func spaceless(s string) string { return strings.Join(strings.Fields(s), "") }

// A screen understands the little of a terminal's language that the form
// speaks: moving the cursor, clearing, and wide characters.
type screen struct {
	cols, rows int
	cells      [][]string // "" is the second half of a wide character
	x, y       int
	rest       []byte // an unfinished sequence
}

func newScreen(cols, rows int) *screen {
	s := &screen{}
	s.resize(cols, rows)
	return s
}

func (s *screen) resize(cols, rows int) {
	s.cols, s.rows, s.x, s.y = cols, rows, 0, 0
	s.cells = nil
	for range rows {
		s.cells = append(s.cells, s.blank())
	}
}

func (s *screen) blank() []string {
	row := make([]string, s.cols)
	for i := range row {
		row[i] = " "
	}
	return row
}

func (s *screen) String() string {
	var b strings.Builder
	for _, row := range s.cells {
		b.WriteString(strings.TrimRight(strings.Join(row, ""), " ") + "\n")
	}
	return b.String()
}

var (
	sequence   = regexp.MustCompile(`^\x1b(\[([?>=]?[0-9;]*)([A-Za-z])|\][^\x07\x1b]*(\x07|\x1b\\)|[=>()][0-9A-B]?)`)
	unfinished = regexp.MustCompile(`^\x1b(\[[?>=]?[0-9;]*)?$`)
)

func (s *screen) write(b []byte) {
	b = append(s.rest, b...)
	s.rest = nil
	for len(b) > 0 {
		if m := sequence.FindSubmatch(b); m != nil {
			s.control(string(m[2]), string(m[3]))
			b = b[len(m[0]):]
			continue
		}
		r, n := firstRune(b)
		if unfinished.Match(b) || n == 0 {
			s.rest = append(s.rest, b...)
			return
		}
		s.put(r)
		b = b[n:]
	}
}

// firstRune returns the first character; n is 0 when it is not complete.
func firstRune(b []byte) (r string, n int) {
	size := 1
	switch {
	case b[0] >= 0xf0:
		size = 4
	case b[0] >= 0xe0:
		size = 3
	case b[0] >= 0xc0:
		size = 2
	}
	if len(b) < size {
		return "", 0
	}
	return string(b[:size]), size
}

func (s *screen) put(r string) {
	switch r {
	case "\r":
		s.x = 0
	case "\n":
		if s.y++; s.y == s.rows {
			s.cells = append(s.cells[1:], s.blank())
			s.y--
		}
	case "\b":
		s.x = max(0, s.x-1)
	default:
		w := columns.Of(r)
		if w == 0 {
			return
		}
		if s.x+w > s.cols {
			s.put("\r")
			s.put("\n")
		}
		s.cells[s.y][s.x] = r
		if w == 2 {
			s.cells[s.y][s.x+1] = ""
		}
		s.x += w
	}
}

func (s *screen) control(args, verb string) {
	n, _ := strconv.Atoi(strings.Split(args, ";")[0])
	switch step := max(n, 1); verb {
	case "A":
		s.y = max(0, s.y-step)
	case "B":
		s.y = min(s.rows-1, s.y+step)
	case "C":
		s.x = min(s.cols-1, s.x+step)
	case "D":
		s.x = max(0, s.x-step)
	case "H":
		s.x, s.y = 0, 0
		if p := strings.Split(args, ";"); len(p) == 2 {
			row, _ := strconv.Atoi(p[0])
			col, _ := strconv.Atoi(p[1])
			s.y, s.x = min(max(row, 1), s.rows)-1, min(max(col, 1), s.cols)-1
		}
	case "K":
		s.clear(s.y, min(s.x, s.cols)*b2i(n != 2), s.cols)
	case "J":
		if n == 2 {
			s.resizeKeep()
			return
		}
		s.clear(s.y, s.x, s.cols)
		for y := s.y + 1; y < s.rows; y++ {
			s.clear(y, 0, s.cols)
		}
	case "h":
		if args == "?1049" {
			s.resizeKeep()
		}
	}
}

func (s *screen) resizeKeep() {
	for y := range s.rows {
		s.clear(y, 0, s.cols)
	}
}

func (s *screen) clear(y, from, to int) {
	for x := from; x < to; x++ {
		s.cells[y][x] = " "
	}
}

func b2i(b bool) int {
	if b {
		return 1
	}
	return 0
}
