import type { ConfigError } from './config-error.ts';
import { fileError } from './file-error.ts';

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

/** Levels below the folder that are read; Notation's trust store, `truststore/x509/TYPE/NAME/FILE`, has most. */
export const maxLevels = 4;

/** What was found below a folder: a file with whatever stands for its content, or what is none. */
export type FoundEntry<T> = Named & (FoundFile<T> | NoFile);

interface Named {
  /** Relative to the folder. */
  readonly path: string;
  readonly name: string;
}

interface FoundFile<T> {
  readonly kind: 'file';
  readonly size: number;
  readonly file: T;
}

/** `folder`: one that lies deeper than `maxLevels`. */
interface NoFile {
  readonly kind: 'link' | 'folder' | 'submodule';
}

/** The files below a folder by path relative to it, or what is wrong with them. */
export type PolicyListing<T> =
  | { readonly files: ReadonlyMap<string, T>; readonly errors?: undefined }
  | { readonly files?: undefined; readonly errors: readonly ConfigError[] };

/** What is wrong where a folder of image policies is to be, and something else is. */
export const noPolicyFolder = (path: string): ConfigError =>
  fileError(
    path,
    'The image policies are no folder, but a file, a symbolic link or a submodule.',
    'Put a folder with the policies themselves there.',
  );

/** True for a name that Git's and GitHub's answers give whole. */
export const isFileName = (name: string): boolean => name !== '' && !/[/\0\u{FFFD}]/u.test(name);

/**
 * Lists what was found below a folder (`path`, for errors), however it was found. What is not a file, and what is over a bound, is an error
 * that names it.
 */
export const listPolicyFiles = <T>(
  found: Iterable<FoundEntry<T>>,
  path: string,
  kind: PolicyFolderKind = imagePolicies,
): PolicyListing<T> => {
  const { maxFiles, maxTotalMiB, many, keep } = kind;
  const files = new Map<string, T>();
  const errors: ConfigError[] = [];
  let [total, beyond]: [number, string | undefined] = [0, undefined];
  for (const entry of found) {
    const at = `${path}/${entry.path}`;
    if (files.size + errors.length >= maxFiles) return { errors: [...errors, fileError(path, tooManyFiles(at, kind), keep)] };
    const problem = problemOf(entry, files.has(entry.path), kind);
    if (problem !== undefined) errors.push(fileError(at, ...problem));
    else if (entry.kind === 'file') {
      files.set(entry.path, entry.file);
      total += entry.size;
      if (total > maxTotalMiB << 20) beyond ??= entry.path;
    }
  }
  if (beyond !== undefined)
    errors.push(fileError(`${path}/${beyond}`, `With this file the ${many} are over ${maxTotalMiB} MiB together.`, keep));
  return errors.length > 0 ? { errors } : { files };
};

const tooManyFiles = (next: string, { maxFiles, many }: PolicyFolderKind): string =>
  `There are more than ${maxFiles} files among the ${many}; ${next} is the next one.`;

/** Bytes of one file; no policy comes near it. */
const maxFileBytes = 1 << 20;

/** What keeps an entry from being a policy's file: a sentence, and what to do. */
const problemOf = (
  entry: FoundEntry<unknown>,
  isThere: boolean,
  { one }: PolicyFolderKind,
): readonly [message: string, hint: string] | undefined => {
  if (!isFileName(entry.name) || isThere) return ['The name of this file is not valid UTF-8, or not unique.', 'Rename it.'];
  if (entry.kind === 'link') return ['This is a symbolic link, which is not followed.', 'Put the file itself there.'];
  if (entry.kind === 'folder')
    return [`This folder lies deeper than ${maxLevels} levels, which is all that is read.`, 'Move its files up.'];
  if (entry.kind !== 'file') return ['This is a submodule, which is not followed.', 'Put the files themselves there.'];
  if (entry.size > maxFileBytes) return ['The file is over 1 MiB.', `Split it, or move it elsewhere if it is not ${one}.`];
  return undefined;
};
