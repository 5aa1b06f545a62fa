import { expect, test } from 'vitest';
import { componentFlag, defaultOfField, defaultOfFlag, goneFlag } from '../../src/facts/component-flags.ts';

test('a boolean is known with its default', () => {
  expect(componentFlag('kube-apiserver', 'anonymous-auth')).toEqual({ isBoolean: true, default: 'true', earlier: [] });
});

test('a default is that of the version, and of the newest one when none is given', () => {
  expect(defaultOfFlag('kube-apiserver', 'audit-log-maxage')).toBe('366');
  expect(defaultOfFlag('kube-apiserver', 'audit-log-maxage', 34)).toBe('0');
  expect(defaultOfFlag('kube-apiserver', 'audit-log-maxage', 35)).toBe('366');
  expect(defaultOfFlag('etcd', 'listen-client-urls', 34)).toBe('http://localhost:2379');
});

test('what is neither a boolean nor has a default is not known, nor other programs', () => {
  expect(defaultOfFlag('kube-apiserver', 'client-ca-file')).toBeUndefined();
  expect(componentFlag('kubectl', 'namespace')).toBeUndefined();
});

test('fields of configurations have defaults of their own', () => {
  expect(defaultOfFlag('kubelet', 'anonymous-auth')).toBe('true');
  expect(defaultOfField('KubeletConfiguration', 'authentication.anonymous.enabled')).toBe('false');
  expect(defaultOfField('KubeSchedulerConfiguration', 'enableProfiling')).toBe('true');
  expect(defaultOfField('KubeletConfiguration', 'tlsCertFile')).toBeUndefined();
  expect(defaultOfField('Deployment', 'spec')).toBeUndefined();
});

test('flags that are gone are known with the version', () => {
  expect(goneFlag('insecure-port')).toEqual({ inert: 20, gone: 24 });
  expect(goneFlag('secure-port')).toBeUndefined();
});
