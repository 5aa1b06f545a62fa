import { podSecurityExemption } from '../../../src/rules/control-plane/pod-security-exemption.ts';
import { manifest } from '../../../src/rules/forms/examples.ts';
import { testRule } from '../../support/rule-tester.ts';

const plugin = (configuration: string): string => manifest`
  apiVersion: apiserver.config.k8s.io/v1
  kind: AdmissionConfiguration
  plugins: [{name: PodSecurity, configuration: ${configuration}}]
`;

testRule(podSecurityExemption, {
  valid: {
    'baseline, and the system exempt': plugin(
      '{defaults: {enforce: baseline}, exemptions: {namespaces: [kube-system, cert-manager-system]}}',
    ),
    'nothing exempt': plugin('{defaults: {enforce: restricted}, exemptions: {usernames: [], namespaces: [], runtimeClasses: [gvisor]}}'),
    'one person': plugin('{defaults: {enforce: baseline}, exemptions: {usernames: [jane@example.com]}}'),
    'a warning alone is privileged': plugin('{defaults: {enforce: baseline, warn: privileged}}'),
    'another plugin': plugin('{defaults: {enforce: privileged}}').replace('name: PodSecurity', 'name: Other'),
  },
  invalid: {
    'in the configuration of Talos': {
      text: 'version: v1alpha1\nmachine: {type: controlplane}\ncluster:\n  apiServer:\n    admissionControl:\n      - name: PodSecurity\n        configuration: {defaults: {⟦enforce: privileged⟧}}\n',
      path: 'talos/controlplane.yaml',
      expect: ['privileged'],
    },
    'nothing enforced': {
      text: plugin('{defaults: {⟦enforce: privileged⟧}}'),
      expect: [{ messageId: 'privileged', severity: 'medium' }],
    },
    'namespaces of people': {
      text: plugin('{defaults: {enforce: baseline}, exemptions: {⟦namespaces: [kube-system, shop, team-a]⟧}}'),
      expect: [
        { messageId: 'namespaces', message: 'Pods of namespaces that are not of the system are exempt from Pod Security: shop, team-a.' },
      ],
    },
    'a controller that creates pods for all': {
      text: plugin('{exemptions: {⟦usernames: ["system:serviceaccount:kube-system:replicaset-controller"]⟧}}'),
      expect: ['users'],
    },
    'the runtime class that everybody uses': { text: plugin('{exemptions: {⟦runtimeClasses: [runc]⟧}}'), expect: ['classes'] },
    'in a file of its own': {
      text: manifest`
        apiVersion: pod-security.admission.config.k8s.io/v1
        kind: PodSecurityConfiguration
        defaults:
          ⟦enforce: privileged⟧
          enforce-version: latest
      `,
      expect: ['privileged'],
    },
  },
});
