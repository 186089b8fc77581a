package main

import (
	"fmt"
	"strings"

	"github.com/monosashi/monosashi/assess"
	"github.com/monosashi/monosashi/internal/lang"
	"github.com/monosashi/monosashi/questionnaires"
	"github.com/monosashi/monosashi/reports"
)

// A migrationReport is what migrate says, in JSON as it stands here. Keys are
// only ever added.
type migrationReport struct {
	Schema  string                 `json:"schema"`
	From    questionnaires.Edition `json:"from"`
	To      questionnaires.Edition `json:"to"`
	Carried []assess.Move          `json:"carried"`
	Review  []assess.Move          `json:"review"`
	Dropped []assess.Move          `json:"dropped"`
	Scores  []scoreChange          `json:"scores"`
}

// A scoreChange is a score before and after; nil where there is none.
type scoreChange struct {
	ID             string    `json:"id"`
	Label          lang.Text `json:"label"`
	Before         *float64  `json:"before"` // value, 0..1
	After          *float64  `json:"after"`
	CoverageBefore *float64  `json:"coverage_before"`
	CoverageAfter  *float64  `json:"coverage_after"`
	StageBefore    *string   `json:"stage_before"`
	StageAfter     *string   `json:"stage_after"`
}

func migration(m *assess.Migration, before, after *assess.Result) migrationReport {
	return migrationReport{Schema: "migration/v1", From: m.Diff.Old, To: m.Diff.New,
		Carried: m.Of(assess.MoveCarried), Review: m.Of(assess.MoveReview), Dropped: m.Of(assess.MoveDropped),
		Scores: scoreChanges(before, after)}
}

// scoreChanges pairs the scores by their IDs, in the order of the new version.
// There may be no result before.
func scoreChanges(before, after *assess.Result) []scoreChange {
	out := []scoreChange{}
	if before == nil {
		before = &assess.Result{}
	}
	for _, s := range after.Scores {
		c := scoreChange{ID: s.ID, Label: s.Label, After: s.Value, CoverageAfter: s.Coverage.Share, StageAfter: s.Stage}
		for _, b := range before.Scores {
			if b.ID == s.ID {
				c.Before, c.CoverageBefore, c.StageBefore = b.Value, b.Coverage.Share, b.Stage
			}
		}
		out = append(out, c)
	}
	for _, b := range before.Scores {
		if !hasScore(after, b.ID) {
			out = append(out, scoreChange{ID: b.ID, Label: b.Label, Before: b.Value, CoverageBefore: b.Coverage.Share, StageBefore: b.Stage})
		}
	}
	return out
}

func hasScore(r *assess.Result, id string) bool {
	for _, s := range r.Scores {
		if s.ID == id {
			return true
		}
	}
	return false
}

func (p *page) migration(r migrationReport) {
	p.para("", r.To.Title)
	fmt.Fprintf(p, "%s %s → %s %s\n", r.From.ID, r.From.Version, r.To.ID, r.To.Version)
	p.moves(lang.T("引き継げなかったもの（元の回答）", "Dropped, with the old answer"), r.Dropped, func(x assess.Move) string { return x.Old })
	p.moves(lang.T("確認が必要なもの（確認するまで採点しない）", "To review (not scored until confirmed)"), r.Review, both)
	p.carried(r.Carried)
	p.scoreChanges(r.Scores)
	if len(r.Review) > 0 {
		p.para("  ", lang.T("後の点数に、確認が必要な回答は入っていません。", "The scores after leave out what is to review."))
	}
}

// both shows an answer before and after, where they differ.
func both(x assess.Move) string {
	if x.NewSaid == x.OldSaid {
		return x.OldSaid
	}
	return x.OldSaid + " → " + x.NewSaid
}

func (p *page) moves(title lang.Text, list []assess.Move, show func(assess.Move) string) {
	if len(list) == 0 {
		return
	}
	fmt.Fprintf(p, "\n%s\n", lang.F("%v: %d", "%v: %d", title, len(list)).In(p.lang))
	for _, x := range list {
		p.hanging("  ", lang.F("%v %s　%v", "%v %s  %v", moveWords[x.What], arrow(x), p.reasons(x)))
		if s := show(x); s != "" {
			for _, line := range strings.Split(s, "\n") {
				p.hanging("      ", lang.Same(line))
			}
		}
	}
}

func arrow(x assess.Move) string {
	if x.To == "" || x.To == x.From {
		return x.From
	}
	return x.From + " → " + x.To
}

