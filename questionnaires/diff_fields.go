package questionnaires

import (
	"maps"
	"slices"
	"strconv"
	"strings"

	"github.com/monosashi/monosashi/internal/exact"
	"github.com/monosashi/monosashi/internal/lang"
)

// rank orders the fates of what is in both versions by gravity.
var rank = map[Fate]int{FateSame: 0, FateReworded: 1, FateMoved: 2, FateRescored: 3}

// add notes a value that differs, and how grave that is.
func (c *Change) add(f Field, fate Fate) {
	c.Fields = append(c.Fields, f)
	c.weigh(f.Bump, fate)
}

func (c *Change) weigh(b Bump, fate Fate) {
	c.Bump = max(c.Bump, b)
	c.Breaks = c.Bump == BumpMajor
	if c.Fate != FateNew && c.Fate != FateDropped && rank[fate] > rank[c.Fate] {
		c.Fate = fate
	}
}

// part takes in what became of a part inside, if anything did.
func (c *Change) part(p *Change) {
	if !p.Changed() {
		return
	}
	c.Parts = append(c.Parts, p)
	switch p.Fate {
	case FateNew:
		c.weigh(p.Bump, FateReworded)
	case FateDropped:
		c.weigh(p.Bump, FateRescored)
	default:
		c.weigh(p.Bump, p.Fate)
	}
}

// value compares what is written under a key. A difference that demands a new
// major version changes the meaning.
func (c *Change) value(key, old, now string, b Bump) {
	if old == now {
		return
	}
	fate := FateSame
	if b == BumpMajor {
		fate = FateRescored
	}
	c.add(Field{Key: key, Old: old, New: now, Bump: b}, fate)
}

// moved compares where a part stands or how it is called.
func (c *Change) moved(key, old, now string) {
	if old != now {
		c.add(Field{Key: key, Old: old, New: now, Bump: BumpMajor}, FateMoved)
	}
}

// text compares a text in each of its languages.
func (c *Change) text(key string, old, now lang.Text) {
	c.textOf(key, old, now, BumpPatch, FateReworded)
}

func (c *Change) textOf(key string, old, now lang.Text, b Bump, fate Fate) {
	for _, l := range languagesOf(old, now) {
		if a, z := old.Exactly(l), now.Exactly(l); a != z {
			c.add(Field{Key: key, Lang: l, Old: a, New: z, Bump: b}, fate)
		}
	}
}

func languagesOf(texts ...lang.Text) []string {
	more := map[string]bool{}
	for _, t := range texts {
		for l := range t.More {
			more[l] = true
		}
	}
	return append([]string{lang.JA, lang.EN}, slices.Sorted(maps.Keys(more))...)
}

// flag compares a switch.
func (c *Change) flag(key string, old, now bool, b Bump) {
	c.value(key, strconv.FormatBool(old), strconv.FormatBool(now), b)
}

// list compares lists whose order means nothing.
func (c *Change) list(key string, old, now []string, b Bump) {
	c.value(key, joined(old), joined(now), b)
}

func joined(list []string) string {
	list = slices.Clone(list)
	slices.Sort(list)
	return strings.Join(list, ", ")
}

// choices compares lists of who or what is allowed, where an empty one allows
// all: to allow more is an addition, to allow less shuts earlier answers out.
func (c *Change) choices(key string, old, now []string) {
	b := BumpMinor
	if len(now) > 0 && (len(old) == 0 || slices.ContainsFunc(old, func(s string) bool { return !contains(now, s) })) {
		b = BumpMajor
	}
	c.list(key, old, now, b)
}

// lower and upper compare the ends of what is allowed, nil meaning no end.
func (c *Change) lower(key string, old, now *exact.Rat) {
	b := BumpMinor
	if now != nil && (old == nil || old.Less(*now)) {
		b = BumpMajor
	}
	c.value(key, ratText(old), ratText(now), b)
}

func (c *Change) upper(key string, old, now *exact.Rat) {
	b := BumpMinor
	if now != nil && (old == nil || now.Less(*old)) {
		b = BumpMajor
	}
	c.value(key, ratText(old), ratText(now), b)
}

func (c *Change) number(key string, old, now exact.Rat) {
	c.value(key, old.String(), now.String(), BumpMajor)
}

func (c *Change) optional(key string, old, now *exact.Rat) {
	c.value(key, ratText(old), ratText(now), BumpMajor)
}

func ratText(r *exact.Rat) string {
	if r == nil {
		return ""
	}
	return r.String()
}

// order compares the order of what is in both lists.
func (c *Change) order(old, now []string, b Bump) {
	in := func(list []string) func(string) bool {
		return func(s string) bool { return !contains(list, s) }
	}
	was := slices.DeleteFunc(slices.Clone(old), in(now))
	is := slices.DeleteFunc(slices.Clone(now), in(old))
	c.value("order", strings.Join(was, ", "), strings.Join(is, ", "), b)
}
