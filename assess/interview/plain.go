package interview

import (
	"bufio"
	"context"
	"errors"
	"fmt"
	"io"
	"slices"
	"strconv"
	"strings"

	"golang.org/x/text/width"

	"github.com/monosashi/monosashi/internal/columns"
	"github.com/monosashi/monosashi/internal/lang"
	"github.com/monosashi/monosashi/questionnaires"
	"github.com/monosashi/monosashi/questionnaires/catalogue"
)

// plain asks line by line: for screen readers, simple terminals and pipes. What
// the end of the input would mean is never guessed.
type plain struct {
	*walk
	lines   <-chan line
	done    <-chan struct{}
	section string
	from    step // where the person wanted to go
}

type line struct {
	text string
	err  error
}

// readLines hands over one line at a time. It reads on while the person has
// been interrupted, which no reader can be told to stop.
func readLines(r io.Reader) <-chan line {
	c := make(chan line)
	go func() {
		b := bufio.NewReader(r)
		for {
			s, err := b.ReadString('\n')
			if err == io.EOF && s != "" {
				err = nil // the last line needs no line break
			}
			c <- line{strings.TrimRight(s, "\r\n"), err}
			if err != nil {
				return
			}
		}
	}()
	return c
}

// errBack and its like are not failures but what the person wants next.
var (
	errBack = errors.New("back")
	errJump = errors.New("jump")
	errSkip = errors.New("skip")
)

func (p *plain) run(ctx context.Context) error {
	p.lines, p.done = readLines(p.o.In), ctx.Done()
	p.say(p.q.Title)
	if !p.o.Notice.IsZero() {
		p.say(p.o.Notice)
	}
	p.help()
	steps := p.steps()
	i := p.first()
	for {
		var s step
		var ok bool
		var err error
		if i < len(steps) {
			s, ok, err = p.turn(steps[i])
		} else {
			s, ok, err = p.review(steps)
		}
		switch {
		case err != nil:
			return err
		case !ok && i == len(steps):
			return nil
		}
		steps = p.steps()
		if i = len(steps); ok {
			i = p.index(steps, s)
		}
	}
}

// turn asks one step and returns the one to go on with.
func (p *plain) turn(s step) (next step, ok bool, err error) {
	p.show(s)
	switch err = p.ask(s); {
	case errors.Is(err, errBack):
		if next, ok = p.before(s); !ok {
			next, ok = s, true
		}
		return next, ok, nil
	case errors.Is(err, errJump):
		return p.from, true, nil
	case err != nil && !errors.Is(err, errSkip):
		return s, false, err
	}
	next, ok = p.after(s)
	return next, ok, nil
}

// review says what is still open, and lets the person go back. Everything has
// been asked, so the end of the input is the end; ok is false then.
func (p *plain) review(steps []step) (next step, ok bool, err error) {
	p.gap()
	for _, x := range p.unsaved() {
		p.say(x)
	}
	for _, c := range p.findings() {
		p.say(lang.F("確認: %v", "Check: %v", c.Message))
	}
	var open []step
	for _, s := range steps {
		if s.kind == itemStep && p.open(s) {
			open = append(open, s)
		}
	}
	if len(open) > 0 {
		p.say(lang.F("まだ回答していない設問: %v", "Not answered yet: %v", ids(open)))
	}
	p.from = steps[len(steps)-1]
	_, err = p.line(lang.T("終わりです。何も書かずにEnterで得点を表示、:g とIDで設問に戻る", "This is the end. An empty line shows the scores, :g and an ID goes back"))
	switch {
	case errors.Is(err, errBack), errors.Is(err, errJump):
		return p.from, true, nil
	case errors.Is(err, ErrEnded):
		return step{}, false, nil
	}
	return step{}, false, err
}

func (p *plain) gap() { fmt.Fprintln(p.o.Out) }

func (p *plain) say(t lang.Text) { p.write("", p.t(t)) }

