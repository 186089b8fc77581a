package main

import (
	"fmt"
	"strings"

	"github.com/monosashi/monosashi/internal/columns"
	"github.com/monosashi/monosashi/internal/lang"
	"github.com/monosashi/monosashi/questionnaires"
)

// diff lists what changed, grouped by what became of it.
func (p *page) diff(d *questionnaires.Diff) {
	p.para("", d.New.Title)
	fmt.Fprintf(p, "%s %s → %s %s\n", d.Old.ID, d.Old.Version, d.New.ID, d.New.Version)
	for _, f := range questionnaires.Fates {
		p.fate(f, withFate(d, f))
	}
	p.WriteString("\n")
	p.tally(d)
	p.breaks(d)
	p.verdict(d)
}

func withFate(d *questionnaires.Diff, f questionnaires.Fate) []*questionnaires.Change {
	var out []*questionnaires.Change
	for _, list := range [][]*questionnaires.Change{d.Items, d.Changes} {
		for _, c := range list {
			if c.Changed() && c.Fate == f {
				out = append(out, c)
			}
		}
	}
	return out
}

func (p *page) fate(f questionnaires.Fate, list []*questionnaires.Change) {
	if len(list) == 0 {
		return
	}
	fmt.Fprintf(p, "\n%s\n", lang.F("%v（%d）", "%v (%d)", fateWords[f], len(list)).In(p.lang))
	for _, c := range list {
		p.change("  ", c)
	}
}

// change writes one part, and below it what differs in it.
func (p *page) change(margin string, c *questionnaires.Change) {
	head := lang.F("%s　［%v］", "%s  [%v]", p.name(c), bumpWords[c.Bump])
	if s := c.Label.In(p.lang); s != "" && c.Part != questionnaires.PartQuestionnaire {
		head = lang.F("%v　%s", "%v  %s", head, s)
	}
	p.hanging(margin, head)
	for _, f := range c.Fields {
		p.field(margin+"    ", f)
	}
	for _, x := range c.Parts {
		p.change(margin+"    ", x)
	}
}

// hanging writes a text whose further lines stand further in.
func (p *page) hanging(margin string, t lang.Text) {
	for i, line := range wrap(t.In(p.lang), max(p.width-columns.Of(margin)-4, 20)) {
		if i > 0 {
			line = "    " + line
		}
		fmt.Fprintln(p, margin+line)
	}
}

// field writes short values on one line and long ones below each other.
func (p *page) field(margin string, f questionnaires.Field) {
	key := f.Key
	if f.Lang != "" {
		key += " (" + f.Lang + ")"
	}
	old, now := p.written(f.Old), p.written(f.New)
	one := fmt.Sprintf("%s: %s → %s", key, old, now)
	switch {
	case f.Old == "" && f.New == "":
		fmt.Fprintln(p, margin+key)
	case columns.Of(margin+one) <= p.width && !strings.Contains(one, "\n"):
		fmt.Fprintln(p, margin+one)
	default:
		fmt.Fprintln(p, margin+key)
		p.hanging(margin+"  ", lang.F("旧: %s", "old: %s", old))
		p.hanging(margin+"  ", lang.F("新: %s", "new: %s", now))
	}
}

func (p *page) written(s string) string {
	if s == "" {
		return p.t("（なし）", "(none)")
	}
	return s
}

// tally counts the items by what became of them.
func (p *page) tally(d *questionnaires.Diff) {
	n, kept := map[questionnaires.Fate]int{}, 0
	for _, c := range d.Items {
		n[c.Fate]++
		if c.Comparable() {
			kept++
		}
	}
	p.para("", lang.F("設問: 同じ %d、文言のみ %d、移動 %d、得点や意味 %d、新規 %d、廃止 %d。以前の回答と比べられるのは %d 問です。",
		"Items: %d same, %d reworded, %d moved, %d rescored, %d new, %d dropped. Comparable with earlier answers: %d.",
		n[questionnaires.FateSame], n[questionnaires.FateReworded], n[questionnaires.FateMoved], n[questionnaires.FateRescored],
		n[questionnaires.FateNew], n[questionnaires.FateDropped], kept))
}

