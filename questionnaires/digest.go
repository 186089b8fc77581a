package questionnaires

import (
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"sort"
)

// digest returns the SHA-256 of the model in canonical JSON. What is keyed in
// the file (counts, calculations, measures) is put in the order of its keys,
// because the order of keys means nothing.
func digest(q *Questionnaire) string {
	c := *q
	c.Counts = append([]*Count(nil), q.Counts...)
	c.Calculations = append([]*Calculation(nil), q.Calculations...)
	c.Measures = append([]*Measure(nil), q.Measures...)
	sort.Slice(c.Counts, func(i, j int) bool { return c.Counts[i].ID < c.Counts[j].ID })
	sort.Slice(c.Calculations, func(i, j int) bool { return c.Calculations[i].ID < c.Calculations[j].ID })
	sort.Slice(c.Measures, func(i, j int) bool { return c.Measures[i].ID < c.Measures[j].ID })
	b, err := json.Marshal(&c)
	if err != nil {
		return ""
	}
	sum := sha256.Sum256(b)
	return hex.EncodeToString(sum[:])
}
