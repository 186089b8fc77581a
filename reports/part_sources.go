package reports

import "github.com/monosashi/monosashi/assess"

// citation names a source in one line: title, publisher, date.
func (b *builder) citation(s *assess.Source) string {
	return b.join(b.t(s.Title), b.t(s.Publisher), s.Date)
}
