package main

import (
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"runtime"
	"strconv"
	"strings"
	"sync"

	"github.com/monosashi/monosashi/internal/lang"
	"github.com/monosashi/monosashi/internal/yamlpos"
)

// maxInput is the size of the largest file that is read.
const maxInput = yamlpos.MaxSize

// read returns the bytes of a file, or of standard input for "-".
func (e *env) read(name string) ([]byte, error) {
	if name == "-" {
		return e.readStdin()
	}
	info, err := os.Stat(name)
	if err != nil {
		return nil, unreadable(name, err)
	}
	switch {
	case info.IsDir():
		return nil, failed(lang.F("%q はフォルダーです。ファイルを指定してください", "%q is a folder; give a file", name))
	case info.Mode()&fs.ModeDevice != 0:
		return nil, failed(lang.F("%q は装置です。ファイルを指定してください", "%q is a device; give a file", name))
	case info.Size() > maxInput:
		return nil, tooLarge(name)
	}
	f, err := os.Open(name)
	if err != nil {
		return nil, unreadable(name, err)
	}
	defer f.Close()
	return readLimited(name, f)
}

func (e *env) readStdin() ([]byte, error) {
	if e.inTTY && e.noInput {
		return nil, misused(lang.T("標準入力が端末です。ファイルを渡してください", "standard input is a terminal; pipe a file into it"))
	}
	if e.inTTY && !e.quiet {
		io.WriteString(e.err, e.t("標準入力から読みます（終わりは Ctrl-D、Windows では Ctrl-Z と Enter）。", "Reading standard input (end with Ctrl-D, on Windows Ctrl-Z and Enter).")+"\n")
	}
	return readLimited("-", e.in)
}

func readLimited(name string, r io.Reader) ([]byte, error) {
	b, err := io.ReadAll(io.LimitReader(r, maxInput+1))
	if err != nil {
		return nil, unreadable(name, err)
	}
	if len(b) > maxInput {
		return nil, tooLarge(name)
	}
	return b, nil
}

func unreadable(name string, err error) error {
	return failed(lang.F("%q が読めません: %v", "cannot read %q: %v", name, because(err))).wrap(err)
}

func tooLarge(name string) error {
	return failed(lang.F("%q が大きすぎます（%d MiBまで）", "%q is too large (the limit is %d MiB)", name, maxInput>>20))
}

// An output is a file to write.
type output struct {
	name string
	data []byte
}

// checkOutputs refuses, before any work is done, names that cannot be written:
// those that [checkNames] refuses, in a folder that is not there, or already
// there without force.
func checkOutputs(names, inputs []string, force bool) error {
	if err := checkNames(names, inputs); err != nil {
		return err
	}
	for _, n := range names {
		if err := checkOutput(n, force); err != nil {
			return err
		}
	}
	return nil
}

// checkNames refuses outputs that no format and no force makes right: given
// twice, the same as an input, or a folder.
func checkNames(names, inputs []string) error {
	for i, n := range names {
		for _, m := range names[:i] {
			if sameFile(n, m) {
				return misused(lang.F("出力 %q が二度指定されています", "the output %q is given twice", n))
			}
		}
		for _, in := range inputs {
			if n != "-" && in != "-" && sameFile(n, in) {
				return misused(lang.F("出力 %q は入力と同じファイルです", "the output %q is also an input", n))
			}
		}
	}
	for _, n := range names {
		if info, err := os.Stat(n); n != "-" && err == nil && info.IsDir() {
			return failed(lang.F("%q はフォルダーです。ファイル名を指定してください", "%q is a folder; name a file", n))
		}
	}
	return nil
}

func checkOutput(name string, force bool) error {
	if name == "-" {
		return nil
	}
	info, err := os.Stat(name)
	switch {
	case err == nil && info.IsDir():
		return failed(lang.F("%q はフォルダーです。ファイル名を指定してください", "%q is a folder; name a file", name))
	case err == nil && !force && info.Mode().IsRegular():
		return failed(lang.F("%q はすでにあります。上書きするには --force を付けてください", "%q already exists; add --force to overwrite it", name)).wrap(fs.ErrExist)
	case err == nil:
		return nil
	}
	dir := filepath.Dir(name)
	if d, err := os.Stat(dir); err != nil {
		return failed(lang.F("フォルダー %q に書けません: %v", "cannot write into the folder %q: %v", dir, because(err))).wrap(err)
	} else if !d.IsDir() {
		return failed(lang.F("%q はフォルダーではありません", "%q is not a folder", dir))
	}
	return nil
}

