import { isAbsolute, normalize, sep } from 'node:path';
import { getInput } from '@actions/core';
import { type Severity, severities } from '../findings/severity.ts';
import type { ResultsName } from '../github/actions/run-results.ts';
import type { ReportScope } from '../policy/policy.ts';
import { type Profile, profiles } from '../rules/rule.ts';

/** Where findings are written besides annotations and the job summary. */
export type CommentMode = 'off' | 'summary' | 'review';

/** The inputs of action.yml, checked. Undefined: left out. */
export interface ActionInputs {
  readonly token: string;
  readonly comment: CommentMode;
  /** Path of the policy file in the base branch. */
  readonly config: string | undefined;
  /** The repository that holds the organization's policy. */
  readonly policyRepository: { readonly owner: string; readonly repo: string } | undefined;
  /** A token that may read it, when the job's own may not. */
  readonly policyToken: string | undefined;
  /** By what image policies images are verified: the organization's, a folder of the base branch, or none. */
  readonly imagePolicy: 'organization' | 'off' | { readonly folder: string };
  readonly failOn: Severity | 'none' | undefined;
  readonly report: ReportScope | undefined;
  readonly profile: Profile | undefined;
  /** Where the SARIF log is written, relative to the workspace. */
  readonly sarifFile: string | undefined;
  /** Where the page for browsers is written, relative to the workspace. */
  readonly htmlFile: string | undefined;
  /** Where it is written what is deployed differently, relative to the workspace. */
  readonly renderedDiff: string | undefined;
  /** Scanners' results that are compared. */
  readonly scanResults: ScanInputs | undefined;
}

/** What the input `scan-results` names, line by line. */
export interface ScanInputs {
  /** Globs of reports in the workspace, by the names of whose files head and base are paired. */
  readonly head: readonly string[];
  readonly base: readonly string[];
  /** Where the base branch's own runs leave theirs, in place of `base`. */
  readonly baseArtifact: ResultsName | undefined;
  /** Globs of reports of images that could be built from instead. */
  readonly bases: readonly string[];
  /** VEX documents in the base branch: what the change itself states does not count for it. */
  readonly vex: readonly string[];
  /** Files in the workspace. */
  readonly kev: readonly string[];
  readonly epss: readonly string[];
  /** Dockerfile in the repository that the images are built of. */
  readonly dockerfile: readonly string[];
  /** Globs of what builds said of the images, in the workspace, by the names of the reports. */
  readonly provenance: readonly string[];
}

/** An input has a value that means nothing. */
export class InputError extends Error {
  override readonly name = 'InputError';
}

/** Reads the inputs of action.yml. Throws `InputError` that names the input and what it may be. */
export const readInputs = (): ActionInputs => {
  const token = getInput('github-token');
  if (token === '') throw new InputError('The input "github-token" is empty. Leave it out to use the job\'s own token.');
  const policyRepository = repositoryName('policy-repository');
  return {
    token,
    comment: oneOf('comment', ['off', 'summary', 'review']) ?? 'off',
    config: repositoryPath('config'),
    policyRepository,
    policyToken: getInput('policy-token') || undefined,
    imagePolicy: imagePolicy(policyRepository),
    failOn: oneOf('fail-on', [...severities, 'none']),
    report: oneOf('report', ['new', 'changed-files', 'all']),
    profile: profile(),
    sarifFile: workspacePath('sarif-file', 'tidewaiter.sarif'),
    htmlFile: workspacePath('html-file', 'tidewaiter.html'),
    renderedDiff: workspacePath('rendered-diff', 'rendered.diff'),
    scanResults: scanResults(),
  };
};

/** `all-rules` is the older name of a profile. */
const profile = (): Profile | undefined => {
  const named = oneOf('profile', profiles);
  if (oneOf('all-rules', ['true', 'false']) !== 'true') return named;
  if (named === undefined || named === 'strict') return 'strict';
  throw new InputError(`The input "all-rules" is the profile "strict", and the input "profile" is "${named}". Leave one of them out.`);
};

const oneOf = <const T extends string>(name: string, allowed: readonly T[]): T | undefined => {
  const value = getInput(name);
  if (value === '') return undefined;
  const found = allowed.find(candidate => candidate === value);
  if (found === undefined) throw new InputError(`The input "${name}" is one of ${allowed.join(', ')}, not "${value}".`);
  return found;
};

