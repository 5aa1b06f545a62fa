import { severityDegree } from '../../findings/severity.ts';
import { manifest } from '../forms/examples.ts';
import { defineRule } from '../rule.ts';

const secret = (type: string): string => manifest`
  apiVersion: v1
  kind: Secret
  metadata: {name: ci, annotations: {kubernetes.io/service-account.name: ci}}
  type: ${type}
`;

export const legacyServiceAccountToken = defineRule({
  meta: {
    id: 'secrets/legacy-service-account-token',
    kind: 'kubernetes',
    severity: 'medium',
    title: 'Token of a service account that does not expire',
    rationale:
      'The cluster writes a token into such a Secret that works until the Secret or the account is removed, from everywhere, also after the pod that had it is gone. Whoever may read Secrets of the namespace has it. Since Kubernetes 1.24 none is made unless somebody asks for it.',
    remediation:
      'Let pods use the token that the kubelet mounts and renews, and what is outside of the cluster ask for one by `kubectl create token` or a federation of identities.',
    messages: {
      token: 'The Secret "{name}" asks for a token that does not expire.',
      listed: 'The service account names Secrets with tokens of old; it is info because naming them makes none.',
    },
    fix: 'none',
    examples: { bad: secret('kubernetes.io/service-account-token'), good: secret('Opaque') },
    standards: {
      cisKubernetes: ['5.1.6'],
      nsa: ['Pod security > Protecting Pod service account tokens'],
      mitre: ['T1528'],
    },
    references: [
      'https://kubernetes.io/docs/concepts/configuration/secret/#serviceaccount-token-secrets',
      'https://cwe.mitre.org/data/definitions/613.html',
    ],
  },
  visit: {
    *Secret({ object, type }) {
      if (type.state === 'present' && type.value === 'kubernetes.io/service-account-token')
        yield {
          messageId: 'token',
          at: type.entry?.range ?? type.node.range,
          severity: 'medium',
          data: { name: object.name ?? '?' },
          facts: { degree: severityDegree('medium') },
        };
    },
    *ServiceAccount({ secrets }) {
      if (secrets.state === 'present' && secrets.items.length > 0)
        yield {
          messageId: 'listed',
          at: secrets.entry?.key.range ?? secrets.node.range,
          severity: 'info',
          facts: { degree: severityDegree('info') },
        };
    },
  },
});
