package catalogue

import (
	"github.com/monosashi/monosashi/internal/exact"
	"github.com/monosashi/monosashi/internal/lang"
	"github.com/monosashi/monosashi/internal/yamlpos"
	"github.com/monosashi/monosashi/questionnaires/diag"
)

// ParseBaselines reads a baselines/v1 file called name. The set is nil only
// when the file cannot be read as YAML or JSON at all. supersedes and
// superseded_by may name built-in baselines.
func ParseBaselines(name string, src []byte) (*BaselineSet, diag.List) {
	return parseBaselines(name, src, Baselines)
}

// baselineParser reads a file of baselines.
type baselineParser struct {
	*parser
	sources map[string]Source
	seen    map[string]diag.Pos // ids
	links   []link
}

// A link is a mention of a baseline in another.
type link struct {
	from string
	to   *yamlpos.Node
}

// parseBaselines reads a file. others, which may be nil, gives the baselines
// that it may name besides its own.
func parseBaselines(name string, src []byte, others func() *BaselineSet) (*BaselineSet, diag.List) {
	p, top, id, title := open(name, "baselines", src)
	if top == nil {
		return nil, p.Finish()
	}
	b := &baselineParser{parser: p, seen: map[string]diag.Pos{}}
	b.readSources(top)
	set := &BaselineSet{ID: id, Title: title}
	top.Require("baselines")
	for _, m := range top.Maps("baselines") {
		set.Baselines = append(set.Baselines, b.baseline(m))
	}
	top.Done()
	b.checkLinks(set, others)
	return set, p.Finish()
}

func (b *baselineParser) readSources(top *yamlpos.Map) {
	b.sources = map[string]Source{}
	seen := map[string]diag.Pos{}
	for _, m := range top.Maps("sources") {
		key := b.id(m, "key")
		b.unique(seen, m.Node().Get("key"), lang.T("出典", "source"))
		s := b.source(m)
		s.Key = key
		b.sources[key] = s
		m.Done()
	}
}

func (p *parser) source(m *yamlpos.Map) Source {
	return Source{Title: p.text(m, "title"), Publisher: p.text(m, "publisher"), Date: p.date(m, "date"), Address: m.String("address")}
}

func (b *baselineParser) baseline(m *yamlpos.Map) Baseline {
	x := Baseline{ID: b.id(m, "id"), Label: b.text(m, "label"), Short: b.optional(m, "short")}
	b.unique(b.seen, m.Node().Get("id"), lang.T("基準値", "baseline"))
	x.Population, x.Definition = b.text(m, "population"), b.text(m, "definition")
	x.Unit = b.choice(m, "unit", Individuals, Companies, Municipalities, Prefectures, LocalGovernments)
	b.figure(m, &x)
	b.period(m, &x)
	x.Release = b.dateOf(m.Take("release"))
	x.Source = b.sourceOf(m)
	x.Status = b.status(m)
	x.SupersededBy = b.link(m, x.ID, "superseded_by")
	x.Supersedes = b.link(m, x.ID, "supersedes")
	x.Caveat = b.optional(m, "caveat")
	if x.Short.IsZero() {
		x.Short = x.Label
	}
	if printed := b.optional(m, "printed"); !printed.IsZero() {
		x.Printed = printed
	} else {
		x.Printed = x.Percent()
	}
	m.Done()
	return x
}

// sourceOf takes the source, which is written in place or named.
func (b *baselineParser) sourceOf(m *yamlpos.Map) Source {
	n := m.Require("source")
	if n == nil {
		return Source{}
	}
	if n.Kind != yamlpos.ScalarKind {
		s := b.Map(n)
		if s == nil {
			return Source{}
		}
		defer s.Done()
		return b.source(s)
	}
	s, ok := b.sources[n.Value]
	if !ok {
		b.Report(n, diag.Error, "unknown-id", lang.F("出典 %q は sources にありません", "source %q is not in sources", n.Value), yamlpos.DidYouMean(n.Value, keys(b.sources)))
	}
	return s
}

// period takes {ja: …, en: …, year: …}.
func (b *baselineParser) period(m *yamlpos.Map, x *Baseline) {
	n := m.Require("period")
	p := b.Map(n)
	if p == nil {
		return
	}
	for _, l := range b.langs {
		s := p.String(l)
		if s == "" {
			b.Report(n, diag.Error, "missing-language", lang.F("%s に言語 %s の文がありません", "%s has no text in language %s", "period", l), lang.Text{})
		}
		x.Period.Set(l, s)
	}
	p.Require("year")
	y, _ := b.integer(p, "year", 1900, 2200)
	x.Year = int(y)
	p.Done()
}

// figure takes the share itself: value and precision, or an interval.
func (b *baselineParser) figure(m *yamlpos.Map, x *Baseline) {
	switch v, i := has(m, "value"), has(m, "interval"); {
	case v && i:
		b.Report(m.Node().Get("interval"), diag.Error, "interval", lang.T("value と interval は同時に書けません", "value and interval cannot both be given"), lang.Text{})
	case !v && !i:
		b.Report(m.Node(), diag.Error, "interval", lang.T("value（と precision）か interval が必要です", "value (with precision) or interval is needed"), lang.Text{})
	}
	b.value(m, x)
	b.interval(m, x)
	b.counted(m, x)
}

