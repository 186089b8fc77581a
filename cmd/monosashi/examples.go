package main

import "github.com/monosashi/monosashi/internal/lang"

// exampleShelf holds the answers that are built in: the fictional example and
// those made of published figures.
func exampleShelf() shelf {
	return shelf{what: lang.T("回答の見本", "example"), list: lang.Same("monosashi list examples"),
		names: []string{}, get: func(string) ([]byte, bool) { return nil, false }}
}
