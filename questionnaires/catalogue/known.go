package catalogue

import (
	"github.com/monosashi/monosashi/internal/lang"
	"github.com/monosashi/monosashi/internal/yamlpos"
	"github.com/monosashi/monosashi/questionnaires"
)

// Known checks the keys of a questionnaire against the built-in catalogues and
// those given.
func Known(goals []*GoalSet, references []*ReferenceSet) questionnaires.Catalogues {
	k := &known{goals: append([]*GoalSet{Goals()}, goals...), references: References().With(references...)}
	return questionnaires.Catalogues{Goals: k.catalogue, Goal: k.goal, Reference: k.reference}
}

type known struct {
	goals      []*GoalSet
	references *ReferenceSet
}

// find returns the catalogue of goals with the given ID, a later one first.
func (k *known) find(id string) *GoalSet {
	for i := len(k.goals) - 1; i >= 0; i-- {
		if k.goals[i].ID == id {
			return k.goals[i]
		}
	}
	return nil
}

func (k *known) catalogue(id string) (message, hint lang.Text) {
	if k.find(id) != nil {
		return message, hint
	}
	var ids []string
	for _, g := range k.goals {
		ids = append(ids, g.ID)
	}
	hint = yamlpos.DidYouMean(id, ids)
	if yamlpos.Nearest(id, ids) == "" {
		hint = lang.T("その目録のファイルもいっしょに点検してください", "check the file of that catalogue together with the questionnaire")
	}
	return lang.F("目標の目録 %q は組み込まれておらず、点検するファイルの中にもありません", "the catalogue of goals %q is neither built in nor among the files that are checked", id), hint
}

// goal checks a key; without its catalogue nothing can be said.
func (k *known) goal(id, key string) (message, hint lang.Text) {
	if id == "" {
		return lang.F("目標 %q の属する目録が指定されていません", "no catalogue is named to which the goal %q belongs", key),
			lang.F("質問票の先頭の部分に goals: %s のように書いてください", "write goals: %s at the top of the questionnaire", Goals().ID)
	}
	set := k.find(id)
	if set == nil {
		return message, hint
	}
	if _, ok := set.Find(key); ok {
		return message, hint
	}
	return lang.F("目標 %q は目録 %s にありません", "the catalogue %[2]s has no goal %[1]q", key, id), yamlpos.DidYouMean(key, set.Keys())
}

func (k *known) reference(key string) (message, hint lang.Text) {
	if _, ok := k.references.Resolve(key); ok {
		return message, hint
	}
	return k.references.Explain(key)
}
