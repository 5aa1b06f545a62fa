import type { KubernetesObject } from '../../artifacts/kubernetes/model.ts';
import { typedObject } from '../../artifacts/kubernetes/objects.ts';
import { objectNameRange, writtenRange } from '../../artifacts/kubernetes/walk.ts';
import { numberAt, stringAt } from '../../artifacts/yaml/lookup.ts';
import { manifest } from '../forms/examples.ts';
import { defineRule, type Report } from '../rule.ts';

type MessageId = 'replicas' | 'missing' | 'scaled' | 'inverted';

const isScaledIn = (objects: readonly KubernetesObject[], { kind, name }: KubernetesObject): boolean =>
  objects.some(object => {
    const scaler = typedObject(object);
    if (scaler?.kind !== 'HorizontalPodAutoscaler') return object.kind === 'ScaledObject';
    return stringAt(scaler.target.kind) === kind && stringAt(scaler.target.name) === name;
  });

const ofDeployment = (object: KubernetesObject, least: number): Pick<Report<MessageId>, 'messageId' | 'at'> | undefined => {
  const found = object.get('spec', 'replicas');
  const count = numberAt(found);
  if (count === undefined) return least > 1 ? { messageId: 'missing', at: objectNameRange(object) } : undefined;
  // Nobody asks about one that is switched off.
  if (count === 'unknown' || count === 0 || count >= least) return undefined;
  return { messageId: 'replicas', at: writtenRange(found) ?? objectNameRange(object) };
};

const ofAutoscaler = (object: KubernetesObject, least: number): Pick<Report<MessageId>, 'messageId' | 'at'> | undefined => {
  const [lower, upper] = [object.get('spec', 'minReplicas'), object.get('spec', 'maxReplicas')];
  // Why not where none is written: nobody has chosen the one replica that it then means.
  const [from, to] = [numberAt(lower), numberAt(upper)];
  if (typeof from !== 'number' || from === 0) return undefined;
  if (typeof to === 'number' && to < from) return { messageId: 'inverted', at: writtenRange(upper) ?? objectNameRange(object) };
  if (from >= least) return undefined;
  return { messageId: 'scaled', at: writtenRange(lower) ?? objectNameRange(object) };
};

const deployment = (replicas: string): string => manifest`
  apiVersion: apps/v1
  kind: Deployment
  metadata: {name: web}
  spec: {replicas: ${replicas}, selector: {matchLabels: {app: web}}, template: {metadata: {labels: {app: web}}, spec: {containers: [{name: app, image: ghcr.io/acme/web:1.4}]}}}
`;

export const lowReplicaCount = defineRule({
  meta: {
    id: 'kubernetes/low-replica-count',
    kind: 'kubernetes',
    severity: 'info',
    profile: 'strict',
    title: 'Too few replicas to lose one',
    rationale:
      'With one replica each drain of a node, each crash and each update is an outage. Where that hurts, nodes are drained, and so patched, as seldom as possible.',
    remediation: 'Run at least two replicas on different nodes, or let an autoscaler with `minReplicas: 2` do so.',
    messages: {
      replicas: '"{object}" runs fewer replicas than {least}.',
      missing: '"{object}" says no number of replicas, so it runs one: fewer than {least}.',
      scaled: 'The autoscaler may leave fewer replicas than {least} of "{object}".',
      inverted: '"maxReplicas" of "{object}" is less than "minReplicas", so the API refuses it.',
    },
    fix: 'none',
    examples: { bad: deployment('1'), good: deployment('3') },
    references: ['https://kubernetes.io/docs/concepts/workloads/controllers/deployment/#replicas'],
    options: { minimum: { default: 2, description: 'How many replicas there should be at least.' } },
  },
  prepare(file, { options }) {
    const least = typeof options['minimum'] === 'number' ? options['minimum'] : 2;
    return { least, file };
  },
  visit: {
    *object(object, { least, file }) {
      if (object.partial || object.doubtful) return;
      const isDeployment = object.kind === 'Deployment' && (object.group === undefined || object.group === 'apps');
      const isScaler = typedObject(object)?.kind === 'HorizontalPodAutoscaler';
      const found =
        isDeployment && !isScaledIn(file.objects, object)
          ? ofDeployment(object, least)
          : isScaler
            ? ofAutoscaler(object, least)
            : undefined;
      if (found) yield { ...found, identity: 'replicas', data: { object: object.subject, least: String(least) } };
    },
  },
});