// sameFile reports whether two names are the same file, also where it does not
// exist yet.
func sameFile(a, b string) bool {
	if x, err := os.Stat(a); err == nil {
		if y, err := os.Stat(b); err == nil {
			return os.SameFile(x, y)
		}
	}
	x, y := resolved(a), resolved(b)
	if runtime.GOOS == "windows" || runtime.GOOS == "darwin" {
		return strings.EqualFold(x, y)
	}
	return x == y
}

func resolved(name string) string {
	abs, err := filepath.Abs(name)
	if err != nil {
		return filepath.Clean(name)
	}
	if dir, err := filepath.EvalSymlinks(filepath.Dir(abs)); err == nil {
		return filepath.Join(dir, filepath.Base(abs))
	}
	return abs
}

// write puts every output in its place. All are written beside their targets
// first, so that a failure leaves the old files as they were.
func (e *env) write(outputs []output, force bool) error {
	var moves []move
	for _, o := range outputs {
		if o.name == "-" {
			if _, err := e.out.Write(o.data); err != nil {
				return err
			}
			continue
		}
		m, err := e.stage(o)
		if err != nil {
			return unwritable(o.name, err)
		}
		if m.temp != "" {
			moves = append(moves, m)
		}
	}
	for _, m := range moves {
		if err := checkOutput(m.name, force); err != nil {
			return err
		}
		if err := os.Rename(m.temp, m.target); err != nil {
			return unwritable(m.name, err)
		}
		e.files.done(m.temp)
		syncFolder(filepath.Dir(m.target))
	}
	return nil
}

// A move is a finished temporary file and where it belongs.
type move struct{ name, temp, target string }

// stage writes o to a temporary file in the folder of its target, or directly
// to a target that is not a regular file, such as a pipe.
func (e *env) stage(o output) (move, error) {
	m := move{name: o.name, target: o.name}
	mode := fs.FileMode(0o666)
	if info, err := os.Stat(o.name); err == nil {
		if !info.Mode().IsRegular() {
			return m, writeThrough(o)
		}
		mode = info.Mode().Perm()
		if t, err := filepath.EvalSymlinks(o.name); err == nil {
			m.target = t
		}
	}
	f, err := e.files.create(m.target, mode)
	if err != nil {
		return m, err
	}
	m.temp = f.Name()
	_, err = f.Write(o.data)
	if err == nil {
		err = f.Sync()
	}
	if cerr := f.Close(); err == nil {
		err = cerr
	}
	return m, err
}

// writeThrough writes o into what is there already and is no regular file,
// such as a pipe: it cannot be replaced.
func writeThrough(o output) error {
	f, err := os.OpenFile(o.name, os.O_WRONLY, 0)
	if err != nil {
		return err
	}
	_, err = f.Write(o.data)
	if cerr := f.Close(); err == nil {
		err = cerr
	}
	return err
}

func unwritable(name string, err error) error {
	return failed(lang.F("%q に書けません: %v", "cannot write %q: %v", name, because(err))).wrap(err)
}

// syncFolder makes a rename survive a power cut where the system can.
func syncFolder(dir string) {
	if runtime.GOOS == "windows" {
		return
	}
	if d, err := os.Open(dir); err == nil {
		_ = d.Sync() // not every file system can; the file itself is safe
		_ = d.Close()
	}
}

// pending holds the temporary files that are not in their place yet.
type pending struct {
	mu    sync.Mutex
	names map[string]bool
}

// create opens a new file beside target.
func (p *pending) create(target string, mode fs.FileMode) (*os.File, error) {
	for i := 0; ; i++ {
		name := filepath.Join(filepath.Dir(target), tempName(i))
		f, err := os.OpenFile(name, os.O_WRONLY|os.O_CREATE|os.O_EXCL, mode)
		if os.IsExist(err) && i < 1000 {
			continue
		}
		if err != nil {
			return nil, err
		}
		p.mu.Lock()
		defer p.mu.Unlock()
		if p.names == nil {
			p.names = map[string]bool{}
		}
		p.names[name] = true
		return f, nil
	}
}

func (p *pending) done(name string) {
	p.mu.Lock()
	defer p.mu.Unlock()
	delete(p.names, name)
}

// abandon removes what has not reached its place.
func (p *pending) abandon() {
	p.mu.Lock()
	defer p.mu.Unlock()
	for n := range p.names {
		_ = os.Remove(n) // there is nobody left to tell
	}
	p.names = nil
}

// tempName is short, so that a long target name is no trouble.
func tempName(i int) string {
	return ".monosashi-" + strconv.Itoa(os.Getpid()) + "-" + strconv.Itoa(i) + ".tmp"
}
