package assess

import (
	"slices"

	"github.com/monosashi/monosashi/internal/exact"
	"github.com/monosashi/monosashi/internal/lang"
	"github.com/monosashi/monosashi/internal/yamlpos"
	"github.com/monosashi/monosashi/questionnaires"
	"github.com/monosashi/monosashi/questionnaires/catalogue"
	"github.com/monosashi/monosashi/questionnaires/diag"
)

func (p *answersParser) respondent(m *yamlpos.Map) {
	n := m.Require("respondent")
	if n == nil {
		return
	}
	s := p.r.Map(n)
	out := &p.a.Respondent
	out.Name = p.text(s, "name")
	out.Type = s.Enum("type", questionnaires.RespondentTypes...)
	out.Class = s.Enum("class", questionnaires.Classes...)
	out.Prefecture = p.text(s, "prefecture")
	out.Fictional = s.Bool("fictional", false)
	out.Population = p.population(s)
	named := p.code(s, out)
	s.Done()
	p.checkType(n, out)
	if named && out.Type != "" && out.Name.IsZero() {
		p.r.Report(n, diag.Error, "missing-key", lang.T("respondent に name がありません", "the respondent has no name"), lang.Text{})
	}
	if out.Class != "" {
		out.ClassLabel = catalogue.ClassLabel(out.Class)
	}
}

func (p *answersParser) checkType(n *yamlpos.Node, out *Respondent) {
	if out.Type == "" {
		p.r.Report(n, diag.Error, "missing-key", lang.T("respondent に type がありません", "the respondent has no type"), lang.T("municipality、prefecture、group のいずれかです", "it is municipality, prefecture or group"))
		return
	}
	if len(p.q.Respondents) > 0 && !slices.Contains(p.q.Respondents, out.Type) {
		p.r.Report(n.Get("type"), diag.Error, "respondent-type", lang.F("この質問票は %q を対象としていません", "this questionnaire is not for a %q", out.Type), yamlpos.DidYouMean(out.Type, p.q.Respondents))
	}
}

func (p *answersParser) population(s *yamlpos.Map) *Population {
	n := s.Take("population")
	if n == nil {
		return nil
	}
	out := &Population{}
	v := n
	if n.Kind == yamlpos.MapKind {
		m := p.r.Map(n)
		v = m.Require("value")
		out.AsOf, out.Source = p.date(m.Take("as_of"), true), p.text(m, "source")
		m.Done()
	}
	if v == nil {
		return nil
	}
	x, msg := questionnaires.ReadNumber(p.r.Scalar(v), true)
	if msg.IsZero() && x.Less(exact.Rat{}) {
		msg = lang.T("人口は 0 以上です", "a population is at least 0")
	}
	if !msg.IsZero() {
		p.r.Report(v, diag.Error, "number", msg, lang.Text{})
		return nil
	}
	out.Value = x.Float()
	return out
}

// code checks the municipal code against the register and fills in what the
// register knows. A group and a fictional body have none. It is false when
// something is wrong with the code, which would have given the name.
func (p *answersParser) code(s *yamlpos.Map, out *Respondent) bool {
	n := s.Take("code")
	if n == nil {
		needed := out.Type != "" && out.Type != "group" && !out.Fictional
		if needed {
			p.r.Report(s.Node(), diag.Error, "missing-key", lang.T("respondent に code（全国地方公共団体コード）がありません", "the respondent has no code (the six-digit code of local governments)"),
				lang.T("6桁のコードは monosashi list bodies で探せます。架空の団体は fictional: true としてください", "find the code with monosashi list bodies; a fictional body says fictional: true"))
		}
		return !needed
	}
	b, repaired, problem := catalogue.Register().Resolve(p.r.Scalar(n), catalogue.Hints{Name: out.Name.JA, Prefecture: out.Prefecture.JA})
	if problem != nil {
		p.r.Report(n, diag.Error, "code", problem.Message, problem.Hint)
		return false
	}
	if !repaired.IsZero() {
		p.note(n, "%v", "%v", repaired)
	}
	p.fill(n, s, out, b)
	return true
}

func (p *answersParser) fill(n *yamlpos.Node, s *yamlpos.Map, out *Respondent, b catalogue.Body) {
	if t := catalogue.TypeOf(b.Class); out.Type == "" {
		out.Type = t
	} else if t != out.Type {
		p.r.Report(n, diag.Error, "code", lang.F("コード %s（%s）は %s ですが、type は %s です", "code %s (%s) is a %s, but type says %s", b.Code, b.FullName(), t, out.Type), lang.Text{})
	}
	if out.Class != "" && out.Class != b.Class {
		p.r.Report(s.Node().Get("class"), diag.Warning, "class", lang.F("class は %s ですが、名簿では %s です", "class says %s, but the register says %s", out.Class, b.Class), lang.Text{})
	}
	if out.Name.JA != "" && out.Name.JA != b.Name && out.Name.JA != b.FullName() {
		p.r.Report(n, diag.Warning, "code", lang.F("コード %s は %s ですが、name は %s です", "code %s is %s, but name says %s", b.Code, b.FullName(), out.Name.JA), lang.Text{})
	}
	out.Code, out.Class = b.Code, b.Class
	out.Prefecture = catalogue.PrefectureName(b.Code[:2])
	if out.Name.IsZero() {
		out.Name = lang.Same(b.FullName())
	}
}
