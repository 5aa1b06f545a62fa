import { type SourceFile, sourceFile } from '../../artifacts/source-file.ts';
import type { ConfigError } from '../../policy/config-error.ts';
import { fileError } from '../../policy/file-error.ts';
import { fileNameOf } from '../../text/path.ts';
import { compareText } from '../../text/sorted.ts';

/** The folder of the organization's policy repository that holds its image policies. */
export const imagePolicyFolder = 'tidewaiter/image-policies';

const maxFiles = 1_000;
/** Bytes of one file. */
const maxBytes = 1_048_576;

/** The files of the folder by what they are. */
export interface SortedPolicyFiles {
  /** ClusterImagePolicy and TrustRoot documents, in the order of their paths. */
  readonly documents: readonly SourceFile[];
  /** Notation's `trustpolicy.json`. */
  readonly trustPolicy: SourceFile | undefined;
  /** By whole path: `tidewaiter/image-policies/truststore/x509/ca/acme/root.pem`. */
  readonly trustStore: ReadonlyMap<string, Uint8Array>;
  /** Files in `trusted-roots/`, as `gh attestation trusted-root` and cosign write them. */
  readonly trustedRoots: readonly { readonly path: string; readonly name: string; readonly bytes: Uint8Array }[];
  readonly errors: readonly ConfigError[];
}

/** What people put beside policies, and that is not meant to be one: `README.md`, `OWNERS`, `.gitkeep`. */
const isNote = (path: string): boolean => {
  const name = fileNameOf(path);
  return name.startsWith('.') || !name.includes('.') || /\.(?:md|txt)$/iu.test(name);
};

/**
 * Sorts the folder's files; `files` by path within it. A file that looks like a policy and is none is an error: a typo must not switch it
 * off.
 */
export const sortPolicyFiles = (files: ReadonlyMap<string, Uint8Array>, folder: string): SortedPolicyFiles => {
  const documents: SourceFile[] = [];
  const trustStore = new Map<string, Uint8Array>();
  const trustedRoots: { readonly path: string; readonly name: string; readonly bytes: Uint8Array }[] = [];
  const errors: ConfigError[] = [];
  let trustPolicy: SourceFile | undefined;
  if (files.size > maxFiles)
    errors.push(fileError(folder, `The folder has more than ${maxFiles} files.`, 'Write several documents into one file.'));
  for (const [path, bytes] of [...files].toSorted(([a], [b]) => compareText(a, b)).slice(0, maxFiles)) {
    const whole = `${folder}/${path}`;
    if (bytes.length > maxBytes) errors.push(fileError(whole, `The file is longer than ${maxBytes} bytes.`, 'Write it as several files.'));
    else if (path.startsWith('truststore/')) trustStore.set(whole, bytes);
    else if (/^trusted-roots\/[^/]+\.json$/u.test(path))
      trustedRoots.push({ path: whole, name: path.slice('trusted-roots/'.length, -'.json'.length), bytes });
    else if (/\.(?:ya?ml|json)$/u.test(path)) {
      const text = decodeText(bytes);
      if (text === undefined) errors.push(fileError(whole, 'The file is not text in UTF-8.'));
      else if (path === 'trustpolicy.json') trustPolicy = sourceFile(whole, text);
      else documents.push(sourceFile(whole, text));
    } else if (!isNote(path))
      errors.push(
        fileError(
          whole,
          'The file is neither a policy nor a note.',
          'Policies end in .yaml, .yml or .json, notes in .md or .txt; certificates lie in truststore/x509/.',
        ),
      );
  }
  return { documents, trustPolicy, trustStore, trustedRoots, errors };
};

const decoder = new TextDecoder('utf-8', { fatal: true });

const decodeText = (bytes: Uint8Array): string | undefined => {
  try {
    return decoder.decode(bytes);
  } catch {
    // Not UTF-8: no text.
    return undefined;
  }
};
