package questionnaires

import (
	_ "embed" // for the schema

	"github.com/monosashi/monosashi/internal/lang"
)

// A Schema is the JSON Schema (draft 2020-12) of one kind of file, for editors
// and for other programs. It refuses nothing that the parser of that kind
// accepts, but cannot see all that the parser sees.
type Schema struct {
	Kind   string    // as in "schema: kind/v1"
	Doc    lang.Text // one line on what such a file holds
	Source []byte
}

//go:embed schemas/questionnaire.v1.json
var questionnaireSchema string

// Schemas returns the schema of questionnaires.
func Schemas() []Schema {
	return []Schema{{"questionnaire", lang.T("質問票", "a questionnaire"), []byte(questionnaireSchema)}}
}
