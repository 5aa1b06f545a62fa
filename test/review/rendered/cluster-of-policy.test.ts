import { describe, expect, test } from 'vitest';
import { defaultPolicy } from '../../../src/policy/merge.ts';
import type { Policy } from '../../../src/policy/policy.ts';
import { hostNetwork } from '../../../src/rules/kubernetes/host-network.ts';
import { causedLines, type Files, reviewChange } from '../../support/in-memory-repository.ts';

const chart = (condition: string): Files => ({
  'kustomization.yaml': 'helmCharts: [{name: web, releaseName: built}]\n',
  'charts/web/Chart.yaml': 'apiVersion: v2\nname: web\nversion: 1.0.0\n',
  'charts/web/values.yaml': 'a: 1\n',
  'charts/web/templates/web.yaml': `apiVersion: v1\nkind: Pod\nmetadata: {name: web}\nspec:\n  containers: [{name: web, image: x}]\n  hostNetwork: {{ ${condition} }}\n`,
});

/** What finds the pod in the network of its node, by the words of the finding. */
const foundIn = async (condition: string, policy: Partial<Policy>): Promise<readonly string[]> => {
  const result = await reviewChange(
    { base: chart('false'), head: chart(condition) },
    { rules: [hostNetwork], policy: { ...defaultPolicy, ...policy } },
  );
  expect(causedLines(result).every(line => line.startsWith('charts/web/templates/web.yaml:6 '))).toBe(true);
  return result.delta.entries.flatMap(({ head }) => (head ? [head.message.slice(head.message.indexOf('That is what'))] : []));
};

const both = ['That is what the chart "charts/web" and the kustomization at the root of the repository deploy.'];

describe('charts are rendered, by themselves and in a kustomization, for', () => {
  test.each([
    ['API versions that the policy names', '.Capabilities.APIVersions.Has "example.com/v1"', { kubernetesApiVersions: ['example.com/v1'] }],
    ['the version that it names', 'semverCompare "<1.30.0" .Capabilities.KubeVersion.Version', { kubernetesVersion: 'v1.28' }],
    ['the Helm that it names', 'hasPrefix "v4" .Capabilities.HelmVersion.Version', { helmVersion: 'v4' }],
  ] as const)('%s', async (_, condition, policy) => {
    expect(await foundIn(condition, {})).toEqual([]);
    expect(await foundIn(condition, policy)).toEqual(both);
  });
});
