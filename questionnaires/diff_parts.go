package questionnaires

import (
	"slices"
	"strconv"
)

// top compares what stands at the top level.
func (x *differ) top() {
	o, n := x.old, x.now
	c := &Change{Part: PartQuestionnaire, ID: n.ID, From: []string{o.ID}, Label: n.Title, Fate: FateSame}
	c.moved("id", o.ID, n.ID)
	c.text("title", o.Title, n.Title)
	c.text("description", o.Description, n.Description)
	c.list("languages", o.Languages, n.Languages, BumpMinor)
	c.choices("respondents", o.Respondents, n.Respondents)
	c.value("goals", o.Goals, n.Goals, BumpMinor)
	x.note(c)
}

// sections compares the sections, and the order of the items in each.
func (x *differ) sections() {
	for _, c := range each(PartSection, allSections(x.old), allSections(x.now), func(s *Section) string { return s.ID }, x.section, BumpMinor, BumpMajor) {
		s := x.now.Section(c.ID)
		if s == nil {
			s = x.old.Section(c.ID)
		}
		c.Label = s.Label
		x.note(c)
	}
}

func allSections(q *Questionnaire) []*Section {
	var out []*Section
	q.Walk(func(s *Section) { out = append(out, s) })
	return out
}

func (x *differ) section(c *Change, o, n *Section) {
	c.moved("section", parentOf(o), parentOf(n))
	c.text("label", o.Label, n.Label)
	c.text("hint", o.Hint, n.Hint)
	c.list("goals", o.Goals, n.Goals, BumpPatch)
	c.value("relevant", x.ids.expr(o.Relevant), exprText(n.Relevant), BumpMajor)
	x.rule(c, "score.", o.Rule, n.Rule)
	c.repeat(o.Repeat, n.Repeat)
	c.order(x.ids.ids(itemsOf(o)), itemsOf(n), BumpPatch)
}

func parentOf(s *Section) string {
	if s.Parent == nil {
		return ""
	}
	return s.Parent.ID
}

func itemsOf(s *Section) []string {
	var out []string
	for _, q := range s.Questions {
		out = append(out, q.ID)
	}
	return out
}

func (c *Change) repeat(o, n *Repeat) {
	if o == nil && n == nil {
		return
	}
	if o == nil || n == nil {
		c.value("repeat", strconv.FormatBool(o != nil), strconv.FormatBool(n != nil), BumpMajor)
		return
	}
	c.text("repeat.label", o.Label, n.Label)
	c.value("repeat.min", strconv.Itoa(o.Min), strconv.Itoa(n.Min), BumpMinor)
	b := BumpMinor
	if n.Max != 0 && (o.Max == 0 || n.Max < o.Max) {
		b = BumpMajor
	}
	c.value("repeat.max", strconv.Itoa(o.Max), strconv.Itoa(n.Max), b)
	c.value("repeat.combine", o.Combine, n.Combine, BumpMajor)
}

// rule compares how parts become one number.
func (x *differ) rule(c *Change, key string, o, n ScoreRule) {
	c.value(key+"method", o.Method, n.Method, BumpMajor)
	c.number(key+"weight", o.Weight, n.Weight)
	c.optional(key+"met", o.Met, n.Met)
	c.value(key+"of", x.ids.expr(o.Of), exprText(n.Of), BumpMajor)
	c.number(key+"limit", o.Limit, n.Limit)
	c.number(key+"target", o.Target, n.Target)
	c.value(key+"calculation", x.ids.expr(o.Calculation), exprText(n.Calculation), BumpMajor)
	c.value(key+"minimum", x.ids.expr(o.Minimum), exprText(n.Minimum), BumpMajor)
	c.value(key+"maximum", x.ids.expr(o.Maximum), exprText(n.Maximum), BumpMajor)
}

func (x *differ) counts() {
	for _, c := range each(PartCount, x.old.Counts, x.now.Counts, func(c *Count) string { return c.ID }, x.count, BumpMinor, BumpMajor) {
		k := x.now.Count(c.ID)
		if k == nil {
			k = x.old.Count(c.ID)
		}
		c.Label = k.Label
		x.note(c)
	}
}

func (x *differ) count(c *Change, o, n *Count) {
	c.text("label", o.Label, n.Label)
	c.text("hint", o.Hint, n.Hint)
	c.value("type", o.Type, n.Type, BumpMajor)
	c.value("unit", o.Unit, n.Unit, BumpMajor)
	c.lower("min", o.Min, n.Min)
	c.upper("max", o.Max, n.Max)
	c.choices("respondents", o.Respondents, n.Respondents)
	c.value("constraint", x.ids.expr(o.Constraint), exprText(n.Constraint), BumpMajor)
	c.text("constraint_message", o.ConstraintMessage, n.ConstraintMessage)
}

