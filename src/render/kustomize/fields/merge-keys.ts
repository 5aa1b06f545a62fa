import { hasSchema } from '../objects/cluster-scoped.ts';

/**
 * Where strategic merge joins lists element by element: the keys that tell elements apart, by the path of fields. An empty list of keys is
 * a set of texts.
 */
export interface MergeSchema {
  readonly keys: readonly string[] | undefined;
  readonly fields: ReadonlyMap<string, MergeSchema>;
  /** What the elements of a list, or all values of a map, are like. */
  readonly elements: MergeSchema | undefined;
}

/** A schema under construction. */
class Branch implements MergeSchema {
  keys: readonly string[] | undefined;
  readonly fields = new Map<string, Branch>();
  elements: Branch | undefined;

  field(name: string): Branch {
    let found = this.fields.get(name);
    if (found === undefined) {
      found = new Branch();
      this.fields.set(name, found);
    }
    return found;
  }

  get element(): Branch {
    this.elements ??= new Branch();
    return this.elements;
  }
}

/** Adds a line: `spec/containers[]/ports containerPort,protocol`. */
const addList = (root: Branch, path: string, keys: readonly string[]): void => {
  let here = root;
  for (const name of path.split('/')) {
    const field = here.field(name.replace('[]', ''));
    here = name.endsWith('[]') ? field.element : field;
  }
  here.keys = keys;
};

const metadata = ['metadata/ownerReferences uid', 'metadata/finalizers'];

const container = ['env name', 'volumeDevices devicePath', 'volumeMounts mountPath'];

const podSpec = [
  ...['containers', 'initContainers', 'ephemeralContainers'].flatMap(list => [
    `${list} name`,
    ...container.map(line => `${list}[]/${line}`),
  ]),
  ...['containers', 'initContainers'].map(list => `${list}[]/ports containerPort,protocol`),
  'hostAliases ip',
  'imagePullSecrets name',
  'topologySpreadConstraints topologyKey,whenUnsatisfiable',
  'volumes name',
];

const under = (path: string, lines: readonly string[]): readonly string[] => lines.map(line => `${path}/${line}`);
const template = (path: string): readonly string[] => under(path, [...metadata, ...under('spec', podSpec)]);
const conditions = ['status/conditions type'];

/** The lists of the built-in kinds that have keys (schema of Kubernetes 1.21); every other list is replaced. */
const kinds: readonly (readonly [kinds: string, lines: readonly string[]])[] = [
  ['v1/Pod', [...under('spec', podSpec), ...conditions, 'status/podIPs ip']],
  ['v1/PodTemplate', template('template')],
  ['apps/v1/DaemonSet apps/v1/Deployment apps/v1/ReplicaSet apps/v1/StatefulSet', [...template('spec/template'), ...conditions]],
  ['v1/ReplicationController batch/v1/Job', [...template('spec/template'), ...conditions]],
  ['batch/v1/CronJob batch/v1beta1/CronJob', [...under('spec/jobTemplate', metadata), ...template('spec/jobTemplate/spec/template')]],
  ['v1/Service', ['spec/ports port,protocol', ...conditions]],
  ['v1/ServiceAccount', ['secrets name']],
  ['v1/ComponentStatus', ['conditions type']],
  ['v1/Node', ['spec/podCIDRs', 'status/addresses type', ...conditions]],
  ['v1/Namespace v1/PersistentVolumeClaim policy/v1/PodDisruptionBudget policy/v1beta1/PodDisruptionBudget', conditions],
  ['storage.k8s.io/v1/CSINode storage.k8s.io/v1beta1/CSINode', ['spec/drivers name']],
  ...['v1', 'v1beta1'].map(
    version =>
      [
        `admissionregistration.k8s.io/${version}/MutatingWebhookConfiguration admissionregistration.k8s.io/${version}/ValidatingWebhookConfiguration`,
        ['webhooks name'],
      ] as const,
  ),
];

const build = (lines: readonly string[]): MergeSchema => {
  const root = new Branch();
  for (const line of lines) {
    const [path = '', keys] = line.split(' ');
    addList(root, path, keys?.split(',') ?? []);
  }
  return root;
};

/** Kinds without lists of their own that have keys, as `apiVersion/kind`. */
const plain = build(metadata);

let builtIn: ReadonlyMap<string, MergeSchema> | undefined;

const builtInKinds = (): ReadonlyMap<string, MergeSchema> => {
  builtIn ??= new Map(kinds.flatMap(([names, lines]) => names.split(' ').map(name => [name, build([...metadata, ...lines])] as const)));
  return builtIn;
};

/** The schema of a kind, by `apiVersion/kind`; undefined for a kind without one. */
export type SchemaOf = (kind: string) => MergeSchema | undefined;

/** The schema of Kubernetes that kustomize brings along. */
export const builtInSchema: SchemaOf = kind => builtInKinds().get(kind) ?? (hasSchema(kind) ? plain : undefined);
