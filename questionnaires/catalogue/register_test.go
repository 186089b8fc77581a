package catalogue

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

func TestBuiltinRegister(t *testing.T) {
	r, ds := parseRegister("municipalities.csv", []byte(municipalitiesCSV), nil)
	info, more := parseRegisterInfo("register.yaml", []byte(registerYAML))
	for _, d := range append(ds, more...) {
		t.Error(d.Line("en"))
	}
	if len(r.Bodies) != 1788 || info.AsOf != "2023-04-01" || info.Confirmed != "2026-07-09" {
		t.Errorf("%d bodies as of %s, confirmed %s", len(r.Bodies), info.AsOf, info.Confirmed)
	}
}

// The list that the register comes from wrote some small kana large.
func TestKanaHaveSmallLetters(t *testing.T) {
	for code, want := range map[string]string{
		"064289": "ショウナイマチ", "104213": "ナカノジョウマチ", "112062": "ギョウダシ", "112119": "ホンジョウシ",
		"112160": "ハニュウシ", "124036": "クジュウクリマチ", "124435": "オンジュクマチ", "124630": "キョナンマチ",
		"253847": "リュウオウチョウ", "272299": "シジョウナワテシ", "294268": "コウリョウチョウ", "335860": "シンジョウソン",
		"473260": "チャタンチョウ",
	} {
		if b, ok := Register().ByCode(code); !ok || b.Kana != want {
			t.Errorf("%s is %s", code, b.Kana)
		}
	}
}

func TestEveryCodeHasItsCheckDigit(t *testing.T) {
	for _, b := range Register().Bodies {
		if d, ok := CheckDigit(b.Code[:5]); !ok || d != b.Code[5] {
			t.Errorf("%s %s: check digit %c", b.Code, b.Name, d)
		}
	}
}

func TestClassesAreCounted(t *testing.T) {
	got := map[string]int{}
	for _, b := range Register().Bodies {
		got[b.Class]++
	}
	want := map[string]int{"designated_city": 20, "core_city": 62, "special_city_at_enforcement": 23, "special_ward": 23, "city": 687, "town": 743, "village": 183, "prefecture": 47}
	if d := cmp.Diff(want, got); d != "" {
		t.Error("(-want +got)", d)
	}
}

func TestPrefecturesAgreeWithTheRegister(t *testing.T) {
	for _, b := range Register().Bodies {
		if PrefectureName(b.PrefCode).JA != b.Prefecture {
			t.Errorf("%s: %s is not %s", b.Code, b.Prefecture, PrefectureName(b.PrefCode).JA)
		}
	}
	b, _ := Register().ByCode("120006")
	if d := cmp.Diff("Chiba", b.NameText().EN); d != "" {
		t.Error(d)
	}
}

func TestResolve(t *testing.T) {
	for _, c := range []struct {
		in       string
		hints    Hints
		want     string // code and full name
		repaired bool
	}{
		{"010006", Hints{}, "010006 北海道", false},
		{"011002", Hints{}, "011002 北海道札幌市", false},
		{"131016", Hints{}, "131016 東京都千代田区", false},
		{"141003", Hints{}, "141003 神奈川県横浜市", false},
		{"271004", Hints{}, "271004 大阪府大阪市", false},
		{"472018", Hints{}, "472018 沖縄県那覇市", false},
		{" 131016 ", Hints{}, "131016 東京都千代田区", false},
		{"１３１０１６", Hints{}, "131016 東京都千代田区", true},
		{"13101", Hints{}, "131016 東京都千代田区", true},
		{"10006", Hints{}, "010006 北海道", true},
		{"01100", Hints{}, "011002 北海道札幌市", true},
		{"1100", Hints{}, "011002 北海道札幌市", true},
		{"１３１０１", Hints{}, "131016 東京都千代田区", true},
		{"12203", Hints{Name: "市川市"}, "122033 千葉県市川市", true},
		{"12203", Hints{Name: "北海道士別市"}, "012203 北海道士別市", true},
		{"12203", Hints{Prefecture: "北海道"}, "012203 北海道士別市", true},
		{"12203", Hints{Prefecture: "千葉"}, "122033 千葉県市川市", true},
		{"12203", Hints{Prefecture: "Chiba"}, "122033 千葉県市川市", true},
	} {
		b, repaired, p := Register().Resolve(c.in, c.hints)
		if p != nil {
			t.Errorf("%q %v: %s", c.in, c.hints, p.Message.EN)
			continue
		}
		if got := b.Code + " " + b.FullName(); got != c.want || repaired.IsZero() == c.repaired {
			t.Errorf("%q %v = %s, repaired %q; want %s", c.in, c.hints, got, repaired.EN, c.want)
		}
	}
}

