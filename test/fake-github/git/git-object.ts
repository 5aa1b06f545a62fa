import { createHash } from 'node:crypto';

export type ObjectType = 'blob' | 'tree' | 'commit' | 'tag';

/** What git keeps under an id (gitformat-loose, "blob", "tree", "commit"). */
export interface GitObject {
  readonly type: ObjectType;
  readonly bytes: Buffer;
}

/** Objects by their ids. */
export interface GitObjects {
  readonly get: (oid: string) => GitObject | undefined;
  /** Keeps an object and returns its id. */
  readonly put: (object: GitObject) => string;
}

export interface Signature {
  readonly name: string;
  readonly email: string;
  /** Seconds since the epoch. */
  readonly time: number;
}

export interface CommitInfo {
  readonly oid: string;
  readonly tree: string;
  readonly parents: readonly string[];
  readonly author: Signature;
  readonly committer: Signature;
  readonly message: string;
}

/** An entry of one folder; the mode has the six digits of `git ls-tree`. */
export interface TreeItem {
  readonly mode: string;
  readonly name: string;
  readonly oid: string;
}

/** Mode of a folder. */
export const folderMode = '040000';

/** Bytes of an object's id. */
const idBytes = 20;

export const idOf = ({ type, bytes }: GitObject): string =>
  createHash('sha1').update(`${type} ${bytes.length}\0`).update(bytes).digest('hex');

const sortKey = ({ mode, name }: TreeItem): Buffer => Buffer.from(mode === folderMode ? `${name}/` : name);

/** A folder; git sorts its entries by their bytes, as if folders ended with a slash. */
export const encodeTree = (items: readonly TreeItem[]): GitObject => {
  const sorted = items
    .map(item => ({ item, key: sortKey(item) }))
    .toSorted((one, other) => one.key.compare(other.key))
    .flatMap(({ item: { mode, name, oid } }) => [Buffer.from(`${mode.replace(/^0/, '')} ${name}\0`), Buffer.from(oid, 'hex')]);
  return { type: 'tree', bytes: Buffer.concat(sorted) };
};

export const parseTree = (bytes: Buffer): readonly TreeItem[] => {
  const items: TreeItem[] = [];
  for (let at = 0; at < bytes.length; ) {
    const blank = bytes.indexOf(' ', at);
    const end = bytes.indexOf(0, blank);
    items.push({
      mode: bytes.toString('latin1', at, blank).padStart(folderMode.length, '0'),
      name: bytes.toString('utf8', blank + 1, end),
      oid: bytes.toString('hex', end + 1, end + 1 + idBytes),
    });
    at = end + 1 + idBytes;
  }
  return items;
};

export const encodeCommit = ({ tree, parents, author, committer, message }: Omit<CommitInfo, 'oid'>): GitObject => {
  const who = ({ name, email, time }: Signature): string => `${name} <${email}> ${time} +0000`;
  const header = [
    `tree ${tree}`,
    ...parents.map(parent => `parent ${parent}`),
    `author ${who(author)}`,
    `committer ${who(committer)}`,
  ].join('\n');
  return { type: 'commit', bytes: Buffer.from(`${header}\n\n${message}`) };
};

export const parseCommit = (oid: string, bytes: Buffer): CommitInfo => {
  const text = bytes.toString('utf8');
  const end = text.indexOf('\n\n');
  const header = text.slice(0, end).split('\n');
  const all = (name: string): string[] => header.filter(line => line.startsWith(`${name} `)).map(line => line.slice(name.length + 1));
  const signature = (line = ''): Signature => {
    const found = /^(.*) <(.*)> (\d+) [+-]\d{4}$/.exec(line);
    return { name: found?.[1] ?? '', email: found?.[2] ?? '', time: Number(found?.[3] ?? 0) };
  };
  return {
    oid,
    tree: all('tree')[0] ?? '',
    parents: all('parent'),
    author: signature(all('author')[0]),
    committer: signature(all('committer')[0]),
    message: text.slice(end + 2).replace(/\n$/, ''),
  };
};
