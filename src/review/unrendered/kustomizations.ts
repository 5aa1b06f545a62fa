import { kustomizationCandidates } from '../../artifacts/kubernetes/kustomization.ts';
import type { SourceFile } from '../../artifacts/source-file.ts';
import type { RepositoryReader } from '../ports.ts';
import { fileOf } from './changed-inputs.ts';
import { readExisting } from './read-existing.ts';

/** The kustomizations around files of a change, read for all of them at once: each read is a request. */
export class Kustomizations {
  readonly #reader: RepositoryReader;
  readonly #paths: readonly string[];
  #files: Promise<ReadonlyMap<string, SourceFile>> | undefined;

  /** `paths` are the files that may be asked about. */
  constructor(reader: RepositoryReader, paths: readonly string[]) {
    this.#reader = reader;
    this.#paths = paths;
  }

  /** Those in the folder of a file and in the folders above, the nearest first. */
  async around(path: string): Promise<readonly SourceFile[]> {
    this.#files ??= this.#read();
    const files = await this.#files;
    return kustomizationCandidates(path).flatMap(candidate => files.get(candidate) ?? []);
  }

  async #read(): Promise<ReadonlyMap<string, SourceFile>> {
    const texts = await readExisting(this.#reader, this.#paths.flatMap(kustomizationCandidates));
    return new Map(
      [...texts].flatMap(([path, read]) => {
        const file = fileOf(path, read);
        return file === undefined ? [] : [[path, file] as const];
      }),
    );
  }
}
