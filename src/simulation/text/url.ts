/** Characters (ASCII) that Go leaves as they are when it prints the part, as the inside of a class. */
const unreserved = "A-Za-z0-9\\-_.~";
const kept = {
  path: new RegExp(`[${unreserved}$&+,/:;=@]`),
  host: new RegExp(`[${unreserved}!"$&'()*+,:;<=>[\\]]`),
  user: new RegExp(`[${unreserved}$&+,;=]`),
  fragment: new RegExp(`[${unreserved}!$&()*+,/:;=?@]`),
};
type Part = keyof typeof kept;

/** A path or fragment made of these only is printed as it was written, percent signs included. */
const written = {
  path: new RegExp(`^[${unreserved}!$&'()*+,/:;=@[\\]%]*$`),
  fragment: new RegExp(`^[${unreserved}!$&'()*+,/:;=?@[\\]%]*$`),
};

/**
 * What Go's url.Parse followed by String makes of a text, or undefined where it does not parse. Go thinks in bytes: every
 * byte of the UTF-8 text must come, and goes, as one character.
 */
export function reprintUrl(text: string): string | undefined {
  const [address, rawFragment] = cut(text, "#");
  const main = reprintAddress(address);
  const fragment = reprint(rawFragment, "fragment");
  if (main === undefined || fragment === undefined) return undefined;
  return fragment === "" ? main : `${main}#${fragment}`;
}

function reprintAddress(address: string): string | undefined {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: Go refuses exactly these.
  if (/[\x00-\x1f\x7f]/.test(address) || address.startsWith(":")) return undefined;
  const scheme = /^([a-z][a-z0-9+.-]*):/i.exec(address)?.[1]?.toLowerCase() ?? "";
  const prefix = scheme === "" ? "" : `${scheme}:`;
  const [place] = cut(address.slice(prefix.length), "?");
  const query = address.slice(prefix.length + place.length);
  const printed = reprintPlace(place, scheme);
  return printed === undefined ? undefined : prefix + printed + query;
}

/** The part between scheme and query. */
function reprintPlace(place: string, scheme: string): string | undefined {
  if (place === "*" || (scheme !== "" && !place.startsWith("/"))) return place;
  if (scheme === "" && cut(place, "/")[0].includes(":")) return undefined;
  if (!place.startsWith("//") || (scheme === "" && place.startsWith("///"))) {
    const path = reprint(place, "path");
    return scheme === "" && path !== undefined && cut(path, "/")[0].includes(":") ? `./${path}` : path;
  }
  const slash = place.indexOf("/", 2);
  const end = slash < 0 ? place.length : slash;
  const authority = reprintAuthority(place.slice(2, end), scheme);
  const path = reprint(place.slice(end), "path");
  if (authority === undefined || path === undefined) return undefined;
  return authority === "" && path === "" ? "" : `//${authority}${path}`;
}

function reprintAuthority(authority: string, scheme: string): string | undefined {
  const at = authority.lastIndexOf("@");
  const host = reprintHost(authority.slice(at + 1), scheme);
  if (host === undefined || at < 0) return host;
  const user = authority.slice(0, at);
  if (!/^[A-Za-z0-9\-._:~!$&'()*+,;=%@]*$/.test(user)) return undefined;
  const [name, password] = cut(user, ":").map((part) => percentDecode(part));
  if (name === undefined || password === undefined) return undefined;
  return `${percentEncode(name, "user")}${user.includes(":") ? `:${percentEncode(password, "user")}` : ""}@${host}`;
}

function reprintHost(host: string, scheme: string): string | undefined {
  const bracket = host.lastIndexOf("[");
  if (bracket > 0) return undefined;
  if (bracket === 0) {
    const close = host.lastIndexOf("]");
    const address = host.slice(1, Math.max(close, 1)).replace(/%25.*$/, "");
    return close > 0 && isPort(host.slice(close + 1)) && isIpv6(address) ? host : undefined;
  }
  const strict = scheme === "http" || scheme === "https";
  const colon = strict ? host.indexOf(":") : host.lastIndexOf(":");
  if (colon >= 0 && !isPort(host.slice(colon))) return undefined;
  // A host may only escape what is not ASCII, and a percent sign; and it may only hold what Go prints as it is.
  if (/%(?:[0-13-7]|2[0-46-9a-f])/i.test(host)) return undefined;
  const plain = host.replace(/%[0-9a-f]{2}/gi, "");
  if ([...plain].some((char) => char < "\x80" && !kept.host.test(char))) return undefined;
  const decoded = percentDecode(host);
  return decoded === undefined ? undefined : percentEncode(decoded, "host");
}

function isPort(text: string): boolean {
  return /^(?::\d*)?$/.test(text);
}

function isIpv6(text: string): boolean {
  return text.includes(":") && URL.canParse(`http://[${text}]/`);
}

/** Escaped in Go's normal way, or as it was written where that is a valid way too. */
function reprint(raw: string, part: "path" | "fragment"): string | undefined {
  const decoded = percentDecode(raw);
  if (decoded === undefined) return undefined;
  return written[part].test(raw) ? raw : percentEncode(decoded, part);
}

function percentDecode(text: string): string | undefined {
  if (/%(?![0-9a-f]{2})/i.test(text)) return undefined;
  return text.replace(/%([0-9a-f]{2})/gi, (_, code) => String.fromCharCode(Number.parseInt(code, 16)));
}

function percentEncode(text: string, part: Part): string {
  return text.replace(/[\s\S]/g, (char) => {
    return kept[part].test(char)
      ? char
      : `%${char.charCodeAt(0).toString(16).toUpperCase().padStart(2, "0")}`;
  });
}

function cut(text: string, separator: string): [before: string, after: string] {
  const at = text.indexOf(separator);
  return at < 0 ? [text, ""] : [text.slice(0, at), text.slice(at + separator.length)];
}
