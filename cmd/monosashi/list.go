package main

import (
	"encoding/json"
	"fmt"
	"slices"
	"strings"

	"github.com/spf13/cobra"

	"github.com/monosashi/monosashi/internal/lang"
)

// A listing is one kind of thing that is built in.
type listing struct {
	name  string
	short bool // shown whole by "monosashi list" alone
	title lang.Text
	head  []lang.Text
	rows  func(l string) grid
	names func(row int) string              // what a row is also found by; nil for nothing
	data  func(keep func(row int) bool) any // for --json: what the kept rows are about
}

// listings returns every listing, in the order of help.
func listings() []*listing {
	return []*listing{questionnaireListing, exampleListing, baselineListing, goalListing, referenceListing, bodyListing}
}

func listingNames() []string {
	var names []string
	for _, l := range listings() {
		names = append(names, l.name)
	}
	return names
}

func newList(e *env) *cobra.Command {
	return &cobra.Command{
		Use:   "list [" + strings.Join(listingNames(), " | ") + "] [<text>]",
		Short: e.t("組み込みの質問票や全国値などを一覧する", "List what is built in"),
		Long: e.t("組み込みの質問票、見本、全国の公表値、基本計画の目標、参照する文書、全国の地方公共団体を一覧します。\n文字列を続けると、それを含む行だけを示します。",
			"List the questionnaires, examples, published national figures, goals of the plan, cited documents and local governments that are built in.\nWith a text, only the lines that contain it are shown."),
		Example:     "monosashi list\nmonosashi list bodies 千代田",
		Args:        takes("[<kind>]", "[<text>]"),
		ValidArgs:   listingNames(),
		Annotations: map[string]string{"json": "yes"},
		RunE:        func(_ *cobra.Command, args []string) error { return runList(e, args) },
	}
}

func runList(e *env, args []string) error {
	if len(args) == 0 {
		return listAll(e)
	}
	i := slices.Index(listingNames(), args[0])
	if i < 0 {
		return notOneOf(listingNames(), args[0])
	}
	return listings()[i].write(e, strings.Join(args[1:], ""))
}

// listAll shows the short listings whole and says how to see the others.
// In a pipe every row is one line.
func listAll(e *env) error {
	all := map[string]any{}
	var more grid
	for _, l := range listings() {
		rows := l.rows(e.lang)
		switch {
		case !l.short:
			more = append(more, []string{"monosashi list " + l.name, fmt.Sprintf(e.t("%s（%d件）", "%s (%d)"), l.title.In(e.lang), len(rows))})
		case e.json:
			all[l.name] = l.data(func(int) bool { return true })
		default:
			fmt.Fprintf(e.out, "%s\n%s\n", l.title.In(e.lang), rows.write("  ", e.columnsOf(e.outTTY)))
		}
	}
	if e.json {
		return writeJSON(e, all)
	}
	_, err := fmt.Fprintf(e.out, "%s\n%s", e.t("ほかの一覧", "Further lists"), more.write("  ", e.columnsOf(e.outTTY)))
	return err
}

func (l *listing) write(e *env, filter string) error {
	rows := l.rows(e.lang)
	keep := func(i int) bool {
		return contains(rows[i], filter) || l.names != nil && contains([]string{l.names(i)}, filter)
	}
	if e.json {
		return writeJSON(e, l.data(keep))
	}
	var g grid
	for i, row := range rows {
		if keep(i) {
			g = append(g, row)
		}
	}
	if len(g) == 0 {
		if !e.quiet {
			fmt.Fprintln(e.err, l.none(filter).In(e.lang))
		}
		return nil
	}
	if e.outTTY {
		g = slices.Insert(g, 0, l.heading(e.lang))
	}
	_, err := fmt.Fprint(e.out, g.write("", e.columnsOf(e.outTTY)))
	return err
}

// none says that nothing is there, or nothing with the text that was asked for.
func (l *listing) none(filter string) lang.Text {
	if filter == "" {
		return lang.F("%vはありません", "%v: there are none", l.title)
	}
	return lang.F("%[1]vに %[2]q を含むものはありません", "%[1]v: nothing contains %[2]q", l.title, filter)
}

func (l *listing) heading(language string) []string {
	var head []string
	for _, h := range l.head {
		head = append(head, h.In(language))
	}
	return head
}

func contains(row []string, text string) bool {
	return slices.ContainsFunc(row, func(c string) bool { return strings.Contains(strings.ToLower(c), strings.ToLower(text)) })
}

// kept returns the items of list for which keep holds.
func kept[T any](list []T, keep func(i int) bool) []T {
	out := []T{}
	for i, x := range list {
		if keep(i) {
			out = append(out, x)
		}
	}
	return out
}

func writeJSON(e *env, v any) error {
	enc := json.NewEncoder(e.out)
	enc.SetEscapeHTML(false)
	enc.SetIndent("", "  ")
	return enc.Encode(v)
}
