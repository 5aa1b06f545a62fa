import { existsSync, readFileSync } from 'node:fs';
import { defaultPolicy, effectivePolicy } from '../policy/merge.ts';
import type { Policy } from '../policy/policy.ts';
import type { PolicyFile, PolicyOverrides } from '../policy/policy-layer.ts';
import { repositoryPolicyPath } from '../policy/policy-path.ts';
import { allRules } from '../rules/catalog.ts';
import type { CliRequest } from './arguments.ts';
import { refuseConfig } from './refuse-config.ts';
import { UsageError } from './usage-error.ts';

/** What the flags ask for. */
export const overridesOf = ({ failOn, allRules: all }: CliRequest): PolicyOverrides => ({
  ...(failOn !== undefined && { thresholds: { block: failOn } }),
  ...(all && { allRules: true }),
});

/** The policy of a text; `UsageError` lists every error with line and hint. The reader of policy files is loaded only when there is one. */
const readPolicy = async (text: string, path: string): Promise<PolicyFile> => {
  const { parsePolicy } = await import('../policy/parse.ts');
  const parsed = parsePolicy(
    text,
    path,
    allRules.map(rule => rule.meta),
  );
  return parsed.errors ? refuseConfig("The policy can't be used.", parsed.errors) : parsed.policy;
};

/** The policy for a request: the file named with `--config`, else the text found by the command, else the defaults. */
export const loadPolicy = async (
  request: CliRequest,
  found: { readonly text: string; readonly path: string } | undefined,
): Promise<Policy> => {
  const source = request.config === undefined ? found : { text: readConfig(request.config), path: request.config };
  const file = source && (await readPolicy(source.text, source.path));
  return file || request.failOn !== undefined || request.allRules
    ? effectivePolicy({ file, overrides: overridesOf(request) })
    : defaultPolicy;
};

const readConfig = (path: string): string => {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    throw new UsageError(`The policy file "${path}" can't be read.`);
  }
};

/** The policy file of the working folder, if there is one. */
export const localPolicy = (): { readonly text: string; readonly path: string } | undefined =>
  existsSync(repositoryPolicyPath) ? { text: readConfig(repositoryPolicyPath), path: repositoryPolicyPath } : undefined;
