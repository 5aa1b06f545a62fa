import type { KubernetesObject } from '../../artifacts/kubernetes/model.ts';
import { lookup, mappingAt, nodeAt, stringAt } from '../../artifacts/yaml/lookup.ts';
import type { YamlMapping } from '../../artifacts/yaml/model.ts';
import { manifest } from '../forms/examples.ts';
import { defineRule } from '../rule.ts';

/**
 * What Flux is told of the chart that it fetches: a HelmRelease, or a HelmChart. Source: Flux, HelmChart API, "Verification". Argo CD has no such
 * setting, and commands of pipelines (`helm install --verify`) are in files that no kind reads.
 */
const chartSpec = ({ group, kind, node }: KubernetesObject): YamlMapping | undefined => {
  if (group === 'helm.toolkit.fluxcd.io' && kind === 'HelmRelease') return mappingAt(node, 'spec', 'chart', 'spec');
  return group === 'source.toolkit.fluxcd.io' && kind === 'HelmChart' ? mappingAt(node, 'spec') : undefined;
};

export const provenanceNotVerified = defineRule({
  meta: {
    id: 'helm/provenance-not-verified',
    kind: 'kubernetes',
    severity: 'info',
    profile: 'strict',
    title: 'Chart provenance is not verified',
    rationale: `A chart decides what runs with which rights. Without a signature that is checked, whoever can push to its repository, or has taken it over, decides that from the next version on, and
nothing in this repository changes but a number.`,
    remediation:
      'Take the chart from an OCI registry and name in `verify` who has signed it: `provider: cosign` with `matchOIDCIdentity` or keys in a Secret, or `provider: notation`. Flux verifies charts of OCI repositories only.',
    messages: { unverified: '{kind} "{name}" takes the chart "{chart}" without verifying who made it.' },
    fix: 'none',
    examples: {
      bad: manifest`
        apiVersion: helm.toolkit.fluxcd.io/v2
        kind: HelmRelease
        metadata: {name: redis}
        spec:
          chart: {spec: {chart: redis, version: 17.3.2, sourceRef: {kind: HelmRepository, name: charts}}}
      `,
      good: manifest`
        apiVersion: helm.toolkit.fluxcd.io/v2
        kind: HelmRelease
        metadata: {name: redis}
        spec:
          chart: {spec: {chart: redis, version: 17.3.2, sourceRef: {kind: HelmRepository, name: charts}, verify: {provider: cosign}}}
      `,
    },
    standards: { mitre: ['T1195.002'] },
    references: [
      'https://fluxcd.io/flux/components/source/helmcharts/#verification',
      'https://helm.sh/docs/topics/provenance/',
      'https://cwe.mitre.org/data/definitions/494.html',
    ],
  },
  visit: {
    *other(object) {
      // Why not patches: what they lack may stand in what they patch.
      const spec = object.partial ? undefined : chartSpec(object);
      const [chart, source] = [nodeAt(spec, 'chart'), stringAt(spec, 'sourceRef', 'kind')];
      // Why only repositories of charts: a chart of a git repository is verified with that.
      if (chart === undefined || source !== 'HelmRepository' || lookup(spec, 'verify').state !== 'absent') return;
      yield {
        messageId: 'unverified',
        at: chart.range,
        identity: 'verify',
        data: { kind: object.kind ?? '', name: object.name ?? '?', chart: stringAt(chart) ?? '?' },
      };
    },
  },
});
