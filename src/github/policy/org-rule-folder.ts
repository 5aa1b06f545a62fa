import * as v from 'valibot';
import type { ConfigError } from '../../policy/config-error.ts';
import { fileError } from '../../policy/file-error.ts';
import { namedPath, type OrgRuleFiles } from '../../policy/org-rule-files.ts';
import type { PolicyFolderKind } from '../../policy/policy-folder.ts';
import { folderOf, foldersAbove } from '../../text/path.ts';
import type { GitHubClient } from '../call/client.ts';
import { queryRepository } from '../call/repository-query.ts';
import { readContents } from './image-policy-files.ts';
import {
  blobSchema,
  imagePolicyTreeFields,
  isWholeTree,
  type ListedBlob,
  listedBlobFields,
  listImagePolicies,
  treeSchema,
} from './image-policy-tree.ts';
import type { PolicyAddress } from './policy-file.ts';

/** The documents of an organization's rules, and what tells next time whether they are still those. */
export interface ReadOrgRules {
  readonly files: OrgRuleFiles;
  /** Git's ids of what was named, by place; undefined: it was not there. */
  readonly ids: ReadonlyMap<string, string | undefined>;
  /** How many places were named beyond those that are asked for. */
  readonly leftOut: number;
}

/** Honest sets have some hundreds of documents in some dozens of files; a module in Rego has 150 kB. */
const kind: PolicyFolderKind = {
  maxFiles: 500,
  maxTotalMiB: 16,
  many: "organization's rules",
  one: 'a rule, or data of one',
  keep: 'Keep only policies, what belongs to them, and modules in Rego there.',
};

/** Places that are asked for: each folder is one query. */
const maxPlaces = 50;

/** Folders above a place that may be places themselves. */
const maxDepth = 100;

const entrySchema = v.nullable(v.object({ type: v.string(), mode: v.number() }));
const answerSchema = v.object({
  commit: v.nullable(v.object({ oid: v.string(), entry: entrySchema })),
  place: v.nullable(v.union([treeSchema, blobSchema, v.object({ __typename: v.string(), oid: v.string() })])),
});

type Answer = v.InferOutput<typeof answerSchema>;

const query = (name: string, tree: string, blob: string): string =>
  `query ${name}($owner: String!, $repo: String!, $commit: String!, $path: String!, $place: String!) {
  repository(owner: $owner, name: $repo) {
    commit: object(expression: $commit) { oid ... on Commit { entry: file(path: $path) { type mode } } }
    place: object(expression: $place) { __typename oid ... on Tree { ${tree} } ... on Blob { ${blob} } }
  }
}`;

const idQuery = query('OrganizationRulesId', 'oid', 'oid');
const filesQuery = query('OrganizationRules', imagePolicyTreeFields, listedBlobFields);

const regularModes: ReadonlySet<number> = new Set([0o100644, 0o100755, 0o100664]);

/**
 * Reads what an organization's policy names as its rules, at the tip of the default branch of the repository that holds it: one query for each
 * place, without any content where `known` still has it, and one call more for each file that is no text. `named` lies beside the policy file.
 * What can't be used is an error and never left out. Throws `GitHubError`.
 */
export const readOrgRules = async (
  client: GitHubClient,
  address: PolicyAddress,
  named: readonly string[],
  known?: ReadOrgRules,
): Promise<ReadOrgRules> => {
  const folder = folderOf(address.path);
  const wanted = placesOf(named);
  const places = wanted.slice(0, maxPlaces);
  const leftOut = wanted.length - places.length;
  const before = known && known.leftOut === leftOut && sameKeys(known.ids, places) ? known : undefined;
  if (before) {
    const now = await Promise.all(places.map(async place => [place, idOf(await ask(client, address, folder + place, idQuery))] as const));
    if (now.every(([place, id]) => before.ids.get(place) === id)) return before;
  }
  const ids = new Map<string, string | undefined>();
  const files = new Map<string, Uint8Array>();
  const errors: ConfigError[] =
    leftOut > 0
      ? [
          fileError(
            address.path,
            `The policy names ${wanted.length} places of rules, and at most ${maxPlaces} are read. Put them into fewer folders.`,
          ),
        ]
      : [];
  for (const place of places) {
    const answer = await ask(client, address, folder + place, filesQuery);
    ids.set(place, idOf(answer));
    const listed = listedAt(answer, folder + place, place);
    errors.push(...(listed.errors ?? []));
    for (const [path, bytes] of await readContents(client, address, listed.files ?? new Map())) files.set(path, bytes);
  }
  return { files: { repository: `${address.owner}/${address.repo}`, folder, files, errors }, ids, leftOut };
};

/** What is asked for: a place that lies in another one comes with that. */
const placesOf = (named: readonly string[]): readonly string[] => {
  const paths = [...new Set(named.map(namedPath))];
  const folders = new Set(paths.map(path => `${path}/`));
  return paths.filter(path => !foldersAbove(path, maxDepth).some(folder => folders.has(folder)));
};

const sameKeys = (ids: ReadOrgRules['ids'], places: readonly string[]): boolean =>
  ids.size === places.length && places.every(place => ids.has(place));

const idOf = ({ place }: Answer): string | undefined => place?.oid;

const ask = (client: GitHubClient, { owner, repo }: PolicyAddress, path: string, text: string): Promise<Answer> =>
  queryRepository<Answer>(
    client,
    { owner, repo },
    "Reading the organization's rules",
    text,
    { commit: 'HEAD', path, place: `HEAD:${path}` },
    isWhole,
  );

const isAnswer = (answer: unknown): answer is Answer => v.is(answerSchema, answer);

const isWhole = (answer: unknown): boolean => {
  if (!isAnswer(answer)) return false;
  const { place } = answer;
  return !(place && 'entries' in place) || isWholeTree(place);
};

interface Listed {
  readonly files?: ReadonlyMap<string, ListedBlob>;
  readonly errors?: readonly ConfigError[];
}

const listedAt = ({ commit, place }: Answer, path: string, below: string): Listed => {
  const entry = commit?.entry;
  if (place && 'entries' in place) {
    const { files, errors } = listImagePolicies(place, path, kind);
    return errors ? { errors } : { files: new Map([...files].map(([name, blob]) => [`${below}/${name}`, blob])) };
  }
  if (place && 'byteSize' in place && entry && regularModes.has(entry.mode)) {
    if (place.byteSize > kind.maxTotalMiB << 20) return { errors: [fileError(path, `The file is over ${kind.maxTotalMiB} MiB.`)] };
    return { files: new Map([[below, place]]) };
  }
  // Why nothing here for what is absent: whoever reads the rules says which places have none.
  if (!place && !entry) return {};
  return { errors: [fileError(path, 'This is a symbolic link or a submodule, which is not followed.', 'Put the file itself there.')] };
};
