import { describe, expect, test } from 'vitest';
import { coversPurl, parsePurl, purlName } from '../../src/scans/purl.ts';

describe('a package URL', () => {
  test.each([
    ['pkg:npm/%40angular/core@12.3.1', 'npm', '@angular', 'core', '12.3.1'],
    ['pkg:npm/@angular/core@12.3.1', 'npm', '@angular', 'core', '12.3.1'],
    ['pkg:npm/@angular/core', 'npm', '@angular', 'core', undefined],
    [
      'pkg:golang/github.com/docker/distribution@v2.7.1%2Bincompatible#sub/path',
      'golang',
      'github.com/docker',
      'distribution',
      'v2.7.1+incompatible',
    ],
    ['pkg:deb/debian/libc6@2.28-10?arch=amd64&distro=debian-10', 'deb', 'debian', 'libc6', '2.28-10'],
    ['pkg:oci/app@sha256%3Aabc?tag=1', 'oci', '', 'app', 'sha256:abc'],
    ['pkg://PYPI/Django', 'pypi', '', 'Django', undefined],
  ])('%s', (text, type, namespace, name, version) => {
    expect(parsePurl(text)).toMatchObject({ type, namespace, name, ...(version !== undefined && { version }) });
  });

  test.each(['', 'pkg:', 'pkg:npm', 'npm/a@1', 'pkg:npm/%E0%A4%A', `pkg:npm/${'a'.repeat(5_000)}`])('%j is none', text => {
    expect(parsePurl(text)).toBeUndefined();
  });
});

const covers = (stated: string, own: string): boolean => {
  const [a, b] = [parsePurl(stated), parsePurl(own)];
  return a !== undefined && b !== undefined && coversPurl(a, b);
};

test('what is stated covers what has more, never what has less or other', () => {
  expect(covers('pkg:deb/debian/libc6', 'pkg:deb/debian/libc6@2.28-10?arch=amd64')).toBe(true);
  expect(covers('pkg:deb/debian/libc6?arch=amd64', 'pkg:deb/debian/libc6@2.28-10?arch=amd64&distro=debian-10')).toBe(true);
  expect(covers('pkg:deb/debian/libc6?arch=arm64', 'pkg:deb/debian/libc6@2.28-10?arch=amd64')).toBe(false);
  expect(covers('pkg:deb/debian/libc6@2.28-10', 'pkg:deb/debian/libc6')).toBe(false);
  expect(covers('pkg:deb/ubuntu/libc6', 'pkg:deb/debian/libc6')).toBe(false);
});

test('names of pypi mean the same in any case, with dots, lines and dashes', () => {
  expect(covers('pkg:pypi/Zope.Interface', 'pkg:pypi/zope-interface@5')).toBe(true);
});

test('a name is written as package managers write it', () => {
  const name = (text: string): string => purlName(parsePurl(text) ?? { type: '', namespace: '', name: '', qualifiers: new Map() });
  expect([name('pkg:maven/org.a/b@1'), name('pkg:npm/%40a/b'), name('pkg:deb/debian/tar')]).toEqual(['org.a:b', '@a/b', 'tar']);
});
