import { noSpreadConstraints } from '../../../src/rules/kubernetes/no-spread-constraints.ts';
import { testRule } from '../../support/rule-tester.ts';

const workload = (spec: string, pod = '', name = 'name: web', kind = 'Deployment'): string =>
  `apiVersion: apps/v1\nkind: ${kind}\nmetadata: {${name}}\nspec: {${spec}selector: {}, template: {metadata: {labels: {app: web}}, spec: {${pod}containers: [{name: app, image: a}]}}}\n`;
const constraint = (label: string): string =>
  `topologySpreadConstraints: [{maxSkew: 1, topologyKey: a, labelSelector: {matchLabels: {app: ${label}}}}], `;
const affinity = (label: string): string =>
  `affinity: {podAntiAffinity: {preferredDuringSchedulingIgnoredDuringExecution: [{weight: 1, podAffinityTerm: {topologyKey: a, labelSelector: {matchLabels: {app: ${label}}}}}]}}, `;
const scaler =
  '---\napiVersion: autoscaling/v2\nkind: HorizontalPodAutoscaler\nmetadata: {name: x}\nspec: {scaleTargetRef: {kind: Deployment, name: web}, minReplicas: 2, maxReplicas: 3}\n';

testRule(noSpreadConstraints, {
  valid: {
    'a constraint': workload('replicas: 3, ', constraint('web')),
    'an affinity': workload('replicas: 3, ', affinity('web')),
    'an affinity about pods of its own namespace': workload(
      'replicas: 3, ',
      affinity('web').replace('topologyKey: a,', 'topologyKey: a, namespaces: [db, shop],'),
      'name: web, namespace: shop',
    ),
    'an affinity about pods of chosen namespaces': workload(
      'replicas: 3, ',
      affinity('web').replace('topologyKey: a,', 'topologyKey: a, namespaces: [db], namespaceSelector: {},'),
      'name: web, namespace: shop',
    ),
    'a constraint whose rest a template prints': {
      text: workload('replicas: 1, ', 'topologySpreadConstraints: [{maxSkew: 1, {{ .Values.spread }}}], '),
      path: 'chart/templates/web.yaml',
    },
    'a constraint that counts all pods': workload('replicas: 1, ', 'topologySpreadConstraints: [{topologyKey: a, labelSelector: {}}], '),
    'a constraint with all that one may say': workload(
      'replicas: 3, ',
      'topologySpreadConstraints: [{maxSkew: 2, minDomains: 3, topologyKey: zone, whenUnsatisfiable: DoNotSchedule, labelSelector: {}}], ',
    ),
    'a constraint with a word that is filled in later': workload(
      'replicas: 1, ',
      "topologySpreadConstraints: [{maxSkew: 1, topologyKey: zone, whenUnsatisfiable: '${WHEN}', labelSelector: {}}], ",
    ),
    'one replica': workload('replicas: 1, '),
    'no number': workload(''),
    'a template decides': {
      text: workload('replicas: 3, ', 'affinity: {{ toYaml .Values.affinity }}, '),
      path: 'chart/templates/web.yaml',
    },
  },
  invalid: {
    none: { text: workload('replicas: 2, ', '', '⟦name: web⟧'), expect: [{ messageId: 'missing', severity: 'info' }] },
    'a StatefulSet': { text: workload('replicas: 3, ', '', '⟦name: web⟧', 'StatefulSet'), expect: ['missing'] },
    'a constraint about others': { text: workload('replicas: 3, ', constraint('db'), '⟦name: web⟧'), expect: ['others'] },
    'an affinity about others': { text: workload('replicas: 3, ', affinity('db'), '⟦name: web⟧'), expect: ['others'] },
    'an affinity about pods of another namespace': {
      text: workload(
        'replicas: 3, ',
        affinity('web').replace('topologyKey: a,', 'topologyKey: a, namespaces: [db],'),
        '⟦name: web⟧, namespace: shop',
      ),
      expect: ['others'],
    },
    'a constraint without a selector, in a pod that has no replicas': {
      text: 'apiVersion: v1\nkind: Pod\nmetadata: {name: web}\nspec:\n  topologySpreadConstraints:\n    - ⟦{maxSkew: 1, topologyKey: zone, whenUnsatisfiable: DoNotSchedule}⟧\n  containers: [{name: app, image: a}]\n',
      expect: [
        {
          messageId: 'nothing',
          message: 'The constraint of "Pod/web" has no "labelSelector", so it counts no pods and spreads none.',
        },
      ],
    },
    'numbers that the API refuses': {
      text: workload(
        'replicas: 1, ',
        'topologySpreadConstraints: [⟦{maxSkew: 1, minDomains: 0, topologyKey: zone, whenUnsatisfiable: DoNotSchedule, labelSelector: {}}⟧, ⟦{maxSkew: 0, topologyKey: zone, labelSelector: {}}⟧], ',
      ),
      expect: [{ messageId: 'refused', severity: 'info' }, 'refused'],
    },
    'words that the API refuses': {
      text: workload(
        'replicas: 1, ',
        'topologySpreadConstraints: [⟦{maxSkew: 1, topologyKey: "", labelSelector: {}}⟧, ⟦{maxSkew: 1, topologyKey: zone, whenUnsatisfiable: ScheduleAnyways, labelSelector: {}}⟧], ',
      ),
      expect: ['refused', 'refused'],
    },
    'an autoscaler': { text: workload('', '', '⟦name: web⟧') + scaler, expect: ['missing'] },
  },
});
