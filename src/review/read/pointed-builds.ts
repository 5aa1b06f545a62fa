import type { FileArtifact } from '../../artifacts/artifact.ts';
import { classifyFile } from '../../artifacts/classify.ts';
import { isComposeName } from '../../artifacts/compose-name.ts';
import type { Dockerfile } from '../../artifacts/dockerfile/model.ts';
import { parseArtifact } from '../../artifacts/parse-artifact.ts';
import { isMakefile, isPipeline, isShellScript } from '../../artifacts/pipeline/paths.ts';
import { type SourceFile, sourceFile } from '../../artifacts/source-file.ts';
import { isBuildFilePath } from '../../artifacts/unrendered/build-file-change.ts';
import { basePath } from '../../changes/change-set.ts';
import { fileNameOf } from '../../text/path.ts';
import type { FileText, Side } from '../ports.ts';
import { type BuildPointer, bakePointers, buildPointers, pointerKey } from './build-pointers.ts';
import { maxCompanions } from './companions.ts';
import type { NamedTexts, NamingSides } from './named-files.ts';

/** Dockerfiles that the change does not touch and has built from now on, and by what. */
export interface PointedBuilds {
  readonly base: NamedTexts;
  readonly head: NamedTexts;
  /** What points at each, by its path. */
  readonly pointers: ReadonlyMap<string, BuildPointer>;
}

/** How much is asked for: those that say what is built come first, scripts last. */
const rankOf = (path: string): number | undefined => {
  if (isComposeName(fileNameOf(path))) return 0;
  if (isBuildFilePath(path)) return 1;
  if (isPipeline(path)) return 2;
  return isMakefile(path) || isShellScript(path) ? 3 : undefined;
};

const pointersIn = (file: SourceFile): readonly BuildPointer[] => {
  if (isBuildFilePath(file.path)) return bakePointers(file);
  const choice = classifyFile(file);
  return choice.kind === 'none' ? [] : buildPointers(parseArtifact(file, choice, new Map()));
};

const textsOf = (read: ReadonlyMap<string, FileText>): readonly SourceFile[] =>
  [...read].flatMap(([path, found]) => (found.state === 'text' ? [sourceFile(path, found.text)] : []));

/**
 * A Dockerfile up to the stage that is shipped: what comes after is not built. Undefined when it has no such stage, which ends the build.
 */
const upTo = (text: string, target: string | undefined): string | undefined => {
  if (target === undefined) return text;
  const { stages } = parseArtifact(sourceFile('Dockerfile', text), { kind: 'dockerfile' }, new Map()) as Dockerfile;
  const index = stages.findIndex(({ name, index: at }) => name?.toLowerCase() === target.toLowerCase() || String(at) === target);
  const next = stages[index + 1];
  return index === -1 ? undefined : text.slice(0, next?.range.start);
};

const named = (texts: ReadonlyMap<string, string>): NamedTexts => ({
  texts: new Map([...texts].map(([path, text]) => [path, { state: 'text', text }])),
  kinds: new Map([...texts.keys()].map(path => [path, 'dockerfile'])),
});

/**
 * Dockerfiles that stand as they are, and of which the change ships what nobody has shipped: another file, or another stage of one. They are judged up to
 * that stage: of one that nobody named before, all of it is new where a file names it that built something else; else what the stages have that were shipped is not. The `Dockerfile` at the root is
 * built by itself, as platforms do that are not told how.
 */
export const followBuilds = async (sides: NamingSides): Promise<PointedBuilds> => {
  const { reader, changes, isIgnored, base, head } = sides;
  const bakes = changes.filter(file => [file.path, basePath(file)].some(isBuildFilePath));
  const read =
    bakes.length > 0 ? await reader.readChangedFiles(bakes) : { base: new Map<string, FileText>(), head: new Map<string, FileText>() };
  const ofSide = (artifacts: ReadonlyMap<string, FileArtifact>, side: Side): readonly BuildPointer[] => [
    ...[...artifacts.values()].flatMap(buildPointers),
    ...textsOf(read[side]).flatMap(bakePointers),
  ];
  const before = ofSide(base, 'base');
  const known = new Set(before.map(pointerKey));
  const changed = new Set(changes.map(({ path }) => path));
  // Why: a Compose file or a pipeline that is new builds what is there, which was there for all to see; and of one that can't be read at the base nobody knows
  // what it built.
  const isKnown = (path: string): boolean => base.has(path) || read.base.get(path)?.state === 'text';
  const pointingAnew = new Set(changes.flatMap(file => (isKnown(file.path) || isKnown(basePath(file)) ? [] : [file.path])));
  const fresh = ofSide(head, 'head').filter(
    pointer =>
      !known.has(pointerKey(pointer)) &&
      !changed.has(pointer.path) &&
      !isIgnored(pointer.path) &&
      !isTheRoots(pointer) &&
      !pointingAnew.has(pointer.by.path),
  );
  if (fresh.length === 0) return { base: named(new Map()), head: named(new Map()), pointers: new Map() };
  const tracked = (await reader.listFiles('head')) ?? [];
  const others = tracked
    .flatMap(path => ({ path, rank: changed.has(path) ? undefined : rankOf(path) }))
    .filter(({ rank }) => rank !== undefined)
    .toSorted((one, other) => (one.rank ?? 0) - (other.rank ?? 0))
    .slice(0, maxCompanions)
    .map(({ path }) => path);
  const present = new Set(tracked);
  const wanted = [...new Set(fresh.map(({ path }) => path).filter(path => present.has(path)))].slice(0, maxCompanions);
  const texts = wanted.length > 0 ? await reader.readFiles('head', [...wanted, ...others]) : new Map<string, FileText>();
  const shipped = [
    ...before,
    ...others.flatMap(path => textsOf(new Map([[path, texts.get(path) ?? { state: 'absent' as const }]])).flatMap(pointersIn)),
  ];
  const all = new Set(shipped.map(pointerKey));
  const found = { base: new Map<string, string>(), head: new Map<string, string>(), pointers: new Map<string, BuildPointer>() };
  for (const pointer of fresh) {
    const { path } = pointer;
    const text = texts.get(path);
    if (all.has(pointerKey(pointer)) || found.pointers.has(path) || !wanted.includes(path) || text?.state !== 'text') continue;
    const now = upTo(text.text, pointer.target);
    if (now === undefined) continue;
    const former = [...shipped.filter(one => one.path === path), ...(path === 'Dockerfile' ? [{ target: undefined }] : [])];
    const longest = former.flatMap(({ target }) => upTo(text.text, target) ?? []).toSorted((one, other) => other.length - one.length)[0];
    if (longest !== undefined) found.base.set(path, longest);
    found.head.set(path, now);
    found.pointers.set(path, pointer);
  }
  return { base: named(found.base), head: named(found.head), pointers: found.pointers };
};

/** True for what is built where nothing else is said. */
const isTheRoots = ({ path, target }: BuildPointer): boolean => path === 'Dockerfile' && target === undefined;