// write wraps a text after a first word, under which it hangs.
func (p *plain) write(first, s string) {
	n := p.o.Width
	if n == 0 {
		n = 80
	}
	hang := columns.Of(first)
	for _, l := range columns.Wrap(columns.Plain(s), max(n-hang-1, 20)) {
		fmt.Fprintln(p.o.Out, strings.TrimRight(first+l, " "))
		first = strings.Repeat(" ", hang)
	}
}

func (p *plain) help() {
	p.say(lang.T("1行に1つずつ答えます。答えるたびに保存されるので、いつでもやめられます。使える命令: :b 戻る、:u 把握していない、:n 理由 該当なし、:ok 今の回答のまま確定、:c 回答を取り消す、:d 名前 繰り返しの名前を削除、:g 設問や分野のID そこへ移る、:l 言語を変える、:q やめる、:? この説明。何も書かずにEnterを押すと、そのままにして進みます。",
		"One answer on each line. Every answer is saved at once, so you may stop at any time. Commands: :b back, :u unknown, :n and a reason not applicable, :ok confirm the answer as it is, :c clear it, :d and a name remove an entry of a repeat, :g and the ID of an item or section go there, :l change the language, :q stop, :? this help. An empty line leaves things as they are and goes on."))
}

// show writes everything that is known about a step.
func (p *plain) show(s step) {
	p.gap()
	h := p.t(p.heading(s))
	if s.kind == countStep {
		h = p.t(wordCounts) // the place is said with the question
	}
	if h != p.section {
		p.section = h
		p.write("", "== "+h+" ==")
	}
	p.write("", p.t(p.place(s))+" "+s.id()+p.mark(s)+" "+p.t(p.question(s)))
	for _, x := range p.unsaved() {
		p.say(x)
	}
	p.labelled(wordHint, p.t(p.hint(s)))
	if s.kind == itemStep {
		for _, g := range p.goals(s.item) {
			p.labelled(wordGoal, g)
		}
		p.labelled(wordReferences, p.references(s.item))
		for _, o := range s.item.Options {
			p.write("  "+o.Code+"  ", p.t(o.Label))
		}
		if s.item.Kind.Multiple() {
			p.say(lang.T("複数選べます。例: a, b", "Several may be chosen, such as: a, b"))
		}
	}
	if said := p.t(p.said(s)); said != "" {
		label := wordCurrent
		if p.stale(s) {
			label = wordStale
		}
		p.labelled(label, said)
	}
}

// place says how far a step is; of a count among the counts too.
func (p *plain) place(s step) lang.Text {
	steps := p.steps()
	at := fmt.Sprintf("%d/%d", p.index(steps, s)+1, len(steps))
	if s.kind != countStep {
		return lang.Same("[" + at + "]")
	}
	return lang.F("[%s %v]", "[%s, %v]", at, p.heading(s))
}

func (p *plain) labelled(label lang.Text, s string) {
	if s != "" {
		p.write(p.t(label)+p.t(lang.T("：", ": ")), s)
	}
}

// line reads one line after a prompt. The commands that work everywhere are
// done here.
func (p *plain) line(prompt lang.Text) (string, error) {
	for {
		fmt.Fprint(p.o.Out, p.t(prompt)+"> ")
		var l line
		select {
		case l = <-p.lines:
		case <-p.done:
			fmt.Fprintln(p.o.Out)
			return "", ErrStopped
		}
		if l.err != nil {
			fmt.Fprintln(p.o.Out)
			if errors.Is(l.err, io.EOF) {
				return "", ErrEnded
			}
			return "", ErrStopped // the terminal was closed
		}
		text := clean(strings.ToValidUTF8(l.text, ""))
		word, rest := command(text)
		switch word {
		case ":b":
			return "", errBack
		case ":q":
			return "", ErrStopped
		case ":?":
			p.help()
		case ":g":
			if p.jump(rest) {
				return "", errJump
			}
		case ":l":
			if p.turnLang() {
				return "", errJump
			}
		default:
			return text, nil
		}
	}
}

