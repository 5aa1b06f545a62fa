import { lstatSync, readFileSync } from 'node:fs';
import { errorPlace, errorSentence } from '../../policy/config-error.ts';
import { decidePolicy } from '../../policy/decide-policy.ts';
import { matchesGlob } from '../../policy/glob.ts';
import { repositoryPolicyPath } from '../../policy/policy-path.ts';
import { knownRules } from '../../rules/known-rules.ts';
import { git } from '../git/run-git.ts';
import { localPolicy } from '../load-policy.ts';
import type { Diagnosis } from './diagnosis.ts';

/** What is wrong with the policy file, and with who may edit it. */
export const checkPolicy = async (): Promise<readonly Diagnosis[]> => [...(await checkFile()), ...checkOwners()];

const checkFile = async (): Promise<readonly Diagnosis[]> => {
  const text = localPolicy();
  const outcome = await decidePolicy({ file: { path: repositoryPolicyPath, text } }, knownRules);
  if (outcome.state === 'invalid')
    return outcome.failure.errors.map(error => ({
      state: 'wrong',
      about: 'policy',
      message: `No change is judged while the policy has an error: ${errorSentence(error)}`,
      place: errorPlace(error),
      remedy: 'Mend it on the base branch: a policy counts from there.',
    }));
  if (text.state === 'absent') return [{ state: 'good', about: 'policy', message: 'There is none, so that the defaults count.' }];
  const isCommitted = (await git('.', ['status', '--porcelain', '--', repositoryPolicyPath])).length === 0;
  return isCommitted
    ? [{ state: 'good', about: 'policy', message: 'It has no error.', place: repositoryPolicyPath }]
    : [
        {
          state: 'note',
          about: 'policy',
          message: 'It has no error, and changes that are not committed: a review reads it from the base branch.',
          place: repositoryPolicyPath,
          remedy: `git add ${repositoryPolicyPath} && git commit`,
        },
      ];
};

/** Where GitHub looks for it, the first that is there. */
const ownersPaths = ['.github/CODEOWNERS', 'CODEOWNERS', 'docs/CODEOWNERS'];
/** GitHub reads no larger file. */
const maxOwnersBytes = 3 << 20;

const checkOwners = (): readonly Diagnosis[] => {
  const path = ownersPaths.find(one => lstatSync(one, { throwIfNoEntry: false })?.isFile());
  const patterns = path === undefined || lstatSync(path).size > maxOwnersBytes ? [] : patternsOf(readFileSync(path, 'utf8'));
  if (patterns.some(coversPolicy)) return [];
  return [
    {
      state: 'note',
      about: 'owners',
      message: 'Nobody has to look at a change of workflows and policy.',
      ...(path !== undefined && { place: path }),
      remedy: `A line in ${path ?? ownersPaths[0]}, with a ruleset that asks for a review of code owners: /.github/ @OWNER`,
    },
  ];
};

/** The patterns of lines that name an owner. */
const patternsOf = (text: string): readonly string[] =>
  text
    .split(/\r?\n/u)
    .map(line => line.replace(/#.*$/u, '').trim().split(/\s+/u))
    .filter(words => words.length > 1)
    .map(([pattern = '']) => pattern);

/** Whether a pattern of CODEOWNERS is about the policy file: without a slash before its end it fits at any depth, and a folder stands for all in it. */
const coversPolicy = (pattern: string): boolean =>
  matchesGlob(repositoryPolicyPath, pattern.slice(0, -1).includes('/') ? pattern : `**/${pattern}`);
