package reports

import (
	"github.com/monosashi/monosashi/assess"
	"github.com/monosashi/monosashi/internal/lang"
)

// comparisons show every own measure, and then which comparisons carry, which
// carry with a caveat and which do not.
func (b *builder) comparisons() {
	if len(b.r.Measures) == 0 {
		return
	}
	b.section(wordComparisons, "comparisons")
	b.add(b.measureTable())
	for _, carries := range []string{assess.CarriesYes, assess.CarriesCaveat, assess.CarriesNo} {
		if t := b.comparisonTable(carries); len(t.Rows) > 0 {
			b.add(Heading{Level: 3, Text: b.word(carriesHeadings, carries)}, t)
		}
	}
}

func (b *builder) measureTable() *Table {
	t := &Table{Kind: "measure", KindOf: kindWords["measure"], Stack: true, Columns: []Column{
		{Label: b.t(wordMeasure), Least: 20},
		{Key: "share", Label: b.t(wordShare), Numeric: true},
		{Key: "low", ToKey: "high", Label: b.t(wordIntervalShort), ToLabel: b.t(wordIntervalHigh), Long: b.t(wordIntervalLow), Numeric: true, Least: 12},
		{Label: b.t(wordBasis), Numeric: true},
		{Key: "response_rate", Label: b.t(wordResponseShort), Numeric: true},
		{Key: "nonresponse_low", ToKey: "nonresponse_high", Label: b.t(wordNonresponse), ToLabel: b.t(wordNonresponseHigh), Long: b.t(wordNonresponseLow), Numeric: true, Least: 11},
		{Key: "method", Label: b.t(wordMethodOf), Least: 4},
		{Key: "x", Label: b.t(wordX), Data: true},
		{Key: "n", Label: b.t(wordN), Data: true},
		{Key: "invited", Label: b.t(wordInvited), Data: true},
		{Key: "population", Label: b.t(wordPopulationOf), Data: true},
		{Key: "about_n", Label: b.t(wordAboutN), Data: true},
		{Key: "holds", Label: b.t(wordHolds), Data: true},
	}}
	for i := range b.r.Measures {
		if m := &b.r.Measures[i]; b.worthARow(m) {
			t.Rows = append(t.Rows, b.measureRow(m))
			t.Notes = append(t.Notes, b.cautions(m)...)
		}
	}
	t.Notes = append([]string{b.t(sayMeasureColumns)}, t.Notes...)
	return t
}

// cautions are what must be known of a measure, with its name before them,
// because they stand below the table.
func (b *builder) cautions(m *assess.Measure) []string {
	var out []string
	for _, c := range m.Cautions {
		out = append(out, b.t(m.Label)+b.paren(b.t(wordCaveat))+b.colon()+b.t(c.Text))
	}
	return out
}

// worthARow leaves measures without data out of reports on published figures,
// whose readers cannot enter what is missing.
func (b *builder) worthARow(m *assess.Measure) bool {
	return !b.onlyPublished() || m.Share != nil || m.Holds != nil
}

func (b *builder) measureRow(m *assess.Measure) Row {
	row := Row{ID: m.ID, Label: b.t(m.Label), State: m.Status}
	label := text(b.t(m.Label))
	value := number(share(m.Share))
	holds := Cell{}
	if m.Kind == "fact" {
		value.As = b.ownFigure(m)
		holds = Cell{Text: b.ownFigure(m), Code: boolean(m.Holds)}
	}
	interval := span(share(m.Low), share(m.High))
	if m.Census {
		interval.As = b.t(wordCensus)
	}
	nonresponse := span(Number{}, Number{})
	if r := m.Nonresponse; r != nil {
		nonresponse = span(share(&r.Low), share(&r.High))
	}
	row.Cells = []Cell{
		label, value, interval, text(b.fraction(m)), number(share(m.ResponseRate)), nonresponse,
		{Text: b.word(methodWords, m.Method), Code: m.Method},
		number(quantity(m.X, "")), number(quantity(m.N, "")), number(quantity(m.Invited, "")),
		number(quantity(m.Population, "")), number(quantity(m.AboutN, "")), holds,
	}
	return row
}

