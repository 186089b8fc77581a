package interview

import (
	"fmt"
	"math"
	"strings"

	"github.com/monosashi/monosashi/assess"
	"github.com/monosashi/monosashi/internal/lang"
	"github.com/monosashi/monosashi/questionnaires"
	"github.com/monosashi/monosashi/questionnaires/catalogue"
)

// What the interview says, in Japanese and English side by side.
var (
	wordUnanswered   = lang.T("（未回答）", "(unanswered)")
	wordUnknown      = lang.T("把握していない", "Unknown: nobody here can say")
	wordUnknownShort = lang.T("把握していない", "Unknown")
	wordNA           = lang.T("該当なし（理由を書く）", "Not applicable (give the reason)")
	wordHint         = lang.T("ヒント", "Hint")
	wordGoal         = lang.T("目標", "Goal")
	wordReferences   = lang.T("参照", "References")
	wordCurrent      = lang.T("現在の回答", "Answer so far")
	wordStale        = lang.T("前回の回答（未確認）", "Carried over, not confirmed")
	wordEvidence     = lang.T("根拠", "Evidence")
	wordNote         = lang.T("メモ", "Note")
	wordConfidence   = lang.T("確信度", "How sure")
	wordCounts       = lang.T("実数", "Counts")
	wordNow          = lang.T("今の内容", "Now")
	wordReason       = lang.T("該当しない理由", "Why it does not apply")

	sayEvidence   = lang.T("根拠となる文書の名前と日付。なければ、何も入力せずに進みます。", "Name and date of the documents. Leave it empty if there are none.")
	sayExample    = lang.T("例: %v", "Such as: %v")
	sayNote       = lang.T("補足があれば入力してください。", "Anything to add.")
	sayConfidence = lang.T("この回答はどの程度確かですか。", "How sure is this answer?")
	sayReason     = lang.T("「%v」が該当しない理由を入力してください。", "Why does “%v” not apply?")
	sayLost       = lang.T("この変更により、次の回答は尋ねる対象から外れます。ファイルには残りますが、採点されません: %v", "With this change the following is no longer asked. It stays in the file and is not scored: %v")
	saySeveral    = lang.T("当てはまる団体を選んでください。", "Choose the local government that is meant.")
	sayOneBody    = lang.T("この団体でよろしいですか。", "Is this the local government that is meant?")
	sayNotHere    = lang.T("%s はここでは使えません。", "%s does not work here.")
	sayOneLang    = lang.T("この質問票はほかの言語では用意されていません。", "This questionnaire exists in no other language.")
)

// confidences are the words for how sure an answer is.
var confidences = []struct {
	code  string
	label lang.Text
}{
	{"high", lang.T("高い（文書又は記録で確認した）", "High: checked in documents or records")},
	{"medium", lang.T("中くらい", "Medium")},
	{"low", lang.T("低い（推測を含む）", "Low: partly a guess")},
}

func confidenceLabel(code string) lang.Text {
	for _, c := range confidences {
		if c.code == code {
			return c.label
		}
	}
	return lang.Text{}
}

// goals are the labels of the goals of an item with their clauses in the newest
// edition of the plan that has them.
func (w *walk) goals(q *questionnaires.Question) []string {
	var out []string
	set := catalogue.Goals()
	if w.q.Goals != set.ID {
		return nil
	}
	for _, key := range q.AllGoals() {
		g, ok := set.Find(key)
		if !ok {
			continue
		}
		line := key + " " + w.t(g.Label)
		for i := len(g.Clauses) - 1; i >= 0; i-- {
			if c := g.Clauses[i]; c.State == catalogue.Mapped {
				edition, _ := set.Edition(c.Edition)
				line += w.t(lang.F("（%v: %v）", " (%v: %v)", edition.Label, c.Text))
				break
			}
		}
		out = append(out, line)
	}
	return out
}

// references are the documents of an item, or their keys where the catalogue
// does not know them.
func (w *walk) references(q *questionnaires.Question) string {
	var out []string
	for _, key := range q.References {
		if c, ok := catalogue.References().Resolve(key); ok {
			key = w.t(c.Text)
		}
		out = append(out, key)
	}
	return strings.Join(out, w.t(lang.T("、", ", ")))
}

// mark is what stands behind the ID of an item.
func (w *walk) mark(s step) string {
	out := ""
	if s.kind == itemStep && s.item.Core {
		out += star(w.o.ASCII)
	}
	return out
}

