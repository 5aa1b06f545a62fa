import type { FakePullRequest } from './pull-request.ts';
import { placeOf, type ReviewComment } from './review.ts';

/** The text of the first suggestion block of a comment, line breaks included, or undefined. */
const suggestionIn = (body: string): string | undefined => {
  const lines = body.replaceAll('\r\n', '\n').split('\n');
  const start = lines.findIndex(line => /^ {0,3}(`{3,}|~{3,}) *suggestion\b/.test(line));
  if (start < 0) return undefined;
  const fence = /^ {0,3}(`{3,}|~{3,})/.exec(lines[start] ?? '')?.[1] ?? '';
  const closes = (line: string): boolean => {
    const found = /^ {0,3}(`{3,}|~{3,}) *$/.exec(line)?.[1] ?? '';
    return found.length >= fence.length && found.charAt(0) === fence.charAt(0);
  };
  const rest = lines.slice(start + 1);
  const end = rest.findIndex(closes);
  const content = end < 0 ? rest : rest.slice(0, end);
  return content.map(line => `${line}\n`).join('');
};

/**
 * Replaces the comment's lines with its suggestion and commits the file to the head branch, as the button does. GitHub shows no button on
 * deleted lines, on outdated comments and on whole files; asking for it then is a mistake of the test.
 */
export const commitSuggestion = (pull: FakePullRequest, comment: ReviewComment, author: string): string => {
  const suggestion = suggestionIn(comment.body);
  const place = placeOf(comment.thread);
  if (suggestion === undefined) throw new Error('The comment has no suggestion block.');
  if (place?.side !== 'RIGHT' || (place.startSide ?? 'RIGHT') !== 'RIGHT')
    throw new Error('The suggestion cannot be applied: its lines are outdated or deleted.');
  const { path } = comment.thread;
  const { git } = pull.head.repository;
  const entry = git.tree(pull.head.sha).find(other => other.path === path && other.type === 'blob');
  if (!entry) throw new Error(`${path} is not in the head.`);
  // Latin-1 keeps every byte of the untouched lines.
  const lines = git
    .blob(entry.oid)
    .toString('latin1')
    .split(/(?<=\n)/);
  const first = (place.startLine ?? place.line) - 1;
  const isEndOfFile = place.line >= lines.length && !(lines.at(-1) ?? '').endsWith('\n');
  const inserted = Buffer.from(isEndOfFile ? suggestion.replace(/\n$/, '') : suggestion, 'utf8').toString('latin1');
  const text = [...lines.slice(0, first), inserted, ...lines.slice(place.line)].join('');
  const content = Buffer.from(text, 'latin1');
  return pull.push({ files: { [path]: { content, executable: entry.mode === '100755' } } }, { message: `Update ${path}`, author });
};
