package reports

import (
	"bufio"
	"encoding/csv"
	"io"
	"strconv"
	"strings"

	"github.com/monosashi/monosashi/internal/columns"
	"github.com/monosashi/monosashi/internal/lang"
)

// csvFormat writes tidy data: one value a line with the codes of what it is a
// value of, as the rules for machine-readable statistics ask. It begins with a
// byte-order mark, without which Excel takes it for another encoding.
var csvFormat = Format{
	Name:       "csv",
	Extensions: []string{".csv"},
	Label:      lang.T("一行に一つの値を置いたCSV（Excel対応）", "CSV with one value a line (opens in Excel)"),
	Write:      writeCSV,
}

// csvColumns head the columns: machine names in English, words in Japanese.
var csvColumns = []lang.Text{
	lang.T("団体コード", "respondent_code"),
	lang.T("団体名", "respondent"),
	lang.T("質問票", "questionnaire"),
	lang.T("版", "version"),
	lang.T("調査基準日", "as_of"),
	lang.T("種別コード", "kind"),
	lang.T("種別", "kind_label"),
	lang.T("項目コード", "id"),
	lang.T("項目名", "label"),
	lang.T("状態コード", "state"),
	lang.T("値コード", "figure"),
	lang.T("値の名称", "figure_label"),
	lang.T("数値", "value"),
	lang.T("単位", "unit"),
	lang.T("表示", "text"),
	lang.T("表示コード", "code"),
	lang.T("備考", "note"),
}

const byteOrderMark = "\uFEFF"

func writeCSV(w io.Writer, d *Document) error {
	buffered := bufio.NewWriter(w)
	if _, err := buffered.WriteString(byteOrderMark); err != nil {
		return err
	}
	c := csv.NewWriter(buffered)
	c.UseCRLF = true
	heads := make([]string, len(csvColumns))
	for i, h := range csvColumns {
		heads[i] = h.In(d.Lang)
	}
	if err := c.Write(heads); err != nil {
		return err
	}
	for _, t := range d.Tables() {
		if err := writeTidy(c, d, t); err != nil {
			return err
		}
	}
	c.Flush()
	if err := c.Error(); err != nil {
		return err
	}
	return buffered.Flush()
}

func writeTidy(c *csv.Writer, d *Document, t *Table) error {
	for _, row := range t.Rows {
		for i, col := range t.Columns {
			for _, v := range tidy(col, row.Cells[i], d.Lang) {
				record := []string{
					d.Key.RespondentCode, d.Key.Respondent, d.Key.Questionnaire, d.Key.Version, d.Key.AsOf,
					t.Kind, t.KindOf.In(d.Lang), row.ID, row.Label, row.State,
					v.key, v.label, "", v.unit, v.text, v.code, row.Note,
				}
				for j, s := range record {
					record[j] = inert(s)
				}
				record[12] = v.value
				if err := c.Write(record); err != nil {
					return err
				}
			}
		}
	}
	return nil
}

// A value is one line of tidy data.
type value struct{ key, label, value, unit, text, code string }

// tidy returns the values of a cell: one, or the two ends of a range; none
// where the cell is empty or the column is only for people.
func tidy(col Column, c Cell, l string) []value {
	switch {
	case col.Key == "" || c.IsEmpty() && c.Code == "":
		return nil
	case c.Num == nil:
		return []value{{key: col.Key, label: col.full(), text: c.Text, code: c.Code}}
	case c.To == nil:
		return []value{numeric(col.Key, col.full(), *c.Num, c.As, l)}
	}
	upper := col.ToLabel
	if upper == "" {
		upper = col.Label
	}
	return []value{numeric(col.Key, col.full(), *c.Num, "", l), numeric(col.ToKey, upper, *c.To, "", l)}
}

// Wide is the label of a cell that stands alone.
func (c Column) Wide() string {
	if c.ToKey != "" {
		return c.Label
	}
	return c.full()
}

// full is the label of a figure in words.
func (c Column) full() string {
	if c.Long != "" {
		return c.Long
	}
	return c.Label
}

// numeric writes the number as the result holds it, and beside it as people
// read it. Words stand there only where there is no number.
func numeric(key, label string, n Number, as, l string) value {
	v := value{key: key, label: label, unit: n.fileUnit().In(l)}
	if n.Value == nil {
		v.text = missing.In(l)
		if as != "" {
			v.text = as
		}
		return v
	}
	n.Signed = false // a plus sign would make a formula of the text
	v.value = strconv.FormatFloat(*n.Value, 'f', -1, 64)
	v.text = n.In(l)
	return v
}

// fileUnit is the unit of the number as the result holds it.
func (n Number) fileUnit() lang.Text {
	if n.Shift == 2 {
		return lang.T("比（1＝100％）", "ratio")
	}
	return n.Unit.Label
}

// inert makes text harmless to spreadsheets: what they would take for a
// formula gets an apostrophe, and line breaks and control characters go.
func inert(s string) string {
	s = strings.Join(strings.Fields(strings.Map(func(r rune) rune {
		if r < ' ' || r == 0x7F || r >= 0x80 && r < 0xA0 {
			return ' '
		}
		if columns.Bidi(r) {
			return -1
		}
		return r
	}, s)), " ")
	if s != "" && strings.ContainsRune("=+-@＝＋－＠", []rune(s)[0]) {
		return "'" + s
	}
	return s
}
