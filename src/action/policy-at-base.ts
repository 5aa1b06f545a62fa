import type { GitHubChangeReader } from '../github/change-reader.ts';
import type { ConfigError } from '../policy/config-error.ts';
import { effectivePolicy } from '../policy/merge.ts';
import { parsePolicy } from '../policy/parse.ts';
import type { Policy } from '../policy/policy.ts';
import { allRules } from '../rules/catalog.ts';
import type { ActionInputs } from './inputs.ts';

/** Where a repository keeps its policy when the workflow names no other place. */
const usualPath = '.github/tidewaiter.yml';

/** The effective policy, or what is wrong with the file: then there is no verdict but failure. */
export type LoadedPolicy = { readonly policy: Policy } | { readonly errors: readonly ConfigError[] };

/** Path of the policy file that counts. */
export const policyPathOf = ({ config }: ActionInputs): string => config ?? usualPath;

/** Reads the policy file as it is in the base branch, never the pull request's own. */
export const loadPolicyAtBase = async (reader: GitHubChangeReader, inputs: ActionInputs): Promise<LoadedPolicy> => {
  const path = policyPathOf(inputs);
  const read = await reader.readBaseFile(path);
  switch (read.state) {
    case 'unreadable':
      return { errors: [problemOf(path, `The policy file can't be read: ${read.reason}`)] };
    case 'text':
      return readPolicy(read.text, path, inputs);
    default:
      // The usual place may be empty. A file that the workflow names must be there: its rules would be lost in silence.
      return inputs.config === undefined
        ? { policy: effectivePolicy({ overrides: overridesOf(inputs) }) }
        : {
            errors: [
              problemOf(
                path,
                'The policy file that the input "config" names does not exist in the base branch.',
                'Merge it first, or leave "config" out.',
              ),
            ],
          };
  }
};

const readPolicy = (text: string, path: string, inputs: ActionInputs): LoadedPolicy => {
  const parsed = parsePolicy(
    text,
    path,
    allRules.map(rule => rule.meta),
  );
  return parsed.errors ? { errors: parsed.errors } : { policy: effectivePolicy({ file: parsed.policy, overrides: overridesOf(inputs) }) };
};

const overridesOf = ({ report, failOn, allRules: all }: ActionInputs) => ({
  scope: report,
  thresholds: { block: failOn },
  ...(all && { allRules: true }),
});

const problemOf = (path: string, message: string, hint?: string): ConfigError => ({
  path,
  range: { start: 0, end: 0 },
  line: 1,
  column: 1,
  message,
  ...(hint !== undefined && { hint }),
});
