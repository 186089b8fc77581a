package questionnaires

import "github.com/monosashi/monosashi/internal/lang"

// DiffSchema is the first key of a diff in JSON.
const DiffSchema = "diff/v1"

// A Fate says what became of a part of a questionnaire in its new version.
// Where several things happened, it is the gravest.
type Fate string

// The fates, from the lightest to the gravest.
const (
	FateSame     Fate = "same"     // answers and scores mean what they meant
	FateReworded Fate = "reworded" // texts differ, or an option was added; answers can still be compared
	FateMoved    Fate = "moved"    // ID, section or codes differ
	FateRescored Fate = "rescored" // points or meaning differ
	FateNew      Fate = "new"      // it was not there before
	FateDropped  Fate = "dropped"  // it is not there any more
)

// Fates lists every fate, in the order in which a reader wants them.
var Fates = []Fate{FateDropped, FateRescored, FateMoved, FateNew, FateReworded, FateSame}

// The parts of a questionnaire that are compared.
const (
	PartQuestionnaire = "questionnaire" // what stands at the top level
	PartItem          = "item"
	PartOption        = "option" // of an item
	PartSection       = "section"
	PartCount         = "count"
	PartCalculation   = "calculation"
	PartMeasure       = "measure"
	PartComparison    = "comparison" // of a measure, by baseline
	PartHeadline      = "headline"   // by baseline
	PartScore         = "score"
	PartBand          = "band" // of a score
	PartScoring       = "scoring"
	PartStage         = "stage"
	PartGate          = "gate" // by item
	PartCheck         = "check"
	PartLevel         = "level"
	PartNotice        = "notice" // by line
)

// Parts lists every part that is compared.
var Parts = []string{PartQuestionnaire, PartItem, PartOption, PartSection, PartCount, PartCalculation, PartMeasure, PartComparison, PartHeadline,
	PartScore, PartBand, PartScoring, PartStage, PartGate, PartCheck, PartLevel, PartNotice}

// A Diff is what changed between two versions of a questionnaire. In JSON,
// keys are only ever added.
type Diff struct {
	Schema   string    `json:"schema"`
	Old      Edition   `json:"old"`
	New      Edition   `json:"new"`
	Bump     Bump      `json:"bump"`                 // that the changes demand
	Required string    `json:"required_version"`     // the lowest that the new one may have; "" when nothing changed, or the IDs differ
	Raised   bool      `json:"raised"`               // whether the new version is high enough
	Breaks   bool      `json:"breaks_comparability"` // some answers or scores cannot be compared with earlier ones
	Items    []*Change `json:"items"`                // every item: the new ones in their order, then the dropped ones
	Changes  []*Change `json:"changes"`              // of everything else, what changed
}

// An Edition names one of the questionnaires that were compared.
type Edition struct {
	ID      string    `json:"id"`
	Version string    `json:"version"`
	SHA256  string    `json:"sha256"`
	Title   lang.Text `json:"title"`
}

// A Change is what became of one part of a questionnaire.
type Change struct {
	Part   string    `json:"part"`            // one of the Part constants
	ID     string    `json:"id"`              // in the new version; of what was dropped, in the old one
	From   []string  `json:"from"`            // the IDs in the old version, several when parts were joined; empty when new
	Split  bool      `json:"split,omitempty"` // what it was became several parts
	Label  lang.Text `json:"label,omitzero"`  // in the new version, if there is one
	Fate   Fate      `json:"fate"`
	Bump   Bump      `json:"bump"`
	Breaks bool      `json:"breaks_comparability"`
	Fields []Field   `json:"fields,omitempty"`
	Parts  []*Change `json:"parts,omitempty"` // of the options, bands or comparisons inside, those that changed
}

// A Field is one value that differs.
type Field struct {
	Key  string `json:"field"`          // as in the file, such as label or score.weight; order stands for the order of what is inside
	Lang string `json:"lang,omitempty"` // of a text
	Old  string `json:"old"`            // as it is written; "" where there was none
	New  string `json:"new"`
	Bump Bump   `json:"bump"`
}

// Empty reports whether nothing changed but, perhaps, the version.
func (d *Diff) Empty() bool { return d.Bump == BumpNone }

// SameID reports whether both are versions of one questionnaire.
func (d *Diff) SameID() bool { return d.Old.ID == d.New.ID }

// Item returns what became of the item that has the given ID in the new
// version, or nil.
func (d *Diff) Item(id string) *Change {
	for _, c := range d.Items {
		if c.ID == id && c.Fate != FateDropped {
			return c
		}
	}
	return nil
}

// Change returns what changed in a part of the given kind that is no item; nil
// when nothing did.
func (d *Diff) Change(part, id string) *Change {
	for _, c := range d.Changes {
		if c.Part == part && c.ID == id {
			return c
		}
	}
	return nil
}

// Comparable reports whether answers given before and after can be compared.
func (c *Change) Comparable() bool { return c.Fate == FateSame || c.Fate == FateReworded }

// Changed reports whether anything differs.
func (c *Change) Changed() bool { return c.Bump != BumpNone }

// Option returns what became of the option that had the given code: nil when
// nothing did. Of an option that became several, it is the one that kept the
// code, else the first.
func (c *Change) Option(code string) *Change {
	var found *Change
	for _, p := range c.Parts {
		if p.Part != PartOption || !contains(p.From, code) {
			continue
		}
		if found == nil || p.ID == code {
			found = p
		}
	}
	return found
}