// words reads one line that is no command: those of a question would be taken
// for its text.
func (p *plain) words(prompt lang.Text) (string, error) {
	for {
		text, err := p.line(prompt)
		word, _ := command(text)
		if err != nil || word == "" {
			return text, err
		}
		p.say(lang.F(sayNotHere.JA, sayNotHere.EN, word))
	}
}

// command splits a line that begins with a colon, also a full-width one.
func command(s string) (word, rest string) {
	word, rest, _ = strings.Cut(strings.ReplaceAll(s, "\u3000", " "), " ")
	word = strings.ToLower(width.Fold.String(word))
	if !strings.HasPrefix(word, ":") {
		return "", s
	}
	return word, strings.TrimSpace(rest)
}

func (p *plain) jump(id string) bool {
	steps := p.steps()
	if id == "" {
		if i := p.firstOpenItem(steps, 0); i < len(steps) {
			p.from = steps[i]
			return true
		}
	}
	for _, s := range steps {
		in := s.section() != nil && strings.EqualFold(s.section().ID, id)
		if strings.EqualFold(s.id(), width.Fold.String(id)) || in {
			p.from = s
			return true
		}
	}
	p.say(lang.F("%q という設問も分野もありません。", "There is no item or section %q.", id))
	return false
}

func (p *plain) turnLang() bool {
	l, ok := p.nextLang()
	if !ok {
		p.say(sayOneLang)
		return false
	}
	p.lang, p.section = l, ""
	return true
}

// ask asks one step until it is answered or left.
func (p *plain) ask(s step) error {
	p.from = s
	for {
		text, err := p.line(p.prompt(s))
		if err != nil {
			return err
		}
		again, err := p.take(s, text)
		if err != nil || !again {
			return err
		}
	}
}

func (p *plain) prompt(s step) lang.Text {
	switch s.kind {
	case bodyStep:
		return lang.T("団体", "Body")
	case dateStep:
		return lang.T("日付", "Date")
	case countStep:
		return lang.T("数", "Number")
	case instanceStep:
		if s.instance > 0 {
			return lang.T("名前（:d と名前で削除）", "Name (:d and a name removes one)")
		}
		return lang.T("名前", "Name")
	}
	return lang.T("答え", "Answer")
}

// take does what one line says; again asks for another.
func (p *plain) take(s step, text string) (again bool, err error) {
	word, rest := command(text)
	if text == "" {
		return p.leave(s)
	}
	if s.kind == instanceStep && word == ":d" {
		return p.remove(s, rest)
	}
	if s.kind != itemStep && word != "" && word != ":c" && word != ":ok" {
		p.say(lang.F(sayNotHere.JA, sayNotHere.EN, word))
		return true, nil
	}
	switch word {
	case ":ok":
		return p.confirm(s)
	case ":c":
		return p.store(p.cleared(s))
	case ":u":
		return p.store(p.unknown(s), lang.Text{})
	case ":n":
		return p.refuse(s, rest)
	case "":
	default:
		p.say(lang.F("%s という命令はありません。:? で説明を表示します。", "There is no command %s; :? shows them.", word))
		return true, nil
	}
	return p.takeValue(s, text)
}

// remove asks before an instance goes.
func (p *plain) remove(s step, name string) (again bool, err error) {
	i := p.instanceNamed(s.repeat, name)
	if i < 0 {
		p.say(lang.F("「%s」という名前はありません。", "There is no %q.", name))
		return true, nil
	}
	p.say(p.removal(s.repeat, i))
	text, err := p.words(lang.T("削除するなら y、やめるなら何も書かずにEnter", "y to remove it, an empty line to keep it"))
	if err != nil || !strings.EqualFold(width.Fold.String(text), "y") {
		return true, err
	}
	if wrong, err := p.commit(p.without(s.repeat, i)); err != nil || !wrong.IsZero() {
		p.labelled(lang.T("誤り", "Error"), p.t(wrong))
		return true, err
	}
	p.from = step{kind: instanceStep, repeat: s.repeat, instance: len(p.a.Repeats[s.repeat.ID])}
	return false, errJump // the places of the others have moved
}

