//go:build !windows

package main

import (
	"errors"
	"os"

	"golang.org/x/sys/unix"
)

var errLocked = errors.New("locked by another process")

// lock takes an exclusive lock that ends with the process.
func lock(f *os.File) error {
	err := unix.Flock(int(f.Fd()), unix.LOCK_EX|unix.LOCK_NB)
	switch {
	case errors.Is(err, unix.EWOULDBLOCK):
		return errLocked
	case errors.Is(err, unix.ENOLCK), errors.Is(err, unix.ENOTSUP), errors.Is(err, unix.ENOSYS):
		return nil // a network drive without locks: what others write is noticed before every save
	}
	return err
}

// removeLocked removes the file while it is still locked, so that nobody locks
// a file that is about to go.
func removeLocked(f *os.File, name string) {
	_ = os.Remove(name) // what stays is an empty lock that nobody holds
	_ = f.Close()
}
