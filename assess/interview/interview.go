// Package interview asks a person to fill in a questionnaire: on a full screen,
// or line by line. Both ask the same things by the same rules, and both hand
// every answer over for saving before they show the next question. It touches
// no file and no clock: those come from the caller.
package interview

import (
	"context"
	"errors"
	"io"
	"time"

	"github.com/monosashi/monosashi/assess"
	"github.com/monosashi/monosashi/internal/lang"
	"github.com/monosashi/monosashi/questionnaires"
)

// ErrStopped means that the person stopped before the end, or that the terminal
// was closed. What was confirmed has been saved.
var ErrStopped = errors.New("interview stopped")

// ErrEnded means that the input of a line-by-line interview ended before the
// questions did. What was confirmed has been saved.
var ErrEnded = errors.New("the input ended before the questions did")

// UnsavedError means that an answer could not be saved, and which one.
type UnsavedError struct {
	Answer lang.Text
	Err    error
}

func (e *UnsavedError) Error() string { return e.Err.Error() + "; not saved: " + e.Answer.In(lang.EN) }

// Unwrap returns why.
func (e *UnsavedError) Unwrap() error { return e.Err }

// Options says what to ask and how. In, Out, Save and Now are needed.
type Options struct {
	In   io.Reader
	Out  io.Writer // where questions are shown; never the stream that results go to
	Save func(*assess.Answers) error
	Now  func() time.Time // signs answers with its day

	Lang    string // ja or en; "" means ja
	Core    bool   // only the core items
	Section string // ID of a section to which the interview is limited; "" means all
	By      string // who answers, such as a section of the office; "" leaves it open

	Notice lang.Text // said at the beginning

	Plain bool // line by line, for screen readers, simple terminals and pipes
	Width int  // of plain text, in columns; 0 means 80
	Color bool
	ASCII bool // draw with nothing that some terminals show two columns wide
}

// An Outcome is what an interview came to, also when it ended with an error.
type Outcome struct {
	Answers *assess.Answers // everything that was confirmed
	Lang    string          // the language in which the person went on
	Open    int             // items that are still unanswered
	Unsaved []lang.Text     // counts that were entered and fit no other, and so are not in Answers
}

// Run asks what a leaves open in the answers to q. a itself is not changed.
func Run(ctx context.Context, q *questionnaires.Questionnaire, a *assess.Answers, o Options) (Outcome, error) {
	w := newWalk(q, a, o)
	var err error
	if o.Plain {
		err = (&plain{walk: w}).run(ctx)
	} else {
		err = runForm(ctx, w)
	}
	return Outcome{Answers: w.a, Lang: w.lang, Open: w.progress().open, Unsaved: w.unsaved()}, err
}
