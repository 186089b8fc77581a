package assess

import (
	"slices"
	"strings"

	"github.com/monosashi/monosashi/internal/lang"
	"github.com/monosashi/monosashi/questionnaires"
)

// The outcomes of a move.
const (
	MoveCarried = "carried" // counts as before
	MoveReview  = "review"  // carried, but not scored until it is confirmed
	MoveDropped = "dropped" // not in the new answers
)

// The reasons of a move that is to be reviewed or was dropped. A move may have
// several.
const (
	ReasonReworded       = "reworded"        // the text of the item, count or share differs, or it has more options
	ReasonMoved          = "moved"           // it has another ID, or stands in another section
	ReasonRescored       = "rescored"        // points or meaning differ
	ReasonSplit          = "split"           // the item became several
	ReasonJoined         = "joined"          // several items became one
	ReasonOptionReworded = "option_reworded" // the text of the chosen option differs
	ReasonOptionRescored = "option_rescored" // its points or meaning differ, or it was split or joined
	ReasonRecoded        = "recoded"         // its code differs, mapped by "was"
	ReasonNotConfirmed   = "not_confirmed"   // it was waiting for confirmation before
	ReasonUnseen         = "unseen"          // the version that was answered is not at hand
	ReasonConstraint     = "constraint"      // it breaks a constraint of the new version
	ReasonGone           = "gone"            // the new version does not ask for it
	ReasonOptionGone     = "option_gone"     // the new version does not have the chosen option
	ReasonNotAllowed     = "not_allowed"     // the new version does not take the answer; Move.Message says why
	ReasonRepeat         = "repeat"          // it moved into, out of or between repeats
	ReasonTooMany        = "too_many"        // the repeat takes fewer instances
)

// Reasons lists every reason of a move.
var Reasons = []string{ReasonReworded, ReasonMoved, ReasonRescored, ReasonSplit, ReasonJoined, ReasonOptionReworded, ReasonOptionRescored, ReasonRecoded,
	ReasonNotConfirmed, ReasonUnseen, ReasonConstraint, ReasonGone, ReasonOptionGone, ReasonNotAllowed, ReasonRepeat, ReasonTooMany}

// The kinds of things that move.
const (
	MoveItem     = "item"
	MoveCount    = "count"
	MoveShare    = "share"
	MoveInstance = "instance" // of a repeat, with no answers in it
)

// A Migration is what became of answers on their way to another version of
// their questionnaire.
type Migration struct {
	Answers *Answers // to the new version
	Diff    *questionnaires.Diff
	Moves   []Move // counts, shares, items, instances; each in the order of the new version, then what was dropped
}

// A Move says what became of one answer, count or share.
type Move struct {
	What    string    `json:"what"` // item, count, share or instance
	From    string    `json:"from"` // ID in the old version, inside a repeat with its instance
	To      string    `json:"to"`   // ID in the new version; "" when there is none
	Outcome string    `json:"outcome"`
	Reasons []string  `json:"reasons,omitempty"`
	Message lang.Text `json:"message,omitzero"`    // why the new version does not take the answer
	Old     string    `json:"old"`                 // in full, as an answers file has it
	New     string    `json:"new,omitempty"`       // the same, where it was carried
	OldSaid string    `json:"old_value"`           // the answer alone, without evidence and remarks; "" of what has none
	NewSaid string    `json:"new_value,omitempty"` // the same, where it was carried

	write     func(stale bool) string // writes it again, and says how an answers file has it
	confirmed bool                    // whether it counts
}

// Migrate carries answers over to another version of their questionnaire. What
// is the same counts as before. What is not is carried as not confirmed, or
// dropped where the new version has no place for it; no answer is left out of
// the report. The old answers are not changed.
func Migrate(old, now *questionnaires.Questionnaire, a *Answers) *Migration {
	return newMigrator(old, now, a).run()
}

func newMigrator(old, now *questionnaires.Questionnaire, a *Answers) *migrator {
	m := &migrator{old: old, now: now, a: a, diff: questionnaires.Compare(old, now), to: NewAnswers(now)}
	m.to.Title, m.to.Source, m.to.Respondent, m.to.AsOf = a.Title, a.Source, a.Respondent, a.AsOf
	m.to.Published = slices.Clone(a.Published)
	return m
}

func (m *migrator) run() *Migration {
	m.counts()
	m.shares()
	m.items(m.a.Answers, m.to.Answers, nil, -1)
	m.repeats()
	m.holdBack()
	return &Migration{Answers: m.to, Diff: m.diff, Moves: m.moves}
}

// Of returns the moves with the given outcome.
func (m *Migration) Of(outcome string) []Move {
	out := []Move{}
	for _, x := range m.Moves {
		if x.Outcome == outcome {
			out = append(out, x)
		}
	}
	return out
}

// A migrator is a Migration in the making.
type migrator struct {
	old, now *questionnaires.Questionnaire
	a, to    *Answers
	diff     *questionnaires.Diff
	moves    []Move
	unseen   bool // old only stands in for the version that was answered
}

// kept are the reasons that stand where the version that was answered is not
// at hand.
var kept = map[string]bool{ReasonMoved: true, ReasonSplit: true, ReasonJoined: true, ReasonRecoded: true, ReasonNotConfirmed: true}