func TestResolveRefuses(t *testing.T) {
	for _, c := range []struct{ in, name, want string }{
		{"131017", "", "the check digit (the last) of code 131017 is wrong; if the first five digits are right, it is 131016 (東京都千代田区)"},
		{"139990", "", "the check digit (the last) of code 139990 is wrong; it would be 8, but 139998 is not in the register either"},
		{"139998", "", "no body with code 139998 is in the register; the register is as of 2023-04-01; wards of designated cities are not in the register; write the code of the city"},
		{"12203", "", "code \"12203\" has two readings: 012203 北海道士別市, 122033 千葉県市川市; write all six digits, with the leading zero and the check digit"},
		{"12203", "千代田区", "code \"12203\" has two readings: 012203 北海道士別市, 122033 千葉県市川市; write all six digits, with the leading zero and the check digit"},
		{"13101", "港区", "code \"13101\" reads as 131016 東京都千代田区, but the name is another; write all six digits, with the leading zero and the check digit"},
		{"99999", "", "no body with code 99999 is in the register; write all six digits with the check digit, such as 131016"},
		{"13", "", "a local government code has six digits, not \"13\"; write all six digits with the check digit, such as 131016"},
		{"", "", "\"\" is not a local government code; write all six digits with the check digit, such as 131016"},
		{"府中市", "", "\"府中市\" is not a local government code; it may be 132063 東京都府中市, 342084 広島県府中市"},
	} {
		_, _, p := Register().Resolve(c.in, Hints{Name: c.name})
		if p == nil {
			t.Errorf("%q was taken", c.in)
			continue
		}
		if d := cmp.Diff(c.want, p.Message.EN+"; "+p.Hint.EN); d != "" {
			t.Errorf("%q (-want +got)\n%s", c.in, d)
		}
	}
}

// TestAmbiguousFiveDigits finds every five-digit code that can stand for two
// bodies: one that lost its leading zero, and one without its check digit.
func TestAmbiguousFiveDigits(t *testing.T) {
	var got []string
	for _, b := range Register().Bodies {
		if !strings.HasPrefix(b.Code, "0") {
			continue
		}
		in := b.Code[1:]
		if _, _, p := Register().Resolve(in, Hints{}); p != nil {
			if len(p.Candidates) != 2 || p.Candidates[0] != b {
				t.Errorf("%s: candidates %v", in, p.Candidates)
				continue
			}
			got = append(got, in+" "+b.Name+" "+p.Candidates[1].Name)
		}
	}
	want := []string{
		"12203 士別市 市川市", "12211 名寄市 成田市", "12220 三笠市 流山市", "12238 根室市 いすみ市",
		"14362 雨竜町 大井町", "15202 幌延町 長岡市", "15504 置戸町 刈羽村", "16322 士幌町 上市町",
		"23213 鰺ヶ沢町 西尾市", "23230 深浦町 日進市", "43214 大河原町 阿蘇市", "44211 大和町 宇佐市",
	}
	if d := cmp.Diff(want, got); d != "" {
		t.Error("(-want +got)", d)
	}
}

func TestByName(t *testing.T) {
	names := func(bodies []Body) (out []string) {
		for _, b := range bodies {
			out = append(out, b.Code)
		}
		return out
	}
	for _, c := range []struct {
		name, pref string
		want       []string
	}{
		{"府中市", "", []string{"132063", "342084"}},
		{"府中市", "広島県", []string{"342084"}},
		{"東京都府中市", "", []string{"132063"}},
		{"鰺ケ沢町", "", []string{"023213"}},
		{"北海道", "", []string{"010006"}},
		{"", "", nil},
		{"無い市", "", nil},
	} {
		if d := cmp.Diff(c.want, names(Register().ByName(c.name, c.pref))); d != "" {
			t.Errorf("%s %s (-want +got)\n%s", c.name, c.pref, d)
		}
	}
}