// calculations compares the named values. One that is new or dropped shows in
// what uses it.
func (x *differ) calculations() {
	for _, c := range each(PartCalculation, x.old.Calculations, x.now.Calculations, func(c *Calculation) string { return c.ID }, func(c *Change, o, n *Calculation) {
		c.text("label", o.Label, n.Label)
		c.value("calculation", x.ids.expr(o.Expr), exprText(n.Expr), BumpMajor)
	}, BumpMinor, BumpMinor) {
		x.note(c)
	}
}

func (x *differ) measures() {
	for _, c := range each(PartMeasure, x.old.Measures, x.now.Measures, func(m *Measure) string { return m.ID }, x.measure, BumpMinor, BumpMajor) {
		m := x.now.Measure(c.ID)
		if m == nil {
			m = x.old.Measure(c.ID)
		}
		c.Label = m.Label
		x.note(c)
	}
}

func (x *differ) measure(c *Change, o, n *Measure) {
	c.text("label", o.Label, n.Label)
	c.value("numerator", o.Numerator, n.Numerator, BumpMajor)
	c.value("denominator", o.Denominator, n.Denominator, BumpMajor)
	c.value("invited", o.Invited, n.Invited, BumpMajor)
	c.value("population", o.Population, n.Population, BumpMajor)
	c.value("method", o.Method, n.Method, BumpMajor)
	c.value("holds", x.ids.expr(o.Holds), exprText(n.Holds), BumpMajor)
	c.text("answers.yes", o.Yes, n.Yes)
	c.text("answers.no", o.No, n.No)
	c.value("relevant", x.ids.expr(o.Relevant), exprText(n.Relevant), BumpMajor)
	for _, p := range each(PartComparison, o.Compare, n.Compare, func(c *Comparison) string { return c.Baseline }, func(c *Change, o, n *Comparison) {
		c.value("comparability", o.Comparability, n.Comparability, BumpMajor)
		c.text("note", o.Note, n.Note)
		c.value("relevant", x.ids.expr(o.Relevant), exprText(n.Relevant), BumpMajor)
	}, BumpMinor, BumpMajor) {
		c.part(p)
	}
}

// headline compares what stands on the first screen, which decides no answer
// and no score.
func (x *differ) headline() {
	for _, c := range each(PartHeadline, x.old.Headline, x.now.Headline, func(h *Headline) string { return h.Baseline }, func(c *Change, o, n *Headline) {
		c.text("label", o.Label, n.Label)
		c.list("measures", o.Measures, n.Measures, BumpMinor)
		c.list("beside", o.Beside, n.Beside, BumpMinor)
	}, BumpMinor, BumpMinor) {
		x.note(c)
	}
}

func (x *differ) checks() {
	for _, c := range each(PartCheck, x.old.Checks, x.now.Checks, func(c *Check) string { return c.ID }, func(c *Change, o, n *Check) {
		c.value("when", x.ids.expr(o.When), exprText(n.When), BumpMinor)
		c.value("severity", o.Severity, n.Severity, BumpMinor)
		c.list("items", x.ids.ids(o.Items), n.Items, BumpMinor)
		c.text("message", o.Message, n.Message)
	}, BumpMinor, BumpMinor) {
		x.note(c)
	}
}

// words compares what respondents are told about levels and about the survey.
func (x *differ) words() {
	for _, c := range each(PartLevel, x.old.Levels, x.now.Levels, levelCode, levelLabel, BumpMinor, BumpMajor) {
		x.note(c)
	}
	for _, c := range each(PartNotice, x.old.Notice, x.now.Notice, func(l NoticeLine) string { return l.Key }, func(c *Change, o, n NoticeLine) {
		c.text("text", o.Text, n.Text)
	}, BumpPatch, BumpPatch) {
		x.note(c)
	}
}

func levelCode(l Level) string { return l.Code }

func levelLabel(c *Change, o, n Level) { c.text("label", o.Label, n.Label) }

// gates compares the gates by the items that they are, whatever their IDs.
func (x *differ) gates() {
	gate := func(id string) string { return id }
	old := slices.DeleteFunc(x.ids.ids(x.old.Scoring.Gates), func(id string) bool { return id == "" })
	for _, c := range each(PartGate, old, x.now.Scoring.Gates, gate, func(*Change, string, string) {}, BumpMajor, BumpMajor) {
		x.note(c)
	}
}
