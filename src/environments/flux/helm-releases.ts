import type { SourceFile } from '../../artifacts/source-file.ts';
import { isExplicitNull, itemsOf, lookup, mappingAt, nodeAt, stringAt } from '../../artifacts/yaml/lookup.ts';
import type { YamlMapping, YamlNode } from '../../artifacts/yaml/model.ts';
import { scalarValue } from '../../artifacts/yaml/scalar.ts';
import { folderOf, resolvePath } from '../../text/path.ts';
import type { DeclaredRelease } from '../declared.ts';
import type { KustomizeSettings, Origin, ValuesSource } from '../environment.ts';
import { nodeText } from '../placed-text.ts';
import { type DeployObject, originOf, type RepositorySide } from '../repository-side.ts';
import { type ReferredData, referredData } from './referred-values.ts';
import { fluxReleaseName } from './release-name.ts';

const group = 'helm.toolkit.fluxcd.io';
const sourceGroup = 'source.toolkit.fluxcd.io';

/** A HelmRelease with the patches that an overlay lays over it, the release itself first. */
interface Layered {
  readonly layers: readonly DeployObject[];
  /** The folder of the overlay; undefined for the release by itself. */
  readonly overlay: string | undefined;
}

interface NamedChart {
  readonly path: string;
  readonly valuesFiles: readonly string[] | undefined;
}

const textsAt = (node: YamlNode | undefined, key: string): readonly string[] =>
  itemsOf(lookup(node, key)).flatMap(item => stringAt(item) ?? []);

/** The chart that a spec names in a git repository: as `chart.spec` of a release, or as the `spec` of a HelmChart. */
const chartIn = (spec: YamlMapping | undefined): NamedChart | undefined => {
  const path = stringAt(spec, 'chart');
  const kind = stringAt(spec, 'sourceRef', 'kind');
  if (path === undefined || (kind !== 'GitRepository' && kind !== 'Bucket')) return undefined;
  const files = [
    ...textsAt(spec, 'valuesFiles'),
    ...(stringAt(spec, 'valuesFile') === undefined ? [] : [stringAt(spec, 'valuesFile') ?? '']),
  ];
  return { path: resolvePath('', path), valuesFiles: files.length > 0 ? files.map(file => resolvePath('', file)) : undefined };
};

/** More HelmCharts are not looked through for a name. */
const maxCharts = 200;

const chartOf = ({ node, namespace }: DeployObject, side: RepositorySide): NamedChart | undefined => {
  const name = stringAt(node, 'spec', 'chartRef', 'name');
  if (stringAt(node, 'spec', 'chartRef', 'kind') !== 'HelmChart') return chartIn(mappingAt(node, 'spec', 'chart', 'spec'));
  const wanted = stringAt(node, 'spec', 'chartRef', 'namespace') ?? namespace;
  const chart = side
    .objects(sourceGroup, 'HelmChart')
    .slice(0, maxCharts)
    .find(object => object.name === name && (object.namespace === undefined || wanted === undefined || object.namespace === wanted));
  return chart && chartIn(mappingAt(chart.node, 'spec'));
};

/** The last of the layers that says something under a path. */
const lastAt = (
  layers: readonly DeployObject[],
  ...path: readonly string[]
): { readonly node: YamlNode; readonly layer: DeployObject } | undefined => {
  for (const layer of layers.toReversed()) {
    const node = nodeAt(layer.node, ...path);
    if (node !== undefined && !isExplicitNull(node)) return { node, layer };
  }
  return undefined;
};

const lastText = (layers: readonly DeployObject[], ...path: readonly string[]): string | undefined => {
  const found = lastAt(layers, ...path);
  return found && stringAt(found.node);
};

interface Reference {
  readonly kind: 'ConfigMap' | 'Secret';
  readonly name: string;
  readonly key: string;
  readonly targetPath: string | undefined;
  readonly isOptional: boolean;
  readonly isLiteral: boolean;
  readonly node: YamlNode;
  readonly layer: DeployObject;
  readonly found: readonly ReferredData[];
}

/** More references of one release are not followed. */
const maxReferences = 50;

const referencesOf = (layers: readonly DeployObject[], namespace: string | undefined, side: RepositorySide): readonly Reference[] => {
  const list = lastAt(layers, 'spec', 'valuesFrom');
  if (list === undefined) return [];
  return itemsOf(list.node)
    .slice(0, maxReferences)
    .flatMap(node => {
      const [kind, name] = [stringAt(node, 'kind'), stringAt(node, 'name')];
      if ((kind !== 'ConfigMap' && kind !== 'Secret') || name === undefined) return [];
      return [
        {
          kind,
          name,
          key: stringAt(node, 'valuesKey') ?? 'values.yaml',
          targetPath: stringAt(node, 'targetPath'),
          isOptional: isTrueAt(node, 'optional'),
          isLiteral: isTrueAt(node, 'literal'),
          node,
          layer: list.layer,
          found: referredData(kind, name, namespace, side),
        },
      ];
    });
};

