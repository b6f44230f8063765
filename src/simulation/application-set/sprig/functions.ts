import type { FunctionTable } from "../go-template/function.ts";
import { ARGO } from "./argo.ts";
import { dateFunctions } from "./dates.ts";
import { DEFAULTS } from "./defaults.ts";
import { DICTS } from "./dicts.ts";
import { ENCODING } from "./encoding.ts";
import { LISTS } from "./lists.ts";
import { NUMBERS } from "./numbers.ts";
import { PASSWORDS } from "./passwords.ts";
import { PATHS } from "./paths.ts";
import { RANDOM } from "./random.ts";
import { REGEX } from "./regex.ts";
import { SEMVER } from "./semver.ts";
import { STRINGS } from "./strings.ts";
import { URLS } from "./urls.ts";
import { WORD_FUNCTIONS } from "./words.ts";

/** Everything an ApplicationSet's template may call: sprig without env, expandenv and getHostByName, and Argo CD's own. */
export function templateFunctions(now?: string): FunctionTable {
  if (now === undefined) return TIMELESS;
  if (latest?.now !== now) latest = { now, functions: { ...FIXED, ...dateFunctions(now) } };
  return latest.functions;
}

/** The table for the moment that was asked for last. */
let latest: { readonly now: string; readonly functions: FunctionTable } | undefined;

const FIXED: FunctionTable = {
  ...STRINGS,
  ...WORD_FUNCTIONS,
  ...LISTS,
  ...DICTS,
  ...NUMBERS,
  ...DEFAULTS,
  ...ENCODING,
  ...PATHS,
  ...REGEX,
  ...SEMVER,
  ...URLS,
  ...PASSWORDS,
  ...RANDOM,
  ...ARGO,
};

const TIMELESS: FunctionTable = { ...FIXED, ...dateFunctions(undefined) };
