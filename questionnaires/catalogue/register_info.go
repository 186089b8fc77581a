package catalogue

import "github.com/monosashi/monosashi/questionnaires/diag"

// parseRegisterInfo reads the file that says where the built-in register
// comes from.
func parseRegisterInfo(name string, src []byte) (*Registry, diag.List) {
	p, top, _, _ := open(name, "register", src)
	if top == nil {
		return &Registry{}, p.Finish()
	}
	r := &Registry{AsOf: p.date(top, "as_of"), Confirmed: p.date(top, "confirmed"), Licence: top.RequireString("licence")}
	if s := p.Map(top.Require("source")); s != nil {
		r.Source = p.source(s)
		s.Done()
	}
	top.Done()
	return r, p.Finish()
}
