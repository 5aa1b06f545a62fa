import type { FileArtifactKind } from '../../artifacts/artifact.ts';
import { classify, mayBeOurs } from '../../artifacts/classify.ts';
import { parseDockerfile } from '../../artifacts/dockerfile/parse.ts';
import { beginsAsDockerfile, hasForeignFrontend } from '../../artifacts/dockerfile-name.ts';
import { sourceFile } from '../../artifacts/source-file.ts';
import { basePath, type ChangedFile, type ChangeSet } from '../../changes/change-set.ts';
import { fileNameOf } from '../../text/path.ts';
import type { CoverageEntry } from '../../verdict/coverage.ts';
import type { FileText } from '../ports.ts';
import type { Detours } from './detours.ts';
import type { NamedTexts } from './named-files.ts';
import { nobodysAmong } from './naming-files.ts';

/** Both sides of changed files. */
export interface SideTexts {
  readonly base: ReadonlyMap<string, FileText>;
  readonly head: ReadonlyMap<string, FileText>;
}

/** Changed files of which only their texts, or links that lead to them, say what they are. */
export interface Disguised {
  readonly base: NamedTexts;
  readonly head: NamedTexts;
}

const instruction = /^[ \t]*(?:FROM|RUN|COPY|ADD|CMD|ENTRYPOINT|ENV|ARG|USER|WORKDIR|SHELL|ONBUILD|HEALTHCHECK|VOLUME|EXPOSE)[ \t]/iu;
/** FROM, or the beginning of it that goes on in the next line, or another program that reads the file. */
const beginning = /^\uFEFF?[ \t]*(?:FROM[ \t]|F(?:R(?:OM?)?)?\\|#[ \t]*syntax[ \t]*=)/iu;

/** Names of files that hold no text. */
const noText = /\.(?:png|jpe?g|gif|webp|ico|pdf|woff2?|ttf|otf|eot|zip|gz|tgz|bz2|xz|jar|class|so|dll|exe|wasm|mp[34])$/iu;
/** Names of programs and documentation, which are read last where the host tells of no lines. */
const otherText = /\.(?:[cm]?[jt]sx?|py|go|rs|java|kt|c|cc|h|hpp|cpp|cs|rb|php|html?|css|scss|md|rst|svg|lock|sum|map)$/iu;

/** How much a diff says for a Dockerfile: 2 when it holds a beginning of one, 0 when none of its lines is an instruction. */
const strengthOf = ({ path, status, hunks }: ChangedFile): 0 | 1 | 2 => {
  if (hunks === undefined) return noText.test(fileNameOf(path)) ? 0 : 1;
  const changed = hunks.flatMap(({ lines }) => lines.filter(({ sign }) => sign !== ' '));
  if (changed.some(({ sign, text }) => sign === '+' && beginning.test(text))) return 2;
  // All lines of a new file are there.
  return status !== 'added' && changed.some(({ text }) => instruction.test(text)) ? 1 : 0;
};

/** So many files of which little speaks for a Dockerfile are read to see whether they are one. */
const maxWeak = 200;

/** Changed files with names that say nothing whose texts may be those of Dockerfiles, as far as their diffs tell. */
export const suspectsAmong = ({ files }: ChangeSet, unread: readonly CoverageEntry[]): readonly ChangedFile[] => {
  const nobodys = nobodysAmong(unread);
  const open = files.filter(file => file.status !== 'removed' && file.mayBe === undefined && nobodys.has(file.path));
  const byStrength = Map.groupBy(open, strengthOf);
  const weak = Map.groupBy(byStrength.get(1) ?? [], ({ path }) => otherText.test(fileNameOf(path)));
  return [...(byStrength.get(2) ?? []), ...[...(weak.get(false) ?? []), ...(weak.get(true) ?? [])].slice(0, maxWeak)];
};

/** True when Docker would build from a text, whatever the file is called: it begins with FROM, and has nothing but instructions. */
const isWholeDockerfile = (path: string, text: string): boolean => {
  const { instructions, notifications } = parseDockerfile(sourceFile(path, text), true);
  return instructions.length > 1 && notifications.every(({ level }) => level !== 'error');
};

/**
 * What the suspects are, and changed files whose names say something else: Dockerfiles by their texts, or left as they were. `links` names
 * what leads to changed files under a telling name.
 */
export const unmask = (suspects: readonly ChangedFile[], texts: SideTexts, links: ReadonlyMap<string, string>): Disguised => {
  const found = { base: emptySide(), head: emptySide() };
  for (const file of suspects) {
    const kind = kindOf(file.path, texts.head.get(file.path), links.get(file.path));
    if (kind === undefined) continue;
    keep(found.head, file.path, texts.head.get(file.path), kind);
    const path = basePath(file);
    if (kindOf(path, texts.base.get(path), links.get(file.path)) === kind) keep(found.base, path, texts.base.get(path), kind);
  }
  return found;
};

interface OpenSide extends NamedTexts {
  readonly texts: Map<string, FileText>;
  readonly kinds: Map<string, FileArtifactKind>;
}

const emptySide = (): OpenSide => ({ texts: new Map(), kinds: new Map() });

const keep = ({ texts, kinds }: OpenSide, path: string, read: FileText | undefined, kind: FileArtifactKind): void => {
  if (read === undefined) return;
  texts.set(path, read);
  kinds.set(path, kind);
};

const kindOf = (path: string, read: FileText | undefined, link: string | undefined): FileArtifactKind | undefined => {
  if (read?.state !== 'text') return undefined;
  // Why the name of the link: it is by that name that tools read it.
  const named = link === undefined ? 'none' : classify(link, read.text).kind;
  if (named !== 'none') return named;
  const { text } = read;
  const looksLikeOne = (beginsAsDockerfile(text) && !text.includes('\0')) || hasForeignFrontend(text);
  if (!looksLikeOne || classify(path, text).kind !== 'none') return undefined;
  return hasForeignFrontend(text) || isWholeDockerfile(path, text) ? 'dockerfile' : undefined;
};

/** Paths with the names of container files at which links show changed files of nobody's, by those. */
export const namesByLinks = ({ shown }: Detours): ReadonlyMap<string, string> =>
  new Map([...shown].flatMap(([alias, path]) => (mayBeOurs(alias) ? [[path, alias] as const] : [])));
