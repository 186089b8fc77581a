package questionnaires

import "github.com/monosashi/monosashi/internal/lang"

// A Unit is what a number is counted in.
type Unit struct {
	Key   string    // in YAML
	Label lang.Text // after a number
}

// Units are the units of counts and numbers. To add one, name it here.
var Units = []Unit{
	{"persons", lang.T("人", "persons")},
	{"sections", lang.T("課", "sections")},
	{"cases", lang.T("件", "cases")},
	{"hours", lang.T("時間", "hours")},
	{"yen", lang.T("円", "yen")},
	{"datasets", lang.T("件", "data sets")},
	{"bodies", lang.T("団体", "bodies")},
	{"contracts", lang.T("件", "contracts")},
	{"items", lang.T("件", "items")},
	{"percent", lang.T("％", "%")},
}

// UnitLabel returns the words for the unit with the given key; a key that is
// not known stands for itself.
func UnitLabel(key string) lang.Text {
	for _, u := range Units {
		if u.Key == key {
			return u.Label
		}
	}
	return lang.Same(key)
}

func unitKeys() []string {
	out := make([]string, len(Units))
	for i, u := range Units {
		out[i] = u.Key
	}
	return out
}
