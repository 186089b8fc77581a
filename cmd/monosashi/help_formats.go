package main

import "github.com/monosashi/monosashi/internal/lang"

var formatsTopic = &topic{"formats", lang.T("ファイルの形式", "file formats"), lang.T(
	`ファイルの形式

読むファイルは YAML か JSON で、先頭の schema: で種類がわかります（questionnaire/v1、
answers/v1、goals/v1、references/v1、baselines/v1、result/v1）。文字コードは UTF-8 で、
Windows で CP932（Shift_JIS）になったものも読みます。1 ファイル 16 MiB までです。

報告書の形式は出力ファイルの拡張子で決まります。--format で指定もできます。
JSON の結果は項目が増えることはあっても、減ったり意味が変わったりしません。`,
	`File formats

Files are read as YAML or JSON; schema: at the top says what a file is
(questionnaire/v1, answers/v1, goals/v1, references/v1, baselines/v1, result/v1).
They are UTF-8; files that Windows turned into CP932 (Shift_JIS) are read too.
A file may have up to 16 MiB.

The format of a report follows from the extension of the output file, or from
--format. JSON results only ever gain keys; none is removed or changes its
meaning.`)}
