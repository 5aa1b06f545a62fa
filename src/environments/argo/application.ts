import { kustomizationNames } from '../../artifacts/kustomization-names.ts';
import { entriesOf, isMissing, itemsOf, lookup, mappingAt, nodeAt, stringAt } from '../../artifacts/yaml/lookup.ts';
import type { YamlMapping, YamlNode } from '../../artifacts/yaml/model.ts';
import { scalarValue } from '../../artifacts/yaml/scalar.ts';
import { resolvePath } from '../../text/path.ts';
import type { DeclaredFolder, DeclaredRelease } from '../declared.ts';
import type { KustomizeSettings, PlacedText, ValuesSource } from '../environment.ts';
import { unknownPart, withUnknown } from '../path-tree.ts';
import { nodeText, saidIn, valueText } from '../placed-text.ts';
import { originOf, type RepositorySide } from '../repository-side.ts';
import { chooseFiles, type FileChoice, isElsewhere, type NamedFile, pathIn, shortcomings } from '../values-files.ts';
import { matchesAny } from './directory-globs.ts';

/** An Application: an object of its own, or what an ApplicationSet makes. Paths in it may have unknown parts. */
export interface Application {
  readonly name: string;
  readonly spec: YamlMapping;
  readonly text: PlacedText;
}

/** What of an Application lies in the repository. */
export interface ArgoDeployments {
  readonly releases: readonly DeclaredRelease[];
  readonly folders: readonly DeclaredFolder[];
}

/** More sources and values files of an Application are not looked at. */
const maxSources = 50;

const sourcesOf = (spec: YamlMapping): readonly YamlMapping[] => {
  const several = itemsOf(lookup(spec, 'sources')).flatMap(item => mappingAt(item) ?? []);
  const one = mappingAt(spec, 'source') ?? mappingAt(spec, 'sourceHydrator', 'drySource');
  return (several.length > 0 ? several : one ? [one] : []).slice(0, maxSources);
};

/** Whether a scalar says "true", as a boolean or as text. */
const isTrue = (node: YamlNode | undefined): boolean => node !== undefined && String(scalarValue(node)) === 'true';

/**
 * A values file of a source: relative to its folder, from the root, or in the source that a `$ref` names. Source: Argo CD, "Helm", "Values
 * Files".
 */
const valueFile = (written: string, folder: string): NamedFile => {
  const referred = /^\$[\w-]{1,100}\/(.*)$/u.exec(written)?.[1];
  const candidates = isElsewhere(written)
    ? []
    : [referred === undefined ? pathIn(folder, withUnknown(written)) : resolvePath('', withUnknown(referred))];
  return { written: withUnknown(written), candidates };
};

