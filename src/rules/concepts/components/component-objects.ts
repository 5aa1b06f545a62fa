import type { KubernetesFile, KubernetesObject } from '../../../artifacts/kubernetes/model.ts';
import { writtenRange } from '../../../artifacts/kubernetes/walk.ts';
import { sourceFile } from '../../../artifacts/source-file.ts';
import { type Edits, replaceScalar, setKey } from '../../../artifacts/yaml/edit.ts';
import { deref, entriesOf, hasUnseen, itemsOf, lookup, mappingAt, stringAt } from '../../../artifacts/yaml/lookup.ts';
import type { Lookup, YamlMapping, YamlNode } from '../../../artifacts/yaml/model.ts';
import { MAX_WRITTEN_LENGTH, parseYaml } from '../../../artifacts/yaml/parse.ts';
import { defaultOfField } from '../../../facts/component-flags.ts';
import { fileNameOf } from '../../../text/path.ts';
import { fieldOf, fieldsOf, maxDepth, textOf, typed } from './component-fields.ts';
import { type Component, type ComponentFlags, flagName, knownText, minorOf, type SetFlag } from './component-flags.ts';

/** Where an installer's object keeps the flags of a component: below which keys, and in which form. */
interface Place {
  readonly component: Component;
  readonly path: readonly string[];
  /** `arguments`: by name, as kubeadm has them. `fields`: as fields that stand for them. `words`: as words of a command (`name=value`). */
  readonly as: 'arguments' | 'fields' | 'words';
}

const clusterPlaces: readonly Place[] = [
  { component: 'kube-apiserver', path: ['apiServer', 'extraArgs'], as: 'arguments' },
  { component: 'kube-controller-manager', path: ['controllerManager', 'extraArgs'], as: 'arguments' },
  { component: 'kube-scheduler', path: ['scheduler', 'extraArgs'], as: 'arguments' },
  { component: 'etcd', path: ['etcd', 'local', 'extraArgs'], as: 'arguments' },
];

const nodePlaces: readonly Place[] = [{ component: 'kubelet', path: ['nodeRegistration', 'kubeletExtraArgs'], as: 'arguments' }];

/** Fields of kops have the names of the flags. Source: kops.k8s.io/v1alpha2, ClusterSpec. */
const kopsPlaces: readonly Place[] = [
  { component: 'kube-apiserver', path: ['spec', 'kubeAPIServer'], as: 'fields' },
  { component: 'kube-controller-manager', path: ['spec', 'kubeControllerManager'], as: 'fields' },
  { component: 'kube-scheduler', path: ['spec', 'kubeScheduler'], as: 'fields' },
  { component: 'kube-proxy', path: ['spec', 'kubeProxy'], as: 'fields' },
  { component: 'kubelet', path: ['spec', 'kubelet'], as: 'fields' },
];

/** Source: controlplane.cluster.x-k8s.io/v1beta1, RKE2ControlPlaneSpec. */
const rke2Places: readonly Place[] = [
  { component: 'kube-apiserver', path: ['spec', 'serverConfig', 'kubeAPIServer', 'extraArgs'], as: 'words' },
  { component: 'kube-controller-manager', path: ['spec', 'serverConfig', 'kubeControllerManager', 'extraArgs'], as: 'words' },
  { component: 'kube-scheduler', path: ['spec', 'serverConfig', 'kubeScheduler', 'extraArgs'], as: 'words' },
  { component: 'etcd', path: ['spec', 'serverConfig', 'etcd', 'customConfig', 'extraArgs'], as: 'words' },
  { component: 'kubelet', path: ['spec', 'agentConfig', 'kubelet', 'extraArgs'], as: 'words' },
  { component: 'kube-proxy', path: ['spec', 'agentConfig', 'kubeProxy', 'extraArgs'], as: 'words' },
];

/** Source: Talos documentation, `v1alpha1.Config`. */
const talosPlaces: readonly Place[] = [
  { component: 'kube-apiserver', path: ['cluster', 'apiServer', 'extraArgs'], as: 'arguments' },
  { component: 'kube-controller-manager', path: ['cluster', 'controllerManager', 'extraArgs'], as: 'arguments' },
  { component: 'kube-scheduler', path: ['cluster', 'scheduler', 'extraArgs'], as: 'arguments' },
  { component: 'kube-proxy', path: ['cluster', 'proxy', 'extraArgs'], as: 'arguments' },
  { component: 'etcd', path: ['cluster', 'etcd', 'extraArgs'], as: 'arguments' },
  { component: 'kubelet', path: ['machine', 'kubelet', 'extraArgs'], as: 'arguments' },
  { component: 'kubelet', path: ['machine', 'kubelet', 'extraConfig'], as: 'fields' },
];

