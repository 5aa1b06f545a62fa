import { sourceFile } from '../../artifacts/source-file.ts';
import { encodeYaml } from '../functions/formats/encode-yaml.ts';
import { readDocuments } from '../functions/formats/read-values.ts';
import { GoMap, GoSlice, Ref, textOf } from '../template/go-value.ts';
import { joinSources, type Place } from '../template/sources.ts';
import type { BuiltKustomization } from './build-kustomization.ts';
import { SubstitutionError } from './substitution/parse-expression.ts';
import { Substituter } from './substitution/substitute.ts';

/** A variable that is put into objects, and where its value stands. */
export interface SubstitutedVariable {
  readonly value: string;
  readonly place: Place;
}

/** What is put into the objects of a build. */
export interface Variables {
  readonly byName: ReadonlyMap<string, SubstitutedVariable>;
  /** True when more variables may be set than are known: those stay as they are written, `${NAME}`, unless a default is written. */
  readonly isOpen: boolean;
}

const marker = 'kustomize.toolkit.fluxcd.io/substitute';
/** Source: Flux, `kustomize.SubstituteVariables`. */
const variableName = /^[_A-Za-z][_A-Za-z\d]*$/u;

const isDisabled = ({ raw }: Ref): boolean => {
  const metadata = raw instanceof GoMap ? raw.entries.get('metadata')?.raw : undefined;
  if (!(metadata instanceof GoMap)) return false;
  return ['labels', 'annotations'].some(field => {
    const table = metadata.entries.get(field)?.raw;
    return table instanceof GoMap && table.entries.get(marker)?.raw === 'disabled';
  });
};

/** Puts variables into the values of objects, and notes which ones. */
class ObjectSubstituter {
  readonly #substituter: Substituter;
  readonly #used = new Map<string, Place>();

  constructor({ byName, isOpen }: Variables) {
    this.#substituter = new Substituter((name, hasDefault) => {
      const variable = byName.get(name);
      if (variable === undefined) return isOpen && !hasDefault ? `\${${name}}` : '';
      this.#used.set(name, variable.place);
      return variable.value;
    });
  }

  value(ref: Ref): Ref {
    const { raw } = ref;
    if (raw instanceof GoMap) return new Ref(this.#map(raw), ref.data, ref.control);
    if (raw instanceof GoSlice) return new Ref(new GoSlice(raw.items.map(item => this.value(item))), ref.data, ref.control);
    return typeof raw === 'string' && raw.includes('$') ? this.#scalar(raw, ref) : ref;
  }

  #map({ entries }: GoMap): GoMap {
    return new GoMap(
      new Map(
        [...entries].map(([key, value]) => [key.includes('$') ? this.#substituter.substitute(key) : key, this.value(value)] as const),
      ),
    );
  }

  /**
   * Why through YAML: the text of the object is substituted in, so that `${REPLICAS}` becomes a number, and quotes decide as they are
   * printed.
   */
  #scalar(text: string, ref: Ref): Ref {
    this.#used.clear();
    const printed = textOf(encodeYaml(new Ref(text)));
    const substituted = this.#substituter.substitute(printed);
    if (substituted === printed) return ref;
    // Why the line break: the text stands in an object, where a line follows.
    const [read] = readDocuments(sourceFile('', `${substituted}\n`), 'unnamed');
    if (read?.state === 'broken') throw new SubstitutionError(read.reason);
    const value = read?.value ?? new Ref(null);
    return new Ref(value.raw, joinSources([[...this.#used.values()], ref.data]), ref.control);
  }
}

/**
 * Puts variables into built objects as Flux does after a build: into the text of each object that is not marked `disabled`, with the
 * operators of the shell. A value names the variables that it was made with first. Nothing is put in when no variable is set.
 */
export const substituteVariables = (resources: readonly Ref[], variables: Variables): BuiltKustomization => {
  if (variables.byName.size === 0 && !variables.isOpen) return { state: 'built', resources, warnings: [] };
  const invalid = [...variables.byName.keys()].find(name => !variableName.test(name));
  if (invalid !== undefined)
    return {
      state: 'failed',
      cause: 'refused',
      reason: `'${invalid}' var name is invalid, must match '^[_[:alpha:]][_[:alpha:][:digit:]]*$'`,
    };
  const substituter = new ObjectSubstituter(variables);
  try {
    return {
      state: 'built',
      resources: resources.map(resource => (isDisabled(resource) ? resource : substituter.value(resource))),
      warnings: [],
    };
  } catch (error) {
    if (!(error instanceof SubstitutionError)) throw error;
    return { state: 'failed', cause: 'refused', reason: `variable substitution failed: ${error.message}` };
  }
};
