import { execFileSync } from 'node:child_process';
import { symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { ScanJson } from '../../src/reports/json/scan-json.ts';
import { inWorkplace, type Workplace } from '../support/workplace.ts';

const low = 'FROM node:24.11-bookworm-slim\nADD src /app\nUSER node\n';
const clean = low.replace('ADD', 'COPY');

const scan = (workplace: Workplace, ...args: readonly string[]): ScanJson => {
  const { exitCode, stdout, stderr } = workplace.run('scan', '--format', 'json', ...args);
  expect({ exitCode, stderr }).toEqual({ exitCode: 0, stderr: '' });
  return JSON.parse(stdout);
};

/** The same of a file that is named and can't be judged. */
const scanInVain = (workplace: Workplace, path: string): ScanJson => {
  const { exitCode, stdout, stderr } = workplace.run('scan', '--format', 'json', path);
  expect({ exitCode, stderr }).toEqual({ exitCode: 2, stderr: expect.stringContaining(`"${path}" could not be judged.`) });
  return JSON.parse(stdout);
};

const statuses = ({ coverage }: ScanJson): readonly string[] => coverage.entries.map(({ path, status }) => `${path} ${status}`);

describe('a scan of folders', () => {
  test(
    'leaves out what is not of the project, and lists files in one order',
    inWorkplace(
      {
        'z/Dockerfile': clean,
        'a/Dockerfile': clean,
        'a/readme.md': 'FROM x\n',
        'node_modules/x/Dockerfile': low,
        '.git/Dockerfile': low,
        '.github/Dockerfile': clean,
      },
      workplace => {
        const expected = ['.github/Dockerfile evaluated', 'a/Dockerfile evaluated', 'z/Dockerfile evaluated'];
        expect(statuses(scan(workplace, '.'))).toEqual(expected);
        expect(statuses(scan(workplace, '.', 'a', './a', 'a/Dockerfile')).filter(line => line.startsWith('a/'))).toEqual([
          'a/Dockerfile evaluated',
        ]);
      },
    ),
  );

  test(
    'reads what Compose files name, whatever it is called',
    inWorkplace(
      {
        'deploy/compose.yaml':
          'include: [more.txt]\nservices:\n  a:\n    build: {context: ., dockerfile: image.conf}\n  b:\n    build: https://github.com/acme/b.git\n',
        'deploy/more.txt': 'services:\n  c:\n    image: a\n    privileged: true\n',
        'deploy/image.conf': low,
      },
      workplace => {
        const json = scan(workplace, '.');
        expect(json.errors).toEqual([]);
        expect(statuses(json)).toEqual(['deploy/compose.yaml evaluated', 'deploy/more.txt evaluated', 'deploy/image.conf evaluated']);
        expect(json.findings.map(({ path, ruleId }) => `${path} ${ruleId}`)).toEqual(
          expect.arrayContaining(['deploy/more.txt compose/privileged-container', 'deploy/image.conf dockerfile/add-local-file']),
        );
      },
    ),
  );

  test(
    'takes paths as they are given, absolute ones too',
    inWorkplace({ 'a/Dockerfile': low }, workplace => {
      expect(scan(workplace, 'a').findings.map(finding => finding.path)).toEqual(['a/Dockerfile']);
      const path = join(workplace.folder, 'a');
      expect(scan(workplace, path).findings.map(finding => finding.path)).toEqual([`${path}/Dockerfile`]);
    }),
  );

  test(
    'reads odd names: a backslash, spaces, quotes, a line feed, a leading dash, Unicode',
    inWorkplace({}, workplace => {
      const names = ['a\\b.Dockerfile', 'a b/Dockerfile', '"\'`/Dockerfile', 'a\nb/Dockerfile', '-x/Dockerfile', 'ü\u202E/Dockerfile'];
      workplace.write(Object.fromEntries(names.map(name => [name, low])));
      expect(scan(workplace, '.').findings.map(finding => finding.path)).toEqual(names.toSorted());
      expect(scan(workplace, '--', '-x').findings.map(finding => finding.path)).toEqual(['-x/Dockerfile']);
    }),
  );

  test(
    'of nothing says so',
    inWorkplace({ 'readme.md': 'x' }, workplace => {
      expect(workplace.run('scan', '.')).toEqual({ exitCode: 0, stdout: '0 findings in 0 files.\n', stderr: '' });
    }),
  );

  test(
    'passes over no container file that it cannot read',
    inWorkplace(
      {
        Dockerfile: clean,
        'binary/Dockerfile': new Uint8Array([0x7f, 0x45, 0x4c, 0x46, 0, 0, 1]),
        'latin/Dockerfile': new Uint8Array([0x46, 0x52, 0x4f, 0x4d, 0x20, 0xe4, 0x0a]),
        'utf16/compose.yaml': Buffer.from('\uFEFFservices: {}\n', 'utf16le'),
        'large/Dockerfile': `FROM a:1.0\n${'#\n'.repeat(600_000)}`,
        'broken/compose.yaml': 'services: [\n',
      },
      workplace => {
        const { errors, coverage } = scan(workplace, '.');
        expect(coverage.entries.map(({ path, status }) => `${path} ${status}`)).toEqual([
          'Dockerfile evaluated',
          'binary/Dockerfile not-evaluated',
          'broken/compose.yaml partly-evaluated',
          'large/Dockerfile not-evaluated',
          'latin/Dockerfile not-evaluated',
          'utf16/compose.yaml not-evaluated',
        ]);
        expect(errors.map(({ path }) => path).toSorted()).toEqual(
          coverage.entries.flatMap(({ path, status }) => (status === 'evaluated' ? [] : [path])).toSorted(),
        );
        expect(workplace.run('scan', '.', '--fail-on', 'critical').exitCode).toBe(1);
      },
    ),
  );
});

describe('a file that is named', () => {
  test(
    'is told when it is a link, and never followed out',
    inWorkplace({ 'real.Dockerfile': low }, workplace => {
      symlinkSync('/etc/passwd', join(workplace.folder, 'Dockerfile'));
      const { coverage, errors } = scanInVain(workplace, 'Dockerfile');
      expect(coverage.entries).toMatchObject([{ path: 'Dockerfile', status: 'not-evaluated' }]);
      expect(errors).toEqual([
        { path: 'Dockerfile', message: expect.stringMatching(/^The path is a symbolic link, which is not followed\./u) },
      ]);
    }),
  );

  test(
    'may be no file at all, and does not hang the scan',
    inWorkplace({}, workplace => {
      execFileSync('mkfifo', [join(workplace.folder, 'Dockerfile')]);
      expect(scanInVain(workplace, 'Dockerfile').errors).toEqual([
        { path: 'Dockerfile', message: expect.stringMatching(/^The path is not a regular file\./u) },
      ]);
    }),
  );
});

describe('options of a scan', () => {
  test(
    '--all-rules turns on what is off by default, and shows findings of severity info',
    inWorkplace({ Dockerfile: low }, workplace => {
      const usual = scan(workplace, '.');
      const all = scan(workplace, '.', '--all-rules');
      expect(all.findings.length).toBeGreaterThanOrEqual(usual.findings.length);
      expect(all.findings).toEqual(expect.arrayContaining([...usual.findings]));
    }),
  );

  test(
    'a glob of files to be left out that fits none is told',
    inWorkplace({ 'a/Dockerfile': low, 'vendor/Dockerfile': low }, workplace => {
      const { exitCode, stderr } = workplace.run('scan', '.', '--exclude', 'vendor', '--exclude', 'vender/**');
      expect([exitCode, stderr]).toEqual([
        0,
        '--exclude "vender/**" leaves out nothing: no file fits it, from the working folder or from the root of the repository.\n',
      ]);
    }),
  );

  test(
    'the profile decides which rules run: that of the flag before that of the policy, path by path',
    inWorkplace(
      {
        'a/Dockerfile': 'FROM debian:12.11-slim\nWORKDIR app\nRUN apt-get update\nUSER 1\n',
        'b/Dockerfile': 'FROM debian:12.11-slim\nWORKDIR app\nRUN apt-get update\nUSER 1\n',
        '.github/tidewaiter.yml': 'profile: {paths: {"b/**": hardening}}\n',
      },
      workplace => {
        const found = (...args: readonly string[]) => scan(workplace, '.', ...args).findings.map(({ ruleId, path }) => `${path} ${ruleId}`);
        const stale = (folder: string) => `${folder}/Dockerfile dockerfile/update-without-install`;
        const relative = (folder: string) => `${folder}/Dockerfile dockerfile/workdir-relative`;
        expect(found()).toEqual([stale('b')]);
        expect(found('--profile', 'hardening')).toEqual([stale('a'), stale('b')]);
        const strict = ['a', 'b'].flatMap(folder => [
          `${folder}/Dockerfile dockerfile/no-healthcheck`,
          `${folder}/Dockerfile dockerfile/package-cache-left-behind`,
          stale(folder),
          relative(folder),
          `${folder}/Dockerfile image/not-pinned-to-digest`,
        ]);
        expect(found('--profile', 'strict').toSorted()).toEqual(strict);
        expect(found('--profile', 'gate')).toEqual([]);
      },
    ),
  );

  test(
    'a policy that names a path leaves it out, and the ledger says why',
    inWorkplace(
      { 'a/Dockerfile': low, '.github/tidewaiter.yml': 'rules:\n  dockerfile/add-local-file: {ignore-paths: [a/**]}\n' },
      workplace => {
        expect(scan(workplace, '.').findings).toEqual([]);
      },
    ),
  );

  test(
    'comments suppress, and SARIF keeps what they suppress',
    inWorkplace({ Dockerfile: low.replace('ADD', '# tidewaiter: ignore[dockerfile/add-local-file] -- known\nADD') }, workplace => {
      expect(scan(workplace, '.').findings).toEqual([]);
      const sarif = JSON.parse(workplace.run('scan', '.', '--format', 'sarif').stdout);
      expect(sarif.runs[0].results).toMatchObject([
        { ruleId: 'dockerfile/add-local-file', suppressions: [{ kind: 'inSource', justification: 'known' }] },
      ]);
    }),
  );
});
