// Package questionnaires says what a questionnaire is: its items, sections,
// scores, counts, measures and rules, read from YAML and checked at once. It
// is pure: it touches no file, clock, environment or terminal.
package questionnaires

import (
	"github.com/monosashi/monosashi/internal/exact"
	"github.com/monosashi/monosashi/internal/lang"
	"github.com/monosashi/monosashi/internal/yamlpos"
	"github.com/monosashi/monosashi/questionnaires/diag"
)

// A Questionnaire is a set of items in sections, with everything that is
// needed to check, score and compare answers to them. It is read by [Parse]
// and not changed afterwards.
type Questionnaire struct {
	Node         `json:"-"`
	ID           string         `json:"id"`
	Version      string         `json:"version"` // semantic version of the questions
	Languages    []string       `json:"languages"`
	Title        lang.Text      `json:"title"`
	Description  lang.Text      `json:"description"`
	Respondents  []string       `json:"respondents"` // types of body that may answer; empty means all
	Goals        string         `json:"goals"`       // id of a goals catalogue; "" when items name none
	Levels       []Level        `json:"levels"`
	Notice       []NoticeLine   `json:"notice"`
	Counts       []*Count       `json:"counts"`
	Calculations []*Calculation `json:"calculations"`
	Measures     []*Measure     `json:"measures"`
	Headline     []*Headline    `json:"headline"`
	Scoring      Scoring        `json:"scoring"`
	Scores       []*Score       `json:"scores"`
	Checks       []*Check       `json:"checks"`
	Sections     []*Section     `json:"sections"`

	// Digest is the SHA-256, in hexadecimal, of the model in canonical JSON:
	// comments, layout, key order and line ends do not change it.
	Digest string `json:"-"`

	items map[string]*Question
	order []*Question
}

// A Node remembers where a part of a questionnaire was written.
type Node struct{ n *yamlpos.Node }

// Pos returns where the part begins.
func (n Node) Pos() diag.Pos {
	if n.n == nil {
		return diag.Pos{}
	}
	return n.n.Pos
}

// At returns where the value of key is, or where the part begins when the key
// is absent.
func (n Node) At(key string) diag.Pos {
	if v := n.n.Get(key); v != nil {
		return v.Pos
	}
	return n.Pos()
}

// A Level is a code with its meaning.
type Level struct {
	Code  string    `json:"code"`
	Label lang.Text `json:"label"`
}

// A NoticeLine is one of the things that respondents are told first: purpose,
// basis, readers, publication, deadline or contact.
type NoticeLine struct {
	Key  string    `json:"key"`
	Text lang.Text `json:"text"`
}

// A Count is a measured number, asked once and used by items, checks and
// measures.
type Count struct {
	Node              `json:"-"`
	ID                string     `json:"id"`
	Label             lang.Text  `json:"label"`
	Hint              lang.Text  `json:"hint"`
	Type              string     `json:"type"` // integer or decimal
	Unit              string     `json:"unit"` // a key such as persons; "" when none
	Min               *exact.Rat `json:"min"`  // nil when unbounded
	Max               *exact.Rat `json:"max"`
	Respondents       []string   `json:"respondents"` // who is asked; empty means all
	Constraint        *Expr      `json:"constraint"`
	ConstraintMessage lang.Text  `json:"constraint_message"`
}

// A Calculation is a named value for use in expressions; it is never asked.
type Calculation struct {
	Node  `json:"-"`
	ID    string    `json:"id"`
	Label lang.Text `json:"label"`
	Expr  *Expr     `json:"calculation"`
}

// The comparabilities of a measure with a baseline.
const (
	Comparable         = "comparable"          // gives a verdict
	Reference          = "reference"           // gives a verdict with its caveat (参考)
	StricterDefinition = "stricter_definition" // the own measure counts fewer people: only "above" can be concluded
	DifferentUnit      = "different_unit"      // side by side, never a verdict
)

