import type { RepositoryUnit } from '../../artifacts/artifact.ts';
import type { PodSpec } from '../../artifacts/kubernetes/model.ts';
import { isWholePod, objectNameRange } from '../../artifacts/kubernetes/walk.ts';
import { manifestReads } from '../concepts/object-fields.ts';
import { manifest } from '../forms/examples.ts';
import { configReferences } from '../kubernetes/concepts/config-references.ts';
import { egressPolicies } from '../network/concepts/network-policies.ts';
import { PoliciesOfPods } from '../network/concepts/policies-of-pods.ts';
import { defineRule, type Report } from '../rule.ts';

const secretOf = (podSpec: PodSpec) => configReferences(podSpec).find(({ kind }) => kind === 'Secret');

function* unlimited({ objects }: RepositoryUnit): Iterable<Report<'open'>> {
  const policies = new PoliciesOfPods(egressPolicies(objects));
  for (const podSpec of objects.flatMap(object => object.podSpecs)) {
    const { object } = podSpec;
    const secret = isWholePod(podSpec) ? secretOf(podSpec) : undefined;
    const open = secret && policies.isUnrestricted(object);
    if (secret === undefined || !open) continue;
    yield {
      messageId: 'open',
      absent: true,
      ...(open === 'unknown' && { undecided: true }),
      path: object.file.path,
      at: objectNameRange(object),
      subject: podSpec.subject,
      identity: 'egress',
      data: { object: podSpec.subject, secret: secret.name },
      related: [{ at: secret.at, path: object.file.path, note: 'The Secret is given to it here.' }],
    };
  }
}

const objectsWith = (types: string): string => manifest`
  apiVersion: networking.k8s.io/v1
  kind: NetworkPolicy
  metadata: {name: web}
  spec: {podSelector: {matchLabels: {app: web}}, policyTypes: [${types}]}
  ---
  apiVersion: v1
  kind: Pod
  metadata: {name: web, labels: {app: web}}
  spec: {containers: [{name: app, image: "ghcr.io/acme/web:1.4", envFrom: [{secretRef: {name: db}}]}]}
`;

export const toxicSecretAndEgress = defineRule({
  meta: {
    id: 'cross/toxic-secret-and-egress',
    kind: 'repository',
    reads: manifestReads({
      NetworkPolicy: { fields: [['metadata'], ['spec']] },
      '*': { fields: [['metadata', 'namespace']], pod: [['volumes']], containers: [['env'], ['envFrom']], podLabels: true },
    }),
    severity: 'medium',
    profile: 'strict',
    title: 'Workload with a secret may send to anywhere',
    rationale:
      'Whoever gets into a container that holds a secret has to get it out of the cluster. Where no policy limits what the pod sends to, any address on the internet will do.',
    remediation:
      'Add a NetworkPolicy for the pods with `policyTypes: [Egress]` and rules for what they need: the name server, their database, the services that they call.',
    messages: { open: 'The pods of "{object}" hold the Secret "{secret}", and no network policy limits what they send to.' },
    fix: 'none',
    examples: { bad: objectsWith('Ingress'), good: objectsWith('Ingress, Egress') },
    standards: { nsa: ['Network separation > Network policies'], mitre: ['T1552'] },
    references: ['https://kubernetes.io/docs/concepts/services-networking/network-policies/'],
  },
  visit: { unit: unlimited },
});
