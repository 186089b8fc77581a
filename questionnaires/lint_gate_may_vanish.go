package questionnaires

import (
	"slices"

	"github.com/monosashi/monosashi/internal/lang"
	"github.com/monosashi/monosashi/questionnaires/diag"
)

var gateMayVanish = &Rule{
	ID: "gate-may-vanish", Severity: diag.Warning,
	Doc: lang.T("必須設問（gates）又はコア設問が対象外になり得る\n\n回答や数量による条件（relevant）のある設問は、団体によっては問われません。必須設問が問われない団体には段階を示せず、コア設問が問われない団体とは比べられません。respondent だけによる条件は、対象を定めるものなので構いません。",
		"A gate or core item can become irrelevant\n\nAn item with a condition on answers or counts is not asked of everybody. A body that is not asked a gate gets no stage, and one that is not asked a core item cannot be compared. A condition on respondent alone says whom the questionnaire is for, and is fine."),
	run: func(p *Pass) {
		for _, q := range p.Items() {
			gate := slices.Contains(p.Scoring.Gates, q.ID)
			if !gate && !q.Core || !q.conditional() {
				continue
			}
			if gate {
				p.report(q.Node, "relevant", lang.F("必須設問 %s は条件によって対象外になります", "the gate %s can become irrelevant", q.ID), lang.Text{})
				continue
			}
			p.report(q.Node, "relevant", lang.F("コア設問 %s は条件によって対象外になります", "the core item %s can become irrelevant", q.ID), lang.Text{})
		}
	},
}

// conditional reports whether q or a section around it has a condition on
// answers or counts.
func (q *Question) conditional() bool {
	if q.Relevant != nil && len(q.Relevant.Names) > 0 {
		return true
	}
	for s := q.Section; s != nil; s = s.Parent {
		if s.Relevant != nil && len(s.Relevant.Names) > 0 {
			return true
		}
	}
	return false
}
