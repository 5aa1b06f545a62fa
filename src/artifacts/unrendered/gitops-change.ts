import { onceFor } from '../../text/once-for.ts';
import type { Range } from '../../text/range.ts';
import type { KubernetesFile, KubernetesObject } from '../kubernetes/model.ts';
import { entriesOf, itemsOf, lookup, nodeAt, type Step, stringAt } from '../yaml/lookup.ts';
import type { YamlNode } from '../yaml/model.ts';
import { showsWhenRendered, sourceChanges } from './argo-sources.ts';
import { isValuesKey } from './harmless-places.ts';
import { isPlainAmount } from './plain-amounts.ts';
import { Contents, type Difference, leavesOf, treeDifferences } from './tree-differences.ts';
import { namesIn, type Renderer, type UnrenderedPart } from './unrendered-part.ts';
import { valuePath } from './values-change.ts';

/** Where an object says what a chart or an overlay is made of, and how it is called for people. */
interface Settings {
  readonly renderer: Renderer;
  /** True for data of anybody's, in which only some keys are settings. */
  readonly isData?: true;
  readonly reads: (path: readonly Step[], object: KubernetesObject, difference: Difference) => boolean;
  /** Fields by which an object that was there takes something else, or puts it into another cluster or namespace. */
  readonly places?: (path: readonly Step[], difference: Difference) => boolean;
  /** The field that names a folder of the repository, whose files can be looked at. */
  readonly folder?: readonly Step[];
  /** True for objects of which each new one has something deployed. */
  readonly isDeployment?: true;
}

/** A folder of manifests that an object has deployed from now on. */
export interface NamedFolder {
  /** As written, from the root of the repository. */
  readonly path: string;
  readonly range: Range;
  /** Who names it, for a sentence. */
  readonly by: string;
  /**
   * The address of the repository that the folder lies in, when the object says it anew; undefined where it is that of the base, or another
   * object's matter.
   */
  readonly repository: string | undefined;
}

/** What a change does to the objects by which a controller deploys others. */
export interface GitopsChange {
  readonly parts: readonly UnrenderedPart[];
  readonly named: readonly NamedFolder[];
}

const under =
  (...keys: readonly string[]) =>
  (path: readonly Step[]): boolean =>
    path.some(step => typeof step === 'string' && keys.includes(step));

const isUnderSpec =
  (...keys: readonly string[]) =>
  ([first, second]: readonly Step[]): boolean =>
    first === 'spec' && keys.includes(String(second));

/** Why not where there was none: who names the place of what had none says no more than its objects could. */
const isOtherNamespace = ([first, second]: readonly Step[], { base }: Difference): boolean =>
  first === 'spec' && second === 'targetNamespace' && base !== undefined;

/** A source of Argo CD with a chart takes another one when its version changes; one with a folder of a repository names what lies there. */
const argoKeys = under('helm', 'kustomize', 'plugin', 'jsonnet', 'chart', 'templatePatch');

const readsArgoSource = (path: readonly Step[], object: KubernetesObject): boolean => {
  if (argoKeys(path)) return true;
  const renders = hasKey(object.node, ['helm', 'kustomize', 'plugin', 'jsonnet', 'chart', 'templatePatch']);
  return renders && (under('targetRevision', 'repoURL')(path) || (object.kind === 'ApplicationSet' && under('generators')(path)));
};

/** What an ApplicationSet makes Applications of, and what it makes of each: not how they are called. */
const isOfGenerated = (path: readonly Step[]): boolean =>
  isUnderSpec('generators')(path) ||
  (isUnderSpec('template')(path) && path[2] === 'spec' && ['source', 'sources', 'sourceHydrator', 'destination'].includes(String(path[3])));

/** What a controller fetches from another place and deploys as it is. */
const sources = 'what GitOps controllers deploy' as const;

/** Fields of a HelmRelease that say when and how it is installed, and where; not what. */
const releaseFields = new Set([
  ...['interval', 'timeout', 'suspend', 'dependsOn', 'install', 'upgrade', 'rollback', 'test', 'uninstall', 'maxHistory', 'releaseName'],
  ...['targetNamespace', 'storageNamespace', 'serviceAccountName', 'kubeConfig', 'persistentClient', 'driftDetection', 'commonMetadata'],
]);

