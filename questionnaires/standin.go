package questionnaires

import (
	"maps"
	"slices"

	"github.com/monosashi/monosashi/internal/lang"
)

// StandIn returns a questionnaire that takes answers which were given to an
// earlier version of q, where that version is not at hand. It is q, with the
// IDs and codes that "was" names, and with a text or number for each item and
// count that was answered and is not known any more. It serves to read such
// answers and to carry them over, not to score them.
func StandIn(q *Questionnaire, version, digest string, items, counts []string) *Questionnaire {
	out := *q
	out.Version, out.Digest = version, digest
	out.items, out.order = maps.Clone(q.items), slices.Clone(q.order)
	out.Counts = slices.Clone(q.Counts)
	for _, i := range q.order {
		out.put(withEarlierCodes(i))
	}
	for _, id := range items {
		if q.items[id] == nil {
			out.put(q.earlier(id))
		}
	}
	for _, i := range q.order { // what is only the new name of something answered was not there
		if !contains(items, i.ID) && slices.ContainsFunc(i.Was, func(w string) bool { return contains(items, w) }) {
			delete(out.items, i.ID)
			out.order = slices.DeleteFunc(out.order, func(x *Question) bool { return x.ID == i.ID })
		}
	}
	for _, id := range counts {
		if q.Count(id) == nil {
			out.Counts = append(out.Counts, &Count{ID: id, Label: lang.Same(id), Type: "decimal"})
		}
	}
	return &out
}

// put adds an item, or takes the place of the one with the same ID.
func (q *Questionnaire) put(i *Question) {
	if q.items[i.ID] == nil {
		q.order = append(q.order, i)
	}
	for n, x := range q.order {
		if x.ID == i.ID {
			q.order[n] = i
		}
	}
	q.items[i.ID] = i
}

// earlier is what had the given ID: the item that names it in "was", or a text.
func (q *Questionnaire) earlier(id string) *Question {
	for _, i := range q.order {
		if contains(i.Was, id) {
			out := *withEarlierCodes(i)
			out.ID = id
			return &out
		}
	}
	return &Question{ID: id, Kind: textKind, Label: lang.Same(id), MayNotApply: true, Section: &Section{}}
}

// withEarlierCodes adds the codes that options had before, and lets everything
// be answered that may once have been allowed.
func withEarlierCodes(i *Question) *Question {
	out := *i
	out.MayNotApply, out.Min, out.Max, out.Constraint, out.Was = true, nil, nil, nil, nil
	out.Options = nil
	for _, o := range i.Options {
		same := *o
		same.Was = nil
		out.Options = append(out.Options, &same)
	}
	for _, o := range i.Options {
		for _, code := range o.Was {
			if out.Option(code) == nil {
				earlier := *o
				earlier.Code, earlier.Was = code, nil
				out.Options = append(out.Options, &earlier)
			}
		}
	}
	return &out
}
