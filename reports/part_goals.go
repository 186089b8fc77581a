package reports

import (
	"slices"
	"strconv"

	"github.com/monosashi/monosashi/assess"
)

// goals set the answers beside the goals of the plan: how many items speak for
// each goal, and at which levels they stand. Levels are ordinal, so they are
// counted and not averaged.
func (b *builder) goals() {
	if len(b.r.Goals) == 0 || b.nothingAnswered() {
		return
	}
	levels := b.itemLevels()
	t := &Table{Kind: "goal", KindOf: kindWords["goal"], Columns: []Column{
		{Label: b.t(wordGoal), Least: 20},
		{Key: "questions", Label: b.t(wordQuestionsOf), Numeric: true},
		{Key: "covered", Label: b.t(wordCoveredShort), Long: b.t(wordCoveredCount), Numeric: true},
	}}
	t.Columns = append(t.Columns, b.levelColumns(levels)...)
	for _, g := range b.r.Goals {
		if row, ok := b.goalRow(g, levels); ok {
			t.Rows = append(t.Rows, row)
		}
	}
	if len(t.Rows) == 0 {
		return
	}
	t.Notes = []string{b.t(sayGoalColumns)}
	b.section(wordGoals, "goals")
	b.add(t)
}

func (b *builder) goalRow(g assess.GoalRef, levels []float64) (Row, bool) {
	all, covered, unknown := 0, 0, 0
	at := make([]int, len(levels))
	for i := range b.r.Questions {
		q := &b.r.Questions[i]
		if !q.Scored || !slices.Contains(q.Goals, g.Key) || q.State == assess.StateNotRelevant {
			continue
		}
		all++
		if q.State == assess.StateAnswered || q.State == assess.StateUnknown {
			covered++
		}
		if q.State == assess.StateUnknown {
			unknown++
		}
		if q.State == assess.StateAnswered && q.Points != nil {
			if j := slices.Index(levels, *q.Points); j >= 0 {
				at[j]++
			}
		}
	}
	row := Row{ID: g.Key, Label: b.t(g.Label), Cells: []Cell{text(g.Key + b.t(space) + b.t(wordIndentGoal) + b.t(g.Label)), number(count(all)), number(count(covered))}}
	for _, n := range at {
		row.Cells = append(row.Cells, number(count(n)))
	}
	if len(levels) > 0 {
		row.Cells = append(row.Cells, number(count(unknown)))
	}
	return row, all > 0
}

// itemLevels returns the levels that items have, lowest first; none where they
// are too many, or not the same few numbers, to be columns.
func (b *builder) itemLevels() []float64 {
	out := b.commonLevels()
	for i := range b.r.Questions {
		q := &b.r.Questions[i]
		if q.State == assess.StateAnswered && q.Scored && q.Points != nil {
			out = append(out, *q.Points)
		}
	}
	return fewLevels(out)
}

// commonLevels are the levels that the questionnaire names, where they are
// numbers: they are shown even where no item stands at one.
func (b *builder) commonLevels() []float64 {
	var out []float64
	for _, l := range b.r.Levels {
		if v, err := strconv.ParseFloat(l.Code, 64); err == nil {
			out = append(out, v)
		}
	}
	return out
}

// fewLevels sorts levels and drops repeats; too many to be columns are none.
func fewLevels(list []float64) []float64 {
	slices.Sort(list)
	list = slices.Compact(list)
	if len(list) > 6 {
		return nil
	}
	return list
}

// levelColumns count the items at each level, and those whose level is not
// known.
func (b *builder) levelColumns(levels []float64) []Column {
	var out []Column
	for _, l := range levels {
		n := points(of(l)).In(b.lang)
		out = append(out, Column{Key: "level_" + n, Label: n, Long: b.say(sayAtLevel, n), Numeric: true})
	}
	if len(levels) > 0 {
		out = append(out, Column{Key: "unknown", Label: b.t(wordUnknownHead), Long: b.t(wordUnknownShort), Numeric: true})
	}
	return out
}
