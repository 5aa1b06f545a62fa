import type { DiffedObject, RenderedDiff } from '../review/rendered/differences/rendered-diff.ts';
import { countOf } from '../verdict/counted-noun.ts';
import { logLine, shorten } from './escape.ts';

/** The whole text is no longer than this, in UTF-16 units: what has no room is counted. */
const maxLength = 4 << 20;
/** Longer lines are cut. */
const maxLine = 2_000;

/** One line in which nothing of a pull request takes effect: neither on a terminal nor, where a job prints the file, as a command of its runner. */
const line = (text: string): string => logLine(shorten(text, maxLine)).replace(/^([-+ ]?\s*):(?=:)/u, String.raw`$1\u{3a}`);

const headOf = ({ kind, folder, environments }: RenderedDiff): string => {
  const where = folder === '' ? '.' : folder.replace(/\/$/u, '');
  const names = environments.filter(name => name !== '').join(', ');
  return line(`# ${kind} ${where}${names === '' ? '' : ` (${names})`}`);
};

const objectLines = ({ name, state, lines }: DiffedObject): readonly string[] => [
  state === 'added' ? '--- /dev/null' : line(`--- ${name}`),
  state === 'removed' ? '+++ /dev/null' : line(`+++ ${name}`),
  ...lines.map(line),
];

/**
 * What a change makes of the objects that are deployed, as a unified diff: for people, and for tools that show diffs. Comments say what of, in which
 * environments, and what is not known. Values of Secrets are masked.
 */
export const renderedDiffText = (diffs: readonly RenderedDiff[]): string => {
  if (diffs.length === 0) return '# Nothing is deployed differently.\n';
  const parts: string[] = [];
  let length = 0;
  let left = 0;
  const add = (lines: readonly string[]): void => {
    const text = `${lines.join('\n')}\n`;
    if (left > 0 || length + text.length > maxLength) {
      left += 1;
      return;
    }
    parts.push(text);
    length += text.length;
  };
  for (const diff of diffs) {
    add([headOf(diff), ...diff.unknown.map(sentence => line(`# ${sentence}`))]);
    for (const object of diff.objects) add(objectLines(object));
  }
  return `${parts.join('')}${left > 0 ? `# ${countOf(left, 'part')} left out: the diff is longer than 4 MiB.\n` : ''}`;
};
