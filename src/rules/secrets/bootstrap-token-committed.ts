import type { KubernetesObject } from '../../artifacts/kubernetes/model.ts';
import type { Secret } from '../../artifacts/kubernetes/objects/secret.ts';
import { writtenRange } from '../../artifacts/kubernetes/walk.ts';
import { booleanAt, itemsOf, lookup, type Place, stringAt } from '../../artifacts/yaml/lookup.ts';
import type { Severity } from '../../findings/severity.ts';
import { severityDegree } from '../../findings/severity.ts';
import { base64Text } from '../concepts/credentials/base64-text.ts';
import { judgeSecret } from '../concepts/credentials/secret-names.ts';
import { manifest } from '../forms/examples.ts';
import { defineRule, type Report } from '../rule.ts';

type MessageId = 'token' | 'forever' | 'sample' | 'unverified';

/** Source: Kubernetes documentation, "Authenticating with Bootstrap Tokens". */
const bootstrapToken = /^[a-z0-9]{6}\.[a-z0-9]{16}$/;
/** The one of the documentation. */
const sampleToken = 'abcdef.0123456789abcdef';
const endless = /^0(?:s|m|h|m0s|h0m0s)?$/;

const tokenReport = (place: Place, ttl: string | undefined): readonly Report<MessageId>[] => {
  const found = lookup(place);
  const [token, at] = [stringAt(found), writtenRange(found)];
  if (token === undefined || at === undefined || !bootstrapToken.test(token)) return [];
  const messageId = token === sampleToken ? 'sample' : ttl !== undefined && endless.test(ttl) ? 'forever' : 'token';
  const severity: Severity = messageId === 'sample' ? 'info' : messageId === 'forever' ? 'critical' : 'high';
  return [{ messageId, at, severity, facts: { hazards: [token], degree: severityDegree(severity) } }];
};

/** The configurations of kubeadm in an object: itself, or where Cluster API keeps them. */
const configurationsIn = (object: KubernetesObject): readonly Place[] => {
  if (object.kind === 'InitConfiguration' || object.kind === 'JoinConfiguration') return [object.node];
  if (!object.kind?.startsWith('Kubeadm')) return [];
  const specs = [object.get('spec'), object.get('spec', 'template', 'spec'), object.get('spec', 'kubeadmConfigSpec')];
  return specs.flatMap(spec => [lookup(spec, 'initConfiguration'), lookup(spec, 'joinConfiguration')]);
};

const inConfiguration = (configuration: Place): readonly Report<MessageId>[] => {
  const discovery = lookup(configuration, 'discovery');
  const skip = lookup(discovery, 'bootstrapToken', 'unsafeSkipCAVerification');
  const at = booleanAt(skip) === true ? writtenRange(skip) : undefined;
  return [
    ...itemsOf(lookup(configuration, 'bootstrapTokens')).flatMap(each => tokenReport(lookup(each, 'token'), stringAt(each, 'ttl'))),
    ...tokenReport(lookup(discovery, 'bootstrapToken', 'token'), undefined),
    ...tokenReport(lookup(discovery, 'tlsBootstrapToken'), undefined),
    ...(at
      ? [
          {
            messageId: 'unverified' as const,
            at,
            severity: 'medium' as const,
            facts: { hazards: ['unverified'], degree: severityDegree('medium') },
          },
        ]
      : []),
  ];
};

/** Where nodes are told the secret by which they join. Sources: K3s documentation, "token"; Talos documentation, MachineConfig and ClusterConfig. */
const nodeTokens: ReadonlyMap<string | undefined, readonly (readonly string[])[]> = new Map([
  ['k3s.cattle.io', [['token'], ['agent-token']]],
  [
    'talos.dev',
    [
      ['machine', 'token'],
      ['cluster', 'token'],
      ['cluster', 'secret'],
    ],
  ],
]);

const inNode = (object: KubernetesObject): readonly Report<MessageId>[] =>
  (nodeTokens.get(object.group) ?? []).flatMap(path => {
    const found = object.get(...path);
    const [token = '', at] = [stringAt(found), writtenRange(found)];
    if (at === undefined || (token !== sampleToken && judgeSecret('token', token) !== 'secret')) return [];
    const isSample = token === sampleToken;
    const severity = isSample ? 'info' : 'critical';
    return [{ messageId: isSample ? 'sample' : 'forever', at, severity, facts: { hazards: [token], degree: severityDegree(severity) } }];
  });

/** The Secret in which the cluster keeps a token. */
const inSecret = ({ type, data, stringData }: Secret): readonly Report<MessageId>[] => {
  if (type.state !== 'present' || type.value !== 'bootstrap.kubernetes.io/token') return [];
  const plain = lookup(stringData, 'token-secret');
  const found = stringAt(plain) === undefined ? lookup(data, 'token-secret') : plain;
  const text = stringAt(plain) ?? base64Text(stringAt(found) ?? '');
  const at = writtenRange(found);
  if (at === undefined || text === undefined || !/^[a-z0-9]{16}$/.test(text)) return [];
  const isSample = text === '0123456789abcdef';
  const severity = isSample ? 'info' : 'high';
  return [{ messageId: isSample ? 'sample' : 'token', at, severity, facts: { hazards: [text], degree: severityDegree(severity) } }];
};

const configuration = (token: string): string => manifest`
  apiVersion: kubeadm.k8s.io/v1beta4
  kind: InitConfiguration
  bootstrapTokens: [{${token}ttl: 1h0m0s}]
`;

export const bootstrapTokenCommitted = defineRule({
  meta: {
    id: 'secrets/bootstrap-token-committed',
    kind: 'kubernetes',
    severity: 'high',
    title: 'Token to join the cluster in the repository',
    rationale:
      'Whoever has the token adds a node to the cluster: pods with their Secrets are then sent to his machine. A token that does not expire works for as long as the cluster lives.',
    remediation:
      'Remove the token with `kubeadm token delete`, leave the field out, so that kubeadm makes one, and hand it to nodes when they join.',
    messages: {
      token: 'Whoever reads the token in the repository joins the cluster with a machine of his own, until it expires.',
      forever: 'Whoever reads the token in the repository joins the cluster with a machine of his own, for ever: it does not expire.',
      sample: 'The token is the one of the documentation; it is info because it is replaced where it is used, or should be.',
      unverified: 'The node does not verify which cluster it joins: whoever is on the way answers in its place.',
    },
    fix: 'none',
    examples: { bad: configuration('token: kx9vpq.2mwzt4nb8sr1yd7c, '), good: configuration('') },
    standards: { cisKubernetes: ['3.1.3'], mitre: ['T1552.001'] },
    references: [
      'https://kubernetes.io/docs/reference/access-authn-authz/bootstrap-tokens/',
      'https://cwe.mitre.org/data/definitions/798.html',
    ],
    textIsHazard: true,
  },
  visit: {
    other: object => [...configurationsIn(object).flatMap(inConfiguration), ...inNode(object)],
    Secret: inSecret,
  },
});
