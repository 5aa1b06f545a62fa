import type { RepositoryUnit } from '../../artifacts/artifact.ts';
import { objectNameRange } from '../../artifacts/kubernetes/walk.ts';
import { manifest } from '../forms/examples.ts';
import { type Exposure, exposures } from '../network/concepts/exposures.ts';
import { routedObjects } from '../network/concepts/routes.ts';
import { defineRule, type Report } from '../rule.ts';
import { accountFields, escalationObjects, escalationsIn, type Step } from './concepts/escalation.ts';
import { type Power, powersOf } from './concepts/workload-powers.ts';

type MessageId = 'open' | 'internal' | 'guarded';

const messageOf = ({ internal, guarded }: Exposure): MessageId => {
  if (internal) return 'internal';
  return guarded ? 'guarded' : 'open';
};

/** From the way in that most can take. */
const openness: readonly MessageId[] = ['open', 'guarded', 'internal'];

/** One finding for each workload, about the most open way in; the others stand beside it. */
const reportOn = (ways: readonly Exposure[], powers: readonly Power[]): Report<MessageId> | undefined => {
  const [worst] = ways.toSorted((one, other) => openness.indexOf(messageOf(one)) - openness.indexOf(messageOf(other)));
  if (worst === undefined || powers.length === 0) return undefined;
  const { workload, entry } = worst;
  const messageId = messageOf(worst);
  const steps: readonly Step[] = [
    ...ways.flatMap(({ entry: object, at, service }) => [
      { object, at, note: `"${object.subject}" lets the outside in here.` },
      ...(service.object === object
        ? []
        : [{ object: service.object, at: objectNameRange(service.object), note: `It leads to "${service.object.subject}".` }]),
    ]),
    ...powers.flatMap(power => power.steps),
  ];
  return {
    messageId,
    path: workload.file.path,
    at: objectNameRange(workload),
    subject: workload.subject,
    identity: 'exposed',
    severity: messageId === 'open' ? 'critical' : 'high',
    data: { object: workload.subject, entry: entry.subject, power: powers[0]?.what ?? '' },
    facts: { hazards: [...ways.map(way => way.entry.subject), ...powers.map(({ what }) => what)], degree: messageId === 'open' ? 2 : 1 },
    related: steps.map(({ object, at, note }) => ({ at, path: object.file.path, note })),
  };
};

function* exposed({ objects }: RepositoryUnit): Iterable<Report<MessageId>> {
  const escalations = escalationsIn(objects);
  for (const [workload, ways] of Map.groupBy(exposures(objects), exposure => exposure.workload)) {
    const powers = workload.partial ? [] : workload.podSpecs.flatMap(podSpec => powersOf(podSpec, escalations));
    const report = reportOn(ways, powers);
    if (report !== undefined) yield report;
  }
}

const objectsWith = (type: string): string => manifest`
  apiVersion: v1
  kind: Service
  metadata: {name: agent}
  spec: {type: ${type}, selector: {app: agent}, ports: [{port: 80}]}
  ---
  apiVersion: v1
  kind: Pod
  metadata: {name: agent, labels: {app: agent}}
  spec:
    containers:
    - name: agent
      image: ghcr.io/acme/agent:1.4
      securityContext: {privileged: true}
`;

export const exposedPrivilegedWorkload = defineRule({
  meta: {
    id: 'cross/exposed-privileged-workload',
    kind: 'repository',
    reads: {
      in: 'unit',
      easedByFixes: true,
      files: ['kubernetes'],
      objects: {
        ...routedObjects,
        ...escalationObjects,
        '*': {
          fields: [['metadata', 'namespace']],
          pod: [['hostPID'], ['hostNetwork'], ['volumes'], ...accountFields],
          containers: [['securityContext'], ['volumeMounts']],
          podLabels: true,
        },
      },
    },
    severity: 'critical',
    confidence: 'medium',
    title: 'What the outside reaches has power over the node or the cluster',
    rationale:
      'What is reached from outside is attacked first. When it is also privileged, holds directories or namespaces of the node, or a token that reads Secrets, one fault in it gives away the node or the cluster.',
    remediation:
      'Take the power away from the pod that is reached, or give it to another one that is not. Where both must be, limit who gets in: an internal load balancer, source ranges, authentication at the Ingress.',
    messages: {
      open: '"{entry}" lets everybody reach "{object}", of which a container {power}.',
      internal:
        '"{entry}" lets a private network reach "{object}", of which a container {power}; it is high because its address is not public.',
      guarded:
        '"{entry}" lets the outside reach "{object}", of which a container {power}; it is high because it asks who comes, or limits from where.',
    },
    fix: 'none',
    examples: { bad: objectsWith('LoadBalancer'), good: objectsWith('ClusterIP') },
    standards: { nsa: ['Pod security'], mitre: ['T1190', 'T1611'] },
    references: [
      'https://kubernetes.io/docs/concepts/services-networking/service/',
      'https://kubernetes.io/docs/concepts/security/pod-security-standards/',
      'https://cwe.mitre.org/data/definitions/250.html',
    ],
  },
  visit: { unit: exposed },
});
