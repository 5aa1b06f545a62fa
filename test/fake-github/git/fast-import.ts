import { type Change, encodeFile } from './file-tree.ts';

export interface CommitRequest {
  readonly parents: readonly string[];
  readonly change: Change;
  readonly message: string;
  readonly author: Signature;
  /** Start from an empty tree instead of the first parent's. */
  readonly fromEmpty?: boolean;
}

export interface Signature {
  readonly name: string;
  readonly email: string;
  /** Seconds since the epoch. */
  readonly time: number;
}

/** The path as `git fast-import` wants it: quoted, so that blanks, quotes and line breaks in names survive. */
const quote = (path: string): string => {
  const escaped = path.replaceAll(/["\\\n]/g, character => (character === '\n' ? '\\n' : `\\${character}`));
  return `"${escaped}"`;
};

/** Writes one commit as a stream for `git fast-import`, which prints the commit's id: one process, however many files. */
export const fastImportStream = ({ parents, change, message, author, fromEmpty }: CommitRequest): Buffer => {
  const parts: Uint8Array[] = [];
  const write = (text: string): void => void parts.push(Buffer.from(text, 'utf8'));
  const data = (bytes: Uint8Array): void => {
    write(`data ${bytes.length}\n`);
    parts.push(bytes);
    write('\n');
  };
  const who = `${author.name} <${author.email}> ${author.time} +0000`;
  write(`commit refs/fake/import\nmark :1\nauthor ${who}\ncommitter ${who}\n`);
  data(Buffer.from(message, 'utf8'));
  const [first, ...others] = parents;
  if (first !== undefined) write(`from ${first}\n`);
  for (const parent of others) write(`merge ${parent}\n`);
  if (fromEmpty) write('deleteall\n');
  for (const [from, to] of Object.entries(change.rename ?? {})) write(`R ${quote(from)} ${quote(to)}\n`);
  for (const path of change.delete ?? []) write(`D ${quote(path)}\n`);
  for (const [path, content] of Object.entries(change.files ?? {})) {
    const file = encodeFile(content);
    if ('commit' in file) {
      write(`M ${file.mode} ${file.commit} ${quote(path)}\n`);
    } else {
      write(`M ${file.mode} inline ${quote(path)}\n`);
      data(file.bytes);
    }
  }
  write('\nget-mark :1\ndone\n');
  return Buffer.concat(parts);
};
