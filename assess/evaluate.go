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
	r.References = citations(q, catalogue.References())
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

// cite resolves the goals that the items name, in the order of their
// catalogue.
func (r *Result) cite(q *questionnaires.Questionnaire) {
	if q.Goals != catalogue.Goals().ID {
		return
	}
	named := map[string]bool{}
	for _, i := range q.Items() {
		for _, key := range i.AllGoals() {
			named[key] = true
		}
	}
	for _, g := range catalogue.Goals().Goals {
		if named[g.Key] {
			p, _ := catalogue.Goals().Policy(g.Policy)
			r.Goals = append(r.Goals, GoalRef{Key: g.Key, Label: g.Label, Policy: g.Policy, Under: p.Label})
		}
	}
}

// citations resolves every reference that an item names, each once, in the
// order of the documents.
func citations(q *questionnaires.Questionnaire, set *catalogue.ReferenceSet) []Citation {
	found := map[string][]Citation{} // by document
	seen := map[string]bool{}
	for _, i := range q.Items() {
		for _, key := range i.References {
			c, ok := set.Resolve(key)
			if !ok || seen[key] {
				continue
			}
			seen[key] = true
			x := Citation{Key: key, Text: c.Text, Status: string(c.Status), Address: c.Address}
			doc := c.Reference.Key
			if len(found[doc]) == 0 {
				x.Note = c.Reference.Note
			}
			found[doc] = append(found[doc], x)
		}
	}
	var out []Citation
	for _, x := range set.References {
		out = append(out, found[x.Key]...)
	}
	return out
}
