import { lstatSync, mkdirSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { repositoryPolicyPath } from '../../policy/policy-path.ts';
import { plainLine } from '../../reports/escape.ts';
import { countOf } from '../../verdict/counted-noun.ts';
import { version } from '../../version.ts';
import type { CliRequest } from '../arguments/arguments.ts';
import { usesAction } from '../doctor/workflow.ts';
import { readWorkflows } from '../doctor/workflow-files.ts';
import { enterTopFolder } from '../git/run-git.ts';
import { policyText } from '../init/policy-text.ts';
import { type Survey, survey } from '../init/survey.ts';
import { workflowPath, workflowText } from '../init/workflow-text.ts';
import { terminalPaint, writeOutput } from '../terminal-output.ts';
import { UsageError } from '../usage-error.ts';

/** A file that is offered. */
interface Offer {
  readonly path: string;
  readonly text: string;
  /** `there`: it is left as it is, unless it is asked to be replaced. */
  readonly state: 'new' | 'there';
}

/**
 * `tidewaiter init`: says what the repository has, and shows a policy and a workflow for it. They are written with `--write`, those that are there only
 * with `--force` besides.
 */
export const init = async ({ write, force }: CliRequest): Promise<number> => {
  await enterTopFolder();
  const found = survey();
  const offers = offersFor(found);
  const paint = terminalPaint();
  await writeOutput(`${paint('strong', 'This repository has')} ${kindWords(found)}.\n`);
  const wanted = offers.filter(({ state }) => state === 'new' || force);
  for (const { path, text, state } of offers) {
    const isWanted = state === 'new' || force;
    await writeOutput(`\n${paint('strong', path)}${isWanted ? '' : ' is there, and is left as it is.'}\n`);
    if (isWanted) await writeOutput(text.replaceAll(/^(?=.)/gmu, '  '));
  }
  if (write) for (const offer of wanted) writeNew(offer, force);
  const done = wanted.map(({ path }) => path).join(' and ');
  const sentence =
    wanted.length === 0 ? 'Nothing is to be written.' : write ? `Written: ${done}.` : 'Nothing is written yet: tidewaiter init --write';
  await writeOutput(
    `\n${sentence}\n${nextSteps(found, offers)
      .map(step => `- ${step}\n`)
      .join('')}`,
  );
  return 0;
};

const kindWords = ({ kinds }: Survey): string =>
  kinds.size === 0
    ? 'no Dockerfile, Compose file, Kubernetes manifest or Helm chart yet'
    : [...kinds].map(([name, count]) => countOf(count, name)).join(', ');

/** A repository whose workflows use the Action already gets no second one, and one of GitLab none. */
const offersFor = (found: Survey): readonly Offer[] => {
  const using = readWorkflows().find(({ text }) => usesAction(text));
  const isOfGitHub = !found.has.gitlab || kindAt('.github') !== 'nothing';
  const workflow: readonly Offer[] =
    using && using.path !== workflowPath
      ? [{ path: using.path, text: using.text, state: 'there' }]
      : isOfGitHub
        ? [offer(workflowPath, workflowText)]
        : [];
  return [...workflow, offer(repositoryPolicyPath, policyText(found))];
};

const offer = (path: string, text: string): Offer => ({ path, text, state: kindAt(path) === 'nothing' ? 'new' : 'there' });

const kindAt = (path: string): 'nothing' | 'link' | 'other' => {
  const status = lstatSync(path, { throwIfNoEntry: false });
  if (!status) return 'nothing';
  return status.isSymbolicLink() ? 'link' : 'other';
};

/** Writes a file, and never through a link: what it leads to is not what was shown. */
const writeNew = ({ path, text }: Offer, force: boolean): void => {
  const link = ['.github', dirname(path), path].find(part => kindAt(part) === 'link');
  if (link !== undefined) throw new UsageError(`"${link}" is a symbolic link, through which nothing is written. Put a file there.`);
  try {
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, text, { flag: force ? 'w' : 'wx' });
  } catch (error) {
    throw new UsageError(`"${path}" can't be written: ${error instanceof Error ? plainLine(error.message) : 'unknown error'}.`);
  }
};

const nextSteps = ({ has }: Survey, offers: readonly Offer[]): readonly string[] => [
  'See what is here: tidewaiter scan .',
  'See what a change of yours would be told, before it is committed: tidewaiter review --worktree',
  ...(offers.some(({ path }) => path.startsWith('.github/workflows/'))
    ? ['Commit both to the default branch, open a pull request, and make its check required: tidewaiter doctor --online says how.']
    : [
        `In a job of GitLab's: tidewaiter review --base "origin/$CI_MERGE_REQUEST_TARGET_BRANCH_NAME" --format gitlab --output report.json`,
      ]),
  ...(has.preCommit ? [`In .pre-commit-config.yaml: repo https://github.com/tidewaiter/tidewaiter, rev v${version}, hook tidewaiter`] : []),
  ...(has.codeowners ? [] : ['Let a CODEOWNERS file ask for a review of /.github/: who may edit the workflow may edit the gate.']),
];
