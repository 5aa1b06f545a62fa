import type { Container, KubernetesObject, PodSpec } from '../../../artifacts/kubernetes/model.ts';
import { sameNamespace, volumesOf, writtenRange } from '../../../artifacts/kubernetes/walk.ts';
import {
  booleanAt,
  isMissing,
  itemsOf,
  lookup,
  type Place,
  stringAt,
  type WrittenString,
  writtenString,
} from '../../../artifacts/yaml/lookup.ts';
import { onceFor } from '../../../text/once-for.ts';
import type { Range } from '../../../text/range.ts';

/** A ConfigMap or Secret that a pod cannot start without. */
export interface ConfigReference {
  readonly kind: 'ConfigMap' | 'Secret';
  readonly name: string;
  readonly at: Range;
  /** The keys that it must have. */
  readonly keys: readonly WrittenString[];
}

const reference = (
  kind: ConfigReference['kind'],
  place: Place,
  key = 'name',
  keyHolders: readonly Place[] = itemsOf(lookup(place, 'items')),
): readonly ConfigReference[] => {
  const found = lookup(place, key);
  const name = stringAt(found);
  const at = writtenRange(found);
  const isOptional = !isMissing(lookup(place, 'optional')) && booleanAt(place, 'optional') !== false;
  if (name === undefined || name === '' || at === undefined || isOptional) return [];
  return [{ kind, name, at, keys: keyHolders.flatMap(holder => writtenString(holder, 'key') ?? []) }];
};

/** Of a variable the key stands beside the name. */
const ofVariable = (kind: ConfigReference['kind'], place: Place): readonly ConfigReference[] => reference(kind, place, 'name', [place]);

const ofContainer = (container: Container): readonly ConfigReference[] => [
  ...itemsOf(container.get('env')).flatMap(item => [
    ...ofVariable('ConfigMap', lookup(item, 'valueFrom', 'configMapKeyRef')),
    ...ofVariable('Secret', lookup(item, 'valueFrom', 'secretKeyRef')),
  ]),
  ...itemsOf(container.get('envFrom')).flatMap(item => [
    ...reference('ConfigMap', lookup(item, 'configMapRef')),
    ...reference('Secret', lookup(item, 'secretRef')),
  ]),
];

const ofVolumes = (podSpec: PodSpec): readonly ConfigReference[] =>
  volumesOf(podSpec).flatMap(({ node }) => [
    ...reference('ConfigMap', lookup(node, 'configMap')),
    ...reference('Secret', lookup(node, 'secret'), 'secretName'),
    ...itemsOf(lookup(node, 'projected', 'sources')).flatMap(source => [
      ...reference('ConfigMap', lookup(source, 'configMap')),
      ...reference('Secret', lookup(source, 'secret')),
    ]),
  ]);

/** What a pod names that must be there, also by names that something substitutes. Why once: a unit is judged again for each fix of one of its files. */
export const writtenReferences = onceFor((podSpec: PodSpec): readonly ConfigReference[] => [
  ...podSpec.containers.flatMap(ofContainer),
  ...ofVolumes(podSpec),
]);

/** What a pod names that must be there. */
export const configReferences = (podSpec: PodSpec): readonly ConfigReference[] =>
  writtenReferences(podSpec).filter(({ name }) => !/[${(]/u.test(name));

/** Where kinds of operators name the Secret that they make; without a name it is called as the object is. */
const secretNames: Readonly<Record<string, readonly (readonly string[])[]>> = {
  ExternalSecret: [['spec', 'target', 'name']],
  SealedSecret: [['spec', 'template', 'metadata', 'name']],
  Certificate: [['spec', 'secretName']],
  VaultStaticSecret: [['spec', 'destination', 'name']],
  VaultDynamicSecret: [['spec', 'destination', 'name']],
  OnePasswordItem: [],
  SopsSecret: [],
};

/** True for what makes ConfigMaps or Secrets of names of its own: nothing can be said of what is not there then. */
const makesAny = ({ kind, group }: KubernetesObject): boolean =>
  kind === 'SopsSecret' ||
  kind === 'ClusterExternalSecret' ||
  kind === 'SecretProviderClass' ||
  kind === 'Bundle' ||
  group === 'generators.external-secrets.io';

/** The ConfigMaps and Secrets that a set of objects has, or makes. */
export class ConfigObjects {
  readonly #named = new Map<string, KubernetesObject[]>();
  readonly #kinds = new Set<ConfigReference['kind']>();
  readonly #open: boolean;

  constructor(objects: readonly KubernetesObject[]) {
    this.#open = objects.some(
      object => makesAny(object) || ((object.kind === 'Secret' || object.kind === 'ConfigMap') && object.name === undefined),
    );
    for (const object of objects) {
      if (object.kind === 'ConfigMap' || object.kind === 'Secret') this.#add(object.kind, object.name, object);
      // Any custom resource may make something of its own name.
      else if (object.group?.includes('.')) this.#addMade(object);
    }
  }

  #addMade(object: KubernetesObject): void {
    const paths = secretNames[object.kind ?? ''];
    for (const path of paths ?? []) this.#add('Secret', stringAt(object.get(...path)), object);
    if (paths !== undefined) this.#kinds.add('Secret');
    for (const kind of ['Secret', 'ConfigMap'] as const) this.#note(kind, object.name, object);
  }

  #note(kind: ConfigReference['kind'], name: string | undefined, object: KubernetesObject): void {
    if (name === undefined) return;
    const key = `${kind}/${name}`;
    const known = this.#named.get(key);
    if (known === undefined) this.#named.set(key, [object]);
    else known.push(object);
  }

  #add(kind: ConfigReference['kind'], name: string | undefined, object: KubernetesObject): void {
    this.#kinds.add(kind);
    this.#note(kind, name, object);
  }

  /**
   * True where something of that kind is written, so that others of it may be expected to be; most Secrets are kept elsewhere on purpose.
   */
  areWritten(kind: ConfigReference['kind']): boolean {
    return this.#kinds.has(kind) && !this.#open;
  }

  /** True where something else may make further ones of any name. */
  get mayHoldMore(): boolean {
    return this.#open;
  }

  /** True for what is there, or may be. */
  has({ kind, name }: Pick<ConfigReference, 'kind' | 'name'>, user: KubernetesObject): boolean {
    return this.#named.get(`${kind}/${name}`)?.some(object => sameNamespace(object, user) !== false) ?? false;
  }
}
