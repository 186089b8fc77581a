package catalogue

import (
	"strings"

	"golang.org/x/text/unicode/norm"

	"github.com/monosashi/monosashi/internal/lang"
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
	Candidates []Body // the readings between which nothing decides, or what the name stands for
}

// CheckDigit returns the check digit of the first five digits of a code,
// '0' to '9'; ok is false when d5 is not five ASCII digits.
//
// The rule is the ministry's: 11 less the remainder, by 11, of the sum of the
// digits times 6, 5, 4, 3, 2; of that the last digit.
func CheckDigit(d5 string) (digit byte, ok bool) {
	if len(d5) != 5 || !allDigits(d5) {
		return 0, false
	}
	sum := 0
	for i := range 5 {
		sum += (6 - i) * int(d5[i]-'0')
	}
	return '0' + byte((11-sum%11)%10), true
}

func allDigits(s string) bool {
	for i := range len(s) {
		if s[i] < '0' || s[i] > '9' {
			return false
		}
	}
	return s != ""
}

// Resolve returns the body that input stands for. Six digits with the right
// check digit are taken as they are. Full-width digits, five digits without a
// check digit, and digits without their leading zero are taken when exactly
// one body can be meant; repaired then says what was done. Otherwise problem
// is not nil.
func (r *Registry) Resolve(input string, h Hints) (b Body, repaired lang.Text, problem *CodeProblem) {
	code := strings.TrimSpace(norm.NFKC.String(input))
	switch {
	case !allDigits(code):
		return Body{}, lang.Text{}, r.notDigits(input, code, h)
	case len(code) == 6:
		b, problem = r.sixDigits(code)
		if problem == nil && strings.TrimSpace(input) != code {
			repaired = lang.F("団体コード %q を %s と読み取りました", "code %q was read as %s", input, code)
		}
		return b, repaired, problem
	case len(code) == 5 || len(code) == 4:
		return r.incomplete(input, r.readings(code), h)
	}
	return Body{}, lang.Text{}, &CodeProblem{
		Message: lang.F("団体コードは6桁です：%q", "a local government code has six digits, not %q", input),
		Hint:    lang.T("検査数字を含む6桁で、131016 のように書いてください", "write all six digits with the check digit, such as 131016"),
	}
}

func (r *Registry) notDigits(input, code string, h Hints) *CodeProblem {
	p := &CodeProblem{
		Message:    lang.F("団体コードとして読めません：%q", "%q is not a local government code", input),
		Hint:       lang.T("検査数字を含む6桁で、131016 のように書いてください", "write all six digits with the check digit, such as 131016"),
		Candidates: r.ByName(code, h.Prefecture),
	}
	if len(p.Candidates) > 0 {
		p.Hint = lang.F("候補は %s です", "it may be %s", list(p.Candidates))
	}
	return p
}

// sixDigits looks up a code that is complete.
func (r *Registry) sixDigits(code string) (Body, *CodeProblem) {
	digit, _ := CheckDigit(code[:5])
	right := code[:5] + string(digit)
	b, known := r.ByCode(right)
	switch {
	case right != code && known:
		return Body{}, &CodeProblem{
			Message:    lang.F("団体コード %s の検査数字（末尾の桁）が違います", "the check digit (the last) of code %s is wrong", code),
			Hint:       lang.F("上5桁が正しければ %s（%s）です", "if the first five digits are right, it is %s (%s)", right, b.FullName()),
			Candidates: []Body{b},
		}
	case right != code:
		return Body{}, &CodeProblem{
			Message: lang.F("団体コード %s の検査数字（末尾の桁）が違います", "the check digit (the last) of code %s is wrong", code),
			Hint:    lang.F("検査数字は %c となるはずですが、%s も登録されていません", "it would be %c, but %s is not in the register either", digit, right),
		}
	case !known:
		return Body{}, r.unknown(code)
	}
	return b, nil
}

// unknown says that no body has the code, and how old the register is.
func (r *Registry) unknown(code string) *CodeProblem {
	p := &CodeProblem{
		Message: lang.F("団体コード %s の団体は登録されていません", "no body with code %s is in the register", code),
		Hint:    lang.T("政令指定都市の区は登録されていません。市のコードを書いてください", "wards of designated cities are not in the register; write the code of the city"),
	}
	if r.AsOf != "" {
		p.Hint = lang.F("登録は %s 現在です。%s", "the register is as of %s; %s", r.AsOf, p.Hint)
	}
	return p
}

// readings returns the bodies that four or five digits can stand for: without
// the check digit, without the leading zero, or without both.
func (r *Registry) readings(code string) []Body {
	var out []Body
	try := func(c string) {
		if b, ok := r.ByCode(c); ok {
			out = append(out, b)
		}
	}
	if len(code) == 5 {
		try("0" + code)
	} else {
		code = "0" + code
	}
	if digit, ok := CheckDigit(code); ok {
		try(code + string(digit))
	}
	return out
}

// incomplete decides between the readings of an incomplete code.
func (r *Registry) incomplete(input string, readings []Body, h Hints) (Body, lang.Text, *CodeProblem) {
	if len(readings) == 0 {
		p := r.unknown(input)
		p.Hint = lang.T("検査数字を含む6桁で、131016 のように書いてください", "write all six digits with the check digit, such as 131016")
		return Body{}, lang.Text{}, p
	}
	fit := r.fitting(readings, h)
	if len(fit) == 1 {
		b := fit[0]
		return b, lang.F("団体コード %q を %s（%s）と読み取りました", "code %q was read as %s (%s)", input, b.Code, b.FullName()), nil
	}
	p := &CodeProblem{Candidates: readings}
	if len(readings) == 1 {
		p.Message = lang.F("団体コード %q は %s と読めますが、団体名と合いません", "code %q reads as %s, but the name is another", input, list(readings))
	} else {
		p.Message = lang.F("団体コード %q は2通りに読めます：%s", "code %q has two readings: %s", input, list(readings))
	}
	p.Hint = lang.T("先頭の0と検査数字を含む6桁で書いてください", "write all six digits, with the leading zero and the check digit")
	return Body{}, lang.Text{}, p
}

// fitting returns the readings that the hints allow. A name that the register
// does not know decides nothing.
func (r *Registry) fitting(readings []Body, h Hints) []Body {
	named := r.ByName(h.Name, h.Prefecture)
	var out []Body
	for _, b := range readings {
		if b.isIn(h.Prefecture) && (len(named) == 0 || includes(named, b)) {
			out = append(out, b)
		}
	}
	return out
}

func includes(bodies []Body, b Body) bool {
	for _, x := range bodies {
		if x.Code == b.Code {
			return true
		}
	}
	return false
}

// list names bodies with their codes.
func list(bodies []Body) lang.Text {
	var s []string
	for _, b := range bodies {
		s = append(s, b.Code+" "+b.FullName())
	}
	return lang.T(strings.Join(s, "、"), strings.Join(s, ", "))
}
