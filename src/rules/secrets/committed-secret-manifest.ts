import type { KubernetesObject } from '../../artifacts/kubernetes/model.ts';
import type { Secret } from '../../artifacts/kubernetes/objects/secret.ts';
import type { Severity } from '../../findings/severity.ts';
import { severityDegree } from '../../findings/severity.ts';
import { manifest } from '../forms/examples.ts';
import { defineRule, type Report } from '../rule.ts';
import { committedValues, type TemplateValue, templateValues } from './concepts/committed-values.ts';
import { isSamplePath } from './concepts/encrypted.ts';

type MessageId = 'secret' | 'known' | 'sample';

/** What other rules tell of, and what Helm writes itself. */
const otherTypes = new Set([
  'kubernetes.io/service-account-token',
  'bootstrap.kubernetes.io/token',
  'kubernetes.io/dockerconfigjson',
  'kubernetes.io/dockercfg',
  'helm.sh/release.v1',
]);

const gradeOf = (verdict: 'secret' | 'placeholder', path: string): { readonly messageId: MessageId; readonly severity: Severity } => {
  if (isSamplePath(path)) return { messageId: 'sample', severity: 'info' };
  return verdict === 'secret' ? { messageId: 'secret', severity: 'high' } : { messageId: 'known', severity: 'medium' };
};

type Written = Pick<TemplateValue, 'name' | 'range' | 'text' | 'found'>;

const report = ({ subject, file }: KubernetesObject, { name, range, text, found }: Written): Report<MessageId> => {
  const grade = gradeOf(found.verdict, file.path);
  return {
    ...grade,
    at: range,
    data: { key: name, secret: subject },
    facts: { hazards: [text.slice(found.start, found.end)], degree: severityDegree(grade.severity) },
  };
};

function* secretsIn(secret: Secret): Iterable<Report<MessageId>> {
  for (const { field, text, found } of committedValues(secret))
    yield report(secret.object, { name: field.name ?? '?', range: field.entry.range, text, found });
}

const secret = (data: string): string => manifest`
  apiVersion: v1
  kind: Secret
  metadata: {name: db}
  ${data}
`;

export const committedSecretManifest = defineRule({
  meta: {
    id: 'secrets/committed-secret-manifest',
    kind: 'kubernetes',
    severity: 'high',
    title: 'Secret with its data in the repository',
    rationale: `A Secret manifest is not encrypted: base64 is a way of writing. Everyone who can read the repository, now or later, has what is in it, in every clone and in the history, also
after it has been removed.`,
    remediation:
      'Change the secret, and keep it in a store that an operator reads (External Secrets, Vault, the CSI driver), or encrypt the manifest (SOPS, Sealed Secrets).',
    messages: {
      secret: 'The key "{key}" of "{secret}" holds a secret that everybody reads who can read the repository.',
      known: 'The key "{key}" of "{secret}" holds a secret that everybody can guess; it is medium because a sample value may be replaced.',
      sample: 'The key "{key}" of "{secret}" holds a secret; it is info because the file is there to test or to show something.',
    },
    fix: 'none',
    examples: { bad: secret('stringData: {password: Kx9vPq2mWz}'), good: secret('stringData: {password: "${DB_PASSWORD}"}') },
    standards: { cisKubernetes: ['5.4.2'], nsa: ['Network separation > Secrets'], mitre: ['T1552.001'] },
    references: ['https://kubernetes.io/docs/concepts/security/secrets-good-practices/', 'https://cwe.mitre.org/data/definitions/798.html'],
    textIsHazard: true,
  },
  visit: {
    *Secret(one) {
      const { type } = one;
      if (type.state === 'present' && otherTypes.has(type.value)) return;
      yield* secretsIn(one);
    },
    *other(object) {
      for (const written of templateValues(object)) yield report(object, written);
    },
  },
});
