package main

import (
	"github.com/monosashi/monosashi/assess"
	"github.com/monosashi/monosashi/internal/lang"
)

// exampleShelf holds the answers that are built in: the fictional example and
// those made of published figures.
func exampleShelf() shelf {
	all := assess.Examples()
	s := shelf{what: lang.T("回答の見本", "example"), list: lang.Same("monosashi list examples")}
	for _, x := range all {
		s.names = append(s.names, x.Name)
	}
	s.get = func(name string) ([]byte, bool) {
		for _, x := range all {
			if x.Name == name {
				return x.Source, true
			}
		}
		return nil, false
	}
	return s
}
