import { batchesOf } from '../../text/batches.ts';
import type { GitHubClient } from '../call/client.ts';
import { queryRepository } from '../call/repository-query.ts';
import type { RepositoryName } from '../pull-request/review-target.ts';

/** What git takes a path for; `other` is a folder. */
export type FileMode = 'file' | 'executable' | 'link' | 'submodule' | 'other';

/** Git's modes of blobs (gitformat-index). */
const modes: ReadonlyMap<number, FileMode> = new Map([
  [0o100644, 'file'],
  [0o100755, 'executable'],
  [0o120000, 'link'],
  [0o160000, 'submodule'],
]);

/** Paths asked for in one query. */
const maxPathsPerQuery = 50;

/** What the fields of a `ModeQuery` are answered with. */
export type ModeAnswers = Readonly<Record<string, { readonly mode: number } | null>>;

interface ModesAnswer {
  readonly commit: ModeAnswers | null;
}

/** Fields of a commit and variables that ask for modes; `f0`, `f1`… are their answers, in order. */
interface ModeQuery {
  readonly declared: string;
  readonly fields: string;
  readonly variables: Readonly<Record<string, string>>;
}

/** Asks for the modes of paths at a commit. */
export const modeQuery = (paths: readonly string[]): ModeQuery => ({
  declared: paths.map((_, index) => `$p${index}: String!`).join(', '),
  fields: paths.map((_, index) => `f${index}: file(path: $p${index}) { mode }`).join('\n'),
  variables: Object.fromEntries(paths.map((path, index) => [`p${index}`, path])),
});

/** What an entry of a tree is; undefined when there is none. */
export const fileModeOf = (entry: { readonly mode: number } | null | undefined): FileMode | undefined =>
  entry ? (modes.get(entry.mode) ?? 'other') : undefined;

/** Modes by path, from the answers to a `ModeQuery`; those of paths that do not exist are missing. */
export const modesIn = (paths: readonly string[], answers: ModeAnswers | null | undefined): ReadonlyMap<string, FileMode> =>
  new Map(
    paths.flatMap((path, index) => {
      const mode = fileModeOf(answers?.[`f${index}`]);
      return mode === undefined ? [] : [[path, mode] as const];
    }),
  );

/** Modes of paths at a commit; those that do not exist are not in the answer. GitHub's lists of changed files do not tell them. */
export const readFileModes = async (
  client: GitHubClient,
  target: RepositoryName,
  commit: string,
  paths: readonly string[],
): Promise<ReadonlyMap<string, FileMode>> => {
  const found = new Map<string, FileMode>();
  for (const batch of batchesOf(paths, maxPathsPerQuery)) {
    const { declared, fields, variables } = modeQuery(batch);
    const query = `query Modes($owner: String!, $repo: String!, $commit: GitObjectID!, ${declared}) {
      repository(owner: $owner, name: $repo) { commit: object(oid: $commit) { ... on Commit { ${fields} } } }
    }`;
    const answer = await queryRepository<ModesAnswer>(client, target, 'Reading file modes', query, { commit, ...variables });
    for (const [path, mode] of modesIn(batch, answer.commit)) found.set(path, mode);
  }
  return found;
};
