package assess

import (
	"cmp"
	"slices"

	"github.com/monosashi/monosashi/internal/lang"
	"github.com/monosashi/monosashi/questionnaires"
)

// said reports whether there is anything about an item.
func said(answers map[string]questionnaires.Answer, id string) bool {
	a, ok := answers[id]
	return ok && (a.State != questionnaires.Unanswered || remarked(a))
}

// items carries over the answers of one place: those outside repeats, or those
// of one instance, counted from 0, of the repeat rep of the old version.
func (m *migrator) items(from, to map[string]questionnaires.Answer, rep *questionnaires.Section, instance int) {
	taken := map[string]bool{}
	for _, n := range m.now.Items() {
		c := m.diff.Item(n.ID)
		sources := slices.DeleteFunc(slices.Clone(c.From), func(id string) bool { return !said(from, id) })
		if len(sources) == 0 || idOf(n.Repeated()) != idOf(rep) {
			continue
		}
		first := firstAnswered(sources, from)
		for _, id := range sources {
			taken[id] = true
			x := m.move(id, n.ID, from[id], instance)
			if id != first {
				m.drop(x, ReasonJoined)
				continue
			}
			m.item(x, c, m.old.Find(id), n, from[id], to)
		}
	}
	for _, o := range m.old.Items() {
		if said(from, o.ID) && !taken[o.ID] {
			m.drop(m.move(o.ID, "", from[o.ID], instance), m.whyGone(o.ID))
		}
	}
}

func idOf(s *questionnaires.Section) string {
	if s == nil {
		return ""
	}
	return s.ID
}

// firstAnswered chooses among items that were joined: the first with an answer.
func firstAnswered(ids []string, from map[string]questionnaires.Answer) string {
	for _, id := range ids {
		if from[id].State != questionnaires.Unanswered {
			return id
		}
	}
	return ids[0]
}

func (m *migrator) move(from, to string, a questionnaires.Answer, instance int) Move {
	o := m.old.Find(from)
	x := Move{What: MoveItem, From: from, To: to, Old: writtenAnswer(o, a), OldSaid: valueOf(o, a)}
	if instance >= 0 {
		x.From = instanceID(from, instance)
		if to != "" {
			x.To = instanceID(to, instance)
		}
	}
	return x
}

// whyGone tells an item that nobody asks for from one that moved into or out
// of a repeat.
func (m *migrator) whyGone(id string) string {
	for _, c := range m.diff.Items {
		if c.Fate != questionnaires.FateDropped && slices.Contains(c.From, id) {
			return ReasonRepeat
		}
	}
	return ReasonGone
}

// item carries over one answer from the item o to n, which c is about.
func (m *migrator) item(x Move, c *questionnaires.Change, o, n *questionnaires.Question, a questionnaires.Answer, to map[string]questionnaires.Answer) {
	r := translate(c, o, n, a)
	if r.gone != "" {
		x.To, x.Message = "", r.message
		m.drop(x, r.gone)
		return
	}
	x.Reasons = append(fateReasons(c), r.reasons...)
	x.NewSaid = valueOf(n, r.answer)
	x.write = func(stale bool) string {
		r.answer.Stale = stale
		to[n.ID] = r.answer
		return writtenAnswer(n, r.answer)
	}
	m.keep(x, a.Stale)
}

// A translated answer is one in the words of the new version.
type translated struct {
	answer  questionnaires.Answer
	reasons []string
	gone    string // the reason why there is none; "" when there is
	message lang.Text
}

func translate(c *questionnaires.Change, o, n *questionnaires.Question, a questionnaires.Answer) translated {
	out := translated{answer: a}
	switch a.State {
	case questionnaires.NotApplicable:
		if !n.MayNotApply {
			out.gone = ReasonNotAllowed
			out.message = lang.F("%s は「該当なし」とすることができません", "%s may not be answered not applicable", n.ID)
		}
		return out
	case questionnaires.Answered:
	default:
		return out
	}
	raw := out.codes(c, o, n, a)
	if out.gone != "" {
		return out
	}
	if len(a.Codes) == 0 {
		raw = []string{cmp.Or(a.Text, a.Number.String())}
	}
	r, msg := n.Read(raw)
	if !msg.IsZero() {
		out.gone, out.message = ReasonNotAllowed, msg
	}
	out.answer.Codes, out.answer.Number, out.answer.Text = r.Codes, r.Number, r.Text
	return out
}

// codes turns the codes of the options that were chosen into those of the new
// version.
func (t *translated) codes(c *questionnaires.Change, o, n *questionnaires.Question, a questionnaires.Answer) []string {
	if o.ID != c.From[0] { // options are compared with those of the first item that was joined
		c = questionnaires.CompareOptions(o, n)
	}
	var out []string
	for _, code := range a.Codes {
		p := c.Option(code)
		if p != nil && p.Fate == questionnaires.FateDropped {
			t.gone = ReasonOptionGone
			t.message = lang.F("%s に選択肢 %q はもうありません", "%s has no option %q any more", n.ID, code)
			return nil
		}
		if p != nil {
			t.reasons = append(t.reasons, optionReasons(p, code)...)
			code = p.ID
		}
		if !slices.Contains(out, code) {
			out = append(out, code)
		}
	}
	slices.Sort(t.reasons)
	t.reasons = slices.Compact(t.reasons)
	return out
}

func optionReasons(p *questionnaires.Change, code string) []string {
	var out []string
	switch p.Fate {
	case questionnaires.FateReworded:
		out = append(out, ReasonOptionReworded)
	case questionnaires.FateRescored:
		out = append(out, ReasonOptionRescored)
	}
	if p.ID != code {
		out = append(out, ReasonRecoded)
	}
	return out
}

// repeats carries over what was answered several times.
func (m *migrator) repeats() {
	m.old.Walk(func(s *questionnaires.Section) {
		now := m.now.Section(s.ID)
		for i, in := range m.a.Repeats[s.ID] {
			switch {
			case now == nil || now.Repeat == nil:
				m.dropInstance(s, in, i, ReasonGone)
			case i >= most(now.Repeat):
				m.dropInstance(s, in, i, ReasonTooMany)
			default:
				into := Instance{in.Name, map[string]questionnaires.Answer{}}
				m.items(in.Answers, into.Answers, s, i)
				m.to.Repeats[s.ID] = append(m.to.Repeats[s.ID], into)
			}
		}
	})
}

// most is how many instances a repeat takes.
func most(r *questionnaires.Repeat) int {
	if r.Max == 0 {
		return 1000
	}
	return r.Max
}

func (m *migrator) dropInstance(s *questionnaires.Section, in Instance, i int, reason string) {
	id := instanceID(s.ID, i)
	m.drop(Move{What: MoveInstance, From: id, Old: id + ": " + textYAML(in.Name)}, reason)
	for _, o := range m.old.Items() {
		if said(in.Answers, o.ID) {
			m.drop(m.move(o.ID, "", in.Answers[o.ID], i), reason)
		}
	}
}