// breaks names what cannot be compared with earlier answers and scores.
func (p *page) breaks(d *questionnaires.Diff) {
	var names []string
	for _, f := range questionnaires.Fates {
		for _, c := range withFate(d, f) {
			if c.Breaks {
				names = append(names, p.name(c))
			}
		}
	}
	if len(names) > 0 {
		p.para("", lang.F("以前と比べられなくなるもの: %s", "No longer comparable with before: %s", strings.Join(names, p.t("、", ", "))))
	}
}

// name is a part in words, with its ID where it has one.
func (p *page) name(c *questionnaires.Change) string {
	word := partWords[c.Part].In(p.lang)
	if c.Part == questionnaires.PartQuestionnaire || c.Part == questionnaires.PartScoring {
		return word
	}
	return word + " " + c.ID
}

// verdict says what version the changes demand, and why.
func (p *page) verdict(d *questionnaires.Diff) {
	switch {
	case d.Empty():
		p.para("", lang.T("変わったところはありません。", "Nothing changed."))
	case !d.SameID():
		p.para("", lang.F("IDが異なる別の質問票なので、版の上げ方は問いません（変更の重さは%v）。", "These are questionnaires with different IDs, so no version is demanded (gravest change: %v).", bumpWords[d.Bump]))
	default:
		p.para("", lang.F("必要な版: %s 以上（%v。%v）", "Version needed: %s or higher (%v: %v)", d.Required, bumpWords[d.Bump], bumpReasons[d.Bump]))
	}
}

var fateWords = map[questionnaires.Fate]lang.Text{
	questionnaires.FateDropped:  lang.T("なくなったもの", "Dropped"),
	questionnaires.FateRescored: lang.T("得点や意味が変わったもの", "Rescored, or with another meaning"),
	questionnaires.FateMoved:    lang.T("移ったもの、ID・コードが変わったもの", "Moved, or with another ID or code"),
	questionnaires.FateNew:      lang.T("新しいもの", "New"),
	questionnaires.FateReworded: lang.T("文言などが変わり、以前と比べられるもの", "Reworded, comparable with before"),
	questionnaires.FateSame:     lang.T("回答の意味に関わらない変更", "Changes that leave answers as they were"),
}

var bumpWords = map[questionnaires.Bump]lang.Text{
	questionnaires.BumpNone:  lang.T("変更なし", "none"),
	questionnaires.BumpPatch: lang.T("パッチ", "patch"),
	questionnaires.BumpMinor: lang.T("マイナー", "minor"),
	questionnaires.BumpMajor: lang.T("メジャー", "major"),
}

var bumpReasons = map[questionnaires.Bump]lang.Text{
	questionnaires.BumpPatch: lang.T("文言や参照だけの変更", "texts and references only"),
	questionnaires.BumpMinor: lang.T("追加があり、以前の回答の意味は変わらない", "something was added; earlier answers mean what they meant"),
	questionnaires.BumpMajor: lang.T("以前の回答や得点と比べられなくなる変更がある", "some answers or scores cannot be compared with earlier ones"),
}

// partWords are the names of the parts. A test holds that each has one.
var partWords = map[string]lang.Text{
	questionnaires.PartQuestionnaire: lang.T("質問票", "Questionnaire"),
	questionnaires.PartItem:          lang.T("設問", "Item"),
	questionnaires.PartOption:        lang.T("選択肢", "Option"),
	questionnaires.PartSection:       lang.T("分野", "Section"),
	questionnaires.PartCount:         lang.T("実数", "Count"),
	questionnaires.PartCalculation:   lang.T("計算値", "Calculation"),
	questionnaires.PartMeasure:       lang.T("指標", "Measure"),
	questionnaires.PartComparison:    lang.T("全国値との比較", "Comparison with"),
	questionnaires.PartHeadline:      lang.T("見出しの全国値", "Headline"),
	questionnaires.PartScore:         lang.T("得点", "Score"),
	questionnaires.PartBand:          lang.T("区分", "Band"),
	questionnaires.PartScoring:       lang.T("採点の方針", "Scoring policies"),
	questionnaires.PartStage:         lang.T("段階", "Stage"),
	questionnaires.PartGate:          lang.T("必須設問", "Gate"),
	questionnaires.PartCheck:         lang.T("整合性の点検", "Check"),
	questionnaires.PartLevel:         lang.T("水準", "Level"),
	questionnaires.PartNotice:        lang.T("回答者への説明", "Notice"),
}
