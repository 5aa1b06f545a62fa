import type { KubernetesObject } from '../../artifacts/kubernetes/model.ts';
import { releaseValuesOf } from '../../artifacts/kubernetes/release-values.ts';
import { type Severity, severityDegree } from '../../findings/severity.ts';
import { manifest } from '../forms/examples.ts';
import { defineRule, type Report } from '../rule.ts';
import { type Weakening, weakeningValues } from './concepts/weakening-values.ts';

const severities: Readonly<Record<Weakening, Severity>> = {
  privileged: 'high',
  socket: 'high',
  namespace: 'medium',
  directory: 'medium',
  capability: 'medium',
  open: 'medium',
  root: 'low',
  moving: 'low',
};

const release = (values: string): string => manifest`
  apiVersion: helm.toolkit.fluxcd.io/v2
  kind: HelmRelease
  metadata: {name: agent}
  spec:
    chart: {spec: {chart: agent, version: 1.4.0, sourceRef: {kind: HelmRepository, name: charts}}}
    values: ${values}
`;

function* reports(object: KubernetesObject): Iterable<Report<Weakening>> {
  for (const values of releaseValuesOf(object)) {
    const { chart } = values;
    if (chart === undefined) continue;
    for (const { is, path, node, text, does = '' } of weakeningValues(values)) {
      const severity = severities[is];
      yield {
        messageId: is,
        severity,
        at: values.placeOf(node.range),
        facts: { value: path, hazards: [`${path} ${text}`], degree: severityDegree(severity) },
        data: { chart, path, value: text, does },
      };
    }
  }
}

/**
 * Besides the catalogue. Only fields that charts hand on to their pods under the names that Kubernetes has for them, and a few settings of charts that are known:
 * what else a chart that is not here makes of its values is not known. Each is one lower than what is said of a pod. What charts in the repository make of
 * theirs is rendered and judged.
 */
export const releaseWeakened = defineRule({
  meta: {
    id: 'helm/release-weakened',
    kind: 'kubernetes',
    severity: 'high',
    confidence: 'medium',
    title: 'Values of a release give its pods more than they need',
    rationale: `A HelmRelease or an Application installs a chart from elsewhere, and its values decide what the pods of that chart may do. Such a line is all that a reviewer sees of a privileged container
or of a program that lets everybody in: the manifest that it makes is nowhere in the repository.`,
    remediation:
      'Leave the value at what the chart has for it. Where an agent needs it on its node, keep the release in a namespace that only administrators deploy to, and suppress the finding there with the reason.',
    messages: {
      privileged:
        'The value "{path}" makes containers of the chart "{chart}" privileged, with all capabilities and all devices of their node.',
      socket:
        'The value "{path}" hands the container runtime\'s socket "{value}" to pods of the chart "{chart}", which gives them full control over their node.',
      namespace: 'The value "{path}" puts pods of the chart "{chart}" into a namespace of their node.',
      directory: 'The value "{path}" mounts "{value}" of the node into pods of the chart "{chart}".',
      capability: 'The value "{path}" adds the capability "{value}" to containers of the chart "{chart}".',
      open: 'With the value "{path}", what the chart "{chart}" runs {does}.',
      root: 'The value "{path}" runs containers of the chart "{chart}" as root.',
      moving: 'The value "{path}" has the tag "latest": what the chart "{chart}" runs changes with each release of the image.',
    },
    fix: 'none',
    examples: {
      bad: release('{securityContext: {privileged: true}}'),
      good: release('{securityContext: {allowPrivilegeEscalation: false}}'),
    },
    standards: { mitre: ['T1611'] },
    references: [
      'https://fluxcd.io/flux/components/helm/helmreleases/#values',
      'https://argo-cd.readthedocs.io/en/stable/user-guide/helm/#values',
      'https://kubernetes.io/docs/concepts/security/pod-security-standards/#baseline',
      'https://cwe.mitre.org/data/definitions/250.html',
    ],
  },
  visit: { other: reports },
});
