import { createHash } from 'node:crypto';
import type { ObjectFormat } from './blob-id.ts';

/** An entry of a git tree: `mode` as a number (0o100644), `oid` in hexadecimal. */
export interface TreeItem {
  readonly name: string;
  readonly mode: number;
  readonly oid: string;
}

/** Git's mode of a folder (gitformat-index). */
export const folderMode = 0o040000;

/**
 * The id that git gives a folder's list (the hash of `tree SIZE NUL` and, for each entry in git's order, `MODE NAME NUL` and the id's
 * bytes; "Git Internals - Git Objects"). A list that lacks an entry has another one.
 */
export const treeId = (items: readonly TreeItem[], format: ObjectFormat = 'sha1'): string => {
  const sorted = items.map(item => ({ item, key: sortKey(item) })).sort((one, other) => Buffer.compare(one.key, other.key));
  const body = Buffer.concat(
    sorted.flatMap(({ item: { mode, name, oid } }) => [Buffer.from(`${mode.toString(8)} ${name}\0`), Buffer.from(oid, 'hex')]),
  );
  return createHash(format).update(`tree ${body.length}\0`).update(body).digest('hex');
};

/** Git sorts by bytes, folders as if a slash stood behind their names. */
const sortKey = ({ mode, name }: TreeItem): Buffer => Buffer.from(mode === folderMode ? `${name}/` : name);
