package yamlpos

import (
	"slices"
	"strings"
)

// Shapes say in which order the keys of mappings stand in a kind of file. Each
// lists the keys of one mapping, the top one under "". After a colon stands
// the shape of what is below a key, be it a mapping or a list of mappings; *
// before it says that the keys in between are the author's own, whose order is
// left alone. An apostrophe marks a code, a version or an expression: its
// quotes are never dropped, and it gets some where others would take it for a
// number or a truth value.
//
//	Shapes{"": "id version' items:item counts:*count", "item": "id label", …}
type Shapes map[string]string

// A slot is what a shape says about a key.
type slot struct {
	place  int // in the order
	below  string
	quoted bool
}

// slots reads one shape.
func (s Shapes) slots(name string) map[string]slot {
	out := map[string]slot{}
	for i, f := range strings.Fields(s[name]) {
		key, below, _ := strings.Cut(f, ":")
		name, quoted := strings.CutSuffix(key, "'")
		out[name] = slot{i, below, quoted}
	}
	return out
}

// slots reads a shape once.
func (d *document) slots(name string) map[string]slot {
	s, ok := d.known[name]
	if !ok {
		if d.known == nil {
			d.known = map[string]map[string]slot{}
		}
		s = d.shapes.slots(name)
		d.known[name] = s
	}
	return s
}

// Keys lists every key that the shapes name.
func (s Shapes) Keys() []string {
	var out []string
	for name := range s {
		for key := range s.slots(name) {
			out = append(out, key)
		}
	}
	slices.Sort(out)
	return slices.Compact(out)
}

// ordered puts entries into the order of the shape of l. Keys that it does not
// name come last.
func (d *document) ordered(l *layout) []*entry {
	out := slices.Clone(l.entries)
	if _, known := d.shapes[l.shape]; !known || !l.isMap() {
		return out
	}
	slots := d.slots(l.shape)
	place := func(e *entry) int {
		if s, ok := slots[e.key.y.Value]; ok {
			return s.place
		}
		return len(slots)
	}
	slices.SortStableFunc(out, func(a, b *entry) int { return place(a) - place(b) })
	return out
}

// reorder orders every mapping. What stood above the first key of the file
// stays at the top, and what stands above the first key of a list's item goes
// above the item.
func (d *document) reorder(l *layout) {
	before := l.entries
	l.entries = d.ordered(l)
	for _, e := range l.entries {
		d.reorder(e.value)
		e.hoist()
	}
	if len(before) == 0 || l.entries[0] == before[0] {
		return
	}
	first, old := l.entries[0], before[0]
	first.blank, old.blank = old.blank, first.blank
	if l == d.root {
		first.head, old.head = append(old.head, first.head...), nil
	}
}

// hoist moves the comments above the first part of an item above the item,
// whose dash stands on the same line.
func (e *entry) hoist() {
	if e.key != nil || len(e.value.entries) == 0 {
		return
	}
	first := e.value.entries[0]
	e.head, first.head = append(e.head, first.head...), nil
	if e.behind != nil && e.value.commented {
		e.head, e.behind = append(e.head, *e.behind), nil
	}
}
