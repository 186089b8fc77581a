package reports

import (
	"bytes"
	"encoding/csv"
	"encoding/json"
	"encoding/xml"
	"errors"
	"fmt"
	"io"
	"math/big"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/monosashi/monosashi/assess"
	"github.com/monosashi/monosashi/internal/lang"
	"github.com/monosashi/monosashi/questionnaires"
)

// results are the fixtures and the results of every built-in example.
func results(t *testing.T) map[string]*assess.Result {
	t.Helper()
	out := map[string]*assess.Result{"town": load(t, "town"), "group": load(t, "group")}
	src, _ := questionnaires.BuiltinSource("municipal-ai")
	q, _ := questionnaires.Parse("q", src)
	for _, e := range assess.Examples() {
		a, list := assess.ParseAnswers(q, e.Name, e.Source)
		if list.HasErrors() {
			t.Fatal(list)
		}
		out[e.Name] = assess.Evaluate(q, a, assess.Options{})
	}
	return out
}

func everyReport(t *testing.T, f func(t *testing.T, r *assess.Result, l string)) {
	for name, r := range results(t) {
		for _, l := range []string{lang.JA, lang.EN} {
			t.Run(name+"."+l, func(t *testing.T) { f(t, r, l) })
		}
	}
}

// TestCSVHoldsTheNumbersOfJSON compares every number of the tidy data with the
// number at its place in the JSON, digit for digit, and the words beside it
// with that number rounded by other code.
func TestCSVHoldsTheNumbersOfJSON(t *testing.T) {
	everyReport(t, func(t *testing.T, r *assess.Result, l string) {
		doc := ForResult(r, Options{Lang: l})
		var result map[string]any
		d := json.NewDecoder(bytes.NewReader(write(t, "json", doc)))
		d.UseNumber()
		if err := d.Decode(&result); err != nil {
			t.Fatal(err)
		}
		compared := 0
		for _, row := range tidyRows(t, write(t, "csv", doc)) {
			if row["value"] == "" {
				continue
			}
			want, ok := jsonNumber(result, row["kind"], row["id"], row["figure"])
			if !ok {
				t.Errorf("%s %s %s: no such number in the JSON", row["kind"], row["id"], row["figure"])
				continue
			}
			if rational(want).Cmp(rational(row["value"])) != 0 {
				t.Errorf("%s %s %s: CSV has %s, JSON has %s", row["kind"], row["id"], row["figure"], row["value"], want)
			}
			if shown := numbersIn(row["text"]); len(shown) > 0 && !rounds(row["value"], shown[0], row["unit"]) {
				t.Errorf("%s %s %s: %s is shown as %q", row["kind"], row["id"], row["figure"], row["value"], row["text"])
			}
			compared++
		}
		if len(r.Scores) > 0 && r.Scores[0].Value != nil && compared < 50 {
			t.Errorf("only %d numbers were compared", compared)
		}
	})
}

// TestPagesShowTheSameNumbers compares the page, the Markdown and the terminal
// number for number: each shows exactly the numbers that the others show.
func TestPagesShowTheSameNumbers(t *testing.T) {
	everyReport(t, func(t *testing.T, r *assess.Result, l string) {
		doc := ForResult(r, Options{Lang: l, Width: 1000})
		page := pageText(t, write(t, "html", doc))
		sets := map[string][]string{
			"html":     distinct(numbersIn(page)),
			"markdown": distinct(numbersIn(unescape(string(write(t, "markdown", doc))))),
			"table":    distinct(numbersIn(string(write(t, "table", doc)))),
		}
		if len(sets["html"]) < 10 {
			t.Fatalf("the page shows hardly a number:\n%s", page)
		}
		for name, set := range sets {
			if diff := cmp.Diff(sets["html"], set); diff != "" {
				t.Errorf("html and %s do not show the same numbers (-html +%s):\n%s", name, name, diff)
			}
		}
	})
}

