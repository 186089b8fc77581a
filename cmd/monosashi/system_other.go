//go:build !windows

package main

import (
	"errors"
	"os"
	"syscall"
)

// systemLocale is the language of the system where no environment variable
// says it; only Windows knows one.
func systemLocale() string { return "" }

// allowANSI reports whether the terminal behind f understands colours.
func allowANSI(*os.File) bool { return true }

// asciiConsole reports whether the console draws rules two columns wide; only
// that of older Japanese Windows does.
func asciiConsole(func(string) string) bool { return false }

// brokenPipe reports whether the reader of our output has gone away.
func brokenPipe(err error) bool { return errors.Is(err, syscall.EPIPE) }
