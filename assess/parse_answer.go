package assess

import (
	"regexp"
	"slices"
	"strings"

	"github.com/monosashi/monosashi/internal/exact"
	"github.com/monosashi/monosashi/internal/lang"
	"github.com/monosashi/monosashi/internal/yamlpos"
	"github.com/monosashi/monosashi/questionnaires"
	"github.com/monosashi/monosashi/questionnaires/diag"
)

var (
	one       = exact.Int(1)
	looseDate = regexp.MustCompile(`^\d{4}(-\d{2})?$`)
)

// answer reads the answer to the item called k. inside is the repeat whose
// instance is being read, or nil.
func (p *answersParser) answer(into map[string]questionnaires.Answer, k, v *yamlpos.Node, inside *questionnaires.Section) {
	q := p.q.Find(k.Value)
	if q == nil {
		p.unknownItem(k)
		return
	}
	if rep := q.Repeated(); rep != inside {
		p.misplaced(k, rep)
		return
	}
	key := p.key(q, inside)
	p.a.at.keys[key] = k
	mistakes := p.mistakes()
	a, ok := p.value(q, k, v)
	p.unread[q.ID] = p.unread[q.ID] || p.mistakes() > mistakes
	if !ok {
		return
	}
	a.Pos = v.Pos
	into[q.ID], p.nodes[key] = a, v
}

// key names an item, and inside a repeat the instance that is being read.
func (p *answersParser) key(q *questionnaires.Question, inside *questionnaires.Section) string {
	if inside == nil {
		return q.ID
	}
	return instanceID(q.ID, len(p.a.Repeats[inside.ID]))
}

func (p *answersParser) unknownItem(k *yamlpos.Node) {
	var known []string
	for _, q := range p.q.Items() {
		known = append(known, q.ID)
	}
	hint := yamlpos.DidYouMean(k.Value, known)
	for _, q := range p.q.Items() {
		for _, was := range q.Was {
			if was == k.Value {
				hint = lang.F("この設問は %s に変わりました", "this item is now %s", q.ID)
			}
		}
	}
	p.r.Report(k, diag.Error, "unknown-item", lang.F("%q という設問は質問票にありません", "the questionnaire has no item %q", k.Value), hint)
}

func (p *answersParser) misplaced(k *yamlpos.Node, rep *questionnaires.Section) {
	if rep == nil {
		p.r.Report(k, diag.Error, "misplaced", lang.F("%s は繰り返しの設問ではありません", "%s is not an item of a repeat", k.Value), lang.T("answers の下に書いてください", "write it under answers"))
		return
	}
	p.r.Report(k, diag.Error, "misplaced", lang.F("%s は繰り返し %s の設問です", "%s is an item of the repeat %s", k.Value, rep.ID), lang.F("repeats の %s の下に書いてください", "write it under %s in repeats", rep.ID))
}

// value reads what was written; ok is false when it was empty, which means
// unanswered, or wrong, which was reported.
func (p *answersParser) value(q *questionnaires.Question, k, v *yamlpos.Node) (a questionnaires.Answer, ok bool) {
	switch v.Kind {
	case yamlpos.NullKind:
		return a, false
	case yamlpos.ScalarKind:
		if v.Value == "unknown" && q.Option("unknown") == nil {
			return questionnaires.Answer{State: questionnaires.Unknown}, true
		}
		if q.Kind.Name == "text" {
			p.cut(v)
		}
		return p.read(q, []*yamlpos.Node{v}, v)
	case yamlpos.ListKind:
		return p.read(q, v.Values, v)
	}
	return p.long(q, k, v)
}

func (p *answersParser) read(q *questionnaires.Question, list []*yamlpos.Node, at *yamlpos.Node) (questionnaires.Answer, bool) {
	var raw []string
	for _, n := range list {
		if n.Kind != yamlpos.ScalarKind {
			p.r.Scalar(n)
			return questionnaires.Answer{}, false
		}
		raw = append(raw, n.Value)
	}
	if len(raw) == 1 && q.Kind.Multiple() && q.Option(strings.TrimSpace(raw[0])) == nil {
		raw = SplitCodes(raw[0])
	}
	a, msg := q.Read(raw)
	if !msg.IsZero() {
		p.r.Report(at, diag.Error, "answer", msg, meant(q, raw))
		return a, false
	}
	return a, true
}

// meant is a hint at how to write what is no answer to q as it stands.
func meant(q *questionnaires.Question, raw []string) lang.Text {
	if len(raw) != 1 {
		return lang.Text{}
	}
	if key, hint := yamlpos.MissingSpace(raw[0]); slices.Contains(answerKeys, key) {
		return hint
	}
	return q.Meant(raw[0])
}

// answerKeys are the keys of the long form of an answer.
var answerKeys = []string{"choose", "not_applicable", "unknown", "evidence", "note", "by", "at", "confidence", "stale"}

// SplitCodes takes several codes on one line apart, as people separate them.
func SplitCodes(s string) []string {
	return strings.FieldsFunc(s, func(r rune) bool { return strings.ContainsRune(", 、，;；　", r) })
}

