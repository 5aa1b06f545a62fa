import { noBenchmarkCheck } from '../../../src/rules/policy/no-benchmark-check.ts';
import { testRule } from '../../support/rule-tester.ts';

const cluster = (apiVersion = 'kubeadm.k8s.io/v1beta4', kind = 'ClusterConfiguration', name = 'prod'): string =>
  `apiVersion: ${apiVersion}\nkind: ${kind}\nmetadata:\n  name: ${name}\n`;
const job = (image: string): string =>
  `apiVersion: batch/v1\nkind: Job\nmetadata: {name: scan}\nspec: {template: {spec: {restartPolicy: Never, containers: [{name: scan, image: ${image}}]}}}\n`;
const marked = cluster().replace('name: prod', '⟦name: prod⟧');

testRule(noBenchmarkCheck, {
  valid: {
    'a job that runs kube-bench': { text: cluster(), others: { 'jobs/bench.yaml': job('aquasec/kube-bench:v0.15.6') } },
    'a pipeline that runs a scanner': {
      text: cluster(),
      others: {
        '.github/workflows/scan.yml':
          'on: push\njobs:\n  scan:\n    runs-on: ubuntu-24.04\n    steps:\n      - run: kubescape scan framework cis-v1.12.0 --kubeconfig c\n',
      },
    },
    'a policy engine': {
      text: cluster(),
      others: { 'engine.yaml': 'apiVersion: v1\nkind: Namespace\nmetadata: {name: gatekeeper-system}\n' },
    },
    'a repository of an application': job('ghcr.io/acme/web:1.4'),
    'a cluster of a database': cluster('postgresql.cnpg.io/v1', 'Cluster'),
    'a tree of which a part could not be read': { text: cluster(), complete: false },
  },
  invalid: {
    'a cluster of kubeadm': {
      text: marked,
      others: { 'app.yaml': job('ghcr.io/acme/web:1.4') },
      expect: [
        {
          messageId: 'missing',
          severity: 'info',
          message:
            'ClusterConfiguration/prod sets up a cluster, and neither a scanner nor a policy engine is found that checks it against the benchmark.',
        },
      ],
    },
    'a cluster of Cluster API': {
      text: cluster('cluster.x-k8s.io/v1beta1', 'Cluster').replace('name: prod', '⟦name: prod⟧'),
      expect: ['missing'],
    },
    'a cluster of eksctl': {
      text: cluster('eksctl.io/v1alpha5', 'ClusterConfig').replace('name: prod', '⟦name: prod⟧'),
      expect: ['missing'],
    },
    'nodes by the settings of their kubelets': {
      text: 'apiVersion: kubelet.config.k8s.io/v1beta1\n⟦kind: KubeletConfiguration⟧\n',
      expect: ['missing'],
    },
  },
});
