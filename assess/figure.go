package assess

import "github.com/monosashi/monosashi/internal/exact"

// A view is a way of looking at the same answers.
type view int

// The views. Low and High bound what the value could be if every unanswered
// and unknown item were answered worst or best.
const (
	declared  view = iota
	evidenced      // answers without evidence count what the evidence rule says
	low
	high
	views
)

// A figure is what an item, section or score comes to in one view: points on a
// scale from min to max. It is not ok when nothing counted.
type figure struct {
	points, min, max exact.Rat
	ok               bool
}

// value returns where the points lie on the scale, 0 to 1; ok is false when
// nothing counted or the scale has no length.
func (f figure) value() (v exact.Rat, ok bool) {
	if !f.ok {
		return v, false
	}
	return f.points.Sub(f.min).Div(f.max.Sub(f.min))
}

// spread returns the length of the scale.
func (f figure) spread() exact.Rat { return f.max.Sub(f.min) }

// times stretches the figure and its scale.
func (f figure) times(k exact.Rat) figure {
	return figure{f.points.Mul(k), f.min.Mul(k), f.max.Mul(k), f.ok}
}

// unit is a figure on the scale from 0 to 1.
func unit(v exact.Rat, ok bool) figure { return figure{points: v, max: one, ok: ok} }

// A part is one of the things that a section or score is made of.
type part struct {
	leaf   *leaf // or nil
	node   *node // or nil
	weight exact.Rat
	fig    *[views]figure
}
