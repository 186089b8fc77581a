package questionnaires

// Compare says what changed from one version of a questionnaire to another.
// Both must have been read without errors. Items and options are matched by
// their IDs and by "was", everything else by its ID.
func Compare(old, now *Questionnaire) *Diff {
	x := &differ{old: old, now: now, ids: translation{}, d: &Diff{Schema: DiffSchema, Old: edition(old), New: edition(now), Items: []*Change{}, Changes: []*Change{}}}
	x.match()
	x.items()
	x.top()
	x.sections()
	x.counts()
	x.calculations()
	x.measures()
	x.headline()
	x.scores()
	x.scoring()
	x.checks()
	x.words()
	x.rest()
	x.judge()
	return x.d
}

func edition(q *Questionnaire) Edition {
	return Edition{ID: q.ID, Version: q.Version, SHA256: q.Digest, Title: q.Title}
}

// A differ is a Diff in the making.
type differ struct {
	old, now *Questionnaire
	from     map[string]origin // of the new items
	ids      translation
	d        *Diff
}

func (x *differ) match() {
	x.from = origins(itemNames(x.old), itemNames(x.now))
	for id, o := range x.from {
		if len(o.from) == 1 && !o.split {
			x.ids[o.from[0]] = id
		}
	}
}

func itemNames(q *Questionnaire) []named {
	var out []named
	for _, i := range q.Items() {
		out = append(out, named{i.ID, i.Was})
	}
	return out
}

// note keeps a change of a part that is no item.
func (x *differ) note(c *Change) {
	if c.Changed() {
		x.d.Changes = append(x.d.Changes, c)
	}
}

// rest finds what is left when nothing else differs: the order of parts.
func (x *differ) rest() {
	for _, c := range append(x.d.Items, x.d.Changes...) {
		if c.Changed() {
			return
		}
	}
	old := *x.old
	old.Version = x.now.Version
	if digest(&old) != x.now.Digest {
		c := &Change{Part: PartQuestionnaire, ID: x.now.ID, From: []string{x.old.ID}, Label: x.now.Title, Fate: FateSame}
		c.add(Field{Key: "order", Bump: BumpPatch}, FateSame)
		x.note(c)
	}
}

// judge says what version the changes demand.
func (x *differ) judge() {
	d := x.d
	for _, list := range [][]*Change{d.Items, d.Changes} {
		for _, c := range list {
			d.Bump = max(d.Bump, c.Bump)
		}
	}
	d.Breaks, d.Raised = d.Bump == BumpMajor, true
	if d.SameID() {
		d.Required = required(d.Old.Version, d.Bump)
		d.Raised = d.Required == "" || compareVersions(d.New.Version, d.Required) >= 0
	}
}

// each matches parts by their IDs, compares those that are in both versions
// with f, and returns all changes: first in the order of the new version, then
// what was dropped. The bumps are those of a new and of a dropped part.
func each[T any](part string, old, now []T, id func(T) string, f func(c *Change, old, now T), added, dropped Bump) []*Change {
	var out []*Change
	before, after := map[string]T{}, map[string]bool{}
	for _, o := range old {
		before[id(o)] = o
	}
	for _, n := range now {
		c := &Change{Part: part, ID: id(n), From: []string{}, Fate: FateNew}
		after[c.ID] = true
		if o, ok := before[c.ID]; ok {
			c.Fate, c.From = FateSame, []string{c.ID}
			f(c, o, n)
		} else {
			c.weigh(added, FateNew)
		}
		out = append(out, c)
	}
	for _, o := range old {
		if !after[id(o)] {
			out = append(out, gone(part, id(o), dropped))
		}
	}
	return out
}

func gone(part, id string, b Bump) *Change {
	c := &Change{Part: part, ID: id, From: []string{id}, Fate: FateDropped}
	c.weigh(b, FateDropped)
	return c
}
