// Package deps keeps in go.mod the chosen modules that no package uses yet.
// Nothing imports it, so nothing of this is linked into the tool.
package deps

import (
	_ "github.com/google/go-cmp/cmp"             // compares whole values, in tests
	_ "github.com/santhosh-tekuri/jsonschema/v6" // checks results against their published schema, in tests
)
