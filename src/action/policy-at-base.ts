import type { GitHubChangeReader } from '../github/change-reader.ts';
import type { ConfigError } from '../policy/config-error.ts';
import { effectivePolicy } from '../policy/merge.ts';
import { parsePolicy } from '../policy/parse.ts';
import type { Policy } from '../policy/policy.ts';
import { allRules } from '../rules/catalog.ts';
import type { ActionInputs } from './inputs.ts';

/** The effective policy, or what is wrong with the file: then there is no verdict but failure. */
export type LoadedPolicy = { readonly policy: Policy } | { readonly errors: readonly ConfigError[] };

/** Reads the policy file as it is in the base branch, never the pull request's own. */
export const loadPolicyAtBase = async (reader: GitHubChangeReader, inputs: ActionInputs): Promise<LoadedPolicy> => {
  const read = await reader.readBaseFile(inputs.config);
  if (read.state === 'unreadable') {
    return {
      errors: [
        { path: inputs.config, range: { start: 0, end: 0 }, line: 1, column: 1, message: `The policy file can't be read: ${read.reason}` },
      ],
    };
  }
  const parsed =
    read.state === 'text'
      ? parsePolicy(
          read.text,
          inputs.config,
          allRules.map(rule => rule.meta),
        )
      : undefined;
  if (parsed?.errors) return { errors: parsed.errors };
  const overrides = {
    scope: inputs.report,
    thresholds: { block: inputs.failOn },
    ...(inputs.allRules && { allRules: true }),
  };
  return { policy: effectivePolicy({ file: parsed?.policy, overrides }) };
};
