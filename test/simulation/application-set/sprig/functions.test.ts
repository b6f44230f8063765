import { describe, expect, test } from "@jest/globals";
import { mapFromJson } from "../../../../src/simulation/application-set/go-template/json.ts";
import { renderGoTemplate } from "../../../../src/simulation/application-set/go-template/template.ts";
import { templateFunctions } from "../../../../src/simulation/application-set/sprig/functions.ts";

const params = mapFromJson({
  list: ["b", "a", "b"],
  map: { k: "v", deep: { er: 1 } },
  none: null,
  text: "é✓",
});

const render = (text: string, now?: string): string =>
  renderGoTemplate(text, params, [], templateFunctions(now));

type Row = readonly [title: string, text: string, expected: string];

function table(name: string, rows: readonly Row[]): void {
  describe(name, () => {
    test.each(rows)("%s", (_title, text, expected) => {
      expect(render(text)).toBe(expected);
    });
  });
}

table("texts", [
  [
    "trunc cuts from the start or from the end, in bytes",
    '{{ trunc 3 "hello" }} {{ trunc -3 "hello" }} {{ trunc 2 .text }}',
    "hel llo é",
  ],
  ["substr", '{{ substr 1 3 "hello" }} {{ substr 2 -1 "hello" }} {{ substr -1 2 "hello" }}', "el llo he"],
  [
    "trimming",
    '{{ trim " a " }}{{ trimAll "-" "-a-" }}{{ trimPrefix "a" "ab" }}{{ trimSuffix "b" "ab" }}',
    "aaba",
  ],
  ["replace and repeat", '{{ replace "a" "b" "aa" }} {{ repeat 2 "xy" }}', "bb xyxy"],
  ["quote leaves nil out", '{{ quote "a" 1 nil }} {{ squote .none "b" }}', '"a" "1" \'b\''],
  ["indent and nindent", '{{ "a\\nb" | indent 2 }}|{{ "a" | nindent 2 }}', "  a\n  b|\n  a"],
  [
    "splitting",
    '{{ (split "/" "a/b")._1 }} {{ splitList "," "a,b" | join "+" }} {{ (splitn "/" 2 "a/b/c")._1 }}',
    "b a+b b/c",
  ],
  ["join skips nil", '{{ join "," (list 1 nil "a") }}', "1,a"],
  [
    "words",
    '{{ title "a bc" }} {{ untitle "A" }} {{ camelcase "http_server" }} {{ snakecase "FirstName2" }} {{ kebabcase "HTTPServer" }}',
    "A Bc a HttpServer first_name2 http-server",
  ],
  [
    "short forms",
    '{{ abbrev 8 "hello world" }} {{ initials "First Try" }} {{ swapcase "aB" }} {{ nospace "a b" }}',
    "hello... FT Ab ab",
  ],
  ["wrapping", '{{ wrap 5 "aa bb cc" }}|{{ wrapWith 3 "-" "abcdef" }}', "aa bb\ncc|abc-def"],
  ["atoi takes decimal digits only", '{{ atoi "012" }} {{ atoi "x" }}', "12 0"],
]);

table("numbers", [
  [
    "arithmetic is in int64",
    '{{ add 1 "2" 3.9 }} {{ div -7 2 }} {{ mod -7 2 }} {{ mul 2 3 4 }}',
    "6 -3 -1 24",
  ],
  [
    "texts become numbers if they are whole",
    '{{ int "10" }} {{ int "1.0" }} {{ int "1.5" }} {{ int "0x1f" }} {{ int "012" }}',
    "10 1 0 31 10",
  ],
  [
    "floats are exact decimals",
    "{{ addf 0.1 0.2 }} {{ divf 10 3 }} {{ mulf 0.1 3 }}",
    "0.3 3.3333333333333335 0.3",
  ],
  ["rounding", "{{ round 2.5 0 }} {{ round 1.2345 2 }} {{ floor 1.9 }} {{ ceil 1.1 }}", "3 1.23 1 2"],
  ["max and min", "{{ max 1 5 3 }} {{ min 4 2 }} {{ maxf 1.5 2 }} {{ minf 1.5 2 }}", "5 2 2 1.5"],
  [
    "counting",
    "{{ until 3 }} {{ untilStep 0 6 2 }} {{ seq 3 }} {{ seq 0 2 6 }}",
    "[0 1 2] [0 2 4] 1 2 3 0 2 4 6",
  ],
]);

