import type { KubernetesObject, PodSpec } from '../../artifacts/kubernetes/model.ts';
import { isStaticSystemPod, isWholePod, objectNameRange, writtenRange } from '../../artifacts/kubernetes/walk.ts';
import { setKey } from '../../artifacts/yaml/edit.ts';
import { isMissing } from '../../artifacts/yaml/lookup.ts';
import type { YamlMapping } from '../../artifacts/yaml/model.ts';
import { manifestReads } from '../concepts/object-fields.ts';
import { pod } from '../forms/examples.ts';
import { defineRule, type Report } from '../rule.ts';
import { accountNameOf, defaultAccount, ServiceAccounts } from './concepts/service-accounts.ts';

type MessageId = 'pod' | 'account';

const report = (messageId: MessageId, object: KubernetesObject, at: Report['at'], owner: YamlMapping): Report<MessageId> => ({
  messageId,
  path: object.file.path,
  at,
  subject: object.subject,
  identity: 'serviceAccountName',
  data: { object: object.subject },
  ...(object.doubtful && { confidence: 'low' }),
  fix: () => {
    const edits = setKey(owner, ['automountServiceAccountToken'], false);
    return edits && { title: 'Do not mount the token', edits };
  },
});

const placeOf = (podSpec: PodSpec): Report['at'] => {
  const name = podSpec.get('serviceAccountName');
  return (isMissing(name) ? undefined : writtenRange(name)) ?? objectNameRange(podSpec.object);
};

function* defaultAccounts(objects: readonly KubernetesObject[]): Iterable<Report<MessageId>> {
  const accounts = new ServiceAccounts(objects);
  for (const { object, automountServiceAccountToken } of accounts.all) {
    const mounts =
      automountServiceAccountToken.state === 'absent' ||
      (automountServiceAccountToken.state === 'present' && automountServiceAccountToken.value);
    if (object.name === defaultAccount && !object.partial && mounts) yield report('account', object, objectNameRange(object), object.node);
  }
  for (const podSpec of objects.flatMap(object => object.podSpecs)) {
    if (!isWholePod(podSpec) || isStaticSystemPod(podSpec) || accountNameOf(podSpec) !== defaultAccount) continue;
    if (accounts.mountsToken(podSpec) === true) yield report('pod', podSpec.object, placeOf(podSpec), podSpec.node);
  }
}

export const defaultServiceAccount = defineRule({
  meta: {
    id: 'kubernetes/default-service-account',
    kind: 'repository',
    reads: manifestReads({
      ServiceAccount: { fields: [['metadata'], ['automountServiceAccountToken']] },
      '*': { fields: [['metadata', 'namespace']], pod: [['serviceAccountName'], ['serviceAccount'], ['automountServiceAccountToken']] },
    }),
    severity: 'low',
    profile: 'hardening',
    family: 'pod-hardening',
    title: 'Workload runs as the default service account',
    rationale:
      'All pods of a namespace that name no service account share the one that is called `default`. A right that somebody gives it for one of them is a right of all, and the audit log cannot tell which of them used it.',
    remediation:
      'Give each workload that speaks to the API a service account of its own. For others set `automountServiceAccountToken: false`, on the account `default` too.',
    messages: {
      pod: '"{object}" runs as the service account "default" of its namespace, and its containers find the token.',
      account:
        'The service account "default" does not set "automountServiceAccountToken: false", so every pod that names no account gets its token.',
    },
    fix: 'unsafe',
    examples: {
      bad: pod`
        containers: [{name: app, image: ghcr.io/acme/web:1.4}]
      `,
      good: pod`
        serviceAccountName: web
        containers: [{name: app, image: ghcr.io/acme/web:1.4}]
      `,
    },
    standards: { cisKubernetes: ['5.1.5'], nsa: ['Pod security > Protecting Pod service account tokens'], mitre: ['T1078.001'] },
    references: ['https://kubernetes.io/docs/concepts/security/service-accounts/#default-service-accounts'],
  },
  visit: { unit: ({ objects }) => defaultAccounts(objects) },
});
