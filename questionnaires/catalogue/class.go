package catalogue

import "github.com/monosashi/monosashi/internal/lang"

// The types of a body.
const (
	Municipality = "municipality"
	Prefecture   = "prefecture"
)

// A Class is a legal kind of local government.
type Class struct {
	ID    string
	Label lang.Text
	Type  string // Municipality or Prefecture
}

// Classes returns the classes: prefectures, then municipalities from
// designated cities to villages.
func Classes() []Class {
	return []Class{
		{"prefecture", lang.T("都道府県", "Prefecture"), Prefecture},
		{"designated_city", lang.T("指定都市", "Designated city"), Municipality},
		{"core_city", lang.T("中核市", "Core city"), Municipality},
		{"special_city_at_enforcement", lang.T("施行時特例市", "Special city at the time of enforcement"), Municipality},
		{"special_ward", lang.T("特別区", "Special ward"), Municipality},
		{"city", lang.T("市", "City"), Municipality},
		{"town", lang.T("町", "Town"), Municipality},
		{"village", lang.T("村", "Village"), Municipality},
	}
}

// ClassLabel returns the name of a class, or the class itself when it is not
// known.
func ClassLabel(class string) lang.Text {
	for _, c := range Classes() {
		if c.ID == class {
			return c.Label
		}
	}
	return lang.Same(class)
}

// TypeOf returns Municipality or Prefecture, or "" for an unknown class.
func TypeOf(class string) string {
	for _, c := range Classes() {
		if c.ID == class {
			return c.Type
		}
	}
	return ""
}

func classIDs() []string {
	var out []string
	for _, c := range Classes() {
		out = append(out, c.ID)
	}
	return out
}
