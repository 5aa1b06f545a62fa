import { spawnSync } from 'node:child_process';
import { chmodSync, existsSync, mkdirSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { systemProblem } from '../../src/cli/system-problem.ts';
import { inWorkplace } from '../support/workplace.ts';

const program = fileURLToPath(new URL('../../src/cli/main.ts', import.meta.url));
const clean = 'FROM node:24.11-bookworm-slim\nCOPY src /app\nUSER node\n';

describe('what cannot be judged is never a green 0', () => {
  test(
    'a folder of links: each is named with its reason, and nothing passes, with and without --fail-on',
    inWorkplace({ 'real/Dockerfile': clean }, workplace => {
      mkdirSync(join(workplace.folder, 'links'));
      symlinkSync('../real/Dockerfile', join(workplace.folder, 'links/Dockerfile'));
      for (const flags of [[], ['--fail-on', 'high'], ['--format', 'json']]) {
        const { exitCode, stdout, stderr } = workplace.run('scan', 'links', ...flags);
        expect([exitCode, stderr]).toEqual([
          2,
          'No file under "links" could be judged: 1 file could not be read. Name files that can be, not links to them.\n',
        ]);
        expect(stdout).toContain('links/Dockerfile');
        expect(stdout).toContain('The path is a symbolic link, which is not followed.');
      }
    }),
  );

  test(
    'a file that is named and is a link or no text, also beside others that can be read',
    inWorkplace({ Dockerfile: clean, 'b/Dockerfile': new Uint8Array([0, 1, 2]) }, workplace => {
      symlinkSync('Dockerfile', join(workplace.folder, 'link'));
      for (const name of ['link', 'b/Dockerfile']) {
        const { exitCode, stdout, stderr } = workplace.run('scan', 'Dockerfile', name);
        expect(exitCode).toBe(2);
        expect(stderr).toMatch(
          new RegExp(
            `^"${name}" could not be judged\\. The .*(?:link|text).*\\. Name files that can be read, not links to them\\.\\n$`,
            'u',
          ),
        );
        expect(stdout).toContain(`error ${name}: `);
      }
      expect(workplace.run('scan', '.')).toMatchObject({ exitCode: 0, stdout: expect.stringContaining('error b/Dockerfile: ') });
      expect(workplace.run('scan', '.', '--fail-on', 'critical').exitCode).toBe(1);
    }),
  );

  test(
    'a file that is to be fixed or reported on and is no text, named and in a folder',
    inWorkplace({ Dockerfile: clean, 'b/Dockerfile': new Uint8Array([0, 1, 2]) }, workplace => {
      for (const command of [['fix'], ['report', '--standard', 'cis-docker']]) {
        const reason = '"b/Dockerfile" could not be judged. The file holds NUL characters, so it is not text.';
        const named = workplace.run(...command, 'Dockerfile', 'b/Dockerfile');
        expect([named.exitCode, named.stderr]).toEqual([2, expect.stringContaining(reason)]);
        expect(named.stderr.split(reason)).toHaveLength(2);
        expect(workplace.run(...command, '.')).toMatchObject({ exitCode: 0, stderr: expect.stringContaining(reason) });
        expect(workplace.run(...command, 'Dockerfile')).toMatchObject({ exitCode: 0, stderr: '' });
      }
    }),
  );

  test(
    'standard input that is a folder, and one that has no end',
    inWorkplace({ Dockerfile: clean }, workplace => {
      const scan = (input: string) =>
        spawnSync(
          'sh',
          [
            '-c',
            `${input} "$0" "$1" scan --stdin-filename Dockerfile --fail-on high ${input === '' ? '- < .' : '-'}`,
            process.execPath,
            program,
          ],
          {
            cwd: workplace.folder,
            encoding: 'utf8',
          },
        );
      expect(scan('')).toMatchObject({
        status: 2,
        stderr: "Standard input can't be read: it is a folder. Give it a text: tidewaiter scan --stdin-filename NAME - < FILE\n",
      });
      expect(scan('yes |')).toMatchObject({ status: 2, stdout: expect.stringContaining('The file is over 8 MiB') });
    }),
  );

  test(
    'a chart that cannot be rendered, where it is all there is',
    inWorkplace({ 'ch/Chart.yaml': 'name: x\n', 'ch/templates/a.yaml': 'a: {{ .Values.a }}\n' }, workplace => {
      for (const flags of [[], ['--fail-on', 'high']]) {
        const { exitCode, stdout, stderr } = workplace.run('scan', 'ch', ...flags);
        expect([exitCode, stderr]).toEqual([
          2,
          'No file under "ch" could be judged: 1 file could not be rendered. Mend what is told of it.\n',
        ]);
        expect(stdout).toContain('error ch/Chart.yaml: It could not be rendered');
      }
      workplace.write({ 'ch/Dockerfile': clean });
      expect(workplace.run('scan', 'ch')).toMatchObject({ exitCode: 0, stdout: expect.stringContaining('1 file not evaluated.') });
      expect(workplace.run('scan', 'ch', '--fail-on', 'high').exitCode).toBe(1);
    }),
  );

  test(
    'a file of no kind that is judged is said to be one, where it is named',
    inWorkplace({ Dockerfile: clean, 'a.txt': 'x', 'b.txt': 'y' }, workplace => {
      const told = (...paths: readonly string[]) => workplace.run('scan', ...paths);
      expect(told('a.txt')).toMatchObject({ exitCode: 0, stderr: '"a.txt" is of no kind that is judged, by name and content.\n' });
      expect(told('a.txt', 'Dockerfile', 'b.txt').stderr).toBe(
        '"a.txt" and 1 more named file are of no kind that is judged, by name and content.\n',
      );
      expect(told('.').stderr).toBe('');
    }),
  );

  test.runIf(existsSync('/dev/full'))(
    'a result that there is no room for, on standard output and in a file',
    inWorkplace({ Dockerfile: clean }, workplace => {
      const { status, stderr } = spawnSync('sh', ['-c', '"$0" "$1" scan . > /dev/full', process.execPath, program], {
        cwd: workplace.folder,
        encoding: 'utf8',
      });
      expect([status, stderr]).toEqual([
        2,
        expect.stringMatching(/^The system refuses: ENOSPC: .*\. Mend that, and run the command again\.\n$/u),
      ]);
      expect(workplace.run('scan', '.', '--output', '/dev/full')).toMatchObject({ exitCode: 2, stderr: expect.stringContaining('ENOSPC') });
    }),
  );

  test(
    'a repository, where there is no git',
    inWorkplace({ Dockerfile: clean }, workplace => {
      for (const command of ['review', 'init', 'doctor']) {
        const { status, stderr } = spawnSync(process.execPath, [program, command], {
          cwd: workplace.folder,
          encoding: 'utf8',
          env: { PATH: workplace.folder, HOME: workplace.folder },
        });
        expect([status, stderr]).toEqual([
          2,
          'git is not installed, or not in the PATH. Install it, or judge files as they stand: tidewaiter scan .\n',
        ]);
      }
    }),
  );

  test(
    'an empty folder, where something was to pass',
    inWorkplace({ 'empty/README.md': '' }, workplace => {
      expect(workplace.run('scan', 'empty', '--fail-on', 'high')).toMatchObject({
        exitCode: 2,
        stderr: 'Nothing under "empty" is a file that can be judged, so nothing can pass.\n',
      });
      expect(workplace.run('scan', 'empty')).toMatchObject({ exitCode: 0, stdout: '0 findings in 0 files.\n' });
    }),
  );

  test.runIf(process.getuid?.() !== 0)(
    'a file and a folder that nobody may read',
    inWorkplace({ 'a/Dockerfile': clean, 'b/x/Dockerfile': clean }, workplace => {
      chmodSync(join(workplace.folder, 'a/Dockerfile'), 0);
      expect(workplace.run('scan', 'a')).toMatchObject({ exitCode: 2, stdout: expect.stringContaining("can't be read: EACCES") });
      expect(workplace.run('scans', '--head', 'a/Dockerfile')).toMatchObject({
        exitCode: 2,
        stderr: expect.stringContaining('"a/Dockerfile" can\'t be read'),
      });
      workplace.write({ 'c/Dockerfile': clean.replace('COPY', 'ADD') });
      chmodSync(join(workplace.folder, 'c/Dockerfile'), 0o400);
      expect(workplace.run('fix', 'c')).toMatchObject({
        exitCode: 2,
        stderr: expect.stringContaining('"c/Dockerfile" can\'t be read or written: EACCES'),
      });
      chmodSync(join(workplace.folder, 'b/x'), 0);
      expect(workplace.run('scan', 'b')).toMatchObject({ exitCode: 2, stderr: expect.stringContaining('"b/x" can\'t be listed: EACCES') });
      chmodSync(join(workplace.folder, 'b/x'), 0o755);
    }),
  );
});

test('what the system refuses is said with the file, and an error of our own is none of that', () => {
  const refused = Object.assign(new Error("EACCES: permission denied, open 'a/Dockerfile'"), {
    code: 'EACCES',
    syscall: 'open',
    path: 'a/Dockerfile',
  });
  expect(systemProblem(refused)).toBe(
    "\"a/Dockerfile\" can't be read or written: EACCES: permission denied, open 'a/Dockerfile'. Give yourself the right to it, or name another one.",
  );
  expect(systemProblem(Object.assign(new Error('ENOSPC: no space left on device, write'), { code: 'ENOSPC', syscall: 'write' }))).toBe(
    'The system refuses: ENOSPC: no space left on device, write. Mend that, and run the command again.',
  );
  expect(systemProblem(Object.assign(new Error('spawn git ENOENT'), { syscall: 'spawn git', path: 'git' }))).toBeUndefined();
  expect(systemProblem(new TypeError('x is not a function'))).toBeUndefined();
});

describe('wrong input is named with its reason and what to do', () => {
  test.each([
    [['scan', 'no/such'], '"no/such" does not exist. Paths are those from the working folder.\n'],
    [['fix', 'no/such'], '"no/such" does not exist. Paths are those from the working folder.\n'],
    [['baseline', 'no/such'], '"no/such" does not exist. Paths are those from the working folder.\n'],
    [['scan', '--fial-on', 'high', '.'], 'There is no option "--fial-on". Did you mean "--fail-on"? Run "tidewaiter --help".\n'],
    [['review'], 'Go to a folder of a repository, or judge files as they stand: tidewaiter scan .\n'],
    [['scan', '--config', 'no.yml', '.'], 'ENOENT: no such file or directory, open \'no.yml\'. "tidewaiter init" shows one'],
    [['scan', '--output', 'no/such/x', '.'], 'Name a file in a folder that is there and may be written to.\n'],
    [['scan', '--baseline', 'no.json', '.'], 'Make one: tidewaiter baseline --output FILE PATH...\n'],
  ])('%j', (args, words) => {
    inWorkplace({ Dockerfile: clean }, workplace => {
      const { exitCode, stderr } = workplace.run(...args);
      expect([exitCode, stderr]).toEqual([2, expect.stringContaining(words)]);
    })();
  });
});
