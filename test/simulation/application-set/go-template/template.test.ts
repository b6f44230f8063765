import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import { GoPanic, TemplateError } from "../../../../src/simulation/application-set/go-template/errors.ts";
import { mapFromJson } from "../../../../src/simulation/application-set/go-template/json.ts";
import { renderGoTemplate } from "../../../../src/simulation/application-set/go-template/template.ts";
import { templateFunctions } from "../../../../src/simulation/application-set/sprig/functions.ts";

const params = mapFromJson({
  team: "pay",
  port: 8080,
  big: 12345678,
  on: true,
  off: false,
  none: null,
  tags: ["b", "a"],
  nothing: [],
  image: { name: "shop", tag: "1.2" },
});

const render = (text: string, options: readonly string[] = []): string =>
  renderGoTemplate(text, params, options, templateFunctions());

describe("a template", () => {
  test.each([
    ["text without actions stays", "plain }} text", "plain }} text"],
    ["a field prints its value", "{{ .team }}-{{ .image.name }}", "pay-shop"],
    ["whole numbers of parameters are floats", "{{ .port }} {{ .big }}", "8080 1.2345678e+07"],
    [
      "a missing key and a null print no value",
      "{{ .x }} {{ .x.y }} {{ .none }}",
      "<no value> <no value> <no value>",
    ],
    ["maps print sorted, lists in brackets", "{{ .image }} {{ .tags }}", "map[name:shop tag:1.2] [b a]"],
    ["trim markers take blanks and line ends", "a \n{{- .team -}}\n b", "apayb"],
    ["comments vanish", "a{{/* x */}}b {{- /* y */ -}} c", "abc"],
    ["if, else if and else", "{{ if .off }}1{{ else if .on }}2{{ else }}3{{ end }}", "2"],
    ["empty values are false", "{{ if .nothing }}1{{ end }}{{ if .none }}2{{ end }}{{ if 0 }}3{{ end }}", ""],
    ["with moves the dot, $ stays", "{{ with .image }}{{ .tag }}{{ $.team }}{{ end }}", "1.2pay"],
    ["with else with", "{{ with .none }}1{{ else with .team }}{{ . }}{{ end }}", "pay"],
    ["range gives index and item", "{{ range $i, $t := .tags }}{{ $i }}{{ $t }} {{ end }}", "0b 1a "],
    [
      "range goes through maps by key",
      "{{ range $k, $v := .image }}{{ $k }}={{ $v }};{{ end }}",
      "name=shop;tag=1.2;",
    ],
    ["range over a number counts", "{{ range $i := 3 }}{{ $i }}{{ end }}", "012"],
    ["range over nothing takes else", "{{ range .nothing }}x{{ else }}none{{ end }}", "none"],
    [
      "break and continue",
      "{{ range until 9 }}{{ if eq . 1 }}{{ continue }}{{ end }}{{ if eq . 3 }}{{ break }}{{ end }}{{ . }}{{ end }}",
      "02",
    ],
    [
      "assignment reaches outward, declaration does not",
      "{{ $x := 1 }}{{ if .on }}{{ $x = 2 }}{{ end }}{{ if .on }}{{ $x := 3 }}{{ end }}{{ $x }}",
      "2",
    ],
    [
      "a defined template gets its own dot",
      '{{ define "t" }}[{{ . }}]{{ end }}{{ template "t" .team }}',
      "[pay]",
    ],
    ["a block is defined and used at once", '{{ block "b" .port }}<{{ . }}>{{ end }}', "<8080>"],
    ["a pipe passes the last argument", '{{ .team | printf "%s-%s" "a" | upper }}', "A-PAY"],
    ["parentheses may be followed by fields", '{{ (dict "a" "b").a }}', "b"],
    [
      "constants in every notation",
      "{{ 0x1F }} {{ 0b11 }} {{ 017 }} {{ 1_000 }} {{ 'a' }} {{ 1e3 }}",
      "31 3 15 1000 97 1000",
    ],
    ["quoted texts know escapes, raw ones do not", '{{ "a\\tb\\u00e9" }}{{ `a\\t` }}', "a\tbéa\\t"],
    ["and and or stop at the argument that decides", "{{ and 0 .x.y }} {{ or .team (fail `no`) }}", "0 pay"],
    [
      "index goes through maps and lists",
      '{{ index .image "tag" }} {{ index .tags 1 }} {{ index .image "x" }}',
      "1.2 a <no value>",
    ],
    [
      "comparisons",
      '{{ eq 1 1 }} {{ eq .team "x" "pay" }} {{ lt 1 2 }} {{ ge "b" "a" }} {{ eq .none nil }}',
      "true true true true true",
    ],
    ["len counts bytes", '{{ len "é" }} {{ len .tags }}', "2 2"],
    [
      "html, js and urlquery escape",
      "{{ html `<a>` }} {{ js `it's` }} {{ urlquery `a b&c` }}",
      "&lt;a&gt; it\\'s a+b%26c",
    ],
    ["print puts blanks between numbers only", '{{ print 1 2 "a" "b" 3 4 }}', "1 2ab3 4"],
  ])("%s", (_title, text, expected) => {
    expect(render(text)).toBe(expected);
  });

  test.each([
    ["a field of a text", "{{ .team.x }}", /can't evaluate field x in type string/],
    ["a field of null", "{{ .none.x }}", /nil pointer/],
    ["an unknown function", "{{ nope 1 }}", /function "nope" not defined/],
    ["functions that look at the machine", '{{ env "HOME" }}', /"env" not defined/],
    [
      "an int64 where an int is needed",
      "{{ trunc (add 1 2) .team }}",
      /trunc: wrong type.*expected int; got int64/,
    ],
    [
      "a float where a text is needed",
      "{{ upper .port }}",
      /upper: wrong type.*expected string; got float64/,
    ],
    ["a missing value where a text is needed", "{{ upper .x }}", /upper: invalid value; expected string/],
    ["too few arguments", "{{ trunc 1 }}", /wrong number of args for trunc: want 2 got 1/],
    ["numbers compared with texts", '{{ eq 1 "1" }}', /incompatible types/],
    ["floats compared with integers", "{{ eq .port 8080 }}", /incompatible types/],
    ["maps compared", "{{ eq .image .image }}", /non-comparable/],
    ["an index beyond the end", "{{ index .tags 5 }}", /out of range/],
    ["an unclosed action", "{{ .team", /unclosed action/],
    ["an unclosed if", "{{ if .on }}x", /unexpected EOF/],
    ["an undefined variable", "{{ $x }}", /undefined variable "\$x"/],
    ["a template that nobody defined", '{{ template "t" }}', /template "t" not defined/],
    ["break outside of range", "{{ break }}", /outside \{\{range\}\}/],
    [
      "an endless template",
      '{{ define "t" }}{{ template "t" }}{{ end }}{{ template "t" }}',
      /depth|without end/,
    ],
    ["fail", '{{ fail "no team" }}', /error calling fail: no team/],
    ["a slug of nothing", "{{ slugify .x }}", /interface \{\} is nil, not string/],
    ["random texts", "{{ randAlpha 5 }}", /randAlpha gives another text each time/],
  ])("fails for %s", (_title, text, message) => {
    expect(() => render(text)).toThrow(TemplateError);
    expect(() => render(text)).toThrow(message);
  });
});

describe("missingkey", () => {
  test.each([
    ["zero still prints no value for parameters of any type", ["missingkey=zero"], "{{ .x }}", "<no value>"],
    ["the last option counts", ["missingkey=error", "missingkey=default"], "{{ .x }}", "<no value>"],
  ])("%s", (_title, options, text, expected) => {
    expect(render(text, options)).toBe(expected);
  });

  test("error fails at the first missing key, also behind a missing one", () => {
    expect(() => render("{{ .x }}", ["missingkey=error"])).toThrow(/no entry for key "x"/);
    expect(() => render("{{ .image.x }}", ["missingkey=error"])).toThrow(/no entry for key "x"/);
  });

  test("an unknown option panics, even if there is no action in the text", () => {
    expect(() => render("plain", ["missingkey=bogus"])).toThrow(GoPanic);
  });
});

test("law: text without braces renders to itself", () => {
  return fc.assert(
    fc.property(fc.string(), (text) => {
      fc.pre(!text.includes("{{"));
      expect(render(text)).toBe(text);
    }),
  );
});

test("law: a quoted text prints as it was", () => {
  return fc.assert(
    fc.property(fc.string(), (text) => {
      expect(render(`{{ ${JSON.stringify(text).replace(/\u2028|\u2029/g, "")} }}`)).toBe(
        text.replace(/\u2028|\u2029/g, ""),
      );
    }),
  );
});