// long reads the long form of an answer, a mapping.
func (p *answersParser) long(q *questionnaires.Question, k, v *yamlpos.Node) (a questionnaires.Answer, ok bool) {
	m := p.r.Map(v)
	choose, na, unknown := given(m, "choose"), given(m, "not_applicable"), given(m, "unknown")
	forms := 0
	for _, n := range []*yamlpos.Node{choose, na, unknown} {
		if n != nil {
			forms++
		}
	}
	switch {
	case forms > 1:
		p.r.Report(v, diag.Error, "answer", lang.F("%s に choose、not_applicable、unknown のうち2つ以上が書かれています", "%s has more than one of choose, not_applicable and unknown", q.ID), lang.Text{})
	case choose != nil:
		a, ok = p.value(q, k, choose)
	case forms == 0 && v.Key("not_applicable") != nil:
		p.needReason(q, v.Key("not_applicable"))
	case na != nil:
		a, ok = p.notApplicable(q, na)
	case unknown != nil:
		a, ok = questionnaires.Answer{State: questionnaires.Unknown}, true
		if p.r.Scalar(unknown) == "false" {
			a.State = questionnaires.Unanswered
		}
	}
	p.meta(m, &a)
	m.Done()
	return a, ok || forms == 0 && remarked(a)
}

// remarked reports whether something is said beside an answer, which is kept
// where the answer itself is still to come.
func remarked(a questionnaires.Answer) bool {
	return len(a.Evidence) > 0 || !a.Note.IsZero() || !a.By.IsZero() || a.At != "" || a.Confidence != ""
}

// given takes a key that a form may have left empty.
func given(m *yamlpos.Map, key string) *yamlpos.Node {
	n := m.Take(key)
	if n != nil && n.Kind == yamlpos.NullKind {
		return nil
	}
	return n
}

func (p *answersParser) notApplicable(q *questionnaires.Question, n *yamlpos.Node) (questionnaires.Answer, bool) {
	a := questionnaires.Answer{State: questionnaires.NotApplicable, Reason: p.textOf(n)}
	if s := a.Reason.In(lang.JA); s == "" || s == "true" || s == "false" {
		p.needReason(q, n)
		return a, false
	}
	if !q.MayNotApply {
		p.r.Report(n, diag.Error, "not-applicable", lang.F("%s は「該当なし」とすることができません", "%s may not be answered not applicable", q.ID), lang.T("選択肢から選ぶか、unknown（把握していない）としてください", "choose an option, or answer unknown"))
		return a, false
	}
	return a, true
}

func (p *answersParser) needReason(q *questionnaires.Question, n *yamlpos.Node) {
	p.r.Report(n, diag.Error, "reason", lang.F("%s を「該当なし」とする理由がありません", "%s is answered not applicable without a reason", q.ID), lang.T("not_applicable: に理由を書いてください", "write the reason after not_applicable:"))
}

// meta reads what may be said beside any answer.
func (p *answersParser) meta(m *yamlpos.Map, a *questionnaires.Answer) {
	for _, n := range m.List("evidence") {
		if t := p.textOf(n); !t.IsZero() {
			a.Evidence = append(a.Evidence, t)
		}
	}
	a.Note, a.By = p.text(m, "note"), p.text(m, "by")
	a.At = p.date(m.Take("at"), false)
	a.Confidence = m.Enum("confidence", "low", "medium", "high")
	a.Stale = m.Bool("stale", false)
}

// repeat reads the instances of a repeated section.
func (p *answersParser) repeat(k, v *yamlpos.Node) {
	s := p.q.Section(k.Value)
	if s == nil || s.Repeat == nil {
		var known []string
		p.q.Walk(func(s *questionnaires.Section) {
			if s.Repeat != nil {
				known = append(known, s.ID)
			}
		})
		p.r.Report(k, diag.Error, "unknown-repeat", lang.F("%q という繰り返しは質問票にありません", "the questionnaire has no repeat %q", k.Value), yamlpos.DidYouMean(k.Value, known))
		return
	}
	list := v.Values
	if v.Kind != yamlpos.ListKind {
		list = []*yamlpos.Node{v}
	}
	p.checkInstances(s, v, len(list))
	for _, n := range list {
		m := p.r.Map(n)
		if m == nil {
			continue
		}
		p.a.at.instances[instanceID(s.ID, len(p.a.Repeats[s.ID]))] = n
		in := Instance{Name: p.text(m, "name"), Answers: map[string]questionnaires.Answer{}}
		m.Each("answers", func(k, v *yamlpos.Node) { p.answer(in.Answers, k, v, s) })
		p.a.Repeats[s.ID] = append(p.a.Repeats[s.ID], in)
		m.Done()
	}
}

func (p *answersParser) checkInstances(s *questionnaires.Section, v *yamlpos.Node, n int) {
	limit := most(s.Repeat)
	switch {
	case n < s.Repeat.Min: // the file may still be being filled in
		p.r.Report(v, diag.Warning, "repeat", lang.F("%s の回答が少なすぎます（%d 件。%d 件以上）", "%s has too few instances (%d; at least %d)", s.ID, n, s.Repeat.Min), lang.Text{})
	case n > limit:
		p.r.Report(v, diag.Error, "repeat", lang.F("%s の回答が多すぎます（%d 件。%d 件以下）", "%s has too many instances (%d; at most %d)", s.ID, n, limit), lang.Text{})
	}
}
