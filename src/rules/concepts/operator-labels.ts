import type { LabelSelector } from '../../artifacts/kubernetes/label-selector.ts';
import type { KubernetesObject } from '../../artifacts/kubernetes/model.ts';
import { sameNamespace } from '../../artifacts/kubernetes/walk.ts';
import { stringAt } from '../../artifacts/yaml/lookup.ts';
import { isInstaller } from './installers.ts';

/** Prefixes that people give their own labels; any other belongs to the controller that sets it. */
const ownPrefixes = new Set(['app.kubernetes.io', 'helm.sh']);

/** Labels without a prefix that controllers and widespread operators set on the pods they make. */
const controllerLabels = new Set([
  'pod-template-hash',
  'controller-revision-hash',
  'pod-template-generation',
  'job-name',
  'controller-uid',
  'operated-prometheus',
  'operated-alertmanager',
  'spilo-role',
  'cluster-name',
  'rook_cluster',
  'spark-role',
]);

/** True for a label that a controller or operator sets, such as `statefulset.kubernetes.io/pod-name` or `cnpg.io/cluster`. */
export const isControllerLabel = (key: string): boolean => {
  const slash = key.indexOf('/');
  return slash === -1 ? controllerLabels.has(key) : !ownPrefixes.has(key.slice(0, slash));
};

/** Where objects that install software name it: Flux HelmRelease, Argo CD Application, k3s HelmChart. */
const releasePaths: readonly (readonly string[])[] = [
  ['spec', 'releaseName'],
  ['spec', 'chart'],
  ['spec', 'chart', 'spec', 'chart'],
  ['spec', 'source', 'chart'],
  ['spec', 'source', 'helm', 'releaseName'],
];

/** Groups of what sends requests to Services, and makes none. */
const routingGroups = new Set(['traefik.io', 'traefik.containo.us', 'projectcontour.io', 'route.openshift.io']);

const isCustomResource = ({ group }: KubernetesObject): boolean =>
  group === undefined || (group.includes('.') && !group.endsWith('.k8s.io') && !routingGroups.has(group));

const namesOf = (object: KubernetesObject): readonly string[] =>
  [object.name, object.kind?.toLowerCase(), ...releasePaths.map(path => stringAt(object.node, ...path))].filter(name => name !== undefined);

/** By a name that it makes known: the custom resources of a set. Their operators run pods that no file of the set shows. */
export class CustomResources {
  readonly #byName = new Map<string, KubernetesObject[]>();

  constructor(objects: readonly KubernetesObject[]) {
    for (const object of objects.filter(isCustomResource)) {
      for (const name of namesOf(object)) {
        const known = this.#byName.get(name);
        if (known === undefined) this.#byName.set(name, [object]);
        else known.push(object);
      }
    }
  }

  /** True when a custom resource is named so, or its operator may well name a Service so: `web-primary`, `shop-kafka-bootstrap`. */
  mayBring(service: string): boolean {
    const words = service.split('-');
    return words.some((_, index) => this.#byName.has(words.slice(0, index + 1).join('-')));
  }

  /** True when a value of the selector is the name or kind of a custom resource, so that its pods may be meant. */
  mayMake(selector: LabelSelector, service: KubernetesObject): boolean {
    const values = selector.requirements.flatMap(requirement => requirement.values ?? []);
    return values.some(value => this.#byName.get(value)?.some(object => isInstaller(object) || sameNamespace(object, service) !== false));
  }
}
