import type { KubernetesObject } from '../../artifacts/kubernetes/model.ts';
import type { Ingress } from '../../artifacts/kubernetes/objects/ingress.ts';
import { objectNameRange, writtenRange } from '../../artifacts/kubernetes/walk.ts';
import { setKey } from '../../artifacts/yaml/edit.ts';
import { isMissing, itemsOf, lookup, mappingAt, stringAt } from '../../artifacts/yaml/lookup.ts';
import { severityDegree } from '../../findings/severity.ts';
import { manifest } from '../forms/examples.ts';
import { defineRule, type Report, type ReportFix } from '../rule.ts';
import { isInternalIngress, isLocalHost, isServedByTls, mayHaveTlsElsewhere } from './concepts/tls-endings.ts';

type MessageId = 'plain' | 'host' | 'internal' | 'listener' | 'route';

const report = (messageId: MessageId, at: Report['at'], name: string): Report<MessageId> => {
  const severity = messageId === 'internal' ? 'low' : 'medium';
  return { messageId, at, severity, identity: `tls ${name}`, data: { name }, facts: { degree: severityDegree(severity) } };
};

const hostOf = ({ host }: Ingress['rules']['items'][number]): string | undefined => (host.state === 'present' ? host.value : undefined);

/** One finding for an Ingress of which nothing is served by TLS, else one for each host that is not. */
function* plainHosts(ingress: Ingress): Iterable<Report<MessageId>> {
  const { rules, tls, object } = ingress;
  if (mayHaveTlsElsewhere(ingress) || !rules.complete || (rules.items.length === 0 && isMissing(ingress.defaultBackend.found))) return;
  const open = rules.items.filter(rule => rule.host.state !== 'unknown' && isServedByTls(ingress, hostOf(rule)) === false);
  const isWhole = tls.complete && tls.items.length === 0;
  const hosts = rules.items.map(hostOf);
  if (isWhole && hosts.length > 0 && hosts.every(host => host !== undefined && isLocalHost(host))) return;
  const internal = isInternalIngress(ingress) ? 'internal' : undefined;
  if (isWhole && (open.length > 0 || rules.items.length === 0)) {
    yield report(internal ?? 'plain', objectNameRange(object), object.subject);
    return;
  }
  for (const { host } of open)
    if (host.state === 'present' && !isLocalHost(host.value)) yield report(internal ?? 'host', host.node.range, host.value);
}

/** A Gateway that has listeners for HTTP and none for TLS: where there are both, the first is there to redirect. */
function* plainListeners(object: KubernetesObject): Iterable<Report<MessageId>> {
  const listeners = itemsOf(object.get('spec', 'listeners'));
  const protocols = listeners.map(listener => stringAt(listener, 'protocol'));
  if (object.partial || protocols.length === 0 || !protocols.every(protocol => protocol === 'HTTP')) return;
  const found = lookup(listeners[0], 'protocol');
  yield report('listener', writtenRange(found) ?? object.range, object.subject);
}

/**
 * TLS that ends at the router, with the router's certificate, and a redirect. Why unsafe: a host outside of the router's domain needs a certificate of its
 * own.
 */
const edgeTls = (object: KubernetesObject): ReportFix | undefined => {
  const spec = mappingAt(object.get('spec'));
  const edits = spec && setKey(spec, ['tls'], { termination: 'edge', insecureEdgeTerminationPolicy: 'Redirect' });
  return edits && { title: 'Serve it by TLS that ends at the router', edits, safety: 'unsafe' };
};

function* reports(object: KubernetesObject): Iterable<Report<MessageId>> {
  if (object.kind === 'Gateway' && object.group === 'gateway.networking.k8s.io') yield* plainListeners(object);
  if (object.kind === 'Route' && object.group === 'route.openshift.io' && isMissing(object.get('spec', 'tls')) && !object.partial)
    yield { ...report('route', objectNameRange(object), object.subject), fix: () => edgeTls(object) };
}

const ingress = (rest: string): string => manifest`
  apiVersion: networking.k8s.io/v1
  kind: Ingress
  metadata: {name: web}
  spec:
    rules: [{host: shop.example.com, http: {paths: [{path: /, pathType: Prefix, backend: {service: {name: web, port: {number: 80}}}}]}}]
    ${rest}
`;

export const ingressWithoutTls = defineRule({
  meta: {
    id: 'network/ingress-without-tls',
    kind: 'kubernetes',
    severity: 'medium',
    confidence: 'medium',
    family: 'network-isolation',
    title: 'Ingress serves plain HTTP',
    rationale: 'What is served without TLS is read and changed by whoever is on the way: passwords, session cookies and tokens among it.',
    remediation:
      'Add a `tls` entry with the hosts and the Secret of their certificate (cert-manager makes it by an annotation), a TLS listener in a Gateway, `tls.termination: edge` in a Route, and redirect HTTP to it.',
    messages: {
      plain: 'Nothing of "{name}" is served by TLS: whoever is on the way reads and changes it.',
      host: 'No entry of "tls" is for the host "{name}", which is served by plain HTTP.',
      internal: '"{name}" is served by plain HTTP; it is low because its controller has an address in a private network only.',
      listener: 'The Gateway "{name}" listens for plain HTTP only, and cannot even redirect to TLS.',
      route: 'The Route "{name}" has no "tls" and serves plain HTTP.',
    },
    fix: 'unsafe',
    examples: { bad: ingress('ingressClassName: nginx'), good: ingress('tls: [{hosts: [shop.example.com], secretName: shop-tls}]') },
    standards: { nsa: ['Network separation > Encryption'], mitre: ['T1040'] },
    references: [
      'https://kubernetes.io/docs/concepts/services-networking/ingress/#tls',
      'https://gateway-api.sigs.k8s.io/guides/tls/',
      'https://cwe.mitre.org/data/definitions/319.html',
    ],
  },
  visit: { Ingress: plainHosts, other: reports },
});
