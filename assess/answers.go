package assess

import (
	"fmt"

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

// instanceID names an item or section of one instance of a repeat.
func instanceID(id string, i int) string { return fmt.Sprintf("%s[%d]", id, i+1) }
