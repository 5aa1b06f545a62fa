import type { Container, KubernetesObject } from '../../artifacts/kubernetes/model.ts';
import { replaceScalar } from '../../artifacts/yaml/edit.ts';
import { nodeAt } from '../../artifacts/yaml/lookup.ts';
import { severityDegree } from '../../findings/severity.ts';
import type { Range } from '../../text/range.ts';
import { unverifiedOptions } from '../concepts/unverified-options.ts';
import { manifest } from '../forms/examples.ts';
import { defineRule, type Report } from '../rule.ts';
import { annotation, annotationsOf } from './concepts/annotations.ts';
import { unverifiedSwitches } from './concepts/unverified-tls.ts';

type MessageId = 'setting' | 'option' | 'kubelet';

/** The certificates of kubelets and of the metrics server are signed by themselves in most clusters. */
const isAboutMetrics = ({ name = '' }: KubernetesObject): boolean => /kubelet|metrics/i.test(name);

const report = (messageId: MessageId, at: Range, name: string): Report<MessageId> => {
  const severity = messageId === 'kubelet' ? 'low' : 'medium';
  return { messageId, at, severity, data: { name }, facts: { value: name, degree: severityDegree(severity) } };
};

const nginx = 'nginx.ingress.kubernetes.io/';

/**
 * Only towards a backend that speaks TLS there is something to verify, and it is off unless it is switched on: what is written is meant.
 */
function* unverifiedBackends(object: KubernetesObject): Iterable<Report<MessageId>> {
  if (!/^(?:HTTPS|GRPCS)$/.test(annotation(object, `${nginx}backend-protocol`) ?? '')) return;
  for (const { name, value, range } of annotationsOf(object))
    if (name === `${nginx}proxy-ssl-verify` && value === 'off') yield report('setting', range, name);
}

function* settings(object: KubernetesObject): Iterable<Report<MessageId>> {
  yield* unverifiedBackends(object);
  for (const { name = '', range, value } of unverifiedSwitches(object)) {
    const scalar = nodeAt(value);
    yield {
      ...report(isAboutMetrics(object) ? 'kubelet' : 'setting', range, name),
      // Why: of a DestinationRule it says the same.
      supersedes: ['network/mesh-mtls-not-strict'],
      supersedesHere: true,
      fix: () => {
        const edits = scalar?.kind === 'scalar' ? replaceScalar(scalar, false) : undefined;
        return edits && { title: 'Verify the certificate', edits };
      },
    };
  }
}

function* optionsOf(container: Container): Iterable<Report<MessageId>> {
  for (const { text, node } of unverifiedOptions(container))
    yield report(/^--?kubelet/.test(text) ? 'kubelet' : 'option', node.range, text);
}

const service = (verify: string): string => manifest`
  apiVersion: apiregistration.k8s.io/v1
  kind: APIService
  metadata: {name: v1.example.com}
  spec: {group: example.com, version: v1, ${verify}, service: {name: api, namespace: shop}}
`;

export const tlsVerificationDisabled = defineRule({
  meta: {
    id: 'network/tls-verification-disabled',
    kind: 'kubernetes',
    severity: 'medium',
    title: 'Certificates between components are not verified',
    rationale:
      'TLS without verification keeps out whoever only listens: whoever can answer in place of the server — a pod with its address, a changed DNS entry — gets the requests with their tokens, and answers what he likes.',
    remediation:
      'Give the client the certificate of the authority that signed the certificate of the server (`caBundle`, `ca`, `serverName`, `proxy-ssl-secret`), and let cert-manager sign those that sign themselves.',
    messages: {
      setting: '"{name}" accepts any certificate: whoever answers in place of the server gets the requests.',
      option: 'The option "{name}" accepts any certificate: whoever answers in place of the server gets the requests.',
      kubelet:
        '"{name}" accepts any certificate; it is low because most metrics, those of nodes above all, are behind certificates that sign themselves.',
    },
    fix: 'unsafe',
    examples: { bad: service('insecureSkipTLSVerify: true'), good: service('caBundle: LS0tLS1CRUdJTg==') },
    standards: { nsa: ['Network separation > Encryption'], mitre: ['T1557'] },
    references: [
      'https://kubernetes.io/docs/reference/kubernetes-api/cluster-resources/api-service-v1/',
      'https://cwe.mitre.org/data/definitions/295.html',
    ],
  },
  visit: { object: settings, container: optionsOf },
});
