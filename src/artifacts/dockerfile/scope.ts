import { countWhile } from '../../text/sorted.ts';

/**
 * What a variable stands for at one place of the file, in a build without `--build-arg`. `unset`: declared without a value, so that
 * `${name:-default}` takes the default; its plain value is still unknown, because a build may set it. `unknown`: set by the builder or the
 * base image, or to something that the file does not tell.
 */
export type Binding =
  | { readonly state: 'known'; readonly value: string; readonly by: 'ARG' | 'ENV' }
  | { readonly state: 'unset' }
  | { readonly state: 'unknown' };

/** Gives the binding of a name. */
export type Lookup = (name: string) => Binding;

export const unknownBinding: Binding = { state: 'unknown' };
export const unsetBinding: Binding = { state: 'unset' };

/** Set by BuildKit for every build. Source: Dockerfile reference, "Automatic platform ARGs in the global scope" and "Predefined ARGs". */
const setByBuilder = new Set([
  ...['PLATFORM', 'OS', 'OSVERSION', 'ARCH', 'VARIANT'].flatMap(part => [`TARGET${part}`, `BUILD${part}`]),
  ...['TARGETSTAGE', 'SOURCE_DATE_EPOCH', 'BUILDKIT_SYNTAX', 'BUILDKIT_CONTEXT_KEEP_GIT_DIR', 'BUILDKIT_SANDBOX_HOSTNAME'],
  ...['HTTP_PROXY', 'HTTPS_PROXY', 'FTP_PROXY', 'NO_PROXY', 'ALL_PROXY'].flatMap(name => [name, name.toLowerCase()]),
]);

export const isSetByBuilder = (name: string): boolean => setByBuilder.has(name);

/** Before the first FROM, and in FROM itself: what nobody declared is unset, unless the builder sets it. */
export const outsideStages: Lookup = name => (isSetByBuilder(name) ? unknownBinding : unsetBinding);
/** In a stage on a base image: it may bring any variable. */
export const onBaseImage: Lookup = () => unknownBinding;
/** In a stage FROM scratch. */
export const onScratch: Lookup = () => unsetBinding;

interface Version {
  readonly since: number;
  readonly binding: Binding;
}

/** How far up a chain of stages a name is looked for; files have chains of two or three. */
const maximumChain = 64;

/**
 * The variables of one stage (or of the part before the first FROM) with all their versions, so that an instruction can keep a view of them
 * as they were at its place without a copy.
 */
export class Scope {
  readonly #parent: Scope | undefined;
  readonly #otherwise: Lookup;
  readonly #versions = new Map<string, Version[]>();
  #time = 0;

  /** `parent` is the scope of the stage that this one is FROM; `otherwise` is what names are that nobody declared. */
  constructor(parent: Scope | undefined, otherwise: Lookup) {
    this.#parent = parent;
    this.#otherwise = otherwise;
  }

  set(name: string, binding: Binding): void {
    this.#time += 1;
    const versions = this.#versions.get(name);
    const version = { since: this.#time, binding };
    if (versions === undefined) this.#versions.set(name, [version]);
    else versions.push(version);
  }

  /** The variables as they are now; later changes don't show. */
  snapshot(): Lookup {
    const time = this.#time;
    return name => this.#at(name, time) ?? this.#inherited(name);
  }

  #at(name: string, time: number): Binding | undefined {
    const versions = this.#versions.get(name);
    if (versions === undefined) return undefined;
    return versions[countWhile(versions.length, index => (versions[index]?.since ?? 0) <= time) - 1]?.binding;
  }

  #inherited(name: string): Binding {
    let scope = this.#parent;
    for (let steps = 0; scope !== undefined && steps < maximumChain; steps += 1) {
      const binding = scope.#versions.get(name)?.at(-1)?.binding;
      if (binding !== undefined) return binding;
      if (scope.#parent === undefined) return scope.#otherwise(name);
      scope = scope.#parent;
    }
    return scope === undefined ? this.#otherwise(name) : unknownBinding;
  }
}