func (p *page) reasons(x assess.Move) lang.Text {
	var out []string
	for _, r := range x.Reasons {
		out = append(out, reasonWords[r].In(p.lang))
	}
	if !x.Message.IsZero() {
		out = append(out, x.Message.In(p.lang))
	}
	return lang.Same(strings.Join(out, p.t("、", "; ")))
}

// carried lists what counts as before, which needs no look.
func (p *page) carried(list []assess.Move) {
	fmt.Fprintf(p, "\n%s\n", lang.F("そのまま引き継いだもの: %d", "Carried as before: %d", len(list)).In(p.lang))
	var ids []string
	for _, x := range list {
		ids = append(ids, x.To)
	}
	if len(ids) > 0 {
		p.para("  ", lang.Same(strings.Join(ids, ", ")))
	}
}

func (p *page) scoreChanges(list []scoreChange) {
	if len(list) == 0 {
		return
	}
	fmt.Fprintf(p, "\n%s\n", p.t("点数（前 → 後）", "Scores (before → after)"))
	var g grid
	for _, s := range list {
		g = append(g, []string{s.Label.In(p.lang),
			p.index(s.Before) + " → " + p.index(s.After),
			fmt.Sprintf(p.t("回答の割合 %s → %s", "coverage %s → %s"), p.percent(s.CoverageBefore), p.percent(s.CoverageAfter)),
			p.stages(s)})
	}
	p.WriteString(g.write("  ", 0))
}

func (p *page) index(v *float64) string { return reports.Number{Value: v, Shift: 2}.In(p.lang) }

func (p *page) percent(v *float64) string {
	unit := reports.Unit{Key: "percent", Label: lang.T("％", "%"), Close: true}
	return reports.Number{Value: v, Shift: 2, Decimals: 1, Unit: unit}.In(p.lang)
}

func (p *page) stages(s scoreChange) string {
	if s.StageBefore == nil && s.StageAfter == nil {
		return ""
	}
	return fmt.Sprintf(p.t("段階 %s → %s", "stage %s → %s"), p.stage(s.StageBefore), p.stage(s.StageAfter))
}

func (p *page) stage(code *string) string {
	if code == nil {
		return p.t("―", "–")
	}
	return *code
}

var moveWords = map[string]lang.Text{
	assess.MoveItem:     lang.T("設問", "Item"),
	assess.MoveCount:    lang.T("実数", "Count"),
	assess.MoveShare:    lang.T("割合", "Share"),
	assess.MoveInstance: lang.T("繰り返し", "Instance"),
}

// reasonWords say why an answer is to be reviewed or was dropped. A test holds
// that each reason has words.
var reasonWords = map[string]lang.Text{
	assess.ReasonReworded:       lang.T("文言か選択肢が変わった", "text or options changed"),
	assess.ReasonMoved:          lang.T("ID、分野又はコードが変わった", "another ID, section or code"),
	assess.ReasonRescored:       lang.T("得点や意味が変わった", "points or meaning changed"),
	assess.ReasonSplit:          lang.T("設問が分かれた", "the item was split"),
	assess.ReasonJoined:         lang.T("設問が1つにまとめられた", "items were joined"),
	assess.ReasonOptionReworded: lang.T("選んだ選択肢の文言が変わった", "the chosen option was reworded"),
	assess.ReasonOptionRescored: lang.T("選んだ選択肢の得点や意味が変わった", "the points or meaning of the chosen option changed"),
	assess.ReasonRecoded:        lang.T("選択肢のコードを置き換えた", "the code of the option was replaced"),
	assess.ReasonNotConfirmed:   lang.T("以前から未確認", "not confirmed before"),
	assess.ReasonUnseen:         lang.T("回答した版が手元にない", "the version that was answered is not at hand"),
	assess.ReasonConstraint:     lang.T("新しい版の条件に合わない", "breaks a constraint of the new version"),
	assess.ReasonGone:           lang.T("新しい版では尋ねない", "no longer asked for"),
	assess.ReasonOptionGone:     lang.T("選んだ選択肢がなくなった", "the chosen option is gone"),
	assess.ReasonNotAllowed:     lang.T("新しい版では使えない回答", "the new version does not take the answer"),
	assess.ReasonRepeat:         lang.T("繰り返しの中か外に移った", "moved into or out of a repeat"),
	assess.ReasonTooMany:        lang.T("新しい版の件数の上限を超える", "more than the new version takes"),
}
