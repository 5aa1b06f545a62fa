import { describe, expect, test } from 'vitest';
import { parseImageReference } from '../../src/artifacts/images/image-reference.ts';
import { vulnerableDownload, vulnerableImage, vulnerablePackage } from '../../src/facts/vulnerable-releases.ts';
import { vulnerableReleases, vulnerableReleasesSnapshot } from '../../src/facts/vulnerable-releases-data.ts';

const image = (text: string) => {
  const reference = parseImageReference(text);
  return reference && vulnerableImage(reference)?.advisory;
};

const download = (host: string, path: string) => vulnerableDownload({ host, path })?.advisory;

describe('the table of releases with a known flaw', () => {
  test('says when it was gone through', () => {
    expect(vulnerableReleasesSnapshot).toMatch(/^\d{4}-\d\d-\d\d$/u);
  });

  test.each(vulnerableReleases.map(release => [`${release.product}, ${release.advisory}`, release] as const))(
    '%s: each range begins with the flaw and ends without it',
    (_, { ranges, images = [], archives = [], github, packages = {}, advisory }) => {
      const at = (version: string) => {
        const found = images.map(name => vulnerableImage({ text: '', registry: 'docker.io', repository: name, name, tag: version }));
        // Of a registry of its own the first part is none of the repository.
        if (images.length > 0) return found.flatMap(one => (one?.advisory === advisory ? [one] : []));
        const paths = [
          ...archives.map(name => `/${name}-${version}.tar.gz`),
          ...(github ? [`/${github}/releases/download/v${version}/x`] : []),
        ];
        const ofDownloads = paths.map(path => vulnerableDownload({ host: 'github.com', path }));
        const ofPackages = Object.entries(packages).flatMap(([manager, names]) =>
          names.map(name => vulnerablePackage(manager as 'pip', name, version)),
        );
        return [...ofDownloads, ...ofPackages].flatMap(one => (one?.advisory === advisory ? [one] : []));
      };
      for (const [from, fixed] of ranges) {
        if (from !== '0' && from.split(/[.p]/u).length > 2 && !images.some(name => /^[a-z0-9-]+\./u.test(name)))
          expect(at(from).map(one => one.fixed)).toContain(fixed);
        expect(at(fixed).filter(one => one.fixed === fixed)).toEqual([]);
      }
    },
  );
});

describe('what the table says of', () => {
  test('images, by repository and exact release', () => {
    expect(image('redis:7.2.10')).toBe('CVE-2025-49844');
    expect(image('docker.io/library/redis:7.2.10-bookworm')).toBe('CVE-2025-49844');
    expect(image('public.ecr.aws/docker/library/redis:7.2.10')).toBe('CVE-2025-49844');
    expect(['redis:7.2', 'redis:7', 'redis', 'redis:alpine', 'acme/redis:7.2.10', 'ghcr.io/acme/redis:7.2.10'].map(image)).toEqual(
      Array(6).fill(undefined),
    );
    expect(['redis:7.2.10-rc1', 'tomcat:10.1.0-M2', 'jenkins/jenkins:2.441-rc'].map(image)).toEqual([undefined, undefined, undefined]);
  });

  test('the lines of Jenkins, of which long-term ones have three numbers', () => {
    expect(['2.440', '2.441', '2.426.2'].map(version => image(`jenkins/jenkins:${version}`))).toEqual(Array(3).fill('CVE-2024-23897'));
    expect(['2.440.1', '2.440.2', '2.442', '2.426.3', 'lts'].map(version => image(`jenkins/jenkins:${version}`))).toEqual(
      Array(5).fill(undefined),
    );
  });

  test('files, by their names alone', () => {
    expect(download('example.com', '/mirror/openssl-3.0.6.tar.gz?x=openssl-3.0.7.tar.gz')).toBe('CVE-2022-3602');
    expect(download('example.com', '/OpenSSL-3.0.6-win64.exe')).toBe(undefined);
    expect(download('example.com', '/xz-5.6.1-1.el9.x86_64.rpm')).toBe(undefined);
    expect(download('example.com', '/runc/releases/download/v1.1.9/runc.amd64')).toBe(undefined);
    expect(download('github.com', '/opencontainers/runc/archive/v1.1.9.tar.gz')).toBe('CVE-2024-21626');
    expect(download('codeload.github.com', '/opencontainers/runc/tarball/v1.1.9')).toBe('CVE-2024-21626');
    expect(download('github.com', '/opencontainers/runc/archive/main.tar.gz')).toBe(undefined);
  });

  test('packages, in the spelling of their registry', () => {
    expect(vulnerablePackage('pip', 'UltraLytics', '8.3.42')?.fixed).toBe('8.3.43');
    expect(vulnerablePackage('npm', 'ultralytics', '8.3.42')).toBe(undefined);
    expect(vulnerablePackage('npm', 'ua-parser-js', '0.7.30')).toBe(undefined);
  });
});
