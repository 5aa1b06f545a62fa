import { podSecurityLevelPrivileged } from '../../../src/rules/kubernetes/pod-security-level-privileged.ts';
import { testRule } from '../../support/rule-tester.ts';

const namespace = (labels: string, name = 'shop'): string =>
  `apiVersion: v1\nkind: Namespace\nmetadata: {name: ${name}, labels: {${labels}}}\n`;
const enforce = 'pod-security.kubernetes.io/enforce';

testRule(podSecurityLevelPrivileged, {
  valid: {
    restricted: namespace(`${enforce}: restricted, ${enforce}-version: latest`),
    'a namespace of the cluster': namespace(`${enforce}: privileged`, 'kube-system'),
    'storage drivers have their own': namespace(`${enforce}: privileged`, 'longhorn-system'),
    'only what is warned of': namespace('pod-security.kubernetes.io/warn: privileged'),
    'a version of today': namespace(`${enforce}: baseline, ${enforce}-version: v1.34`),
    'a template decides': { text: namespace(`${enforce}: {{ .Values.level }}`), path: 'chart/templates/namespace.yaml' },
  },
  invalid: {
    privileged: {
      text: namespace(`⟦${enforce}: privileged⟧`),
      expect: [{ messageId: 'privileged', severity: 'medium', safety: 'unsafe' }],
      fixed: namespace(`${enforce}: baseline`),
    },
    'quoted, in block style': {
      text: `apiVersion: v1\nkind: Namespace\nmetadata:\n  name: shop\n  labels:\n    ⟦${enforce}: "privileged"⟧\n`,
      expect: ['privileged'],
      fixed: `apiVersion: v1\nkind: Namespace\nmetadata:\n  name: shop\n  labels:\n    ${enforce}: "baseline"\n`,
    },
    'an old version': {
      text: namespace(`${enforce}: restricted, ⟦${enforce}-version: v1.24⟧`),
      expect: [{ messageId: 'old', severity: 'low' }],
    },
    both: {
      text: namespace(`⟦${enforce}: privileged⟧, ⟦${enforce}-version: v1.25⟧`, 'ci'),
      expect: ['privileged', 'old'],
      fixed: namespace(`${enforce}: baseline, ${enforce}-version: v1.25`, 'ci'),
    },
  },
});
