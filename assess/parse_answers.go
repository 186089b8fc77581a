package assess

import (
	"strings"

	"github.com/monosashi/monosashi/internal/lang"
	"github.com/monosashi/monosashi/internal/yamlpos"
	"github.com/monosashi/monosashi/questionnaires"
	"github.com/monosashi/monosashi/questionnaires/diag"
)

// ParseAnswers reads an answers file, YAML or JSON, and checks it against q.
// It reports every mistake at once; do not use the answers when the
// diagnostics include an error.
func ParseAnswers(q *questionnaires.Questionnaire, name string, src []byte) (*Answers, diag.List) {
	r := &yamlpos.Reader{File: name}
	root := r.Parse(src)
	if root == nil {
		return nil, r.Finish()
	}
	p := &answersParser{r: r, q: q, nodes: map[string]*yamlpos.Node{}, unread: map[string]bool{}, a: &Answers{
		Counts: map[string]CountValue{}, Shares: map[string]ShareValue{},
		Answers: map[string]questionnaires.Answer{}, Repeats: map[string][]Instance{}, at: newPlaces(name, root)}}
	p.file(r.Map(root))
	p.checkConstraints()
	if n := p.a.stale(); n > 0 { // Lint says which, one by one
		p.a.Notes = append(p.a.Notes, lang.F("前回の回答から引き継ぎ、まだ確認していないもの（stale）が%d件あり、採点していません", "carried over from an earlier file and not confirmed yet (stale), and so not scored: %d", n))
	}
	if r.Converted {
		p.note(root, "文字コードを CP932（Shift_JIS）から UTF-8 に変換して読みました", "the file was converted from CP932 (Shift_JIS)")
	}
	return p.a, r.Finish()
}

type answersParser struct {
	r *yamlpos.Reader
	q *questionnaires.Questionnaire
	a *Answers

	nodes  map[string]*yamlpos.Node // of counts and answers that were read, for places of constraints
	unread map[string]bool          // counts and items that could not be read
}

// note says of the place n that it was not read as it stands there.
func (p *answersParser) note(n *yamlpos.Node, ja, en string, args ...any) {
	t := lang.F(ja, en, args...)
	p.a.Notes = append(p.a.Notes, t)
	p.a.at.repairs = append(p.a.at.repairs, repair{n, t})
}

func (p *answersParser) file(m *yamlpos.Map) {
	if !m.Schema("answers") {
		return
	}
	p.a.Title = p.text(m, "title")
	p.a.Source = p.source(m)
	p.questionnaire(m)
	p.respondent(m)
	p.a.AsOf = p.date(m.Take("as_of"), true)
	m.Each("counts", p.count)
	m.Each("shares", p.share)
	p.published(m)
	m.Each("answers", func(k, v *yamlpos.Node) { p.answer(p.a.Answers, k, v, nil) })
	m.Each("repeats", p.repeat)
	m.Done()
}

func (p *answersParser) source(m *yamlpos.Map) *Source {
	n := m.Take("source")
	if n == nil {
		return nil
	}
	s := p.r.Map(n)
	out := &Source{Title: p.requireText(s, "title"), Publisher: p.text(s, "publisher"), Date: s.String("date"), Address: s.String("address")}
	s.Done()
	return out
}

// date reads a date; loose also takes a year or a month, which is all that
// some published figures say.
func (p *answersParser) date(n *yamlpos.Node, loose bool) string {
	s := p.r.Scalar(n)
	if s == "" || loose && looseDate.MatchString(s) {
		return s
	}
	d, msg := questionnaires.ReadDate(s)
	if !msg.IsZero() {
		p.r.Report(n, diag.Error, "date", msg, lang.Text{})
	}
	return d
}

func (p *answersParser) questionnaire(m *yamlpos.Map) {
	n := m.Require("questionnaire")
	if n == nil {
		return
	}
	s := p.r.Map(n)
	ref := QuestionnaireRef{ID: s.RequireString("id"), Version: s.RequireString("version"), SHA256: strings.ToLower(s.String("sha256"))}
	s.Done()
	p.a.Questionnaire = ref
	if ref.ID != "" && ref.ID != p.q.ID {
		p.r.Report(n.Get("id"), diag.Error, "questionnaire", lang.F("質問票 %q への回答です（使おうとした質問票は %q）", "these are answers to questionnaire %q, not to %q", ref.ID, p.q.ID), lang.Text{})
		return
	}
	p.checkVersion(n, ref)
}

