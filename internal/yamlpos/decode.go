package yamlpos

import (
	"bytes"
	"unicode/utf8"

	"golang.org/x/text/encoding/japanese"
	"golang.org/x/text/encoding/unicode"
)

// Decode returns src as UTF-8 without a byte-order mark and with line feeds
// only. CP932 (Shift_JIS as Windows writes it) and UTF-16 with a byte-order
// mark are converted; ok is false when src is none of these.
func Decode(src []byte) (text []byte, cp932, ok bool) {
	src = bytes.TrimPrefix(src, []byte("\xef\xbb\xbf"))
	switch {
	case bytes.HasPrefix(src, []byte("\xff\xfe")), bytes.HasPrefix(src, []byte("\xfe\xff")):
		u, err := unicode.UTF16(unicode.LittleEndian, unicode.UseBOM).NewDecoder().Bytes(src)
		if err != nil {
			return src, false, false
		}
		src = u
	case !utf8.Valid(src):
		sj, err := japanese.ShiftJIS.NewDecoder().Bytes(src)
		if err != nil || bytes.ContainsRune(sj, utf8.RuneError) {
			return src, false, false
		}
		src, cp932 = sj, true
	}
	if bytes.IndexByte(src, '\r') >= 0 {
		src = bytes.ReplaceAll(src, []byte("\r\n"), []byte("\n"))
		src = bytes.ReplaceAll(src, []byte("\r"), []byte("\n"))
	}
	return src, cp932, true
}
