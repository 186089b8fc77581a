package main

import (
	"strings"

	"github.com/monosashi/monosashi/internal/lang"
)

// detectLang returns the language of the tool: --lang, MONOSASHI_LANG, the
// locale, the language of Windows, and when none of them says anything
// Japanese, with chosen false. It looks at args itself, because the help that
// cobra prints has to be in that language already.
func (e *env) detectLang(args []string) (l string, chosen bool) {
	if l := langFlag(args); l == lang.JA || l == lang.EN {
		return l, true
	}
	for _, k := range []string{"MONOSASHI_LANG", "LC_ALL", "LC_MESSAGES", "LANG"} {
		if l := languageOf(e.getenv(k)); l != "" {
			return l, true
		}
	}
	if l := languageOf(systemLocale()); l != "" {
		return l, true
	}
	return lang.JA, false
}

// languageOf returns the language of the tool for a locale: "" for one that
// says nothing, such as C.
func languageOf(locale string) string {
	name, _, _ := strings.Cut(strings.ToLower(strings.TrimSpace(locale)), ".")
	name, _, _ = strings.Cut(name, "@")
	switch {
	case name == "" || name == "c" || name == "posix":
		return ""
	case name == "ja" || strings.HasPrefix(name, "ja_") || strings.HasPrefix(name, "ja-"):
		return lang.JA
	}
	return lang.EN
}

func langFlag(args []string) string {
	found := ""
	for i, a := range args {
		switch {
		case a == "--":
			return found
		case a == "--lang" && i+1 < len(args):
			found = args[i+1]
		case strings.HasPrefix(a, "--lang="):
			found = strings.TrimPrefix(a, "--lang=")
		}
	}
	return found
}
