/** Shapes that only credentials have. */
const shapes: readonly { readonly what: string; readonly pattern: RegExp }[] = [
  { what: "a private key", pattern: /-----BEGIN (?:[A-Z0-9]+ )*PRIVATE KEY(?: BLOCK)?-----/ },
  { what: "an AWS access key", pattern: /\b(?:AKIA|ASIA)[0-9A-Z]{16}\b/ },
  { what: "a Google API key", pattern: /\bAIza[\w-]{35}(?![\w-])/ },
  { what: "an Azure storage key", pattern: /\bAccountKey=[\w+/]{80,}=*/ },
  { what: "a GitHub token", pattern: /\b(?:gh[pousr]_[A-Za-z0-9]{36,}|github_pat_\w{60,})/ },
  { what: "a GitLab token", pattern: /\bglpat-[\w-]{20,}/ },
  { what: "a Slack token", pattern: /\bxox[abeoprs]-[\w-]{10,}/ },
  { what: "a Slack webhook", pattern: /hooks\.slack\.com\/services\/T\w+\/B\w+\/\w+/ },
  { what: "a Stripe key", pattern: /\b[rs]k_live_[A-Za-z0-9]{16,}/ },
  { what: "an npm token", pattern: /\bnpm_[A-Za-z0-9]{36}\b/ },
  { what: "a SendGrid key", pattern: /\bSG\.[\w-]{20,}\.[\w-]{20,}/ },
  { what: "a Vault token", pattern: /\bhv[sb]\.[\w-]{24,}/ },
  { what: "a JSON web token", pattern: /\beyJ[\w-]{10,}\.eyJ[\w-]{10,}\.[\w-]{10,}/ },
];

/** All shapes at once: most texts are none of them. */
const anyShape = new RegExp(shapes.map(({ pattern }) => pattern.source).join("|"));

/** The kind of credential that a text holds: `"a GitHub token"`. Never the text. */
export function credentialIn(text: string): string | undefined {
  if (text.length < shortest) return undefined;
  if (anyShape.test(text)) {
    const found = shapes.find(({ pattern }) => isReal(pattern.exec(text)?.[0]));
    if (found) return found.what;
  }
  if (text.includes("://") && hasPassword(text)) return "a password in a URL";
  return hasConnectionPassword(text) ? "a password in a connection string" : undefined;
}

const shortest = 10;

/** The examples of the vendors' own documentation. */
function isReal(found: string | undefined): boolean {
  return found !== undefined && !found.endsWith("EXAMPLE");
}

function hasPassword(text: string): boolean {
  for (const [, password = ""] of text.matchAll(
    /\b[a-z][\w+.-]{1,30}:\/\/[^\s:@/"'?#]{0,80}:([^\s@/"']{1,200})@/gi,
  )) {
    if (!isPlaceholder(password)) return true;
  }
  return false;
}

const connectionPassword = /(?:^|;)[ \t]*(?:password|pwd)[ \t]*=[ \t]*("[^"\n]*"|'[^'\n]*'|[^;\s"']+)/gim;
const connectionPlace =
  /(?:^|[\s"'=])(?:server|data source|host|address|user id|uid|user|username|database|initial catalog)[ \t]*=[^=]+$/i;
const programText = /=>|\b(?:var|let|const|export|function)\b/;

/** `Server=db;User Id=sa;Password=…;`: on one line with the password it says where, or as whom, to connect. */
function hasConnectionPassword(text: string): boolean {
  if (!text.includes(";") || !/(?:password|pwd)[ \t]*=/i.test(text)) return false;
  return text.split("\n").some((line) => {
    if (!line.includes(";") || programText.test(line)) return false;
    const isStated = [...line.matchAll(connectionPassword)].some(([, password = ""]) =>
      isConnectionPassword(password.replace(/^["']|["']$/g, "")),
    );
    return isStated && line.split(";").some((part) => connectionPlace.test(part));
  });
}

function isConnectionPassword(stated: string): boolean {
  const isName = /^[a-z_]\w*(?:\.[a-z_]\w*)+$/i.test(stated);
  return !isName && !isPlaceholder(stated) && !/^\{.*\}$/.test(stated);
}

/** Stands for a value that is put in later: `$(PASSWORD)`, `<password>`, `{{ password }}`, `****`, `ENC[…]`. */
export function isPlaceholder(text: string): boolean {
  return /^\s*$|^\$|\$[({]|<[^>]*>|\{\{|^\[.*\]$|^%|^([*x.\u2026])\1*$|^(?:ENC\[|vault:|ref\+|op:\/\/|arn:)|EXAMPLE(?:KEY)?$/i.test(
    text,
  );
}

const passwordName = /(?:^|[^a-z])(?:password|passwd|passphrase|pwd)$/i;
const secretName =
  /(?:^|[^a-z])(?:secret|token|credentials?|api[._-]?key|(?:access|secret|private|signing|encryption|auth|master)[._-]?key)$/i;

/** `apiToken` reads as `api_Token`. */
function words(name: string): string {
  return name.replace(/([a-z0-9])([A-Z])/g, "$1_$2");
}

/** Whether a value, by its name and by its look, should have stayed secret. A password may be a word; a key looks random. */
export function isSecretValue(name: string, value: string): boolean {
  if (isPlaceholder(value) || isPlain(value)) return false;
  const plain = words(name);
  if (passwordName.test(plain)) return true;
  return secretName.test(plain) && !/public/i.test(plain) && looksRandom(value);
}

/** A switch, a path, a name with dots, an address without password, a public key or certificate. */
function isPlain(value: string): boolean {
  return (
    /^(?:true|false|yes|no|on|off|none|null|enabled|disabled|optional|required)$/i.test(value) ||
    /^[./~]/.test(value) ||
    /^[a-z_]\w*(?:\.[a-z_]\w*)+$/i.test(value) ||
    /^[a-z][\w+.-]*:\/\//i.test(value) ||
    /-----BEGIN (?:PUBLIC KEY|CERTIFICATE)/.test(value) ||
    /^ssh-(?:rsa|ed25519) /.test(value)
  );
}

const uuid = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/** Long, one word, letters and digits mixed, and hardly a repetition: three bits a character and more. */
function looksRandom(value: string): boolean {
  if (value.length < 16 || /\s/.test(value) || uuid.test(value) || /^sha\d+:/.test(value)) return false;
  return /\d/.test(value) && /[a-z]/i.test(value) && entropyOf(value) >= 3;
}

/** Shannon's, in bits a character. */
function entropyOf(text: string): number {
  const counts = new Map<string, number>();
  for (const character of text) counts.set(character, (counts.get(character) ?? 0) + 1);
  let bits = 0;
  for (const count of counts.values()) bits -= (count / text.length) * Math.log2(count / text.length);
  return bits;
}