/** Source: k0s documentation, "Configuration options", ClusterConfig. */
const k0sPlaces: readonly Place[] = [
  { component: 'kube-apiserver', path: ['spec', 'api', 'extraArgs'], as: 'arguments' },
  { component: 'kube-controller-manager', path: ['spec', 'controllerManager', 'extraArgs'], as: 'arguments' },
  { component: 'kube-scheduler', path: ['spec', 'scheduler', 'extraArgs'], as: 'arguments' },
  { component: 'kube-proxy', path: ['spec', 'network', 'kubeProxy', 'extraArgs'], as: 'arguments' },
  { component: 'etcd', path: ['spec', 'storage', 'etcd', 'extraArgs'], as: 'arguments' },
];

/** Source: K3s documentation, "k3s server", customized flags. */
const k3sPlaces: readonly Place[] = (
  ['kube-apiserver', 'kube-controller-manager', 'kube-scheduler', 'kube-proxy', 'kubelet', 'etcd'] as const
).flatMap(component => ['', '+'].map(suffix => ({ component, path: [`${component}-arg${suffix}`], as: 'words' as const })));

const below = (path: readonly string[], places: readonly Place[]): readonly Place[] =>
  places.map(place => ({ ...place, path: [...path, ...place.path] }));

/** What Cluster API hands to kubeadm. Source: bootstrap.cluster.x-k8s.io, KubeadmConfigSpec. */
const kubeadmSpec = (...path: readonly string[]): readonly Place[] => [
  ...below([...path, 'clusterConfiguration'], clusterPlaces),
  ...below([...path, 'initConfiguration'], nodePlaces),
  ...below([...path, 'joinConfiguration'], nodePlaces),
];

/** By group and kind. */
const installerPlaces: ReadonlyMap<string, readonly Place[]> = new Map([
  ['kubeadm.k8s.io ClusterConfiguration', clusterPlaces],
  ['kubeadm.k8s.io InitConfiguration', nodePlaces],
  ['kubeadm.k8s.io JoinConfiguration', nodePlaces],
  ['controlplane.cluster.x-k8s.io KubeadmControlPlane', kubeadmSpec('spec', 'kubeadmConfigSpec')],
  ['controlplane.cluster.x-k8s.io KubeadmControlPlaneTemplate', kubeadmSpec('spec', 'template', 'spec', 'kubeadmConfigSpec')],
  ['bootstrap.cluster.x-k8s.io KubeadmConfig', kubeadmSpec('spec')],
  ['bootstrap.cluster.x-k8s.io KubeadmConfigTemplate', kubeadmSpec('spec', 'template', 'spec')],
  ['controlplane.cluster.x-k8s.io RKE2ControlPlane', rke2Places],
  ['talos.dev MachineConfiguration', talosPlaces],
  ['k3s.cattle.io NodeConfiguration', k3sPlaces],
  ['k0s.k0sproject.io ClusterConfig', k0sPlaces],
  ['k0sctl.k0sproject.io Cluster', below(['spec', 'k0s', 'config'], k0sPlaces)],
  ['etcd.io Configuration', [{ component: 'etcd', path: [], as: 'fields' }]],
  ['kops.k8s.io Cluster', kopsPlaces],
  ['kops.k8s.io InstanceGroup', [{ component: 'kubelet', path: ['spec', 'kubelet'], as: 'fields' }]],
]);

/** A map of names and values (v1beta3), or a list of both (v1beta4). */
const extraArgs = (found: Lookup): readonly SetFlag[] => {
  const map = mappingAt(found);
  if (map !== undefined)
    return entriesOf(map).flatMap(({ name, range }) =>
      name === undefined
        ? []
        : [{ name: flagName(name), value: textOf(lookup(map, name)), at: range, replace: (next: string) => setKey(map, [name], next) }],
    );
  return itemsOf(found).flatMap(item => {
    const name = stringAt(item, 'name');
    return name === undefined || item.kind !== 'mapping'
      ? []
      : [
          {
            name: flagName(name),
            value: textOf(lookup(item, 'value')),
            at: item.range,
            replace: (next: string) => setKey(item, ['value'], next),
          },
        ];
  });
};

/** Words `name=value`, with dashes or without; one alone need not be a list. */
const argumentWords = (found: Lookup): readonly SetFlag[] =>
  (found.state === 'present' && found.node.kind === 'scalar' ? [found.node] : itemsOf(found)).flatMap(item => {
    const word = stringAt(item);
    const equals = word?.indexOf('=') ?? -1;
    if (item.kind !== 'scalar' || word === undefined || equals === -1) return [];
    const name = word.slice(0, equals);
    const replace = (next: string): Edits => replaceScalar(item, `${name}=${next}`);
    return [{ name: flagName(name), value: knownText(word.slice(equals + 1)), at: item.range, replace }];
  });

