package catalogue

import (
	_ "embed" // for the schemas

	"github.com/monosashi/monosashi/internal/lang"
	"github.com/monosashi/monosashi/questionnaires"
)

var (
	//go:embed schemas/goals.v1.json
	goalsSchema string
	//go:embed schemas/references.v1.json
	referencesSchema string
	//go:embed schemas/baselines.v1.json
	baselinesSchema string
)

// Schemas returns the schemas of the catalogues.
func Schemas() []questionnaires.Schema {
	return []questionnaires.Schema{
		{Kind: "goals", Doc: lang.T("計画の目標の目録", "a catalogue of the goals of a plan"), Source: []byte(goalsSchema)},
		{Kind: "references", Doc: lang.T("参照する文書の目録", "a catalogue of documents to cite"), Source: []byte(referencesSchema)},
		{Kind: "baselines", Doc: lang.T("比較する公表値の目録", "a catalogue of published figures to compare with"), Source: []byte(baselinesSchema)},
	}
}
