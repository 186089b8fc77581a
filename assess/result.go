package assess

import "github.com/monosashi/monosashi/internal/lang"

// ResultSchema is the first key of a saved result.
const ResultSchema = "result/v1"

// A Result is a scored and compared set of answers. It is self-contained: it
// carries the words it needs in every language, so that a report can be made
// from it without the questionnaire. In JSON, keys are only ever added.
//
// Numbers keep full precision. A pointer to a number that is nil means that
// the figure does not exist; it is never 0 instead.
type Result struct {
	Schema        string           `json:"schema"`
	Tool          string           `json:"tool,omitempty"` // version of the program, as printed by --version
	Questionnaire QuestionnaireRef `json:"questionnaire"`
	Respondent    Respondent       `json:"respondent"`
	AsOf          string           `json:"as_of,omitempty"` // 調査基準日, YYYY-MM-DD
	Title         lang.Text        `json:"title,omitzero"`  // of published figures and examples
	Source        *Source          `json:"source,omitempty"`
	Scores        []Score          `json:"scores"`
	Sections      []Section        `json:"sections"`
	Questions     []Question       `json:"questions"`
	Counts        []Count          `json:"counts,omitempty"`
	Measures      []Measure        `json:"measures"`
	Headline      []Headline       `json:"headline,omitempty"`
	Published     []Published      `json:"published,omitempty"`
	Actions       []Action         `json:"actions"`
	Checks        []CheckFinding   `json:"checks,omitempty"`
	Notes         []lang.Text      `json:"notes,omitempty"` // what the reader must know about this file, such as another patch version
	Policy        Policy           `json:"policy"`
	Notice        []NoticeLine     `json:"notice,omitempty"`
	Levels        []Level          `json:"levels,omitempty"` // common meaning of item levels, lowest first
	References    []Citation       `json:"references,omitempty"`
	Goals         []GoalRef        `json:"goals,omitempty"`
}

// A QuestionnaireRef names exactly one edition of a questionnaire.
type QuestionnaireRef struct {
	ID      string    `json:"id"`
	Version string    `json:"version"`
	SHA256  string    `json:"sha256,omitempty"` // of the parsed model in canonical JSON; "" when not pinned
	Title   lang.Text `json:"title,omitzero"`
}

// A Respondent is the body that the answers speak for.
type Respondent struct {
	Code       string      `json:"code,omitempty"` // six digits, kept as text; "" for a group or a fictional body
	Name       lang.Text   `json:"name,omitzero"`
	Type       string      `json:"type"`            // municipality, prefecture or group
	Class      string      `json:"class,omitempty"` // of the register, such as town
	ClassLabel lang.Text   `json:"class_label,omitzero"`
	Prefecture lang.Text   `json:"prefecture,omitzero"`
	Population *Population `json:"population,omitempty"`
	Fictional  bool        `json:"fictional,omitempty"`
}

// A Population is a number of inhabitants with its source and date.
type Population struct {
	Value  float64   `json:"value"`
	AsOf   string    `json:"as_of,omitempty"`
	Source lang.Text `json:"source,omitzero"`
}

// A Source says where published figures come from.
type Source struct {
	Title     lang.Text `json:"title,omitzero"`
	Publisher lang.Text `json:"publisher,omitzero"`
	Date      string    `json:"date,omitempty"`
	Address   string    `json:"address,omitempty"`
}

// A Score is one named output of the questionnaire.
type Score struct {
	ID        string    `json:"id"`
	Label     lang.Text `json:"label,omitzero"`
	Method    string    `json:"method"`
	Better    string    `json:"better"` // high or low
	Points    *float64  `json:"points"`
	Minimum   *float64  `json:"minimum"`
	Maximum   *float64  `json:"maximum"`
	Value     *float64  `json:"value"` // (points - minimum)/(maximum - minimum), 0..1; nil when nothing counted
	Low       *float64  `json:"low"`   // bounds of value over unanswered and unknown items
	High      *float64  `json:"high"`
	Coverage  Coverage  `json:"coverage"`
	Evidenced *float64  `json:"evidenced"` // value when answers without evidence count as the questionnaire says
	Parts     []Part    `json:"parts,omitempty"`
	Formula   *Formula  `json:"formula,omitempty"` // of the method calculation
	Band      *Band     `json:"band,omitempty"`
	Stage     *string   `json:"stage"`                // code; nil when none is given
	StageInfo *Stage    `json:"stage_info,omitempty"` // of the first score only
	HeldBy    []string  `json:"held_by"`              // the gates that keep the stage from being one higher
}

