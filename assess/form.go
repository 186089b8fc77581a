package assess

import (
	"fmt"
	"slices"
	"strings"

	"github.com/monosashi/monosashi/internal/columns"
	"github.com/monosashi/monosashi/internal/lang"
	"github.com/monosashi/monosashi/questionnaires"
)

// FormOptions says what a blank form holds. The zero FormOptions asks
// everything in Japanese.
type FormOptions struct {
	Lang    string // ja or en; "" means ja
	Section string // ID of a section to which the form is limited; "" means all
	Core    bool   // only the core items
}

// formWidth is the widest comment, in columns.
const formWidth = 78

// BlankForm returns an answers file to fill in, in YAML, with the questions as
// comments. It is read by [ParseAnswers] once it is filled in; what is left
// empty is unanswered.
func BlankForm(q *questionnaires.Questionnaire, o FormOptions) []byte {
	if o.Lang == "" {
		o.Lang = lang.JA
	}
	f := &form{q: q, o: o}
	f.head()
	f.respondent()
	if f.o.Section == "" {
		f.counts()
	}
	if slices.ContainsFunc(q.Items(), func(i *questionnaires.Question) bool { return i.Repeated() == nil && f.holds(i) }) {
		f.line(0, "answers:")
	}
	for _, s := range q.Sections {
		f.section(s, 1)
	}
	f.repeats()
	return []byte(f.b.String())
}

type form struct {
	b strings.Builder
	q *questionnaires.Questionnaire
	o FormOptions
}

func (f *form) t(ja, en string) string { return lang.T(ja, en).In(f.o.Lang) }

func (f *form) line(depth int, s string) {
	f.b.WriteString(strings.TrimRight(strings.Repeat("  ", depth)+s, " ") + "\n")
}

// comment writes s as comment lines after prefix, under which the second and
// later lines are indented.
func (f *form) comment(depth int, prefix, s string) {
	if s == "" {
		return
	}
	margin := strings.Repeat("  ", depth) + "# "
	hang := columns.Of(prefix)
	for _, l := range columns.Wrap(columns.Plain(s), formWidth-columns.Of(margin)-hang) {
		f.b.WriteString(strings.TrimRight(margin+prefix+l, " ") + "\n")
		prefix = strings.Repeat(" ", hang)
	}
}

func (f *form) head() {
	f.comment(0, "", f.q.Title.In(f.o.Lang))
	f.comment(0, "", fmt.Sprintf(f.t("回答様式　質問票 %s　版 %s", "Answers form, questionnaire %s, version %s"), f.q.ID, f.q.Version))
	f.line(0, "#")
	for _, s := range []string{
		f.t("コロン（:）の後に半角の空白を1つ置いて書いてください。空欄は「未回答」になります。", "Write after the colon and one space. What is left empty counts as unanswered."),
		f.t("把握していないときは choose: unknown と書いてください。", "Where you do not know, write choose: unknown."),
		f.t("該当しないときは choose: の行を not_applicable: に改め、理由を書いてください。", "Where an item does not apply, write not_applicable: and the reason instead of the line choose:."),
		f.t("根拠（evidence）には文書名と日付を、複数あれば [文書A, 文書B] のように書いてください。", "As evidence give the name and date of a document; several as [document A, document B]."),
		f.t("書き終えたら monosashi lint で点検し、monosashi report で報告書を作ります。", "When done, check the file with monosashi lint and make the report with monosashi report."),
	} {
		f.comment(0, "- ", s)
	}
	if slices.ContainsFunc(f.q.Items(), func(q *questionnaires.Question) bool { return q.Core }) {
		f.comment(0, "- ", f.t("★はコア設問、◆は必須設問です。", "★ marks a core item, ◆ a gate, on which the stage depends."))
	}
	if len(f.q.Notice) > 0 {
		f.line(0, "#")
	}
	for _, n := range f.q.Notice {
		f.comment(0, NoticeLabel(n.Key).In(f.o.Lang)+f.t("：", ": "), n.Text.In(f.o.Lang))
	}
	f.line(0, "")
	f.line(0, "schema: answers/v1")
	f.line(0, "questionnaire:")
	f.line(1, "id: "+f.q.ID)
	f.line(1, "version: "+f.q.Version)
	f.line(1, "sha256: "+f.q.Digest)
}

func (f *form) respondent() {
	f.line(0, "")
	f.line(0, "respondent:")
	f.comment(1, "", f.t("団体コード（6桁）。monosashi list bodies で探せます。", "The six-digit code of the local government; monosashi list bodies finds it."))
	f.line(1, "code:")
	f.comment(1, "", f.t("団体名。コードを書けば省略できます。", "The name; it may be left out when the code is given."))
	f.line(1, "name:")
	f.comment(1, "", f.t("種別: ", "The type: ")+strings.Join(f.types(), " | "))
	f.line(1, "type: "+f.types()[0])
	f.comment(1, "", f.t("人口（人）。例: 12345", "The number of inhabitants, such as 12345."))
	f.line(1, "population:")
	f.line(0, "")
	f.comment(0, "", f.t("調査基準日。例: 2026-04-01、令和8年4月1日", "The date to which the answers refer, such as 2026-04-01."))
	f.line(0, "as_of:")
	f.line(0, "")
}

