import { manifest } from '../../../src/rules/forms/examples.ts';
import { nginxSnippetAnnotation } from '../../../src/rules/network/nginx-snippet-annotation.ts';
import { testRule } from '../../support/rule-tester.ts';

const ingress = (annotations: string): string =>
  `apiVersion: networking.k8s.io/v1\nkind: Ingress\nmetadata:\n  name: web\n  annotations:\n    ${annotations}\nspec: {rules: [{host: a.example.com}]}\n`;
const config = (data: string): string => manifest`
  apiVersion: v1
  kind: ConfigMap
  metadata: {name: ingress-nginx-controller, namespace: ingress-nginx}
  data:
    ${data}
`;

testRule(nginxSnippetAnnotation, {
  valid: {
    'other annotations': ingress('nginx.ingress.kubernetes.io/proxy-body-size: 10m'),
    'keys of others that have the word in them': ingress('example.com/configuration-snippet: "lua"'),
    'an empty one': ingress('nginx.ingress.kubernetes.io/server-snippet: ""'),
    'switched off in the controller': config('allow-snippet-annotations: "false"'),
    'another level of risk': config('annotations-risk-level: High'),
    'a template decides': {
      text: ingress('nginx.ingress.kubernetes.io/server-snippet: {{ .Values.snippet | quote }}'),
      path: 'chart/templates/ingress.yaml',
    },
  },
  invalid: {
    'a header': {
      text: ingress('⟦nginx.ingress.kubernetes.io/configuration-snippet: \'more_set_headers "X-Frame-Options: DENY";\'⟧'),
      expect: [
        {
          messageId: 'snippet',
          severity: 'high',
          message:
            'The annotation "nginx.ingress.kubernetes.io/configuration-snippet" writes its value into the configuration of the controller, which serves all namespaces.',
        },
      ],
    },
    'the controller of NGINX itself': { text: ingress('⟦nginx.org/location-snippets: "add_header a b;"⟧'), expect: ['snippet'] },
    'code in Lua': {
      text: ingress('⟦nginx.ingress.kubernetes.io/server-snippet: "content_by_lua_block { ngx.say(1) }"⟧'),
      expect: [{ messageId: 'dangerous', severity: 'critical' }],
    },
    'files of the controller': {
      text: ingress('⟦nginx.ingress.kubernetes.io/server-snippet: "location /x { alias /var/run/secrets/kubernetes.io/; }"⟧'),
      expect: ['dangerous'],
    },
    'allowed in the controller': {
      text: config('⟦allow-snippet-annotations: "true"⟧'),
      expect: [{ messageId: 'allowed', severity: 'high' }],
      fixed: config('allow-snippet-annotations: "false"'),
    },
    'allowed by its level of risk': {
      text: config('⟦annotations-risk-level: Critical⟧'),
      expect: ['risk'],
      fixed: config('annotations-risk-level: High'),
    },
  },
});
