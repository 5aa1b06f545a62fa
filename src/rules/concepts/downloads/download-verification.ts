import type { RunInstruction, Stage } from '../../../artifacts/dockerfile/model.ts';
import type { ShellCommand, ShellScript } from '../../../artifacts/shell/model.ts';
import { upstream } from '../../../artifacts/shell/walk.ts';
import { onceFor } from '../../../text/once-for.ts';
import { countWhile } from '../../../text/sorted.ts';
import { addressName, type Download } from './downloads.ts';

const sums = /^(?:sha(?:1|224|256|384|512|512-256)?|md5|b2|b3|shake\d{0,3}|c?k?)sum$|^shasum$|^sha(?:1|256|512)$|^rhash$|^b3sum$/;
const signatures = new Set([
  'gpgv',
  'gpgv2',
  'minisign',
  'signify',
  'slsa-verifier',
  'dpkg-sig',
  'debsig-verify',
  'jarsigner',
  'apksigner',
  'notation',
]);

const has = (command: ShellCommand, pattern: RegExp): boolean => command.args.some(word => pattern.test(word.pattern));

/** True when the command compares a checksum or checks a signature. */
export const isVerifier = (command: ShellCommand): boolean => {
  const { name = '' } = command;
  if (sums.test(name) || signatures.has(name)) return true;
  switch (name) {
    case 'gpg':
    case 'gpg2':
      return has(command, /^--verify(?:-files)?$|^--decrypt$|^-d$/);
    case 'cosign':
    case 'gh':
      return has(command, /^verify/);
    case 'openssl':
      return has(command, /^(?:dgst|sha\d+|md5|pkeyutl|cms|smime|ts)$/);
    case 'rpm':
    case 'rpmkeys':
      return has(command, /^(?:-K|--checksig)$/);
    case 'aria2c':
      return has(command, /^--checksum/);
    default:
      return /^(?:php|python[\d.]*|node|ruby|perl)$/.test(name) && has(command, /hash_file|hashlib|createHash|Digest::/);
  }
};

/** The text of a verifier's arguments, of what is piped into it, and of its here-documents. */
export const mentioned = (command: ShellCommand): string =>
  [command, ...upstream(command)]
    .flatMap(({ args, redirects }) => [
      ...args.map(({ pattern }) => pattern),
      ...redirects.flatMap(({ target, body }) => [target?.pattern ?? '', body?.text ?? '']),
    ])
    .join(' ');

/** The name that a verifier would mention: of the file, else of the address. */
export const downloadName = ({ output, address }: Download): string => (output.to === 'file' ? output.name : addressName(address));

/** Names of files that hold checksums or signatures of other files. */
const list = /sums?(?:[._-]|$)|sha\d{1,3}|md5|checksum|digest|\.(?:asc|sig|minisig|pem|txt)$/i;

/** True for a file that says what others have to be. */
export const isProof = (download: Download): boolean => list.test(downloadName(download));

/** Longest total of texts that are searched for names; beyond it, every later check counts for every download. */
const maximumSearch = 4_000_000;

/** The downloads that a check is of which mentions a text: those that it names, or all of them where it names only a list of checksums. */
const checkedBy = (text: string, downloads: readonly Download[]): readonly Download[] => {
  const named = downloads.filter(download => downloadName(download) !== '' && text.includes(downloadName(download)));
  const files = named.filter(download => !isProof(download));
  if (files.length > 0) return files;
  return named.length > 0 ? downloads : [];
};

/**
 * The downloads that are verified in the script: by a check behind them that names their file, or that names none of the files that were
 * loaded, or only the list of checksums among them.
 */
export const verifiedDownloads = (script: ShellScript, downloads: readonly Download[]): ReadonlySet<Download> => {
  const verified = new Set<Download>();
  if (downloads.length === 0) return verified;
  let left = maximumSearch;
  for (const command of script.commands.filter(isVerifier)) {
    const before = downloads.filter(download => download.command === command || download.command.range.start < command.range.start);
    const text = mentioned(command);
    left -= text.length * before.length;
    const checked = left < 0 ? [] : checkedBy(text, before);
    for (const download of checked.length > 0 ? checked : before) verified.add(download);
  }
  return verified;
};

/** What the checks of a stage mention, with the place of their RUN, in source order. Why once: each download asks those behind it. */
const checksOf = onceFor(({ instructions }: Stage) =>
  instructions.flatMap(instruction =>
    instruction.keyword === 'RUN'
      ? (instruction.command.script?.commands ?? [])
          .filter(isVerifier)
          .map(command => ({ at: instruction.range.start, text: mentioned(command) }))
      : [],
  ),
);

/** The same for what checks behind one RUN mention; what is not reached is no check. */
const maximumLaterSearch = 40_000;

/**
 * The downloads of a RUN that a later one of its stage verifies. Unlike a check in the same RUN, it has to name the file, or a list of checksums that was
 * loaded with it: a later step checks what it loads itself, too.
 */
export const laterVerified = ({ stage, range }: RunInstruction, downloads: readonly Download[]): ReadonlySet<Download> => {
  const verified = new Set<Download>();
  if (stage === undefined || downloads.length === 0) return verified;
  const checks = checksOf(stage);
  let left = maximumLaterSearch;
  for (let index = countWhile(checks.length, one => (checks[one]?.at ?? 0) <= range.start); index < checks.length && left > 0; index += 1) {
    const { text = '' } = checks[index] ?? {};
    left -= (1 + text.length) * downloads.length;
    for (const download of left < 0 ? [] : checkedBy(text, downloads)) verified.add(download);
  }
  return verified;
};
