package assess

import (
	"fmt"
	"maps"

	"github.com/monosashi/monosashi/internal/exact"
	"github.com/monosashi/monosashi/internal/lang"
	"github.com/monosashi/monosashi/questionnaires"
	"github.com/monosashi/monosashi/questionnaires/diag"
)

// Answers is what one respondent said to one questionnaire.
type Answers struct {
	Questionnaire QuestionnaireRef
	Title         lang.Text // of published figures and examples
	Source        *Source
	Respondent    Respondent
	AsOf          string // YYYY-MM-DD, or YYYY-MM or YYYY of published figures; "" when not given
	Counts        map[string]CountValue
	Shares        map[string]ShareValue // by measure: shares published without counts
	Published     []Published
	Answers       map[string]questionnaires.Answer
	Repeats       map[string][]Instance // by section
	Notes         []lang.Text           // what was repaired or is worth knowing

	at places // in the file that they were read from
}

// An Instance is one turn of a repeat, such as one department.
type Instance struct {
	Name    lang.Text
	Answers map[string]questionnaires.Answer
}

// A CountValue is a measured number.
type CountValue struct {
	Value  exact.Rat
	Status string // "", published, reconstructed or estimated
	Source lang.Text
	Note   lang.Text
	Stale  bool // carried over from an earlier file and not confirmed since
	Pos    diag.Pos
}

// A ShareValue is a share that was published without the counts behind it.
type ShareValue struct {
	Share            exact.Rat
	AboutN           *exact.Rat // the rounded size; nil when not even that is known
	SelectionUnknown bool       // how the respondents were chosen is not known
	Source           lang.Text
	Note             lang.Text
}

// The status of a count that is not as entered.
const (
	StatusPublished     = "published"     // as published
	StatusReconstructed = "reconstructed" // 逆算: computed back from published shares
	StatusEstimated     = "estimated"
)

// count returns the value of a count; ok is false when it was not given, or was
// given for an earlier year and not confirmed.
func (a *Answers) count(id string) (CountValue, bool) {
	v, ok := a.Counts[id]
	if v.Stale {
		return CountValue{}, false
	}
	return v, ok
}

// stale counts what was carried over and is not confirmed.
func (a *Answers) stale() int {
	n := 0
	for _, v := range a.Counts {
		n += one01(v.Stale)
	}
	for _, v := range a.Answers {
		n += one01(v.Stale)
	}
	for _, list := range a.Repeats {
		for _, in := range list {
			for _, v := range in.Answers {
				n += one01(v.Stale)
			}
		}
	}
	return n
}

func one01(b bool) int {
	if b {
		return 1
	}
	return 0
}

// Clone returns answers that can be changed without changing a.
func (a *Answers) Clone() *Answers {
	c := *a
	c.Counts, c.Answers = maps.Clone(a.Counts), maps.Clone(a.Answers)
	c.Repeats = map[string][]Instance{}
	for id, list := range a.Repeats {
		for _, in := range list {
			c.Repeats[id] = append(c.Repeats[id], Instance{in.Name, maps.Clone(in.Answers)})
		}
	}
	return &c
}

// NewAnswers returns answers to q in which nothing has been said yet.
func NewAnswers(q *questionnaires.Questionnaire) *Answers {
	return &Answers{
		Questionnaire: QuestionnaireRef{ID: q.ID, Version: q.Version, SHA256: q.Digest},
		Counts:        map[string]CountValue{}, Shares: map[string]ShareValue{},
		Answers: map[string]questionnaires.Answer{}, Repeats: map[string][]Instance{},
	}
}

// instanceID names an item or section of one instance of a repeat.
func instanceID(id string, i int) string { return fmt.Sprintf("%s[%d]", id, i+1) }
