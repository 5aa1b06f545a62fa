import { GoFloat, GoInt, GoMap, GoSlice, type Raw, Ref } from '../template/go-value.ts';
import { noSources } from '../template/sources.ts';
import { foldedAgain } from './objects/folded-text.ts';
import { printedValue } from './objects/json-text.ts';
import { type MapNode, mapIn, type Node, nodeAt, stringNode } from './objects/node.ts';
import { internalPrefix, type Origin } from './objects/resource.ts';
import type { ResourceSet } from './objects/resource-set.ts';

const localConfig = 'config.kubernetes.io/local-config';

/** Drops the objects that are annotated to be for local tools only. */
export const dropLocal = (set: ResourceSet): void =>
  set.keep(resource => {
    const value = resource.texts('annotations').get(localConfig);
    return value === undefined || value === 'false';
  });

const buildAnnotations = new Set(
  [
    ...['previousKinds', 'previousNames', 'prefixes', 'suffixes', 'previousNamespaces', 'allowNameChange', 'allowKindChange', 'refBy'],
    ...['generatorBehavior', 'needsHashSuffix', 'path', 'index', 'seqindent', 'id', 'annotations-migration-resource-id', 'helm-generated'],
  ].map(name => internalPrefix + name),
);
for (const name of ['config.kubernetes.io/path', 'config.kubernetes.io/index', 'config.k8s.io/id']) buildAnnotations.add(name);

const originAnnotation = 'config.kubernetes.io/origin';
const transformationsAnnotation = 'alpha.config.kubernetes.io/transformations';

const originLines = ({ path, configuredIn, configuredBy }: Origin): readonly string[] => [
  ...(path ? [`path: ${path}`] : []),
  ...(configuredIn ? [`configuredIn: ${configuredIn}`] : []),
  ...(configuredBy
    ? [
        'configuredBy:',
        ...(['apiVersion', 'kind', 'name', 'namespace'] as const).flatMap(key =>
          configuredBy[key] ? [`  ${key}: ${configuredBy[key]}`] : [],
        ),
      ]
    : []),
];

/** Annotations as kustomize leaves them: texts, without its own and without an empty mapping. */
const cleanAnnotations = (object: MapNode): void => {
  const annotations = nodeAt(object, 'metadata', 'annotations');
  if (annotations === undefined) return;
  const metadata = mapIn(object, 'metadata');
  if (annotations.kind !== 'map') {
    metadata.entries.delete('annotations');
    return;
  }
  for (const [key, value] of annotations.entries) {
    if (buildAnnotations.has(key) || key === originAnnotation || key === transformationsAnnotation) annotations.entries.delete(key);
    else annotations.entries.set(key, stringNode(value.kind === 'scalar' ? value.text : '', value.sources));
  }
  if (annotations.entries.size === 0) metadata.entries.delete('annotations');
};

/** What `buildMetadata` asks for. */
export const addBuildMetadata = (set: ResourceSet, wanted: ReadonlySet<string>): void => {
  for (const resource of set.list) {
    cleanAnnotations(resource.object);
    if (wanted.has('originAnnotations') && resource.origin)
      resource.setAnnotation(originAnnotation, `${originLines(resource.origin).join('\n')}\n`);
    if (wanted.has('transformerAnnotations') && resource.transformations.length > 0)
      resource.setAnnotation(transformationsAnnotation, `${resource.transformations.map(one => listItem(originLines(one))).join('\n')}\n`);
    if (wanted.has('managedByLabel'))
      mapIn(resource.object, 'metadata', 'labels').entries.set(
        'app.kubernetes.io/managed-by',
        stringNode(`kustomize-${version}`, noSources),
      );
  }
};

const version = 'v444.333.222';

const listItem = (lines: readonly string[]): string => lines.map((line, at) => `${at === 0 ? '- ' : '  '}${line}`).join('\n');

const rawOf = (node: Node): Raw => {
  if (node.kind === 'list') return new GoSlice(node.items.map(refOf));
  if (node.kind === 'map') return new GoMap(new Map([...node.entries].map(([key, value]) => [key, refOf(value)])));
  const value = printedValue(node.folded ? { ...node, text: foldedAgain(node.text) } : node);
  if (typeof value === 'bigint') return value > maxInt64 ? new GoInt(value, 'uint64') : new GoInt(value);
  return typeof value === 'number' ? new GoFloat(value) : value;
};

const maxInt64 = 2n ** 63n - 1n;

/** A node as the renderer of charts has values, with its places. @throws BuildFailure for a text that is not of its type. */
export const refOf = (node: Node): Ref => new Ref(rawOf(node), node.sources);
