import { imagePolicyFailsOpen } from '../../../src/rules/control-plane/image-policy-fails-open.ts';
import { manifest } from '../../../src/rules/forms/examples.ts';
import { testRule } from '../../support/rule-tester.ts';

const configuration = (name: string, settings: string): string => manifest`
  apiVersion: apiserver.config.k8s.io/v1
  kind: AdmissionConfiguration
  plugins: [{name: ${name}, configuration: ${settings}}]
`;

testRule(imagePolicyFailsOpen, {
  valid: {
    closed: configuration('ImagePolicyWebhook', '{imagePolicy: {kubeConfigFile: a, defaultAllow: false}}'),
    'closed by default': configuration('ImagePolicyWebhook', '{imagePolicy: {kubeConfigFile: a}}'),
    'another plugin': configuration('Other', '{imagePolicy: {kubeConfigFile: a, defaultAllow: true}}'),
    'a file of its own': configuration('ImagePolicyWebhook', '{}'),
    'an object of somebody else': configuration('ImagePolicyWebhook', '{imagePolicy: {defaultAllow: true}}').replace(
      'apiserver.config.k8s.io',
      'example.com',
    ),
  },
  invalid: {
    open: {
      text: configuration('ImagePolicyWebhook', '{imagePolicy: {kubeConfigFile: a, ⟦defaultAllow: true⟧}}'),
      expect: [{ messageId: 'open', severity: 'medium' }],
      fixed: configuration('ImagePolicyWebhook', '{imagePolicy: {kubeConfigFile: a, defaultAllow: false}}'),
    },
    'open without the key around it': {
      text: configuration('ImagePolicyWebhook', '{kubeConfigFile: a, ⟦defaultAllow: true⟧}'),
      expect: ['open'],
      fixed: configuration('ImagePolicyWebhook', '{kubeConfigFile: a, defaultAllow: false}'),
    },
    'with cached answers': {
      text: configuration('ImagePolicyWebhook', '{imagePolicy: {allowTTL: 50, ⟦defaultAllow: true⟧, denyTTL: 50}}'),
      expect: ['open'],
      fixed: configuration('ImagePolicyWebhook', '{imagePolicy: {allowTTL: 50, defaultAllow: false, denyTTL: 50}}'),
    },
    'in block style': {
      text: manifest`
        apiVersion: apiserver.config.k8s.io/v1
        kind: AdmissionConfiguration
        plugins:
          - name: PodSecurity
            path: pod-security.yaml
          - name: ImagePolicyWebhook
            configuration:
              imagePolicy:
                ⟦defaultAllow: true⟧
      `,
      expect: ['open'],
      fixed: manifest`
        apiVersion: apiserver.config.k8s.io/v1
        kind: AdmissionConfiguration
        plugins:
          - name: PodSecurity
            path: pod-security.yaml
          - name: ImagePolicyWebhook
            configuration:
              imagePolicy:
                defaultAllow: false
      `,
    },
  },
});
