import { expect, test } from "@jest/globals";
import { type FormatName, formats } from "../../../src/manifest/schema/formats.ts";

const long = (length: number) => "a".repeat(length);

test.each<[FormatName, readonly string[], readonly string[]]>([
  ["dns-label", ["a", "a-1", "1a", long(63)], ["", "A", "a.b", "-a", "a-", "a_b", long(64)]],
  ["service-name", ["a", "a-1"], ["1a", "a.b", long(64)]],
  ["dns-subdomain", ["a", "a.b-c.1", long(253)], ["", "a..b", ".a", "a.", "A", long(254)]],
  ["cron-job-name", ["a", long(52)], [long(53), "A"]],
  ["path-segment", ["system:a", "A b"], ["", ".", "..", "a/b", "a%b"]],
  [
    "label-key",
    ["a", "A_b.c", "acme.io/team", `${long(253)}/a`],
    ["", "/a", "a/", "a/b/c", "Acme.io/a", "-a", long(64)],
  ],
  ["annotation-key", ["a", "Acme.io/Team"], ["", "a b", "a/b/c"]],
  ["label-value", ["", "a", "A_b.c-1", long(63)], ["a b", "-a", "a-", "a/b", long(64)]],
  ["config-key", ["a", "A_b.c-1", ".env"], ["", ".", "..", "..a", "a/b", "a b", long(254)]],
  ["port-name", ["a", "http-2", "8080a"], ["", "80", "HTTP", "a--b", "-a", "a-", long(16)]],
  [
    "quantity",
    ["1", "0.5", ".5", "1.", "-1", "+1", "100m", "1Ki", "1E", "1e3", "1E-2", "5n"],
    ["", "m", "1ki", "1 Gi", "1mb", "1Mib", "1e", "1,5"],
  ],
  [
    "date-time",
    ["2030-01-31T12:00:00Z", "2030-01-31T12:00:00.123456+02:00"],
    ["2030-01-31", "2030-01-31T12:00:00", "2030-13-01T00:00:00Z"],
  ],
  ["base64", ["", "YQ==", "YWJj", "YWJj\nYWJj\n"], ["a", "YQ=", "Y!==", "YQ==YQ=="]],
])("%s accepts %j and refuses %j", (name, right, wrong) => {
  expect(right.filter((text) => !formats[name].accepts(text))).toEqual([]);
  expect(wrong.filter((text) => formats[name].accepts(text))).toEqual([]);
});
