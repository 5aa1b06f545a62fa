import { type LabelMap, labelSelector, labelsAsMap, selectorMatches } from '../../artifacts/kubernetes/label-selector.ts';
import type { KubernetesObject } from '../../artifacts/kubernetes/model.ts';
import { literalNamespace, sameNamespace } from '../../artifacts/kubernetes/walk.ts';
import { booleanAt, hasUnseen, itemsOf, lookup, nodeAt, stringAt } from '../../artifacts/yaml/lookup.ts';
import type { YamlNode } from '../../artifacts/yaml/model.ts';
import { manifest } from '../forms/examples.ts';
import { defineRule, type Report } from '../rule.ts';

type Message = 'dangling' | 'port';

/** What a monitor may select, with its labels, and the names of its ports where all of them are known. */
interface Target {
  readonly object: KubernetesObject;
  readonly labels: LabelMap;
  readonly ports: ReadonlySet<string> | undefined;
}

const namesIn = (object: KubernetesObject): ReadonlySet<string> | undefined => {
  const ports = object.get('spec', 'ports');
  const names = itemsOf(ports).map(port => stringAt(port, 'name'));
  return hasUnseen(ports) || names.includes(undefined) ? undefined : new Set(names.filter(name => name !== undefined));
};

const targetsOf = (kind: string | undefined, objects: readonly KubernetesObject[]): readonly Target[] =>
  kind === 'ServiceMonitor'
    ? objects
        .filter(object => object.kind === 'Service' && object.group === '')
        .map(object => ({ object, labels: labelsAsMap(object.get('metadata', 'labels')), ports: namesIn(object) }))
    : objects.flatMap(object => object.podSpecs.map(({ labels }) => ({ object, labels: labelsAsMap(labels), ports: undefined })));

/** Whether a monitor looks into the namespace of an object. Source: Prometheus Operator, `NamespaceSelector`. */
const looksInto = (monitor: KubernetesObject, object: KubernetesObject): boolean | 'unknown' => {
  const selector = monitor.get('spec', 'namespaceSelector');
  if (booleanAt(selector, 'any') === true) return true;
  const names = lookup(selector, 'matchNames');
  if (selector.state === 'unknown' || hasUnseen(names)) return 'unknown';
  if (names.state === 'absent') return sameNamespace(monitor, object);
  const namespace = literalNamespace(object);
  return namespace === undefined ? 'unknown' : itemsOf(names).some(name => stringAt(name) === namespace);
};

/** Comparisons after which nothing more is said. */
const maxComparisons = 200_000;

/** The selector of a whole monitor; undefined for other objects. */
const selectorOf = (monitor: KubernetesObject): YamlNode | undefined => {
  const isMonitor = monitor.group === 'monitoring.coreos.com' && (monitor.kind === 'ServiceMonitor' || monitor.kind === 'PodMonitor');
  return isMonitor && !monitor.partial ? nodeAt(monitor.get('spec', 'selector')) : undefined;
};

const placeOf = (monitor: KubernetesObject) => ({ path: monitor.file.path, subject: monitor.subject, absent: true }) as const;

/** Ports that none of what a monitor may select has; none where not all of their names are known. */
const missingPorts = (monitor: KubernetesObject, selected: readonly Target[]): readonly Report<Message>[] => {
  if (selected.some(({ ports }) => ports === undefined)) return [];
  return itemsOf(monitor.get('spec', 'endpoints')).flatMap(endpoint => {
    const [port, node] = [stringAt(endpoint, 'port'), nodeAt(endpoint, 'port')];
    if (port === undefined || node === undefined || selected.some(({ ports }) => ports?.has(port))) return [];
    const data = { monitor: monitor.subject, port };
    return [{ ...placeOf(monitor), messageId: 'port' as const, at: node.range, identity: `port ${port}`, data }];
  });
};

function* danglingMonitors(objects: readonly KubernetesObject[]): Iterable<Report<Message>> {
  let left = maxComparisons;
  for (const monitor of objects) {
    const selector = selectorOf(monitor);
    if (selector === undefined) continue;
    const wanted = labelSelector(selector);
    const targets = targetsOf(monitor.kind, objects);
    left -= targets.length;
    // Without anything to select, what is monitored is elsewhere.
    if (targets.length === 0 || left < 0 || !wanted.complete || wanted.requirements.length === 0) continue;
    const selected = targets.filter(
      ({ object, labels }) => looksInto(monitor, object) !== false && selectorMatches(wanted, labels) !== false,
    );
    if (selected.length > 0) yield* missingPorts(monitor, selected);
    else
      yield {
        ...placeOf(monitor),
        messageId: 'dangling',
        at: selector.range,
        identity: 'spec.selector',
        data: { monitor: monitor.subject },
      };
  }
}

const monitorOf = (app: string): string => manifest`
  apiVersion: monitoring.coreos.com/v1
  kind: ServiceMonitor
  metadata: {name: web}
  spec:
    selector: {matchLabels: {app: ${app}}}
    endpoints: [{port: metrics}]
  ---
  apiVersion: v1
  kind: Service
  metadata: {name: web, labels: {app: web}}
  spec: {selector: {app: web}, ports: [{name: metrics, port: 9090}]}
`;

export const danglingServiceMonitor = defineRule({
  meta: {
    id: 'observability/dangling-service-monitor',
    kind: 'repository',
    reads: {
      in: 'unit',
      files: ['kubernetes'],
      objects: {
        ServiceMonitor: { fields: [['metadata'], ['spec']] },
        PodMonitor: { fields: [['metadata'], ['spec']] },
        Service: { fields: [['metadata'], ['spec', 'ports']] },
        '*': { fields: [['metadata', 'namespace']], podLabels: true },
      },
    },
    severity: 'low',
    confidence: 'medium',
    title: 'Monitor selects nothing',
    rationale:
      'A ServiceMonitor or PodMonitor that selects nothing, or a port that is not there, gives no metrics and says nothing of it: alerts on what is not measured never fire, and nobody misses them.',
    remediation: 'Make the selector equal to the labels of the Service itself (not of its pods), and name the port as the Service does.',
    messages: {
      dangling: 'The selector of "{monitor}" matches nothing that is defined beside it.',
      port: 'Nothing that "{monitor}" selects has a port of the name "{port}".',
    },
    fix: 'none',
    examples: { bad: monitorOf('web-server'), good: monitorOf('web') },
    references: [
      'https://prometheus-operator.dev/docs/developer/getting-started/',
      'https://prometheus-operator.dev/docs/platform/troubleshooting/',
    ],
  },
  create: () => ({ unit: ({ objects }) => danglingMonitors(objects) }),
});