const flagsAt = (found: Lookup, as: Place['as']): readonly SetFlag[] => {
  if (as === 'words') return argumentWords(found);
  if (as === 'arguments') return extraArgs(found);
  const map = mappingAt(found);
  return map === undefined ? [] : [...fieldsOf(map)];
};

const noEdits = (): Edits => undefined;
const noDefault = (): undefined => undefined;

/** Where kubeadm, kops and Cluster API are told the version. */
const versionPaths = [['kubernetesVersion'], ['spec', 'kubernetesVersion'], ['spec', 'version']] as const;

const installedMinor = (object: KubernetesObject): number | undefined => {
  const version = versionPaths.map(path => stringAt(object.get(...path))).find(text => text !== undefined);
  return minorOf(version);
};

const installed = (object: KubernetesObject, places: readonly Place[]): readonly ComponentFlags[] =>
  places.flatMap(({ component, path, as }) => {
    const found = object.get(...path);
    if (found.state !== 'present') return [];
    const flags = flagsAt(found, as);
    return [told(component, found.entry?.key.range ?? object.range, installedMinor(object), flags)];
  });

const configurations: ReadonlyMap<string, Component> = new Map([
  ['KubeletConfiguration', 'kubelet'],
  ['KubeProxyConfiguration', 'kube-proxy'],
  ['KubeSchedulerConfiguration', 'kube-scheduler'],
]);

const isSeen = (mapping: YamlMapping, depth = 1): boolean =>
  !hasUnseen(mapping) &&
  mapping.entries.every(({ value }) => {
    const below = lookup(value);
    return below.state === 'present' && (below.node.kind !== 'mapping' || depth >= maxDepth || isSeen(below.node, depth + 1));
  });

/**
 * True when the object is all that configures the component. Beside objects of kubeadm it is not: kubeadm fills in what they leave out, and
 * in its folder of patches it adds to what is there. Source: kubeadm documentation, "Customizing components with the kubeadm API".
 */
const isWholeConfiguration = (object: KubernetesObject, { objects, file }: KubernetesFile): boolean =>
  !object.partial &&
  !objects.some(({ group }) => group === 'kubeadm.k8s.io') &&
  !fileNameOf(file.path).startsWith('kubeletconfiguration') &&
  isSeen(object.node);

const configured = (object: KubernetesObject, file: KubernetesFile): readonly ComponentFlags[] => {
  const { kind = '', node } = object;
  const component = configurations.get(kind);
  if (component === undefined || !object.group?.endsWith('.config.k8s.io')) return [];
  const complete = isWholeConfiguration(object, file);
  const at = writtenRange(object.get('kind')) ?? object.range;
  return [
    {
      component,
      source: 'configuration',
      at,
      complete,
      minor: undefined,
      flags: [...fieldsOf(node)],
      defaultOf: name => defaultOfField(kind, fieldOf(name)),
      add: (name, value) => setKey(node, fieldOf(name).split('.'), typed(value)),
    },
  ];
};

/** What an installer is told of a component in one place. */
const told = (component: Component, at: ComponentFlags['at'], minor: number | undefined, flags: readonly SetFlag[]): ComponentFlags => ({
  component,
  source: 'installer',
  at,
  complete: false,
  minor,
  flags,
  defaultOf: noDefault,
  add: noEdits,
});

/** Where objects of kubeadm stand that name only their kind. */
const patchedKinds: ReadonlyMap<string, readonly Place[]> = new Map([
  ['ClusterConfiguration', clusterPlaces],
  ['InitConfiguration', nodePlaces],
  ['JoinConfiguration', nodePlaces],
  ...[...configurations].map(([kind, component]) => [kind, [{ component, path: [], as: 'fields' }]] as const),
]);

/** Where a text within a text stands in the file, as far as it stands there as it is. */
const placeIn = (outer: YamlNode, text: string): ComponentFlags['at'] => {
  const start = outer.document.file.text.indexOf(text, outer.range.start);
  return start === -1 || start + text.length > outer.range.end ? outer.range : { start, end: start + text.length };
};

