import type { Notification } from '../findings/notification.ts';
import type { SourceFile } from './source-file.ts';

/** The lines that git writes around the two sides of a conflict. Source: git-merge, "How conflicts are presented". */
const MARKERS = [/^<{7}(?: .*)?\r?$/m, /^={7}\r?$/m, /^>{7}(?: .*)?\r?$/m] as const;

/** A merge conflict that was committed as it is; undefined when there is none. What it makes unreadable has no other reason. */
export const conflictIn = (file: SourceFile): Notification | undefined => {
  const [begins, ...others] = MARKERS;
  const found = begins.exec(file.text);
  if (found === null || !others.every(marker => marker.test(file.text))) return undefined;
  return {
    code: 'syntax-error',
    level: 'error',
    path: file.path,
    range: { start: found.index, end: found.index + found[0].trimEnd().length },
    message: 'A merge conflict begins here and was never resolved ("<<<<<<<"). Resolve it; until then the file can\'t be read as a whole.',
  };
};
