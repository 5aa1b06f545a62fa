import type { KubernetesFile, KubernetesObject } from '../artifacts/kubernetes/model.ts';
import { scopeOf } from '../facts/kubernetes-kinds.ts';
import { textAt } from './fields.ts';
import { fieldsOf } from './object-value.ts';
import { type ObjectFields, UnknownPart } from './org-rule.ts';

/** The files of both sides of a change that hold objects, and why not all of them are known. */
export interface ChangedObjects {
  readonly base: readonly KubernetesFile[];
  readonly head: readonly KubernetesFile[];
  /** A full sentence; undefined where all files of a side were read. */
  readonly unread: { readonly base: string | undefined; readonly head: string | undefined };
}

/** What one API server has at most once; undefined for what has no known name. */
const keyOf = (fields: ObjectFields | UnknownPart): string | undefined => {
  if (fields instanceof UnknownPart) return undefined;
  const [apiVersion, kind, name] = [textAt(fields, 'apiVersion'), textAt(fields, 'kind'), textAt(fields, 'metadata', 'name')];
  if (apiVersion === undefined || kind === undefined || name === undefined) return undefined;
  const namespace = scopeOf(apiVersion, kind) === 'cluster' ? '' : (textAt(fields, 'metadata', 'namespace') ?? '');
  // Another version of an API is the same object.
  return [apiVersion.slice(0, apiVersion.lastIndexOf('/') + 1), kind, namespace, name].join('\n');
};

const indexOf = (files: readonly KubernetesFile[]): ReadonlyMap<string, KubernetesObject> =>
  new Map(
    files.flatMap(({ objects }) =>
      objects.flatMap(object => {
        const key = object.partial ? undefined : keyOf(fieldsOf(object.node));
        return key === undefined ? [] : [[key, object] as const];
      }),
    ),
  );

/** What objects were before the change, by what they are called: a file that is moved or split takes nothing of that away. */
export class FormerObjects {
  readonly #changed: ChangedObjects;
  readonly #base: ReadonlyMap<string, KubernetesObject>;
  readonly #baseFiles: ReadonlySet<KubernetesFile>;
  readonly #headPaths: ReadonlySet<string>;

  constructor(changed: ChangedObjects) {
    this.#changed = changed;
    this.#base = indexOf(changed.base);
    this.#baseFiles = new Set(changed.base);
    this.#headPaths = new Set(changed.head.map(({ file }) => file.path));
  }

  /**
   * What an object was before; undefined where it was not there. One of the base is what it was: it is judged as when it is applied once more. An
   * unknown part for what is rendered, and where the base was not read.
   */
  of(file: KubernetesFile, fields: ObjectFields): ObjectFields | UnknownPart | undefined {
    if (this.#baseFiles.has(file)) return fields;
    if (!this.#headPaths.has(file.file.path))
      return new UnknownPart('What is rendered is not compared with what was rendered at the base.');
    const key = keyOf(fields);
    if (key === undefined) return new UnknownPart('The object has no known name, so that nobody knows whether it was there before.');
    const found = this.#base.get(key);
    if (found) return fieldsOf(found.node);
    const { base } = this.#changed.unread;
    return base === undefined ? undefined : new UnknownPart(base);
  }

  /** The objects that the change removes, and why that is not sure (a full sentence). */
  removed(): readonly { readonly object: KubernetesObject; readonly unsure: string | undefined }[] {
    const kept = indexOf(this.#changed.head);
    return [...this.#base].flatMap(([key, object]) => (kept.has(key) ? [] : [{ object, unsure: this.#changed.unread.head }]));
  }
}
