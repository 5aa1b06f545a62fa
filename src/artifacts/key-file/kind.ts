import type { Notification } from '../../findings/notification.ts';
import { fileNameOf } from '../../text/path.ts';
import type { Range } from '../../text/range.ts';
import { type FileKind, wholeFile } from '../file-kind.ts';
import { lineComments } from '../line-comments.ts';
import type { SourceFile } from '../source-file.ts';
import { type PrivateKey, privateKeysIn, speaksOfKeys } from './private-keys.ts';

/** A file that holds private keys. */
export interface KeyFile {
  readonly kind: 'key';
  readonly file: SourceFile;
  /** From each `#` at the beginning of a line to the end of that. */
  readonly comments: readonly Range[];
  readonly keys: readonly PrivateKey[];
  readonly notifications: readonly Notification[];
}

export interface KeyFileNodes {
  readonly file: KeyFile;
}

/** By what programs call them: `tls.key`, `server.pem`, `id_ed25519`, `deploy_rsa`, `AuthKey.p8`, `putty.ppk`, `key.agekey`. */
const keyName =
  /(?:\.(?:pem|key|priv|p8|pk8|pkcs8|ppk|agekey|rsa|asc)|^(?:.{1,100}[._-])?id_(?:rsa|dsa|ecdsa|ed25519)(?:_sk)?|[._-](?:rsa|ecdsa|ed25519)|^ssh_host_\w{1,20}_key|^(?:priv(?:ate)?[._-]?key|privkey\d{0,4}))$/iu;

const isKeyPath = (path: string): boolean => keyName.test(fileNameOf(path));

const comments = /^\uFEFF?(#[^\r\n]{0,4000})/gmu;

/**
 * Files with private keys in a text form: by their names, and by what stands before a key, so that certificates and public keys are nobody's. Key stores of a binary
 * form (PKCS #12, JKS) have no text to look at.
 */
export const keyKind: FileKind<KeyFile> = {
  name: 'key file',
  language: 'text',
  examplePath: 'tls.key',
  isText: () => true,
  mayBe: isKeyPath,
  classify: ({ path, text }) =>
    isKeyPath(path) && speaksOfKeys(text) ? { found: true, reason: 'Its name and its text speak of a private key.' } : undefined,
  parse: file => ({ kind: 'key', file, comments: lineComments(file, comments), keys: privateKeysIn(file.text), notifications: [] }),
  choiceOf: () => ({}),
  walk: artifact => [wholeFile(artifact)],
  images: () => [],
};
