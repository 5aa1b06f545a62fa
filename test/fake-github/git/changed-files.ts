import { records } from './git-process.ts';

/** One file that differs between two trees, as git sees it. */
export interface ChangedFile {
  readonly path: string;
  readonly previousPath?: string;
  readonly status: 'added' | 'removed' | 'modified' | 'renamed' | 'copied' | 'changed';
  /** Blob after the change; of a removed file, the blob before it. */
  readonly oid: string;
  readonly previousOid: string;
  readonly mode: string;
  readonly additions: number;
  readonly deletions: number;
  /** Hunks of the unified diff, from the first `@@` on and without a final line break. Absent for a binary file and for one that only moved. */
  readonly patch?: string;
}

const noBlob = /^0+$/;
const options = [
  ...['-r', '-M', '--full-index', '--no-ext-diff', '--no-textconv', '--no-color', '--src-prefix=a/', '--dst-prefix=b/'],
  ...['--raw', '--numstat', '-p', '-z'],
];

/** Statuses of `git diff --raw`. A type change (such as file to symbolic link) is `changed` at GitHub. */
const statuses: Readonly<Record<string, ChangedFile['status']>> = {
  A: 'added',
  D: 'removed',
  M: 'modified',
  R: 'renamed',
  C: 'copied',
  T: 'changed',
};

/** What git said of two trees, in whatever repository. */
const known = new Map<string, readonly ChangedFile[]>();

/** What changed between two trees by their ids; `run` runs git in a repository that has both. */
export const readChangedFiles = (run: (args: readonly string[]) => Buffer, base: string, head: string): readonly ChangedFile[] => {
  if (base === head) return [];
  const key = `${base} ${head}`;
  const files = known.get(key) ?? askGit(run, base, head);
  known.set(key, files);
  return files;
};

const askGit = (run: (args: readonly string[]) => Buffer, base: string, head: string): readonly ChangedFile[] => {
  const output = run(['diff-tree', ...options, base, head]);
  // The records end with an empty one; no path is empty.
  const end = output.indexOf('\0\0');
  const { raw, counts } = parseFields(records(output.subarray(0, end + 1)));
  const sections = splitPatch(output.toString('utf8', end + 2));
  let next = 0;
  return raw.map((entry, index) => {
    // A type change has two sections: the old file removed, the new one added.
    const own = sections.slice(next, next + (entry.status === 'changed' ? 2 : 1));
    next += own.length;
    const patch = own.flatMap(section => hunksOf(section) ?? []).join('\n');
    return { ...entry, ...(counts[index] ?? { additions: 0, deletions: 0 }), ...(patch === '' ? {} : { patch }) };
  });
};

type RawEntry = Omit<ChangedFile, 'additions' | 'deletions' | 'patch'>;
interface Counts {
  readonly additions: number;
  readonly deletions: number;
}

/** Records of `--raw -z`, then those of `--numstat -z`; with -z a rename gives its two paths as further records. */
const parseFields = (fields: readonly string[]): { readonly raw: readonly RawEntry[]; readonly counts: readonly Counts[] } => {
  const raw: RawEntry[] = [];
  const counts: Counts[] = [];
  let at = 0;
  const next = (): string => fields[at++] ?? '';
  while (fields[at]?.startsWith(':')) {
    const [, mode = '', previousOid = '', oid = '', letter = ''] = next().split(' ');
    const status = statuses[letter.charAt(0)] ?? 'modified';
    const first = next();
    const moved = status === 'renamed' || status === 'copied';
    const path = moved ? next() : first;
    raw.push({ path, status, mode, oid: noBlob.test(oid) ? previousOid : oid, previousOid, ...(moved ? { previousPath: first } : {}) });
  }
  while (at < fields.length) {
    const [added = '', deleted = '', path = ''] = next().split('\t');
    if (path === '') at += 2;
    counts.push({ additions: added === '-' ? 0 : Number(added), deletions: deleted === '-' ? 0 : Number(deleted) });
  }
  return { raw, counts };
};

/**
 * Lines of a hunk start with a blank, a sign, a backslash or `@`, so such a line always starts a file. (No regex: `^` would also match after
 * a carriage return inside a line.) Names stand as they are in the lines above the hunks, so none may have a line that starts like those.
 */
const splitPatch = (patch: string): readonly string[] =>
  `\n${patch}`
    .split('\ndiff --git ')
    .slice(1)
    .map(section => section.replace(/\n$/, ''));

const hunksOf = (section: string): string | undefined => {
  const start = section.indexOf('\n@@ ');
  return start < 0 ? undefined : section.slice(start + 1);
};
