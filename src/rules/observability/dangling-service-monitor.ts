import { labelSelector, selectorMatches } from '../../artifacts/kubernetes/label-selector.ts';
import type { KubernetesObject } from '../../artifacts/kubernetes/model.ts';
import { itemsOf, nodeAt, stringAt } from '../../artifacts/yaml/lookup.ts';
import { manifestReads } from '../concepts/object-fields.ts';
import { manifest } from '../forms/examples.ts';
import { defineRule, type Report } from '../rule.ts';
import { looksInto, selectorOf, type Target, targetsOf } from './concepts/monitor-targets.ts';

type Message = 'dangling' | 'port';

/** Comparisons after which nothing more is said. */
const maxComparisons = 200_000;

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
  const targetsByKind = new Map<string | undefined, readonly Target[]>();
  let left = maxComparisons;
  for (const monitor of objects) {
    const selector = selectorOf(monitor);
    if (selector === undefined) continue;
    const wanted = labelSelector(selector);
    const targets = targetsByKind.get(monitor.kind) ?? targetsOf(monitor.kind, objects);
    targetsByKind.set(monitor.kind, targets);
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
    reads: manifestReads({
      ServiceMonitor: { fields: [['metadata'], ['spec']] },
      PodMonitor: { fields: [['metadata'], ['spec']] },
      Service: { fields: [['metadata'], ['spec', 'ports']] },
      '*': { fields: [['metadata', 'namespace']], podLabels: true },
    }),
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
  visit: { unit: ({ objects }) => danglingMonitors(objects) },
});
