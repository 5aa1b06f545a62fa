import { container } from '../../../src/rules/forms/examples.ts';
import { tlsVerificationDisabled } from '../../../src/rules/network/tls-verification-disabled.ts';
import { testRule } from '../../support/rule-tester.ts';

const monitor = (tls: string, name = 'web'): string =>
  `apiVersion: monitoring.coreos.com/v1\nkind: ServiceMonitor\nmetadata: {name: ${name}}\nspec:\n  endpoints:\n    - port: https\n      tlsConfig: {${tls}}\n`;
const nginx = 'nginx.ingress.kubernetes.io/';
const ingress = (...annotations: readonly string[]): string =>
  `apiVersion: networking.k8s.io/v1\nkind: Ingress\nmetadata:\n  name: web\n  annotations:\n${annotations.map(one => `    ${one}\n`).join('')}spec: {}\n`;

testRule(tlsVerificationDisabled, {
  valid: {
    'an authority': monitor('ca: {configMap: {name: ca, key: ca.crt}}, serverName: web'),
    'switched on': monitor('insecureSkipVerify: false'),
    'not known': { text: monitor('insecureSkipVerify: {{ .Values.skip }}'), path: 'chart/templates/monitor.yaml' },
    'a backend without TLS': ingress(`${nginx}proxy-ssl-verify: "off"`),
    'an option that says no': container`args: ["--insecure-skip-tls-verify=false", "--tls-cert=a"]`,
    'a text about it': 'apiVersion: v1\nkind: ConfigMap\nmetadata: {name: a}\ndata: {note: "insecureSkipVerify: true"}\n',
  },
  invalid: {
    'in a custom resource': {
      text: monitor('⟦insecureSkipVerify: true⟧'),
      expect: [
        {
          messageId: 'setting',
          severity: 'medium',
          message: '"insecureSkipVerify" accepts any certificate: whoever answers in place of the server gets the requests.',
        },
      ],
      fixed: monitor('insecureSkipVerify: false'),
    },
    'metrics of kubelets': {
      text: monitor('⟦insecureSkipVerify: true⟧', 'kubelet'),
      expect: [{ messageId: 'kubelet', severity: 'low' }],
      fixed: monitor('insecureSkipVerify: false', 'kubelet'),
    },
    'a backend with TLS': {
      text: ingress(`${nginx}backend-protocol: HTTPS`, `⟦${nginx}proxy-ssl-verify: "off"⟧`),
      expect: ['setting'],
    },
    options: {
      text: container`args: [serve, ⟦--insecure-skip-tls-verify⟧, ⟦-tls-skip-verify=1⟧]`,
      expect: ['option', 'option'],
    },
    'an option of the metrics server': {
      text: container`args: ["--cert-dir=/tmp", ⟦"--kubelet-insecure-tls"⟧]`,
      expect: [{ messageId: 'kubelet', severity: 'low' }],
    },
  },
});
