package questionnaires

import (
	"strings"

	"github.com/monosashi/monosashi/internal/exact"
)

// items compares every item.
func (x *differ) items() {
	used := map[string]bool{}
	for _, n := range x.now.Items() {
		o := x.from[n.ID]
		c := &Change{Part: PartItem, ID: n.ID, From: o.from, Split: o.split, Label: n.Label, Fate: FateNew}
		for _, id := range o.from {
			used[id] = true
		}
		if len(o.from) == 0 {
			c.weigh(BumpMinor, FateNew)
		} else {
			c.Fate = FateSame
			x.item(c, x.old.Find(o.from[0]), n)
		}
		x.d.Items = append(x.d.Items, c)
	}
	for _, o := range x.old.Items() {
		if !used[o.ID] {
			c := gone(PartItem, o.ID, BumpMajor)
			c.Label = o.Label
			x.d.Items = append(x.d.Items, c)
		}
	}
}

func (x *differ) item(c *Change, o, n *Question) {
	x.origin(c, n.ID)
	if strings.Join(c.From, ",") == n.ID {
		c.list("was", o.Was, n.Was, BumpPatch)
	}
	c.moved("section", o.Section.ID, n.Section.ID)
	c.text("label", o.Label, n.Label)
	c.text("hint", o.Hint, n.Hint)
	x.meaning(c, o, n)
	c.evidence(o, n)
	c.list("goals", o.Goals, n.Goals, BumpPatch)
	c.list("references", o.References, n.References, BumpPatch)
	c.list("counts", o.Counts, n.Counts, BumpMinor)
	c.flag("required", o.Required, n.Required, BumpMinor)
	c.action(o.Action, n.Action)
	x.options(c, o, n)
	c.ranges(o, n)
}

// origin notes another ID, and parts that were split or joined, whose answers
// do not mean the same any more.
func (x *differ) origin(c *Change, id string) {
	from := strings.Join(c.From, ", ")
	if c.Split || len(c.From) > 1 {
		c.add(Field{Key: keyOf(c.Part), Old: from, New: id, Bump: BumpMajor}, FateRescored)
		return
	}
	c.moved(keyOf(c.Part), from, id)
}

func keyOf(part string) string {
	if part == PartOption {
		return "code"
	}
	return "id"
}

// meaning compares what decides who answers, what may be answered, and what an
// answer counts.
func (x *differ) meaning(c *Change, o, n *Question) {
	c.value("type", o.Kind.Name, n.Kind.Name, BumpMajor)
	c.flag("core", o.Core, n.Core, BumpMajor)
	c.value("relevant", x.ids.expr(o.Relevant), exprText(n.Relevant), BumpMajor)
	c.value("constraint", x.ids.expr(o.Constraint), exprText(n.Constraint), BumpMajor)
	c.text("constraint_message", o.ConstraintMessage, n.ConstraintMessage)
	c.lower("min", o.Min, n.Min)
	c.upper("max", o.Max, n.Max)
	c.value("unit", o.Unit, n.Unit, BumpMajor)
	c.number("weight", o.Weight, n.Weight)
	c.number("rung", exact.Int(int64(o.Rung)), exact.Int(int64(n.Rung)))
	b := BumpMinor
	if o.MayNotApply {
		b = BumpMajor
	}
	c.flag("not_applicable", o.MayNotApply, n.MayNotApply, b)
	c.itemScore(or0(o.Scoring), or0(n.Scoring))
}

func or0(s *ItemScore) ItemScore {
	if s == nil {
		return ItemScore{}
	}
	return *s
}

func (c *Change) itemScore(o, n ItemScore) {
	c.value("score.combine", or(o.Combine, Sum), or(n.Combine, Sum), BumpMajor)
	c.optional("score.minimum", o.Minimum, n.Minimum)
	c.optional("score.maximum", o.Maximum, n.Maximum)
	c.number("score.limit", o.Limit, n.Limit)
	c.number("score.target", o.Target, n.Target)
	c.number("score.points", o.Points, n.Points)
}

// evidence compares what is to be cited. Whether anything is decides how an
// answer without evidence scores.
func (c *Change) evidence(o, n *Question) {
	if o.Evidence.IsZero() != n.Evidence.IsZero() {
		c.textOf("evidence", o.Evidence, n.Evidence, BumpMajor, FateRescored)
		return
	}
	c.text("evidence", o.Evidence, n.Evidence)
}

func (c *Change) action(o, n *Action) {
	var a, z Action
	below := [2]string{}
	if o != nil {
		a, below[0] = *o, o.Below.String()
	}
	if n != nil {
		z, below[1] = *n, n.Below.String()
	}
	c.value("action.below", below[0], below[1], BumpMinor)
	c.value("action.effort", a.Effort, z.Effort, BumpMinor)
	c.text("action.label", a.Label, z.Label)
}

// CompareOptions compares the options of two items, of which one need not have
// become the other.
func CompareOptions(o, n *Question) *Change {
	c := &Change{Part: PartItem, ID: n.ID, From: []string{o.ID}, Label: n.Label, Fate: FateSame}
	(&differ{}).options(c, o, n)
	return c
}

// options compares the options of an item. An answer whose code is another one
// now has to be carried over.
func (x *differ) options(c *Change, o, n *Question) {
	from := origins(optionNames(o), optionNames(n))
	used := map[string]bool{}
	for _, opt := range n.Options {
		f := from[opt.Code]
		p := &Change{Part: PartOption, ID: opt.Code, From: f.from, Split: f.split, Label: opt.Label, Fate: FateNew}
		for _, code := range f.from {
			used[code] = true
		}
		if len(f.from) == 0 {
			p.weigh(BumpMinor, FateNew)
		} else {
			p.Fate = FateSame
			x.option(p, o.Option(f.from[0]), opt)
		}
		c.part(p)
	}
	for _, opt := range o.Options {
		if !used[opt.Code] {
			p := gone(PartOption, opt.Code, BumpMajor)
			p.Label = opt.Label
			c.part(p)
		}
	}
	c.order(codesOf(o), codesOf(n), BumpPatch)
}

func optionNames(q *Question) []named {
	var out []named
	for _, o := range q.Options {
		out = append(out, named{o.Code, o.Was})
	}
	return out
}

func codesOf(q *Question) []string {
	var out []string
	for _, o := range q.Options {
		out = append(out, o.Code)
	}
	return out
}

func (x *differ) option(c *Change, o, n *Option) {
	x.origin(c, n.Code)
	if strings.Join(c.From, ",") == n.Code {
		c.list("was", o.Was, n.Was, BumpPatch)
	}
	c.text("label", o.Label, n.Label)
	c.optional("points", o.Points, n.Points)
	c.flag("exclusive", o.Exclusive, n.Exclusive, BumpMajor)
}

// ranges compares the fewest and most points: a new option may change what the
// others are worth.
func (c *Change) ranges(o, n *Question) {
	if c.Fate != FateRescored {
		c.value("range", rangeText(o), rangeText(n), BumpMajor)
	}
}

func rangeText(q *Question) string {
	lo, hi, ok := q.Range()
	if !ok {
		return ""
	}
	return lo.String() + ".." + hi.String()
}
