import type { KubernetesObject } from '../../artifacts/kubernetes/model.ts';
import { isWholePod, writtenRange } from '../../artifacts/kubernetes/walk.ts';
import { manifestReads } from '../concepts/object-fields.ts';
import { manifest, pod } from '../forms/examples.ts';
import { defineRule, type Report } from '../rule.ts';
import { accountNameOf, defaultAccount, ServiceAccounts } from './concepts/service-accounts.ts';

/** What is put in before the manifest is applied is not known. */
const isLiteral = (name: string): boolean => !/[${(]/u.test(name);

function* missingAccounts(objects: readonly KubernetesObject[], tellsInfo: boolean): Iterable<Report<'missing' | 'none'>> {
  const accounts = new ServiceAccounts(objects);
  if (accounts.all.length === 0 && !tellsInfo) return;
  // Why info: where no account is written at all, something else makes them (Terraform, eksctl, an operator).
  const [messageId, severity] = accounts.all.length === 0 ? (['none', 'info'] as const) : (['missing', 'low'] as const);
  for (const podSpec of objects.flatMap(object => object.podSpecs)) {
    const name = accountNameOf(podSpec);
    if (!isWholePod(podSpec) || name === undefined || name === defaultAccount || !isLiteral(name) || accounts.of(podSpec).length > 0)
      continue;
    const at = writtenRange(podSpec.get('serviceAccountName')) ?? writtenRange(podSpec.get('serviceAccount'));
    if (at === undefined) continue;
    yield {
      messageId,
      severity,
      absent: true,
      path: podSpec.object.file.path,
      at,
      subject: podSpec.subject,
      identity: messageId === 'none' ? 'any serviceAccountName' : 'serviceAccountName',
      data: { account: name, object: podSpec.subject },
    };
  }
}

const account = manifest`
  apiVersion: v1
  kind: ServiceAccount
  metadata: {name: web}
`;

export const missingServiceAccount = defineRule({
  meta: {
    id: 'kubernetes/missing-service-account',
    kind: 'repository',
    reads: manifestReads({
      ServiceAccount: { fields: [['metadata']] },
      '*': { fields: [['metadata', 'namespace']], pod: [['serviceAccountName'], ['serviceAccount']] },
    }),
    severity: 'low',
    confidence: 'medium',
    profile: 'hardening',
    title: 'Service account does not exist',
    rationale:
      'Pods whose service account does not exist are not created: a Deployment rolls out nothing and says so in its events only. Often the account was renamed on one side, and the rights that were meant for the workload hang on the other name.',
    remediation: 'Name an account that is there, or add it. One that another tool makes can be suppressed with that reason.',
    messages: {
      missing: 'No service account "{account}" is among the manifests that "{object}" is deployed with.',
      none: 'No service account at all is among the manifests that "{object}" is deployed with, so somebody else has to make "{account}".',
    },
    fix: 'none',
    examples: {
      bad: {
        'account.yaml': account,
        'pod.yaml': pod`
          serviceAccountName: web-app
          containers: [{name: app, image: ghcr.io/acme/web:1.4}]
        `,
      },
      good: {
        'account.yaml': account,
        'pod.yaml': pod`
          serviceAccountName: web
          containers: [{name: app, image: ghcr.io/acme/web:1.4}]
        `,
      },
    },
    references: ['https://kubernetes.io/docs/tasks/configure-pod-container/configure-service-account/'],
  },
  visit: { unit: ({ objects }, _artifact, { facts }) => missingAccounts(objects, facts.tellsInfo === true) },
});
