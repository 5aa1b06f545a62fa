import { logLine, plainLine } from '../reports/escape.ts';
import { countOf } from '../verdict/counted-noun.ts';
import type { UnreadFile } from '../verdict/coverage.ts';
import { UsageError } from './usage-error.ts';

/** Throws `UsageError` where a file that was named could not be judged. */
export const refuseUnread = (operands: readonly string[], unread: readonly UnreadFile[]): void => {
  const named = new Set(operands);
  const missed = unread
    .filter(({ path }) => named.has(path))
    .map(({ path, reason }) => `"${path}" could not be judged. ${plainLine(reason)}`);
  if (missed.length > 0) throw new UsageError(`${missed.join(' ')} Name files that can be read, not links to them.`);
};

/** Files that are told of in such words; more are counted. */
const maxTold = 10;

/** What could not be judged of what was not named one by one, a line for each; empty where there is nothing. */
export const unreadWords = (operands: readonly string[], unread: readonly UnreadFile[]): string => {
  const named = new Set(operands);
  const others = unread.filter(({ path }) => !named.has(path));
  const lines = others.slice(0, maxTold).map(({ path, reason }) => logLine(`"${path}" could not be judged. ${reason}`));
  const more = others.length > maxTold ? [`And ${countOf(others.length - maxTold, 'more file')} could not be judged.`] : [];
  return [...lines, ...more].map(line => `${line}\n`).join('');
};
