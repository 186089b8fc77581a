package reports

import (
	"slices"
	"sort"

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
	t := &Table{Kind: "goal", KindOf: kindWords["goal"], Stack: true, Columns: []Column{
		{Label: b.t(wordGoal), Least: 20},
		{Key: "questions", Label: b.t(wordQuestionsOf), Numeric: true},
		{Key: "covered", Label: b.t(wordCoveredShort), Long: b.t(wordCoveredCount), Numeric: true},
	}}
	for _, l := range levels {
		n := points(of(l)).In(b.lang)
		t.Columns = append(t.Columns, Column{Key: "level_" + n, Label: n, Long: b.say(sayAtLevel, n), Numeric: true})
	}
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
	all, covered := 0, 0
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
		if q.Points != nil {
			if j := slices.Index(levels, *q.Points); j >= 0 {
				at[j]++
			}
		}
	}
	row := Row{ID: g.Key, Label: b.t(g.Label), Cells: []Cell{text(g.Key + b.t(space) + b.t(wordIndentGoal) + b.t(g.Label)), number(count(all)), number(count(covered))}}
	for _, n := range at {
		row.Cells = append(row.Cells, number(count(n)))
	}
	return row, all > 0
}

// itemLevels returns the levels that items have, lowest first; none where they
// are too many, or not the same few numbers, to be columns.
func (b *builder) itemLevels() []float64 {
	var out []float64
	for i := range b.r.Questions {
		p := b.r.Questions[i].Points
		if p != nil && b.r.Questions[i].Scored && !slices.Contains(out, *p) {
			out = append(out, *p)
		}
	}
	if len(out) > 6 {
		return nil
	}
	sort.Float64s(out)
	return out
}
