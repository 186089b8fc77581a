package catalogue

import (
	"bytes"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/monosashi/monosashi/internal/golden"
	"github.com/monosashi/monosashi/internal/lang"
	"github.com/monosashi/monosashi/internal/placetest"
	"github.com/monosashi/monosashi/questionnaires/diag"
)

func TestBuiltinReferencesHaveNoDiagnostic(t *testing.T) {
	set, diags := ParseReferences("references.yaml", []byte(referencesYAML))
	for _, d := range diags {
		t.Error(d.Line("en"), d.Hint.EN)
	}
	if len(set.References) != 29 {
		t.Errorf("%d references", len(set.References))
	}
}

// Every listed part can be cited, in both languages, with the status that the
// file gives it.
func TestEveryPartCanBeCited(t *testing.T) {
	set := References()
	for _, x := range set.References {
		for _, p := range append([]Part{{Status: x.Status}}, x.Parts...) {
			key := strings.TrimSuffix(x.Key+"."+p.Key, ".")
			c, ok := set.Resolve(key)
			if !ok || c.Reference.Key != x.Key || c.Part != p.Key || c.Status != p.Status || c.Address != x.Address {
				t.Errorf("%s is %+v", key, c)
			}
			if !strings.HasPrefix(c.Text.JA, x.Name.JA) || !strings.HasPrefix(c.Text.EN, x.Name.EN) {
				t.Errorf("%s is called %q, %q", key, c.Text.JA, c.Text.EN)
			}
		}
	}
}

func TestResolveReference(t *testing.T) {
	for _, c := range []struct {
		key, doc, part, ja, en string
		status                 Status
	}{
		{"secpol", "secpol", "", "地方公共団体における情報セキュリティポリシーに関するガイドライン", "Guidelines on Information Security Policies for Local Governments (translation)", Verified},
		// of a family, the newest edition
		{"aibp", "aibp-2", "", "人工知能基本計画 ～日本AX、より強く、より豊かに～", "AI Basic Plan: Japan AX, stronger and more prosperous (translation)", Reported},
		{"aigb.C3", "aigb-1.2", "C3", "AI事業者ガイドライン（第1.2版）第2部C 共通の指針（公平性）", "AI Guidelines for Business, version 1.2, part 2 C, common guiding principles (fairness)", Unverified},
		{"aibp-1.P4", "aibp-1", "P4", "人工知能基本計画 ～「信頼できるAI」による「日本再起」～　AI社会に向けた継続的変革",
			"Basic Plan on Artificial Intelligence: Revitalizing Japan through \"Trustworthy AI\" (translation), Continuing innovation toward becoming an AI society", Verified},
		// by number, listed or not
		{"statecomp.1", "statecomp", "1", "国家賠償法第1条（公権力の行使に当たる公務員の行為による損害）", "State Redress Act (English name not verified), Article 1 (damage by officials who exercise public authority)", Unverified},
		{"ai-act.20", "ai-act", "20", "人工知能関連技術の研究開発及び活用の推進に関する法律第20条", "Act on Promotion of Research and Development, and Utilization of AI-related Technology (English name not verified), Article 20", Verified},
		{"ai-act.7", "ai-act", "7", "人工知能関連技術の研究開発及び活用の推進に関する法律第7条", "Act on Promotion of Research and Development, and Utilization of AI-related Technology (English name not verified), Article 7", Unverified},
		{"appi.60-2-3", "appi", "60-2-3", "個人情報の保護に関する法律第60条の2の3", "Act on the Protection of Personal Information (English name not verified), Article 60-2-3", Unverified},
		{"iso42001.A.9.2", "iso42001", "A.9.2", "JIS Q 42001:2025（ISO/IEC 42001:2023）　A.9.2", "JIS Q 42001:2025 (ISO/IEC 42001:2023), AI management system (English name not verified), A.9.2", Unverified},
		{"iso42001.A.4.2", "iso42001", "A.4.2", "JIS Q 42001:2025（ISO/IEC 42001:2023）　A.4.2", "JIS Q 42001:2025 (ISO/IEC 42001:2023), AI management system (English name not verified), A.4.2", Verified},
	} {
		got, ok := References().Resolve(c.key)
		if !ok {
			t.Errorf("%s is not resolved", c.key)
			continue
		}
		want := []string{c.doc, c.part, c.ja, c.en, string(c.status)}
		if d := cmp.Diff(want, []string{got.Reference.Key, got.Part, got.Text.JA, got.Text.EN, string(got.Status)}); d != "" {
			t.Errorf("%s (-want +got)\n%s", c.key, d)
		}
	}
}

