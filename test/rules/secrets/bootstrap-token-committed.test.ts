import { bootstrapTokenCommitted } from '../../../src/rules/secrets/bootstrap-token-committed.ts';
import { testRule } from '../../support/rule-tester.ts';

const init = (token: string): string => `apiVersion: kubeadm.k8s.io/v1beta4\nkind: InitConfiguration\nbootstrapTokens:\n  - {${token}}\n`;
const join = (discovery: string): string =>
  `apiVersion: kubeadm.k8s.io/v1beta4\nkind: JoinConfiguration\ndiscovery: {bootstrapToken: {apiServerEndpoint: "a:6443", ${discovery}}}\n`;
const token = 'token: kx9vpq.2mwzt4nb8sr1yd7c';

testRule(bootstrapTokenCommitted, {
  valid: {
    'of nodes, put in later or kept elsewhere': { text: 'token-file: /etc/token\nagent-token: ${AGENT_TOKEN}\n', path: 'k3s/config.yaml' },
    'a token that kubeadm makes': init('ttl: 24h0m0s'),
    'what another tool puts in': init('token: "${TOKEN}"'),
    'something else': init('token: none'),
    'a cluster that is verified': join('caCertHashes: ["sha256:a"]'),
    'a Secret of another type': 'apiVersion: v1\nkind: Secret\nmetadata: {name: a}\nstringData: {token-secret: 2mwzt4nb8sr1yd7c}\n',
  },
  invalid: {
    'of nodes of k3s and RKE2': {
      text: 'server: https://a:6443\n⟦token: Kx9vPq2mWzT4⟧\n⟦agent-token: q8Zr4Lm1Vt7Yb2⟧\n',
      path: 'rke2/config.yaml',
      expect: [{ messageId: 'forever', severity: 'critical' }, 'forever'],
    },
    'of nodes of Talos': {
      text: 'version: v1alpha1\nmachine: {⟦token: kx9vpq.2mwzt4nb8sr1yd7c⟧}\ncluster: {⟦secret: 7Zr4Lm1Vt7Yb2Kx9vPq2mWzT4nb8sr1yd7c=⟧, ⟦token: abcdef.0123456789abcdef⟧}\n',
      path: 'talos/worker.yaml',
      expect: ['forever', 'forever', 'sample'],
    },
    'to join': { text: join(`⟦${token}⟧`), expect: [{ messageId: 'token', severity: 'high' }] },
    'for ever': { text: init(`⟦${token}⟧, ttl: 0s`), expect: [{ messageId: 'forever', severity: 'critical' }] },
    'the one of the documentation': {
      text: init('⟦token: abcdef.0123456789abcdef⟧, ttl: 24h0m0s'),
      expect: [{ messageId: 'sample', severity: 'info' }],
    },
    'a cluster that is not verified': {
      text: join('⟦unsafeSkipCAVerification: true⟧'),
      expect: [{ messageId: 'unverified', severity: 'medium' }],
    },
    'of Cluster API': {
      text: `apiVersion: bootstrap.cluster.x-k8s.io/v1beta1\nkind: KubeadmConfig\nmetadata: {name: a}\nspec: {joinConfiguration: {discovery: {bootstrapToken: {⟦${token}⟧}}}}\n`,
      expect: ['token'],
    },
    'in its Secret': {
      text: 'apiVersion: v1\nkind: Secret\nmetadata: {name: a}\ntype: bootstrap.kubernetes.io/token\nstringData: {token-id: kx9vpq, ⟦token-secret: 2mwzt4nb8sr1yd7c⟧}\n',
      expect: ['token'],
    },
  },
});
