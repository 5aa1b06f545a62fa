import { lstatSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type DecidedPolicy, decidePolicy, type PolicyDocuments, type PolicyText, readOrganization } from '../policy/decide-policy.ts';
import type { PolicyOverrides } from '../policy/layers/policy-layer.ts';
import { namedModule, namedPath, type OrgRuleFiles } from '../policy/org-rule-files.ts';
import { repositoryPolicyPath } from '../policy/policy-path.ts';
import { profileEverywhere } from '../policy/profile.ts';
import { knownRules } from '../rules/known-rules.ts';
import type { CliRequest } from './arguments/arguments.ts';
import { parseRemote } from './doctor/remote.ts';
import { LocalFiles } from './local-files.ts';
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
export const loadPolicy = async (request: CliRequest, find: () => PolicyText | Promise<PolicyText>): Promise<DecidedPolicy> => {
  const organization = request.command === 'review' ? await organizationOf(request) : {};
  return decide(request, { file: namedFile(request) ?? { path: repositoryPolicyPath, text: await find() }, ...organization });
};

/** The same for files as they stand: the policy file of their repository, whose root is given from the working folder. */
export const loadLocalPolicy = async (request: CliRequest, root = ''): Promise<DecidedPolicy> => {
  const path = join(root, repositoryPolicyPath);
  const file = namedFile(request) ?? { path, text: localPolicy(path) };
  return decide(request, { file });
};

/** The policy of a repository of which only this text is known; the defaults where there is none. */
export const policyOfText = async (text: string | undefined): Promise<DecidedPolicy['policy']> => {
  const file = { path: repositoryPolicyPath, text: text === undefined ? { state: 'absent' as const } : { state: 'text' as const, text } };
  const outcome = await decidePolicy({ file, overrides: {} }, knownRules);
  return outcome.state === 'policy'
    ? outcome.policy
    : refuseConfig("The policy can't be used.", outcome.state === 'left-out' ? [] : outcome.failure.errors);
};

const namedFile = ({ config }: CliRequest): PolicyDocuments['file'] | undefined =>
  config === undefined ? undefined : { path: config, text: { state: 'text', text: readConfig(config) } };

const decide = async (
  request: CliRequest,
  documents: Pick<PolicyDocuments, 'file' | 'organization' | 'repository'>,
): Promise<DecidedPolicy> => {
  const outcome = await decidePolicy({ ...documents, overrides: overridesOf(request) }, knownRules);
  if (outcome.state === 'policy') return outcome;
  if (outcome.state === 'left-out') throw new UsageError(outcome.reason);
  return refuseConfig("The policy can't be used.", outcome.failure.errors);
};

/** The organization's policy of `--policy`, and the name by which it selects this repository: that of the remote. */
const organizationOf = async ({ policy: folder }: CliRequest): Promise<Pick<PolicyDocuments, 'organization' | 'repository'>> => {
  if (folder === undefined) return {};
  // Why only here: it takes as long to load what starts processes as to read a Dockerfile.
  const { git } = await import('./git/run-git.ts');
  const path = `${folder.replace(/\/$/u, '')}/policy.yml`;
  if (lstatSync(path, { throwIfNoEntry: false }) === undefined) {
    // Why not an error: an organization may decide of images alone.
    if (lstatSync(join(folder, 'image-policies'), { throwIfNoEntry: false })?.isDirectory() === true) return {};
    throw new UsageError(
      `"${folder}" has neither policy.yml nor image-policies/, which the folder of an organization's policy holds. A folder of image policies in this repository is named by --image-policy.`,
    );
  }
  const text: PolicyText = { state: 'text', text: readConfig(path) };
  const [organization, address] = await Promise.all([
    readOrganization(text, path, folder, knownRules),
    git('.', ['remote', 'get-url', 'origin']).catch(() => Buffer.alloc(0)),
  ]);
  const remote = parseRemote(address.toString('utf8'));
  const named = organization.state === 'policy' ? (organization.policy.organizationRules ?? []) : [];
  if (organization.state === 'policy' && named.length > 0) {
    const ruleFiles = readRuleFiles(folder.replace(/\/+$/u, ''), named);
    return { organization: { ...organization, ruleFiles }, ...(remote && { repository: { fullName: `${remote.owner}/${remote.repo}` } }) };
  }
  return { organization, ...(remote && { repository: { fullName: `${remote.owner}/${remote.repo}` } }) };
};

/** The documents that an organization's policy names beside itself. What is named and not there is told by whoever reads them. */
const readRuleFiles = (folder: string, named: readonly string[]): OrgRuleFiles => {
  const operands = [...new Set(named.map(place => `${folder}/${namedPath(place)}`))].filter(
    place => lstatSync(place, { throwIfNoEntry: false }) !== undefined,
  );
  const paths = operands.length === 0 ? [] : LocalFiles.open({ operands, exclude: [] }).paths();
  // Why also those: a list of files has only what a review may judge, and data of a module lie beside it.
  const modules = named.flatMap(place => namedModule(place)?.path ?? []).map(path => `${folder}/${path}`);
  const all = [...paths, ...modules, ...modules.map(path => path.replace(/\.wasm$/u, '.data.json'))];
  const files = [...new Set(all)].filter(path => lstatSync(path, { throwIfNoEntry: false })?.isFile() === true);
  return {
    repository: folder,
    folder: `${folder}/`,
    files: new Map(files.map(path => [path.slice(folder.length + 1), readFileSync(path)])),
    errors: [],
  };
};

/** Why links are followed here: who runs the command names the file, and a shell hands over what it made up as one. */
const readConfig = (path: string): string => {
  try {
    return readFileSync(path, 'utf8');
  } catch (error) {
    const reason = error instanceof Error ? error.message : 'unknown error';
    throw new UsageError(`The policy file "${path}" can't be read: ${reason}. "tidewaiter init" shows one for this repository.`);
  }
};

/** A policy file, that of the working folder where no other is named. */
export const localPolicy = (path = repositoryPolicyPath): PolicyText => {
  const status = lstatSync(path, { throwIfNoEntry: false });
  if (!status) return { state: 'absent' };
  return status.isSymbolicLink() ? { state: 'link' } : { state: 'text', text: readConfig(path) };
};