// A Measure is a share of counts, or a fact, that is compared with baselines.
type Measure struct {
	Node        `json:"-"`
	ID          string        `json:"id"`
	Label       lang.Text     `json:"label"`
	Numerator   string        `json:"numerator"` // names of counts; "" for a fact
	Denominator string        `json:"denominator"`
	Invited     string        `json:"invited"`
	Population  string        `json:"population"`
	Method      string        `json:"method"` // survey, log or register
	Holds       *Expr         `json:"holds"`  // of a fact; nil for a share
	Yes         lang.Text     `json:"yes"`
	No          lang.Text     `json:"no"`
	Relevant    *Expr         `json:"relevant"`
	Compare     []*Comparison `json:"compare"`
}

// A Comparison names a baseline, and how far the comparison carries.
type Comparison struct {
	Node          `json:"-"`
	Baseline      string    `json:"baseline"`
	Comparability string    `json:"comparability"`
	Note          lang.Text `json:"note"`
	Relevant      *Expr     `json:"relevant"`
}

// A Headline is a baseline that stands on the first screen of a report, with
// the measures that can be set against it: the first with data leads.
type Headline struct {
	Node     `json:"-"`
	Baseline string    `json:"baseline"`
	Label    lang.Text `json:"label"`
	Measures []string  `json:"measures"`
	Beside   []string  `json:"beside"`
}

// The policies for what was not answered.
const (
	PolicyMissing      = "missing"      // left out; lowers coverage
	PolicyZero         = "zero"         // 0 points, or the fewest points when 0 cannot be had
	PolicyExclude      = "exclude"      // the item leaves the points and the maximum
	PolicyRedistribute = "redistribute" // its points are shared out among the other items of its section
	PolicyCredit       = "credit"       // full points
)

// Scoring holds the policies that apply to the whole questionnaire.
type Scoring struct {
	Node            `json:"-"`
	Unanswered      string     `json:"unanswered"`     // missing (default) or zero
	Unknown         string     `json:"unknown"`        // zero (default) or missing
	NotApplicable   string     `json:"not_applicable"` // exclude (default), redistribute, credit or zero
	EvidenceFrom    *exact.Rat `json:"evidence_from"`  // nil without an evidence rule
	EvidenceCounts  exact.Rat  `json:"evidence_counts"`
	CoverageOf      string     `json:"coverage_of"` // core or all
	MinimumCoverage exact.Rat  `json:"minimum_coverage"`
	MedianOf        string     `json:"median_of"` // core or all; "" without stages
	GatesAtLeast    exact.Rat  `json:"gates_at_least"`
	Stages          []Level    `json:"stages"`
	Gates           []string   `json:"gates"`
}

// The methods of sections and scores; docs/scoring.md defines each.
const (
	Mean          = "mean"
	Share         = "share"
	Sum           = "sum"
	MinOf         = "min"
	MaxOf         = "max"
	Ladder        = "ladder"
	Interpolation = "interpolation"
	Calculated    = "calculation"
	None          = "none"
)

// A ScoreRule says how the parts of a section or score become one number.
type ScoreRule struct {
	Method      string     `json:"method"`
	Weight      exact.Rat  `json:"weight"` // in the parent
	Met         *exact.Rat `json:"met"`    // of a ladder: points from which an item is met; nil means its maximum
	Of          *Expr      `json:"of"`     // of an interpolation: the measured value
	Limit       exact.Rat  `json:"limit"`  // where the value is 0
	Target      exact.Rat  `json:"target"` // where the value is 1
	Calculation *Expr      `json:"calculation"`
	Minimum     *Expr      `json:"minimum"` // nil means 0
	Maximum     *Expr      `json:"maximum"`
}

// A Score is a named output of the questionnaire.
type Score struct {
	Node    `json:"-"`
	ID      string               `json:"id"`
	Label   lang.Text            `json:"label"`
	Rule    ScoreRule            `json:"rule"`
	Of      []string             `json:"of"` // sections and earlier scores
	Weights map[string]exact.Rat `json:"weights"`
	Better  string               `json:"better"`  // high or low: which end is good
	BandOf  string               `json:"band_of"` // value or points
	Bands   []Band               `json:"bands"`   // lowest first
}