// takeValue does what one line says that is no command.
func (p *plain) takeValue(s step, text string) (again bool, err error) {
	switch s.kind {
	case bodyStep:
		return p.takeBody(text)
	case dateStep:
		return p.store(p.withDate(text))
	case countStep:
		return p.store(p.withCount(s.count, text))
	case instanceStep:
		return p.store(p.withInstance(s, text))
	}
	return p.takeItem(s, text)
}

// leave goes on without an answer. Who answers cannot be left open, because no
// other question can be chosen before.
func (p *plain) leave(s step) (again bool, err error) {
	if s.kind == bodyStep && p.open(s) {
		p.say(lang.T("最初に団体を決めてください。", "Say first who answers."))
		return true, nil
	}
	return false, errSkip
}

// confirm keeps what is there, so that it is no longer carried over.
func (p *plain) confirm(s step) (again bool, err error) {
	switch {
	case p.said(s).IsZero():
		p.say(lang.T("まだ回答がありません。", "There is no answer yet."))
		return true, nil
	case s.kind == itemStep:
		return p.store(p.withAnswer(s, p.given(s)), lang.Text{})
	case s.kind == countStep:
		return p.store(p.withCount(s.count, p.number(s)))
	}
	return false, nil
}

func (p *plain) number(s step) string {
	c, _ := p.counted(s.count)
	return c.Value.String()
}

func (p *plain) cleared(s step) (edit, lang.Text) {
	switch s.kind {
	case itemStep:
		return p.withAnswer(s, questionnaires.Answer{}), lang.Text{}
	case countStep:
		return p.withCount(s.count, "")
	case dateStep:
		return p.withDate("")
	}
	return edit{}, lang.T("これは取り消せません。", "This cannot be cleared.")
}

// store warns about what an edit takes out of the interview, and commits it.
func (p *plain) store(e edit, wrong lang.Text) (again bool, err error) {
	if wrong.IsZero() {
		if lost := p.lost(e); len(lost) > 0 {
			p.say(lang.F(sayLost.JA, sayLost.EN, ids(lost)))
			text, err := p.line(lang.T("変更するなら y、やめるなら何も書かずにEnter", "y to change it, an empty line to leave it"))
			if err != nil {
				return false, err
			}
			if !strings.EqualFold(width.Fold.String(text), "y") {
				return true, nil
			}
		}
		wrong, err = p.commit(e)
	}
	if err != nil {
		return false, err
	}
	if !wrong.IsZero() {
		p.say(lang.F("誤り: %v", "Error: %v", wrong))
		return true, nil
	}
	return false, nil
}

func (p *plain) refuse(s step, reason string) (again bool, err error) {
	if !s.item.MayNotApply {
		_, wrong := p.notApplicable(s, reason)
		return p.store(edit{}, wrong)
	}
	if reason == "" {
		if reason, err = p.words(wordReason); err != nil {
			return false, err
		}
	}
	return p.store(p.notApplicable(s, reason))
}

func (p *plain) takeBody(text string) (again bool, err error) {
	if p.groupOnly() {
		return p.store(p.withGroup(text), lang.Text{})
	}
	found, guess, wrong := p.bodies(text)
	switch {
	case !wrong.IsZero():
		return p.store(edit{}, wrong)
	case len(found) == 1 && guess:
		return p.confirmBody(found[0])
	case len(found) == 1:
		p.say(bodyLabel(found[0]))
		return p.store(p.withBody(found[0]), lang.Text{})
	}
	i, err := p.choose(p.bodyLabels(found))
	if err != nil || i < 0 {
		return true, err
	}
	p.say(bodyLabel(found[i]))
	return p.store(p.withBody(found[i]), lang.Text{})
}

// confirmBody asks about a body that the person has not named in full. Anything
// but an empty line names another.
func (p *plain) confirmBody(b catalogue.Body) (again bool, err error) {
	text, err := p.words(lang.F("%v でよければ何も書かずにEnter、違うなら入力し直してください", "%v: an empty line if it is right, or else type it again", bodyLabel(b)))
	switch {
	case err != nil:
		return false, err
	case text != "":
		return p.takeBody(text)
	}
	return p.store(p.withBody(b), lang.Text{})
}

