import { clusterWithout, treeThatMentions } from '../concepts/components/cluster-roots.ts';
import { manifest } from '../forms/examples.ts';
import { defineRule } from '../rule.ts';

const tools =
  /fluent-?(?:d|bit)|vector|promtail|alloy|grafana-agent|filebeat|logstash|opentelemetry|otel|datadog|splunk|sumologic|dynatrace|new-?relic|cloudwatch|container-?insights|stackdriver|google-cloud-ops|log-?analytics|logging-operator|loki|graylog|humio|coralogix/iu;

const cluster = (release: string): string => manifest`
  apiVersion: v1
  kind: Namespace
  metadata: {name: shop}
  ---
  apiVersion: argoproj.io/v1alpha1
  kind: Application
  metadata: {name: ${release}, namespace: argocd}
  spec: {project: default, source: {repoURL: https://charts.example.org, chart: ${release}, targetRevision: 1.4.2}, destination: {namespace: shop}}
`;

/** Compose stacks are told by `compose/logging-disabled`: an engine keeps logs by itself. */
export const noLogCollection = defineRule({
  meta: {
    id: 'observability/no-log-collection',
    kind: 'repository',
    reads: treeThatMentions(tools),
    severity: 'info',
    profile: 'strict',
    confidence: 'low',
    title: 'No central log collection configured',
    rationale:
      'The logs of a pod are gone with the pod and with its node, and whoever is root on the node can change them. Without a copy elsewhere nobody can tell what an intruder did.',
    remediation:
      'Run Fluent Bit, Vector, Alloy, Filebeat or the OpenTelemetry Collector on all nodes, and keep what they collect outside of the cluster. Where that is done outside of this repository, turn this rule off.',
    messages: { missing: 'The repository describes a cluster, and nothing in it collects the logs of its pods.' },
    fix: 'none',
    examples: { bad: cluster('redis'), good: cluster('fluent-bit') },
    standards: { nsa: ['Audit logging and threat detection > Logging'] },
    references: ['https://kubernetes.io/docs/concepts/cluster-administration/logging/', 'https://cwe.mitre.org/data/definitions/778.html'],
  },
  visit: { unit: unit => clusterWithout(unit, tools, 'log collection') },
});