func (f *form) counts() {
	var list []*questionnaires.Count
	for _, c := range f.q.Counts {
		if !slices.Equal(c.Respondents, []string{"group"}) {
			list = append(list, c)
		}
	}
	if len(list) == 0 {
		return
	}
	f.comment(0, "", f.t("実数。分からないものは空欄にしてください。0 と空欄は違います。", "Counts. Leave empty what is not known: an empty count is not 0."))
	f.line(0, "counts:")
	for _, c := range list {
		f.comment(1, "", c.Label.In(f.o.Lang)+f.unit(c.Unit))
		f.comment(1, "", c.Hint.In(f.o.Lang))
		f.line(1, c.ID+":")
	}
	f.line(0, "")
}

func (f *form) unit(key string) string {
	if key == "" {
		return ""
	}
	return fmt.Sprintf(f.t("（単位: %s）", " (in %s)"), questionnaires.UnitLabel(key).In(f.o.Lang))
}

// section writes the items of s that the form holds; those of repeats come
// later.
func (f *form) section(s *questionnaires.Section, depth int) {
	if s.Repeat != nil {
		return
	}
	titled := false
	for _, q := range s.Questions {
		if !f.holds(q) {
			continue
		}
		if !titled {
			f.rule(s, depth)
			titled = true
		}
		f.item(q, depth)
	}
	for _, c := range s.Sections {
		f.section(c, depth)
	}
}

func (f *form) rule(s *questionnaires.Section, depth int) {
	f.line(0, "")
	f.comment(depth, "", "==== "+s.Label.In(f.o.Lang)+" ====")
	f.comment(depth, "", s.Hint.In(f.o.Lang))
	f.condition(s.Relevant, depth)
}

// condition says when to answer, unless it is plain from who fills in the form.
func (f *form) condition(x *questionnaires.Expr, depth int) {
	if x == nil || len(x.Names) == 0 && x.Holds(&env{q: f.q, a: &Answers{Respondent: Respondent{Type: f.types()[0]}}}) {
		return
	}
	f.comment(depth, f.t("次の場合だけ答えてください: ", "Answer only when: "), x.Source)
}

func (f *form) types() []string {
	if len(f.q.Respondents) > 0 {
		return f.q.Respondents
	}
	return questionnaires.RespondentTypes
}

// holds reports whether the form asks q.
func (f *form) holds(q *questionnaires.Question) bool {
	if f.o.Core && !q.Core {
		return false
	}
	for s := q.Section; s != nil; s = s.Parent {
		if s.ID == f.o.Section {
			return true
		}
	}
	return f.o.Section == ""
}

func (f *form) item(q *questionnaires.Question, depth int) {
	f.line(0, "")
	tags := ""
	if q.Core {
		tags += "★"
	}
	if slices.Contains(f.q.Scoring.Gates, q.ID) {
		tags += "◆"
	}
	f.comment(depth, q.ID+tags+"  ", q.Label.In(f.o.Lang)+f.unit(q.Unit))
	f.comment(depth, "", q.Hint.In(f.o.Lang))
	f.condition(q.Relevant, depth)
	for _, o := range q.Options {
		f.comment(depth, "  "+o.Code+"  ", o.Label.In(f.o.Lang))
	}
	if q.Kind.Multiple() {
		f.comment(depth, "", f.t("複数選べます。例: [a, b]", "Several may be chosen, such as [a, b]."))
	}
	if q.Evidence.IsZero() {
		f.line(depth, q.ID+":")
		return
	}
	f.comment(depth, f.t("根拠の例: ", "Evidence, such as: "), q.Evidence.In(f.o.Lang))
	f.line(depth, q.ID+":")
	f.line(depth+1, "choose:")
	f.line(depth+1, "evidence:")
}

// repeats writes one empty instance of every repeat.
func (f *form) repeats() {
	begun := false
	f.q.Walk(func(s *questionnaires.Section) {
		if s.Repeat == nil || !slices.ContainsFunc(itemsIn(s), f.holds) {
			return
		}
		if !begun {
			f.line(0, "")
			f.line(0, "repeats:")
			begun = true
		}
		f.rule(s, 1)
		f.comment(1, "", fmt.Sprintf(f.t("%sごとに、- name: からを繰り返してください。", "Repeat what begins with - name: for every %s."), s.Repeat.Label.In(f.o.Lang)))
		f.line(1, s.ID+":")
		f.line(2, "- name:")
		f.line(3, "answers:")
		for _, q := range itemsIn(s) {
			if f.holds(q) {
				f.item(q, 4)
			}
		}
	})
}

func itemsIn(s *questionnaires.Section) []*questionnaires.Question {
	out := slices.Clone(s.Questions)
	for _, c := range s.Sections {
		out = append(out, itemsIn(c)...)
	}
	return out
}

// NoticeLabel returns the words before a line of a notice.
func NoticeLabel(key string) lang.Text {
	switch key {
	case "purpose":
		return lang.T("目的", "Purpose")
	case "basis":
		return lang.T("根拠", "Basis")
	case "readers":
		return lang.T("回答を見る者", "Who sees the answers")
	case "publication":
		return lang.T("公表", "Publication")
	case "deadline":
		return lang.T("期限", "Deadline")
	case "contact":
		return lang.T("問合せ先", "Contact")
	}
	return lang.Same(key)
}
