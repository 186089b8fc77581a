package reports

import (
	"fmt"
	"strings"

	"github.com/monosashi/monosashi/assess"
	"github.com/monosashi/monosashi/internal/lang"
)

// A builder lays a result out as a document.
type builder struct {
	r    *assess.Result
	lang string
	doc  *Document
}

func newBuilder(r *assess.Result, o Options) *builder {
	o.Lang = o.language()
	b := &builder{r: r, lang: o.Lang}
	b.doc = &Document{Lang: o.Lang, Result: r, Look: o, Key: DataKey{
		RespondentCode: r.Respondent.Code,
		Respondent:     b.t(r.Respondent.Name),
		Questionnaire:  r.Questionnaire.ID,
		Version:        r.Questionnaire.Version,
		AsOf:           r.AsOf,
	}}
	return b
}

// t returns a text in the language of the document.
func (b *builder) t(t lang.Text) string { return t.In(b.lang) }

// say formats a text in the language of the document.
func (b *builder) say(t lang.Text, args ...any) string {
	for i, a := range args {
		switch a := a.(type) {
		case lang.Text:
			args[i] = a.In(b.lang)
		case Number:
			args[i] = a.In(b.lang)
		}
	}
	return fmt.Sprintf(t.In(b.lang), args...)
}

func (b *builder) add(blocks ...Block) { b.doc.Blocks = append(b.doc.Blocks, blocks...) }

func (b *builder) section(t lang.Text, id string) {
	b.add(Heading{Level: 2, Text: b.t(t), ID: id})
}

// join sets parts one after the other, as the language does, leaving out what
// is empty.
func (b *builder) join(parts ...string) string {
	var kept []string
	for _, p := range parts {
		if p != "" {
			kept = append(kept, p)
		}
	}
	return strings.Join(kept, b.t(lang.T("、", ", ")))
}

// paren sets s in parentheses; "" stays "".
func (b *builder) paren(s string) string {
	if s == "" {
		return ""
	}
	if b.lang == lang.JA {
		return "（" + s + "）"
	}
	return " (" + s + ")"
}

// word returns the words for a code, or the code itself where it is new.
func (b *builder) word(words map[string]lang.Text, code string) string {
	if t, ok := words[code]; ok {
		return b.t(t)
	}
	return code
}

func (b *builder) measure(id string) *assess.Measure {
	return first(b.r.Measures, func(x *assess.Measure) bool { return x.ID == id })
}

func (b *builder) question(id string) *assess.Question {
	return first(b.r.Questions, func(x *assess.Question) bool { return x.ID == id })
}

// first returns the score that leads, or nil when the questionnaire has none.
func (b *builder) first() *assess.Score {
	if len(b.r.Scores) == 0 {
		return nil
	}
	return &b.r.Scores[0]
}

// onlyPublished reports whether the result holds published figures and nothing
// else: no scores, no stage and no advice can come of it.
func (b *builder) onlyPublished() bool {
	return b.nothingAnswered() && (b.r.Source != nil || b.r.Respondent.Type == "group")
}

// own names the body in question: the reader's own, or the one that was
// reported on.
func (b *builder) own() string {
	if b.onlyPublished() {
		return b.t(wordReported)
	}
	return b.t(wordOwn)
}

// nothingAnswered reports whether no question at all was answered.
func (b *builder) nothingAnswered() bool {
	for _, q := range b.r.Questions {
		if q.State != assess.StateUnanswered && q.State != assess.StateNotRelevant {
			return false
		}
	}
	return true
}

// first returns the first of a list that is what is looked for, or nil.
func first[T any](list []T, is func(*T) bool) *T {
	for i := range list {
		if is(&list[i]) {
			return &list[i]
		}
	}
	return nil
}
