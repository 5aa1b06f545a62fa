import type { ConfigError } from '../policy/config-error.ts';
import { codeSpan, messageMarkdown } from '../reports/escape.ts';
import { maxAnnotationsPerLevel } from '../reports/limits.ts';
import { writeAnnotations, writeOutputs, writeSummary } from './workflow-commands.ts';

const sentenceOf = ({ message, hint }: ConfigError): string => (hint === undefined ? message : `${message} ${hint}`);

/** Tells what is wrong with the policy, with line and remedy. A policy that can't be read never becomes the defaults: the check fails. */
export const refusePolicy = async (errors: readonly ConfigError[]): Promise<number> => {
  const shown = errors.slice(0, maxAnnotationsPerLevel);
  const more = errors.length - shown.length;
  writeAnnotations(
    shown.map((error, index) => ({
      level: 'error' as const,
      path: error.path,
      startLine: error.line,
      endLine: error.line,
      startColumn: error.column,
      title: 'Policy error',
      message: `${sentenceOf(error)} This is the policy in the base branch; mend it there.${
        more > 0 && index === shown.length - 1 ? `\n\n+${more} more; see the job summary.` : ''
      }`,
    })),
  );
  const rows = errors.map(error => `- ${codeSpan(`${error.path}:${error.line}:${error.column}`)} ${messageMarkdown(sentenceOf(error))}\n`);
  await writeSummary(
    `## Tidewaiter: Policy can't be used\n\nNothing was judged: the policy in the base branch has errors.\n\n${rows.join('')}`,
  );
  writeOutputs({ verdict: 'incomplete' });
  return 1;
};
