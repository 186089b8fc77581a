package interview

import (
	"bufio"
	"context"
	"errors"
	"fmt"
	"io"
	"strings"

	"golang.org/x/text/width"

	"github.com/monosashi/monosashi/internal/columns"
	"github.com/monosashi/monosashi/internal/lang"
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
