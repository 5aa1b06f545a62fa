import type { KubernetesObject } from '../../artifacts/kubernetes/model.ts';
import { writtenRange } from '../../artifacts/kubernetes/walk.ts';
import { booleanAt, entriesOf, lookup, type Place, stringAt } from '../../artifacts/yaml/lookup.ts';
import { type Severity, severityDegree } from '../../findings/severity.ts';
import { manifest } from '../forms/examples.ts';
import { defineRule, type Report } from '../rule.ts';
import { annotationsOf, podAnnotationsOf } from './concepts/annotations.ts';

type MessageId = 'automatic' | 'permissive' | 'disabled' | 'client' | 'unverified' | 'skipped';

const report = (messageId: MessageId, found: Place, value: string, severity: Severity = 'medium'): readonly Report<MessageId>[] => {
  const at = found !== undefined && 'state' in found ? writtenRange(found) : undefined;
  return at ? [{ messageId, at, severity, data: { value }, facts: { value, degree: severityDegree(severity) } }] : [];
};

const modeAt = (place: Place): readonly Report<MessageId>[] => {
  const found = lookup(place, 'mode');
  const mode = stringAt(found);
  if (mode === 'DISABLE') return report('disabled', found, mode);
  return mode === 'PERMISSIVE' ? report('permissive', found, mode) : [];
};

/** Source: Istio, PeerAuthentication: the mode for all ports, and modes for certain ones. */
const peerAuthentication = (object: KubernetesObject): readonly Report<MessageId>[] => [
  ...modeAt(object.get('spec', 'mtls')),
  ...entriesOf(object.get('spec', 'portLevelMtls')).flatMap(({ value }) => modeAt(value)),
];

/** Source: Istio, DestinationRule, ClientTLSSettings. */
const destinationRule = (object: KubernetesObject): readonly Report<MessageId>[] => {
  const tls = object.get('spec', 'trafficPolicy', 'tls');
  const [mode, skip] = [lookup(tls, 'mode'), lookup(tls, 'insecureSkipVerify')];
  return [
    ...(stringAt(mode) === 'DISABLE' ? report('client', mode, 'DISABLE') : []),
    ...(booleanAt(skip) === true ? report('unverified', skip, 'insecureSkipVerify') : []),
  ];
};

/**
 * Ports of protocols in which the server speaks first, which Linkerd cannot tell and its documentation says to leave out: mail and MySQL.
 */
const opaquePorts = new Set(['25', '587', '3306', '4444', '4567', '4568']);

/** Annotations of Linkerd and of Istio by which the proxy leaves ports out. */
const skippingPorts = new Set(['config.linkerd.io/skip-inbound-ports', 'traffic.sidecar.istio.io/excludeInboundPorts']);

const skippedPorts = (object: KubernetesObject): readonly Report<MessageId>[] =>
  [...annotationsOf(object), ...(object.kind === 'Pod' ? [] : podAnnotationsOf(object))]
    .filter(({ name }) => skippingPorts.has(name))
    .filter(({ value }) => value.trim() !== '' && !value.split(',').every(port => opaquePorts.has(port.trim())))
    .map(({ range, value }) => ({
      messageId: 'skipped',
      at: range,
      severity: 'low',
      data: { value },
      facts: { value, degree: severityDegree('low') },
    }));

function* reports(object: KubernetesObject): Iterable<Report<MessageId>> {
  if (object.kind === 'PeerAuthentication' && object.group === 'security.istio.io') yield* peerAuthentication(object);
  if (object.kind === 'DestinationRule' && object.group === 'networking.istio.io') yield* destinationRule(object);
  if (object.group === 'consul.hashicorp.com' && stringAt(object.get('spec', 'mutualTLSMode')) === 'permissive')
    yield* report('permissive', object.get('spec', 'mutualTLSMode'), 'permissive');
  if (object.kind === 'IstioOperator' && booleanAt(object.get('spec', 'meshConfig', 'enableAutoMtls')) === false)
    yield* report('automatic', object.get('spec', 'meshConfig', 'enableAutoMtls'), 'false');
  yield* skippedPorts(object);
}

const authentication = (mode: string): string => manifest`
  apiVersion: security.istio.io/v1
  kind: PeerAuthentication
  metadata: {name: default, namespace: shop}
  spec: {mtls: {mode: ${mode}}}
`;

export const meshMtlsNotStrict = defineRule({
  meta: {
    id: 'network/mesh-mtls-not-strict',
    kind: 'kubernetes',
    severity: 'medium',
    title: 'Mesh takes plain-text connections',
    rationale:
      'Where a mesh takes connections without mutual TLS, whoever reaches a pod speaks to it without an identity: policies that go by identities see nobody, and whoever is on the way reads along.',
    remediation:
      'Set the mode to `STRICT` once all clients are in the mesh, and except single ports by `portLevelMtls` only as long as it takes.',
    messages: {
      permissive: 'The mode "{value}" takes connections without TLS beside those with it: whoever leaves it out is let in.',
      disabled: 'The mode "{value}" switches mutual TLS off.',
      client: 'The mode "{value}" sends requests without TLS, also to workloads of the mesh.',
      automatic: 'Without automatic mutual TLS, requests go out in plain text unless a DestinationRule asks for it.',
      unverified: 'The certificate of the server is not verified: whoever is on the way can be the server.',
      skipped: 'Connections to the ports {value} go past the proxy; it is low because the ports are named.',
    },
    fix: 'none',
    examples: { bad: authentication('PERMISSIVE'), good: authentication('STRICT') },
    standards: { nsa: ['Network separation > Encryption'], mitre: ['T1040'] },
    references: [
      'https://istio.io/latest/docs/reference/config/security/peer_authentication/',
      'https://istio.io/latest/docs/reference/config/networking/destination-rule/#ClientTLSSettings',
      'https://cwe.mitre.org/data/definitions/319.html',
    ],
  },
  visit: { object: reports },
});
