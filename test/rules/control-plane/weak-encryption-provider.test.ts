import { weakEncryptionProvider } from '../../../src/rules/control-plane/weak-encryption-provider.ts';
import { testRule } from '../../support/rule-tester.ts';

const encryption = (resources: string, ...providers: readonly string[]): string =>
  `apiVersion: apiserver.config.k8s.io/v1\nkind: EncryptionConfiguration\nresources:\n  - resources: ${resources}\n    providers:\n${providers.map(provider => `      - ${provider}\n`).join('')}`;

/** 32 bytes. */
const key = 'YWJjZGVmZ2hpamtsbW5vcHFyc3R1dnd4eXoxMjM0NTY=';

testRule(weakEncryptionProvider, {
  valid: {
    'keys of Talos that are put in later': {
      text: 'version: v1alpha1\nmachine: {type: controlplane}\ncluster:\n  secretboxEncryptionSecret: ${SECRETBOX}\n',
      path: 'talos/controlplane.yaml',
    },
    'KMS v2 first, and identity for what was written before': encryption(
      '[secrets]',
      'kms: {apiVersion: v2, name: a, endpoint: "unix:///a"}',
      'identity: {}',
    ),
    'secretbox with a key that is put in later': encryption('[secrets]', 'secretbox: {keys: [{name: a, secret: "${ENCRYPTION_KEY}"}]}'),
    'a place for a key': encryption('[secrets]', 'secretbox: {keys: [{name: a, secret: "<BASE 64 ENCODED SECRET>"}]}'),
    'resources of an aggregated API server': encryption('[tokens.example.com]', 'kms: {apiVersion: v2, name: a, endpoint: "unix:///a"}'),
    'all resources': encryption('["*.*"]', 'kms: {apiVersion: v2, name: a, endpoint: "unix:///a"}'),
    'providers that a template decides about': {
      text: encryption('[secrets]', '{{ toJson .Values.provider }}'),
      path: 'chart/templates/encryption.yaml',
    },
  },
  invalid: {
    'a key for what is no Secret': {
      text: `apiVersion: apiserver.config.k8s.io/v1\nkind: EncryptionConfiguration\nresources:\n  - resources: [secrets]\n    providers: [{kms: {apiVersion: v2, name: a, endpoint: "unix:///a"}}]\n  - resources: [configmaps]\n    providers: [{secretbox: {keys: [{name: a, ⟦secret: z01mye6j16bspJYtTB/5SFX8j7Ph4JXxM2Xuu4vsBPM=⟧}]}}]\n`,
      expect: [{ messageId: 'other', severity: 'medium' }],
    },
    'keys in the configuration of Talos': {
      text: 'version: v1alpha1\nmachine: {type: controlplane}\ncluster:\n  ⟦secretboxEncryptionSecret: sWRHaRyDTeMvW8D3JcuBBVjBsRVVJt0sGFI4ULTwBDU=⟧\n  ⟦aescbcEncryptionSecret: z01mye6j16bspJYtTB/5SFX8j7Ph4JXxM2Xuu4vsBPM=⟧\n',
      path: 'talos/controlplane.yaml',
      expect: ['key', 'key'],
    },
    'identity before all others': {
      text: encryption('[secrets]', '⟦identity⟧: {}', 'kms: {apiVersion: v2, name: a, endpoint: "unix:///a"}'),
      expect: [{ messageId: 'identity', severity: 'high' }],
    },
    'a key in the file': {
      text: encryption('[secrets]', `secretbox: {keys: [{name: a, ⟦secret: ${key}⟧}]}`),
      expect: [{ messageId: 'key', severity: 'high' }],
    },
    'a weak cipher with its key': {
      text: encryption('[configmaps, secrets]', `⟦aescbc⟧: {keys: [{name: a, ⟦secret: "${key}"⟧}]}`, 'identity: {}'),
      expect: [{ messageId: 'first', severity: 'low' }, 'key'],
    },
    'KMS v1, which is meant when none is written': {
      text: encryption('[secrets]', '⟦kms⟧: {name: a, endpoint: "unix:///a"}'),
      expect: [{ messageId: 'first', severity: 'low' }],
    },
    'other resources alone': {
      text: encryption('[configmaps]', 'kms: {apiVersion: v2, name: a, endpoint: "unix:///a"}').replace('\nresources', '\n⟦resources⟧'),
      expect: [{ messageId: 'uncovered', severity: 'medium' }],
    },
  },
});
