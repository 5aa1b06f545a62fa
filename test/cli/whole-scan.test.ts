import { spawnSync } from 'node:child_process';
import { symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import type { ScanJson } from '../../src/reports/json/scan-json.ts';
import { allRules } from '../../src/rules/catalog.ts';
import { deployedChart, deployedOverlays } from '../support/deployed-repository.ts';
import { inWorkplace } from '../support/workplace.ts';

const bad = 'FROM node:24.11-bookworm-slim\nADD src /app\nUSER node\n';
const good = 'FROM node:24.11-bookworm-slim\nCOPY src /app\nUSER node\n';
const json = (stdout: string): ScanJson => JSON.parse(stdout) as ScanJson;

describe('tidewaiter scan', () => {
  test(
    'prints findings as JSON in the documented form, and exits with 0',
    inWorkplace({ Dockerfile: bad }, workplace => {
      const { exitCode, stdout, stderr } = workplace.run('scan', 'Dockerfile', '--format', 'json');
      expect({ exitCode, stderr }).toEqual({ exitCode: 0, stderr: '' });
      expect(json(stdout)).toEqual({
        version: 1,
        groups: [
          {
            owner: { path: 'Dockerfile', resource: 'stage:0' },
            severity: 'low',
            members: [
              { ruleId: 'dockerfile/add-local-file', path: 'Dockerfile', startLine: 2, fingerprint: expect.stringMatching(/^v1:/u) },
            ],
            fix: { title: 'Use COPY', safety: 'safe', edits: [{ startOffset: 30, endOffset: 33, newText: 'COPY' }], mends: 1 },
          },
        ],
        findings: [
          {
            ruleId: 'dockerfile/add-local-file',
            severity: 'low',
            confidence: 'high',
            path: 'Dockerfile',
            startLine: 2,
            startColumn: 1,
            endLine: 2,
            endColumn: 4,
            message: expect.stringContaining('"src"'),
            resource: 'stage:0',
            fingerprint: expect.stringMatching(/^v1:[0-9a-f]{32}$/u),
            actual: 'ADD src /app',
            expected: 'COPY src /app',
            fix: { title: 'Use COPY', safety: 'safe', edits: [{ startOffset: 30, endOffset: 33, newText: 'COPY' }] },
          },
        ],
        errors: [],
        superseded: [],
        notifications: [],
        coverage: { entries: [{ path: 'Dockerfile', status: 'evaluated', kind: 'dockerfile' }], listComplete: true },
      });
    }),
  );

  test(
    'shows place, source and fix as text, without colors when the output is not a terminal',
    inWorkplace({ Dockerfile: bad }, workplace => {
      const { stdout } = workplace.run('scan', '.');
      expect(stdout).toContain('Dockerfile:2:1');
      expect(stdout).toContain('- ADD src /app');
      expect(stdout).toContain('+ COPY src /app');
      expect(stdout).toContain('1 finding in 1 file: 1 low.');
      expect(stdout).not.toContain('\u001B');
    }),
  );

  test(
    'writes workflow commands and SARIF on demand',
    inWorkplace({ Dockerfile: bad }, workplace => {
      expect(workplace.run('scan', '.', '--format', 'github').stdout).toMatch(
        /^::notice title=low%3A dockerfile\/add-local-file,file=Dockerfile,line=2,/mu,
      );
      const sarif = JSON.parse(workplace.run('scan', '.', '--format', 'sarif').stdout) as {
        readonly runs: readonly { readonly results: readonly unknown[] }[];
      };
      expect(sarif.runs[0]?.results).toHaveLength(1);
    }),
  );

  test(
    'exits with 1 only when --fail-on is met, and lowers the report threshold with it',
    inWorkplace({ Dockerfile: bad }, workplace => {
      expect(workplace.run('scan', '.', '--fail-on', 'medium').exitCode).toBe(0);
      expect(workplace.run('scan', '.', '--fail-on', 'low').exitCode).toBe(1);
    }),
  );

  test(
    'fails a gate on what it could not read, and judges the rest',
    inWorkplace({ Dockerfile: good, 'b/Dockerfile': 'FROM a\0\n' }, workplace => {
      const { exitCode, stdout } = workplace.run('scan', '.', '--format', 'json', '--fail-on', 'critical');
      expect(exitCode).toBe(1);
      expect(json(stdout).errors).toMatchObject([{ path: 'b/Dockerfile' }]);
      expect(json(stdout).coverage.entries).toHaveLength(2);
    }),
  );

  test(
    'leaves out what the policy ignores, as a review does, also where it is named or another file names it, and says so',
    inWorkplace(
      {
        '.github/tidewaiter.yml': 'ignore-paths: [vendor/**]\n',
        'compose.yaml': 'include: [vendor/compose.yaml]\nservices: {}\n',
        'vendor/compose.yaml': 'services:\n  db: {image: "postgres:18.1", privileged: true}\n',
        'vendor/Dockerfile': bad,
      },
      workplace => {
        for (const named of ['.', 'vendor/Dockerfile']) {
          const { exitCode, stdout } = workplace.run('scan', named, '--format', 'json', '--fail-on', 'low');
          const { findings, coverage } = json(stdout);
          expect([exitCode, findings]).toEqual([0, []]);
          expect(coverage.entries).toContainEqual({
            path: 'vendor/Dockerfile',
            status: 'excluded',
            reason: 'The policy\'s "ignore-paths" has "vendor/**".',
          });
        }
        expect(workplace.run('fix', '--unsafe', '.').stdout).toBe('0 fixes applied.\n');
        expect(workplace.read('vendor/Dockerfile')).toBe(bad);
      },
    ),
  );

  test(
    'does not follow links that lead out, and passes over links to what is scanned anyway',
    inWorkplace({ 'a/Dockerfile': good }, workplace => {
      symlinkSync('a/Dockerfile', join(workplace.folder, 'Dockerfile'));
      symlinkSync('/etc/hostname', join(workplace.folder, 'Dockerfile.out'));
      symlinkSync('..', join(workplace.folder, 'a/up.Dockerfile'));
      const { coverage, errors } = json(workplace.run('scan', '.', '--format', 'json').stdout);
      expect(coverage.entries.map(entry => [entry.path, entry.status])).toEqual([
        ['Dockerfile.out', 'not-evaluated'],
        ['a/Dockerfile', 'evaluated'],
      ]);
      expect(errors).toMatchObject([{ path: 'Dockerfile.out', message: expect.stringContaining('symbolic link') }]);
    }),
  );

  test(
    'reads the policy of the working folder, or the one that is named',
    inWorkplace(
      {
        Dockerfile: bad,
        '.github/tidewaiter.yml': 'rules:\n  dockerfile/add-local-file: off\n',
        'strict.yml': 'rules:\n  dockerfile/add-local-file: critical\n',
      },
      workplace => {
        expect(json(workplace.run('scan', '.', '--format', 'json').stdout).findings).toEqual([]);
        expect(json(workplace.run('scan', '.', '--format', 'json', '--config', 'strict.yml').stdout).findings).toMatchObject([
          { severity: 'critical' },
        ]);
      },
    ),
  );

  test(
    'refuses a policy with an error, with its place and a hint, and judges nothing',
    inWorkplace({ Dockerfile: bad, '.github/tidewaiter.yml': 'rules:\n  dockerfile/add-local-fil: off\n' }, workplace => {
      const { exitCode, stdout, stderr } = workplace.run('scan', '.');
      expect({ exitCode, stdout }).toEqual({ exitCode: 2, stdout: '' });
      expect(stderr).toMatch(/\.github\/tidewaiter\.yml:2:3: .*dockerfile\/add-local-file/u);
    }),
  );

  const privileged = {
    ...deployedChart,
    'charts/web/values-prod.yaml': 'security:\n  privileged: true\n',
  };

  test(
    'finds what a chart deploys, below the paths that are named alone, by paths as they are given',
    inWorkplace({ 'shop/values-of-nobody.yaml': '{}\n', ...privileged, ...deployedOverlays }, workplace => {
      const found = (path: string): readonly string[] =>
        json(workplace.run('scan', path, '--format', 'json').stdout).findings.flatMap(one =>
          one.ruleId === 'kubernetes/privileged-container' ? [`${one.path}:${one.startLine}`] : [],
        );
      expect(found('.')).toEqual(['charts/web/values-prod.yaml:2']);
      expect(found('charts')).toEqual(['charts/web/values-prod.yaml:2']);
      expect(found('overlays')).toEqual([]);
      expect(found(workplace.folder)).toEqual([join(workplace.folder, 'charts/web/values-prod.yaml:2')]);
    }),
  );

  test(
    'is a gate that fails where a chart could not be rendered, unless the policy excuses it',
    inWorkplace({ ...deployedChart, 'charts/web/templates/no.yaml': '{{ fail "no" }}\n' }, workplace => {
      expect(workplace.run('scan', '.', '--fail-on', 'critical')).toMatchObject({
        exitCode: 1,
        stdout: expect.stringContaining('error charts/web/Chart.yaml: It could not be rendered ('),
      });
      writeFileSync(join(workplace.folder, 'policy.yml'), 'unrendered-paths: [charts/**]\n');
      expect(workplace.run('scan', '.', '--fail-on', 'critical', '--config', 'policy.yml').exitCode).toBe(0);
    }),
  );

  test(
    'shows file names with control characters harmlessly',
    inWorkplace({ 'x\n::error::y\u001B[31m/Dockerfile': bad }, workplace => {
      const { stdout } = workplace.run('scan', '.');
      expect(stdout).not.toContain('\u001B');
      expect(stdout).not.toMatch(/^::error/mu);
      expect(workplace.run('scan', '.', '--format', 'github').stdout).not.toMatch(/^::error/mu);
    }),
  );
});

describe('the command line', () => {
  const refuses = (args: readonly string[], remedy: RegExp) =>
    inWorkplace({ Dockerfile: bad }, workplace => {
      const { exitCode, stdout, stderr } = workplace.run(...args);
      expect({ exitCode, stdout }).toEqual({ exitCode: 2, stdout: '' });
      expect(stderr).toMatch(remedy);
    });

  const misuses: readonly (readonly [string, readonly string[], RegExp])[] = [
    ['an unknown command', ['scn'], /"scn" is not a command\. Did you mean "scan"\? Run "tidewaiter --help"/u],
    ['a scan without paths', ['scan'], /Name the files or folders/u],
    ['a path that does not exist', ['scan', 'nowhere'], /"nowhere" does not exist/u],
    ['an unknown option', ['scan', '.', '--fial-on', 'low'], /--fial-on.*tidewaiter --help/u],
    ['an unknown format', ['scan', '.', '--format', 'xml'], /--format is one of text, json, sarif, github/u],
    ['an unknown severity', ['scan', '.', '--fail-on', 'worst'], /--fail-on is one of critical/u],
    ['a policy file that does not exist', ['scan', '.', '--config', 'none.yml'], /"none\.yml" can't be read/u],
    ['an unknown rule', ['explain', 'dockerfile/none'], /no rule "dockerfile\/none"/u],
    ['an operand too many', ['rules', 'x'], /takes no operand/u],
    ['a review outside a repository', ['review', '--base', 'main'], /git rev-parse failed/u],
  ];
  for (const [name, args, remedy] of misuses) test(`refuses ${name} with exit code 2 and a remedy`, refuses(args, remedy));

  test(
    'prints help, version, rules, one rule and the schema',
    inWorkplace({}, workplace => {
      expect(workplace.run('--help').stdout).toContain('Exit codes: 0 ran');
      expect(workplace.run().stdout).toContain('Usage:');
      expect(workplace.run('--version').stdout).toMatch(/^\d+\.\d+\.\d+\n$/u);
      expect(workplace.run('rules').stdout.trim().split('\n')).toHaveLength(allRules.length);
      expect(JSON.parse(workplace.run('rules', '--format', 'json').stdout)).toHaveLength(allRules.length);
      expect(workplace.run('explain', 'dockerfile/sudo').stdout).toContain('# tidewaiter: ignore[dockerfile/sudo] -- why');
      expect(JSON.parse(workplace.run('schema').stdout)).toMatchObject({ type: 'object' });
    }),
  );

  test('ends quietly when its reader goes away', () => {
    const script = `"${process.execPath}" src/cli/main.ts explain dockerfile/sudo --format json | true; exit "\${PIPESTATUS[0]}"`;
    const { status, stderr } = spawnSync('bash', ['-c', script], {
      encoding: 'utf8',
      cwd: fileURLToPath(new URL('../..', import.meta.url)),
    });
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
  });
});

describe('what is scanned in a folder', () => {
  const files = { Dockerfile: bad, '.gitignore': 'build\n', 'build/Dockerfile': bad, 'vendor/a/Dockerfile': bad };
  const scanned = (stdout: string): readonly string[] => json(stdout).coverage.entries.map(({ path }) => path);

  test(
    'is not what git ignores, unless that is named or tracked',
    inWorkplace(files, workplace => {
      workplace.git('init', '--quiet');
      const all = workplace.run('scan', '.', '--format', 'json');
      expect([scanned(all.stdout), all.stderr]).toEqual([
        ['Dockerfile', 'vendor/a/Dockerfile'],
        '1 file that git ignores left out. Name a file to have it judged.\n',
      ]);
      expect(scanned(workplace.run('scan', 'build', '--format', 'json').stdout)).toEqual(['build/Dockerfile']);
      expect(scanned(workplace.run('scan', '.', 'build/Dockerfile', '--format', 'json').stdout)).toContain('build/Dockerfile');
      workplace.git('add', '--force', 'build/Dockerfile');
      expect(scanned(workplace.run('scan', '.', '--format', 'json').stdout)).toContain('build/Dockerfile');
    }),
  );

  test(
    'is not what is excluded, and outside a repository nothing is ignored',
    inWorkplace(files, workplace => {
      const kept = (...globs: readonly string[]): readonly string[] =>
        scanned(workplace.run('scan', '.', '--format', 'json', ...globs.flatMap(glob => ['--exclude', glob])).stdout);
      expect(kept()).toEqual(['Dockerfile', 'build/Dockerfile', 'vendor/a/Dockerfile']);
      expect(kept('vendor', '*/Dockerfile')).toEqual(['Dockerfile']);
      expect(kept('**/Dockerfile')).toEqual([]);
      expect(workplace.run('scan', '.', '--exclude', '!a')).toMatchObject({
        exitCode: 2,
        stderr: '--exclude "!a" starts with "!", but globs cannot be negated.\n',
      });
    }),
  );

  test(
    'never passes a gate when it is nothing',
    inWorkplace({ 'docs/readme.md': '# Docs\n' }, workplace => {
      expect(workplace.run('scan', 'docs', '--fail-on', 'high')).toMatchObject({
        exitCode: 2,
        stderr: 'Nothing under "docs" is a file that can be judged, so nothing can pass.\n',
      });
      expect(workplace.run('scan', 'docs').exitCode).toBe(0);
    }),
  );

  test(
    'is written to a file that --output names, without colors',
    inWorkplace(files, workplace => {
      expect(workplace.run('scan', 'Dockerfile', '--format', 'gnu', '--output', 'found.txt')).toEqual({
        exitCode: 0,
        stdout: '',
        stderr: '',
      });
      expect(workplace.read('found.txt')).toMatch(/^Dockerfile:2:1: low: .+ \[dockerfile\/add-local-file\]\n$/u);
      expect(workplace.run('scan', 'Dockerfile', '--output', 'no/folder/x')).toMatchObject({
        exitCode: 2,
        stderr: expect.stringContaining("--output can't be written"),
      });
    }),
  );
});
