import { kustomizationNames, kustomizationsIn } from '../../../artifacts/kustomization-names.ts';
import type { SourceFile } from '../../../artifacts/source-file.ts';
import { liesWithin, resolvePath } from '../../../text/path.ts';
import type { Place } from '../../template/sources.ts';
import { BuildFailure, NotFound } from '../objects/build-failure.ts';

/** Something the build wants from outside of the repository. */
export class RemoteResource extends BuildFailure {}

const withScheme = /^(?:[a-z][a-z0-9+.-]*:\/\/|git::|[^/\s]+@[^/\s:]+:)/iu;
const gitHost = /^(?:github\.com|gitlab\.com|bitbucket\.org|dev\.azure\.com|[^/\s]+\.visualstudio\.com)[/:]/iu;

/** Whether a path names something outside of the repository: an URL, a git host, or what ssh knows. */
const isRemote = (path: string): boolean =>
  withScheme.test(path) || gitHost.test(path) || /\.git(?:\/|\?|$)/u.test(path) || path.includes('?ref=');

/** A path from the root of the repository without `.` and `..`; undefined when it leads out of it. */
const normalize = (path: string): string | undefined => {
  const resolved = resolvePath('', path);
  return resolved === '..' || resolved.startsWith('../') ? undefined : resolved;
};

const isIn = (path: string, folder: string): boolean => folder === '' || liesWithin(path, folder);

/** All folders that hold files, by path without a slash at the end; the root is empty. */
const foldersOf = (files: ReadonlyMap<string, SourceFile>): ReadonlySet<string> => {
  const folders = new Set<string>(['']);
  for (const path of files.keys()) {
    let slash = path.lastIndexOf('/');
    while (slash > 0 && !folders.has(path.slice(0, slash))) {
      folders.add(path.slice(0, slash));
      slash = path.lastIndexOf('/', slash - 1);
    }
  }
  return folders;
};

/** The files of a repository as one kustomization sees them: paths are from its folder, and files outside of it are refused. */
export class Loader {
  readonly folder: string;
  readonly #files: ReadonlyMap<string, SourceFile>;
  readonly #folders: ReadonlySet<string>;
  readonly #visited: readonly string[];
  readonly #restricts: boolean;

  private constructor(
    folder: string,
    {
      files,
      folders,
      visited,
      restricts,
    }: { files: ReadonlyMap<string, SourceFile>; folders: ReadonlySet<string>; visited: readonly string[]; restricts: boolean },
  ) {
    this.folder = folder;
    this.#files = files;
    this.#folders = folders;
    this.#visited = visited;
    this.#restricts = restricts;
  }

  /**
   * At the folder to build. `restricts`: files outside of a kustomization's folder are refused, which is what kustomize does unless told.
   */
  static atRoot(files: ReadonlyMap<string, SourceFile>, folder: string, restricts: boolean): Loader {
    const folders = foldersOf(files);
    const root = normalize(folder);
    if (root === undefined || !folders.has(root)) throw new NotFound(`'${folder}' is not a folder`);
    return new Loader(root, { files, folders, visited: [root], restricts });
  }

  /** The file of a path. @throws NotFound, RemoteResource, or BuildFailure for a file that must not be read. */
  load(path: string): SourceFile {
    if (/^https?:\/\//u.test(path)) throw new RemoteResource(`${path} is not in the repository`);
    const full = path.startsWith('/') ? normalize(path) : normalize(`${this.folder}/${path}`);
    if (full === undefined) throw new NotFound(`'${path}' leads out of the repository`);
    const file = this.#files.get(full);
    if (file === undefined) throw new NotFound(this.#folders.has(full) ? `'${full}' must resolve to a file` : `'${full}' doesn't exist`);
    if (this.#restricts && !isIn(full, this.folder)) throw new BuildFailure(`security; file '${full}' is not in or below '${this.folder}'`);
    return file;
  }

  /** The files below a folder, by their paths in it; none where it leads out of the repository. */
  filesBelow(path: string): ReadonlyMap<string, SourceFile> {
    const full = normalize(`${this.folder}/${path}`);
    if (full === undefined || path.startsWith('/')) return new Map();
    const prefix = `${full}/`;
    return new Map([...this.#files].flatMap(([one, file]) => (one.startsWith(prefix) ? [[one.slice(prefix.length), file] as const] : [])));
  }

  /** The file of a place. */
  fileOf(place: Place | undefined): SourceFile | undefined {
    return place === undefined ? undefined : this.#files.get(place.file);
  }

  /** The same files seen from another folder. */
  enter(path: string): Loader {
    if (path === '') throw new BuildFailure('new root cannot be empty');
    if (isRemote(path)) throw new RemoteResource(`${path} is not in the repository`);
    if (path.startsWith('/')) throw new BuildFailure(`new root '${path}' cannot be absolute`);
    const folder = normalize(`${this.folder}/${path}`);
    if (folder === undefined) throw new NotFound(`'${path}' leads out of the repository`);
    if (!this.#folders.has(folder))
      throw new NotFound(`must build at directory: '${folder}' ${this.#files.has(folder) ? 'is not a directory' : "doesn't exist"}`);
    const around = this.#visited.find(visited => isIn(visited, folder));
    if (around !== undefined) throw new BuildFailure(`cycle detected: candidate root '${folder}' contains visited root '${around}'`);
    return new Loader(folder, {
      files: this.#files,
      folders: this.#folders,
      visited: [...this.#visited, folder],
      restricts: this.#restricts,
    });
  }

  /** The kustomization of this folder. */
  kustomization(): SourceFile {
    const found = kustomizationsIn(this.folder).flatMap(path => this.#files.get(path) ?? []);
    const [file] = found;
    if (file === undefined) throw new NotFound(`unable to find one of ${kustomizationNames.join(', ')} in directory '${this.folder}'`);
    if (found.length > 1) throw new BuildFailure(`Found multiple kustomization files under: ${this.folder}`);
    return file;
  }
}
