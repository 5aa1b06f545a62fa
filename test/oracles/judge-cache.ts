import { createHash } from 'node:crypto';
import { accessSync, constants, readdirSync, readFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { delimiter, join, resolve } from 'node:path';
import { type JudgeName, judges } from './judges.ts';

/** Where the sources of the parts lie. */
export const sourceFolder = import.meta.dirname;

/** Where built judges lie: outside of the checkout, so that every checkout of this machine finds them. It may be deleted at any time. */
export const cacheFolder = (): string => {
  const { TIDEWAITER_ORACLES: own, XDG_CACHE_HOME: caches } = process.env;
  return resolve(own || join(caches || join(homedir(), '.cache'), 'tidewaiter', 'oracles'));
};

const goFiles = (root: string, folder: string): readonly string[] =>
  readdirSync(join(root, folder))
    .filter(file => file.endsWith('.go'))
    .toSorted()
    .map(file => `${folder}/${file}`);

/** What pins the versions of a part, or of a tool. */
const pinsOf = (file = 'go.mod'): readonly string[] => [file, file.replace(/mod$/u, 'sum')];

/** All that a part is built from: its own sources, the packages of the module that they import, and the pinned versions. */
const sourcesOf = (root: string, part: string, pins?: string): readonly string[] => {
  const own = goFiles(root, part);
  const imported = own.flatMap(file => {
    const text = readFileSync(join(root, file), 'utf8');
    return [...text.matchAll(/"tidewaiter\.example\/oracles\/([\w/]+)"/gu)].map(match => match[1] ?? '');
  });
  return [...pinsOf(pins), ...own, ...[...new Set(imported)].toSorted().flatMap(folder => goFiles(root, folder))];
};

/** Names a judge's state: another version, another source or another kind of machine is another key. `root` holds the sources of the parts. */
export const judgeKey = (name: JudgeName, root = sourceFolder): string => {
  const { version, origin } = judges[name];
  const hash = createHash('sha256').update(JSON.stringify([name, version, origin, process.platform, process.arch]));
  const files = origin.kind === 'part' ? sourcesOf(root, origin.folder, origin.pins) : origin.kind === 'tool' ? pinsOf() : [];
  for (const file of files) hash.update(`${file}\0`).update(readFileSync(join(root, file)));
  return `${name}-${version}-${hash.digest('hex').slice(0, 16)}`;
};

/** The folder of a judge that is built here. It holds one file, its program, so that it can stand in front of a PATH. */
export const judgeFolder = (name: JudgeName): string => join(cacheFolder(), judgeKey(name));

const isExecutable = (path: string): boolean => {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
};

/** The path of a judge's program, undefined when it is not on this machine. */
export const findJudge = (name: JudgeName): string | undefined => {
  const { program, origin } = judges[name];
  const folders = origin.kind === 'debian' ? (process.env['PATH'] ?? '').split(delimiter) : [judgeFolder(name)];
  return folders.map(folder => join(folder, program)).find(isExecutable);
};

/** The command that brings a judge which is missing. */
export const remedy = (name: JudgeName): string => {
  const { origin } = judges[name];
  return origin.kind === 'debian' ? `apt-get install --no-install-recommends ${origin.package}` : `npm run oracles -- ${name}`;
};