const isTrueAt = (node: YamlNode, key: string): boolean => {
  const found = nodeAt(node, key);
  return found !== undefined && scalarValue(found) === true;
};

/** What a release takes when data of one name stands in several folders: an own choice for each of them. */
const choicesOf = (references: readonly Reference[], home: readonly string[]): readonly (string | undefined)[] => {
  for (const { found } of references) {
    const folders = [...new Set(found.map(({ folder }) => folder))];
    const near = folders.filter(folder => home.includes(folder));
    if (folders.length > 1) return near.length > 0 ? [near[0]] : folders.toSorted();
  }
  return [undefined];
};

interface Taken {
  readonly values: readonly ValuesSource[];
  readonly missing: readonly string[];
  readonly unknown: readonly string[];
}

const nothing: Taken = { values: [], missing: [], unknown: [] };

/** A value as a flag: quoted ones are text. `place` is where it stands. Source: Flux, `chartutil.ReplacePathValue`. */
const targeted = (value: string, targetPath: string, { layer, isLiteral }: Reference, place: Origin): ValuesSource => {
  const origin = { ...place, from: new Set([...(place.from ?? []), layer.text.file.path]) };
  if (isLiteral) return { kind: 'flag', mode: 'set-literal', text: `${targetPath}=${value}`, origin };
  const isQuoted = value.length > 1 && [`'`, `"`].some(quote => value.startsWith(quote) && value.endsWith(quote));
  return isQuoted
    ? { kind: 'flag', mode: 'set-string', text: `${targetPath}=${value.replaceAll(/^['"]+|['"]+$/gu, '')}`, origin }
    : { kind: 'flag', mode: 'set', text: `${targetPath}=${value}`, origin };
};

const takenFrom = (reference: Reference, choice: string | undefined, side: RepositorySide): Taken => {
  const { kind, name, key, targetPath, found, isOptional, node, layer } = reference;
  const data = found.find(({ folder }) => folder === choice) ?? found[0];
  const entry = data?.entries.get(key);
  const label = `${kind} "${name}"${key === 'values.yaml' ? '' : ` (${key})`}`;
  if (entry === undefined) {
    if (isOptional) return nothing;
    // Why: secrets are made elsewhere as a rule, and no review should see them.
    return kind === 'Secret' ? { ...nothing, unknown: [label] } : { ...nothing, missing: [label] };
  }
  if (entry.kind === 'unknown') return { ...nothing, unknown: [label] };
  if (entry.kind === 'file') {
    if (!side.paths.has(entry.path)) return { ...nothing, missing: [entry.path] };
    if (targetPath === undefined) return { ...nothing, values: [{ kind: 'file', path: entry.path, origin: originOf(node, layer.text) }] };
    const read = side.text(entry.path);
    return read === undefined
      ? { ...nothing, unknown: [entry.path] }
      : { ...nothing, values: [targeted(read.text, targetPath, reference, wholeOf(read))] };
  }
  if (targetPath === undefined) return { ...nothing, values: [{ kind: 'inline', text: entry.text }] };
  const { text } = entry;
  return { ...nothing, values: [targeted(entry.value, targetPath, reference, text.placeOf({ start: 0, end: text.source.text.length }))] };
};

const wholeOf = (file: SourceFile): Origin => ({ file, range: { start: 0, end: file.text.length } });

/** Fields of a kustomize post-renderer. */
const rendererFields = ['patches', 'images', 'patchesStrategicMerge', 'patchesJson6902'];

const postRenderersOf = (layers: readonly DeployObject[]): readonly KustomizeSettings[] => {
  const list = lastAt(layers, 'spec', 'postRenderers');
  if (list === undefined) return [];
  return itemsOf(list.node)
    .slice(0, maxReferences)
    .flatMap(item => {
      const kustomize = mappingAt(item, 'kustomize');
      const fields = new Map(
        rendererFields.flatMap(name => {
          const node = nodeAt(kustomize, name);
          return node === undefined ? [] : [[name, node] as const];
        }),
      );
      return fields.size === 0 ? [] : [{ by: 'flux' as const, text: list.layer.text, fields }];
    });
};

