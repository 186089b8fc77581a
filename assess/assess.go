// Package assess turns answers into scores and comparisons. It is pure: it
// touches no file, clock, environment or terminal.
package assess
