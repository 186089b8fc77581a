package reports

import (
	"io"
	"path/filepath"
	"strings"

	"github.com/monosashi/monosashi/internal/lang"
)

// A Format is one way to write a [Document].
type Format struct {
	Name       string   // the value of --format
	Extensions []string // of files that imply the format, with the dot; nil when none does
	Label      lang.Text
	Write      func(io.Writer, *Document) error
}

// Formats lists every format in the order in which help shows them. To add
// one, write it in a file of its own, format_<name>.go, and name it here.
func Formats() []Format {
	return []Format{tableFormat, markdownFormat, htmlFormat, csvFormat, jsonFormat}
}

// FormatFor returns the format with the given name.
func FormatFor(name string) (Format, bool) {
	for _, f := range Formats() {
		if f.Name == name {
			return f, true
		}
	}
	return Format{}, false
}

// FormatByExtension returns the format that the extension of path implies, in
// capital or small letters.
func FormatByExtension(path string) (Format, bool) {
	ext := strings.ToLower(filepath.Ext(path))
	for _, f := range Formats() {
		for _, e := range f.Extensions {
			if e == ext {
				return f, true
			}
		}
	}
	return Format{}, false
}
