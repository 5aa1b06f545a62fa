import { podSecurityLevelViolation } from '../../../src/rules/cross/pod-security-level-violation.ts';
import { testRule } from '../../support/rule-tester.ts';

const pss = 'pod-security.kubernetes.io';
const namespace = (labels: string, name = 'shop'): string =>
  `apiVersion: v1\nkind: Namespace\nmetadata: {name: ${name}, labels: {${labels}}}\n`;
const deployment = (spec: string, where = 'namespace: shop', name = '⟦name: web⟧'): string =>
  `apiVersion: apps/v1\nkind: Deployment\nmetadata: {${name}, ${where}}\nspec: {selector: {}, template: {spec: {${spec}}}}\n`;
const plain = 'containers: [{name: app, image: a}]';
const privileged = 'containers: [{name: app, image: a, securityContext: {privileged: true}}]';
const silent = (spec: string, where?: string): string => deployment(spec, where, 'name: web');
const baseline = { 'ns.yaml': namespace(`${pss}/enforce: baseline`) };

testRule(podSecurityLevelViolation, {
  valid: {
    'the level allows it': { text: silent(plain), others: baseline },
    'a level that allows everything, and nothing that needs it': {
      text: silent(plain),
      others: { 'ns.yaml': namespace(`${pss}/enforce: privileged`) },
    },
    'a namespace of the cluster': {
      text: silent(privileged, 'namespace: kube-system'),
      others: { 'ns.yaml': namespace(`${pss}/enforce: privileged`, 'kube-system') },
    },
    'only a warning': { text: silent(privileged), others: { 'ns.yaml': namespace(`${pss}/warn: restricted`) } },
    'another namespace': { text: silent(privileged, 'namespace: ci'), others: baseline },
    'a namespace that is chosen when it is deployed': { text: silent(privileged, 'labels: {}'), others: baseline },
    'a hardened pod': {
      text: silent(
        'securityContext: {runAsNonRoot: true, seccompProfile: {type: RuntimeDefault}}, containers: [{name: app, image: a, securityContext: {allowPrivilegeEscalation: false, capabilities: {drop: [ALL]}}}]',
      ),
      others: { 'ns.yaml': namespace(`${pss}/enforce: restricted`) },
    },
    'a control that the version of the level does not have': {
      text: silent('containers: [{name: app, image: a, livenessProbe: {httpGet: {host: 10.0.0.1, port: 80}}}]'),
      others: { 'ns.yaml': namespace(`${pss}/enforce: baseline, ${pss}/enforce-version: v1.33`) },
    },
    'a version of the cluster that does not have it': {
      text: silent('containers: [{name: app, image: a, livenessProbe: {httpGet: {host: 10.0.0.2, port: 80}}}]'),
      others: { 'ns.yaml': namespace(`${pss}/enforce: baseline, ${pss}/enforce-version: latest`) },
      facts: { kubernetesMinor: 33 },
    },
    'what a template decides': {
      text: 'apiVersion: v1\nkind: Pod\nmetadata:\n  name: web\n  namespace: shop\nspec:\n  hostPID: {{ .Values.pid }}\n  containers:\n  - name: app\n    image: a\n',
      path: 'chart/templates/web.yaml',
      others: { 'chart/templates/ns.yaml': namespace(`${pss}/enforce: baseline`) },
    },
    'a level that is raised': {
      path: 'ns.yaml',
      text: namespace(`${pss}/enforce: restricted`),
      before: { 'ns.yaml': namespace(`${pss}/enforce: baseline`) },
    },
    'a level that is lowered to nothing in so many words, of which another rule speaks': {
      path: 'ns.yaml',
      text: namespace(`${pss}/enforce: privileged`),
      before: { 'ns.yaml': namespace(`${pss}/enforce: baseline`) },
    },
    'a namespace that is new, and one that only had a warning': {
      path: 'ns.yaml',
      text: namespace('a: b') + '---\n' + namespace('a: b', 'ci'),
      before: { 'ns.yaml': namespace(`${pss}/warn: restricted`) },
    },
    'a namespace of the cluster that loses its level': {
      path: 'ns.yaml',
      text: namespace('a: b', 'kube-system'),
      before: { 'ns.yaml': namespace(`${pss}/enforce: baseline`, 'kube-system') },
    },
    'a level that there is not': { text: silent(privileged), others: { 'ns.yaml': namespace(`${pss}/enforce: strict`) } },
  },
  invalid: {
    'a privileged container': {
      text: deployment(privileged),
      others: baseline,
      expect: [
        {
          messageId: 'refused',
          severity: 'medium',
          subject: 'Deployment/web',
          message: 'The namespace "shop" enforces "baseline" and refuses the pods of "Deployment/web": privileged.',
        },
      ],
    },
    'all that the restricted level asks for': {
      text: deployment(plain),
      others: { 'ns.yaml': namespace(`${pss}/enforce: restricted, ${pss}/enforce-version: v1.22`) },
      expect: [
        {
          messageId: 'refused',
          message:
            'The namespace "shop" enforces "restricted" and refuses the pods of "Deployment/web": allowPrivilegeEscalation != false, unrestricted capabilities, runAsNonRoot != true, seccompProfile.',
        },
      ],
    },
    'a level that is taken away': {
      path: 'ns.yaml',
      text: namespace('a: b').replace('name: shop', '⟦name: shop⟧'),
      before: { 'ns.yaml': namespace(`${pss}/enforce: restricted`) },
      expect: [
        {
          messageId: 'opened',
          severity: 'medium',
          subject: 'Namespace/shop',
          message:
            'The change takes the level "restricted" from the namespace "shop", which holds its pods to nothing any more: privileged ones come in.',
        },
      ],
    },
    'a level that is lowered': {
      path: 'ns.yaml',
      text: namespace(`${pss}/enforce: ⟦baseline⟧`),
      before: { 'ns.yaml': namespace(`${pss}/enforce: restricted`) },
      expect: [{ messageId: 'lowered', severity: 'low' }],
    },
    'a namespace that lets every pod in': {
      text: silent(privileged),
      others: { 'ns.yaml': namespace(`⟦${pss}/enforce: privileged⟧`) },
      expect: [
        {
          messageId: 'letIn',
          severity: 'medium',
          subject: 'Namespace/shop',
          message: 'The namespace "shop" lets every pod in, and "Deployment/web" with it, which the level "baseline" would refuse.',
        },
      ],
    },
    'a control that came with the newest version': {
      text: deployment('containers: [{name: app, image: a, livenessProbe: {httpGet: {host: 10.0.0.1, port: 80}}}]'),
      others: baseline,
      expect: ['refused'],
    },
    'a ReplicaSet and a CronJob': {
      text: `${deployment('hostNetwork: true, containers: [{name: app, image: a}]')}---\napiVersion: batch/v1\nkind: CronJob\nmetadata: {⟦name: job⟧, namespace: shop}\nspec: {jobTemplate: {spec: {template: {spec: {hostIPC: true, containers: [{name: app, image: a}]}}}}}\n`,
      others: baseline,
      expect: ['refused', { messageId: 'refused', subject: 'CronJob/job' }],
    },
    'a pod on the host network, whose ports become those of the node': {
      text: `apiVersion: v1\nkind: Pod\nmetadata: {⟦name: web⟧, namespace: shop}\nspec: {hostNetwork: true, containers: [{name: app, image: a, ports: [{containerPort: 80}]}]}\n`,
      others: baseline,
      expect: [
        {
          messageId: 'refused',
          message: 'The namespace "shop" enforces "baseline" and refuses the pods of "Pod/web": host namespaces, hostPort.',
        },
      ],
    },
  },
});