// choose lets the person pick one of several by number; -1 is none.
func (p *plain) choose(labels []string) (int, error) {
	p.say(saySeveral)
	for i, l := range labels {
		p.write("  "+strconv.Itoa(i+1)+") ", l)
	}
	text, err := p.words(lang.T("番号", "Number"))
	if err != nil {
		return -1, err
	}
	if n, err := strconv.Atoi(width.Fold.String(text)); err == nil && n >= 1 && n <= len(labels) {
		return n - 1, nil
	}
	return -1, nil
}

func (p *plain) takeItem(s step, text string) (again bool, err error) {
	raw := []string{text}
	if s.item.Kind.Multiple() {
		raw = strings.FieldsFunc(text, func(r rune) bool { return strings.ContainsRune(", 、，;；　", r) })
	}
	if again, err = p.store(p.read(s, raw)); again || err != nil {
		return again, err
	}
	return p.takeRemarks(s)
}

// takeRemarks asks for what is said beside an answer. Each is saved before the
// next is asked for, so that nothing is lost when the person leaves.
func (p *plain) takeRemarks(s step) (again bool, err error) {
	if !s.item.Evidence.IsZero() {
		p.labelled(wordEvidence, p.t(sayEvidence)+p.t(lang.F(sayExample.JA, sayExample.EN, s.item.Evidence)))
		if err := p.takeEvidence(s); err != nil {
			return false, err
		}
	}
	if err := p.takeNote(s); err != nil {
		return false, err
	}
	return false, p.takeConfidence(s)
}

// takeEvidence adds one document after the other, up to an empty line.
func (p *plain) takeEvidence(s step) error {
	for {
		r := p.remarked(s)
		p.labelled(wordNow, strings.Join(r.evidence, p.t(lang.T("、", "; "))))
		text, err := p.words(emptiable(wordEvidence, len(r.evidence) > 0))
		switch {
		case err != nil || text == "":
			return err
		case isDash(text):
			r.evidence = nil
		case !slices.Contains(r.evidence, text):
			r.evidence = append(r.evidence, text)
		}
		if _, err := p.store(p.withRemarks(s, r), lang.Text{}); err != nil {
			return err
		}
	}
}

func (p *plain) takeNote(s step) error {
	r := p.remarked(s)
	p.labelled(wordNow, r.note)
	text, err := p.words(emptiable(wordNote, r.note != ""))
	if err != nil || text == "" {
		return err
	}
	r.note = text
	if isDash(text) {
		r.note = ""
	}
	_, err = p.store(p.withRemarks(s, r), lang.Text{})
	return err
}

func (p *plain) takeConfidence(s step) error {
	r := p.remarked(s)
	p.labelled(wordNow, p.t(confidenceLabel(r.confidence)))
	prompt := emptiable(lang.T("確信度（1 高い、2 中くらい、3 低い）", "How sure (1 high, 2 medium, 3 low)"), r.confidence != "")
	for {
		text, err := p.words(prompt)
		if err != nil || text == "" {
			return err
		}
		i := slices.Index([]string{"1", "2", "3"}, width.Fold.String(text))
		switch {
		case i >= 0:
			r.confidence = confidences[i].code
		case isDash(text):
			r.confidence = ""
		default:
			p.say(lang.T("1、2、3のどれかを書くか、何も書かずにEnterを押してください。", "Write 1, 2 or 3, or nothing."))
			continue
		}
		_, err = p.store(p.withRemarks(s, r), lang.Text{})
		return err
	}
}

// emptiable is a prompt that says how to delete what is there.
func emptiable(prompt lang.Text, there bool) lang.Text {
	if !there {
		return prompt
	}
	return lang.F("%v（空行でそのまま、「-」だけで消す）", "%v (an empty line keeps it, - alone deletes it)", prompt)
}

func isDash(text string) bool {
	return slices.Contains([]string{"-", "−", "―", "ー", "‐"}, width.Fold.String(text))
}
