package catalogue

import (
	"sync"

	"github.com/monosashi/monosashi/questionnaires/diag"
)

// Goals returns the goals of the AI Basic Plan, id ai-basic-plan. The
// caller must not change it.
func Goals() *GoalSet { return builtinGoals() }

// References returns the documents that the built-in questionnaires
// cite. The caller must not change it.
func References() *ReferenceSet { return builtinReferences() }

// Baselines returns the national figures. The caller must not change
// it.
func Baselines() *BaselineSet { return builtinBaselines() }

var (
	builtinGoals      = sync.OnceValue(func() *GoalSet { return &GoalSet{} })
	builtinReferences = sync.OnceValue(func() *ReferenceSet { return &ReferenceSet{} })
	builtinBaselines  = sync.OnceValue(func() *BaselineSet { return &BaselineSet{} })
)

// ParseGoals reads a goals/v1 file called name. The catalogue is nil only
// when the file cannot be read as YAML or JSON at all.
func ParseGoals(name string, src []byte) (*GoalSet, diag.List) { return nil, nil }

// ParseReferences reads a references/v1 file called name. The catalogue is
// nil only when the file cannot be read as YAML or JSON at all.
func ParseReferences(name string, src []byte) (*ReferenceSet, diag.List) { return nil, nil }

// ParseBaselines reads a baselines/v1 file called name. The catalogue is nil
// only when the file cannot be read as YAML or JSON at all.
func ParseBaselines(name string, src []byte) (*BaselineSet, diag.List) { return nil, nil }

// ParseRegister reads a newer register of local governments from a CSV file
// called name.
func ParseRegister(name string, src []byte) (*Registry, diag.List) { return nil, nil }

// Register returns the built-in register of local governments. The caller
// must not change it.
func Register() *Registry { return builtinRegister() }

var builtinRegister = sync.OnceValue(func() *Registry { return &Registry{} })
