import type { Policy } from "../model/policy.ts";
import { secretVariablesReferToSecrets } from "./built-in/secret-variables-refer-to-secrets.ts";
import { secretsStayOutOfGit } from "./built-in/secrets-stay-out-of-git.ts";
import { valuesHoldNoCredentials } from "./built-in/values-hold-no-credentials.ts";

export const secretPolicies: readonly Policy[] = [
  secretsStayOutOfGit,
  valuesHoldNoCredentials,
  secretVariablesReferToSecrets,
];
