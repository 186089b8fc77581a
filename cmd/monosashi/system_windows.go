package main

import (
	"errors"
	"os"
	"unsafe"

	"golang.org/x/sys/windows"
)

// systemLocale is the language chosen in the settings of Windows.
func systemLocale() string {
	var buf [85]uint16 // LOCALE_NAME_MAX_LENGTH
	p := windows.NewLazySystemDLL("kernel32.dll").NewProc("GetUserDefaultLocaleName")
	if p.Find() != nil {
		return ""
	}
	if n, _, _ := p.Call(uintptr(unsafe.Pointer(&buf[0])), uintptr(len(buf))); n == 0 {
		return ""
	}
	return windows.UTF16ToString(buf[:])
}

// allowANSI asks the console behind f to understand colours, and reports
// whether it does.
func allowANSI(f *os.File) bool {
	var mode uint32
	h := windows.Handle(f.Fd())
	if windows.GetConsoleMode(h, &mode) != nil {
		return false
	}
	return windows.SetConsoleMode(h, mode|windows.ENABLE_VIRTUAL_TERMINAL_PROCESSING) == nil
}

// asciiConsole reports whether the console draws rules two columns wide: the
// old console does with the fonts of code page 932, Windows Terminal does not.
func asciiConsole(getenv func(string) string) bool {
	page, _, _ := windows.NewLazySystemDLL("kernel32.dll").NewProc("GetConsoleOutputCP").Call()
	return page == 932 && getenv("WT_SESSION") == ""
}

// brokenPipe reports whether the reader of our output has gone away.
func brokenPipe(err error) bool {
	return errors.Is(err, windows.ERROR_BROKEN_PIPE) || errors.Is(err, windows.ERROR_NO_DATA)
}