// TestTidyNumbersAreShown looks for every number of the tidy data that people
// are shown in the row of the Markdown that is about the same thing.
func TestTidyNumbersAreShown(t *testing.T) {
	everyReport(t, func(t *testing.T, r *assess.Result, l string) {
		doc := ForResult(r, Options{Lang: l})
		page := pageText(t, write(t, "html", doc))
		shown := map[string]bool{}
		for _, n := range numbersIn(page) {
			shown[n] = true
		}
		for _, table := range doc.Tables() {
			for _, row := range table.Rows {
				for i, col := range table.Columns {
					if col.Data || table.Data {
						continue
					}
					for _, n := range numbersIn(row.Cells[i].In(l)) {
						if !shown[n] {
							t.Errorf("%s %s: %s is in the tidy data but not on the page", table.Kind, row.ID, n)
						}
					}
				}
			}
		}
	})
}

// TestEnglishHasNoJapanese holds English reports free of Japanese but for
// proper names and words as printed, which stand in brackets or quotes.
func TestEnglishHasNoJapanese(t *testing.T) {
	japanese := regexp.MustCompile(`[\p{Hiragana}\p{Katakana}\p{Han}]+`)
	for name, r := range results(t) {
		if name == "town" {
			continue // its answers hold Japanese as entered
		}
		for _, f := range []string{"html", "markdown", "table"} {
			text := string(write(t, f, ForResult(r, Options{Lang: lang.EN})))
			for _, s := range japanese.FindAllString(text, -1) {
				t.Errorf("%s as %s: %q is left over", name, f, s)
			}
		}
	}
}

// tidyRows reads the CSV into rows by machine name.
func tidyRows(t *testing.T, b []byte) []map[string]string {
	t.Helper()
	text, ok := strings.CutPrefix(string(b), byteOrderMark)
	if !ok {
		t.Error("Excel needs a byte-order mark")
	}
	records, err := csv.NewReader(strings.NewReader(text)).ReadAll()
	if err != nil {
		t.Fatal(err)
	}
	var out []map[string]string
	for _, rec := range records[1:] {
		row := map[string]string{}
		for i, col := range csvColumns {
			row[col.In(lang.EN)] = rec[i]
		}
		out = append(out, row)
	}
	return out
}

// plural are the arrays of the JSON, by kind of row.
var plural = map[string]string{"score": "scores", "section": "sections", "question": "questions", "measure": "measures",
	"count": "counts", "published": "published", "action": "actions", "goal": "goals"}

// jsonNumber finds the number that a row of tidy data is about.
func jsonNumber(result map[string]any, kind, id, figure string) (string, bool) {
	switch kind {
	case "goal":
		return goalNumber(result, id, figure)
	case "comparison":
		measure, baseline, _ := strings.Cut(id, "/")
		m := find(list(result["measures"]), "id", measure)
		c := find(list(m["comparisons"]), "baseline", baseline)
		return text2(c[strings.TrimPrefix(figure, "baseline_")])
	case "published":
		items := list(result["published"])
		i, err := strconv.Atoi(id)
		if err != nil {
			return "", false
		}
		return text2(items[i-1].(map[string]any)[figure])
	case "action":
		return text2(find(list(result["actions"]), "question", id)[figure])
	}
	x := find(list(result[plural[kind]]), "id", id)
	if level, ok := strings.CutPrefix(figure, "level_"); ok {
		return levelCount(x, level)
	}
	coverage, _ := x["coverage"].(map[string]any)
	switch figure {
	case "coverage":
		return text2(coverage["share"])
	case "answered", "unknown", "not_applicable", "applicable":
		return text2(coverage[figure])
	case "core_coverage":
		info := x["stage_info"].(map[string]any)
		return text2(info["core_coverage"].(map[string]any)["share"])
	case "median":
		return text2(x["stage_info"].(map[string]any)["median"])
	case "nonresponse_low", "nonresponse_high":
		return text2(x["nonresponse"].(map[string]any)[strings.TrimPrefix(figure, "nonresponse_")])
	}
	return text2(x[figure])
}

func levelCount(x map[string]any, level string) (string, bool) {
	for _, c := range list(x["levels"]) {
		m := c.(map[string]any)
		if rational(string(m["points"].(json.Number))).Cmp(rational(level)) == 0 {
			return text2(m["count"])
		}
	}
	return "0", true
}

