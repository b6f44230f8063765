import { fail } from "../go-template/errors.ts";
import { define, type FunctionTable } from "../go-template/function.ts";
import { type GoMap, mapOf, typeOf } from "../go-template/values.ts";

const PARTS = ["scheme", "host", "path", "query", "opaque", "fragment"] as const;
const URL_SYNTAX = /^(?:([a-zA-Z][a-zA-Z0-9+.-]*):)?(?:\/\/([^/?#]*))?([^?#]*)(?:\?([^#]*))?(?:#(.*))?$/s;

function decode(text: string): string {
  if (/%(?![0-9a-fA-F]{2})/.test(text)) fail(`unable to parse url: invalid URL escape in "${text}"`);
  return Buffer.from(
    text.replace(/%([0-9a-fA-F]{2})/g, (_, hex) => String.fromCharCode(Number.parseInt(hex, 16))),
    "latin1",
  ).toString();
}

function urlParse(text: string): GoMap {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: Go refuses control characters in URLs
  if (/[\x00-\x1f\x7f]/.test(text)) fail("unable to parse url: invalid control character in URL");
  const [, scheme = "", authority = "", path = "", query = "", fragment = ""] = URL_SYNTAX.exec(text) ?? [];
  const bare = /^[^/?#]*:/.test(text) && scheme === "";
  if (bare) fail(`unable to parse url: first path segment in URL cannot contain colon: "${text}"`);
  const at = authority.lastIndexOf("@");
  const host = authority.slice(at + 1);
  const port = /:([^:\]]*)$/.exec(host)?.[1] ?? "";
  if (!/^\d*$/.test(port)) fail(`unable to parse url: invalid port ":${port}" after host`);
  const isOpaque = scheme !== "" && !text.slice(scheme.length + 1).startsWith("/") && path !== "";
  const parts: Record<string, string> = {
    scheme: scheme.toLowerCase(),
    host,
    hostname: host.replace(/:\d*$/, "").replace(/^\[(.*)\]$/, "$1"),
    path: isOpaque ? "" : decode(path),
    query,
    opaque: isOpaque ? path : "",
    fragment: decode(fragment),
    userinfo: at < 0 ? "" : authority.slice(0, at),
  };
  return mapOf(Object.entries(parts));
}

function part(map: GoMap, key: string): string {
  const value = map.entries.get(key);
  if (value === undefined) return "";
  return typeof value === "string"
    ? value
    : fail(`unable to parse ${key} key, must be of type string, but ${typeOf(value)} found`);
}

const escapePath = (path: string): string =>
  path.replace(/[^A-Za-z0-9\-_.~$&+,/:;=@!'()*]/gu, (character) => encodeURIComponent(character));

function urlJoin(map: GoMap): string {
  const [scheme = "", host = "", path = "", query = "", opaque = "", fragment = ""] = PARTS.map((key) =>
    part(map, key),
  );
  const user = part(map, "userinfo");
  const start = scheme === "" ? "" : `${scheme}:`;
  const end = (query === "" ? "" : `?${query}`) + (fragment === "" ? "" : `#${escapePath(fragment)}`);
  if (opaque !== "") return start + opaque + end;
  const hasAuthority = host !== "" || user !== "" || (scheme !== "" && path.startsWith("//"));
  const authority = hasAuthority ? `//${user === "" ? "" : `${user}@`}${host}` : "";
  const slash = host !== "" && path !== "" && !path.startsWith("/") ? "/" : "";
  return start + authority + slash + escapePath(path) + end;
}

export const URLS: FunctionTable = {
  urlParse: define(["string"], urlParse),
  urlJoin: define(["map"], urlJoin),
};