func star(ascii bool) string {
	if ascii {
		return "*"
	}
	return "★"
}

// said puts an answer into words; it is zero when there is none.
func (w *walk) said(s step) lang.Text {
	switch s.kind {
	case bodyStep:
		r := w.a.Respondent
		if r.Type == "" {
			return lang.Text{}
		}
		return lang.F("%v %v", "%v %v", r.Code, r.Name)
	case dateStep:
		return lang.Same(w.a.AsOf)
	case countStep:
		if c, ok := w.counted(s.count); ok {
			return lang.F("%s%v", "%s %v", c.Value.String(), questionnaires.UnitLabel(s.count.Unit))
		}
		return lang.Text{}
	case instanceStep:
		return lang.Text{}
	}
	return answerText(s.item, w.given(s))
}

// recorded is everything that is recorded for an item, one line each.
func (w *walk) recorded(s step) []lang.Text {
	out := []lang.Text{lang.F("回答：%v", "Answer: %v", w.said(s))}
	r := w.remarked(s)
	for _, e := range r.evidence {
		out = append(out, lang.F("%v：%s", "%v: %s", wordEvidence, e))
	}
	if r.note != "" {
		out = append(out, lang.F("%v：%s", "%v: %s", wordNote, r.note))
	}
	if r.confidence != "" {
		out = append(out, lang.F("%v：%v", "%v: %v", wordConfidence, confidenceLabel(r.confidence)))
	}
	return out
}

func answerText(q *questionnaires.Question, a questionnaires.Answer) lang.Text {
	switch a.State {
	case questionnaires.Unknown:
		return wordUnknown
	case questionnaires.NotApplicable:
		return lang.F("該当なし（%v）", "Not applicable (%v)", a.Reason)
	case questionnaires.Unanswered:
		return lang.Text{}
	}
	switch {
	case len(q.Options) > 0:
		var ja, en []string
		for _, c := range a.Codes {
			if o := q.Option(c); o != nil {
				ja, en = append(ja, c+" "+o.Label.In(lang.JA)), append(en, c+" "+o.Label.In(lang.EN))
			}
		}
		return lang.T(strings.Join(ja, "、"), strings.Join(en, "; "))
	case a.Text != "":
		return lang.Same(a.Text)
	}
	return lang.Same(a.Number.String())
}

// stale reports whether the step shows what was carried over.
func (w *walk) stale(s step) bool {
	switch s.kind {
	case countStep:
		c, _ := w.counted(s.count)
		return c.Stale
	case itemStep:
		return w.given(s).Stale
	}
	return false
}

// percent rounds half up.
func percent(v float64) string { return fmt.Sprintf("%d", int(math.Floor(v*100+0.5+1e-9))) }

// headline says where the interview stands.
func (w *walk) headline() lang.Text {
	p := w.progress()
	t := lang.F("回答%d　残り%d", "%d answered, %d to go", p.done, p.open)
	if p.coverage != nil {
		t = lang.F("%v　回答率%s％", "%v, coverage %s%%", t, percent(*p.coverage))
	}
	return t
}

// score says what the section of a step has come to.
func (w *walk) score(s step) lang.Text {
	v := w.sectionScore(s)
	if v == nil {
		return lang.Text{}
	}
	return lang.F("この分野の得点 %s／100", "this section: %s of 100", percent(*v))
}

// findings are the consistency checks that the answers break.
func (w *walk) findings() []assess.CheckFinding { return w.scored().Checks }

// ids names steps for a sentence.
func ids(list []step) lang.Text {
	var out []string
	for _, s := range list {
		out = append(out, s.id())
	}
	return lang.T(strings.Join(out, "、"), strings.Join(out, ", "))
}

// bodyLabel names a local government in a list.
func bodyLabel(b catalogue.Body) lang.Text {
	return lang.F("%s %s（%v）", "%s %s (%v)", b.Code, b.FullName(), catalogue.ClassLabel(b.Class))
}

func (w *walk) bodyLabels(list []catalogue.Body) []string {
	out := make([]string, len(list))
	for i, b := range list {
		out[i] = w.t(bodyLabel(b))
	}
	return out
}

// nextLang is the language to which the interview changes; ok is false when the
// questionnaire has no other.
func (w *walk) nextLang() (string, bool) {
	other := lang.EN
	if w.lang == lang.EN {
		other = lang.JA
	}
	for _, l := range w.q.Languages {
		if l == other {
			return other, true
		}
	}
	return w.lang, false
}
