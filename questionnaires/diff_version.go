package questionnaires

import (
	"cmp"
	"strconv"
	"strings"
)

// A Bump is by which part the version of a questionnaire must rise.
type Bump int

// The bumps. The policy is that of questionnaires/library/README.md.
const (
	BumpNone  Bump = iota // nothing changed
	BumpPatch             // texts and references only: earlier answers are scored as they are
	BumpMinor             // something was added
	BumpMajor             // points or meaning changed, or something was dropped: not comparable
)

// String returns none, patch, minor or major.
func (b Bump) String() string { return [...]string{"none", "patch", "minor", "major"}[b] }

// MarshalText writes the bump as a word.
func (b Bump) MarshalText() ([]byte, error) { return []byte(b.String()), nil }

// required returns the lowest version that may follow old after the change b.
// As semantic versioning has it, nothing is stable before 1.0.0: there, the
// minor version stands for the major one.
func required(old string, b Bump) string {
	v := numbers(old)
	switch {
	case b == BumpNone:
		return ""
	case b == BumpMajor && v[0] > 0:
		v = [3]int{v[0] + 1, 0, 0}
	case b == BumpMajor, b == BumpMinor:
		v = [3]int{v[0], v[1] + 1, 0}
	default:
		v[2]++
	}
	return strconv.Itoa(v[0]) + "." + strconv.Itoa(v[1]) + "." + strconv.Itoa(v[2])
}

// numbers takes apart a version, whose form was checked when its file was read.
func numbers(version string) (v [3]int) {
	for i, s := range strings.SplitN(version, ".", 3) {
		v[i], _ = strconv.Atoi(s)
	}
	return v
}

func compareVersions(a, b string) int {
	x, y := numbers(a), numbers(b)
	return cmp.Or(cmp.Compare(x[0], y[0]), cmp.Compare(x[1], y[1]), cmp.Compare(x[2], y[2]))
}
