import { lookup, stringAt } from '../../artifacts/yaml/lookup.ts';
import { defineRule } from '../rule.ts';

/** Fields that Helm 3 brought. Source: Helm documentation, "The Chart.yaml File". */
const newFields = ['type', 'dependencies'];

export const deprecatedChartApi = defineRule({
  meta: {
    id: 'helm/deprecated-chart-api',
    kind: 'chart',
    severity: 'info',
    title: 'Chart uses the Helm 2 format',
    rationale: `In the format of Helm 2 (\`apiVersion: v1\`) the fields of Helm 3 mean nothing: dependencies that stand in \`Chart.yaml\` are not read, and a library chart is installed like any other.
Helm 2 has had no fixes since 2020.`,
    remediation: 'Set `apiVersion: v2`, and move what `requirements.yaml` lists to `dependencies` in `Chart.yaml`.',
    messages: { mixed: 'The chart says "apiVersion: v1", by which "{field}" is not read.' },
    fix: 'unsafe',
    examples: {
      bad: 'apiVersion: v1\nname: web\nversion: 1.0.0\ntype: application\n',
      good: 'apiVersion: v2\nname: web\nversion: 1.0.0\ntype: application\n',
    },
    references: ['https://helm.sh/docs/topics/charts/#the-apiversion-field'],
  },
  visit: {
    *file({ root }) {
      const found = root && lookup(root, 'apiVersion');
      if (root === undefined || found?.state !== 'present' || stringAt(root, 'apiVersion') !== 'v1') return;
      const field = newFields.find(one => lookup(root, one).state !== 'absent');
      if (field === undefined) return;
      yield {
        messageId: 'mixed',
        at: found.node.range,
        data: { field },
        fix: { title: 'Use the format of Helm 3', edits: [{ range: found.node.range, newText: 'v2' }] },
      };
    },
  },
});