// goalNumber counts anew, from the questions, what a goal's row says.
func goalNumber(result map[string]any, id, figure string) (string, bool) {
	n := 0
	for _, x := range list(result["questions"]) {
		q := x.(map[string]any)
		if !slices.Contains(list(q["goals"]), any(id)) || q["scored"] != true {
			continue
		}
		state, _ := q["state"].(string)
		level, isLevel := strings.CutPrefix(figure, "level_")
		points, _ := q["points"].(json.Number)
		switch {
		case figure == "questions",
			figure == "covered" && (state == "answered" || state == "unknown"),
			figure == "unknown" && state == "unknown",
			isLevel && state == "answered" && points != "" && rational(string(points)).Cmp(rational(level)) == 0:
			n++
		}
	}
	return fmt.Sprint(n), true
}

func list(x any) []any { l, _ := x.([]any); return l }

func find(items []any, key, want string) map[string]any {
	for _, x := range items {
		if m := x.(map[string]any); m[key] == want {
			return m
		}
	}
	return map[string]any{}
}

func text2(x any) (string, bool) {
	n, ok := x.(json.Number)
	return string(n), ok
}

func rational(s string) *big.Rat {
	r, ok := new(big.Rat).SetString(s)
	if !ok {
		return new(big.Rat)
	}
	return r
}

var numberPattern = regexp.MustCompile(`[+−-]?\d[\d,]*(?:\.\d+)?`)

// numbersIn returns the numbers of a text without signs and separators.
func numbersIn(s string) []string {
	var out []string
	for _, n := range numberPattern.FindAllString(s, -1) {
		out = append(out, strings.Trim(strings.ReplaceAll(n, ",", ""), "+−-"))
	}
	return out
}

func distinct(s []string) []string {
	s = slices.Clone(s)
	slices.Sort(s)
	return slices.Compact(s)
}

// rounds reports whether shown is value rounded half up to the decimals that
// it is shown with, in percent where the unit is a ratio.
func rounds(value, shown, unit string) bool {
	v := rational(value)
	v.Abs(v)
	if unit == "ratio" || unit == "比（1＝100％）" {
		v.Mul(v, big.NewRat(100, 1))
	}
	_, frac, _ := strings.Cut(shown, ".")
	scale := new(big.Rat).SetInt(new(big.Int).Exp(big.NewInt(10), big.NewInt(int64(len(frac))), nil))
	v.Mul(v, scale)
	v.Add(v, big.NewRat(1, 2))
	whole := new(big.Int).Quo(v.Num(), v.Denom())
	return new(big.Rat).Quo(new(big.Rat).SetInt(whole), scale).Cmp(rational(shown)) == 0
}

// pageText returns what a reader sees of a page.
func pageText(t *testing.T, b []byte) string {
	t.Helper()
	d := xml.NewDecoder(bytes.NewReader(b))
	d.Strict, d.AutoClose, d.Entity = false, xml.HTMLAutoClose, xml.HTMLEntity
	var out strings.Builder
	hidden := 0
	for {
		tok, err := d.Token()
		if errors.Is(err, io.EOF) {
			return out.String()
		}
		if err != nil {
			t.Fatal(err)
		}
		switch tok := tok.(type) {
		case xml.StartElement:
			if hidden > 0 || tok.Name.Local == "style" || tok.Name.Local == "svg" || tok.Name.Local == "head" {
				hidden++
			}
			out.WriteString(" ")
		case xml.EndElement:
			hidden = max(hidden-1, 0)
			out.WriteString(" ")
		case xml.CharData:
			if hidden == 0 {
				out.Write(tok)
			}
		}
	}
}

// unescape takes the marks of Markdown off again.
func unescape(s string) string {
	s = regexp.MustCompile(`(?m)^\d+\. `).ReplaceAllString(s, "")
	s = strings.NewReplacer(`\`, "", "&lt;", "<", "&gt;", ">", "&amp;", "&", "<br>", " ", "**", "").Replace(s)
	return s
}
