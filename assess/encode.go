package assess

import (
	"slices"
	"strconv"
	"strings"

	"github.com/monosashi/monosashi/internal/lang"
	"github.com/monosashi/monosashi/questionnaires"
)

// Encode writes answers to q as an answers file, in the order of the
// questionnaire. [ParseAnswers] reads the same answers back.
func Encode(q *questionnaires.Questionnaire, a *Answers) []byte {
	e := &encoder{q: q}
	e.line(0, "schema: answers/v1")
	e.text(0, "title", a.Title)
	e.source(a.Source)
	e.line(0, "questionnaire:")
	e.field(1, "id", a.Questionnaire.ID)
	e.field(1, "version", a.Questionnaire.Version)
	e.field(1, "sha256", a.Questionnaire.SHA256)
	e.respondent(&a.Respondent)
	e.field(0, "as_of", a.AsOf)
	e.counts(a)
	e.shares(a)
	e.published(a.Published)
	if len(a.Answers) > 0 {
		e.line(0, "")
		e.line(0, "answers:")
		e.answers(1, q.Items(), a.Answers)
	}
	e.repeats(a)
	return []byte(e.b.String())
}

type encoder struct {
	b strings.Builder
	q *questionnaires.Questionnaire
}

func (e *encoder) line(depth int, s string) {
	if s != "" {
		e.b.WriteString(strings.Repeat("  ", depth) + s)
	}
	e.b.WriteString("\n")
}

// field writes a key with a text that is no prose, unless it is empty.
func (e *encoder) field(depth int, key, value string) {
	if value != "" {
		e.line(depth, key+": "+scalarYAML(value))
	}
}

// text writes a key with a text in several languages, unless it is empty.
func (e *encoder) text(depth int, key string, t lang.Text) {
	if !t.IsZero() {
		e.line(depth, key+": "+textYAML(t))
	}
}

func (e *encoder) flag(depth int, key string, set bool) {
	if set {
		e.line(depth, key+": true")
	}
}

func (e *encoder) source(s *Source) {
	if s == nil {
		return
	}
	e.line(0, "source:")
	e.text(1, "title", s.Title)
	e.text(1, "publisher", s.Publisher)
	e.field(1, "date", s.Date)
	e.field(1, "address", s.Address)
}

func (e *encoder) respondent(r *Respondent) {
	e.line(0, "respondent:")
	e.field(1, "code", r.Code)
	e.text(1, "name", r.Name)
	e.field(1, "type", r.Type)
	e.field(1, "class", r.Class)
	if r.Code == "" { // the register says it otherwise
		e.text(1, "prefecture", r.Prefecture)
	}
	e.flag(1, "fictional", r.Fictional)
	if p := r.Population; p != nil {
		e.line(1, "population:")
		e.line(2, "value: "+floatYAML(p.Value))
		e.field(2, "as_of", p.AsOf)
		e.text(2, "source", p.Source)
	}
}

func (e *encoder) counts(a *Answers) {
	if len(a.Counts) == 0 {
		return
	}
	e.line(0, "")
	e.line(0, "counts:")
	for _, c := range e.q.Counts {
		if v, ok := a.Counts[c.ID]; ok {
			e.count(c.ID, v)
		}
	}
}

func (e *encoder) count(id string, v CountValue) {
	if v.Status == "" && v.Source.IsZero() && v.Note.IsZero() && !v.Stale {
		e.line(1, id+": "+v.Value.String())
		return
	}
	e.line(1, id+":")
	e.line(2, "value: "+v.Value.String())
	e.field(2, "status", v.Status)
	e.text(2, "source", v.Source)
	e.text(2, "note", v.Note)
	e.flag(2, "stale", v.Stale)
}

func (e *encoder) shares(a *Answers) {
	if len(a.Shares) == 0 {
		return
	}
	e.line(0, "")
	e.line(0, "shares:")
	for _, m := range e.q.Measures {
		if v, ok := a.Shares[m.ID]; ok {
			e.share(m.ID, v)
		}
	}
}

func (e *encoder) share(id string, v ShareValue) {
	e.line(1, id+":")
	e.line(2, "share: "+v.Share.String())
	if v.AboutN != nil {
		e.line(2, "about_n: "+v.AboutN.String())
	}
	if v.SelectionUnknown {
		e.line(2, "selection: unknown")
	}
	e.text(2, "source", v.Source)
	e.text(2, "note", v.Note)
}

func (e *encoder) published(list []Published) {
	if len(list) == 0 {
		return
	}
	e.line(0, "")
	e.line(0, "published:")
	for _, p := range list {
		e.line(1, "- label: "+textYAML(p.Label))
		for _, f := range []struct {
			key string
			v   *float64
		}{{"share", p.Share}, {"count", p.Count}, {"of", p.Of}} {
			if f.v != nil {
				e.line(2, f.key+": "+floatYAML(*f.v))
			}
		}
		e.text(2, "printed", p.Printed)
		e.field(2, "status", p.Status)
		e.text(2, "period", p.Period)
		e.text(2, "source", p.Source)
	}
}

func (e *encoder) answers(depth int, items []*questionnaires.Question, answers map[string]questionnaires.Answer) {
	for _, q := range items {
		if a, ok := answers[q.ID]; ok {
			e.answer(depth, q, a)
		}
	}
}

