package main

import (
	"errors"
	"fmt"
	"io"
	"io/fs"
	"syscall"

	"github.com/monosashi/monosashi/internal/lang"
)

// A failure is an error with an exit code and a message in both languages.
type failure struct {
	code  int
	text  lang.Text // zero: everything has been said already
	see   string    // of a usage error: the command whose help to read
	cause error
}

func (f *failure) Error() string { return f.text.In(lang.EN) }
func (f *failure) Unwrap() error { return f.cause }

func (f *failure) wrap(err error) *failure {
	f.cause = err
	return f
}

// errNo ends a command that did its work and whose answer is no.
var errNo = &failure{code: exitNo}

// errSaid ends a command that could not do its work and has said why.
var errSaid = &failure{code: exitFailed}

func failed(t lang.Text) *failure { return &failure{code: exitFailed, text: t} }

func misused(t lang.Text) *failure { return &failure{code: exitUsage, text: t} }

// asUsageError makes a usage error of whatever happened before a command
// started.
func asUsageError(err error) error {
	var f *failure
	if errors.As(err, &f) {
		return err
	}
	return misused(lang.Same(err.Error()))
}

func crash(r any) error {
	return failed(lang.F("内部の誤りです（%v）。入力ファイルとともに https://github.com/monosashi/monosashi/issues へお知らせください",
		"internal error (%v); please report it with the input file at https://github.com/monosashi/monosashi/issues", r))
}

// fail tells the person about err, once and last, and returns the exit code.
func (e *env) fail(err error) int {
	if err == nil || brokenPipe(err) {
		return exitDone
	}
	var f *failure
	if !errors.As(err, &f) {
		f = failed(lang.Same(err.Error()))
	}
	if !f.text.IsZero() {
		fmt.Fprintf(e.err, "monosashi: %s\n", safe(f.text.In(e.lang)))
	}
	if f.code == exitUsage {
		see := f.see
		if see == "" {
			see = "monosashi"
		}
		fmt.Fprintf(e.err, e.t("使い方は `%s --help` で表示します。\n", "Run `%s --help` for usage.\n"), see)
	}
	return f.code
}

// because says in both languages what the system refused.
func because(err error) lang.Text {
	for _, k := range []struct {
		err    error
		ja, en string
	}{
		{fs.ErrNotExist, "ありません", "it does not exist"},
		{fs.ErrPermission, "権限がありません", "permission denied"},
		{fs.ErrExist, "すでにあります", "it already exists"},
		{syscall.EISDIR, "フォルダーです", "it is a folder"},
		{syscall.ENOTDIR, "途中の名前がフォルダーではありません", "part of the path is not a folder"},
		{syscall.ENOSPC, "ディスクに空きがありません", "the disk is full"},
		{syscall.ENAMETOOLONG, "名前が長すぎます", "the name is too long"},
		{syscall.EROFS, "書き込みできないディスクです", "the disk is read-only"},
		{syscall.EXDEV, "別のディスクです", "it is on another disk"},
		{io.ErrUnexpectedEOF, "途中で終わっています", "it ends too early"},
	} {
		if errors.Is(err, k.err) {
			return lang.T(k.ja, k.en)
		}
	}
	var p *fs.PathError
	if errors.As(err, &p) {
		return lang.Same(p.Err.Error())
	}
	return lang.Same(err.Error())
}
