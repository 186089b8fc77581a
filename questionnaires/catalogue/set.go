package catalogue

import (
	"maps"
	"slices"
)

// keys returns the keys of m, sorted.
func keys[V any](m map[string]V) []string { return slices.Sorted(maps.Keys(m)) }

func contains(list []string, s string) bool { return slices.Contains(list, s) }

// reach returns what can be reached from start in one step or more.
func reach(next map[string][]string, start string) map[string]bool {
	seen := map[string]bool{}
	todo := slices.Clone(next[start])
	for len(todo) > 0 {
		id := todo[0]
		todo = todo[1:]
		if !seen[id] {
			seen[id] = true
			todo = append(todo, next[id]...)
		}
	}
	return seen
}
