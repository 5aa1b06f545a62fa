import type { ShellCommand } from '../../../../artifacts/shell/model.ts';

const checking = new Set(['curl', 'wget', 'fetch', 'gpg', 'gpgv', 'openssl', 'cosign', 'aws', 'gsutil']);
/** These make sums as well: only with `-c` do they check any. */
const summing = new Set(['sha1sum', 'sha224sum', 'sha256sum', 'sha384sum', 'sha512sum', 'shasum', 'b2sum']);

/** Whether a command gets something from elsewhere, or looks whether it is the right thing. */
export const isDownloadOrCheck = ({ name = '', args }: ShellCommand): boolean =>
  checking.has(name) || (summing.has(name) && args.some(({ value }) => /^(?:-\w*c\w*|--check)$/.test(value ?? '')));