/** The last part of a folder that ends with a slash, for a name. */
const shortName = (folder: string): string => folder.split('/').findLast(part => part !== '') ?? '.';

const declaredFor = ({ layers, overlay }: Layered, side: RepositorySide): readonly DeclaredRelease[] => {
  const [own] = layers;
  const chart = own && chartOf(own, side);
  if (own === undefined || chart === undefined || !side.paths.has(chart.path === '' ? 'Chart.yaml' : `${chart.path}/Chart.yaml`)) return [];
  const namespace = layers.findLast(layer => layer.namespace !== undefined)?.namespace;
  const target = lastText(layers, 'spec', 'targetNamespace');
  const references = referencesOf(layers, namespace, side);
  const inline = layers.flatMap(({ node, text }): readonly ValuesSource[] => {
    const values = mappingAt(node, 'spec', 'values');
    return values === undefined ? [] : [{ kind: 'inline', text: nodeText(values, text) }];
  });
  const home = layers.map(({ text }) => folderOf(text.file.path)).toReversed();
  const choices = choicesOf(references, home);
  const lostValues = (chart.valuesFiles ?? []).filter(path => !side.paths.has(path));
  return choices.map(choice => {
    const taken = references.map(reference => takenFrom(reference, choice, side));
    const parts = [
      'flux',
      overlay === undefined ? undefined : shortName(overlay),
      choices.length > 1 && choice !== undefined ? shortName(choice) : undefined,
    ];
    return {
      name: [...parts, namespace, own.name ?? 'unknown'].filter(part => part !== undefined).join('/'),
      origin: originOf(layers.at(-1)?.node ?? own.node, (layers.at(-1) ?? own).text),
      chart: chart.path,
      helm: 4,
      release: {
        name: fluxReleaseName(own.name ?? 'unknown', target, lastText(layers, 'spec', 'releaseName')),
        namespace: target ?? namespace ?? 'default',
      },
      ...(chart.valuesFiles && { chartValues: chart.valuesFiles.filter(path => side.paths.has(path)) }),
      values: [...taken.flatMap(({ values }) => values), ...inline],
      postRender: postRenderersOf(layers),
      missing: [...lostValues, ...taken.flatMap(({ missing }) => missing)],
      unknown: taken.flatMap(({ unknown }) => unknown),
    };
  });
};

const isWhole = ({ node }: DeployObject): boolean =>
  mappingAt(node, 'spec', 'chart') !== undefined || mappingAt(node, 'spec', 'chartRef') !== undefined;

/**
 * The releases of charts in the repository that Flux is told to make. A HelmRelease without a chart is taken for a patch that an overlay
 * lays over the one of its name: maps of values are merged and lists replaced, as kustomize does in objects that it does not know.
 */
export const fluxReleases = (side: RepositorySide): readonly DeclaredRelease[] => {
  const objects = side.objects(group, 'HelmRelease');
  const patches = Map.groupBy(
    objects.filter(object => !isWhole(object)),
    ({ name }) => name,
  );
  return objects.filter(isWhole).flatMap(release => {
    const over = (patches.get(release.name) ?? [])
      .slice(0, maxReferences)
      .filter(({ namespace }) => namespace === undefined || release.namespace === undefined || namespace === release.namespace);
    const overlays = Map.groupBy(over, ({ text }) => folderOf(text.file.path));
    const layered = [...overlays].map(([overlay, found]) => ({ layers: [release, ...found], overlay }));
    return [{ layers: [release], overlay: undefined }, ...layered.slice(0, maxReferences)].flatMap(one => declaredFor(one, side));
  });
};

/** Files of generated ConfigMaps and Secrets from which releases and Kustomizations take single values: what they say must be read. */
export const referredFiles = (side: RepositorySide): readonly string[] =>
  [...side.objects(group, 'HelmRelease'), ...side.objects('kustomize.toolkit.fluxcd.io', 'Kustomization')].flatMap(
    ({ node, namespace }) => {
      const single = itemsOf(lookup(node, 'spec', 'valuesFrom')).filter(item => stringAt(item, 'targetPath') !== undefined);
      const all = [...single, ...itemsOf(lookup(node, 'spec', 'postBuild', 'substituteFrom'))].slice(0, maxReferences);
      return all.flatMap(item => {
        const [kind, name] = [stringAt(item, 'kind'), stringAt(item, 'name')];
        if ((kind !== 'ConfigMap' && kind !== 'Secret') || name === undefined) return [];
        return referredData(kind, name, namespace, side).flatMap(({ entries }) =>
          [...entries.values()].flatMap(entry => (entry.kind === 'file' ? [entry.path] : [])),
        );
      });
    },
  );