func (b *baselineParser) value(m *yamlpos.Map, x *Baseline) {
	v, ok := m.Number("value")
	if has(m, "value") {
		m.Require("precision")
	}
	prec, okp := m.Number("precision")
	if ok {
		ok = b.isShare(m, "value", v)
	}
	if okp && (prec.Sign() <= 0 || !prec.Less(exact.Int(1))) {
		b.Report(m.Node().Get("precision"), diag.Error, "out-of-range", lang.T("precision は 0 より大きく 1 より小さい数でなければなりません", "precision must be above 0 and below 1"),
			lang.T("小数第1位までの百分率なら 0.001 です", "0.001 for a percentage with one decimal"))
		okp = false
	}
	if !ok || !okp {
		return
	}
	half := prec.Mul(exact.New(1, 2))
	x.Value, x.Precision = &v, &prec
	x.Low, x.High = v.Sub(half), v.Add(half)
}

// isShare reports whether v is from 0 to 1, and if not, says so.
func (b *baselineParser) isShare(m *yamlpos.Map, key string, v exact.Rat) bool {
	if v.Sign() >= 0 && !exact.Int(1).Less(v) {
		return true
	}
	hint := lang.Text{}
	if v.Sign() > 0 && !exact.Int(100).Less(v) {
		hint = lang.F("%[1]s％なら %[2]s と書いてください", "write %[2]s for %[1]s%%", v, v.Mul(exact.New(1, 100)))
	}
	b.Report(m.Node().Get(key), diag.Error, "out-of-range", lang.F("%s は 0 以上 1 以下でなければなりません：%s", "%s must be from 0 to 1, not %s", key, v), hint)
	return false
}

func (b *baselineParser) interval(m *yamlpos.Map, x *Baseline) {
	i := b.Map(m.Take("interval"))
	if i == nil {
		return
	}
	i.Require("low")
	i.Require("high")
	low, ok1 := i.Number("low")
	high, ok2 := i.Number("high")
	ok1 = ok1 && b.isShare(i, "low", low)
	ok2 = ok2 && b.isShare(i, "high", high)
	if ok1 && ok2 && !low.Less(high) {
		b.Report(i.Node(), diag.Error, "interval", lang.F("low（%s）は high（%s）より小さくなければなりません", "low (%s) must be below high (%s)", low, high), lang.Text{})
	}
	if x.Value == nil {
		x.Low, x.High = low, high
	}
	i.Done()
}

// counted takes the counts behind the share, where they were published.
func (b *baselineParser) counted(m *yamlpos.Map, x *Baseline) {
	if has(m, "count") {
		m.Require("of")
	} else if has(m, "of") {
		m.Require("count")
	}
	count, ok1 := b.integer(m, "count", 0, 1<<40)
	of, ok2 := b.integer(m, "of", 1, 1<<40)
	if !ok1 || !ok2 {
		return
	}
	x.Count, x.Of = &count, &of
	share := exact.New(count, of)
	if x.Low.Less(x.High) && (share.Less(x.Low) || !share.Less(x.High)) {
		b.Report(m.Node().Get("count"), diag.Error, "count", lang.F("%d/%d は示された割合と合いません", "%d of %d does not give the share", count, of), lang.Text{})
	}
}

// link takes a list of other baselines, to be looked up when all are read.
func (b *baselineParser) link(m *yamlpos.Map, from, key string) []string {
	var out []string
	for _, n := range m.List(key) {
		if s := b.Scalar(n); s != "" {
			out = append(out, s)
			b.links = append(b.links, link{from, n})
		}
	}
	return out
}

func (b *baselineParser) checkLinks(set *BaselineSet, others func() *BaselineSet) {
	for _, l := range b.links {
		if l.to.Value == l.from {
			b.Report(l.to, diag.Error, "succession", lang.F("%q が自分自身を指しています", "%q names itself", l.from), lang.Text{})
			continue
		}
		if _, ok := b.seen[l.to.Value]; ok {
			continue
		}
		known := keys(b.seen)
		if others != nil {
			if _, ok := others().Find(l.to.Value); ok {
				continue
			}
			known = append(known, others().IDs()...)
		}
		b.Report(l.to, diag.Error, "unknown-id", lang.F("基準値 %q はありません", "there is no baseline %q", l.to.Value), yamlpos.DidYouMean(l.to.Value, known))
	}
	b.checkCycles(set)
}

// checkCycles reports baselines that come to supersede themselves.
func (b *baselineParser) checkCycles(set *BaselineSet) {
	next := set.successors()
	for _, x := range set.Baselines {
		if after := reach(next, x.ID); after[x.ID] && !contains(next[x.ID], x.ID) {
			b.Errorf(b.seen[x.ID], "succession", "%q の後継をたどると元に戻ります", "the successors of %q lead back to it", x.ID)
		}
	}
}