// keep notes what is carried: with a reason, it waits to be confirmed.
func (m *migrator) keep(x Move, wasStale bool) {
	if wasStale {
		x.Reasons = append(x.Reasons, ReasonNotConfirmed)
	}
	if m.unseen && x.What != MoveShare { // a share cannot wait
		x.Reasons = append(slices.DeleteFunc(x.Reasons, func(r string) bool { return !kept[r] }), ReasonUnseen)
	}
	x.Outcome, x.confirmed = MoveCarried, len(x.Reasons) == 0
	if !x.confirmed {
		x.Outcome = MoveReview
	}
	x.New = x.write(!x.confirmed)
	m.moves = append(m.moves, x)
}

func (m *migrator) drop(x Move, reason string) {
	x.Outcome, x.Reasons = MoveDropped, append(x.Reasons, reason)
	m.moves = append(m.moves, x)
}

// holdBack makes wait what breaks a constraint of the new version.
func (m *migrator) holdBack() {
	for range m.moves {
		broken := NewAsking(m.now, m.to).Violations()
		if len(broken) == 0 {
			return
		}
		for _, v := range broken {
			for i := range m.moves {
				if x := &m.moves[i]; x.To == v.ID && x.confirmed {
					x.Outcome, x.Reasons, x.Message, x.confirmed = MoveReview, append(x.Reasons, ReasonConstraint), v.Message, false
					x.New = x.write(true)
				}
			}
		}
	}
}

// fateReasons says why a part that changed so has to be reviewed.
func fateReasons(c *questionnaires.Change) []string {
	switch {
	case c == nil:
		return nil
	case c.Split:
		return []string{ReasonSplit}
	case len(c.From) > 1:
		return []string{ReasonJoined}
	}
	switch c.Fate {
	case questionnaires.FateReworded:
		return []string{ReasonReworded}
	case questionnaires.FateMoved:
		return []string{ReasonMoved}
	case questionnaires.FateRescored:
		return []string{ReasonRescored}
	}
	return nil
}

func (m *migrator) counts() {
	for _, c := range m.now.Counts {
		if v, given := m.a.Counts[c.ID]; given && m.old.Count(c.ID) != nil {
			m.count(c, v)
		}
	}
	for _, c := range m.old.Counts {
		if v, given := m.a.Counts[c.ID]; given && m.now.Count(c.ID) == nil {
			m.drop(Move{What: MoveCount, From: c.ID, Old: writtenCount(c.ID, v), OldSaid: v.Value.String()}, ReasonGone)
		}
	}
}

func (m *migrator) count(c *questionnaires.Count, v CountValue) {
	x := Move{What: MoveCount, From: c.ID, To: c.ID, Old: writtenCount(c.ID, v), OldSaid: v.Value.String(), Reasons: fateReasons(m.diff.Change(questionnaires.PartCount, c.ID))}
	_, x.Message = questionnaires.ReadNumber(v.Value.String(), c.Type == "integer")
	if x.Message.IsZero() {
		x.Message = c.Outside(v.Value)
	}
	if !x.Message.IsZero() {
		x.To, x.Reasons = "", nil
		m.drop(x, ReasonNotAllowed)
		return
	}
	x.NewSaid = x.OldSaid
	x.write = func(stale bool) string {
		v.Stale = stale
		m.to.Counts[c.ID] = v
		return writtenCount(c.ID, v)
	}
	m.keep(x, v.Stale)
}

// shares carries over published shares. One of another meaning is dropped,
// because a share cannot wait to be confirmed.
func (m *migrator) shares() {
	for _, old := range m.old.Measures {
		v, given := m.a.Shares[old.ID]
		if !given {
			continue
		}
		x := Move{What: MoveShare, From: old.ID, To: old.ID, Old: writtenShare(old.ID, v), OldSaid: v.Share.String()}
		now, c := m.now.Measure(old.ID), m.diff.Change(questionnaires.PartMeasure, old.ID)
		switch {
		case now == nil || now.Holds != nil:
			x.To = ""
			m.drop(x, ReasonGone)
		case c != nil && !c.Comparable():
			x.To = ""
			m.drop(x, ReasonRescored)
		default:
			x.NewSaid = x.OldSaid
			x.write = func(bool) string { m.to.Shares[old.ID] = v; return writtenShare(old.ID, v) }
			m.keep(x, false)
		}
	}
}

func writtenCount(id string, v CountValue) string {
	e := &encoder{}
	e.count(id, v)
	return outdent(e.b.String())
}

func writtenShare(id string, v ShareValue) string {
	e := &encoder{}
	e.share(id, v)
	return outdent(e.b.String())
}

func writtenAnswer(q *questionnaires.Question, a questionnaires.Answer) string {
	e := &encoder{}
	e.answer(1, q, a)
	return outdent(e.b.String())
}

// valueOf writes the answer alone.
func valueOf(q *questionnaires.Question, a questionnaires.Answer) string {
	switch a.State {
	case questionnaires.Answered:
		return givenYAML(q, a)
	case questionnaires.Unknown:
		return "unknown"
	case questionnaires.NotApplicable:
		return "not_applicable: " + textYAML(a.Reason)
	}
	return ""
}

// outdent takes away the margin of what was written one step in.
func outdent(s string) string {
	return strings.ReplaceAll(strings.TrimPrefix(strings.TrimRight(s, "\n"), "  "), "\n  ", "\n")
}