// answer writes the short form where it says everything.
func (e *encoder) answer(depth int, q *questionnaires.Question, a questionnaires.Answer) {
	if !remarked(a) && !a.Stale {
		switch a.State {
		case questionnaires.Answered:
			e.line(depth, q.ID+": "+givenYAML(q, a))
			return
		case questionnaires.Unknown:
			if q.Option("unknown") == nil {
				e.line(depth, q.ID+": unknown")
				return
			}
		case questionnaires.Unanswered:
			return
		}
	}
	e.line(depth, q.ID+":")
	switch a.State {
	case questionnaires.Answered:
		e.line(depth+1, "choose: "+givenYAML(q, a))
	case questionnaires.NotApplicable:
		e.text(depth+1, "not_applicable", a.Reason)
	case questionnaires.Unknown:
		e.line(depth+1, "unknown: true")
	}
	if len(a.Evidence) > 0 {
		e.line(depth+1, "evidence:")
	}
	for _, t := range a.Evidence {
		e.line(depth+2, "- "+textYAML(t))
	}
	e.text(depth+1, "note", a.Note)
	e.text(depth+1, "by", a.By)
	e.field(depth+1, "at", a.At)
	e.field(depth+1, "confidence", a.Confidence)
	e.flag(depth+1, "stale", a.Stale)
}

// givenYAML writes what was chosen or written. A list keeps a text from being
// taken for a word that has a meaning here.
func givenYAML(q *questionnaires.Question, a questionnaires.Answer) string {
	switch {
	case q.Kind.Multiple():
		quoted := make([]string, len(a.Codes))
		for i, c := range a.Codes {
			quoted[i] = quote(c)
		}
		return "[" + strings.Join(quoted, ", ") + "]"
	case len(a.Codes) > 0:
		return quote(a.Codes[0])
	case a.Text == "unknown":
		return "[" + quote(a.Text) + "]"
	case a.Text != "":
		return quote(a.Text)
	}
	return a.Number.String()
}

func (e *encoder) repeats(a *Answers) {
	begun := false
	e.q.Walk(func(s *questionnaires.Section) {
		if len(a.Repeats[s.ID]) == 0 {
			return
		}
		if !begun {
			e.line(0, "")
			e.line(0, "repeats:")
			begun = true
		}
		e.line(1, s.ID+":")
		for _, in := range a.Repeats[s.ID] {
			e.instance(itemsIn(s), in)
		}
	})
}

func (e *encoder) instance(items []*questionnaires.Question, in Instance) {
	e.line(2, "- name: "+textYAML(in.Name))
	if len(in.Answers) > 0 {
		e.line(3, "answers:")
		e.answers(4, items, in.Answers)
	}
}

func floatYAML(v float64) string { return strconv.FormatFloat(v, 'f', -1, 64) }

// textYAML writes a text as one scalar where it is the same in every language.
func textYAML(t lang.Text) string {
	if t.JA == t.EN && len(t.More) == 0 {
		return scalarYAML(t.JA)
	}
	var parts []string
	for _, l := range []string{lang.JA, lang.EN} {
		if s := t.Exactly(l); s != "" {
			parts = append(parts, l+": "+quote(s))
		}
	}
	for _, l := range sortedKeys(t.More) {
		parts = append(parts, l+": "+quote(t.More[l]))
	}
	return "{" + strings.Join(parts, ", ") + "}"
}

func sortedKeys(m map[string]string) []string {
	var out []string
	for k := range m {
		out = append(out, k)
	}
	slices.Sort(out)
	return out
}

// scalarYAML leaves plain what every reader of YAML takes for the same text,
// and puts anything else into quotes.
func scalarYAML(s string) string {
	if plainYAML(s) {
		return s
	}
	return quote(s)
}

// plainYAML is true for dates, versions, hashes that begin with a letter, and
// words without signs.
func plainYAML(s string) bool {
	if looseDate.MatchString(s) {
		return false // a year is a number to others
	}
	if strings.Count(s, ".") == 2 && strings.Trim(s, "0123456789.") == "" || isDay(s) {
		return true
	}
	switch strings.ToLower(s) {
	case "", "y", "n", "yes", "no", "on", "off", "true", "false", "null", "unknown":
		return false
	}
	for i, r := range s {
		if !plainLetter(r) && (i == 0 || r < '0' || r > '9') {
			return false
		}
	}
	return true
}

// plainLetter is true for Latin and Japanese letters that mean nothing in YAML.
func plainLetter(r rune) bool {
	switch {
	case r >= 'a' && r <= 'z', r >= 'A' && r <= 'Z', r == '_':
		return true
	}
	return r >= 'ぁ' && r <= 'ヶ' || r >= 0x4E00 && r <= 0x9FFF || r == 'ー'
}

func isDay(s string) bool {
	d, msg := questionnaires.ReadDate(s)
	return msg.IsZero() && d == s
}

// quote writes s between double quotes. What YAML does not allow in a file, or
// readers may change, is written as an escape.
func quote(s string) string {
	var b strings.Builder
	b.WriteByte('"')
	for _, r := range s {
		switch {
		case r == '"' || r == '\\':
			b.WriteString(`\` + string(r))
		case r == '\n':
			b.WriteString(`\n`)
		case r == '\t':
			b.WriteString(`\t`)
		case r > 0xFFFF:
			b.WriteRune(r)
		case !strconv.IsPrint(r) && r != '\u3000':
			b.WriteString(`\u` + strconv.FormatInt(0x10000+int64(r), 16)[1:])
		default:
			b.WriteRune(r)
		}
	}
	b.WriteByte('"')
	return b.String()
}
