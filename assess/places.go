package assess

import (
	"github.com/monosashi/monosashi/internal/lang"
	"github.com/monosashi/monosashi/internal/yamlpos"
	"github.com/monosashi/monosashi/questionnaires"
)

// places is where answers stand in their file. Answers that come from no file
// have none.
type places struct {
	file      string
	root      *yamlpos.Node
	keys      map[string]*yamlpos.Node // by count, item and item of an instance; also where nothing follows
	instances map[string]*yamlpos.Node // by section and instance
	repairs   []repair
}

// A repair is something that was read otherwise than it stands in the file.
type repair struct {
	at   *yamlpos.Node
	said lang.Text
}

func newPlaces(file string, root *yamlpos.Node) places {
	return places{file: file, root: root, keys: map[string]*yamlpos.Node{}, instances: map[string]*yamlpos.Node{}}
}

// item returns where an item is answered, or else should be.
func (p *places) item(e *env, q *questionnaires.Question) *yamlpos.Node {
	if n := p.keys[e.key(q)]; n != nil {
		return n
	}
	if rep := q.Repeated(); rep != nil {
		return p.instances[instanceID(rep.ID, e.instance)]
	}
	return p.section("answers")
}

// section returns the key of a part of the file, or the file where it has none.
func (p *places) section(key string) *yamlpos.Node {
	if k := p.root.Key(key); k != nil {
		return k
	}
	return p.root
}