/** Of a pattern, the files that fit it, in the order in which Argo CD lays them over each other. Source: Argo CD, "Helm", "Values Files". */
const valueFiles = (written: string, folder: string, side: RepositorySide): readonly NamedFile[] => {
  const file = valueFile(written, folder);
  const [pattern] = file.candidates;
  if (pattern === undefined || pattern.includes(unknownPart) || !/[*?[{]/u.test(pattern)) return [file];
  const start = pattern.slice(0, pattern.search(/[*?[{]/u));
  const fitting = [...side.paths].filter(path => path.startsWith(start) && matchesAny(pattern, path)).toSorted();
  return fitting.slice(0, maxSources).map(path => ({ written: path, candidates: [path] }));
};

/** Values are YAML in a text, or an object, which takes the text's place. */
const inlineValues = (helm: YamlMapping | undefined, text: PlacedText): readonly ValuesSource[] => {
  const object = nodeAt(helm, 'valuesObject');
  const node = object !== undefined && !isMissing(object) ? object : nodeAt(helm, 'values');
  return node === undefined || (node.kind === 'scalar' && valueText(node).trim() === '')
    ? []
    : [{ kind: 'inline', text: nodeText(node, text) }];
};

/** Parameters as flags. Commas are text, unless the value is a list. Source: Argo CD, `util/helm` (`cleanSetParameters`). */
const parameters = (helm: YamlMapping | undefined, text: PlacedText): readonly ValuesSource[] => {
  const flags = itemsOf(lookup(helm, 'parameters')).map((item): ValuesSource => {
    const value = valueText(nodeAt(item, 'value'));
    const escaped = /^\{.*\}$/su.test(value) ? value : value.replaceAll(/(?<!\\),/gu, '\\,');
    const mode = isTrue(nodeAt(item, 'forceString')) ? 'set-string' : 'set';
    return {
      kind: 'flag',
      mode,
      text: `${valueText(nodeAt(item, 'name'))}=${escaped}`,
      origin: text.placeOf(saidIn(nodeAt(item, 'value') ?? item, text)),
    };
  });
  return [
    ...flags.filter(flag => flag.kind === 'flag' && flag.mode === 'set'),
    ...flags.filter(flag => flag.kind === 'flag' && flag.mode !== 'set'),
  ];
};

const fileParameters = (helm: YamlMapping | undefined, folder: string, text: PlacedText): readonly ValuesSource[] =>
  itemsOf(lookup(helm, 'fileParameters')).map(item => ({
    kind: 'set-file',
    key: valueText(nodeAt(item, 'name')),
    path: pathIn(folder, valueText(nodeAt(item, 'path'))),
    origin: originOf(item, text),
  }));

const releasesOf = (
  source: YamlMapping,
  chart: string,
  bound: string | undefined,
  application: Application,
  side: RepositorySide,
): readonly DeclaredRelease[] => {
  const { spec, text } = application;
  const helm = mappingAt(source, 'helm');
  const folder = chart === '' ? '' : `${chart}/`;
  const fill = (written: string): string => (bound === undefined ? written : withUnknown(written).replaceAll(unknownPart, bound));
  const named = itemsOf(lookup(helm, 'valueFiles'))
    .slice(0, maxSources)
    .flatMap(node => valueFiles(fill(valueText(node)), folder, side).map(file => ({ node, file })));
  const nodes = named.map(({ node }) => node);
  const files = named.map(({ file }) => file);
  const isLenient = isTrue(nodeAt(helm, 'ignoreMissingValueFiles'));
  return chooseFiles(files, side).map((choice: FileChoice) => {
    const { missing, unknown } = shortcomings(files, choice);
    const label = choice.bound ?? bound;
    const given = (written: string | undefined): string | undefined =>
      written === undefined ? undefined : withUnknown(written).replaceAll(unknownPart, label ?? 'unknown');
    const name = given(application.name) ?? 'unknown';
    const isBoundName = withUnknown(application.name) !== application.name;
    return {
      name: `argocd/${name}${choice.bound === undefined || isBoundName ? '' : `/${choice.bound}`}`,
      origin: originOf(source, text),
      chart,
      helm: 3,
      release: {
        name: given(stringAt(helm, 'releaseName')) ?? name,
        namespace: given(stringAt(helm, 'namespace') ?? stringAt(spec, 'destination', 'namespace')) ?? 'default',
      },
      values: [
        ...choice.paths.flatMap((path, index): readonly ValuesSource[] => {
          const node = nodes[index];
          return path === undefined || node === undefined ? [] : [{ kind: 'file', path, origin: originOf(node, text) }];
        }),
        ...inlineValues(helm, text),
        ...parameters(helm, text),
        ...fileParameters(helm, folder, text),
      ],
      missing: isLenient ? [] : missing,
      unknown,
    };
  });
};

/** What Argo CD adds to a kustomization. Source: Argo CD, `ApplicationSourceKustomize`. */
const kustomizeFields = [
  ...[
    'namePrefix',
    'nameSuffix',
    'images',
    'replicas',
    'commonLabels',
    'labelWithoutSelector',
    'labelIncludeTemplates',
    'forceCommonLabels',
  ],
  ...['commonAnnotations', 'forceCommonAnnotations', 'namespace', 'patches', 'components', 'ignoreMissingComponents'],
];

const settingsOf = (source: YamlMapping, text: PlacedText): KustomizeSettings | undefined => {
  const fields = new Map(
    entriesOf(lookup(source, 'kustomize')).flatMap(({ name, value }) =>
      name !== undefined && kustomizeFields.includes(name) ? [[name, value] as const] : [],
    ),
  );
  return fields.size === 0 ? undefined : { by: 'argocd', text, fields };
};

/** Which files of a folder without a kustomization Argo CD takes. Source: Argo CD, "Directory". */
const takenFrom = (source: YamlMapping, folder: string): ((path: string) => boolean) => {
  const directory = mappingAt(source, 'directory');
  const recurses = isTrue(nodeAt(directory, 'recurse'));
  const [include, exclude] = [stringAt(directory, 'include'), stringAt(directory, 'exclude')];
  return path => {
    const inside = folder === '' ? path : path.slice(folder.length + 1);
    if (!recurses && inside.includes('/')) return false;
    if (exclude !== undefined && matchesAny(exclude, inside)) return false;
    return include === undefined || matchesAny(include, inside);
  };
};

/** The folders that a path stands for: one, or those that fit its unknown parts. */
const foldersFor = (path: string, side: RepositorySide): readonly { readonly folder: string; readonly bound: string | undefined }[] => {
  const resolved = resolvePath('', withUnknown(path));
  if (!resolved.includes(unknownPart)) return side.tree.hasFolder(resolved) ? [{ folder: resolved, bound: undefined }] : [];
  const names = ['Chart.yaml', ...kustomizationNames];
  const found = names.flatMap(name => side.tree.match(`${resolved}/${name}`));
  return found.map(({ path: file, bound }) => ({ folder: file.slice(0, file.lastIndexOf('/')), bound }));
};

/** What an Application deploys of the repository. Whether its address is that of this repository is not asked: the folder must be there. */
export const applicationDeployments = (application: Application, side: RepositorySide): ArgoDeployments => {
  const releases: DeclaredRelease[] = [];
  const folders: DeclaredFolder[] = [];
  const { text } = application;
  for (const source of sourcesOf(application.spec)) {
    const path = stringAt(source, 'path');
    if (path === undefined || stringAt(source, 'chart') !== undefined) continue;
    for (const { folder, bound } of foldersFor(path, side)) {
      const prefix = folder === '' ? '' : `${folder}/`;
      if (side.paths.has(`${prefix}Chart.yaml`)) {
        for (const release of releasesOf(source, folder, bound, application, side)) releases.push(release);
        continue;
      }
      const name = bound === undefined ? application.name : withUnknown(application.name).replaceAll(unknownPart, bound);
      folders.push({
        name: `argocd/${name}`,
        origin: originOf(source, text),
        folder,
        by: 'argocd',
        settings: settingsOf(source, text),
        isPlain: mappingAt(source, 'directory') !== undefined,
        takes: takenFrom(source, folder),
      });
    }
  }
  return { releases, folders };
};
