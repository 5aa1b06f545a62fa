import type { FileText } from '../review/ports.ts';
import type { GitHubClient } from './client.ts';
import { queryRepository } from './repository-query.ts';
import type { ReviewTarget } from './review-target.ts';

/** Longest path that a link can hold (Linux, PATH_MAX). */
const maxLinkLength = 4_096;
/** Git's mode of a symbolic link. */
const linkMode = 0o120000;
/** Paths asked for in one query. */
const maxPathsPerQuery = 50;

/** A link's content is its target alone, without a line break. GitHub's lists do not tell modes, so that only such files are asked about. */
const mayBeLink = (read: FileText): boolean =>
  read.state === 'text' && read.text !== '' && read.text.length <= maxLinkLength && !/[\n\0]/u.test(read.text);

interface ModesAnswer {
  readonly commit: Readonly<Record<string, { readonly mode: number } | null>> | null;
}

const modesAt = async (
  client: GitHubClient,
  target: ReviewTarget,
  commit: string,
  paths: readonly string[],
): Promise<readonly (number | undefined)[]> => {
  const declared = paths.map((_, index) => `$p${index}: String!`).join(', ');
  const fields = paths.map((_, index) => `f${index}: file(path: $p${index}) { mode }`).join('\n');
  const query = `query Modes($owner: String!, $repo: String!, $commit: GitObjectID!, ${declared}) {
    repository(owner: $owner, name: $repo) { commit: object(oid: $commit) { ... on Commit { ${fields} } } }
  }`;
  const variables = { commit, ...Object.fromEntries(paths.map((path, index) => [`p${index}`, path])) };
  const answer = await queryRepository<ModesAnswer>(client, target, 'Reading file modes', query, variables);
  return paths.map((_, index) => answer.commit?.[`f${index}`]?.mode);
};

/** The texts at a commit, those that are targets of symbolic links told from those that are files. */
export const markLinks = async (
  client: GitHubClient,
  target: ReviewTarget,
  commit: string,
  texts: ReadonlyMap<string, FileText>,
): Promise<ReadonlyMap<string, FileText>> => {
  const suspects = [...texts].filter(([, read]) => mayBeLink(read)).map(([path]) => path);
  const marked = new Map(texts);
  for (let at = 0; at < suspects.length; at += maxPathsPerQuery) {
    const paths = suspects.slice(at, at + maxPathsPerQuery);
    const modes = await modesAt(client, target, commit, paths);
    for (const [index, path] of paths.entries()) {
      const read = texts.get(path);
      if (modes[index] === linkMode && read?.state === 'text') marked.set(path, { state: 'link', target: read.text });
    }
  }
  return marked;
};