// checkVersion follows the policy for versions: another patch is noted,
// anything else is refused with what to do.
func (p *answersParser) checkVersion(n *yamlpos.Node, ref QuestionnaireRef) {
	switch {
	case ref.Version == "":
	case ref.Version != p.q.Version && minor(ref.Version) == minor(p.q.Version):
		p.note(n.Get("version"), "質問票の版 %s への回答を、文言だけが異なる版 %s で採点しました", "the answers were given to version %s of the questionnaire and are scored with %s, which differs in wording only", ref.Version, p.q.Version)
	case ref.Version != p.q.Version:
		p.r.Report(n.Get("version"), diag.Error, "questionnaire-version",
			lang.F("質問票 %s の版 %s への回答ですが、ここにあるのは版 %s です", "the answers are for version %[2]s of %[1]s, but version %[3]s is here", p.q.ID, ref.Version, p.q.Version),
			lang.F("版 %s の質問票を --questionnaire で指定するか、monosashi migrate で回答を版 %s へ引き継いでください", "name the questionnaire of version %s with --questionnaire, or carry the answers over to version %s with monosashi migrate", ref.Version, p.q.Version))
	case ref.SHA256 != "" && ref.SHA256 != p.q.Digest:
		p.r.Report(n.Get("sha256"), diag.Error, "questionnaire-hash",
			lang.F("回答した質問票と、ここにある質問票 %s %s の内容が異なります（版は同じ）", "the questionnaire that was answered differs from the %s %s that is here, though its version is the same", p.q.ID, p.q.Version),
			lang.F("回答時の質問票を --questionnaire で指定するか、設問の違いを確認した上で sha256 を %s に改めてください", "name the questionnaire that was answered with --questionnaire, or compare the two and then change sha256 to %s", p.q.Digest))
	}
}

func minor(v string) string {
	if i := strings.LastIndex(v, "."); i >= 0 {
		return v[:i]
	}
	return v
}

func (p *answersParser) count(k, v *yamlpos.Node) {
	c := p.q.Count(k.Value)
	if c == nil {
		p.r.Report(k, diag.Error, "unknown-count", lang.F("%q という実数は質問票にありません", "the questionnaire has no count %q", k.Value), yamlpos.DidYouMean(k.Value, countIDs(p.q)))
		return
	}
	p.a.at.keys[c.ID] = k
	mistakes := p.mistakes()
	defer func() { p.unread[c.ID] = p.mistakes() > mistakes }()
	var cv CountValue
	n := v
	if v.Kind == yamlpos.MapKind {
		s := p.r.Map(v)
		n = s.Require("value")
		cv.Status = s.Enum("status", StatusPublished, StatusReconstructed, StatusEstimated)
		cv.Source, cv.Note = p.text(s, "source"), p.text(s, "note")
		cv.Stale = s.Bool("stale", false)
		s.Done()
	}
	if n == nil || n.Kind == yamlpos.NullKind || n.Value == "unknown" && !n.Quoted {
		return
	}
	x, msg := questionnaires.ReadNumber(p.r.Scalar(n), c.Type == "integer")
	if msg.IsZero() {
		msg = c.Outside(x)
	}
	if !msg.IsZero() {
		p.r.Report(n, diag.Error, "number", lang.F("%s: %s", "%s: %s", k.Value, msg), questionnaires.NumberMeant(n.Value))
		return
	}
	cv.Value, cv.Pos = x, n.Pos
	p.a.Counts[c.ID], p.nodes[c.ID] = cv, n
}

// mistakes counts the errors that were found so far.
func (p *answersParser) mistakes() int { return p.r.Diags.Count(diag.Error) }

func countIDs(q *questionnaires.Questionnaire) []string {
	var out []string
	for _, c := range q.Counts {
		out = append(out, c.ID)
	}
	return out
}

func (p *answersParser) share(k, v *yamlpos.Node) {
	m := p.q.Measure(k.Value)
	if m == nil || m.Holds != nil {
		var known []string
		for _, x := range p.q.Measures {
			if x.Holds == nil {
				known = append(known, x.ID)
			}
		}
		p.r.Report(k, diag.Error, "unknown-measure", lang.F("%q という割合の指標は質問票にありません", "the questionnaire has no share %q", k.Value), yamlpos.DidYouMean(k.Value, known))
		return
	}
	s := p.r.Map(v)
	if s == nil {
		return
	}
	sv := ShareValue{Source: p.text(s, "source"), Note: p.text(s, "note")}
	sv.SelectionUnknown = s.Enum("selection", "unknown", "random", "all") == "unknown"
	x, ok := s.Number("share")
	if s.Require("share") != nil && (!ok || x.Sign() < 0 || one.Less(x)) {
		p.r.Report(v.Get("share"), diag.Error, "range", lang.T("share は 0 から 1 までの割合です", "share is a number from 0 to 1"), lang.Text{})
	}
	sv.Share = x
	if n, ok := s.Number("about_n"); ok {
		sv.AboutN = &n
	}
	p.a.Shares[k.Value] = sv
	s.Done()
}

func (p *answersParser) published(m *yamlpos.Map) {
	for _, s := range m.Maps("published") {
		f := Published{Label: p.requireText(s, "label"), Status: s.Enum("status", StatusPublished, StatusReconstructed, StatusEstimated), Printed: p.text(s, "printed"), Period: p.text(s, "period"), Source: p.text(s, "source")}
		f.Share, f.Count, f.Of = p.float(s, "share"), p.float(s, "count"), p.float(s, "of")
		p.a.Published = append(p.a.Published, f)
		s.Done()
	}
}

func (p *answersParser) float(s *yamlpos.Map, key string) *float64 {
	if v, ok := s.Number(key); ok {
		f := v.Float()
		return &f
	}
	return nil
}
