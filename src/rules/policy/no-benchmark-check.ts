import type { RepositoryUnit } from '../../artifacts/artifact.ts';
import type { KubernetesObject } from '../../artifacts/kubernetes/model.ts';
import { objectNameRange } from '../../artifacts/kubernetes/walk.ts';
import { wordSet } from '../../text/word-set.ts';
import { identityOfObjects } from '../concepts/components/cluster-roots.ts';
import { manifest } from '../forms/examples.ts';
import { defineRule, type Report } from '../rule.ts';

/** Groups of what sets up a whole cluster: kubeadm, Cluster API, eksctl, kOps, k0s, Talos, and the kubelets' own configuration. */
const clusterGroups = wordSet(
  'kubeadm.k8s.io cluster.x-k8s.io eksctl.io kops.k8s.io k0s.k0sproject.io kubelet.config.k8s.io kubekey.kubesphere.io',
);

const clusterKinds = wordSet('ClusterConfiguration InitConfiguration Cluster ClusterConfig KubeletConfiguration');

const setsUpCluster = ({ group, kind, partial }: KubernetesObject): boolean =>
  !partial && clusterGroups.has(group ?? '') && clusterKinds.has(kind ?? '');

/** Scanners and policy engines that tell of settings against the benchmark, as images, charts, actions and commands are called. */
const scanners = /kube-bench|kubescape|trivy-operator|gatekeeper|kyverno|polaris|kube-hunter|compliance-operator|trivy k8s|checkov/iu;

function* unchecked({ objects, artifacts }: RepositoryUnit): Iterable<Report<'missing'>> {
  const cluster = objects.find(setsUpCluster);
  if (cluster === undefined || artifacts.some(({ file }) => scanners.test(file.text))) return;
  yield {
    messageId: 'missing',
    absent: true,
    path: cluster.file.path,
    at: objectNameRange(cluster),
    subject: cluster.subject,
    identity: 'benchmark',
    data: { cluster: cluster.subject },
  };
}

const cluster = manifest`
  apiVersion: kubeadm.k8s.io/v1beta4
  kind: ClusterConfiguration
  kubernetesVersion: v1.36.2
`;

const job = manifest`
  apiVersion: batch/v1
  kind: CronJob
  metadata: {name: kube-bench}
  spec:
    schedule: 0 4 * * *
    jobTemplate: {spec: {template: {spec: {restartPolicy: Never, containers: [{name: kube-bench, image: "aquasec/kube-bench:v0.15.6"}]}}}}
`;

export const noBenchmarkCheck = defineRule({
  meta: {
    id: 'policy/no-benchmark-check',
    kind: 'repository',
    reads: { in: 'tree', files: ['kubernetes', 'pipeline', 'script'], objects: identityOfObjects, mentions: scanners },
    severity: 'info',
    profile: 'strict',
    confidence: 'medium',
    title: 'No compliance scanning configured',
    rationale: `The files of a repository show how a cluster is meant to be. How its nodes and components really run, only a scanner in the cluster tells: settings that somebody changed by
hand, defaults of a new version, permissions of files.`,
    remediation: 'Run kube-bench as a job, or the operator of Kubescape or Trivy, and have somebody look at what they tell.',
    messages: {
      missing: '{cluster} sets up a cluster, and neither a scanner nor a policy engine is found that checks it against the benchmark.',
    },
    fix: 'none',
    examples: { bad: { 'cluster.yaml': cluster }, good: { 'cluster.yaml': cluster, 'bench.yaml': job } },
    references: ['https://github.com/aquasecurity/kube-bench', 'https://www.cisecurity.org/benchmark/kubernetes'],
  },
  visit: { unit: unchecked },
});