// Coverage is how much of what applies was answered or said to be unknown.
type Coverage struct {
	Covered    int      `json:"covered"`    // answered + unknown
	Applicable int      `json:"applicable"` // relevant and scored, without not applicable
	Share      *float64 `json:"share"`      // covered/applicable; nil when nothing applies
	Answered   int      `json:"answered"`
	Unknown    int      `json:"unknown"`
	NotApplied int      `json:"not_applicable"`
}

// A Band is a named range of a score.
type Band struct {
	Code  string    `json:"code"`
	Label lang.Text `json:"label,omitzero"`
}

// A Stage says how the stage came about, or why none is given.
type Stage struct {
	Code     *string   `json:"code"`
	Label    lang.Text `json:"label,omitzero"`
	Median   *float64  `json:"median"`        // of the points of the items named by the rule
	Of       string    `json:"of"`            // core or all
	CoverOf  string    `json:"coverage_of"`   // core or all: the items of core_coverage
	Core     Coverage  `json:"core_coverage"` // of the items that minimum_coverage names
	Required float64   `json:"required_coverage"`
	Gates    []Gate    `json:"gates"`
	Reason   string    `json:"reason,omitempty"` // why no stage: gate_unanswered, coverage, no_data; "" when one is given
	Held     string    `json:"held,omitempty"`   // what keeps it from being one higher: gate, median, both, top
	Stages   []Level   `json:"stages"`           // all, lowest first
}

// A Gate is an item that must reach a level before a stage is given.
type Gate struct {
	Question string    `json:"question"`
	Label    lang.Text `json:"label,omitzero"`
	Points   *float64  `json:"points"` // nil when unanswered
	Needed   float64   `json:"needed"` // for the next stage
	Holds    bool      `json:"holds"`  // it is below Needed
}

// A Section is the score of one section, in the order of the questionnaire.
type Section struct {
	ID        string       `json:"id"` // of a repeat: id[1], id[2], …
	Parent    string       `json:"parent,omitempty"`
	Label     lang.Text    `json:"label,omitzero"`
	Method    string       `json:"method"`
	Points    *float64     `json:"points"`
	Minimum   *float64     `json:"minimum"`
	Maximum   *float64     `json:"maximum"`
	Value     *float64     `json:"value"`
	Low       *float64     `json:"low"`
	High      *float64     `json:"high"`
	Coverage  Coverage     `json:"coverage"`
	Counted   int          `json:"counted"` // n_s: scored items that counted (answered, and unknown where it is scored 0)
	Evidenced *float64     `json:"evidenced"`
	Weight    float64      `json:"weight"`
	Parts     []Part       `json:"parts,omitempty"`
	Formula   *Formula     `json:"formula,omitempty"` // of the methods interpolation and calculation
	Levels    []LevelCount `json:"levels,omitempty"`  // distribution of points over the items that were answered; unknown ones have none
	Relevant  bool         `json:"relevant"`
}

// A Part is one of the things that a score or section is made of.
type Part struct {
	ID     string   `json:"id"`
	Kind   string   `json:"kind"` // question, section or score
	Weight float64  `json:"weight"`
	Value  *float64 `json:"value"` // 0..1; nil when it does not count
	Share  *float64 `json:"share"` // of the whole that the part gives when its value is 1; nil where the whole is not a weighted sum
}

// A Formula is what the questionnaire says about how points come about.
type Formula struct {
	Expression string   `json:"expression"`        // as written
	Minimum    string   `json:"minimum,omitempty"` // of the lower end of the scale; "" means 0
	Maximum    string   `json:"maximum,omitempty"` // of the upper end; "" means 1
	Measured   *float64 `json:"measured"`          // of an interpolation: the value of the expression; nil when it is not known
	Limit      *float64 `json:"limit,omitempty"`   // of an interpolation: the measured value that counts 0
	Target     *float64 `json:"target,omitempty"`
	Names      []string `json:"names,omitempty"` // what the expression refers to
}

// A LevelCount is how many items have certain points.
type LevelCount struct {
	Points float64 `json:"points"`
	Count  int     `json:"count"`
}

// A Level is a code with its meaning.
type Level struct {
	Code  string    `json:"code"`
	Label lang.Text `json:"label,omitzero"`
}