/** The components that a text sets up which kind lays over what it gives kubeadm. Source: kind documentation, "Kubeadm Config Patches". */
const patched = (outer: YamlNode): readonly ComponentFlags[] => {
  const text = outer.kind === 'scalar' ? outer.value : '';
  const { documents } = parseYaml(sourceFile(outer.document.file.path, text), undefined, MAX_WRITTEN_LENGTH);
  return documents.flatMap(({ root }) =>
    (patchedKinds.get(stringAt(root, 'kind') ?? '') ?? []).flatMap(({ component, path, as }) => {
      const flags = flagsAt(lookup(root, ...path), as).map(flag => {
        const [line = ''] = text.slice(flag.at.start, flag.at.end).split('\n');
        return { ...flag, at: placeIn(outer, line), replace: noEdits };
      });
      return flags.length === 0 ? [] : [told(component, outer.range, minorOf(stringAt(root, 'kubernetesVersion')), flags)];
    }),
  );
};

/** Feature gates that kind gives all components alike: they are told of once. Source: kind documentation, "Feature Gates". */
const gatesOfKind = (object: KubernetesObject): readonly ComponentFlags[] => {
  const gates = mappingAt(object.get('featureGates'));
  const flags = [...fieldsOf(object.node)].filter(({ name }) => name.startsWith('feature-gates.'));
  return gates === undefined || flags.length === 0 ? [] : [told('kube-apiserver', gates.range, undefined, flags)];
};

/** What k3s and RKE2 tell the kubelet by a flag of their own. Source: K3s documentation, "k3s server". */
const ownFlagsOfNode = (object: KubernetesObject): readonly ComponentFlags[] => {
  const flags = [...fieldsOf(object.node)].filter(({ name }) => name === 'protect-kernel-defaults');
  return flags.length === 0 ? [] : [told('kubelet', object.range, undefined, flags)];
};

/** What k0s gives the kubelets of each kind of worker. Source: k0s documentation, "Worker profiles". */
const workerProfiles =
  (...path: readonly string[]) =>
  (object: KubernetesObject): readonly ComponentFlags[] =>
    itemsOf(object.get(...path, 'workerProfiles')).flatMap(profile => {
      const map = mappingAt(profile, 'values');
      return map === undefined ? [] : [told('kubelet', map.range, undefined, [...fieldsOf(map)])];
    });

/** Texts that are read as a configuration of a component: by the group that all of them name. */
const mayConfigure = /\b(?:config|kubeadm)\.k8s\.io\//u;

/** The configurations that a ConfigMap holds as texts, as kubeadm keeps those of kubelet and kube-proxy. */
const configuredByTexts = (object: KubernetesObject): readonly ComponentFlags[] =>
  entriesOf(object.get('data')).flatMap(({ value }) => {
    const text = deref(value);
    return text?.kind === 'scalar' && mayConfigure.test(text.value) ? patched(text) : [];
  });

/** Installers that tell components something in lists or by names of their own, by group and kind. */
const listed: ReadonlyMap<string, (object: KubernetesObject) => readonly ComponentFlags[]> = new Map([
  [
    'kind.x-k8s.io Cluster',
    object => [
      ...gatesOfKind(object),
      ...[object.get('kubeadmConfigPatches'), ...itemsOf(object.get('nodes')).map(node => lookup(node, 'kubeadmConfigPatches'))]
        .flatMap(itemsOf)
        .flatMap(patched),
    ],
  ],
  ['k3s.cattle.io NodeConfiguration', ownFlagsOfNode],
  ['k0s.k0sproject.io ClusterConfig', workerProfiles('spec')],
  ['k0sctl.k0sproject.io Cluster', workerProfiles('spec', 'k0s', 'config', 'spec')],
  [' ConfigMap', configuredByTexts],
  // Source: eksctl.io/v1alpha5, NodeGroup, `kubeletExtraConfig`.
  [
    'eksctl.io ClusterConfig',
    object =>
      ['nodeGroups', 'managedNodeGroups'].flatMap(key =>
        itemsOf(object.get(key)).flatMap(group => {
          const map = mappingAt(group, 'kubeletExtraConfig');
          return map === undefined
            ? []
            : [told('kubelet', map.range, minorOf(stringAt(object.get('metadata', 'version'))), [...fieldsOf(map)])];
        }),
      ),
  ],
]);

const known = new WeakMap<KubernetesObject, readonly ComponentFlags[]>();

/** The components that an object of an installer (kubeadm, Cluster API, kops, kind, eksctl, Talos, k0s, k3s, RKE2) or a configuration of a component sets up. */
export const objectFlags = (object: KubernetesObject, file: KubernetesFile): readonly ComponentFlags[] => {
  const before = known.get(object);
  if (before !== undefined) return before;
  const key = `${object.group ?? ''} ${object.kind ?? ''}`;
  const [places, lists] = [installerPlaces.get(key), listed.get(key)];
  const flags = places || lists ? [...(places ? installed(object, places) : []), ...(lists?.(object) ?? [])] : configured(object, file);
  known.set(object, flags);
  return flags;
};
