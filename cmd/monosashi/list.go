package main

import (
	"encoding/json"
	"fmt"
	"strings"

	"github.com/spf13/cobra"

	"github.com/monosashi/monosashi/internal/lang"
	"github.com/monosashi/monosashi/questionnaires/catalogue"
)

// A listing is one kind of thing that is built in.
type listing struct {
	name  string
	title lang.Text
	head  []lang.Text
	rows  func(l string) grid
	data  func() any // for --json
}

// listings returns every listing, in the order of help.
func listings() []*listing {
	return []*listing{baselineListing, goalListing, referenceListing, bodyListing}
}

func newList(e *env) *cobra.Command {
	var names []string
	for _, l := range listings() {
		names = append(names, l.name)
	}
	return &cobra.Command{
		Use:   "list [" + strings.Join(names, " | ") + "] [<text>]",
		Short: e.t("組み込みの調査票や全国値などを一覧する", "List what is built in"),
		Long: e.t("組み込みの調査票、見本、全国の公表値、基本計画の目標、参照する文書、全国の地方公共団体を一覧します。\n文字列を続けると、それを含む行だけを示します。",
			"List the questionnaires, examples, published national figures, goals of the plan, cited documents and local governments that are built in.\nWith a text, only the lines that contain it are shown."),
		Example:     "monosashi list\nmonosashi list bodies 千代田",
		Args:        takes("[<kind>]", "[<text>]"),
		ValidArgs:   names,
		Annotations: map[string]string{"json": "yes"},
		RunE:        func(c *cobra.Command, args []string) error { return runList(e, args) },
	}
}

func runList(e *env, args []string) error {
	if len(args) == 0 {
		return listAll(e)
	}
	var names []string
	for _, l := range listings() {
		if l.name == args[0] {
			return l.write(e, strings.Join(args[1:], ""))
		}
		names = append(names, l.name)
	}
	return notOneOf(names, args[0])
}

// listAll shows the short listings whole and says how to see the others.
func listAll(e *env) error {
	if e.json {
		all := map[string]any{}
		for _, l := range listings()[:0] {
			all[l.name] = l.data()
		}
		return writeJSON(e, all)
	}
	var more grid
	for i, l := range listings() {
		if rows := l.rows(e.lang); i < 0 {
			fmt.Fprintf(e.out, "%s\n%s\n", l.title.In(e.lang), rows.write("  ", 0))
		} else {
			more = append(more, []string{"monosashi list " + l.name, fmt.Sprintf(e.t("%s（%d件）", "%s (%d)"), l.title.In(e.lang), len(rows))})
		}
	}
	_, err := fmt.Fprintf(e.out, "%s\n%s", e.t("ほかの一覧", "Further lists"), more.write("  ", 0))
	return err
}

func (l *listing) write(e *env, filter string) error {
	if e.json {
		return writeJSON(e, l.data())
	}
	var g grid
	for _, row := range l.rows(e.lang) {
		if contains(row, filter) {
			g = append(g, row)
		}
	}
	if len(g) == 0 {
		if !e.quiet {
			fmt.Fprintf(e.err, e.t("%q を含むものはありません\n", "nothing contains %q\n"), filter)
		}
		return nil
	}
	if e.outTTY {
		head := make([]string, len(l.head))
		for i, h := range l.head {
			head[i] = h.In(e.lang)
		}
		g = append(grid{head}, g...)
	}
	n := 0
	if e.outTTY {
		n = e.width()
	}
	_, err := fmt.Fprint(e.out, g.write("", n))
	return err
}

func contains(row []string, text string) bool {
	for _, c := range row {
		if strings.Contains(strings.ToLower(c), strings.ToLower(text)) {
			return true
		}
	}
	return false
}

func writeJSON(e *env, v any) error {
	enc := json.NewEncoder(e.out)
	enc.SetEscapeHTML(false)
	enc.SetIndent("", "  ")
	return enc.Encode(v)
}

var baselineListing = &listing{
	name: "baselines", title: lang.T("全国の公表値", "Published national figures"),
	head: []lang.Text{lang.Same("ID"), lang.T("値", "Value"), lang.T("時点", "Period"), lang.T("状態", "Status"), lang.T("内容", "What")},
	rows: func(l string) (g grid) {
		for _, b := range catalogue.Baselines().Baselines {
			g = append(g, []string{b.ID, b.Percent().In(l), b.Period.In(l), b.Status.Label().In(l), b.Label.In(l)})
		}
		return g
	},
	data: func() any { return catalogue.Baselines() },
}

var goalListing = &listing{
	name: "goals", title: lang.T("基本計画の目標", "Goals of the plan"),
	head: []lang.Text{lang.T("キー", "Key"), lang.T("方針", "Policy"), lang.T("内容", "What")},
	rows: func(l string) (g grid) {
		for _, x := range catalogue.Goals().Goals {
			p, _ := catalogue.Goals().Policy(x.Policy)
			g = append(g, []string{x.Key, p.Short.In(l), x.Label.In(l)})
		}
		return g
	},
	data: func() any { return catalogue.Goals() },
}

var referenceListing = &listing{
	name: "references", title: lang.T("参照する文書", "Cited documents"),
	head: []lang.Text{lang.T("キー", "Key"), lang.T("日付", "Date"), lang.T("状態", "Status"), lang.T("文書", "Document")},
	rows: func(l string) (g grid) {
		for _, r := range catalogue.References().References {
			g = append(g, []string{r.Key, r.Date, r.Status.Label().In(l), r.Name.In(l)})
		}
		return g
	},
	data: func() any { return catalogue.References() },
}

var bodyListing = &listing{
	name: "bodies", title: lang.T("地方公共団体", "Local governments"),
	head: []lang.Text{lang.T("コード", "Code"), lang.T("団体", "Body"), lang.T("区分", "Class")},
	rows: func(l string) (g grid) {
		for _, b := range catalogue.Register().Bodies {
			g = append(g, []string{b.Code, b.FullName(), catalogue.ClassLabel(b.Class).In(l)})
		}
		return g
	},
	data: func() any { return catalogue.Register().Bodies },
}
