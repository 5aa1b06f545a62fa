import type { SourceFile } from '../../../artifacts/source-file.ts';
import type { ChartEnvironment, KustomizeEnvironment, PrintedTexts } from '../../../environments/environment.ts';
import { type EnvironmentFinder, findEnvironments } from '../../../environments/find-environments.ts';
import { LayeredFiles } from '../../trial-files.ts';
import type { SideFiles } from './rendering.ts';

/** Versions of the files that say what is deployed of which the answer is kept: both sides, and trials that change them. */
const maxKnown = 8;

/** Charts and folders that are deployed by what is deployed by others are followed so far. */
const maxRounds = 3;

/** What charts and kustomizations of the repository make that is deployed besides: Applications, releases. */
export interface Printing {
  /** The files that decide what they make. */
  readonly inputs: readonly string[];
  /** What they make of a version of the files, in the environments that are known so far. */
  readonly print: (files: SideFiles, finder: EnvironmentFinder) => PrintedTexts;
}

interface Known {
  readonly files: SideFiles;
  /** How many there were: while a change is read, files are added. */
  readonly size: number;
  readonly inputs: readonly { readonly path: string; readonly file: SourceFile | undefined }[];
  readonly finder: EnvironmentFinder;
}

/** What any version of a repository's files says of where its charts are deployed. */
export class Deployments {
  readonly #tracked: readonly string[];
  readonly #changed: ReadonlySet<string>;
  readonly #inputs: readonly string[];
  readonly #printing: Printing | undefined;
  /** The files of which any decides what is deployed. */
  readonly #deciding: ReadonlySet<string>;
  #known: readonly Known[] = [];

  /** `tracked`: the paths of both sides; `changed`: those of them that one side may lack; `inputs`: the files that say what is deployed. */
  constructor(tracked: readonly string[], changed: ReadonlySet<string>, inputs: readonly string[], printing?: Printing) {
    this.#tracked = tracked;
    this.#changed = changed;
    this.#inputs = inputs;
    this.#printing = printing;
    this.#deciding = new Set([...inputs, ...(printing?.inputs ?? [])]);
  }

  /** What a version of the files says. Why first those below: what is rendered or tried changes a few files, and seldom one that says something. */
  of(files: SideFiles): EnvironmentFinder {
    if (files instanceof LayeredFiles && ![...files.own.keys()].some(path => this.#deciding.has(path))) return this.of(files.below);
    const known =
      this.#known.find(one => one.files === files && one.size === files.size) ??
      this.#known.find(one => one.inputs.every(({ path, file }) => file === files.get(path)));
    if (known !== undefined) return known.finder;
    const inputs = [...this.#deciding].map(path => ({ path, file: files.get(path) }));
    const told = new Set(this.#inputs);
    const paths = this.#tracked.filter(path => !this.#changed.has(path) || files.has(path));
    const finder = this.#find(paths, path => (told.has(path) ? files.get(path) : undefined), files);
    this.#known = [{ files, size: files.size, inputs, finder }, ...this.#known].slice(0, maxKnown);
    return finder;
  }

  /** Why in rounds: a chart may print what deploys another one that prints more. Those that deploy each other end with the rounds. */
  #find(paths: readonly string[], text: (path: string) => SourceFile | undefined, files: SideFiles): EnvironmentFinder {
    let finder = findEnvironments(paths, text);
    let before = '';
    for (let round = 0; this.#printing !== undefined && round < maxRounds; round += 1) {
      const printed = this.#printing.print(files, finder);
      const said = JSON.stringify(printed.texts.map(({ key, source }) => [key, source.text]));
      if (said === before || printed.texts.length === 0) break;
      before = said;
      finder = findEnvironments(paths, text, printed);
    }
    return finder;
  }

  /** One way in which a chart is deployed, at another version of the files; undefined where it is not. */
  environment(files: SideFiles, folder: string, wanted: ChartEnvironment): ChartEnvironment | undefined {
    return sameOf(this.of(files).ofChart(folder).environments, wanted);
  }

  /** The way in which a chart is deployed when nobody says how. */
  defaults(files: SideFiles, folder: string): ChartEnvironment | undefined {
    return this.of(files)
      .ofChart(folder)
      .environments.find(({ names }) => names.includes('default'));
  }

  /** One way in which a folder is built and deployed, at another version of the files; undefined where it is not. */
  folder(files: SideFiles, wanted: KustomizeEnvironment): KustomizeEnvironment | undefined {
    return sameFolder(this.of(files).ofKustomizations().environments, wanted, files);
  }
}

/** True for a kustomization of which only a command says that it is deployed. */
const isByCommand = ({ origin, by }: KustomizeEnvironment): boolean => origin !== undefined && by === undefined;

/**
 * The way in which a folder is built at another version of the files; undefined where it is not. What nobody declares is a folder's kustomization by
 * itself, however short the name is that tells it from others. What a command applies that did something else before was not deployed; of a file that is
 * new nobody knows.
 */
const sameFolder = (
  all: readonly KustomizeEnvironment[],
  wanted: KustomizeEnvironment,
  files: SideFiles,
): KustomizeEnvironment | undefined => {
  const own = all.filter(({ folder }) => folder === wanted.folder);
  const byItself = wanted.origin === undefined || isByCommand(wanted);
  const found = sameOf(own, wanted) ?? (byItself ? own.find(one => one.origin === undefined || isByCommand(one)) : undefined);
  if (!isByCommand(wanted) || (found !== undefined && found.origin !== undefined)) return found;
  return files.has(wanted.origin?.file.path ?? '') ? undefined : (found ?? wanted);
};

/** What is called as before; or is the only one that is declared in the same file. */
const sameOf = <T extends ChartEnvironment | KustomizeEnvironment>(all: readonly T[], wanted: T): T | undefined => {
  const path = wanted.origin?.file.path;
  const named = all.find(({ names }) => names.some(name => wanted.names.includes(name)));
  if (named !== undefined || path === undefined) return named;
  const [only, ...more] = all.filter(({ origin }) => origin?.file.path === path);
  return more.length === 0 ? only : undefined;
};
