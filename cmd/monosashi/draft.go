package main

import (
	"bytes"
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"time"

	"github.com/monosashi/monosashi/assess"
	"github.com/monosashi/monosashi/internal/lang"
	"github.com/monosashi/monosashi/questionnaires"
)

// A draft is the file that an interview fills in. Nobody else can fill it in at
// the same time, and what somebody else wrote into it is never overwritten.
type draft struct {
	e       *env
	q       *questionnaires.Questionnaire
	name    string
	answers *assess.Answers // at the beginning
	last    []byte          // the file as it was last read or written; nil when there is none
	lock    *fileLock
	notice  lang.Text // what the person should know before they go on
}

// openDraft locks the file and reads what is in it.
func (e *env) openDraft(q *questionnaires.Questionnaire, o assessOptions) (*draft, error) {
	if err := checkOutput(o.output, true); err != nil {
		return nil, err
	}
	if err := checkWritable(o.output); err != nil {
		return nil, err
	}
	lock, err := e.lockFile(o.output, o.by)
	if err != nil {
		return nil, err
	}
	d := &draft{e: e, q: q, name: o.output, lock: lock}
	if err := d.read(o); err != nil {
		d.close()
		return nil, err
	}
	return d, nil
}

// checkWritable refuses a file that is there and may not be written. Saving puts
// a new file in its place, so the system would not refuse it.
func checkWritable(name string) error {
	info, err := os.Stat(name)
	switch {
	case errors.Is(err, fs.ErrNotExist):
		return nil // saving makes it
	case err != nil:
		return unwritable(name, err)
	case !info.Mode().IsRegular():
		return nil
	case info.Mode().Perm()&0o222 == 0:
		return unwritable(name, fs.ErrPermission)
	}
	f, err := os.OpenFile(name, os.O_WRONLY, 0)
	if err != nil {
		return unwritable(name, err)
	}
	return f.Close()
}

func (d *draft) close() { d.lock.release() }

func (d *draft) read(o assessOptions) error {
	data, err := d.e.read(d.name)
	switch {
	case errors.Is(err, fs.ErrNotExist):
		d.answers = assess.NewAnswers(d.q)
		return d.carryOver(o.from)
	case err != nil:
		return err
	}
	d.last = data
	if o.from != "" {
		d.notice = lang.F("%q がすでにあるので、続きから始めます。--from %q の回答は引き継ぎません", "%q exists, so you go on with it; the answers of --from %q are not carried over", d.name, o.from)
	}
	d.answers, err = d.e.readDraft(d.q, d.name, data)
	return err
}

// carryOver begins with the answers of an earlier file. A file that is gone on
// with has them already.
func (d *draft) carryOver(from string) error {
	if from == "" {
		return nil
	}
	data, err := d.e.read(from)
	if err != nil {
		return err
	}
	old, err := d.e.readDraft(d.q, from, data)
	if err != nil {
		return err
	}
	d.answers = assess.CarryOver(d.q, old)
	return nil
}

// save writes the answers. Where somebody else has changed the file, the answers
// go into a new one beside it, and the interview ends.
func (d *draft) save(a *assess.Answers) error {
	data := assess.Encode(d.q, a)
	if d.changed() {
		return d.rescue(data)
	}
	if err := d.e.write([]output{{d.name, data}}, true); err != nil {
		return err
	}
	d.last = data
	return nil
}

// changed reports whether the file is not as it was left.
func (d *draft) changed() bool {
	now, err := os.ReadFile(d.name)
	if errors.Is(err, fs.ErrNotExist) {
		return d.last != nil
	}
	return err != nil || d.last == nil || !bytes.Equal(now, d.last)
}

func (d *draft) rescue(data []byte) error {
	ext := filepath.Ext(d.name)
	name := strings.TrimSuffix(d.name, ext) + "-" + d.e.now().Format("20060102-150405") + ext
	if err := d.e.write([]output{{name, data}}, false); err != nil {
		return err
	}
	return failed(lang.F("%[1]q が、ほかから変更されたか削除されました。上書きせず、ここまでの回答を %[2]q に保存しました。2つのファイルを見比べて1つにしてください",
		"%[1]q was changed or removed by somebody else. It was not overwritten; the answers so far are in %[2]q. Compare the two and make them one", d.name, name))
}

// A fileLock keeps others from filling in the same file. The system releases it
// when the process ends, however it ends.
type fileLock struct {
	f    *os.File
	name string
}

// lockFile takes the lock beside the file called name, or says who has it. The
// file itself cannot carry it, because saving puts a new file in its place.
func (e *env) lockFile(name, by string) (*fileLock, error) {
	path := filepath.Join(filepath.Dir(resolved(name)), ".monosashi-"+filepath.Base(resolved(name))+".lock")
	for {
		f, err := os.OpenFile(path, os.O_RDWR|os.O_CREATE, 0o666)
		if err != nil {
			return nil, unwritable(path, err)
		}
		if err := lock(f); err != nil {
			holder := holderOf(f)
			_ = f.Close() // it was only read
			if errors.Is(err, errLocked) {
				return nil, failed(lang.F("%[1]q はほかの人が記入中です（%[2]s）。終わってからやり直すか、別のファイルに記入してください",
					"somebody else is filling in %[1]q (%[2]s); wait until they have finished, or use another file", name, holder))
			}
			return nil, unwritable(path, err)
		}
		if stillThere(f, path) {
			l := &fileLock{f, path}
			l.sign(e, by)
			return l, nil
		}
		_ = f.Close() // the one before us has just removed it
	}
}

func stillThere(f *os.File, path string) bool {
	a, err := f.Stat()
	if err != nil {
		return false
	}
	b, err := os.Stat(path)
	return err == nil && os.SameFile(a, b)
}

// sign says in the lock who has it.
func (l *fileLock) sign(e *env, by string) {
	user := or(e.getenv("USER"), e.getenv("USERNAME"))
	host, _ := os.Hostname()
	words := []string{strings.TrimSpace(by), user + "@" + host, e.now().Format(time.DateTime)}
	if words[0] == "" {
		words = words[1:]
	}
	_ = l.f.Truncate(0) // a name in it helps others, but the lock holds without
	_, _ = l.f.WriteAt([]byte(strings.Join(words, ", ")+"\n"), 0)
}

func holderOf(f *os.File) string {
	b := make([]byte, 500)
	n, _ := f.ReadAt(b, 0)
	if s := strings.TrimSpace(string(b[:n])); s != "" {
		return safe(s)
	}
	return "?"
}

func (l *fileLock) release() {
	removeLocked(l.f, l.name)
}
