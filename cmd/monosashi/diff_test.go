package main

import (
	"testing"

	"github.com/monosashi/monosashi/assess"
	"github.com/monosashi/monosashi/questionnaires"
)

// TestDiffHasWords holds that everything a diff can say has words in both
// languages.
func TestDiffHasWords(t *testing.T) {
	for _, part := range questionnaires.Parts {
		if w := partWords[part]; w.JA == "" || w.EN == "" {
			t.Errorf("part %s has no words", part)
		}
	}
	for _, f := range questionnaires.Fates {
		if w := fateWords[f]; w.JA == "" || w.EN == "" {
			t.Errorf("fate %s has no words", f)
		}
	}
	for b := questionnaires.BumpNone; b <= questionnaires.BumpMajor; b++ {
		if w := bumpWords[b]; w.JA == "" || w.EN == "" {
			t.Errorf("bump %s has no words", b)
		}
	}
}

// TestMigrateHasWords holds the same for migrate.
func TestMigrateHasWords(t *testing.T) {
	for _, r := range assess.Reasons {
		if w := reasonWords[r]; w.JA == "" || w.EN == "" {
			t.Errorf("reason %s has no words", r)
		}
	}
}
