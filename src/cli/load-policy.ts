import { lstatSync, readFileSync } from 'node:fs';
import { type DecidedPolicy, decidePolicy, type PolicyDocuments, type PolicyText } from '../policy/decide-policy.ts';
import type { PolicyOverrides } from '../policy/layers/policy-layer.ts';
import type { PolicyRule } from '../policy/policy.ts';
import { repositoryPolicyPath } from '../policy/policy-path.ts';
import { profileEverywhere } from '../policy/profile.ts';
import type { CliRequest } from './arguments.ts';
import { refuseConfig } from './refuse-config.ts';
import { UsageError } from './usage-error.ts';

/** What the flags ask for. */
const overridesOf = ({ command, failOn, profile }: CliRequest): PolicyOverrides => ({
  ...(failOn !== undefined && (command === 'scans' ? { scans: { block: failOn } } : { thresholds: { block: failOn } })),
  ...(profile !== undefined && { profile: profileEverywhere(profile) }),
});

/**
 * The policy for a review: the file named with `--config`, else what `find` finds where a repository has it, else the defaults. Throws
 * `UsageError` that lists every error of the file with line and hint.
 */
export const loadPolicy = async (request: CliRequest, find: () => Promise<PolicyText>): Promise<DecidedPolicy> =>
  decide(request, namedFile(request) ?? { path: repositoryPolicyPath, text: await find() }, await metasOfRules());

/**
 * The same for files as they stand: the policy file of the working folder. Why rules are not loaded where there is none: that takes longer
 * than to judge a small file, and nothing names any.
 */
export const loadLocalPolicy = async (request: CliRequest): Promise<DecidedPolicy> => {
  const file = namedFile(request) ?? { path: repositoryPolicyPath, text: localPolicy() };
  return decide(request, file, file.text.state === 'absent' ? [] : await metasOfRules());
};

const metasOfRules = async (): Promise<readonly PolicyRule[]> => (await import('../rules/catalog.ts')).allRules.map(({ meta }) => meta);

const namedFile = ({ config }: CliRequest): PolicyDocuments['file'] | undefined =>
  config === undefined ? undefined : { path: config, text: { state: 'text', text: readConfig(config) } };

const decide = async (request: CliRequest, file: PolicyDocuments['file'], rules: readonly PolicyRule[]): Promise<DecidedPolicy> => {
  const outcome = await decidePolicy({ file, overrides: overridesOf(request) }, rules);
  if (outcome.state === 'policy') return outcome;
  return refuseConfig("The policy can't be used.", outcome.state === 'invalid' ? outcome.failure.errors : []);
};

/** Why links are followed here: who runs the command names the file, and a shell hands over what it made up as one. */
const readConfig = (path: string): string => {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    throw new UsageError(`The policy file "${path}" can't be read.`);
  }
};

/** The policy file of the working folder. */
const localPolicy = (): PolicyText => {
  const status = lstatSync(repositoryPolicyPath, { throwIfNoEntry: false });
  if (!status) return { state: 'absent' };
  return status.isSymbolicLink() ? { state: 'link' } : { state: 'text', text: readConfig(repositoryPolicyPath) };
};
