/** What a path holds: text or bytes, an executable, a symbolic link, or a submodule (a commit of another repository). */
export type FileContent =
  | string
  | Uint8Array
  | { readonly content: string | Uint8Array; readonly executable?: boolean }
  | { readonly symlink: string }
  | { readonly submodule: string };

/** Files by path, separated with `/`. */
export type FileMap = Readonly<Record<string, FileContent>>;

/** What a commit changes, in this order: renames, deletions, then files written. */
export interface Change {
  /** Files to write, new or not. */
  readonly files?: FileMap;
  readonly delete?: readonly string[];
  /** New path by old path; contents stay. Write the new path in `files` to change them as well. */
  readonly rename?: Readonly<Record<string, string>>;
}

/** A line of a listed tree. */
export interface TreeEntry {
  readonly mode: string;
  readonly type: 'blob' | 'tree' | 'commit';
  readonly oid: string;
  /** Bytes; only blobs have it. */
  readonly size?: number;
  readonly path: string;
}

const encoder = new TextEncoder();

/** Git mode and bytes of a file; a submodule has its commit instead of bytes. */
export const encodeFile = (
  content: FileContent,
): { readonly mode: string; readonly bytes: Uint8Array } | { readonly mode: '160000'; readonly commit: string } => {
  if (typeof content === 'string') return { mode: '100644', bytes: encoder.encode(content) };
  if (content instanceof Uint8Array) return { mode: '100644', bytes: content };
  if ('symlink' in content) return { mode: '120000', bytes: encoder.encode(content.symlink) };
  if ('submodule' in content) return { mode: '160000', commit: content.submodule };
  const bytes = typeof content.content === 'string' ? encoder.encode(content.content) : content.content;
  return { mode: content.executable ? '100755' : '100644', bytes };
};
