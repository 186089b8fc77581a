package assess

import "github.com/monosashi/monosashi/questionnaires"

// CarryOver returns new answers to q that hold those of an earlier year, each
// marked as not confirmed. The date to which they refer is left open.
func CarryOver(q *questionnaires.Questionnaire, old *Answers) *Answers {
	a := NewAnswers(q)
	a.Respondent = old.Respondent
	for id, c := range old.Counts {
		c.Stale = true
		a.Counts[id] = c
	}
	carryInto(a.Answers, old.Answers)
	for id, list := range old.Repeats {
		for _, in := range list {
			carried := Instance{in.Name, map[string]questionnaires.Answer{}}
			carryInto(carried.Answers, in.Answers)
			a.Repeats[id] = append(a.Repeats[id], carried)
		}
	}
	return a
}

func carryInto(a, old map[string]questionnaires.Answer) {
	for id, x := range old {
		if x.State != questionnaires.Unanswered {
			x.Stale = true
			a[id] = x
		}
	}
}
