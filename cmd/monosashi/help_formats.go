package main

import (
	"strings"

	"github.com/monosashi/monosashi/internal/lang"
	"github.com/monosashi/monosashi/reports"
)

var formatsTopic = &topic{"formats", lang.T("ファイルの形式", "file formats"), aboutFormats}

// aboutFormats lists the formats that there are, so that the help cannot
// promise another.
func aboutFormats(l string) string {
	return aboutInput.In(l) + "\n\n" + aboutReports.In(l) + "\n\n" +
		strings.TrimRight(formatGrid(l).write("  ", 80), "\n") + "\n\n" + aboutJSON.In(l)
}

func formatGrid(l string) (g grid) {
	for _, f := range reports.Formats() {
		ext := strings.Join(f.Extensions, " ")
		if ext == "" {
			ext = lang.T("（拡張子なし）", "(no extension)").In(l)
		}
		g = append(g, []string{f.Name, ext, f.Label.In(l)})
	}
	return g
}

var aboutInput = lang.T(
	`ファイルの形式

読むファイルは YAML か JSON で、先頭の schema: で種類がわかります（questionnaire/v1、
answers/v1、goals/v1、references/v1、baselines/v1、result/v1）。文字コードは UTF-8 で、
Windows で CP932（Shift_JIS）になったものも読みます。大きさは 1 ファイル 4 MiB までです。
それぞれの書き方は `+"`monosashi schema <種類>`"+` が JSON Schema で出力します。`,
	`File formats

Files are read as YAML or JSON; schema: at the top says what a file is
(questionnaire/v1, answers/v1, goals/v1, references/v1, baselines/v1, result/v1).
They are UTF-8; files that Windows turned into CP932 (Shift_JIS) are read too. A
file may have up to 4 MiB. `+"`monosashi schema <kind>`"+` prints each as a JSON Schema.`)

var aboutReports = lang.T(
	"報告書の形式は -o の拡張子で決まります。拡張子がなければ --format で指定します。",
	"The format of a report follows from the extension of -o; where there is none,\n--format names it.")

var aboutJSON = lang.T(
	`JSON の結果（result/v1）は項目が増えることはあっても、減ったり意味が変わったりしません。
同じ入力からは、いつも同じバイト列のファイルができます。`,
	`JSON results (result/v1) only ever gain keys; none is removed or changes its
meaning. The same input always gives the same bytes.`)
