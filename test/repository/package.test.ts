import { describe, expect, test } from 'vitest';
import { version } from '../../src/version.ts';
import { judges } from '../oracles/judges.ts';
import { exists, readText, writtenFiles } from './repository-files.ts';

interface PackageFile {
  readonly version: string;
  readonly bin: Readonly<Record<string, string>>;
  readonly scripts: Readonly<Record<string, string>>;
  readonly dependencies: Readonly<Record<string, string>>;
  readonly devDependencies: Readonly<Record<string, string>>;
}

interface LockFile {
  readonly version: string;
  readonly packages: Readonly<Record<string, { readonly version?: string; readonly resolved?: string; readonly integrity?: string }>>;
}

const manifest: PackageFile = JSON.parse(readText('package.json'));
const lock: LockFile = JSON.parse(readText('package-lock.json'));
const dependencies = { ...manifest.dependencies, ...manifest.devDependencies };

describe('the package', () => {
  test('has one version, in every place', () => {
    expect(version).toBe(manifest.version);
    expect(lock.version).toBe(manifest.version);
  });

  test('pins every dependency', () => {
    for (const [name, wanted] of Object.entries(dependencies)) expect(wanted, name).toMatch(/^\d+\.\d+\.\d+(?:-[\w.]+)?$/u);
    for (const [name, wanted] of Object.entries(dependencies)) expect(lock.packages[`node_modules/${name}`]?.version, name).toBe(wanted);
  });

  test('locks contents, not the addresses of a registry', () => {
    expect(readText('.npmrc')).toContain('omit-lockfile-registry-resolved=true\n');
    const packages = Object.entries(lock.packages).filter(([path]) => path !== '');
    expect(packages.filter(([, entry]) => entry.resolved !== undefined).map(([path]) => path)).toEqual([]);
    expect(packages.filter(([, entry]) => !entry.integrity?.startsWith('sha512-')).map(([path]) => path)).toEqual([]);
  });

  test('gives a reason for every dependency, and for none that is gone', () => {
    const [rows = '', development = ''] = readText('docs/adr/dependencies.md').split('Development only:');
    const named = (text: string, pattern: RegExp): readonly string[] => [...text.matchAll(pattern)].map(match => match[1] ?? '').toSorted();
    expect(named(rows, /^\| `([^`]+)` \|/gmu)).toEqual(Object.keys(manifest.dependencies).toSorted());
    expect(named(development.split('\n\n', 1)[0] ?? '', /`([^`]+)`/gu)).toEqual(Object.keys(manifest.devDependencies).toSorted());
  });

  test('has scripts that run files of the repository', () => {
    for (const [name, command] of Object.entries(manifest.scripts)) {
      for (const [, path = ''] of command.matchAll(/\bnode ([\w./-]+\.ts)/gu)) expect(exists(path), `${name}: ${path}`).toBe(true);
      for (const [, script = ''] of command.matchAll(/\bnpm (?:run )?([\w:]+)/gu)) expect(manifest.scripts, name).toHaveProperty([script]);
    }
  });

  test('checks in one script what the gate checks, in its order', () => {
    const steps = (text: string): readonly string[] => [...text.matchAll(/\bnpm (?:run )?([\w:]+)/gu)].map(match => match[1] ?? '');
    const gate = steps(readText('.ci/run').replaceAll(/^#.*$/gmu, '')).filter(step => step !== 'ci' && step !== 'oracles');
    expect(steps(manifest.scripts['check'] ?? '')).toEqual(gate);
  });
});

test('the gate installs every judge that Debian has', () => {
  const gate = readText('.ci/run');
  const listed = (name: string): readonly string[] =>
    (new RegExp(`^${name}=\\((.*)\\)$`, 'mu').exec(gate)?.[1] ?? '').split(' ').toSorted();
  const fromDebian = Object.values(judges).flatMap(({ program, origin }) =>
    origin.kind === 'debian' ? [[program, origin.package] as const] : [],
  );
  expect(listed('commands')).toEqual(fromDebian.map(([program]) => program).toSorted());
  expect(listed('packages')).toEqual([...new Set(fromDebian.map(([, name]) => name))].toSorted());
});

test('no file names a folder of the machine that it was written on', () => {
  const machinePath = /(?:^|[^\w.$}-])\/(?:Users|workspaces?|work|builds)\/\w/mu;
  const naming = writtenFiles().filter(path => !path.endsWith('.json') && machinePath.test(readText(path)));
  expect(naming).toEqual([]);
});