// The states of a question in a result.
const (
	StateAnswered      = "answered"
	StateNotApplicable = "not_applicable"
	StateUnknown       = "unknown"
	StateUnanswered    = "unanswered"
	StateNotRelevant   = "not_relevant"
)

// A Question is what became of one item.
type Question struct {
	ID            string      `json:"id"` // inside a repeat: id[1], id[2], …
	Section       string      `json:"section"`
	Label         lang.Text   `json:"label,omitzero"`
	Type          string      `json:"type"`
	Core          bool        `json:"core,omitempty"`
	Gate          bool        `json:"gate,omitempty"`
	Scored        bool        `json:"scored"`
	State         string      `json:"state"`
	Answer        []string    `json:"answer,omitempty"`       // codes, or the number, text or date as text
	AnswerLabel   []lang.Text `json:"answer_label,omitempty"` // of the codes
	Points        *float64    `json:"points"`
	Minimum       *float64    `json:"minimum"`
	Maximum       *float64    `json:"maximum"`
	Value         *float64    `json:"value"`
	Contribution  *float64    `json:"contribution"` // to the first score; nil where a method on the way is not additive
	Evidenced     *float64    `json:"evidenced_points"`
	Evidence      []lang.Text `json:"evidence,omitempty"`
	NoEvidence    bool        `json:"evidence_missing,omitempty"` // 根拠未記載
	EvidenceAsk   lang.Text   `json:"evidence_asked,omitzero"`    // what the questionnaire asks to cite
	Reason        lang.Text   `json:"reason,omitzero"`            // of not applicable
	Note          lang.Text   `json:"note,omitzero"`
	By            lang.Text   `json:"by,omitzero"`
	At            string      `json:"at,omitempty"`
	Confidence    string      `json:"confidence,omitempty"`     // low, medium, high
	IgnoredAnswer bool        `json:"ignored_answer,omitempty"` // answered, but not relevant: kept in the file, never scored
	Goals         []string    `json:"goals,omitempty"`
	References    []string    `json:"references,omitempty"`
}

// A Count is a measured number.
type Count struct {
	ID     string    `json:"id"`
	Label  lang.Text `json:"label,omitzero"`
	Unit   string    `json:"unit,omitempty"`
	Value  *float64  `json:"value"`
	Status string    `json:"status,omitempty"` // "" as entered; published, reconstructed (逆算), estimated
	Source lang.Text `json:"source,omitzero"`
	Note   lang.Text `json:"note,omitzero"`
}

// The verdicts against a baseline.
const (
	VerdictAbove        = "above"
	VerdictBelow        = "below"
	VerdictNoDifference = "no_difference"
	VerdictNotCompared  = "not_compared"
	VerdictNoData       = "no_data"
)

// A Measure is a share, or a fact, that is compared with baselines.
type Measure struct {
	ID           string       `json:"id"`
	Label        lang.Text    `json:"label,omitzero"`
	Kind         string       `json:"kind"` // share or fact
	X            *float64     `json:"x"`
	N            *float64     `json:"n"`
	Invited      *float64     `json:"invited"`
	Population   *float64     `json:"population"`
	Method       string       `json:"method,omitempty"` // survey, log, register
	Share        *float64     `json:"share"`
	Low          *float64     `json:"low"` // 95 % interval; nil when none can be computed
	High         *float64     `json:"high"`
	Census       bool         `json:"census"` // 全数: no sampling error
	ResponseRate *float64     `json:"response_rate"`
	Nonresponse  *Range       `json:"nonresponse"`     // worst-case bounds
	Holds        *bool        `json:"holds,omitempty"` // of a fact
	HoldsLabel   lang.Text    `json:"holds_label,omitzero"`
	Published    bool         `json:"published,omitempty"` // the share was published without counts
	AboutN       *float64     `json:"about_n,omitempty"`
	Status       string       `json:"status,omitempty"` // reconstructed and the like, of its counts
	Cautions     []Caution    `json:"cautions,omitempty"`
	Comparisons  []Comparison `json:"comparisons"`
}

// A Range is an interval of shares.
type Range struct {
	Low  float64 `json:"low"`
	High float64 `json:"high"`
}

// A Caution is something to know before using a figure.
type Caution struct {
	Code string    `json:"code"` // low_response, no_invited, size_rounded, selection_unknown, small_n, reconstructed
	Text lang.Text `json:"text"`
}

