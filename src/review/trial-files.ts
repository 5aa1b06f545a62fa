import { type SourceFile, sourceFile } from '../artifacts/source-file.ts';
import type { TrialTexts } from '../delta/trials.ts';
import { compareText, countWhile } from '../text/sorted.ts';

type Files = ReadonlyMap<string, SourceFile>;

/**
 * The files of a side with some of them in place of those below, beside them, or (undefined) taken away. Why not a copy: a repository has thousands of
 * files, and as many things that are deployed or tried, each with a few of its own.
 */
export class LayeredFiles implements Files {
  readonly below: Files;
  readonly own: ReadonlyMap<string, SourceFile | undefined>;

  /** Over files that are layers themselves it lies at their place, so that what lies below is looked for once. */
  constructor(below: Files, own: ReadonlyMap<string, SourceFile | undefined>) {
    const isLayered = below instanceof LayeredFiles;
    this.below = isLayered ? below.below : below;
    this.own = isLayered ? new Map([...below.own, ...own]) : own;
  }

  get(path: string): SourceFile | undefined {
    return this.own.has(path) ? this.own.get(path) : this.below.get(path);
  }

  has(path: string): boolean {
    return this.own.has(path) ? this.own.get(path) !== undefined : this.below.has(path);
  }

  get size(): number {
    return [...this.own].reduce((size, [path, file]) => size + Number(file !== undefined) - Number(this.below.has(path)), this.below.size);
  }

  /** As a map that was copied and changed: what is replaced keeps its place, what is new comes last. */
  *entries(): MapIterator<[string, SourceFile]> {
    for (const [path, file] of this.below) {
      const here = this.own.has(path) ? this.own.get(path) : file;
      if (here !== undefined) yield [path, here];
    }
    for (const [path, file] of this.own) if (file !== undefined && !this.below.has(path)) yield [path, file];
  }

  *keys(): MapIterator<string> {
    for (const [path] of this.entries()) yield path;
  }

  *values(): MapIterator<SourceFile> {
    for (const [, file] of this.entries()) yield file;
  }

  [Symbol.iterator](): MapIterator<[string, SourceFile]> {
    return this.entries();
  }

  forEach(tell: (file: SourceFile, path: string, files: Files) => void): void {
    for (const [path, file] of this.entries()) tell(file, path, this);
  }
}

/** The files of a side with the texts of a trial in place of their own. */
export const overlaid = (files: Files, trial: TrialTexts): Files =>
  new LayeredFiles(
    files,
    new Map([...trial].map(([path, text]) => [path, text === undefined ? undefined : sourceFile(path, text)] as const)),
  );

interface PathList {
  readonly sorted: readonly string[];
  readonly size: number;
}

const pathLists = new WeakMap<Files, PathList>();

/** All paths in order. Why with their number: while a change is read, files are added. */
const pathsOf = (files: Files): readonly string[] => {
  const known = pathLists.get(files);
  if (known?.size === files.size) return known.sorted;
  const sorted = [...files.keys()].toSorted(compareText);
  pathLists.set(files, { sorted, size: sorted.length });
  return sorted;
};

/** Paths and files of a folder, which has a slash at its end, in the order of the paths. Takes no look at all others. */
export const filesUnder = (files: Files, folder: string): readonly (readonly [string, SourceFile])[] => {
  const layered = files instanceof LayeredFiles ? files : undefined;
  const sorted = pathsOf(layered?.below ?? files);
  const found: string[] = [];
  const start = countWhile(sorted.length, at => compareText(sorted[at] ?? '', folder) < 0);
  for (let at = start; sorted[at]?.startsWith(folder); at += 1) found.push(sorted[at] ?? '');
  const added = [...(layered?.own.keys() ?? [])].filter(path => path.startsWith(folder) && !layered?.below.has(path));
  const paths = added.length === 0 ? found : [...found, ...added].toSorted(compareText);
  return paths.flatMap(path => {
    const file = files.get(path);
    return file === undefined ? [] : [[path, file] as const];
  });
};
