import * as v from 'valibot';
import type { ConfigError } from '../../policy/config-error.ts';
import { fileError } from '../../policy/file-error.ts';
import { formatOf } from '../read/blob-id.ts';
import { folderMode, treeId } from '../read/tree-id.ts';

/** What lies in a folder of an organization's policy repository: its bounds, and how it is called. */
export interface PolicyFolderKind {
  readonly maxFiles: number;
  readonly maxTotalMiB: number;
  /** `image policies`. */
  readonly many: string;
  /** `an image policy`. */
  readonly one: string;
  /** What may lie there. */
  readonly keep: string;
}

/** People write a few dozen small files. */
const imagePolicies: PolicyFolderKind = {
  maxFiles: 200,
  maxTotalMiB: 8,
  many: 'image policies',
  one: 'an image policy',
  keep: 'Keep only policies, trust roots and certificates there.',
};

/** Levels below the folder; Notation's trust store, `truststore/x509/TYPE/NAME/FILE`, has most. */
export const maxLevels = 4;

const linkMode = 0o120000;

/** Fields of a `ListedBlob`. */
export const listedBlobFields = '__typename oid byteSize isBinary isTruncated text';

export const blobSchema = v.object({
  __typename: v.literal('Blob'),
  oid: v.string(),
  byteSize: v.number(),
  isBinary: v.nullable(v.boolean()),
  isTruncated: v.boolean(),
  text: v.nullable(v.string()),
});

/** A file, as GraphQL tells of it. */
export type ListedBlob = v.InferOutput<typeof blobSchema>;

/** What lies in a folder; `object` is null of a submodule. */
export interface ListedEntry {
  readonly name: string;
  readonly type: string;
  readonly mode: number;
  readonly oid: string;
  readonly object: ListedBlob | ListedTree | null;
}

/** A folder; without entries when they were not asked for, below the last level. */
export interface ListedTree {
  readonly __typename: 'Tree';
  readonly oid: string;
  readonly entries?: readonly ListedEntry[] | undefined;
}

export const treeSchema: v.GenericSchema<unknown, ListedTree> = v.object({
  __typename: v.literal('Tree'),
  oid: v.string(),
  entries: v.optional(v.array(v.lazy(() => entrySchema))),
});

const entrySchema = v.object({
  name: v.string(),
  type: v.string(),
  mode: v.number(),
  oid: v.string(),
  object: v.nullable(v.union([blobSchema, treeSchema])),
});

/** What stands at the folder's place: `folder` is read through it, `file` is how the folder above names it. */
export const imagePolicyAnswerSchema = v.object({
  databaseId: v.nullable(v.number()),
  commit: v.nullable(v.object({ oid: v.string(), file: v.nullable(v.object({ type: v.string() })) })),
  folder: v.nullable(v.union([treeSchema, v.object({ __typename: v.string() })])),
});

const levels = (left: number): string =>
  `__typename oid entries { name type mode oid object { ... on Blob { ${listedBlobFields} } ... on Tree { ${
    left === 0 ? '__typename oid' : levels(left - 1)
  } } } }`;

/** Fields of a `Tree`: all that lies below it, with texts. */
export const imagePolicyTreeFields = levels(maxLevels);

/** Whether the answer has all that the ids of its folders promise: a list that was cut off must not pass for a shorter policy. */
export const isWholeTree = (tree: ListedTree, left = maxLevels): boolean => {
  if (left < 0) return true;
  const { entries } = tree;
  if (entries === undefined) return false;
  // Why: what is no UTF-8 was replaced in the answer, so that the id can't be had; `listImagePolicies` refuses such names.
  if (entries.every(({ name }) => isFileName(name)) && treeId(entries, formatOf(tree.oid)) !== tree.oid) return false;
  return entries.every(({ type, oid, object }) => {
    if (type !== 'blob' && type !== 'tree') return true;
    return object?.oid === oid && (object.__typename === 'Blob' || isWholeTree(object, left - 1));
  });
};

