import type { KubernetesObject } from '../../artifacts/kubernetes/model.ts';
import { itemsOf, lookup, nodeAt, stringAt } from '../../artifacts/yaml/lookup.ts';
import { severityDegree } from '../../findings/severity.ts';
import { manifest } from '../forms/examples.ts';
import { defineRule } from '../rule.ts';
import { annotationsOf } from './concepts/annotations.ts';
import { endsLocation, injection } from './concepts/nginx-grammars.ts';

const ingress = (annotation: string): string => manifest`
  apiVersion: networking.k8s.io/v1
  kind: Ingress
  metadata:
    name: web
    annotations:
      ${annotation}
  spec: {ingressClassName: nginx, tls: [{hosts: [web.example.com], secretName: web}], rules: [{host: web.example.com}]}
`;

/** By its class; without one the default class of the cluster counts, which may be nginx. */
const mayBeNginx = (object: KubernetesObject): boolean => {
  const name = stringAt(object.get('spec', 'ingressClassName')) ?? stringAt(object.annotations, 'kubernetes.io/ingress.class') ?? '';
  return name === '' || name.includes('nginx');
};

/**
 * Also the paths of rules: older releases write them as they are. Each annotation is held against the grammar of what the controller writes it into; snippets are text by themselves, and have a rule of
 * their own.
 */
export const nginxAnnotationInjection = defineRule({
  meta: {
    id: 'network/nginx-annotation-injection',
    kind: 'kubernetes',
    severity: 'critical',
    title: 'Annotation breaks out into the configuration of nginx',
    rationale: `The controller ingress-nginx writes values of annotations into its configuration. With a line break, a semicolon, a brace or a quote in it the value ends its directive and begins another one:
whoever may write an Ingress runs code in the controller and has all Secrets that it can read (CVE-2025-1974, CVE-2025-24514, CVE-2025-1097, CVE-2025-1098).`,
    remediation:
      'Write a plain URL, name or pattern. Move to a controller that is maintained, or update ingress-nginx at least to 1.11.5 or 1.12.1, which check values.',
    messages: {
      breaks:
        'The value of "{name}" ends the directive of nginx that it is written into, and what follows is configuration of the controller.',
      path: 'The path ends the location of nginx that it is written into, and what follows is configuration of the controller.',
      malformed: 'The value of "{name}" is not a URL; it is medium because what is wrong in it does not end the directive.',
    },
    fix: 'none',
    examples: {
      bad: ingress('nginx.ingress.kubernetes.io/auth-url: "http://auth.example.com/#;load_module /tmp/x.so"'),
      good: ingress('nginx.ingress.kubernetes.io/auth-url: "https://$host/oauth2/auth"'),
    },
    standards: { mitre: ['T1190'] },
    references: [
      'https://kubernetes.io/blog/2025/03/24/ingress-nginx-cve-2025-1974/',
      'https://github.com/kubernetes/kubernetes/issues/131009',
      'https://cwe.mitre.org/data/definitions/74.html',
    ],
  },
  visit: {
    *object(object) {
      if (object.kind !== 'Ingress') return;
      for (const { name, value, range } of annotationsOf(object)) {
        const messageId = injection(name, value);
        if (messageId === undefined) continue;
        const severity = messageId === 'breaks' ? 'critical' : 'medium';
        yield { messageId, at: range, severity, data: { name }, facts: { value, degree: severityDegree(severity) } };
      }
      if (!mayBeNginx(object)) return;
      for (const rule of itemsOf(object.get('spec', 'rules')))
        for (const item of itemsOf(lookup(rule, 'http', 'paths'))) {
          const [path, node] = [stringAt(item, 'path'), nodeAt(item, 'path')];
          if (path !== undefined && node !== undefined && endsLocation(path))
            yield { messageId: 'path', at: node.range, severity: 'critical', facts: { value: path, degree: severityDegree('critical') } };
        }
    },
  },
});
