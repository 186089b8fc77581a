package questionnaires

import (
	"embed"
	"sort"
)

//go:embed library
var library embed.FS

// Builtin returns the IDs of the questionnaires that come with the tool.
func Builtin() []string {
	entries, err := library.ReadDir("library")
	if err != nil {
		return nil
	}
	var out []string
	for _, e := range entries {
		if _, ok := BuiltinSource(e.Name()); ok {
			out = append(out, e.Name())
		}
	}
	sort.Strings(out)
	return out
}

// BuiltinSource returns the YAML of a questionnaire that comes with the tool.
func BuiltinSource(id string) ([]byte, bool) {
	b, err := library.ReadFile("library/" + id + "/questionnaire.yaml")
	return b, err == nil
}
