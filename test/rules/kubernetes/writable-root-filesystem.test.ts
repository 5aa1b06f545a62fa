import { writableRootFilesystem } from '../../../src/rules/kubernetes/writable-root-filesystem.ts';
import { testRule } from '../../support/rule-tester.ts';

const pod = (spec: string): string => `apiVersion: v1\nkind: Pod\nmetadata:\n  name: web\nspec:\n${spec}`;
const container = (rest: string): string => pod(`  containers:\n    - name: app\n      image: a\n${rest}`);

testRule(writableRootFilesystem, {
  valid: {
    'read-only': container('      securityContext: {readOnlyRootFilesystem: true}\n'),
    'a Windows pod': pod('  os: {name: windows}\n  containers:\n    - name: app\n      image: a\n'),
    'a template decides': {
      text: container('      securityContext:\n        readOnlyRootFilesystem: {{ .Values.readOnly }}\n'),
      path: 'chart/templates/pod.yaml',
    },
    'init containers that a mesh injects': pod(
      '  initContainers:\n    - name: istio-init\n      image: x\n    - name: setup\n      image: cr.l5d.io/linkerd/proxy-init:v2\n  containers:\n    - name: app\n      image: a\n      securityContext: {readOnlyRootFilesystem: true}\n',
    ),
    'a patch': {
      text: 'apiVersion: apps/v1\nkind: Deployment\nmetadata: {name: web}\nspec: {template: {spec: {containers: [{name: app, tty: true}]}}}\n',
      path: 'overlays/prod/web.yaml',
    },
  },
  invalid: {
    'an image that is known to write': {
      text: 'apiVersion: v1\nkind: Pod\nmetadata: {name: web}\nspec: {containers: [{name: ⟦web⟧, image: "nginx:1.29"}]}\n',
      expect: [
        { messageId: 'missing', advice: 'set "readOnlyRootFilesystem: true" only together with "emptyDir" or other volumes at these.' },
      ],
    },
    'a sketch without image and selector is less sure': {
      text: 'apiVersion: apps/v1\nkind: Deployment\nmetadata: {name: web}\nspec: {template: {spec: {containers: [{name: ⟦app⟧}]}}}\n',
      expect: [{ messageId: 'missing', confidence: 'low' }],
      fixed:
        'apiVersion: apps/v1\nkind: Deployment\nmetadata: {name: web}\nspec: {template: {spec: {containers: [{name: app, securityContext: {readOnlyRootFilesystem: true}}]}}}\n',
    },
    'not set': {
      text: container('      ⟦securityContext⟧:\n        runAsNonRoot: true\n'),
      expect: [{ messageId: 'missing', severity: 'low', safety: 'unsafe' }],
      fixed: container('      securityContext:\n        runAsNonRoot: true\n        readOnlyRootFilesystem: true\n'),
    },
    'switched off': {
      text: container('      securityContext: {⟦readOnlyRootFilesystem: false⟧}\n'),
      expect: [
        {
          messageId: 'disabled',
          message: 'Container "app" sets "readOnlyRootFilesystem: false", so programs and configuration in it can be changed at run time.',
        },
      ],
      fixed: container('      securityContext: {readOnlyRootFilesystem: true}\n'),
    },
    'switched off by a patch': {
      text: 'apiVersion: apps/v1\nkind: Deployment\nmetadata: {name: web}\nspec:\n  template:\n    spec:\n      containers:\n      - name: app\n        securityContext:\n          ⟦readOnlyRootFilesystem: off⟧\n',
      expect: ['disabled'],
      fixed:
        'apiVersion: apps/v1\nkind: Deployment\nmetadata: {name: web}\nspec:\n  template:\n    spec:\n      containers:\n      - name: app\n        securityContext:\n          readOnlyRootFilesystem: true\n',
    },
    'the pod has no such field, and an application named like a mesh is none': {
      text: pod('  securityContext: {readOnlyRootFilesystem: true}\n  containers:\n    - {name: ⟦istio-init⟧, image: a}\n'),
      expect: ['missing'],
      fixed: pod(
        '  securityContext: {readOnlyRootFilesystem: true}\n  containers:\n    - {name: istio-init, image: a, securityContext: {readOnlyRootFilesystem: true}}\n',
      ),
    },
  },
});
