import { expect, test } from "@jest/globals";
import { normalizeGitUrl } from "../../../src/simulation/text/git-url.ts";

test.each([
  ["case does not matter", "HTTPS://GitHub.com/Org/Repo", "https://github.com/org/repo"],
  ["the suffix .git does not matter", "https://github.com/org/repo.git", "https://github.com/org/repo"],
  ["blanks around it do not matter", "  https://h/a ", "https://h/a"],
  ["a trailing slash does", "https://h/a/", "https://h/a/"],
  ["the scp form becomes host/path", "git@github.com:org/repo.git", "git@github.com/org/repo"],
  ["the ssh form becomes the same", "ssh://git@github.com/org/repo", "git@github.com/org/repo"],
  ["an ssh URL with a colon before the path is no URL", "ssh://git@github.com:org/repo", ""],
  ["a port stays", "https://h:8443/a", "https://h:8443/a"],
  ["stars stay", "https://*.example.com/org/*", "https://*.example.com/org/*"],
  ["classes stay", "https://h/[a-z]", "https://h/[a-z]"],
  ["braces are escaped, so alternatives never work", "https://h/{a,b}", "https://h/%7Ba,b%7D"],
  ["a blank inside escapes the whole path", "https://h/a b/*", "https://h/a%20b/%2A"],
  ["letters beyond ASCII are escaped byte by byte", "https://h/é", "https://h/%C3%A9"],
  ["an escape stays as it was written", "https://h/a%2fb", "https://h/a%2fb"],
  ["a bad escape makes it no URL", "https://h/%zz", ""],
  ["a bad port makes it no URL", "https://h:x/a", ""],
  ["two colons in a host make https no URL", "https://h:1:2/a", ""],
  ["but not ssh, where the last one counts", "ssh://git@h:1:2/a", "git@h:1:2/a"],
  ["a class in the host makes it no URL", "https://h[ab]/x", ""],
  ["an IPv6 host is one", "https://[::1]:80/x", "https://[::1]:80/x"],
  ["a host with a space is none", "https://a b/x", ""],
  ["a lone star is a path", "*", "*"],
  ["an OCI registry is a URL like others", "oci://ghcr.io/Org/Chart", "oci://ghcr.io/org/chart"],
  ["a query stays", "https://h/a?ref=x", "https://h/a?ref=x"],
  ["an empty fragment goes", "https://h/a#", "https://h/a"],
  ["a password stays", "https://user:pw@h/a", "https://user:pw@h/a"],
  ["text behind a scheme without slashes stays as it is", "a:b/c d", "a:b/c d"],
  ["a control character makes it no URL", "https://h/\u0007", ""],
])("%s: %j", (_, written, expected) => {
  expect(normalizeGitUrl(written)).toBe(expected);
});
