package assess

import (
	"github.com/monosashi/monosashi/questionnaires"
	"github.com/monosashi/monosashi/questionnaires/catalogue"
)

// Options says how answers are evaluated. The zero Options compares with the
// built-in baselines.
type Options struct {
	Tool      string                 // version of the program, for the result
	Baselines *catalogue.BaselineSet // nil means the built-in ones
}

// Evaluate scores the answers to q and compares them with the baselines. The
// answers must be those that [ParseAnswers] accepted for q.
func Evaluate(q *questionnaires.Questionnaire, a *Answers, o Options) *Result {
	if o.Baselines == nil {
		o.Baselines = catalogue.Baselines()
	}
	e := newEnv(q, a)
	t := grow(e)
	st := t.stand()
	r := &Result{
		Schema:        ResultSchema,
		Tool:          o.Tool,
		Questionnaire: QuestionnaireRef{ID: q.ID, Version: q.Version, SHA256: q.Digest, Title: q.Title},
		Respondent:    a.Respondent,
		AsOf:          a.AsOf,
		Title:         a.Title,
		Source:        a.Source,
		Scores:        t.scoreResults(st),
		Sections:      t.sectionResults(),
		Questions:     t.questionResults(),
		Counts:        countResults(q, a),
		Measures:      measures(e, o.Baselines),
		Published:     a.Published,
		Actions:       t.actions(st),
		Checks:        findings(e),
		Notes:         a.Notes,
		Policy:        policy(&q.Scoring),
		Levels:        levels(q.Levels),
	}
	r.Headline = headlines(q, r.Measures, o.Baselines)
	for _, l := range q.Notice {
		r.Notice = append(r.Notice, NoticeLine{l.Key, l.Text})
	}
	r.cite(q)
	return r
}

func levels(list []questionnaires.Level) []Level {
	var out []Level
	for _, l := range list {
		out = append(out, Level{l.Code, l.Label})
	}
	return out
}

func policy(s *questionnaires.Scoring) Policy {
	p := Policy{Unanswered: s.Unanswered, Unknown: s.Unknown, NotApplicable: s.NotApplicable}
	if s.EvidenceFrom != nil {
		p.EvidenceFrom, p.EvidenceCount = floatOf(*s.EvidenceFrom, true), floatOf(s.EvidenceCounts, true)
	}
	return p
}

// countResults lists the counts that this type of respondent is asked for, and any
// other that was given.
func countResults(q *questionnaires.Questionnaire, a *Answers) []Count {
	var out []Count
	for _, c := range q.Counts {
		v, ok := a.count(c.ID)
		if !ok && !c.Asks(a.Respondent.Type) {
			continue
		}
		out = append(out, Count{ID: c.ID, Label: c.Label, Unit: c.Unit, Value: floatOf(v.Value, ok), Status: v.Status, Source: v.Source, Note: v.Note})
	}
	return out
}

// findings evaluates the consistency checks.
func findings(e *env) []CheckFinding {
	var out []CheckFinding
	for _, c := range e.q.Checks {
		if c.When.Holds(e) {
			out = append(out, CheckFinding{ID: c.ID, Severity: c.Severity, Items: c.Items, Message: c.Message})
		}
	}
	return out
}

// cite resolves every goal and reference that an item names.
func (r *Result) cite(q *questionnaires.Questionnaire) {
	seen := map[string]bool{}
	for _, i := range q.Items() {
		for _, key := range i.References {
			if c, ok := catalogue.References().Resolve(key); ok && !seen["r:"+key] {
				r.References = append(r.References, Citation{Key: key, Text: c.Text, Status: string(c.Status)})
			}
			seen["r:"+key] = true
		}
		for _, key := range i.AllGoals() {
			if g, ok := catalogue.Goals().Find(key); ok && !seen["g:"+key] && q.Goals == catalogue.Goals().ID {
				p, _ := catalogue.Goals().Policy(g.Policy)
				r.Goals = append(r.Goals, GoalRef{Key: key, Label: g.Label, Policy: g.Policy, Under: p.Label})
			}
			seen["g:"+key] = true
		}
	}
}
