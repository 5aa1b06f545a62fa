import { expect, test } from 'vitest';
import { componentFlag, defaultOfFlag } from '../../src/facts/component-flags.ts';

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
