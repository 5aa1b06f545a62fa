import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type FakeGitHub, startFakeGitHub } from '../fake-github/fake-github.ts';
import { appProgram } from '../support/app/app-programs.ts';
import { appPermissions, webhookSecret } from '../support/app/app-settings.ts';
import { compileCache } from '../support/compile-cache.ts';
import { runProcessSync } from '../support/processes/run-process.ts';

let github: FakeGitHub;
let environment: Readonly<Record<string, string>>;
let script: string;
beforeAll(async () => {
  script = fileURLToPath(await appProgram('memory-app'));
  github = await startFakeGitHub();
  const app = github.app({ slug: 'tidewaiter', permissions: appPermissions });
  environment = {
    APP_ID: String(app.id),
    PRIVATE_KEY: app.privateKey,
    WEBHOOK_SECRET: webhookSecret,
    GITHUB_API_URL: github.apiUrl,
    HOST: '127.0.0.1',
    PORT: '0',
  };
});
afterAll(async () => {
  await github.close();
  github.assertContract();
});

interface Ended {
  readonly code: number | null;
  readonly stderr: string;
  readonly lines: readonly Readonly<Record<string, unknown>>[];
}

/** Runs the App as a process; `whenUp` is called once it listens. */
const run = (
  env: Readonly<Record<string, string>>,
  whenUp: (kill: (signal: NodeJS.Signals) => void) => void = () => undefined,
): Promise<Ended> => {
  const child = spawn(process.execPath, [script], {
    env: { PATH: process.env['PATH'], ...compileCache, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const output = { out: '', err: '' };
  const { promise, resolve } = Promise.withResolvers<Ended>();
  let isUp = false;
  child.stdout.on('data', (chunk: Buffer) => {
    output.out += chunk.toString();
    if (isUp || !output.out.includes('"listening"')) return;
    isUp = true;
    whenUp(signal => void child.kill(signal));
  });
  child.stderr.on('data', (chunk: Buffer) => {
    output.err += chunk.toString();
  });
  child.on('close', code => {
    const lines = output.out.split('\n').filter(line => line !== '');
    resolve({ code, stderr: output.err, lines: lines.map((line): Readonly<Record<string, unknown>> => JSON.parse(line)) });
  });
  return promise;
};

const messages = ({ lines }: Ended): readonly unknown[] => lines.map(({ msg }) => msg);

test('a Node.js that is too old is told in a sentence', () => {
  const old = 'data:text/javascript,Object.defineProperty(process,"versions",{value:{...process.versions,node:"20.19.0"}})';
  const { status, stderr } = runProcessSync(process.execPath, [
    '--import',
    old,
    fileURLToPath(new URL('../../app/start.mjs', import.meta.url)),
  ]);
  expect(status).toBe(2);
  expect(stderr.toString()).toMatch(/^Tidewaiter needs Node\.js 24 or newer, and this is v[\d.]+: https:\/\/nodejs\.org\/en\/download\n$/u);
});

test('without settings it says all that is missing, and does not start', async () => {
  const ended = await run({});
  expect(ended.code).toBe(78);
  expect(ended.lines).toEqual([]);
  expect(ended.stderr).toMatch(
    /^Tidewaiter can't start: 3 settings are missing or wrong\.\n- APP_ID .*\n- WEBHOOK_SECRET .*\n- PRIVATE_KEY .*\n$/,
  );
});

test.each(['SIGTERM', 'SIGINT'] as const)('%s ends it in order', async signal => {
  const ended = await run(environment, kill => kill(signal));
  expect(ended).toMatchObject({ code: 0, stderr: '' });
  expect(messages(ended)).toEqual(expect.arrayContaining(['listening', 'signal received', 'draining', 'drained']));
});

test('a job that never ends does not hold it for ten seconds', async () => {
  let asked = 0;
  const ended = await run({ ...environment, TEST_JOB: 'hangs' }, kill => {
    asked = performance.now();
    kill('SIGTERM');
  });
  expect(performance.now() - asked).toBeLessThan(10_000);
  expect(ended.code).toBe(0);
}, 20_000);

test('a second signal ends it at once', async () => {
  const ended = await run({ ...environment, TEST_JOB: 'hangs' }, kill => {
    kill('SIGTERM');
    const again = setInterval(() => kill('SIGTERM'), 100);
    again.unref();
  });
  expect(ended.code).toBe(1);
  expect(messages(ended)).not.toContain('drained');
});

test.each(['rejection', 'exception'])('an unhandled %s is logged and ends it', async failure => {
  const ended = await run({ ...environment, TEST_FAILURE: failure });
  expect(ended.code).toBe(1);
  expect(ended.lines.at(-1)).toMatchObject({
    level: 'fatal',
    msg: 'unhandled error',
    err: { type: 'Error', message: expect.stringContaining('nobody') },
  });
});

test('a port that is taken is logged, and it does not start', async () => {
  const ended = await run({ ...environment, PORT: new URL(github.apiUrl).port });
  expect(ended.code).toBe(1);
  expect(ended.lines.at(-1)).toMatchObject({ level: 'fatal', err: { code: 'EADDRINUSE' } });
});
