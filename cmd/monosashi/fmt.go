package main

import (
	"bytes"
	"errors"
	"fmt"

	"github.com/spf13/cobra"

	"github.com/monosashi/monosashi/assess"
	"github.com/monosashi/monosashi/internal/lang"
	"github.com/monosashi/monosashi/internal/yamlpos"
	"github.com/monosashi/monosashi/questionnaires/diag"
)

func newFmt(e *env) *cobra.Command {
	var check bool
	c := &cobra.Command{
		Use:   "fmt <path>...",
		Short: e.t("YAMLファイルの書き方をそろえる", "Put YAML files into their canonical form"),
		Long: e.t("質問票、回答、目標・参照文書・全国値の目録のYAMLファイルを、字下げ、キーの順、引用符、空行をそろえて書き直します。注釈は残り、内容は変わりません。書き直したファイルの名前を標準エラーに出します。フォルダーを指定すると、その中のファイルをすべてそろえます。- は標準入力から読み、標準出力に書きます。\n誤りがあって読めないファイルには手を付けず、誤りを示します。CP932（Shift_JIS）はUTF-8に改めます。JSONはそのままにします。",
			"Rewrite the YAML files of questionnaires, answers and catalogues of goals, references and baselines with one indentation, order of keys, use of quotes and of blank lines. Comments stay, and what the files say does not change. The files that were rewritten are named on standard error. In a folder, all files of ours are rewritten. - reads standard input and writes standard output.\nA file that cannot be read because of a mistake is left alone, and the mistake is shown. CP932 (Shift_JIS) becomes UTF-8. JSON is left as it is."),
		Example: "monosashi fmt questionnaire.yaml answers.yaml\nmonosashi fmt --check questionnaires/",
		Args:    takes("<path>..."),
		RunE:    func(_ *cobra.Command, args []string) error { return runFmt(e, args, check) },
	}
	c.Flags().BoolVar(&check, "check", false, e.t("書き直さずに、そろっていないファイルを挙げる（あれば終了コードは1）", "rewrite nothing, but list the files that are not in canonical form (exit code 1 if there are any)"))
	return c
}

func runFmt(e *env, args []string, check bool) error {
	l := &linter{env: e}
	err := l.collectBy(args, func(a string) (source, error) {
		data, err := e.read(a)
		return source{name: a, data: data}, err
	})
	if err != nil {
		return err
	}
	f := &formatter{env: e, check: check}
	for _, src := range l.files {
		if err := f.file(src); err != nil {
			l.fail(err)
		}
	}
	if err := f.finish(); err != nil {
		return err
	}
	switch {
	case l.failed > 0:
		return errSaid
	case check && len(f.changed) > 0:
		return errNo
	}
	return nil
}

// A formatter collects what is to be written, so that all of it is written
// together.
type formatter struct {
	env     *env
	check   bool
	changed []output
	through []output // standard output
}

// file formats one file. The error says why it is left alone.
func (f *formatter) file(src source) error {
	head, broken := assess.Peek(src.name, src.data)
	if broken.HasErrors() {
		return f.broken(src, broken)
	}
	if _, ours := checkers[kindOf(head.Schema)]; !ours {
		return f.broken(src, unknownKind(src, head.Schema))
	}
	r := &yamlpos.Reader{File: src.name}
	text, err := r.Format(src.data, keyOrders[kindOf(head.Schema)])
	switch {
	case errors.Is(err, yamlpos.ErrBroken):
		return f.broken(src, r.Finish())
	case err != nil:
		return failed(lang.F("内部の誤りです。%q を整形すると内容か注釈が変わるおそれがあるため、そのままにします。ファイルとともに https://github.com/monosashi/monosashi/issues へお知らせください",
			"internal error: formatting %q might change what it says or lose a comment, so it is left as it is; please report it with the file at https://github.com/monosashi/monosashi/issues", src.name)).wrap(err)
	case r.JSON():
		f.say(lang.F("JSONはそのままにします: %s", "JSON is left as it is: %s", safe(src.name)))
	case r.Converted && !f.check:
		f.say(lang.F("CP932（Shift_JIS）からUTF-8に改めました: %s", "converted from CP932 (Shift_JIS) to UTF-8: %s", safe(src.name)))
	}
	f.take(src, text)
	return nil
}

// take notes what becomes of a file.
func (f *formatter) take(src source, text []byte) {
	o := output{name: src.name, data: text}
	if !bytes.Equal(src.data, text) {
		f.changed = append(f.changed, o)
	}
	if src.name == "-" && !f.check {
		f.through = append(f.through, o)
	}
}

// finish writes the files, or lists those that would be written.
func (f *formatter) finish() error {
	if f.check {
		for _, o := range f.changed {
			fmt.Fprintln(f.env.out, safe(o.name))
		}
		return nil
	}
	files := f.through
	for _, o := range f.changed {
		if o.name != "-" {
			files = append(files, o)
		}
	}
	if err := f.env.write(files, true); err != nil {
		return err
	}
	for _, o := range files[len(f.through):] {
		f.say(lang.F("整形しました: %s", "formatted: %s", safe(o.name)))
	}
	return nil
}

// broken shows what is wrong with a file, which is left alone.
func (f *formatter) broken(src source, list diag.List) error {
	return f.env.unusable(src.name, list, lang.T("ファイル", "file"))
}

func (f *formatter) say(t lang.Text) {
	if !f.env.quiet {
		fmt.Fprintln(f.env.err, t.In(f.env.lang))
	}
}
