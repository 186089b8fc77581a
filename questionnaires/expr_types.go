package questionnaires

import (
	"github.com/monosashi/monosashi/internal/lang"
)

// A base is the type of a value in an expression.
type base int

const (
	tNone base = iota
	tBool
	tNumber
	tText
	tDate
	tCodes   // the codes of a select_multiple
	tNumbers // the numbers of an item inside a repeat, seen from outside
	tItem    // an item itself, as a function takes it
)

func (b base) name() lang.Text {
	switch b {
	case tBool:
		return lang.T("真偽（条件）", "a condition")
	case tNumber:
		return lang.T("数", "a number")
	case tText:
		return lang.T("文字列", "a text")
	case tDate:
		return lang.T("日付", "a date")
	case tCodes:
		return lang.T("選択肢の並び", "a list of codes")
	case tNumbers:
		return lang.T("繰り返しの値の並び", "a list of repeated values")
	}
	return lang.T("値のないもの", "nothing")
}

// A typ is a base with the words that a text can be; nil words mean any.
type typ struct {
	base  base
	words []string
	of    lang.Text // whose words they are, for messages
}

// A scope says what names mean where an expression stands.
type scope struct {
	q      *Questionnaire
	this   *Question       // in a constraint
	repeat *Section        // the repeat that surrounds the expression, or nil
	nodes  map[string]bool // the sections and scores that may be named; nil where none may
	calcs  map[string]*Calculation
	counts map[string]*Count
	known  []string // every name, for hints
}

// respondentFields are the members of "respondent", with their types.
var respondentFields = map[string]typ{
	"type":       {base: tText, words: RespondentTypes},
	"class":      {base: tText, words: Classes},
	"code":       {base: tText},
	"prefecture": {base: tText},
	"population": {base: tNumber},
}

// RespondentTypes are the kinds of body that can answer.
var RespondentTypes = []string{"municipality", "prefecture", "group"}

// Classes are the classes of local government in the register.
var Classes = []string{"prefecture", "designated_city", "core_city", "special_city_at_enforcement", "special_ward", "city", "town", "village"}
