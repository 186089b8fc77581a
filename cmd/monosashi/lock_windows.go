package main

import (
	"errors"
	"os"

	"golang.org/x/sys/windows"
)

var errLocked = errors.New("locked by another process")

// lockedByte lies far behind the text, which others must be able to read.
const lockedByte = 1 << 30

// lock takes an exclusive lock that ends with the process.
func lock(f *os.File) error {
	err := windows.LockFileEx(windows.Handle(f.Fd()), windows.LOCKFILE_EXCLUSIVE_LOCK|windows.LOCKFILE_FAIL_IMMEDIATELY, 0, 1, 0, &windows.Overlapped{Offset: lockedByte})
	if errors.Is(err, windows.ERROR_LOCK_VIOLATION) || errors.Is(err, windows.ERROR_IO_PENDING) {
		return errLocked
	}
	return err
}

// removeLocked closes the file first: Windows removes no file that is open.
// Where somebody else has opened it meanwhile it stays, which does no harm.
func removeLocked(f *os.File, name string) {
	f.Close()
	os.Remove(name)
}
