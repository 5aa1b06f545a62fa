import type { GitHubClient } from './client.ts';
import { queryRepository } from './repository-query.ts';
import type { RepositoryName } from './review-target.ts';

/** What git takes a path for; `other` is a folder or a submodule. */
export type FileMode = 'file' | 'executable' | 'link' | 'other';

/** Git's modes of blobs (gitformat-index). */
const modes: ReadonlyMap<number, FileMode> = new Map([
  [0o100644, 'file'],
  [0o100755, 'executable'],
  [0o120000, 'link'],
]);

/** Paths asked for in one query. */
const maxPathsPerQuery = 50;

interface ModesAnswer {
  readonly commit: Readonly<Record<string, { readonly mode: number } | null>> | null;
}

/** Modes of paths at a commit; those that do not exist are not in the answer. GitHub's lists of changed files do not tell them. */
export const readFileModes = async (
  client: GitHubClient,
  target: RepositoryName,
  commit: string,
  paths: readonly string[],
): Promise<ReadonlyMap<string, FileMode>> => {
  const found = new Map<string, FileMode>();
  for (let at = 0; at < paths.length; at += maxPathsPerQuery) {
    const batch = paths.slice(at, at + maxPathsPerQuery);
    const declared = batch.map((_, index) => `$p${index}: String!`).join(', ');
    const fields = batch.map((_, index) => `f${index}: file(path: $p${index}) { mode }`).join('\n');
    const query = `query Modes($owner: String!, $repo: String!, $commit: GitObjectID!, ${declared}) {
      repository(owner: $owner, name: $repo) { commit: object(oid: $commit) { ... on Commit { ${fields} } } }
    }`;
    const variables = { commit, ...Object.fromEntries(batch.map((path, index) => [`p${index}`, path])) };
    const answer = await queryRepository<ModesAnswer>(client, target, 'Reading file modes', query, variables);
    for (const [index, path] of batch.entries()) {
      const mode = answer.commit?.[`f${index}`]?.mode;
      if (mode !== undefined) found.set(path, modes.get(mode) ?? 'other');
    }
  }
  return found;
};
