package catalogue

import "github.com/monosashi/monosashi/internal/lang"

// A GoalSet is a catalogue of goal keys, each mapped to the clauses of every
// edition of a plan. The keys outlive the editions.
type GoalSet struct {
	ID       string    `json:"id"`
	Title    lang.Text `json:"title"`
	Editions []Edition `json:"editions"` // oldest first
	Policies []Policy  `json:"policies"`
	Goals    []Goal    `json:"goals"`
}

// An Edition is one text of the plan, decided or only reported.
type Edition struct {
	ID      string    `json:"id"`
	Label   lang.Text `json:"label"` // short, for the head of a table
	Title   lang.Text `json:"title"` // as printed
	Date    string    `json:"date"`  // YYYY-MM-DD or YYYY-MM
	Address string    `json:"address,omitempty"`
	Status  Status    `json:"status"`
	Note    lang.Text `json:"note,omitzero"`
}

// A Policy is one of the plan's basic policies, to which goals belong.
type Policy struct {
	Key   string    `json:"key"`
	Label lang.Text `json:"label"`          // full name
	Short lang.Text `json:"short,omitzero"` // such as AIを使う
}

// A Goal is one thing that the plan asks of public institutions.
type Goal struct {
	Key     string    `json:"key"`
	Policy  string    `json:"policy"`
	Label   lang.Text `json:"label"`
	Clauses []Clause  `json:"clauses"` // one for every edition, in their order
}

// The states of a clause.
const (
	Mapped   = "mapped"    // Text says what the edition says
	NotFound = "not_found" // the texts that were read do not name the goal
	Unmapped = "unmapped"  // the edition has not been read for it yet
)

// A Clause is what one edition says about a goal.
type Clause struct {
	Edition string    `json:"edition"`
	State   string    `json:"state"`
	Text    lang.Text `json:"text,omitzero"`    // of Mapped only
	Status  Status    `json:"status,omitempty"` // of Mapped only
}

// Find returns the goal with the given key.
func (g *GoalSet) Find(key string) (Goal, bool) {
	for _, x := range g.Goals {
		if x.Key == key {
			return x, true
		}
	}
	return Goal{}, false
}

// Policy returns the policy with the given key.
func (g *GoalSet) Policy(key string) (Policy, bool) {
	for _, p := range g.Policies {
		if p.Key == key {
			return p, true
		}
	}
	return Policy{}, false
}

// Edition returns the edition with the given id.
func (g *GoalSet) Edition(id string) (Edition, bool) {
	for _, e := range g.Editions {
		if e.ID == id {
			return e, true
		}
	}
	return Edition{}, false
}

// Keys returns the keys of all goals, in order.
func (g *GoalSet) Keys() []string {
	out := make([]string, len(g.Goals))
	for i, x := range g.Goals {
		out[i] = x.Key
	}
	return out
}

// Clause returns what the given edition says about the goal. An edition that
// the catalogue does not have gives an unmapped clause.
func (g Goal) Clause(edition string) Clause {
	for _, c := range g.Clauses {
		if c.Edition == edition {
			return c
		}
	}
	return Clause{Edition: edition, State: Unmapped}
}

// Show returns the clause as a reader should see it: its text, or why there
// is none.
func (c Clause) Show() lang.Text {
	switch c.State {
	case Mapped:
		return c.Text
	case NotFound:
		return lang.T("確認した資料には記載が見当たらない", "not found in the texts read")
	}
	return lang.T("対応付け未了", "not mapped yet")
}
