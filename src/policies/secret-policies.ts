import { secretVariablesReferToSecrets } from "./built-in/secret-variables-refer-to-secrets.ts";
import { secretsStayOutOfGit } from "./built-in/secrets-stay-out-of-git.ts";
import { valuesHoldNoCredentials } from "./built-in/values-hold-no-credentials.ts";
import type { BuiltInPolicy } from "./built-in-policy.ts";

export const secretPolicies: readonly BuiltInPolicy[] = [
  secretsStayOutOfGit,
  valuesHoldNoCredentials,
  secretVariablesReferToSecrets,
];
