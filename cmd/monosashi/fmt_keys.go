package main

import "github.com/monosashi/monosashi/internal/yamlpos"

// keyOrders holds, for every kind of file that fmt writes, the order of its
// keys, which is that of the documentation. A new kind needs an entry here.
var keyOrders = map[string]yamlpos.Shapes{
	"questionnaire": {
		"": "schema id version' languages title:text description:text respondents goals levels:level notice:notice " +
			"counts:*count calculations:*calculation measures:*measure headline:headline scoring:scoring scores:score checks:check sections:section",
		"text":        "ja en",
		"level":       "code' label:text",
		"notice":      "purpose:text basis:text readers:text publication:text deadline:text contact:text",
		"count":       "label:text hint:text type unit min max respondents constraint' constraint_message:text",
		"calculation": "label:text calculation'",
		"measure":     "label:text numerator denominator invited population method holds' answers:yes relevant' compare:compare",
		"yes":         "yes:text no:text",
		"compare":     "baseline comparability note:text relevant'",
		"headline":    "baseline label:text measures beside",
		"scoring":     "unanswered unknown not_applicable evidence_rule:evidence minimum_coverage:coverage stage_rule:stage stages:level gates",
		"evidence":    "from counts",
		"coverage":    "of value",
		"stage":       "median_of gates_at_least",
		"score":       "id label:text method of weights value_of' calculation' minimum' maximum' limit target better band_of bands:band",
		"band":        "code' from above label:text",
		"check":       "id when' severity items message:text",
		"section":     "id label:text hint:text goals relevant' score:rule repeat:repeat questions:item sections:section",
		"rule":        "method of' limit target met calculation' minimum' maximum' weight",
		"repeat":      "label:text min max combine",
		"item":        "id type core required goals references label:text hint:text options:option unit min max relevant' constraint' constraint_message:text weight rung score:points evidence:text counts action:action not_applicable was'",
		"option":      "code' points exclusive label:text was'",
		"points":      "combine minimum maximum limit target points",
		"action":      "below effort label:text",
	},
	"answers": {
		"":              "schema title:text source:source questionnaire:questionnaire respondent:respondent as_of counts:*count shares:*share published:published answers:*answer repeats:*instance",
		"text":          "ja en",
		"source":        "title:text publisher:text date address",
		"questionnaire": "id version' sha256'",
		"respondent":    "code' name:text type class prefecture:text fictional population:population",
		"population":    "value as_of source:text",
		"count":         "value status source:text note:text stale",
		"share":         "share about_n selection source:text note:text",
		"published":     "label:text share count of printed:text status period:text source:text",
		"answer":        "choose not_applicable:text unknown evidence:text note:text by:text at confidence stale",
		"instance":      "name:text answers:*answer",
	},
	"goals": {
		"":        "schema languages id title:text editions:edition policies:policy goals:goal",
		"text":    "ja en",
		"edition": "id label:text title:text date address status note:text",
		"policy":  "key label:text short:text",
		"goal":    "key policy label:text clauses:*clause",
		"clause":  "text:text status not_found",
	},
	"references": {
		"":          "schema languages id title:text references:reference",
		"text":      "ja en",
		"reference": "family edition' name:text name_mark publisher:text identifier date address status note:text numbering:text parts:part",
		"part":      "key' title:text status",
	},
	"baselines": {
		"":         "schema languages id title:text sources:source baselines:baseline",
		"text":     "ja en",
		"source":   "key title:text publisher:text date address",
		"baseline": "id label:text short:text population:text definition:text unit value precision interval:interval printed:text period:period release count of source:source status supersedes superseded_by caveat:text",
		"interval": "low high",
		"period":   "ja en year",
	},
}
