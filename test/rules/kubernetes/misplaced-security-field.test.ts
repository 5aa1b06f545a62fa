import { container, pod } from '../../../src/rules/forms/examples.ts';
import { misplacedSecurityField } from '../../../src/rules/kubernetes/misplaced-security-field.ts';
import { testRule } from '../../support/rule-tester.ts';

const deployment = (spec: string, template: string): string =>
  `apiVersion: apps/v1\nkind: Deployment\nmetadata: {name: web}\nspec: {${spec}selector: {}, template: {${template}spec: {containers: [{name: app, image: a}]}}}\n`;
const policy = (spec: string): string => `apiVersion: networking.k8s.io/v1\nkind: NetworkPolicy\nmetadata: {name: x}\nspec: {${spec}}\n`;

testRule(misplacedSecurityField, {
  valid: {
    'fields where they belong': container`securityContext: {runAsNonRoot: true, capabilities: {drop: [ALL]}, seccompProfile: {type: RuntimeDefault}}`,
    'fields of the pod': pod`
      automountServiceAccountToken: false
      securityContext: {fsGroup: 1, fsGroupChangePolicy: OnRootMismatch, supplementalGroupsPolicy: Strict, sysctls: []}
      containers: [{name: app, image: a}]
    `,
    'values that are known, filled in later, or in other letters where any will do': container`
      imagePullPolicy: Always
      securityContext: {procMount: "\${PROC}", seccompProfile: {type: Localhost, localhostProfile: always}}
    `,
    'kinds of policies': policy('podSelector: {}, policyTypes: [Ingress, Egress]'),
    'labels are free':
      'apiVersion: v1\nkind: Pod\nmetadata: {name: x, labels: {privileged: "true", securityContext: none}}\nspec: {containers: [{name: a, image: b}]}\n',
    'other unknown fields': pod`
      foo: bar
      containers: [{name: app, image: a, comment: none}]
    `,
    'a kind that is not known':
      'apiVersion: example.com/v1\nkind: Thing\nmetadata: {name: x}\nspec: {securityContext: {privilged: true}}\n',
    'a key that a template gives': {
      text: container`securityContext: {{ toYaml .Values.securityContext }}`,
      path: 'chart/templates/pod.yaml',
    },
    'settings of a chart': { text: 'securityContext:\n  runAsNonroot: true\n', path: 'values.yaml', allowNotifications: true },
  },
  invalid: {
    'a value in other letters': {
      text: container`imagePullPolicy: ⟦always⟧`,
      expect: [
        {
          messageId: 'value',
          severity: 'low',
          message:
            '"imagePullPolicy" takes no "always" but "Always", "IfNotPresent", "Never"; it is low because the API server refuses the whole object.',
        },
      ],
      fixed: container`imagePullPolicy: Always`,
    },
    'a value that there is not': { text: container`securityContext: {procMount: ⟦Masked⟧}`, expect: ['value'] },
    'a text in the place of a boolean': {
      text: container`securityContext: {runAsNonRoot: ⟦"true"⟧}`,
      expect: ['text'],
      fixed: container`securityContext: {runAsNonRoot: true}`,
    },
    'an item of a list': {
      text: policy('podSelector: {}, policyTypes: [Egress, ⟦ingress⟧]'),
      expect: ['value'],
      fixed: policy('podSelector: {}, policyTypes: [Egress, Ingress]'),
    },
    'other capitals': {
      text: container`securityContext: {⟦runAsNonroot⟧: true}`,
      expect: [
        { messageId: 'misspelled', severity: 'medium', message: 'Nothing reads "runAsNonroot": the field is called "runAsNonRoot".' },
      ],
      fixed: container`securityContext: {runAsNonRoot: true}`,
    },
    'a letter is missing': {
      text: container`
        securityContext:
          ⟦allowPrivilegeEscalaton⟧: false
          "⟦readOnlyRootFileSystem"⟧: true
      `.replace('"⟦', '⟦"'),
      expect: ['misspelled', 'misspelled'],
      fixed: container`
        securityContext:
          allowPrivilegeEscalation: false
          "readOnlyRootFilesystem": true
      `,
    },
    'fields of containers on the pod': {
      text: pod`
        securityContext: {⟦privileged⟧: false, ⟦readOnlyRootFilesystem⟧: true, ⟦capabilities⟧: {drop: [ALL]}}
        containers: [{name: app, image: a}]
      `,
      expect: [
        { messageId: 'misplaced', message: 'Nothing reads "privileged" here: it belongs in the "securityContext" of a container.' },
        'misplaced',
        'misplaced',
      ],
    },
    'beside the security context': { text: container`⟦runAsUser⟧: 1000`, expect: ['misplaced'] },
    'on the Deployment and its template': {
      text: deployment('⟦securityContext⟧: {runAsNonRoot: true}, ', '⟦automountServiceAccountToken⟧: false, '),
      expect: ['misplaced', 'misplaced'],
    },
    'a policy that does nothing': {
      text: policy('podSelector: {}, ⟦policyType⟧: [Ingress]'),
      expect: ['misspelled'],
      fixed: policy('podSelector: {}, policyTypes: [Ingress]'),
    },
    'the right name is there as well': {
      text: container`securityContext: {runAsNonRoot: true, ⟦runAsNonroot⟧: true}`,
      expect: ['misspelled'],
    },
    'by an anchor, once': {
      text: pod`
        initContainers: [{name: a, image: b, securityContext: &c {⟦privilged⟧: false}}]
        containers: [{name: b, image: b, securityContext: *c}]
      `,
      expect: ['misspelled'],
      fixed: pod`
        initContainers: [{name: a, image: b, securityContext: &c {privileged: false}}]
        containers: [{name: b, image: b, securityContext: *c}]
      `,
    },
  },
});