/** `owner/repo`, in the characters that GitHub allows. */
const repositoryName = (name: string): ActionInputs['policyRepository'] => {
  const value = getInput(name);
  if (value === '') return undefined;
  const [, owner, repo] = /^([\w-]+)\/([\w.-]+)$/u.exec(value) ?? [];
  if (owner === undefined || repo === undefined || repo === '.' || repo === '..')
    throw new InputError(`The input "${name}" is a repository, such as "acme/.github", not "${value}".`);
  return { owner, repo };
};

/**
 * Why not both: a folder of the reviewed repository would either weaken what the organization asks for, or be judged by rules of its own
 * beside it, which is what the organization's folder is for.
 */
const imagePolicy = (policyRepository: ActionInputs['policyRepository']): ActionInputs['imagePolicy'] => {
  if (getInput('image-policy') === 'off') return 'off';
  const folder = repositoryPath('image-policy', 'is "off", or the path of a folder in the repository, such as "tidewaiter/image-policies"');
  if (folder === undefined) return 'organization';
  if (policyRepository === undefined) return { folder };
  throw new InputError(
    `The input "image-policy" names the folder "${folder}", but image policies come from "policy-repository", which is set, too. Leave "image-policy" out to use the organization's, or leave "policy-repository" out.`,
  );
};

/** A path as git names it. */
const repositoryPath = (
  name: string,
  meaning = 'is the path of a file in the repository, such as "policies/tidewaiter.yml"',
): string | undefined => {
  const value = getInput(name);
  if (value === '') return undefined;
  const parts = value.split('/').filter(part => part !== '' && part !== '.');
  if (value.startsWith('/') || value.endsWith('/') || value.includes('\\') || parts.length === 0 || parts.includes('..'))
    throw new InputError(`The input "${name}" ${meaning}, not "${value}".`);
  return parts.join('/');
};

/** A path of the runner, which may have backslashes. */
const workspacePath = (name: string, example: string): string | undefined => {
  const value = getInput(name);
  if (value === '') return undefined;
  const path = normalize(value);
  if (isAbsolute(path) || path === '.' || path === '..' || path.startsWith(`..${sep}`) || path.endsWith(sep))
    throw new InputError(`The input "${name}" is the path of a file inside the workspace, such as "${example}", not "${value}".`);
  return path;
};

const scanNames = ['head', 'base', 'base-artifact', 'bases', 'vex', 'kev', 'epss', 'dockerfile', 'provenance'] as const;

/** Lines of `name: path`. */
const scanResults = (): ScanInputs | undefined => {
  const lines = getInput('scan-results')
    .split('\n')
    .map(line => line.trim())
    .filter(line => line !== '');
  if (lines.length === 0) return undefined;
  const entries = lines.map(line => {
    const [, name, path = ''] = /^([\w-]+): *(\S.*)$/u.exec(line) ?? [];
    const known = scanNames.find(own => own === name);
    if (known === undefined || isAbsolute(path) || path.split(/[\\/]/u).includes('..'))
      throw new InputError(
        `The input "scan-results" has lines of ${scanNames.join(', ')}, a colon and a path inside the workspace, such as "head: scans/head/*.json", not "${line}".`,
      );
    return [known, path] as const;
  });
  const of = (name: (typeof scanNames)[number]): readonly string[] => entries.flatMap(([own, path]) => (own === name ? [path] : []));
  if (of('head').length === 0) throw new InputError('The input "scan-results" names no report of the head: "head: scans/head/*.json".');
  const baseArtifact = artifactName(of('base-artifact'));
  if (baseArtifact && of('base').length > 0)
    throw new InputError('The input "scan-results" has lines of both "base" and "base-artifact". Leave one of them out.');
  return {
    head: of('head'),
    base: of('base'),
    baseArtifact,
    bases: of('bases'),
    vex: of('vex'),
    kev: of('kev'),
    epss: of('epss'),
    dockerfile: of('dockerfile'),
    provenance: of('provenance'),
  };
};

/** `scans.yml/scans`: neither file nor artifact has a slash in its name. */
const artifactName = (lines: readonly string[]): ResultsName | undefined => {
  const [line, ...more] = lines;
  if (line === undefined) return undefined;
  const [, workflow, artifact] = /^([\w.-]+\.ya?ml)\/([^/]+)$/u.exec(line) ?? [];
  if (workflow === undefined || artifact === undefined || more.length > 0)
    throw new InputError(
      `The input "scan-results" names one artifact of the base branch by the workflow's file and its own name, such as "base-artifact: scans.yml/scans", not "${lines.join('", "')}".`,
    );
  return { workflow, artifact };
};
