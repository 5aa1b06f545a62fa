import { labelSelector, selectorMatches } from '../../artifacts/kubernetes/label-selector.ts';
import type { KubernetesObject, PodSpec } from '../../artifacts/kubernetes/model.ts';
import { isSubstituted } from '../../artifacts/kubernetes/substituted-text.ts';
import { literalNamespace, objectNameRange } from '../../artifacts/kubernetes/walk.ts';
import { hasUnseen, isMissing, itemsOf, lookup, nodeAt, stringAt } from '../../artifacts/yaml/lookup.ts';
import type { Lookup, YamlNode } from '../../artifacts/yaml/model.ts';
import { manifest } from '../forms/examples.ts';
import { defineRule } from '../rule.ts';
import { autoscalersIn, leastReplicas, podLabelsOf, replicatedIn } from './concepts/scaling.ts';
import { countingNothing, refusedConstraints } from './concepts/spread-constraints.ts';

const antiAffinity = ['affinity', 'podAntiAffinity'] as const;

const termsOf = (podSpec: PodSpec): readonly YamlNode[] => [
  ...itemsOf(podSpec.get('topologySpreadConstraints')),
  ...itemsOf(podSpec.get(...antiAffinity, 'requiredDuringSchedulingIgnoredDuringExecution')),
  ...itemsOf(podSpec.get(...antiAffinity, 'preferredDuringSchedulingIgnoredDuringExecution')),
];

/** True where part of what spreads the pods is not known. */
const isUnseen = (podSpec: PodSpec): boolean => {
  const places: readonly Lookup[] = [podSpec.get('topologySpreadConstraints'), podSpec.get('affinity'), podSpec.get(...antiAffinity)];
  return places.some(place => place.state === 'unknown' || (place.state === 'present' && hasUnseen(place)));
};

/** False for a term of anti-affinity that names other namespaces than that of the workload, whose pods it does not see then. */
const seesOwnNamespace = (term: YamlNode, object: KubernetesObject): boolean => {
  const [named, namespace] = [lookup(term, 'namespaces'), literalNamespace(object)];
  if (isMissing(named) || !isMissing(lookup(term, 'namespaceSelector')) || namespace === undefined || hasUnseen(named)) return true;
  const names = itemsOf(named).map(item => stringAt(item));
  return names.length === 0 || names.some(name => name === undefined || name === namespace || isSubstituted(name));
};

/** A term keeps the pods of the workload apart when it is about their own labels. */
const isAboutItself = (term: YamlNode, object: KubernetesObject): boolean => {
  const weighted = lookup(term, 'podAffinityTerm');
  const own = isMissing(weighted) ? term : nodeAt(weighted);
  const selector = lookup(own, 'labelSelector');
  return (
    own !== undefined &&
    !isMissing(selector) &&
    seesOwnNamespace(own, object) &&
    selectorMatches(labelSelector(selector), podLabelsOf(object)) !== false
  );
};

const deployment = (spec: string): string => manifest`
  apiVersion: apps/v1
  kind: Deployment
  metadata: {name: web}
  spec: {replicas: 3, selector: {matchLabels: {app: web}}, template: {metadata: {labels: {app: web}}, spec: {${spec}containers: [{name: app, image: ghcr.io/acme/web:1.4}]}}}
`;

/**
 * Only where two replicas or more are certain. kube-score asks a single pod for a constraint, and polaris a workload that names no number, which has one
 * replica: there is nothing to spread. Kyverno's policy wants the zone and the node by name: who spreads over zones spreads over nodes. A constraint that counts no pods, or that the API
 * refuses, is a mistake whatever the number is.
 */
export const noSpreadConstraints = defineRule({
  meta: {
    id: 'kubernetes/no-spread-constraints',
    kind: 'kubernetes',
    severity: 'info',
    profile: 'strict',
    title: 'Replicas may all run on one node',
    rationale:
      'Several replicas help when a node is lost or drained only if they run on different ones. Without a word about it the scheduler spreads them as it thinks fit, and after a few restarts they may all be on one.',
    remediation:
      'Add `topologySpreadConstraints` with the labels of the pods and `topologyKey: kubernetes.io/hostname`, or a `podAntiAffinity`.',
    messages: {
      missing: 'Nothing keeps the replicas of "{object}" on different nodes.',
      nothing: 'The constraint of "{object}" has no "labelSelector", so it counts no pods and spreads none.',
      refused:
        'The API refuses this constraint of "{object}": "maxSkew" and "minDomains" are 1 or more, "topologyKey" is a label, and "whenUnsatisfiable" is "DoNotSchedule" or "ScheduleAnyway".',
      others: 'What "{object}" says of spreading is about other pods than its own, so its replicas may run on one node.',
    },
    fix: 'none',
    examples: {
      bad: deployment(''),
      good: deployment(
        'topologySpreadConstraints: [{maxSkew: 1, topologyKey: kubernetes.io/hostname, whenUnsatisfiable: ScheduleAnyway, labelSelector: {matchLabels: {app: web}}}], ',
      ),
    },
    references: ['https://kubernetes.io/docs/concepts/scheduling-eviction/topology-spread-constraints/'],
  },
  prepare({ objects }) {
    const replicated = new Set(replicatedIn(objects));
    const autoscalers = autoscalersIn(objects).slice(0, 100);
    return { replicated, autoscalers };
  },
  visit: {
    *object(object, { replicated, autoscalers }) {
      const [podSpec] = object.podSpecs;
      if (podSpec !== undefined && !object.partial)
        yield* [
          ...countingNothing(podSpec).map(({ range }) => ({ messageId: 'nothing' as const, at: range, data: { object: object.subject } })),
          ...refusedConstraints(podSpec).map(({ range }) => ({
            messageId: 'refused' as const,
            at: range,
            data: { object: object.subject },
          })),
        ];
      if (podSpec === undefined || !replicated.has(object) || (leastReplicas(object, autoscalers) ?? 0) < 2 || isUnseen(podSpec)) return;
      const terms = termsOf(podSpec);
      if (terms.some(term => isAboutItself(term, object))) return;
      yield {
        messageId: terms.length > 0 ? 'others' : 'missing',
        at: objectNameRange(object),
        identity: 'spread',
        data: { object: object.subject },
      };
    },
  },
});
