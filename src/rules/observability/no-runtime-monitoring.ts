import { clusterWithout, treeThatMentions } from '../concepts/components/cluster-roots.ts';
import { manifest } from '../forms/examples.ts';
import { defineRule } from '../rule.ts';

/** Detections at run time, and stacks that measure: either shows that somebody watches. */
const tools =
  /falco|tetragon|tracee|sysdig|kubearmor|neuvector|kubescape|defender|crowdstrike|aqua|stackrox|guardduty|wiz|prometheus|victoria-?metrics|metrics-server|datadog|dynatrace|new-?relic|elastic-agent|thanos|mimir|zabbix/iu;

const cluster = (release: string): string => manifest`
  apiVersion: v1
  kind: Namespace
  metadata: {name: shop}
  ---
  apiVersion: helm.toolkit.fluxcd.io/v2
  kind: HelmRelease
  metadata: {name: ${release}, namespace: shop}
  spec: {chart: {spec: {chart: ${release}, version: 1.4.2, sourceRef: {kind: HelmRepository, name: charts}}}}
`;

export const noRuntimeMonitoring = defineRule({
  meta: {
    id: 'observability/no-runtime-monitoring',
    kind: 'repository',
    reads: treeThatMentions(tools),
    severity: 'info',
    profile: 'strict',
    confidence: 'low',
    title: 'No runtime threat detection in the cluster definition',
    rationale:
      'What hardening does not stop has to be seen: a shell in a container, a process that was never there before, a miner. Without anything in the cluster that watches for it, the first to tell is the invoice or somebody else.',
    remediation:
      'Run Falco, Tetragon, KubeArmor, Tracee or the agent of your vendor on all nodes. Where that is done outside of this repository, turn this rule off.',
    messages: { missing: 'The repository describes a cluster, and nothing in it detects threats at run time or measures anything.' },
    fix: 'none',
    examples: { bad: cluster('redis'), good: cluster('falco') },
    standards: { nsa: ['Audit logging and threat detection > Threat detection'] },
    references: ['https://kubernetes.io/docs/concepts/security/security-checklist/', 'https://falco.org/docs/'],
  },
  visit: { unit: unit => clusterWithout(unit, tools, 'runtime monitoring') },
});
