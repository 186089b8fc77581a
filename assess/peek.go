package assess

import (
	"bytes"
	"regexp"

	"github.com/monosashi/monosashi/internal/lang"
	"github.com/monosashi/monosashi/internal/yamlpos"
	"github.com/monosashi/monosashi/questionnaires/diag"
)

// A Peeked is what the head of a file says about it.
type Peeked struct {
	Schema        string // such as answers/v1; "" when the file does not say
	Questionnaire QuestionnaireRef
	Title         lang.Text
}

// Peek reads the head of a file, to learn what it is and which questionnaire
// it needs. The diagnostics say why a file cannot be read at all.
func Peek(name string, src []byte) (Peeked, diag.List) {
	r := &yamlpos.Reader{File: name}
	root := r.Parse(src)
	if root == nil && r.Diags.HasErrors() && foreign(src) {
		return Peeked{}, diag.List{{File: name, Rule: "schema", Message: lang.T("このツールで使う YAML や JSON のファイルではありません", "this is no YAML or JSON file of ours"),
			Hint: lang.T("先頭が schema: のファイルを指定してください", "give a file that begins with schema:")}}
	}
	if root == nil || r.Diags.HasErrors() {
		return Peeked{}, r.Finish()
	}
	out := Peeked{Schema: scalar(root.Get("schema")), Title: (&yamlpos.Reader{}).TextOf(root.Get("title"))}
	ref := root.Get("questionnaire")
	out.Questionnaire = QuestionnaireRef{ID: scalar(ref.Get("id")), Version: scalar(ref.Get("version")), SHA256: scalar(ref.Get("sha256"))}
	return out, nil
}

func scalar(n *yamlpos.Node) string {
	if n == nil || n.Kind != yamlpos.ScalarKind {
		return ""
	}
	return n.Value
}

var (
	schemaKey = regexp.MustCompile(`(?m)^[\s{-]*["']?schema["']?\s*[:：]`)
	anyKey    = regexp.MustCompile(`^[\s{]*["']?([\w-]+)["']?\s*[:：]`)
	saysAny   = regexp.MustCompile(`(?m)^\s*[^\s#]`)
	opens     = regexp.MustCompile(`^\s*(?:\{|---)\s*$`)
)

// foreign reports whether nothing in a file that cannot be read looks as if it
// were one of ours, such as a report in Markdown.
func foreign(src []byte) bool {
	text, _, ok := yamlpos.Decode(src)
	return ok && saysAny.Match(text) && !schemaKey.Match(text) && !MeantSchema(src)
}

// MeantSchema reports whether the first key of a file is schema, or nearly so.
func MeantSchema(src []byte) bool {
	text, _, _ := yamlpos.Decode(src)
	for line := range bytes.Lines(text) {
		if saysAny.Match(line) && !opens.Match(line) {
			m := anyKey.FindSubmatch(line)
			return m != nil && yamlpos.Nearest(string(m[1]), []string{"schema"}) != ""
		}
	}
	return false
}
