import * as v from 'valibot';
import {
  type FoundEntry,
  isFileName,
  listPolicyFiles,
  maxLevels,
  type PolicyFolderKind,
  type PolicyListing,
} from '../../policy/policy-folder.ts';
import { formatOf } from '../read/blob-id.ts';
import { folderMode, treeId } from '../read/tree-id.ts';

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

/**
 * Lists what lies below a folder (`path`, for errors) that is whole. What is not a file, and what is over a bound, is an error that names
 * it.
 */
export const listImagePolicies = (tree: ListedTree, path: string, kind?: PolicyFolderKind): PolicyListing<ListedBlob> =>
  listPolicyFiles(entriesBelow(tree, ''), path, kind);

/** Everything below a folder that was listed, but the folders whose own entries were. */
function* entriesBelow({ entries = [] }: ListedTree, prefix: string): Generator<FoundEntry<ListedBlob>> {
  for (const entry of entries) {
    const { name, object } = entry;
    const path = `${prefix}${name}`;
    if (object?.__typename === 'Tree' && object.entries !== undefined && isFileName(name)) yield* entriesBelow(object, `${path}/`);
    else yield { path, name, ...contentOf(entry) };
  }
}

type Content =
  | { readonly kind: 'file'; readonly size: number; readonly file: ListedBlob }
  | { readonly kind: 'link' | 'folder' | 'submodule' };

const contentOf = ({ type, mode, object }: ListedEntry): Content => {
  if (mode === linkMode) return { kind: 'link' };
  if (type === 'tree' || mode === folderMode) return { kind: 'folder' };
  return object?.__typename === 'Blob' ? { kind: 'file', size: object.byteSize, file: object } : { kind: 'submodule' };
};