table("lists and maps", [
  [
    "first, last, rest, initial",
    "{{ first .list }} {{ last .list }} {{ rest .list }} {{ initial .list }}",
    "b b [a b] [b a]",
  ],
  [
    "uniq, without, has, compact",
    '{{ uniq .list }} {{ without .list "b" }} {{ has "a" .list }} {{ compact (list 0 "" 1) }}',
    "[b a] [a] true [1]",
  ],
  [
    "append, prepend, concat, reverse, slice",
    "{{ append .list 1 }} {{ prepend .list 1 }} {{ concat .list (list 2) }} {{ reverse .list }} {{ slice .list 1 2 }}",
    "[b a b 1] [1 b a b] [b a b 2] [b a b] [a]",
  ],
  ["chunk and sortAlpha", "{{ chunk 2 .list }} {{ sortAlpha .list }}", "[[b a] [b]] [a b b]"],
  [
    "dict, get, hasKey, pick, omit",
    '{{ dict "a" 1 "b" }} {{ get .map "x" }}| {{ hasKey .map "k" }} {{ pick .map "k" }} {{ omit .map "deep" }}',
    "map[a:1 b:] | true map[k:v] map[k:v]",
  ],
  [
    "set and unset change the map itself",
    '{{ $d := dict "a" 1 }}{{ $_ := set $d "b" 2 }}{{ $_ := unset $d "a" }}{{ $d }}',
    "map[b:2]",
  ],
  [
    "merge keeps what is there, mergeOverwrite does not",
    '{{ merge (dict "a" 1) (dict "a" 2 "b" 3) }} {{ mergeOverwrite (dict "a" 1) (dict "a" 2) }}',
    "map[a:1 b:3] map[a:2]",
  ],
  [
    "dig takes the default as soon as a key is missing",
    '{{ dig "deep" "er" "x" .map }} {{ dig "no" "er" "x" .map }}',
    "1 x",
  ],
]);

table("defaults and JSON", [
  [
    "default and coalesce look for what is not empty",
    '{{ default "x" "" }} {{ .none | default "y" }} {{ coalesce 0 "" "z" }}',
    "x y z",
  ],
  [
    "ternary, empty, all, any",
    '{{ ternary "a" "b" true }} {{ empty 0 }} {{ all 1 "" }} {{ any 0 "x" }}',
    "a true false true",
  ],
  [
    "JSON is sorted and escapes HTML unless raw",
    '{{ toJson .map }} {{ toJson "<" }} {{ toRawJson "<" }}',
    '{"deep":{"er":1},"k":"v"} "\\u003c" "<"',
  ],
  [
    "JSON that does not parse is nothing",
    '{{ (fromJson "{\\"a\\":[1]}").a }} {{ fromJson "bad" }}',
    "[1] <no value>",
  ],
  [
    "types and kinds",
    "{{ typeOf .list }} {{ kindOf .map }} {{ typeOf 1 }} {{ typeOf (add 1 1) }} {{ kindOf .none }}",
    "[]interface {} map int int64 invalid",
  ],
]);

table("encodings, paths and URLs", [
  [
    "base64 and base32",
    '{{ b64enc "hi" }} {{ b64dec "aGk=" }} {{ b32enc "hi" }} {{ b32dec "NBUQ====" }}',
    "aGk= hi NBUQ==== hi",
  ],
  ["what is not base64 becomes a message", '{{ b64dec "!" }}', "illegal base64 data at input byte 0"],
  [
    "hashes",
    '{{ sha256sum "a" | trunc 8 }} {{ sha1sum "a" | trunc 8 }} {{ adler32sum "a" }}',
    "ca978112 86f7e437 6422626",
  ],
  [
    "paths",
    '{{ base "/a/b.c" }} {{ dir "/a/b" }} {{ clean "a/../b/" }} {{ ext "a.b.c" }} {{ isAbs "/a" }}',
    "b.c /a b .c true",
  ],
  [
    "a URL in parts and together again",
    '{{ (urlParse "https://u@h:1/p?q#f").hostname }} {{ urlJoin (urlParse "https://u@h:1/p?q#f") }}',
    "h https://u@h:1/p?q#f",
  ],
]);

table("regular expressions", [
  [
    "matching and finding",
    '{{ regexMatch "^h.*o$" "hello" }} {{ regexFind "[0-9]+" "a12b3" }} {{ regexFindAll "[0-9]" "a1b2" -1 }}',
    "true 12 [1 2]",
  ],
  [
    "replacing with groups; a name is as long as it can be",
    '{{ regexReplaceAll "a(x*)b" "-axxb-" (print "$" "{1}W") }} {{ regexReplaceAll "a(x*)b" "-axxb-" "$1W" }}',
    "-xxW- --",
  ],
  [
    "flags and named groups",
    '{{ regexFind "(?i)HEL" "hello" }} {{ regexReplaceAll "(?P<a>\\\\w)-(?P<b>\\\\w)" "x-y" "$b.$a" }}',
    "hel y.x",
  ],
  ["empty matches beside a match do not count", '{{ regexReplaceAll "x*" "abxc" "-" }}', "-a-b-c-"],
  ["splitting", '{{ regexSplit "z+" "pizza" -1 }}', "[pi a]"],
  ["look-around is refused", '{{ regexMatch "(?=x)" "x" }}', "false"],
]);

