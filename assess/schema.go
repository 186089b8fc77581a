package assess

import (
	_ "embed" // for the schemas

	"github.com/monosashi/monosashi/internal/lang"
	"github.com/monosashi/monosashi/questionnaires"
)

var (
	//go:embed schemas/answers.v1.json
	answersSchema string
	//go:embed schemas/result.v1.json
	resultSchema string
)

// Schemas returns the schemas of answers and of results.
func Schemas() []questionnaires.Schema {
	return []questionnaires.Schema{
		{Kind: "answers", Doc: lang.T("回答", "answers to a questionnaire"), Source: []byte(answersSchema)},
		{Kind: "result", Doc: lang.T("採点結果", "a scored and compared set of answers"), Source: []byte(resultSchema)},
	}
}
