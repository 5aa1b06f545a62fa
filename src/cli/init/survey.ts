import { classify, mayBeOurs } from '../../artifacts/classify.ts';
import { fileKinds } from '../../artifacts/kinds.ts';
import { LocalFiles } from '../local-files.ts';

/** What a repository has that matters to who sets Tidewaiter up. */
export interface Survey {
  /** How many files there are of each kind, by its name: `Compose file`. The most frequent first. */
  readonly kinds: ReadonlyMap<string, number>;
  /** Folders with container files that are perhaps samples, or code of others. */
  readonly foreignFolders: readonly string[];
  /** Workflows and other files by which other systems and tools are known. */
  readonly has: { readonly gitlab: boolean; readonly preCommit: boolean; readonly codeowners: boolean };
}

/** Folders that by their name hold samples, or code of others. */
const foreignNames: ReadonlySet<string> = new Set(['fixtures', 'testdata', 'third_party', 'third-party', 'vendor']);

/** The kinds for which Tidewaiter is set up. The others are told as well when a change touches them. */
const mainKinds: ReadonlySet<keyof typeof fileKinds> = new Set(['dockerfile', 'compose', 'kubernetes', 'kustomization', 'chart']);

/** Looks at the files of the working folder that git does not ignore. */
export const survey = (): Survey => {
  const reader = LocalFiles.open({ operands: ['.'], exclude: [] });
  const texts = reader.readAll(new Set());
  const counts = new Map<string, number>();
  const foreign = new Set<string>();
  for (const [path, read] of texts) {
    if (read.state !== 'text' || !mayBeOurs(path)) continue;
    const { kind } = classify(path, read.text);
    if (kind === 'none' || !mainKinds.has(kind)) continue;
    const { name } = fileKinds[kind];
    counts.set(name, (counts.get(name) ?? 0) + 1);
    const folder = foreignFolderOf(path);
    if (folder !== undefined) foreign.add(folder);
  }
  const listed = new Set(reader.listPaths());
  return {
    kinds: new Map([...counts].toSorted(([, a], [, b]) => b - a)),
    foreignFolders: [...foreign],
    has: {
      gitlab: listed.has('.gitlab-ci.yml'),
      preCommit: listed.has('.pre-commit-config.yaml'),
      codeowners: ['CODEOWNERS', '.github/CODEOWNERS', 'docs/CODEOWNERS'].some(path => listed.has(path)),
    },
  };
};

/** The outermost folder on the way to a file that holds samples, or code of others, by its name. */
const foreignFolderOf = (path: string): string | undefined => {
  const folders = path.split('/').slice(0, -1);
  const at = folders.findIndex(name => foreignNames.has(name));
  return at === -1 ? undefined : folders.slice(0, at + 1).join('/');
};
