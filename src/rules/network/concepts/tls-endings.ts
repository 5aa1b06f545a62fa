import type { KubernetesObject } from '../../../artifacts/kubernetes/model.ts';
import type { Ingress, IngressTls } from '../../../artifacts/kubernetes/objects/ingress.ts';
import { isMissing } from '../../../artifacts/yaml/lookup.ts';
import { annotationsOf } from './annotations.ts';

/** Annotations that say that TLS ends in another place, or that nothing else is served. */
const endsElsewhere: ReadonlyMap<string, RegExp> = new Map([
  ['nginx.ingress.kubernetes.io/ssl-passthrough', /^true$/i],
  ['haproxy.org/ssl-passthrough', /^true$/i],
  ['haproxy-ingress.github.io/ssl-passthrough', /^true$/i],
  ['ingress.kubernetes.io/ssl-passthrough', /^true$/i],
  ['alb.ingress.kubernetes.io/certificate-arn', /./],
  ['alb.ingress.kubernetes.io/listen-ports', /HTTPS/i],
  ['alb.ingress.kubernetes.io/group.name', /./],
  ['kubernetes.io/ingress.allow-http', /^false$/i],
  ['ingress.gcp.kubernetes.io/pre-shared-cert', /./],
  ['networking.gke.io/managed-certificates', /./],
  ['networking.gke.io/v1beta1.FrontendConfig', /./],
  ['appgw.ingress.kubernetes.io/appgw-ssl-certificate', /./],
  ['traefik.ingress.kubernetes.io/router.tls', /^true$/i],
  ['traefik.ingress.kubernetes.io/router.tls.certresolver', /./],
  ['traefik.ingress.kubernetes.io/router.entrypoints', /^\s*(?:websecure|https)\s*$/i],
  ['konghq.com/protocols', /^\s*https\s*$/i],
  ['route.openshift.io/termination', /./],
  ['external-dns.alpha.kubernetes.io/cloudflare-proxied', /^true$/i],
]);

/** Controllers that serve nothing but TLS. */
const tlsOnlyClasses = new Set(['tailscale', 'cloudflare-tunnel', 'ngrok']);

const internalScheme: ReadonlyMap<string, RegExp> = new Map([
  ['alb.ingress.kubernetes.io/scheme', /^internal$/i],
  ['kubernetes.io/ingress.class', /internal|private/i],
]);

const has = (object: KubernetesObject, known: ReadonlyMap<string, RegExp>): boolean =>
  annotationsOf(object).some(({ name, value }) => known.get(name)?.test(value) === true);

const classOf = ({ ingressClassName, classAnnotation }: Ingress): string =>
  (ingressClassName.state === 'present' && ingressClassName.value) || (classAnnotation.state === 'present' && classAnnotation.value) || '';

/** True when something in an Ingress says that TLS ends elsewhere than in its `tls`, or that it may: then nothing is said. */
export const mayHaveTlsElsewhere = (ingress: Ingress): boolean =>
  has(ingress.object, endsElsewhere) || tlsOnlyClasses.has(classOf(ingress)) || ingress.object.partial;

/** True for an Ingress whose controller has an address in a private network only. */
export const isInternalIngress = (ingress: Ingress): boolean =>
  has(ingress.object, internalScheme) || /internal|private/i.test(classOf(ingress));

/** Names that are reached on one's own machine or network only. */
export const isLocalHost = (host: string): boolean =>
  /(?:^|\.)(?:localhost|local|test|localdomain|lan|invalid)$|\.(?:nip|sslip)\.io$/i.test(host);

const matchesHost = (pattern: string, host: string): boolean =>
  pattern === host || (pattern.startsWith('*.') && host.includes('.') && host.slice(host.indexOf('.')) === pattern.slice(1));

const coversHost = ({ hosts }: IngressTls, host: string | undefined): boolean | 'unknown' => {
  if (isMissing(hosts) || (hosts.complete && hosts.items.length === 0)) return true;
  // Why undefined is covered: what is served for any host is served with the first certificate.
  if (host === undefined || hosts.items.some(({ value }) => matchesHost(value, host))) return true;
  return hosts.complete ? false : 'unknown';
};

/** Whether an Ingress serves a host by TLS; undefined is any host. */
export const isServedByTls = ({ tls }: Ingress, host: string | undefined): boolean | 'unknown' => {
  const answers = tls.items.map(each => coversHost(each, host));
  if (answers.includes(true)) return true;
  return tls.complete && !answers.includes('unknown') ? false : 'unknown';
};
