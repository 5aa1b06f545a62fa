import type { KubernetesObject } from '../../artifacts/kubernetes/model.ts';
import type { ConfigMap } from '../../artifacts/kubernetes/objects/config-map.ts';
import { replaceScalar } from '../../artifacts/yaml/edit.ts';
import { severityDegree } from '../../findings/severity.ts';
import { manifest } from '../forms/examples.ts';
import { defineRule, type Report } from '../rule.ts';
import { annotationsOf } from './concepts/annotations.ts';

type MessageId = 'snippet' | 'dangerous' | 'allowed' | 'risk';

/** Annotations of the two controllers that are called so. Keys of others that merely have the word in them are theirs. */
const snippet = /^(?:nginx\.ingress\.kubernetes\.io\/[a-z-]*-snippet|nginx\.org\/[a-z-]*-snippets?)$/;

/** What reads files of the controller, runs code in it, or takes its token: its service account reads the Secrets of the whole cluster. */
const dangerous = /\b(?:lua\w*|content_by_\w+|alias|root|load_module|include|js_\w+|perl\w*)\b|serviceaccount|_by_lua/i;

function* snippets(object: KubernetesObject): Iterable<Report<MessageId>> {
  for (const { name, value, range } of annotationsOf(object)) {
    if (!snippet.test(name) || value.trim() === '') continue;
    const isDangerous = dangerous.test(value);
    const severity = isDangerous ? 'critical' : 'high';
    yield {
      messageId: isDangerous ? 'dangerous' : 'snippet',
      at: range,
      severity,
      data: { name },
      facts: { value, degree: severityDegree(severity) },
    };
  }
}

/** Settings of the controller that let everybody who writes an Ingress write snippets. */
function* permissions({ data }: ConfigMap): Iterable<Report<MessageId>> {
  for (const { name, entry, value } of data.entries) {
    const scalar = value.state === 'present' && value.node.kind === 'scalar' && !value.node.opaque ? value.node : undefined;
    const isAllowed = name === 'allow-snippet-annotations' && scalar?.value.toLowerCase() === 'true';
    const isRisky = name === 'annotations-risk-level' && scalar?.value.toLowerCase() === 'critical';
    if (scalar === undefined || !(isAllowed || isRisky)) continue;
    yield {
      messageId: isAllowed ? 'allowed' : 'risk',
      at: entry.range,
      severity: 'high',
      facts: { value: scalar.value, degree: severityDegree('high') },
      fix: () => {
        const edits = replaceScalar(scalar, isAllowed ? 'false' : 'High');
        return edits && { title: 'Do not allow snippets', edits };
      },
    };
  }
}

const ingress = (annotations: string): string => manifest`
  apiVersion: networking.k8s.io/v1
  kind: Ingress
  metadata:
    name: web
    annotations: ${annotations}
  spec: {ingressClassName: nginx, tls: [{hosts: [web.example.com], secretName: web}], rules: [{host: web.example.com}]}
`;

export const nginxSnippetAnnotation = defineRule({
  meta: {
    id: 'network/nginx-snippet-annotation',
    kind: 'kubernetes',
    severity: 'high',
    title: 'Ingress writes into the configuration of nginx',
    rationale: `A snippet stands as it is in the configuration of the controller, which serves all namespaces and may read all Secrets: whoever may write an Ingress reads its token, its
certificates and the traffic of others (CVE-2021-25742). The controller ingress-nginx is not maintained any more since March 2026.`,
    remediation:
      'Use the annotations that the controller has for the purpose (headers, rewrites, limits, authentication), or a policy or filter of the Gateway API. Leave snippets switched off in the controller.',
    messages: {
      snippet: 'The annotation "{name}" writes its value into the configuration of the controller, which serves all namespaces.',
      dangerous:
        'The annotation "{name}" runs code in the controller or reads its files, and its service account reads the Secrets of all namespaces.',
      allowed: 'With "allow-snippet-annotations" everybody who may write an Ingress writes into the configuration of the controller.',
      risk: 'With the risk level "Critical" everybody who may write an Ingress writes into the configuration of the controller.',
    },
    fix: 'unsafe',
    examples: {
      bad: ingress('{nginx.ingress.kubernetes.io/configuration-snippet: "more_set_headers \\"X-Frame-Options: DENY\\";"}'),
      good: ingress('{nginx.ingress.kubernetes.io/enable-cors: "false"}'),
    },
    standards: { nsa: ['Upgrading and application security'], mitre: ['T1190'] },
    peers: {
      CKV_K8S_152: ['dangerous'],
      CKV_K8S_154: ['dangerous'],
    },
    references: [
      'https://github.com/kubernetes/kubernetes/issues/126811',
      'https://kubernetes.github.io/ingress-nginx/user-guide/nginx-configuration/annotations-risk/',
      'https://cwe.mitre.org/data/definitions/94.html',
    ],
  },
  visit: { object: snippets, ConfigMap: permissions },
});
