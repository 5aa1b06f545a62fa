import { parseImageReference } from '../images/image-reference.ts';
import { isWindowsImage } from '../images/windows-images.ts';
import { isMissing, itemsOf, lookup, stringAt } from '../yaml/lookup.ts';
import type { YamlMapping, YamlNode } from '../yaml/model.ts';
import type { PodSpec } from './model.ts';
import type { ContainerPlace } from './pod-places.ts';

/** Where a pod says on which system it runs. Source: Pod API reference, `spec.os`; well-known node labels. */
const systemPaths: readonly (readonly string[])[] = [
  ['os', 'name'],
  ['nodeSelector', 'kubernetes.io/os'],
  ['nodeSelector', 'beta.kubernetes.io/os'],
];

/** On which system a pod runs: by what it says, by the nodes it asks for, by options and images that only Windows has. */
export const operatingSystem = (spec: YamlMapping, containers: readonly ContainerPlace[]): PodSpec['os'] => {
  for (const path of systemPaths) {
    const found = lookup(spec, ...path);
    if (found.state === 'unknown' && found.entry !== undefined) return 'unknown';
    const name = stringAt(spec, ...path);
    if (name === 'windows' || name === 'linux') return name;
  }
  return hasWindowsOptions(spec) ||
    isOnlyForWindowsNodes(spec) ||
    containers.some(({ node }) => hasWindowsOptions(node) || runsWindows(node))
    ? 'windows'
    : 'linux';
};

/** The API takes them only where the pod is for Windows. */
const hasWindowsOptions = (node: YamlMapping): boolean => {
  const options = lookup(node, 'securityContext', 'windowsOptions');
  return options.state === 'present' && !isMissing(options);
};

const runsWindows = (container: YamlMapping): boolean => {
  const reference = parseImageReference(stringAt(container, 'image') ?? '');
  return reference !== undefined && isWindowsImage(reference);
};

const requiredTerms = ['affinity', 'nodeAffinity', 'requiredDuringSchedulingIgnoredDuringExecution', 'nodeSelectorTerms'];

/** True when each of the terms, of which a node has to meet one, asks for a node with Windows. */
const isOnlyForWindowsNodes = (spec: YamlMapping): boolean => {
  const terms = itemsOf(lookup(spec, ...requiredTerms));
  return terms.length > 0 && terms.every(term => itemsOf(lookup(term, 'matchExpressions')).some(asksForWindows));
};

const asksForWindows = (expression: YamlNode): boolean => {
  const key = stringAt(expression, 'key');
  const values = itemsOf(lookup(expression, 'values'));
  return (
    (key === 'kubernetes.io/os' || key === 'beta.kubernetes.io/os') &&
    stringAt(expression, 'operator') === 'In' &&
    values.length === 1 &&
    stringAt(values[0]) === 'windows'
  );
};