table("versions", [
  [
    "parts of a version",
    '{{ $v := semver "v1.2.3-rc.1+b" }}{{ $v.Major }}.{{ $v.Minor }} {{ $v.Prerelease }} {{ $v }}',
    "1.2 rc.1 1.2.3-rc.1+b",
  ],
  [
    "ranges",
    '{{ semverCompare "^1.2.0" "1.9.0" }} {{ semverCompare "~1.2" "1.3.0" }} {{ semverCompare ">1.2" "1.2.5" }} {{ semverCompare "1.x || >=3" "3.1.0" }}',
    "true false false true",
  ],
  [
    "a prerelease only matches a range that names one",
    '{{ semverCompare "^1.0.0" "1.2.3-a" }} {{ semverCompare "^1.0.0-0" "1.2.3-a" }}',
    "false true",
  ],
]);

table("Argo CD's own", [
  ["normalize makes a DNS name", '{{ normalize "My_App/x--" }}', "my-app-x"],
  [
    "slugify cuts at a dash unless told not to",
    '{{ slugify 8 "ab-cdef-gh" }} {{ slugify 8 false "ab-cdef-gh" }} {{ slugify "Feat/A_b" }}',
    "ab-cdef ab-cdef feat-a-b",
  ],
  [
    "YAML there and back",
    '{{ fromYaml "a: yes\\nb: [1]" | toJson }} {{ toYaml .map }}',
    '{"a":true,"b":[1]} deep:\n  er: 1\nk: v',
  ],
  ["a YAML list", '{{ fromYamlArray "- a\\n- b" | join "+" }}', "a+b"],
]);

describe("dates", () => {
  test.each<Row>([
    [
      "seconds in a layout and a zone",
      '{{ dateInZone "2006-01-02 15:04 MST" 0 "UTC" }} {{ htmlDate 86400 }}',
      "1970-01-01 00:00 UTC 1970-01-02",
    ],
    [
      "reading, moving, writing",
      '{{ toDate "2006-01-02" "2024-02-28" | dateModify "24h" | date "Mon Jan _2 2006" }}',
      "Thu Feb 29 2024",
    ],
    ["durations", '{{ duration "95" }} {{ durationRound "2400s" }}', "1m35s 40m"],
  ])("%s", (_title, text, expected) => {
    expect(render(text)).toBe(expected);
  });

  test("now is what was given, and fails if nothing was", () => {
    expect(render('{{ now | date "2006-01-02" }}', "2026-05-06T07:08:09Z")).toBe("2026-05-06");
    expect(() => render("{{ now }}")).toThrow(/give `now`/);
  });
});

table("secrets and chance, where there is nothing to guess", [
  [
    "random texts without characters",
    "[{{ randAlpha 0 }}{{ randAlphaNum 0 }}{{ randAscii 0 }}{{ randNumeric -1 }}{{ randBytes 0 }}]",
    "[]",
  ],
  ["one number to choose from", "{{ randInt 5 6 }} {{ randInt -3 -2 }}", "5 -3"],
  ["shuffling what has one order", '[{{ shuffle "" }}] {{ shuffle "aaa" }}', "[] aaa"],
  [
    "derived passwords of each shape",
    '{{ derivePassword 1 "long" "pw" "u" "s" }} {{ derivePassword 7 "pin" "pw" "" "" }} {{ derivePassword 1 "x" "" "" "" }}',
    "JiviFujzPiba3* 2693 cannot find password template x",
  ],
  [
    "the counter is a uint32, names count in bytes",
    '{{ derivePassword 4294967300 "maximum" "pwä" "uü" "example.org" }}',
    "G0!PiBo1M!udUG5dY^Lh",
  ],
  [
    "decrypting",
    '{{ decryptAES "secretkey" "30tEfhuJSVRhpG97XCuWgz2okj7L8vQ1s6V9zVUPeDQ=" }}[{{ decryptAES "k" "" }}]',
    "plaintext[]",
  ],
]);

test.each([
  ["a text of some length", "{{ randNumeric 1 }}", /cannot be predicted/],
  ["two numbers to choose from", "{{ randInt 5 7 }}", /another number each time/],
  ["characters of any order", '{{ shuffle "ab" }}', /cannot be predicted/],
  ["a salted hash, though its length is known", '{{ bcrypt "x" | len }}', /cannot be predicted/],
  ["a cipher text that is no base64", '{{ decryptAES "k" "!!" }}', /illegal base64/],
  ["a cipher text that is no whole block", '{{ decryptAES "k" "AAAA" }}', /3 bytes/],
  ["a negative counter", '{{ derivePassword -1 "pin" "" "" "" }}', /expected uint32/],
])("an error: %s", (_title, text, expected) => {
  expect(() => render(text)).toThrow(expected);
});
