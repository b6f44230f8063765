import { expect, test } from "@jest/globals";
import { sprintf } from "../../../../src/simulation/application-set/go-template/printf.ts";
import {
  type GoValue,
  int,
  listOf,
  mapOf,
} from "../../../../src/simulation/application-set/go-template/values.ts";

test.each<[string, string, GoValue[], string]>([
  ["texts and numbers", "%s=%d", ["a", int(5)], "a=5"],
  [
    "width, zeros, sides",
    "%5d|%-5d|%05d|%5s|%-5s|",
    [int(42), int(42), int(42), "l", "r"],
    "   42|42   |00042|    l|r    |",
  ],
  ["precision", "%.2f %6.1f %.2s", [3.25, 2.26, "abc"], "3.25    2.3 ab"],
  [
    "hex, octal, binary, characters",
    "%x %X %o %b %c %U %#x",
    [int(255), "hi", int(8), int(5), int(65), int(65), int(255)],
    "ff 6869 10 101 A U+0041 0xff",
  ],
  ["quotes and types", "%q %T %v %t", ["a\n", int(1), null, true], '"a\\n" int <nil> true'],
  ["lists and maps", "%v %s", [listOf(["a", int(1)]), mapOf([["k", "v"]])], "[a 1] map[k:v]"],
  [
    "the plus of %+v is no sign, in a map neither",
    "%+v %+d %+v",
    [mapOf([["m", mapOf([["x", int(1)]])]]), int(1), 1.5],
    "map[m:map[x:1]] +1 1.5",
  ],
  [
    "%#v is Go's own syntax",
    "%#v %#v",
    [mapOf([["l", listOf([int(1), "a", null])]]), listOf(["b"], "string")],
    'map[string]interface {}{"l":[]interface {}{1, "a", interface {}(nil)}} []string{"b"}',
  ],
  ["%+q is ASCII, %#x has its prefix", "%+q %#x", ["\u00e9", "hi"], '"\\u00e9" 0x6869'],
  ["a wrong verb keeps flags and width", "%+s %5d", [int(1), "x"], "%!s(int=+1) %!d(string=    x)"],
  ["a wrong verb says so", "%d %s", ["x", int(1)], "%!d(string=x) %!s(int=1)"],
  ["a missing argument says so", "%d %d", [int(1)], "1 %!d(MISSING)"],
  ["a superfluous argument says so", "%d", [int(1), "x"], "1%!(EXTRA string=x)"],
  ["arguments by number", "%[2]d %[1]d", [int(1), int(2)], "2 1"],
  ["exponents", "%e %g %v", [1234.5, 1e21, 1e-5], "1.234500e+03 1e+21 1e-05"],
])("%s", (_title, format, args, expected) => {
  expect(sprintf(format, args)).toBe(expected);
});