// A Band is a named range of a score that begins at Edge.
type Band struct {
	Node      `json:"-"`
	Code      string     `json:"code"`
	Label     lang.Text  `json:"label"`
	Edge      *exact.Rat `json:"edge"`      // nil for the first
	Exclusive bool       `json:"exclusive"` // the edge itself belongs to the band below
}

// A Check is a consistency check between answers and counts.
type Check struct {
	Node     `json:"-"`
	ID       string    `json:"id"`
	When     *Expr     `json:"when"`
	Severity string    `json:"severity"` // error, warning or note
	Items    []string  `json:"items"`
	Message  lang.Text `json:"message"`
}

// A Section is a group of items and sections with one score.
type Section struct {
	Node      `json:"-"`
	ID        string      `json:"id"`
	Label     lang.Text   `json:"label"`
	Hint      lang.Text   `json:"hint"`
	Goals     []string    `json:"goals"`
	Relevant  *Expr       `json:"relevant"`
	Rule      ScoreRule   `json:"rule"`
	Repeat    *Repeat     `json:"repeat"` // nil unless answered several times
	Questions []*Question `json:"questions"`
	Sections  []*Section  `json:"sections"`
	Parent    *Section    `json:"-"`
}

// A Repeat says that a section is answered once per instance, such as per
// department.
type Repeat struct {
	Label   lang.Text `json:"label"`
	Min     int       `json:"min"`
	Max     int       `json:"max"`     // 0 means 1000
	Combine string    `json:"combine"` // mean, sum, min or max of the instances
}

// A Question is one item.
type Question struct {
	Node              `json:"-"`
	ID                string     `json:"id"`
	Kind              *Kind      `json:"type"`
	Core              bool       `json:"core"`
	Required          bool       `json:"required"`
	Goals             []string   `json:"goals"`
	References        []string   `json:"references"`
	Label             lang.Text  `json:"label"`
	Hint              lang.Text  `json:"hint"`
	Options           []*Option  `json:"options"` // of select_one and select_multiple
	Min               *exact.Rat `json:"min"`     // of numbers; nil when unbounded
	Max               *exact.Rat `json:"max"`
	Unit              string     `json:"unit"`
	Relevant          *Expr      `json:"relevant"`
	Constraint        *Expr      `json:"constraint"`
	ConstraintMessage lang.Text  `json:"constraint_message"`
	Weight            exact.Rat  `json:"weight"` // 1 unless given
	Rung              int        `json:"rung"`   // in a ladder; 0 elsewhere
	Scoring           *ItemScore `json:"score"`  // nil unless given
	Evidence          lang.Text  `json:"evidence"`
	Counts            []string   `json:"counts"`
	Action            *Action    `json:"action"`
	MayNotApply       bool       `json:"not_applicable"` // may be answered "not applicable"; true unless forbidden
	Was               []string   `json:"was"`
	Section           *Section   `json:"-"`
}

// An ItemScore says how an item's answer becomes points, where the options'
// points do not say it all.
type ItemScore struct {
	Combine string     `json:"combine"` // of select_multiple: sum, max, min or mean
	Minimum *exact.Rat `json:"minimum"` // caps; nil when there is none
	Maximum *exact.Rat `json:"maximum"`
	Limit   exact.Rat  `json:"limit"` // of a number: the value with no points
	Target  exact.Rat  `json:"target"`
	Points  exact.Rat  `json:"points"` // at the target
}

// An Option is one of the answers that a choice offers.
type Option struct {
	Node      `json:"-"`
	Code      string     `json:"code"`
	Label     lang.Text  `json:"label"`
	Points    *exact.Rat `json:"points"`    // nil when the option has none
	Exclusive bool       `json:"exclusive"` // stands alone in a select_multiple
	Was       []string   `json:"was"`
}

// An Action is the next step when the points of an item are below Below.
type Action struct {
	Below  exact.Rat `json:"below"`
	Effort string    `json:"effort"` // low, medium or high; "" when not judged
	Label  lang.Text `json:"label"`
}
