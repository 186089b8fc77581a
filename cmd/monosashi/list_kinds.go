package main

import (
	"github.com/monosashi/monosashi/assess"
	"github.com/monosashi/monosashi/internal/lang"
	"github.com/monosashi/monosashi/questionnaires"
	"github.com/monosashi/monosashi/questionnaires/catalogue"
)

// builtinQuestionnaires returns the questionnaires that come with the tool;
// tests hold that each of them can be read.
func builtinQuestionnaires() []*questionnaires.Questionnaire {
	var out []*questionnaires.Questionnaire
	for _, id := range questionnaires.Builtin() {
		b, _ := questionnaires.BuiltinSource(id)
		if q, list := questionnaires.Parse(id, b); !list.HasErrors() {
			out = append(out, q)
		}
	}
	return out
}

// listedQuestionnaire is what --json says about a questionnaire.
type listedQuestionnaire struct {
	ID        string    `json:"id"`
	Version   string    `json:"version"`
	SHA256    string    `json:"sha256"`
	Title     lang.Text `json:"title"`
	Languages []string  `json:"languages"`
	Items     int       `json:"items"`
	Core      int       `json:"core"`
}

func listedQuestionnaires() []listedQuestionnaire {
	var out []listedQuestionnaire
	for _, q := range builtinQuestionnaires() {
		l := listedQuestionnaire{ID: q.ID, Version: q.Version, SHA256: q.Digest, Title: q.Title, Languages: q.Languages, Items: len(q.Items())}
		for _, i := range q.Items() {
			if i.Core {
				l.Core++
			}
		}
		out = append(out, l)
	}
	return out
}

var questionnaireListing = &listing{
	name: "questionnaires", short: true, title: lang.T("質問票", "Questionnaires"),
	head: []lang.Text{lang.Same("ID"), lang.T("版", "Version"), lang.T("設問数", "Items"), lang.T("名称", "Title")},
	rows: func(l string) (g grid) {
		for _, q := range listedQuestionnaires() {
			items := lang.F("%d問（コア設問 %d問）", "%d items (%d core)", q.Items, q.Core)
			if q.Core == 0 {
				items = lang.F("%d問", "%d items", q.Items)
			}
			g = append(g, []string{q.ID, q.Version, items.In(l), q.Title.In(l)})
		}
		return g
	},
	data: func(keep func(int) bool) any { return kept(listedQuestionnaires(), keep) },
}

// listedExample is what --json says about an example.
type listedExample struct {
	Name  string    `json:"name"`
	Title lang.Text `json:"title"`
}

func listedExamples() []listedExample {
	var out []listedExample
	for _, x := range assess.Examples() {
		out = append(out, listedExample{x.Name, x.Title})
	}
	return out
}

var exampleListing = &listing{
	name: "examples", short: true, title: lang.T("回答の見本", "Examples"),
	head: []lang.Text{lang.T("名前", "Name"), lang.T("内容", "What")},
	rows: func(l string) (g grid) {
		for _, x := range listedExamples() {
			g = append(g, []string{x.Name, x.Title.In(l)})
		}
		return g
	},
	data: func(keep func(int) bool) any { return kept(listedExamples(), keep) },
}

var baselineListing = &listing{
	name: "baselines", title: lang.T("全国の公表値", "Published national figures"),
	head: []lang.Text{lang.Same("ID"), lang.T("値", "Value"), lang.T("時点", "Period"), lang.T("状態", "Status"), lang.T("内容", "What")},
	rows: func(l string) (g grid) {
		for _, b := range catalogue.Baselines().Baselines {
			g = append(g, []string{b.ID, b.Printed.In(l), b.Period.In(l), b.Status.Label().In(l), b.Label.In(l)})
		}
		return g
	},
	data: func(keep func(int) bool) any {
		set := *catalogue.Baselines()
		set.Baselines = kept(set.Baselines, keep)
		return set
	},
}

var goalListing = &listing{
	name: "goals", title: lang.T("基本計画の目標", "Goals of the plan"),
	head: []lang.Text{lang.T("キー", "Key"), lang.T("方針", "Policy"), lang.T("内容", "What")},
	rows: func(l string) (g grid) {
		for _, x := range catalogue.Goals().Goals {
			p, _ := catalogue.Goals().Policy(x.Policy)
			g = append(g, []string{x.Key, p.Short.In(l), x.Label.In(l)})
		}
		return g
	},
	data: func(keep func(int) bool) any {
		set := *catalogue.Goals()
		set.Goals = kept(set.Goals, keep)
		return set
	},
}

var referenceListing = &listing{
	name: "references", title: lang.T("参照する文書", "Cited documents"),
	head: []lang.Text{lang.T("キー", "Key"), lang.T("日付", "Date"), lang.T("状態", "Status"), lang.T("文書", "Document")},
	rows: func(l string) (g grid) {
		for _, r := range catalogue.References().References {
			g = append(g, []string{r.Key, r.Date, r.Status.Label().In(l), r.Title().In(l)})
		}
		return g
	},
	data: func(keep func(int) bool) any {
		set := *catalogue.References()
		set.References = kept(set.References, keep)
		return set
	},
}

var bodyListing = &listing{
	name: "bodies", title: lang.T("地方公共団体", "Local governments"),
	head: []lang.Text{lang.T("コード", "Code"), lang.T("団体", "Body"), lang.T("区分", "Class")},
	rows: func(l string) (g grid) {
		for _, b := range catalogue.Register().Bodies {
			g = append(g, []string{b.Code, b.FullName(), catalogue.ClassLabel(b.Class).In(l)})
		}
		return g
	},
	names: func(i int) string {
		return catalogue.PrefectureName(catalogue.Register().Bodies[i].Code[:2]).In(lang.EN)
	},
	data: func(keep func(int) bool) any { return kept(catalogue.Register().Bodies, keep) },
}
