import type { KubernetesObject } from '../../artifacts/kubernetes/model.ts';
import { typedObject } from '../../artifacts/kubernetes/objects.ts';
import { objectNameRange, sameNamespace, writtenRange } from '../../artifacts/kubernetes/walk.ts';
import { isMissing, stringAt } from '../../artifacts/yaml/lookup.ts';
import { manifestReads } from '../concepts/object-fields.ts';
import { manifest } from '../forms/examples.ts';
import { defineRule, type Report } from '../rule.ts';

type MessageId = 'missing' | 'unknown' | 'notHeadless';

const isHeadless = (service: KubernetesObject): boolean | undefined => {
  const view = typedObject(service);
  if (view?.kind !== 'Service' || view.clusterIP.state === 'unknown' || service.partial) return undefined;
  return view.clusterIP.state === 'present' && view.clusterIP.value === 'None';
};

function* unnamed(objects: readonly KubernetesObject[]): Iterable<Report<MessageId>> {
  const services = Map.groupBy(
    objects.filter(object => typedObject(object)?.kind === 'Service'),
    ({ name }) => name,
  );
  for (const object of objects) {
    if (object.kind !== 'StatefulSet' || (object.group !== undefined && object.group !== 'apps') || object.partial || object.doubtful)
      continue;
    const found = object.get('spec', 'serviceName');
    const name = stringAt(found);
    const common = {
      path: object.file.path,
      subject: object.subject,
      identity: 'spec.serviceName',
      data: { object: object.subject, name: name ?? '' },
    };
    if (isMissing(found) || name === '') yield { messageId: 'missing', at: objectNameRange(object), ...common };
    if (name === undefined || name === '' || services.has(undefined) || /[${]/u.test(name)) continue;
    const near = (services.get(name) ?? []).filter(service => sameNamespace(service, object) !== false);
    const at = writtenRange(found) ?? objectNameRange(object);
    if (near.length === 0) yield { messageId: 'unknown', at, absent: true, ...common };
    else if (near.every(service => isHeadless(service) === false)) yield { messageId: 'notHeadless', at, ...common };
  }
}

const service = manifest`
  apiVersion: v1
  kind: Service
  metadata: {name: db}
  spec: {clusterIP: None, selector: {app: db}, ports: [{port: 5432}]}
`;
const statefulSet = (name: string): string => manifest`
  apiVersion: apps/v1
  kind: StatefulSet
  metadata: {name: db}
  spec: {serviceName: ${name}, selector: {matchLabels: {app: db}}, template: {metadata: {labels: {app: db}}, spec: {containers: [{name: db, image: "postgres:17.6"}]}}}
`;

export const statefulsetServiceName = defineRule({
  meta: {
    id: 'kubernetes/statefulset-service-name',
    kind: 'repository',
    reads: manifestReads({
      Service: { fields: [['metadata'], ['spec', 'clusterIP']] },
      StatefulSet: { fields: [['metadata'], ['spec', 'serviceName']] },
    }),
    severity: 'info',
    profile: 'strict',
    title: 'StatefulSet has no headless Service',
    rationale:
      'The pods of a StatefulSet find each other by names that a headless Service gives them. Without it members of a cluster do not find their peers, and who may create a Service of that name later answers in their place.',
    remediation: 'Add a Service with `clusterIP: None` that selects the pods, and name it in `serviceName`.',
    messages: {
      missing: '"{object}" names no Service, so its pods have no names of their own.',
      unknown: 'No Service "{name}" is among the manifests that "{object}" is deployed with, so its pods have no names of their own.',
      notHeadless: 'The Service "{name}" of "{object}" is not headless, so its pods have no names of their own.',
    },
    fix: 'none',
    examples: {
      bad: { 'service.yaml': service, 'set.yaml': statefulSet('database') },
      good: { 'service.yaml': service, 'set.yaml': statefulSet('db') },
    },
    references: ['https://kubernetes.io/docs/concepts/workloads/controllers/statefulset/#stable-network-id'],
  },
  visit: { unit: ({ objects }) => unnamed(objects) },
});
