package questionnaires

import (
	"bytes"
	"encoding/json"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/monosashi/monosashi/internal/golden"
	"github.com/monosashi/monosashi/internal/placetest"
	"github.com/monosashi/monosashi/questionnaires/diag"
)

// The files in testdata/bad hold every kind of mistake; beside each stands
// what is said about it, in both languages.
func TestMistakes(t *testing.T) {
	files, err := filepath.Glob("testdata/bad/*.yaml")
	if err != nil || len(files) == 0 {
		t.Fatal("no cases", err)
	}
	for _, f := range files {
		t.Run(filepath.Base(f), func(t *testing.T) {
			src, err := os.ReadFile(f)
			if err != nil {
				t.Fatal(err)
			}
			_, diags := Parse(filepath.Base(f), src)
			if !diags.HasErrors() {
				t.Fatal("nothing was found wrong")
			}
			if err := placetest.Check(src, diags); err != nil {
				t.Error(err)
			}
			var b bytes.Buffer
			for _, l := range []string{"ja", "en"} {
				if err := diag.Formats[0].Write(&b, diags, diag.Options{Lang: l}); err != nil {
					t.Fatal(err)
				}
			}
			golden.Check(t, strings.TrimSuffix(f, ".yaml")+".golden", b.Bytes())
		})
	}
}

func everything(t testing.TB) []byte {
	t.Helper()
	src, err := os.ReadFile("testdata/everything.yaml")
	if err != nil {
		t.Fatal(err)
	}
	return src
}

func TestEveryPartOfTheLanguageIsRead(t *testing.T) {
	q, diags := Parse("everything.yaml", everything(t))
	if len(diags) > 0 {
		t.Fatal(diags)
	}
	golden.Check(t, "testdata/everything.golden", canonical(t, q))
}

// The digest stands for what is asked and scored, and not for how the file is
// laid out.
func TestDigest(t *testing.T) {
	src := string(everything(t))
	digest := func(s string) string {
		q, diags := Parse("q.yaml", []byte(s))
		if len(diags) > 0 {
			t.Fatal(diags)
		}
		return q.Digest
	}
	want := digest(src)
	for name, s := range map[string]string{
		"CRLF":       strings.ReplaceAll(src, "\n", "\r\n"),
		"comment":    src + "\n# a remark\n",
		"key order":  strings.Replace(src, "id: everything\nversion: 1.2.3\n", "version: 1.2.3\nid: everything\n", 1),
		"quotes":     strings.Replace(src, "severity: warning", `severity: "warning"`, 1),
		"spaces":     strings.Replace(src, "this <= 12 or", "this  <=  12 or", 1),
		"decimals":   strings.Replace(src, "weight: 0.5", "weight: 0.50", 1),
		"byte order": "\ufeff" + src,
	} {
		if digest(s) != want {
			t.Errorf("%s changes the digest", name)
		}
	}
	for name, s := range map[string]string{
		"label":  strings.Replace(src, "en: Times", "en: Number of times", 1),
		"points": strings.Replace(src, "{code: b, points: 2", "{code: b, points: 1", 1),
		"order":  strings.Replace(src, "languages: [ja, en]", "languages: [en, ja]", 1),
	} {
		if digest(s) == want {
			t.Errorf("%s does not change the digest", name)
		}
	}
}

// canonical returns the model of q as indented JSON.
func canonical(t testing.TB, q *Questionnaire) []byte {
	t.Helper()
	b, err := json.MarshalIndent(q, "", " ")
	if err != nil {
		t.Fatal(err)
	}
	return append(b, '\n')
}
