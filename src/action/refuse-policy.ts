import { errorPlace, errorSentence } from '../policy/config-error.ts';
import type { PolicyFailure } from '../policy/decide-policy.ts';
import { codeSpan, messageMarkdown } from '../reports/escape.ts';
import { maxAnnotationsPerLevel } from '../reports/limits.ts';
import { writeAnnotations, writeOutputs, writeSummary } from './workflow-commands.ts';

/** Tells what is wrong with the policy, with line and remedy. A policy that can't be read never becomes the defaults: the check fails. */
export const refusePolicy = async ({ errors, repository }: PolicyFailure): Promise<number> => {
  const where = repository === undefined ? 'the policy in the base branch' : `the organization's policy in ${repository}`;
  const shown = errors.slice(0, maxAnnotationsPerLevel);
  const more = errors.length - shown.length;
  writeAnnotations(
    shown.map((error, index) => ({
      level: 'error' as const,
      // A file of another repository is none that the annotation could stand at.
      path: repository === undefined ? error.path : '',
      startLine: error.line,
      endLine: error.line,
      startColumn: error.column,
      title: 'Policy error',
      message: `${repository === undefined ? '' : `${errorPlace(error)}: `}${errorSentence(error)} This is ${where}; mend it there.${
        more > 0 && index === shown.length - 1 ? `\n\n+${more} more; see the job summary.` : ''
      }`,
    })),
  );
  const rows = errors.map(error => `- ${codeSpan(errorPlace(error))} ${messageMarkdown(errorSentence(error))}\n`);
  await writeSummary(`## Tidewaiter: Policy can't be used\n\nNothing was judged: ${where} has errors.\n\n${rows.join('')}`);
  writeOutputs({ verdict: 'incomplete' });
  return 1;
};
