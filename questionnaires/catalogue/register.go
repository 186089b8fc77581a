package catalogue

import "github.com/monosashi/monosashi/internal/lang"

// A Registry is a list of local governments by their six-digit codes
// (全国地方公共団体コード).
type Registry struct {
	Bodies    []Body // by code
	AsOf      string // the date of the list, YYYY-MM-DD; "" when not known
	Confirmed string // when it was last compared with a newer list
	Source    Source
	Licence   string
}

// A Body is a prefecture or a municipality. Names are as in the register;
// English names exist for prefectures only.
type Body struct {
	Code       string `json:"code"`      // six digits, the last a check digit
	PrefCode   string `json:"pref_code"` // two digits
	Prefecture string `json:"prefecture"`
	Name       string `json:"name"`
	Kana       string `json:"kana,omitempty"`
	Class      string `json:"class"`
}

// A Class is a legal kind of local government.
type Class struct {
	ID    string
	Label lang.Text
	Type  string // municipality or prefecture
}

// The types of a body.
const (
	Municipality = "municipality"
	Prefecture   = "prefecture"
)

// Hints are what else is known about the body of a code. The zero Hints mean
// nothing else.
type Hints struct {
	Name       string // of the body, with or without its prefecture
	Prefecture string
}

// A CodeProblem says why a code names no body.
type CodeProblem struct {
	Message    lang.Text
	Hint       lang.Text
	Candidates []Body // the readings between which nothing decides
}

// Classes returns the classes, largest bodies first.
func Classes() []Class { return nil }

// ClassLabel returns the name of a class, or the class itself when it is not
// known.
func ClassLabel(class string) lang.Text { return lang.Same(class) }

// TypeOf returns Municipality or Prefecture, or "" for an unknown class.
func TypeOf(class string) string { return "" }

// CheckDigit returns the check digit of the first five digits of a code; ok
// is false when d5 is not five digits.
func CheckDigit(d5 string) (digit byte, ok bool) { return 0, false }

// ByCode returns the body with the six-digit code.
func (r *Registry) ByCode(code string) (Body, bool) { return Body{}, false }

// ByName returns every body with the given name, which may have the name of
// its prefecture before it. prefecture may be empty.
func (r *Registry) ByName(name, prefecture string) []Body { return nil }

// Resolve returns the body that input stands for. Six digits with the right
// check digit are taken as they are. Full-width digits, five digits without a
// check digit, and digits without their leading zero are taken when exactly
// one body can be meant; repaired then says what was done. Otherwise problem
// is not nil.
func (r *Registry) Resolve(input string, h Hints) (b Body, repaired lang.Text, problem *CodeProblem) {
	return Body{}, lang.Text{}, nil
}

// FullName returns the name with its prefecture before it, such as
// 東京都千代田区; a prefecture is not named twice.
func (b Body) FullName() string {
	if b.Name == b.Prefecture {
		return b.Name
	}
	return b.Prefecture + b.Name
}
