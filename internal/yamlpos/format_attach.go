package yamlpos

import "sort"

// attach gives every comment to the entry above or behind which it stands.
func (d *document) attach() {
	all := d.flatten(d.root, nil)
	for _, e := range all {
		e.blank = d.blankBefore(e)
	}
	var last place
	for _, c := range d.comments {
		next := sort.Search(len(all), func(i int) bool { return all[i].start > c.start })
		p := place{}
		if next > 0 {
			p.prev = all[next-1]
		}
		if next < len(all) {
			p.next = all[next]
		}
		d.place(c, p, &last)
	}
	d.reorder(d.root)
}

// flatten lists the entries in the order of the text, the outer before the
// inner, and ends the collections that no bracket ends.
func (d *document) flatten(l *layout, all []*entry) []*entry {
	for _, e := range l.entries {
		all = d.flatten(e.value, append(all, e))
		if d.brackets[l.start] != l {
			l.end = max(l.end, e.value.end)
		}
	}
	return all
}

// blankBefore reports whether a blank line stands above an entry.
func (d *document) blankBefore(e *entry) bool {
	line := d.lineOf(min(e.start, len(d.text)))
	before := d.text[d.lines[line]:e.start]
	for _, c := range before {
		if c != ' ' && c != '\t' && (c != '-' || e.key != nil) {
			return false
		}
	}
	return d.blankAbove(line)
}

// A place is where a comment stands: the last entry that begins before it and
// the first that begins after it.
type place struct {
	prev, next *entry
	at         *layout // to whose foot the last comment went
	above      bool    // the last comment went above next
}

func (d *document) place(c comment, p place, last *place) {
	if p.prev == last.prev {
		p.at, p.above = last.at, last.above
	}
	flow := d.openFlow(p, c.start)
	switch {
	case p.prev != nil && d.standsBehind(c):
		d.behind(c, p)
	case flow != nil && len(flow.entries) == 0:
		d.above(flow.holder, c)
	case flow != nil && p.next != nil && p.next.within(flow):
		p.next.head = append(p.next.head, c.remark)
	case flow != nil:
		flow.foot = append(flow.foot, c.remark)
	case p.prev != nil && p.prev.waits(c.start):
		p.prev.head = append(p.prev.head, c.remark)
	default:
		d.between(c, &p)
	}
	*last = p
}

func (d *document) above(e *entry, c comment) {
	if e == nil {
		d.root.foot = append(d.root.foot, c.remark)
		return
	}
	e.head = append(e.head, c.remark)
}

func (l *layout) outer() *layout {
	if l.holder == nil {
		return nil
	}
	return l.holder.in
}

// openFlow returns the innermost brackets around a comment, and notes in all
// that they hold one.
func (d *document) openFlow(p place, at int) (open *layout) {
	l := d.root
	if p.prev != nil {
		l = p.prev.value
	}
	for ; l != nil; l = l.outer() {
		if !l.isFlow() || at <= l.start || l.end <= at {
			continue
		}
		l.commented = true
		if open == nil && d.brackets[l.start] == l {
			open = l
		}
	}
	return open
}

func (e *entry) within(l *layout) bool {
	for in := e.in; in != nil; in = in.outer() {
		if in == l {
			return true
		}
	}
	return false
}

// waits reports that the value of e, which is no block of entries, is still
// to come.
func (e *entry) waits(at int) bool {
	return !e.value.isNull() && e.value.start > at && (len(e.value.entries) == 0 || e.value.isFlow())
}

// standsBehind reports whether a value or a bracket stands before a comment on
// its line.
func (d *document) standsBehind(c comment) bool {
	i := sort.Search(len(d.tokens), func(i int) bool { return d.tokens[i].end > c.start })
	return i > 0 && d.lineOf(d.tokens[i-1].end-1) == d.lineOf(c.start)
}

// behind puts a comment behind the outermost entry that ends before it. A
// second one there goes above.
func (d *document) behind(c comment, p place) {
	e := p.prev
	for e.in.holder != nil && e.in.isFlow() && e.in.end <= c.start {
		e = e.in.holder
	}
	if e.behind != nil {
		e.head = append(e.head, *e.behind)
	}
	r := c.remark
	e.behind = &r
}

// between puts a comment above the entry that follows, unless it is indented
// like the entries of a collection that ends here.
func (d *document) between(c comment, p *place) {
	if p.above || p.next != nil && p.prev != nil && (p.next.in.holder == p.prev || c.dash > p.prev.start) {
		d.above(p.next, c)
		return
	}
	at := d.footFor(c, p)
	if at == nil && p.next != nil {
		p.above = true
		d.above(p.next, c)
		return
	}
	if at == nil {
		at = d.root
	}
	p.at = at
	at.foot = append(at.foot, c.remark)
}

// footFor returns the collection that ends before a comment and that it
// belongs to by its indentation. A value that is not there counts as one.
func (d *document) footFor(c comment, p *place) *layout {
	if p.prev == nil {
		return nil
	}
	l := p.at
	if l == nil {
		l = p.prev.value
	}
	col := d.runes(c.start)
	limit := d.root.y.Column
	if p.next != nil {
		limit = p.next.in.y.Column
	}
	if col <= limit {
		return nil
	}
	for ; l != nil && l != d.root && (p.next == nil || l != p.next.in); l = l.outer() {
		if edge, ok := l.edge(); ok && edge <= col {
			return l
		}
	}
	return nil
}

// edge is the first column in which a comment belongs to l.
func (l *layout) edge() (col int, ok bool) {
	switch {
	case l.isNull():
		return l.holder.in.y.Column + 1, !l.holder.in.isFlow()
	case len(l.entries) > 0:
		return l.y.Column, !l.isFlow()
	}
	return 0, false
}

// runes returns the column of an offset in code points, from 1.
func (d *document) runes(at int) int {
	n := 1
	for range d.text[d.lines[d.lineOf(at)]:at] {
		n++
	}
	return n
}
