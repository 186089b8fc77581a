package catalogue

import "testing"

func TestBuiltinBaselinesHaveNoDiagnostic(t *testing.T) {
	set, ds := parseBaselines("baselines.yaml", []byte(baselinesYAML), nil)
	for _, d := range ds {
		t.Error(d.Line("en"), d.Hint.EN)
	}
	if len(set.Baselines) != 59 {
		t.Errorf("%d baselines", len(set.Baselines))
	}
}