func boolean(v *bool) string {
	switch {
	case v == nil:
		return ""
	case *v:
		return "true"
	}
	return "false"
}

// fraction is the counts behind a share.
func (b *builder) fraction(m *assess.Measure) string {
	switch {
	case m.Kind == "fact":
		return ""
	case m.X != nil && m.N != nil:
		return quantity(m.X, "").In(b.lang) + " / " + quantity(m.N, "").In(b.lang) + b.statusMark(m.Status)
	case m.AboutN != nil:
		return b.say(sayAbout, quantity(m.AboutN, ""))
	}
	return b.t(missing)
}

// statusMark says that a number is not as entered, such as 逆算.
func (b *builder) statusMark(status string) string {
	if status == "" {
		return ""
	}
	return b.paren(b.word(statusWords, status))
}

func (b *builder) comparisonTable(carries string) *Table {
	t := &Table{Kind: "comparison", KindOf: kindWords["comparison"], Stack: true, Columns: []Column{
		{Label: b.t(wordMeasure), Least: 16},
		{Label: b.own(), Numeric: true},
		{Key: "baseline", Label: b.t(wordBaseline), Least: 20},
		{Key: "difference", Label: b.t(wordDifference), Numeric: true},
		{Key: "verdict", Label: b.t(wordVerdict), Least: 8},
		{Key: "reason", Label: b.t(wordReason), Least: 30},
		{Key: "baseline_value", Label: b.t(wordBaselineValue), Data: true},
		{Key: "baseline_low", ToKey: "baseline_high", Label: b.t(wordBaselineLow), ToLabel: b.t(wordBaselineHigh), Data: true},
		{Key: "carries", Label: b.t(wordCarries), Data: true},
		{Key: "comparability", Label: b.t(wordComparability), Data: true},
		{Key: "status", Label: b.t(wordStatus), Data: true},
		{Key: "role", Label: b.t(wordRole), Data: true},
	}}
	for i := range b.r.Measures {
		m := &b.r.Measures[i]
		for j := range m.Comparisons {
			if c := &m.Comparisons[j]; c.Carries == carries && b.worthARow(m) {
				t.Rows = append(t.Rows, b.comparisonRow(m, c))
			}
		}
	}
	return t
}

func (b *builder) comparisonRow(m *assess.Measure, c *assess.Comparison) Row {
	own := number(share(m.Share))
	if m.Kind == "fact" {
		own = text(b.ownFigure(m))
	}
	base := text(b.t(c.Label))
	base.Code = c.Baseline
	base.Sub = []string{b.t(c.Period) + b.colon() + b.baselineFigure(c)}
	if c.Role == assess.RoleNewer {
		base.Sub = append(base.Sub, b.t(wordNewer))
	}
	reason := Cell{Text: b.t(c.Reason), Code: c.ReasonCode}
	if note := b.t(c.Note); note != "" {
		reason.Sub = append(reason.Sub, note)
	}
	if caveat := b.t(c.Caveat); caveat != "" {
		reason.Sub = append(reason.Sub, b.t(wordCaveat)+b.colon()+caveat)
	}
	return Row{ID: m.ID + "/" + c.Baseline, Label: b.t(m.Label) + b.t(lang.T("／", " / ")) + b.t(c.Label), State: c.Verdict, Cells: []Cell{
		text(b.t(m.Label)), own, base, number(difference(c.Difference)),
		{Text: b.t(assess.VerdictLabel(c.Verdict)), Code: c.Verdict, Tone: verdictTones[c.Verdict]}, reason,
		number(share(c.Value)), span(edge(&c.Low), edge(&c.High)),
		{Text: b.t(assess.CarriesLabel(c.Carries)), Code: c.Carries},
		{Text: b.t(assess.ComparabilityLabel(c.Comparability)), Code: c.Comparability},
		{Text: b.word(baselineStatusWords, c.Status), Code: c.Status},
		{Text: b.word(roleWords, c.Role), Code: c.Role},
	}}
}
