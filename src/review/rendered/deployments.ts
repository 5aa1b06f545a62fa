import type { SourceFile } from '../../artifacts/source-file.ts';
import type { ChartEnvironment } from '../../environments/environment.ts';
import { type EnvironmentFinder, findEnvironments } from '../../environments/find-environments.ts';
import type { SideFiles } from './rendering.ts';

/** Versions of the files that say what is deployed of which the answer is kept: both sides, and trials that change them. */
const maxKnown = 8;

interface Known {
  readonly inputs: readonly (SourceFile | undefined)[];
  readonly finder: EnvironmentFinder;
}

/** What any version of a repository's files says of where its charts are deployed. */
export class Deployments {
  readonly #tracked: readonly string[];
  readonly #changed: ReadonlySet<string>;
  readonly #inputs: readonly string[];
  #known: readonly Known[] = [];

  /** `tracked`: the paths of both sides; `changed`: those of them that one side may lack; `inputs`: the files that say what is deployed. */
  constructor(tracked: readonly string[], changed: ReadonlySet<string>, inputs: readonly string[]) {
    this.#tracked = tracked;
    this.#changed = changed;
    this.#inputs = inputs;
  }

  /** What a version of the files says. */
  of(files: SideFiles): EnvironmentFinder {
    const inputs = this.#inputs.map(path => files.get(path));
    const known = this.#known.find(one => one.inputs.every((file, index) => file === inputs[index]));
    if (known !== undefined) return known.finder;
    const told = new Set(this.#inputs);
    const paths = this.#tracked.filter(path => !this.#changed.has(path) || files.has(path));
    const finder = findEnvironments(paths, path => (told.has(path) ? files.get(path) : undefined));
    this.#known = [{ inputs, finder }, ...this.#known].slice(0, maxKnown);
    return finder;
  }

  /** One way in which a chart is deployed, by any of the names that it has at another version; undefined where it is not. */
  environment(files: SideFiles, folder: string, names: readonly string[]): ChartEnvironment | undefined {
    return this.of(files)
      .ofChart(folder)
      .environments.find(one => one.names.some(name => names.includes(name)));
  }
}
