package main

import (
	"slices"

	"github.com/monosashi/monosashi/assess"
	"github.com/monosashi/monosashi/internal/lang"
	"github.com/monosashi/monosashi/internal/yamlpos"
	"github.com/monosashi/monosashi/questionnaires"
	"github.com/monosashi/monosashi/questionnaires/catalogue"
	"github.com/monosashi/monosashi/questionnaires/diag"
)

// checkers says how each kind of file is checked. A new kind needs a line here.
var checkers = map[string]func(l *linter, f source, head assess.Peeked) diag.List{
	"questionnaire": (*linter).questionnaire,
	"answers":       (*linter).answers,
	"goals":         (*linter).goalSet,
	"references":    (*linter).referenceSet,
	"baselines":     checkAlone(catalogue.ParseBaselines),
	"result":        checkAlone(assess.ParseResult),
}

// checkAlone checks a file that needs no other.
func checkAlone[T any](parse func(string, []byte) (T, diag.List)) func(*linter, source, assess.Peeked) diag.List {
	return func(_ *linter, f source, _ assess.Peeked) diag.List {
		_, list := parse(f.name, f.data)
		return list
	}
}

func (l *linter) goalSet(f source, _ assess.Peeked) diag.List {
	set, list := catalogue.ParseGoals(f.name, f.data)
	if set != nil {
		l.goals = append(l.goals, set)
	}
	return list
}

func (l *linter) referenceSet(f source, _ assess.Peeked) diag.List {
	set, list := catalogue.ParseReferences(f.name, f.data)
	if set != nil {
		l.references = append(l.references, set)
	}
	return list
}

func (l *linter) checkOne(f source, head assess.Peeked) diag.List {
	if check, ok := checkers[kindOf(head.Schema)]; ok {
		return check(l, f, head)
	}
	return unknownKind(f, head.Schema)
}

// unknownKind says that a file is of no kind that this tool reads.
func unknownKind(f source, schema string) diag.List {
	var kinds []string
	for k := range checkers {
		kinds = append(kinds, k+"/v1")
	}
	slices.Sort(kinds)
	d := diag.Diagnostic{File: f.name, Rule: "schema", Hint: yamlpos.DidYouMean(schema, kinds)}
	if schema == "" {
		d.Message = lang.T("種類を示す schema: がありません", "schema:, which says what the file is, is missing")
		if assess.MeantSchema(f.data) {
			d.Hint = lang.T("最初のキーは schema の誤りではありませんか", "was the first key meant to be schema?")
		}
	} else {
		d.Message = lang.F("schema %q は、このツールが読める種類ではありません", "schema %q is none that this tool reads", schema)
	}
	return diag.List{d}
}

func (l *linter) questionnaire(f source, _ assess.Peeked) diag.List {
	q, list := questionnaires.ParseWith(f.name, f.data, catalogue.Known(l.goals, l.references))
	if q == nil {
		return list
	}
	key := q.ID + " " + q.Version
	l.known[key] = q
	if list.HasErrors() {
		l.known[key] = nil
		return list
	}
	return append(list, questionnaires.Lint(f.name, q, questionnaires.Rules)...)
}

func (l *linter) answers(f source, head assess.Peeked) diag.List {
	q, problem := l.answered(f, head.Questionnaire)
	if q == nil {
		return diag.List{problem}
	}
	a, list := assess.ParseAnswers(q, f.name, f.data)
	if a == nil || list.HasErrors() {
		return list
	}
	return append(list, assess.Lint(q, a, assess.Rules)...)
}

// answered finds the questionnaire that answers belong to: the one asked for,
// one of the files that are checked with them, or a built-in one.
func (l *linter) answered(f source, ref assess.QuestionnaireRef) (*questionnaires.Questionnaire, diag.Diagnostic) {
	if l.asked != nil {
		return l.asked, diag.Diagnostic{}
	}
	q, ok := l.known[ref.ID+" "+ref.Version]
	switch {
	case q != nil:
		return q, diag.Diagnostic{}
	case ok:
		return nil, diag.Diagnostic{File: f.name, Rule: "questionnaire", Message: lang.F("質問票 %s に誤りがあるため、回答を点検できません", "the answers cannot be checked, because the questionnaire %s has errors", ref.ID)}
	}
	for _, id := range questionnaires.Builtin() {
		if id == ref.ID || ref.ID == "" {
			b, _ := questionnaires.BuiltinSource(id)
			if q, list := questionnaires.Parse(id, b); !list.HasErrors() {
				return q, diag.Diagnostic{}
			}
		}
	}
	return nil, diag.Diagnostic{File: f.name, Rule: "questionnaire",
		Message: lang.F("質問票 %q は組み込まれておらず、点検するファイルの中にもありません", "the questionnaire %q is neither built in nor among the files that are checked", ref.ID),
		Hint:    lang.T("--questionnaire で指定するか、質問票のファイルもいっしょに点検してください", "name it with --questionnaire, or check its file together with the answers")}
}
