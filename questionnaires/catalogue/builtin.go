package catalogue

import (
	_ "embed" // for the data
	"sync"
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

//go:embed data/goals.yaml
var goalsYAML string

//go:embed data/references.yaml
var referencesYAML string

//go:embed data/baselines.yaml
var baselinesYAML string

var (
	builtinGoals = sync.OnceValue(func() *GoalSet {
		set, _ := ParseGoals("goals.yaml", []byte(goalsYAML))
		return set
	})
	builtinReferences = sync.OnceValue(func() *ReferenceSet {
		set, _ := ParseReferences("references.yaml", []byte(referencesYAML))
		return set
	})
	builtinBaselines = sync.OnceValue(func() *BaselineSet {
		set, _ := parseBaselines("baselines.yaml", []byte(baselinesYAML), nil)
		return set
	})
)

// Register returns the built-in register of local governments. The caller
// must not change it.
func Register() *Registry { return builtinRegister() }

//go:embed data/municipalities.csv
var municipalitiesCSV string

//go:embed data/register.yaml
var registerYAML string

var builtinRegister = sync.OnceValue(func() *Registry {
	r, _ := parseRegister("municipalities.csv", []byte(municipalitiesCSV), nil)
	about, _ := parseRegisterInfo("register.yaml", []byte(registerYAML))
	about.Bodies = r.Bodies
	return about
})
