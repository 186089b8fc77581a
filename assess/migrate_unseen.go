package assess

import (
	"github.com/monosashi/monosashi/internal/yamlpos"
	"github.com/monosashi/monosashi/questionnaires"
	"github.com/monosashi/monosashi/questionnaires/diag"
)

// MigrateUnseen carries answers over to a version of their questionnaire where
// the version that was answered is not at hand. IDs and "was" say where they
// belong; nothing says what changed, so all of them wait to be confirmed. The
// migration is nil when the diagnostics include an error.
func MigrateUnseen(now *questionnaires.Questionnaire, name string, src []byte) (*Migration, diag.List) {
	head, list := Peek(name, src)
	if list.HasErrors() {
		return nil, list
	}
	root := (&yamlpos.Reader{File: name}).Parse(src)
	ref := head.Questionnaire
	old := questionnaires.StandIn(now, ref.Version, ref.SHA256, keysOf(root.Get("answers")), keysOf(root.Get("counts")))
	a, list := ParseAnswers(old, name, src)
	if a == nil || list.HasErrors() {
		return nil, list
	}
	m := newMigrator(old, now, a)
	m.unseen = true
	return m.run(), list
}

func keysOf(n *yamlpos.Node) []string {
	var out []string
	if n != nil && n.Kind == yamlpos.MapKind {
		for _, k := range n.Keys {
			out = append(out, k.Value)
		}
	}
	return out
}

// Accepts reports whether answers to the edition ref are taken as answers to q:
// those to the same edition, or to another patch version.
func Accepts(ref QuestionnaireRef, q *questionnaires.Questionnaire) bool {
	switch {
	case ref.ID != q.ID || minor(ref.Version) != minor(q.Version):
		return false
	case ref.Version != q.Version:
		return true
	}
	return ref.SHA256 == "" || ref.SHA256 == q.Digest
}
