import type { FileText } from '../review/ports.ts';
import type { GitHubClient } from './client.ts';
import { readFileModes } from './file-modes.ts';
import type { ReviewTarget } from './review-target.ts';

/** Longest path that a link can hold (Linux, PATH_MAX). */
const maxLinkLength = 4_096;

/** A link's content is its target alone, without a line break. GitHub's lists do not tell modes, so that only such files are asked about. */
const mayBeLink = (read: FileText): boolean =>
  read.state === 'text' && read.text !== '' && read.text.length <= maxLinkLength && !/[\n\0]/u.test(read.text);

/** The texts at a commit, those that are targets of symbolic links told from those that are files. */
export const markLinks = async (
  client: GitHubClient,
  target: ReviewTarget,
  commit: string,
  texts: ReadonlyMap<string, FileText>,
): Promise<ReadonlyMap<string, FileText>> => {
  const suspects = [...texts].filter(([, read]) => mayBeLink(read)).map(([path]) => path);
  const marked = new Map(texts);
  for (const [path, mode] of await readFileModes(client, target, commit, suspects)) {
    const read = texts.get(path);
    if (mode === 'link' && read?.state === 'text') marked.set(path, { state: 'link', target: read.text });
  }
  return marked;
};