const isData = (step: Step | undefined): boolean => step === 'data' || step === 'stringData' || step === 'binaryData';

/** Data under a key for values, or in which something about pods changes: a release may take any key for its values. */
const readsValues = ([first, key]: readonly Step[], _object: KubernetesObject, { base, head }: Difference): boolean =>
  isData(first) && (isValuesKey(String(key)) || linesAboutPods(base) !== linesAboutPods(head));

const aboutPods =
  /^[ \t]*["']?(?:\w*[sS]ecurityContext|privileged|host(?:Network|PID|IPC|Path)|allowPrivilegeEscalation)["']?[ \t]*:[^\n]*/gmu;

const linesAboutPods = (node: YamlNode | undefined): string =>
  node?.kind === 'scalar' ? (node.value.match(aboutPods) ?? []).join('\n') : '';

const settings: ReadonlyMap<string, Settings> = new Map<string, Settings>([
  [
    'helm.toolkit.fluxcd.io/HelmRelease',
    {
      renderer: 'charts',
      reads: path => path[0] === 'spec' && !releaseFields.has(String(path[1])) && path.at(-1) !== 'interval',
      places: (path, difference) => isUnderSpec('kubeConfig')(path) || isOtherNamespace(path, difference),
    },
  ],
  [
    'kustomize.toolkit.fluxcd.io/Kustomization',
    {
      renderer: 'overlays',
      reads: under('patches', 'patchesStrategicMerge', 'patchesJson6902', 'images', 'postBuild', 'components'),
      places: (path, difference) => isUnderSpec('path', 'sourceRef', 'kubeConfig')(path) || isOtherNamespace(path, difference),
      folder: ['spec', 'path'],
      isDeployment: true,
    },
  ],
  [
    'source.toolkit.fluxcd.io/GitRepository',
    { renderer: sources, reads: isUnderSpec('url', 'ref', 'include', 'ignore', 'recurseSubmodules') },
  ],
  ['source.toolkit.fluxcd.io/Bucket', { renderer: sources, reads: isUnderSpec('provider', 'bucketName', 'endpoint', 'prefix', 'ignore') }],
  // Why only an edit: a new one deploys nothing before a release names it.
  ['source.toolkit.fluxcd.io/HelmRepository', { renderer: sources, reads: () => false, places: isUnderSpec('url', 'type') }],
  [
    'fleet.cattle.io/GitRepo',
    { renderer: sources, reads: isUnderSpec('repo', 'branch', 'revision', 'paths', 'targets', 'targetNamespace') },
  ],
  [
    'source.toolkit.fluxcd.io/HelmChart',
    { renderer: 'charts', reads: under('chart', 'version', 'valuesFiles', 'valuesFile', 'sourceRef') },
  ],
  ['source.toolkit.fluxcd.io/OCIRepository', { renderer: 'charts', reads: under('url', 'ref', 'layerSelector') }],
  [
    'argoproj.io/Application',
    {
      renderer: 'charts',
      reads: readsArgoSource,
      places: isUnderSpec('source', 'sources', 'sourceHydrator', 'destination'),
      folder: ['spec', 'source', 'path'],
      isDeployment: true,
    },
  ],
  ['argoproj.io/ApplicationSet', { renderer: 'charts', reads: readsArgoSource, places: isOfGenerated, isDeployment: true }],
  ['helm.cattle.io/HelmChart', { renderer: 'charts', reads: ([first]) => first === 'spec' }],
  ['helm.cattle.io/HelmChartConfig', { renderer: 'charts', reads: ([first]) => first === 'spec' }],
  ['helm.crossplane.io/Release', { renderer: 'charts', reads: under('chart', 'values', 'valuesFrom', 'set', 'patchesFrom') }],
  ['addons.cluster.x-k8s.io/HelmChartProxy', { renderer: 'charts', reads: under('chartName', 'repoURL', 'version', 'valuesTemplate') }],
  ['core.oam.dev/Application', { renderer: 'custom objects', reads: under('components', 'workflow', 'policies') }],
  ['fluxcd.controlplane.io/FluxInstance', { renderer: 'overlays', reads: under('kustomize', 'distribution') }],
  ['fluxcd.controlplane.io/ResourceSet', { renderer: 'custom objects', reads: under('inputs', 'resourcesTemplate', 'resources') }],
  [
    'skaffold/Config',
    { renderer: 'charts', reads: under('helm', 'kustomize'), places: under('manifests', 'kubectl', 'kpt', 'dockerfile') },
  ],
  ['/ConfigMap', { renderer: 'charts', isData: true, reads: readsValues }],
  ['/Secret', { renderer: 'charts', isData: true, reads: readsValues }],
]);

/** kustomize's own plugins, and functions that it runs, as objects: what they are told changes what is built. */
const isPlugin = ({ group, apiVersion, annotations }: KubernetesObject): boolean =>
  apiVersion === 'builtin' ||
  (group === 'kustomize.config.k8s.io' ? false : lookup(annotations, 'config.kubernetes.io/function').state === 'present');

const plugin: Settings = { renderer: 'overlays', reads: ([first]) => first !== 'metadata' };

const settingsOf = (object: KubernetesObject): Settings | undefined =>
  isPlugin(object) ? plugin : settings.get(`${object.group ?? ''}/${object.kind ?? ''}`);

/** True for an object that has other objects deployed. */
export const deploysOthers = (object: KubernetesObject): boolean =>
  settingsOf(object)?.isData === undefined && settingsOf(object) !== undefined;

/** How deep and how far an object is searched for a key. */
const maxVisits = 20_000;

const hasKey = (root: YamlNode, keys: readonly string[]): boolean => {
  const pending = [root];
  let visits = 0;
  for (let node = pending.pop(); node !== undefined && visits < maxVisits; node = pending.pop()) {
    visits += 1;
    for (const item of itemsOf(node)) pending.push(item);
    for (const { name, value } of entriesOf(node)) {
      if (name !== undefined && keys.includes(name)) return true;
      pending.push(value);
    }
  }
  return visits >= maxVisits;
};

const nothing: GitopsChange = { parts: [], named: [] };

/**
 * What the objects of a manifest say about charts, overlays and folders that the base did not. `before` are the manifests of the base: an
 * object is compared with the one of its name in the same file, and one that stood elsewhere as it is says nothing new.
 */
export const gitopsChange = (head: KubernetesFile, base: KubernetesFile | undefined, before: Iterable<KubernetesFile>): GitopsChange => {
  const objects = head.objects.filter(object => settingsOf(object) !== undefined);
  if (objects.length === 0) return nothing;
  const contents = new Contents();
  const known = new Set(
    [...before].flatMap(file =>
      file.objects
        .filter(object => settingsOf(object) !== undefined && contents.canCompare(object.node))
        .map(({ node }) => contents.of(node)),
    ),
  );
  const changes = objects.map(object => {
    if (contents.canCompare(object.node) && known.has(contents.of(object.node))) return nothing;
    return objectChange(object, base && firstByIdentity(base).get(identityOf(object)), contents);
  });
  return { parts: changes.flatMap(({ parts }) => parts), named: changes.flatMap(({ named }) => named) };
};

/** By what an object is found in another version of its file. */
const identityOf = ({ subject, group }: KubernetesObject): string => `${group ?? '?'}\0${subject}`;

/** The first object of each identity. */
const firstByIdentity = onceFor(
  ({ objects }: KubernetesFile): ReadonlyMap<string, KubernetesObject> =>
    new Map(objects.toReversed().map(object => [identityOf(object), object])),
);

/** Only in values: fields of other objects of controllers may be called so, too. */
const isAmountOfValues = (difference: Difference): boolean =>
  difference.path.some(step => step === 'values' || step === 'valuesObject') && isPlainAmount(difference);

const objectChange = (object: KubernetesObject, base: KubernetesObject | undefined, contents: Contents): GitopsChange => {
  const found = settingsOf(object);
  if (found === undefined) return nothing;
  const all = leavesOf(treeDifferences(base?.node, object.node, contents)).filter(difference => !isAmountOfValues(difference));
  const changed = all.filter(
    ({ path, base: before, head }) =>
      found.reads(path, object, { path, base: before, head }) ||
      (!found.isData && path[0] !== 'metadata' && (isWhole(before) || isWhole(head))),
  );
  const moved = base ? all.filter(difference => found.places?.(difference.path, difference)) : [];
  const isElsewhere = base !== undefined && [...changed, ...moved].some(difference => !isShown(object, difference));
  if (changed.length > 0) return { parts: partsOf(object, changed, found.renderer, isElsewhere), named: [] };
  const folder = found.folder && folderOf(object, found.folder, base);
  if (moved.some(({ path, head }) => folder === undefined || head === undefined || !isAt(path, found.folder)))
    return { parts: [partOf(object, moved, sources, isElsewhere)], named: [] };
  if (folder !== undefined && (base === undefined || moved.length > 0)) return { parts: [], named: [folder] };
  if (base !== undefined || found.isDeployment === undefined) return nothing;
  return {
    parts: [
      { range: object.node.range, what: `brings in ${nameOf(object)}, which names no folder that can be looked at`, renderer: sources },
    ],
    named: [],
  };
};

const isAt = (path: readonly Step[], field: readonly Step[] | undefined): boolean =>
  field !== undefined && path.length === field.length && field.every((step, index) => step === path[index]);

const nameOf = ({ kind, name }: KubernetesObject): string => `${kind ?? 'an object'} "${name ?? '?'}"`;

/** The folder that an object names, where it is written plainly. */
const folderOf = (object: KubernetesObject, field: readonly Step[], base: KubernetesObject | undefined): NamedFolder | undefined => {
  const path = stringAt(object.node, ...field);
  const written = nodeAt(object.node, ...field);
  if (path === undefined || written === undefined) return undefined;
  const repository = stringAt(object.node, 'spec', 'source', 'repoURL');
  return { path, range: written.range, by: nameOf(object), repository: base === undefined ? repository : undefined };
};

const isArgo = ({ group }: KubernetesObject): boolean => group === 'argoproj.io';

/** One part for all that changes, or of an object with several sources one for each. */
const partsOf = (
  object: KubernetesObject,
  changed: readonly Difference[],
  renderer: Renderer,
  isElsewhere: boolean,
): readonly UnrenderedPart[] =>
  isArgo(object)
    ? sourceChanges(object.node, changed).map(({ changed: own, renderer: by, within }) => ({
        ...partOf(object, own, by, isElsewhere),
        ...(within && { within }),
      }))
    : [partOf(object, changed, renderer, isElsewhere)];

const partOf = (object: KubernetesObject, changed: readonly Difference[], renderer: Renderer, isElsewhere: boolean): UnrenderedPart => {
  const first = changed.find(({ head }) => head !== undefined) ?? changed[0];
  const what = `changes what ${nameOf(object)} deploys (${namesIn(changed.map(pathOf))})`;
  return { range: first?.head?.range ?? object.node.range, what, renderer, ...(isElsewhere && { isElsewhere }) };
};

/** Kinds that name what is deployed and where. */
const deployers: ReadonlySet<string> = new Set(['Application', 'ApplicationSet', 'HelmRelease', 'Kustomization']);

/** Fields whose changes show in what is rendered; the others name another version, cluster or namespace. */
const renderedFields = new Set([
  ...['helm', 'kustomize', 'directory', 'path', 'values', 'valuesFrom', 'valuesFiles', 'valuesFile', 'data', 'stringData', 'patches'],
  ...['patchesStrategicMerge', 'patchesJson6902', 'images', 'postBuild', 'components', 'namePrefix', 'nameSuffix', 'commonMetadata'],
]);

const isRendered = ({ kind = '' }: KubernetesObject, path: readonly Step[]): boolean =>
  !deployers.has(kind) ||
  path.some(step => renderedFields.has(String(step))) ||
  (kind === 'Kustomization' && path.at(-1) === 'targetNamespace');

const isShown = (object: KubernetesObject, difference: Difference): boolean =>
  isRendered(object, difference.path) ||
  (object.kind === 'ApplicationSet' && showsWhenRendered(object.node, difference, path => isRendered(object, path)));

/** A collection that could not be taken apart, since a template prints some of it, or it is too large. */
const isWhole = (node: YamlNode | undefined): boolean =>
  node !== undefined && node.kind !== 'scalar' && (node.opaque || entriesOf(node).length + itemsOf(node).length > 0);

const pathOf = ({ path }: Difference): string => valuePath(path);
