package catalogue

import (
	"regexp"
	"strings"

	"github.com/monosashi/monosashi/internal/lang"
)

// part returns the part with the given key; one that is not listed is
// unverified, because nobody has looked at it.
func (x Reference) part(key string) (p Part, listed bool) {
	for _, p := range x.Parts {
		if p.Key == key {
			return p, true
		}
	}
	return Part{Key: key, Status: Unverified}, false
}

// partNumber is what open numbering takes: 5, 244-6, 6.1.2, A.9.2.
var partNumber = regexp.MustCompile(`^([A-Z]\.)?[0-9]+([.-][0-9]+)*$`)

// numbered reports whether key is a number and the document can be cited by
// number.
func (x Reference) numbered(key string) bool {
	return !x.Numbering.Form.IsZero() && partNumber.MatchString(key)
}

// Title is the name as it is printed: an English one says what it is.
func (x Reference) Title() lang.Text {
	t := x.Name
	switch {
	case t.EN == "":
	case x.NameMark == MarkTranslation:
		t.EN += " (translation)"
	case x.NameMark == MarkUnverified:
		t.EN += " (English name not verified)"
	}
	return t
}

// cite names a part after its document: by its number where it has one, and
// by its title.
func (x Reference) cite(p Part) lang.Text {
	place := p.Title
	if x.numbered(p.Key) {
		form := x.Numbering.Form
		place = lang.T(article(form.In(lang.JA), p.Key), strings.ReplaceAll(form.In(lang.EN), "{part}", p.Key))
		if !p.Title.IsZero() {
			place = lang.F("%v（%v）", "%v (%v)", place, p.Title)
		}
	}
	if place.IsZero() {
		place = lang.Same(p.Key)
	}
	if strings.HasPrefix(place.JA, "第") {
		return lang.F("%v%v", "%v, %v", x.Title(), place)
	}
	return lang.F("%v　%v", "%v, %v", x.Title(), place)
}

// article writes a number into a Japanese form. The branch of an article
// stands behind its counter: 244-6 is 第244条の6.
func article(form, number string) string {
	first, branch, ok := strings.Cut(number, "-")
	if before, after, of := strings.Cut(form, "{part}条"); ok && of {
		return before + first + "条の" + strings.ReplaceAll(branch, "-", "の") + after
	}
	return strings.ReplaceAll(form, "{part}", number)
}
