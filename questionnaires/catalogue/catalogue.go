// Package catalogue holds what questionnaires refer to: the goals of the
// national AI Basic Plan, the guidelines that items cite, the published
// figures that shares are compared with, and the register of the 1,788 local
// governments of Japan. All of it is data under data/; adding to it needs no
// code. The built-in catalogues are read when they are first asked for.
package catalogue

import "github.com/monosashi/monosashi/internal/lang"

// A Status says how well a statement in a catalogue is founded. The zero
// Status is no status; a parsed catalogue always has one.
type Status string

// The statuses.
const (
	Verified   Status = "verified"   // read in the text of the source itself
	Reported   Status = "reported"   // known at second hand only; never gives a verdict
	Unverified Status = "unverified" // still to be checked against the source
)

// Label returns the words with which a status is shown.
func (s Status) Label() lang.Text {
	switch s {
	case Verified:
		return lang.T("確認済み", "verified")
	case Reported:
		return lang.T("未確認（二次資料）", "not verified (secondary source)")
	case Unverified:
		return lang.T("未確認", "not verified")
	}
	return lang.Text{}
}
