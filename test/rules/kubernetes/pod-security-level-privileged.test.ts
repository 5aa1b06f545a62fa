import { podSecurityLevelPrivileged } from '../../../src/rules/kubernetes/pod-security-level-privileged.ts';
import { testRule } from '../../support/rule-tester.ts';

const namespace = (labels: string, name = 'shop'): string =>
  `apiVersion: v1\nkind: Namespace\nmetadata: {name: ${name}, labels: {${labels}}}\n`;
const enforce = 'pod-security.kubernetes.io/enforce';

const application = (level: string, to = 'shop'): string =>
  `apiVersion: argoproj.io/v1alpha1\nkind: Application\nmetadata: {name: shop}\nspec:\n  destination: {namespace: ${to}}\n  syncPolicy: {managedNamespaceMetadata: {labels: {${level}}}}\n`;

testRule(podSecurityLevelPrivileged, {
  valid: {
    restricted: namespace(`${enforce}: restricted, ${enforce}-version: latest`),
    'a namespace of the cluster': namespace(`${enforce}: privileged`, 'kube-system'),
    'storage drivers have their own': namespace(`${enforce}: privileged`, 'longhorn-system'),
    'only what is warned of': namespace('pod-security.kubernetes.io/warn: privileged'),
    'a version of today': namespace(`${enforce}: baseline, ${enforce}-version: v1.34`),
    'a level that an Application gives its namespace': application(`${enforce}: baseline`),
    'what an Application of the cluster gives its own': application(`${enforce}: privileged`, 'longhorn-system'),
    'what an Application only warns of': application('pod-security.kubernetes.io/warn: privileged'),
    'labels of the Application itself': `apiVersion: argoproj.io/v1alpha1\nkind: Application\nmetadata: {name: shop, labels: {${enforce}: privileged}}\nspec: {destination: {namespace: shop}}\n`,
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
    'what an Application of Argo CD gives the namespace that it makes': {
      text: application(`⟦${enforce}: privileged⟧`),
      expect: [
        {
          messageId: 'managed',
          severity: 'medium',
          safety: 'unsafe',
          message:
            'The label that "Application/shop" gives its namespace lets every pod in: privileged ones, such with directories of the node and such in its namespaces.',
        },
      ],
      fixed: application(`${enforce}: baseline`),
    },
    'what an Application gives, in block style': {
      text: `apiVersion: argoproj.io/v1alpha1\nkind: Application\nmetadata:\n  name: shop\nspec:\n  destination:\n    namespace: shop\n  syncPolicy:\n    managedNamespaceMetadata:\n      labels:\n        ⟦${enforce}: "privileged"⟧\n`,
      expect: ['managed'],
      fixed: `apiVersion: argoproj.io/v1alpha1\nkind: Application\nmetadata:\n  name: shop\nspec:\n  destination:\n    namespace: shop\n  syncPolicy:\n    managedNamespaceMetadata:\n      labels:\n        ${enforce}: "baseline"\n`,
    },
    'what an Application gives beside a warning': {
      text: application(`pod-security.kubernetes.io/warn: baseline, ⟦${enforce}: privileged⟧`, 'monitoring'),
      expect: ['managed'],
      fixed: application(`pod-security.kubernetes.io/warn: baseline, ${enforce}: baseline`, 'monitoring'),
    },
    'what an Application and its Namespace give': {
      text: `${application(`⟦${enforce}: privileged⟧`)}---\n${namespace(`⟦${enforce}: privileged⟧`)}`,
      expect: ['managed', 'privileged'],
      fixed: `${application(`${enforce}: baseline`)}---\n${namespace(`${enforce}: baseline`)}`,
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
