import { mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { type ProcessEnd, type ProcessOptions, runHostedCommandLine, runProcess, runProcessSync } from './run-process.ts';

const node = (script: string, options: ProcessOptions = {}): readonly [string, readonly string[], ProcessOptions] => [
  process.execPath,
  ['-e', script],
  options,
];

describe.each<readonly [string, (...of: Parameters<typeof runProcess>) => Promise<ProcessEnd>]>([
  ['while the worker waits', async (...of) => runProcessSync(...of)],
  ['beside the worker', runProcess],
])('a process that is run %s', (_, run) => {
  test('gives its exit code and what it wrote, byte by byte', async () => {
    const { status, signal, stdout, stderr } = await run(
      ...node('process.stdout.write(Buffer.from([0, 255, 10])); console.error("no"); process.exitCode = 3'),
    );
    expect([status, signal, [...stdout], stderr.toString()]).toEqual([3, null, [0, 255, 10], 'no\n']);
  });

  test('reads what it is given, of any size, and ends', async () => {
    const input = 'ä'.repeat(300_000);
    const { stdout } = await run(...node('process.stdin.pipe(process.stdout)', { input }));
    expect(stdout.toString() === input).toBe(true);
  });

  test('reads nothing when it is given nothing', async () => {
    const { status, stdout } = await run(...node('process.stdin.on("data", () => {}).on("end", () => console.log("end"))'));
    expect([status, stdout.toString()]).toEqual([0, 'end\n']);
  });

  test('works in its folder, and knows of the environment what it is told', async () => {
    const cwd = realpathSync(mkdtempSync(join(tmpdir(), 'run-process-')));
    try {
      const { stdout } = await run(
        ...node('console.log(process.cwd(), process.env.TOLD, process.env.HOME)', { cwd, env: { TOLD: 'yes' } }),
      );
      expect(stdout.toString()).toBe(`${cwd} yes undefined\n`);
    } finally {
      rmSync(cwd, { recursive: true });
    }
  });

  test('knows the environment of the worker as it is then when it is told nothing', async () => {
    process.env['TIDEWAITER_TEST_OF_NOW'] = 'now';
    try {
      expect((await run(...node('console.log(process.env.TIDEWAITER_TEST_OF_NOW)'))).stdout.toString()).toBe('now\n');
    } finally {
      delete process.env['TIDEWAITER_TEST_OF_NOW'];
    }
  });

  test('is killed when its time is over', async () => {
    const { status, signal } = await run(...node('setInterval(() => {}, 1000)', { timeout: 300 }));
    expect(signal).toBe('SIGKILL');
    expect(status).toBeNull();
  });

  test('that is not there is an error, and the next one runs', async () => {
    await expect(run('no-such-program-of-tidewaiter', [])).rejects.toMatchObject({ code: 'ENOENT' });
    expect((await run(...node('process.exitCode = 0'))).status).toBe(0);
  });
});

test('processes beside the worker run at the same time', async () => {
  const began = performance.now();
  const ended = await Promise.all(Array.from({ length: 4 }, () => runProcess('sleep', ['1.5'])));
  expect(ended.map(({ status }) => status)).toEqual([0, 0, 0, 0]);
  // One after the other they would take six seconds.
  expect(performance.now() - began).toBeLessThan(5_500);
});

test('the command line in a process that has run it before works in the folder of each run, and leaves nothing to the next', () => {
  const folders = ['first', 'second'].map(name => realpathSync(mkdtempSync(join(tmpdir(), `command-line-${name}-`))));
  try {
    for (const [at, folder] of folders.entries()) writeFileSync(join(folder, 'Dockerfile'), at === 0 ? 'FROM node\n' : 'FORM node\n');
    const run = (cwd = '', ...args: readonly string[]) => runHostedCommandLine(args, { cwd, env: { PATH: process.env['PATH'] } });
    const [first, second, refused] = [run(folders[0], 'scan', '.'), run(folders[1], 'scan', '.'), run(folders[0], 'no-such-command')];
    expect([first.stdout.toString(), second.stdout.toString()]).toEqual([
      expect.stringContaining('dockerfile/root-user'),
      expect.not.stringContaining('dockerfile/root-user'),
    ]);
    expect([refused.status, refused.stdout.toString(), refused.stderr.toString()]).toEqual([
      2,
      '',
      expect.stringContaining('no-such-command'),
    ]);
  } finally {
    for (const folder of folders) rmSync(folder, { recursive: true });
  }
});
