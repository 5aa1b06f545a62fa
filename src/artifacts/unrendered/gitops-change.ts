import type { KubernetesFile, KubernetesObject } from '../kubernetes/model.ts';
import { entriesOf, itemsOf, lookup, type Step } from '../yaml/lookup.ts';
import type { YamlNode } from '../yaml/model.ts';
import { isValuesKey } from './harmless-places.ts';
import { Contents, type Difference, leavesOf, treeDifferences } from './tree-differences.ts';
import { namesIn, type Renderer, type UnrenderedPart } from './unrendered-part.ts';
import { valuePath } from './values-change.ts';

/** Where an object says what a chart or an overlay is made of, and how it is called for people. */
interface Settings {
  readonly renderer: Renderer;
  /** True for data of anybody's, in which only some keys are settings. */
  readonly isData?: true;
  readonly reads: (path: readonly Step[], object: KubernetesObject) => boolean;
}

const under =
  (...keys: readonly string[]) =>
  (path: readonly Step[]): boolean =>
    path.some(step => typeof step === 'string' && keys.includes(step));

/** A source of Argo CD with a chart takes another one when its version changes; one with a folder of a repository names what lies there. */
const argoKeys = under('helm', 'kustomize', 'plugin', 'jsonnet', 'chart', 'templatePatch');

const readsArgoSource = (path: readonly Step[], object: KubernetesObject): boolean => {
  if (argoKeys(path)) return true;
  const renders = hasKey(object.node, ['helm', 'kustomize', 'plugin', 'jsonnet', 'chart', 'templatePatch']);
  return renders && (under('targetRevision', 'repoURL')(path) || (object.kind === 'ApplicationSet' && under('generators')(path)));
};

/** Fields of a HelmRelease that say when and how it is installed, and where; not what. */
const releaseFields = new Set([
  ...['interval', 'timeout', 'suspend', 'dependsOn', 'install', 'upgrade', 'rollback', 'test', 'uninstall', 'maxHistory', 'releaseName'],
  ...['targetNamespace', 'storageNamespace', 'serviceAccountName', 'kubeConfig', 'persistentClient', 'driftDetection', 'commonMetadata'],
]);

const settings: ReadonlyMap<string, Settings> = new Map<string, Settings>([
  [
    'helm.toolkit.fluxcd.io/HelmRelease',
    { renderer: 'charts', reads: path => path[0] === 'spec' && !releaseFields.has(String(path[1])) && path.at(-1) !== 'interval' },
  ],
  [
    'kustomize.toolkit.fluxcd.io/Kustomization',
    {
      renderer: 'overlays',
      reads: under('patches', 'patchesStrategicMerge', 'patchesJson6902', 'images', 'postBuild', 'components'),
    },
  ],
  [
    'source.toolkit.fluxcd.io/HelmChart',
    { renderer: 'charts', reads: under('chart', 'version', 'valuesFiles', 'valuesFile', 'sourceRef') },
  ],
  ['source.toolkit.fluxcd.io/OCIRepository', { renderer: 'charts', reads: under('url', 'ref', 'layerSelector') }],
  ['argoproj.io/Application', { renderer: 'charts', reads: readsArgoSource }],
  ['argoproj.io/ApplicationSet', { renderer: 'charts', reads: readsArgoSource }],
  ['helm.cattle.io/HelmChart', { renderer: 'charts', reads: ([first]) => first === 'spec' }],
  ['helm.cattle.io/HelmChartConfig', { renderer: 'charts', reads: ([first]) => first === 'spec' }],
  ['helm.crossplane.io/Release', { renderer: 'charts', reads: under('chart', 'values', 'valuesFrom', 'set', 'patchesFrom') }],
  ['addons.cluster.x-k8s.io/HelmChartProxy', { renderer: 'charts', reads: under('chartName', 'repoURL', 'version', 'valuesTemplate') }],
  ['fluxcd.controlplane.io/FluxInstance', { renderer: 'overlays', reads: under('kustomize', 'distribution') }],
  ['fluxcd.controlplane.io/ResourceSet', { renderer: 'custom objects', reads: under('inputs', 'resourcesTemplate', 'resources') }],
  ['skaffold/Config', { renderer: 'charts', reads: under('helm', 'kustomize') }],
  ['/ConfigMap', { renderer: 'charts', isData: true, reads: ([first, key]) => isData(first) && isValuesKey(String(key)) }],
  ['/Secret', { renderer: 'charts', isData: true, reads: ([first, key]) => isData(first) && isValuesKey(String(key)) }],
]);

const isData = (step: Step | undefined): boolean => step === 'data' || step === 'stringData' || step === 'binaryData';

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

/**
 * What the objects of a manifest say about charts and overlays that the base did not. `before` are the manifests of the base: an object is
 * compared with the one of its name in the same file, and one that stood elsewhere as it is says nothing new.
 */
export const gitopsParts = (
  head: KubernetesFile,
  base: KubernetesFile | undefined,
  before: Iterable<KubernetesFile>,
): readonly UnrenderedPart[] => {
  const objects = head.objects.filter(object => settingsOf(object) !== undefined);
  if (objects.length === 0) return [];
  const contents = new Contents();
  const known = new Set(
    [...before].flatMap(file =>
      file.objects
        .filter(object => settingsOf(object) !== undefined && contents.canCompare(object.node))
        .map(({ node }) => contents.of(node)),
    ),
  );
  return objects.flatMap(object => {
    if (contents.canCompare(object.node) && known.has(contents.of(object.node))) return [];
    return objectParts(
      object,
      base?.objects.find(other => isSame(other, object)),
      contents,
    );
  });
};

const isSame = (a: KubernetesObject, b: KubernetesObject): boolean => a.subject === b.subject && a.group === b.group;

const objectParts = (object: KubernetesObject, base: KubernetesObject | undefined, contents: Contents): readonly UnrenderedPart[] => {
  const found = settingsOf(object);
  if (found === undefined) return [];
  const changed = leavesOf(treeDifferences(base?.node, object.node, contents)).filter(
    ({ path, base: before, head }) =>
      found.reads(path, object) || (!found.isData && path[0] !== 'metadata' && (isWhole(before) || isWhole(head))),
  );
  const first = changed.find(({ head }) => head !== undefined) ?? changed[0];
  if (first === undefined) return [];
  const what = `changes what ${object.kind ?? 'an object'} "${object.name ?? '?'}" deploys (${namesIn(changed.map(pathOf))})`;
  return [{ range: first.head?.range ?? object.node.range, what, renderer: found.renderer }];
};

/** A collection that could not be taken apart, since a template prints some of it, or it is too large. */
const isWhole = (node: YamlNode | undefined): boolean =>
  node !== undefined && node.kind !== 'scalar' && (node.opaque || entriesOf(node).length + itemsOf(node).length > 0);

const pathOf = ({ path }: Difference): string => valuePath(path);