func TestExplainReference(t *testing.T) {
	for _, c := range []struct{ key, want string }{
		{"secpoll", `there is no document "secpoll" to cite; did you mean "secpol"?`},
		{"ds920-3.caio", `there is no document "ds920-3.caio" to cite; did you mean "ds920-1"?`},
		{"", `there is no document "" to cite; `},
		{".", `there is no document "." to cite; `},
		{"nothing.like.it", `there is no document "nothing.like.it" to cite; `},
		{"ds920-2.usage-rule", `ds920-2 has no part "usage-rule" that can be cited; did you mean "usage-rules"?`},
		{"ds920.high-risk", `ds920-2 has no part "high-risk" that can be cited; known: caio, ai-desk, advisory-board, high-risk-sheet, procurement-sheet, contract-sheet, usage-rules`},
		{"ds920-2.caio.1", `ds920-2 has no part "caio.1" that can be cited; did you mean "caio"?`},
		{"secpol.zzzzzz", `secpol has no part "zzzzzz" that can be cited; known: three-layers, alpha, alpha-dash, beta, beta-dash, classification, external-services, self-inspection`},
		{"dxplan.3", `dxplan has no part "3" that can be cited; cite the whole document, as dxplan`},
		{"ai-act.five", `ai-act has no part "five" that can be cited; known: 3, 4, 5, 13, 16, 18, 20, 25`},
		{"ai-act.1.", `ai-act has no part "1." that can be cited; did you mean "13"?`},
	} {
		if got, ok := References().Resolve(c.key); ok {
			t.Errorf("%q is %s", c.key, got.Text.EN)
		}
		message, hint := References().Explain(c.key)
		if got := message.EN + "; " + hint.EN; got != c.want {
			t.Errorf("%q: %s, want %s", c.key, got, c.want)
		}
	}
}

func TestReferencesOfOneLanguage(t *testing.T) {
	set, diags := ParseReferences("r.yaml", []byte(`schema: references/v1
id: local
languages: [ja]
title: {ja: 町の規程}
references:
  - {family: rule, name: {ja: 情報規程}, name_mark: translation, date: unknown, status: verified, numbering: {ja: "第{part}条"}}
`))
	for _, d := range diags {
		t.Error(d.Line("en"))
	}
	c, ok := set.Resolve("rule.3")
	if !ok || c.Text.JA != "情報規程第3条" {
		t.Errorf("rule.3 is %q", c.Text.JA)
	}
}

func TestWithOtherReferences(t *testing.T) {
	name := func(s string) Reference { return Reference{Key: "a-1", Family: "a", Edition: "1", Name: lang.Same(s)} }
	one := &ReferenceSet{ID: "one", References: []Reference{name("old"), {Key: "b", Family: "b"}}}
	two := &ReferenceSet{ID: "two", References: []Reference{name("new"), {Key: "a-2", Family: "a", Edition: "2"}}}
	got := one.With(two)
	if x, _ := got.Find("a-1"); x.Name.EN != "new" {
		t.Errorf("a-1 is %q", x.Name.EN)
	}
	if x, _ := got.Find("a"); x.Key != "a-2" || got.ID != "one" || len(got.References) != 3 {
		t.Errorf("a is %s of %s", x.Key, got.ID)
	}
	if x, _ := one.Find("a-1"); x.Name.EN != "old" {
		t.Error("the first set was changed")
	}
}

// The files in testdata/references hold every kind of mistake; beside each
// stands what is said about it, in both languages.
func TestMistakesInReferences(t *testing.T) {
	for _, f := range badReferences(t) {
		t.Run(filepath.Base(f), func(t *testing.T) {
			src, err := os.ReadFile(f)
			if err != nil {
				t.Fatal(err)
			}
			_, diags := ParseReferences(filepath.Base(f), src)
			if err := placetest.Check(src, diags); err != nil {
				t.Error(err)
			}
			var b bytes.Buffer
			for _, l := range []string{lang.JA, lang.EN} {
				if err := diag.Formats[0].Write(&b, diags, diag.Options{Lang: l}); err != nil {
					t.Fatal(err)
				}
			}
			golden.Check(t, strings.TrimSuffix(f, ".yaml")+".golden", b.Bytes())
		})
	}
}

func badReferences(t testing.TB) []string {
	t.Helper()
	files, err := filepath.Glob("testdata/references/*.yaml")
	if err != nil || len(files) == 0 {
		t.Fatal("no cases", err)
	}
	return files
}

func FuzzParseReferences(f *testing.F) {
	f.Add([]byte(`{schema: references/v1, id: x, title: {ja: 題, en: Title}, references: [
{family: law, edition: "1", name: {ja: 法律, en: Act}, name_mark: same, date: 2025-04, status: verified, numbering: {ja: "第{part}条", en: "Article {part}"}, parts: [{key: 2-1, title: {ja: 責務, en: duties}, status: reported}, {key: a, status: unverified}]}]}`))
	for _, name := range badReferences(f) {
		src, err := os.ReadFile(name)
		if err != nil {
			f.Fatal(err)
		}
		f.Add(src)
	}
	f.Fuzz(func(t *testing.T, src []byte) {
		set, diags := ParseReferences("r.yaml", src)
		if err := placetest.Check(src, diags); err != nil {
			t.Fatal(err)
		}
		if set == nil && !diags.HasErrors() {
			t.Fatal("nothing was read and nothing said")
		}
		if set == nil || diags.HasErrors() {
			return
		}
		for _, x := range set.References {
			for _, p := range append(x.Parts, Part{}) {
				key := strings.TrimSuffix(x.Key+"."+p.Key, ".")
				if c, ok := set.Resolve(key); !ok || c.Text.IsZero() || c.Status == "" {
					t.Fatalf("%q cannot be cited: %+v", key, c)
				}
			}
		}
	})
}
