import type { SourceFile } from '../../artifacts/source-file.ts';
import { andMore } from '../../text/and-more.ts';
import type { FileText, RepositoryReader } from '../ports.ts';
import { fileOf } from '../unrendered/changed-inputs.ts';

/** How many files are read to render what a change touches. */
export interface ReadingBounds {
  /** Kustomizations that are read to learn which of them a change reaches. */
  readonly kustomizations: number;
  /** Files that may say how something is deployed, those included. */
  readonly inputs: number;
  /** Those that are read where a change touches nothing but manifests that are judged as they are written. */
  readonly controllers: number;
  /** And those that they name for more. */
  readonly further: number;
  /** Files that charts and kustomizations are made of. */
  readonly files: number;
}

/** Of a host each fifty files are a query of its API: four of them, at the same time, to learn what is deployed. */
const ofHosts: ReadingBounds = { kustomizations: 100, inputs: 200, controllers: 50, further: 50, files: 600 };

/** Of a disk nothing is asked but time and memory. */
export const ofDisks: ReadingBounds = { kustomizations: 5_000, inputs: 5_000, controllers: 5_000, further: 1_000, files: 20_000 };

export const boundsOf = ({ isLocal }: RepositoryReader): ReadingBounds => (isLocal === true ? ofDisks : ofHosts);

/** Characters that are read of a disk for one change; hosts have a bound of their own. */
const maxCharacters = 64 << 20;
/** Files of a disk that are read before it is looked at how much they are. */
const batchSize = 500;

/** The files of the head that are read to be rendered. */
export class Reading {
  readonly texts = new Map<string, SourceFile>();
  /** Files of either side that could not be read: what they decide about is not known. */
  readonly unread = new Set<string>();
  /** Those of them that were not asked for, because so many are not read. */
  readonly beyond = new Set<string>();
  readonly #reader: RepositoryReader;
  #left: number;
  #charactersLeft = maxCharacters;

  constructor(reader: RepositoryReader) {
    this.#reader = reader;
    this.#left = boundsOf(reader).files;
  }

  /** Reads files that charts and kustomizations are made of, as far as there is room. */
  async read(paths: readonly string[]): Promise<void> {
    const wanted = paths.filter(path => !this.texts.has(path) && !this.unread.has(path));
    const { length } = wanted;
    const step = this.#reader.isLocal === true ? batchSize : Math.max(1, length);
    for (let at = 0; at < length; at += step) {
      const batch = wanted.slice(at, at + step);
      const room = this.#charactersLeft > 0 ? Math.max(0, this.#left) : 0;
      for (const path of batch.slice(room)) {
        this.unread.add(path);
        this.beyond.add(path);
      }
      if (room > 0) for (const [path, read] of await this.#reader.readFiles('head', batch.slice(0, room))) this.take(path, read);
      this.#left -= batch.length;
    }
  }

  /** Reads files that may say how something is deployed: one that cannot be read says nothing. */
  async look(paths: readonly string[]): Promise<void> {
    const wanted = paths.filter(path => !this.texts.has(path));
    if (wanted.length === 0) return;
    for (const [path, read] of await this.#reader.readFiles('head', wanted)) {
      const file = fileOf(path, read);
      if (file !== undefined) this.texts.set(path, file);
      else if (read.state !== 'absent') this.unread.add(path);
    }
  }

  /** Takes what a file was read as. */
  take(path: string, read: FileText, into: Map<string, SourceFile> = this.texts): void {
    const file = fileOf(path, read);
    if (file !== undefined) {
      into.set(path, file);
      this.#charactersLeft -= file.text.length;
      // Why not what holds no text: a renderer would only copy it.
    } else if (read.state !== 'absent' && !(read.state === 'unreadable' && read.code === 'binary')) this.unread.add(path);
  }
}

/** More are not named. */
const maxNamed = 3;

/** Some paths for people, and how many more there are. */
export const namedPaths = (paths: readonly string[]): string =>
  andMore(
    paths.slice(0, maxNamed).map(path => `"${path}"`),
    paths.length,
  );
