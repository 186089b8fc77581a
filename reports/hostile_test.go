package reports

import (
	"strings"
	"testing"

	"github.com/monosashi/monosashi/assess"
	"github.com/monosashi/monosashi/internal/columns"
	"github.com/monosashi/monosashi/internal/lang"
)

// hostile are texts with which somebody might try something.
var hostile = []string{
	`=HYPERLINK("http://evil.example","x")`, "+1+1", "-1+1", "@SUM(A1)", "\t=1", "\r=1", "＝1",
	"a|b", "<script>alert(1)</script>", `"><img src=x onerror=alert(1)>`, "]]>", "{{.}}", "[x](javascript:alert(1))",
	"\x1b[31mred\x1b]0;title\x07", "\u202Egnp.exe", "line\nbreak", "a\x00b",
	strings.Repeat("長", 3000), "🧑‍🤝‍🧑", "مرحبا",
}

// poisoned is a result in which every text of the respondent is hostile.
func poisoned(t *testing.T, s string) *assess.Result {
	r := load(t, "town")
	r.Respondent.Name, r.Title = lang.Same(s), lang.Same(s)
	r.Notes = append(r.Notes, lang.Same(s))
	for i := range r.Questions {
		q := &r.Questions[i]
		q.Note, q.By, q.Reason = lang.Same(s), lang.Same(s), lang.Same(s)
		q.Evidence = []lang.Text{lang.Same(s)}
		if len(q.AnswerLabel) == 0 && len(q.Answer) > 0 {
			q.Answer = []string{s}
		}
	}
	for i := range r.Counts {
		r.Counts[i].Note, r.Counts[i].Source = lang.Same(s), lang.Same(s)
	}
	r.Source = &assess.Source{Title: lang.Same(s), Address: s}
	return r
}

func TestHostileTextIsOnlyText(t *testing.T) {
	for _, s := range hostile {
		doc := ForResult(poisoned(t, s), Options{})
		_, page, _ := strings.Cut(string(write(t, "html", doc)), "</style>")
		for _, bad := range []string{"<script", "<img", `href="javascript`, "\u202E", "\x1b", "\x00"} {
			if strings.Contains(page, bad) {
				t.Errorf("the page of %q holds %q", s, bad)
			}
		}
		for _, line := range strings.Split(string(write(t, "table", doc)), "\n") {
			if strings.ContainsAny(line, "\x1b\x07\x00\r") || strings.ContainsRune(line, 0x202E) {
				t.Fatalf("the terminal gets control characters from %q: %q", s, line)
			}
		}
		for _, row := range tidyRows(t, write(t, "csv", doc)) {
			for key, cell := range row {
				if cell != "" && key != "value" && strings.ContainsRune("=+-@＝＋－＠\t\r", []rune(cell)[0]) {
					t.Fatalf("a spreadsheet takes %s for a formula: %q", key, cell)
				}
			}
		}
		for _, line := range strings.Split(string(write(t, "markdown", doc)), "\n") {
			if strings.HasPrefix(line, "|") && strings.Contains(s, "|") && strings.Contains(line, "a|b") {
				t.Fatalf("Markdown takes %q for cells: %q", s, line)
			}
			if strings.Contains(line, "<script") || strings.Contains(line, "<img") || strings.Contains(line, "](javascript") && !strings.Contains(line, `\](javascript`) {
				t.Fatalf("Markdown runs %q: %q", s, line)
			}
		}
	}
}

// TestTerminalFitsItsWidth holds that no line is wider than the terminal but
// for what cannot be broken.
func TestTerminalFitsItsWidth(t *testing.T) {
	everyReport(t, func(t *testing.T, r *assess.Result, l string) {
		for _, width := range []int{40, 60, 80, 120} {
			for _, line := range strings.Split(string(write(t, "table", ForResult(r, Options{Lang: l, Width: width}))), "\n") {
				if columns.Of(line) > width {
					t.Errorf("at %d columns a line takes %d: %q", width, columns.Of(line), line)
				}
			}
		}
	})
}
