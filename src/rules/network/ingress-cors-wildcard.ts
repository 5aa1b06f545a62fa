import type { KubernetesObject } from '../../artifacts/kubernetes/model.ts';
import { booleanAt, itemsOf, lookup, stringAt } from '../../artifacts/yaml/lookup.ts';
import type { YamlNode } from '../../artifacts/yaml/model.ts';
import { severityDegree } from '../../findings/severity.ts';
import type { Range } from '../../text/range.ts';
import { manifest } from '../forms/examples.ts';
import { defineRule } from '../rule.ts';
import { annotationsOf } from './concepts/annotations.ts';

/** Where every origin is allowed, and whether the browser sends cookies with it. */
interface OpenOrigin {
  readonly at: Range;
  readonly withCredentials: boolean;
}

const nginx = 'nginx.ingress.kubernetes.io/';

/** ingress-nginx answers with the origin that asks, and with credentials, when CORS is on and nothing else is said. */
const inAnnotations = (object: KubernetesObject): readonly OpenOrigin[] => {
  const all = new Map(annotationsOf(object).map(each => [each.name, each]));
  const enabled = all.get(`${nginx}enable-cors`);
  if (object.kind !== 'Ingress' || enabled?.value !== 'true') return [];
  const origin = all.get(`${nginx}cors-allow-origin`);
  if (origin !== undefined && !origin.value.split(',').some(each => each.trim() === '*')) return [];
  return [{ at: (origin ?? enabled).range, withCredentials: all.get(`${nginx}cors-allow-credentials`)?.value !== 'false' }];
};

const inTraefik = (object: KubernetesObject): readonly OpenOrigin[] => {
  const headers = object.get('spec', 'headers');
  const every = itemsOf(lookup(headers, 'accessControlAllowOriginList')).find(item => stringAt(item) === '*');
  return every ? [{ at: every.range, withCredentials: booleanAt(headers, 'accessControlAllowCredentials') === true }] : [];
};

const isEveryOrigin = (item: YamlNode): boolean =>
  stringAt(item, 'exact') === '*' || ['.*', '^.*$', '.+'].includes(stringAt(item, 'regex') ?? '') || stringAt(item, 'prefix') === 'http';

const inIstio = (object: KubernetesObject): readonly OpenOrigin[] =>
  itemsOf(object.get('spec', 'http')).flatMap(route => {
    const policy = lookup(route, 'corsPolicy');
    const every = itemsOf(lookup(policy, 'allowOrigins')).find(isEveryOrigin);
    return every ? [{ at: every.range, withCredentials: booleanAt(policy, 'allowCredentials') === true }] : [];
  });

const openOrigins = (object: KubernetesObject): readonly OpenOrigin[] => {
  if (object.kind === 'Ingress') return inAnnotations(object);
  if (object.kind === 'Middleware' && object.group?.startsWith('traefik.')) return inTraefik(object);
  return object.kind === 'VirtualService' && object.group === 'networking.istio.io' ? inIstio(object) : [];
};

const ingress = (origin: string): string => manifest`
  apiVersion: networking.k8s.io/v1
  kind: Ingress
  metadata:
    name: api
    annotations:
      nginx.ingress.kubernetes.io/enable-cors: "true"
      nginx.ingress.kubernetes.io/cors-allow-origin: "${origin}"
  spec: {tls: [{hosts: [api.example.com], secretName: api}], rules: [{host: api.example.com}]}
`;

export const ingressCorsWildcard = defineRule({
  meta: {
    id: 'network/ingress-cors-wildcard',
    kind: 'kubernetes',
    severity: 'medium',
    title: 'Scripts of every web site may call the application',
    rationale:
      'With cross-origin requests allowed from everywhere, and with credentials, any page that a logged-in user opens reads and does in the application what he may.',
    remediation: 'Name the origins that call the application; switch credentials off where none are needed.',
    messages: {
      credentials: 'Every web site may send requests with the credentials of whoever visits it.',
      open: 'Every web site may read the answers; it is low because the browser sends no credentials.',
    },
    fix: 'none',
    examples: { bad: ingress('*'), good: ingress('https://shop.example.com') },
    standards: { mitre: ['T1190'] },
    references: [
      'https://kubernetes.github.io/ingress-nginx/user-guide/nginx-configuration/annotations/#enable-cors',
      'https://cwe.mitre.org/data/definitions/942.html',
    ],
  },
  visit: {
    *object(object) {
      for (const { at, withCredentials } of openOrigins(object)) {
        const severity = withCredentials ? 'medium' : 'low';
        yield { messageId: withCredentials ? 'credentials' : 'open', at, severity, facts: { degree: severityDegree(severity) } };
      }
    },
  },
});
