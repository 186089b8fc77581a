package assess

import "github.com/monosashi/monosashi/questionnaires"

// Options says how answers are evaluated.
type Options struct {
	Tool string // version of the program, for the result
}

// Evaluate scores the answers to q and compares them with the baselines.
func Evaluate(q *questionnaires.Questionnaire, a *Answers, o Options) *Result {
	return &Result{Schema: ResultSchema, Tool: o.Tool}
}
