import { container, pod } from '../../../src/rules/forms/examples.ts';
import { ephemeralStorageUnlimited } from '../../../src/rules/kubernetes/ephemeral-storage-unlimited.ts';
import { testRule } from '../../support/rule-tester.ts';

const limited = 'containers: [{name: app, image: a, resources: {limits: {ephemeral-storage: 1Gi}}}]';

testRule(ephemeralStorageUnlimited, {
  valid: {
    'a limit': container`resources: {limits: {ephemeral-storage: 1Gi}}`,
    'a volume with a limit': pod`
      ${limited}
      volumes: [{name: v, emptyDir: {sizeLimit: 1Gi, medium: Memory}}]
    `,
    'an init container with a limit': pod`
      initContainers: [{name: init, image: a, resources: {limits: {ephemeral-storage: 1Gi}}}]
      ${limited}
    `,
    'another volume': pod`
      ${limited}
      volumes: [{name: v, configMap: {name: v}}]
    `,
    'a template decides': { text: container`resources: {{ toYaml .Values.resources }}`, path: 'chart/templates/pod.yaml' },
  },
  invalid: {
    'no limit': { text: pod`containers: [{name: ⟦app⟧, image: a}]`, expect: [{ messageId: 'container', severity: 'info' }] },
    'other limits': { text: container`resources: {⟦limits⟧: {memory: 1Gi}}`, expect: ['container'] },
    'an init container, whose files stay when it has ended': {
      text: pod`
        initContainers: [{name: ⟦init⟧, image: a}]
        ${limited}
      `,
      expect: ['container'],
    },
    'a volume': {
      text: pod`
        ${limited}
        volumes: [{name: v, ⟦emptyDir⟧: {}}]
      `,
      expect: [{ messageId: 'volume', message: 'The volume "v" has no "sizeLimit", so it can fill the disk of its node.' }],
    },
    'a volume in memory': {
      text: pod`
        ${limited}
        volumes: [{name: v, ⟦emptyDir⟧: {medium: Memory}}]
      `,
      expect: [{ messageId: 'memory', severity: 'low' }],
    },
  },
});
