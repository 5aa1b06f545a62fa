import type { KubernetesObject } from '../../artifacts/kubernetes/model.ts';
import { isSubstituted } from '../../artifacts/kubernetes/substituted-text.ts';
import { lookup, mappingAt, nodeAt, stringAt } from '../../artifacts/yaml/lookup.ts';
import type { YamlNode } from '../../artifacts/yaml/model.ts';
import { isLooseRange } from '../concepts/chart-versions.ts';
import { manifest } from '../forms/examples.ts';
import { defineRule } from '../rule.ts';

/** A version that is asked for of a chart, and where. */
interface ChartVersion {
  readonly chart: string;
  readonly version: string;
  readonly node: YamlNode;
}

const chartVersion = (holder: YamlNode | undefined, chartKey: string, versionKey: string): ChartVersion | undefined => {
  if (holder === undefined) return undefined;
  const [chart, version, node] = [stringAt(holder, chartKey), stringAt(holder, versionKey), nodeAt(holder, versionKey)];
  return chart === undefined || version === undefined || node === undefined || isSubstituted(version)
    ? undefined
    : { chart, version, node };
};

/** The chart that an Application or a HelmRelease takes from a repository of charts. */
const versionOf = ({ group, kind, node }: KubernetesObject): ChartVersion | undefined => {
  if (group === 'argoproj.io' && kind === 'Application') return chartVersion(mappingAt(node, 'spec', 'source'), 'chart', 'targetRevision');
  if (group === 'helm.toolkit.fluxcd.io' && kind === 'HelmRelease')
    return chartVersion(mappingAt(node, 'spec', 'chart', 'spec'), 'chart', 'version');
  return undefined;
};

export const unpinnedSource = defineRule({
  meta: {
    id: 'gitops/unpinned-source',
    kind: 'kubernetes',
    severity: 'low',
    profile: 'strict',
    title: 'GitOps source follows a moving revision',
    rationale: `A controller that follows a branch, or a range of versions without an end, deploys what comes next without a change in this repository: nobody reviews it, and nobody sees in its
history what ran when.`,
    remediation:
      'Name a tag or a commit of a repository of others, and a version of a chart. Let Renovate or Dependabot propose the next one.',
    messages: {
      range: '{kind} "{name}" takes any version of the chart "{chart}" that fits "{version}".',
      branch: 'GitRepository "{name}" names no branch, tag or commit, so that the default branch of "{address}" is followed.',
    },
    fix: 'none',
    examples: {
      bad: manifest`
        apiVersion: helm.toolkit.fluxcd.io/v2
        kind: HelmRelease
        metadata: {name: redis}
        spec:
          chart: {spec: {chart: redis, version: ">=17", sourceRef: {kind: HelmRepository, name: charts}}}
      `,
      good: manifest`
        apiVersion: helm.toolkit.fluxcd.io/v2
        kind: HelmRelease
        metadata: {name: redis}
        spec:
          chart: {spec: {chart: redis, version: 17.3.2, sourceRef: {kind: HelmRepository, name: charts}}}
      `,
    },
    standards: { mitre: ['T1195.002'] },
    references: [
      'https://argo-cd.readthedocs.io/en/stable/user-guide/tracking_strategies/',
      'https://fluxcd.io/flux/components/source/gitrepositories/#reference',
      'https://cwe.mitre.org/data/definitions/494.html',
    ],
  },
  visit: {
    *other(object) {
      const name = object.name ?? '?';
      const asked = versionOf(object);
      if (asked !== undefined && isLooseRange(asked.version))
        yield {
          messageId: 'range',
          at: asked.node.range,
          facts: { value: asked.chart, hazards: [asked.version] },
          data: { kind: object.kind ?? '', name, chart: asked.chart, version: asked.version },
        };
      if (object.group !== 'source.toolkit.fluxcd.io' || object.kind !== 'GitRepository') return;
      const url = nodeAt(object.node, 'spec', 'url');
      if (url === undefined || lookup(object.node, 'spec', 'ref').state !== 'absent') return;
      yield { messageId: 'branch', at: url.range, identity: 'ref', data: { name, address: stringAt(url) ?? '?' } };
    },
  },
});
