import { getInput } from '@actions/core';
import { type Severity, severities } from '../findings/severity.ts';
import type { ReportScope } from '../policy/policy.ts';

/** Where findings are written besides annotations and the job summary. */
export type CommentMode = 'off' | 'summary' | 'review';

/** The inputs of action.yml, checked. Undefined: left to policy. */
export interface ActionInputs {
  readonly token: string;
  readonly comment: CommentMode;
  /** Path of the policy file in the base branch. */
  readonly config: string;
  readonly failOn: Severity | 'none' | undefined;
  readonly report: ReportScope | undefined;
  readonly allRules: boolean;
  /** Where the SARIF log is written; empty: nowhere. */
  readonly sarifFile: string;
}

/** An input has a value that means nothing. */
export class InputError extends Error {
  override readonly name = 'InputError';
}

/** Reads the inputs of action.yml. Throws `InputError` that names the input and what it may be. */
export const readInputs = (): ActionInputs => {
  const token = getInput('github-token');
  if (token === '') throw new InputError('The input "github-token" is empty. Leave it out to use the job\'s own token.');
  return {
    token,
    comment: oneOf('comment', ['off', 'summary', 'review']) ?? 'off',
    config: getInput('config') || '.github/tidewaiter.yml',
    failOn: oneOf('fail-on', [...severities, 'none']),
    report: oneOf('report', ['new', 'changed-files', 'all']),
    allRules: oneOf('all-rules', ['true', 'false']) === 'true',
    sarifFile: getInput('sarif-file'),
  };
};

const oneOf = <const T extends string>(name: string, allowed: readonly T[]): T | undefined => {
  const value = getInput(name);
  if (value === '') return undefined;
  const found = allowed.find(candidate => candidate === value);
  if (found === undefined) throw new InputError(`The input "${name}" is one of ${allowed.join(', ')}, not "${value}".`);
  return found;
};
