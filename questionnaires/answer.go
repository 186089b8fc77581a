package questionnaires

import (
	"github.com/monosashi/monosashi/internal/exact"
	"github.com/monosashi/monosashi/internal/lang"
	"github.com/monosashi/monosashi/questionnaires/diag"
)

// A State says what became of an item. The zero State is Unanswered.
type State int

// The states that a respondent can give. A fifth, "not relevant", follows from
// the other answers and is never written down.
const (
	Unanswered    State = iota
	Answered            // the item was answered
	NotApplicable       // it does not apply, for a reason that is given
	Unknown             // the respondent does not know
)

// An Answer is what one respondent said to one item.
type Answer struct {
	State  State
	Codes  []string  // of a choice, in the order of the options
	Number exact.Rat // of a number
	Text   string    // of a text; a date as YYYY-MM-DD

	Reason     lang.Text   // of not applicable
	Evidence   []lang.Text // what is cited
	Note       lang.Text
	By         lang.Text // the section that answered
	At         string    // when, YYYY-MM-DD
	Confidence string    // low, medium or high
	Stale      bool      // carried over from an earlier file and not confirmed since: kept, never scored
	Pos        diag.Pos  // in the answers file
}
