import type { KubernetesObject, PodSpec } from '../../artifacts/kubernetes/model.ts';
import { isWholePod, literalNamespace, writtenRange } from '../../artifacts/kubernetes/walk.ts';
import { stringAt } from '../../artifacts/yaml/lookup.ts';
import { manifestReads } from '../concepts/object-fields.ts';
import { manifest } from '../forms/examples.ts';
import { defineRule, type Report } from '../rule.ts';
import { accountNameOf, defaultAccount } from './concepts/service-accounts.ts';

const maxRelated = 5;

/** What a workload belongs to: its application as its labels say, else itself. */
const applicationOf = ({ labels, object }: PodSpec): string =>
  stringAt(labels, 'app.kubernetes.io/part-of') ?? stringAt(labels, 'app.kubernetes.io/name') ?? stringAt(labels, 'app') ?? object.subject;

/** Pods with a written account in a namespace, those without one taken for one namespace. */
const usersByAccount = (objects: readonly KubernetesObject[]): ReadonlyMap<string, readonly PodSpec[]> =>
  Map.groupBy(
    objects
      .flatMap(object => object.podSpecs)
      .filter(podSpec => isWholePod(podSpec) && (accountNameOf(podSpec) ?? defaultAccount) !== defaultAccount),
    podSpec => `${literalNamespace(podSpec.object) ?? ''}/${accountNameOf(podSpec) ?? ''}`,
  );

const placeOf = (podSpec: PodSpec): Report['at'] | undefined =>
  writtenRange(podSpec.get('serviceAccountName')) ?? writtenRange(podSpec.get('serviceAccount'));

function* sharedAccounts(objects: readonly KubernetesObject[]): Iterable<Report<'shared'>> {
  for (const users of usersByAccount(objects).values()) {
    if (new Set(users.map(applicationOf)).size < 2) continue;
    for (const podSpec of users) {
      const at = placeOf(podSpec);
      const others = users.slice(0, maxRelated + 1).filter(other => other !== podSpec);
      if (at === undefined) continue;
      yield {
        messageId: 'shared',
        path: podSpec.object.file.path,
        at,
        subject: podSpec.subject,
        identity: 'serviceAccountName',
        data: {
          account: accountNameOf(podSpec) ?? '',
          others: others
            .slice(0, 3)
            .map(({ subject }) => `"${subject}"`)
            .join(', '),
        },
        related: others.slice(0, maxRelated).flatMap(other => {
          const place = placeOf(other);
          return place ? [{ at: place, path: other.object.file.path, note: 'Uses it too.' }] : [];
        }),
      };
    }
  }
}

const workload = (name: string, account: string): string => manifest`
  apiVersion: v1
  kind: Pod
  metadata: {name: ${name}, labels: {app: ${name}}}
  spec: {serviceAccountName: ${account}, containers: [{name: app, image: ghcr.io/acme/${name}:1.4}]}
`;

/** Also without a binding in sight, which the catalogue asks for: it may come later or from elsewhere, and then counts for all. */
export const sharedServiceAccount = defineRule({
  meta: {
    id: 'kubernetes/shared-service-account',
    kind: 'repository',
    reads: manifestReads({ '*': { fields: [['metadata']], pod: [['serviceAccountName'], ['serviceAccount']], podLabels: true } }),
    severity: 'info',
    profile: 'strict',
    title: 'Service account shared by several applications',
    rationale:
      'Applications that share a service account have all rights that any of them needs. Whoever takes over one acts as the others, and the audit log cannot tell them apart.',
    remediation: 'Give each application a service account of its own, and bind to it what that application needs.',
    messages: { shared: 'The service account "{account}" is that of other applications too: {others}.' },
    fix: 'none',
    examples: {
      bad: { 'a.yaml': workload('web', 'shop'), 'b.yaml': workload('db', 'shop') },
      good: { 'a.yaml': workload('web', 'web'), 'b.yaml': workload('db', 'db') },
    },
    standards: { mitre: ['T1078'] },
    references: ['https://kubernetes.io/docs/concepts/security/rbac-good-practices/', 'https://cwe.mitre.org/data/definitions/653.html'],
  },
  visit: { unit: ({ objects }) => sharedAccounts(objects) },
});
