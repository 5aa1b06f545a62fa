import type { SourceFile } from '../source-file.ts';
import { isMissing, lookup, stringAt } from '../yaml/lookup.ts';
import type { YamlMapping } from '../yaml/model.ts';
import type { Container, ContainerList, KubernetesObject, PodSpec } from './model.ts';
import type { ListedObject } from './object-list.ts';
import { operatingSystem } from './operating-system.ts';
import { completenessOf, type PatchSigns } from './partial-object.ts';
import type { ContainerPlace, PodSpecPlace } from './pod-places.ts';
import { groupOf, podSpecPlaces } from './pod-spec-places.ts';

/** The object of a mapping, with its pod specs and containers. */
export const kubernetesObject = (listed: ListedObject, file: SourceFile, signs: PatchSigns): KubernetesObject => {
  const { node, apiVersion, kind } = listed;
  const group = groupOf(apiVersion);
  const places = [...podSpecPlaces({ node, kind, group })];
  const podSpecs: PodSpec[] = [];
  const object: KubernetesObject = {
    file,
    apiVersion,
    group,
    kind,
    name: stringAt(node, 'metadata', 'name'),
    namespace: lookup(node, 'metadata', 'namespace'),
    node,
    range: node.range,
    subject: `${kind ?? '?'}/${subjectName(node)}`,
    labels: lookup(node, 'metadata', 'labels'),
    annotations: lookup(node, 'metadata', 'annotations'),
    podSpecs,
    ...completenessOf({ node, kind, group }, places, file, signs),
    get: (...path) => lookup(node, ...path),
  };
  for (const place of places) podSpecs.push(podSpec(place, object));
  return object;
};

const subjectName = (node: YamlMapping): string => {
  if (!isMissing(lookup(node, 'metadata', 'name'))) return stringAt(node, 'metadata', 'name') ?? '?';
  return stringAt(node, 'metadata', 'generateName') ?? '?';
};

const podSpec = ({ node, metadata, containers: places, isPart }: PodSpecPlace, object: KubernetesObject): PodSpec => {
  const containers: Container[] = [];
  const spec: PodSpec = {
    object,
    node,
    range: node.range,
    subject: object.subject,
    labels: lookup(metadata, 'labels'),
    annotations: lookup(metadata, 'annotations'),
    os: operatingSystem(node, places),
    containers,
    isPart,
    get: (...path) => lookup(node, ...path),
  };
  for (const place of places) containers.push(container(place, spec));
  return spec;
};

const listWords: Readonly<Record<ContainerList, string>> = {
  containers: 'container',
  initContainers: 'initContainer',
  ephemeralContainers: 'ephemeralContainer',
};

const container = ({ node, list, index, givenName }: ContainerPlace, spec: PodSpec): Container => {
  const name = stringAt(node, 'name') ?? givenName;
  return {
    podSpec: spec,
    object: spec.object,
    list,
    index,
    name,
    node,
    range: node.range,
    subject: `${spec.subject}#${listWords[list]}:${name ?? index}`,
    get: (...path) => lookup(node, ...path),
  };
};