// A Comparison sets a measure beside one baseline.
type Comparison struct {
	Baseline      string    `json:"baseline"`
	Label         lang.Text `json:"label,omitzero"`
	Printed       lang.Text `json:"printed,omitzero"` // the figure as printed, such as 2割台
	Period        lang.Text `json:"period,omitzero"`
	Population    lang.Text `json:"population_of_baseline,omitzero"`
	Unit          string    `json:"unit,omitempty"`
	Status        string    `json:"status"` // verified or reported
	Source        *Source   `json:"source,omitempty"`
	Role          string    `json:"role"` // asked, or newer: an edition that came after the one asked for
	Comparability string    `json:"comparability"`
	Note          lang.Text `json:"note,omitzero"`
	Caveat        lang.Text `json:"caveat,omitzero"` // of the baseline itself
	Low           float64   `json:"low"`             // of the baseline, half-open: low <= share < high
	High          float64   `json:"high"`
	Value         *float64  `json:"value,omitempty"`      // as published, when it is a single figure
	Difference    *float64  `json:"difference,omitempty"` // share less Value, as a fraction; report it in percentage points
	Verdict       string    `json:"verdict"`
	ReasonCode    string    `json:"reason_code"` // interval_above, interval_below, overlap, unit, unverified, yes_no, small_n, low_response, stricter, no_interval, no_data
	Reason        lang.Text `json:"reason"`
	Carries       string    `json:"carries"` // yes, caveat, no: whether the comparison carries
}

// A Headline is one national baseline with the measure that leads its
// comparison, for the first screen.
type Headline struct {
	Baseline string    `json:"baseline"`
	Label    lang.Text `json:"label,omitzero"`
	Measure  string    `json:"measure,omitempty"` // "" when no measure has data
	Beside   []string  `json:"beside,omitempty"`  // measures shown with it
	Missing  []string  `json:"missing,omitempty"` // counts that would make the comparison possible
}

// Published is a figure of a published example, shown as printed.
type Published struct {
	Label   lang.Text `json:"label"`
	Share   *float64  `json:"share"`
	Printed lang.Text `json:"printed,omitzero"` // the share in the words of the source, such as 94％; zero where one decimal says the same
	Count   *float64  `json:"count,omitempty"`
	Of      *float64  `json:"of,omitempty"`
	Status  string    `json:"status,omitempty"` // published, reconstructed, estimated
	Period  lang.Text `json:"period,omitzero"`
	Source  lang.Text `json:"source,omitzero"`
}

// An Action is a next step.
type Action struct {
	Question string    `json:"question"`
	Label    lang.Text `json:"label"`
	Effort   string    `json:"effort,omitempty"` // low, medium, high
	From     *float64  `json:"from"`             // points now; nil when unanswered or unknown
	To       float64   `json:"to"`               // action.below
	Gain     *float64  `json:"gain"`             // change of the value of the first score; nil when it has none
	Lifts    string    `json:"lifts"`            // gate, stage, or "" (score only)
}

// A CheckFinding is a consistency check that fired.
type CheckFinding struct {
	ID       string    `json:"id"`
	Severity string    `json:"severity"`
	Items    []string  `json:"items,omitempty"`
	Message  lang.Text `json:"message"`
}

// Policy repeats how the questionnaire scores what was not answered.
type Policy struct {
	Unanswered    string   `json:"unanswered"`
	Unknown       string   `json:"unknown"`
	NotApplicable string   `json:"not_applicable"`
	EvidenceFrom  *float64 `json:"evidence_from,omitempty"`
	EvidenceCount *float64 `json:"evidence_counts,omitempty"`
}

// A NoticeLine is one line of the questionnaire's notice.
type NoticeLine struct {
	Key  string    `json:"key"` // purpose, basis, readers, publication, deadline, contact
	Text lang.Text `json:"text"`
}

// A Citation resolves a reference key.
type Citation struct {
	Key     string    `json:"key"`
	Text    lang.Text `json:"text"`
	Status  string    `json:"status,omitempty"`  // verified, reported or unverified
	Address string    `json:"address,omitempty"` // of the document
	Note    lang.Text `json:"note,omitzero"`     // on the document, with its first citation
}

// A GoalRef resolves a goal key.
type GoalRef struct {
	Key    string    `json:"key"`
	Label  lang.Text `json:"label"`
	Policy string    `json:"policy,omitempty"` // key of the basic policy it belongs to
	Under  lang.Text `json:"policy_label,omitzero"`
}