const isFileName = (name: string): boolean => name !== '' && !/[/\0\u{FFFD}]/u.test(name);

/** The files below a folder by path relative to it, or what is wrong with them. */
export type ImagePolicyListing =
  | { readonly files: ReadonlyMap<string, ListedBlob>; readonly errors?: undefined }
  | { readonly files?: undefined; readonly errors: readonly ConfigError[] };

/**
 * Lists what lies below a folder (`path`, for errors) that is whole. What is not a file, and what is over a bound, is an error that names
 * it.
 */
export const listImagePolicies = (tree: ListedTree, path: string, kind: PolicyFolderKind = imagePolicies): ImagePolicyListing =>
  listPolicyFiles(entriesBelow(tree, ''), path, kind);

/** The same of all that lies below the folder, however it was listed: of a folder that is deeper than `maxLevels` nothing but itself. */
export const listPolicyFiles = (found: Iterable<FoundEntry>, path: string, kind: PolicyFolderKind = imagePolicies): ImagePolicyListing => {
  const { maxFiles, maxTotalMiB, many, keep } = kind;
  const files = new Map<string, ListedBlob>();
  const errors: ConfigError[] = [];
  for (const { path: below, entry } of found) {
    const at = `${path}/${below}`;
    if (files.size + errors.length >= maxFiles) return { errors: [...errors, fileError(path, tooManyFiles(at, kind), keep)] };
    const problem = problemOf(entry, files.has(below), kind);
    if (problem !== undefined) errors.push(fileError(at, ...problem));
    else if (entry.object?.__typename === 'Blob') files.set(below, entry.object);
  }
  const total = firstBeyond(files, maxTotalMiB << 20);
  if (total !== undefined)
    errors.push(fileError(`${path}/${total}`, `With this file the ${many} are over ${maxTotalMiB} MiB together.`, keep));
  return errors.length > 0 ? { errors } : { files };
};

const tooManyFiles = (next: string, { maxFiles, many }: PolicyFolderKind): string =>
  `There are more than ${maxFiles} files among the ${many}; ${next} is the next one.`;

/** An entry by its path below the folder. */
interface FoundEntry {
  readonly path: string;
  readonly entry: ListedEntry;
}

/** Everything below a folder that was listed, but the folders whose own entries were. */
function* entriesBelow({ entries = [] }: ListedTree, prefix: string): Generator<FoundEntry> {
  for (const entry of entries) {
    const path = `${prefix}${entry.name}`;
    if (entry.object?.__typename === 'Tree' && entry.object.entries !== undefined && isFileName(entry.name))
      yield* entriesBelow(entry.object, `${path}/`);
    else yield { path, entry };
  }
}

/** Bytes of one file; no policy comes near it. */
const maxFileBytes = 1 << 20;

/** What keeps an entry from being a policy's file: a sentence, and what to do. */
const problemOf = (
  { name, type, mode, object }: ListedEntry,
  isThere: boolean,
  { one }: PolicyFolderKind,
): readonly [message: string, hint: string] | undefined => {
  if (!isFileName(name) || isThere) return ['The name of this file is not valid UTF-8, or not unique.', 'Rename it.'];
  if (mode === linkMode) return ['This is a symbolic link, which is not followed.', 'Put the file itself there.'];
  if (type === 'tree' || mode === folderMode)
    return [`This folder lies deeper than ${maxLevels} levels, which is all that is read.`, 'Move its files up.'];
  if (object?.__typename !== 'Blob') return ['This is a submodule, which is not followed.', 'Put the files themselves there.'];
  if (object.byteSize > maxFileBytes) return ['The file is over 1 MiB.', `Split it, or move it elsewhere if it is not ${one}.`];
  return undefined;
};

/** The first file with which all of them are over a number of bytes. */
const firstBeyond = (files: ReadonlyMap<string, ListedBlob>, bytes: number): string | undefined => {
  let sum = 0;
  for (const [path, { byteSize }] of files) {
    sum += byteSize;
    if (sum > bytes) return path;
  }
  return undefined;
};
