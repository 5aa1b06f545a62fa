import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { generateCorpus } from '../../bench/corpus.ts';
import { LocalFiles } from '../../src/cli/local-files.ts';
import { judgeBeside } from '../../src/cli/side-by-side/judge-beside.ts';
import { effectivePolicy } from '../../src/policy/merge.ts';
import { parsePolicy } from '../../src/policy/parse.ts';
import { renderScanJson } from '../../src/reports/json/scan-json.ts';
import { scanFiles } from '../../src/review/scan.ts';
import type { ScanPorts } from '../../src/review/scan-deployed.ts';
import { allRules } from '../../src/rules/catalog.ts';

const today = '2026-11-24';
const program = fileURLToPath(new URL('../../src/cli/main.ts', import.meta.url));
const folder = realpathSync(mkdtempSync(join(tmpdir(), 'side-by-side-')));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** With all that a policy can say of a scan: it has to be the same in another thread. */
const policy = effectivePolicy({
  file: parsePolicy(
    `profile: {default: hardening, paths: {deploy/**: strict}}
thresholds: {report: info}
ignore-paths: [vendor/**]
registries: {trusted: [ghcr.io/acme, 'docker.io/library/*']}
rules:
  image/*: {ignore-paths: [config/**]}
  image/mutable-tag: {severity: high, options: {local: ['acme/dev-*']}}
waivers:
  - {rules: compose/*, paths: stacks/**, reason: they move, until: 2027-01-31}
`,
    '.github/tidewaiter.yml',
    allRules.map(({ meta }) => meta),
  ).policy,
});

const write = (path: string, text: string): void => {
  mkdirSync(dirname(join(folder, path)), { recursive: true });
  writeFileSync(join(folder, path), text);
};

/** A program that does in another thread what it says. */
const programOf = (name: string, text: string): string => {
  write(name, text);
  return join(folder, name);
};

beforeAll(() => {
  for (const { path, text } of generateCorpus(260)) write(`tree/${path}`, text);
  // A file that two batches read: one of its folder, and one of those who include it.
  write('tree/shared/base.yaml', 'services:\n  cache:\n    image: redis\n    privileged: true\n');
  for (const name of ['one', 'two'])
    write(`tree/apps/${name}/compose.yaml`, 'include: [../../shared/base.yaml]\nservices: {web: {image: nginx}}\n');
  write('tree/apps/one/broken.Dockerfile', 'FROM a\nNONSENSE\n');
});

const scan = async (judging: Pick<ScanPorts, 'judgeBeside'> = {}): Promise<unknown> => {
  const operands = [join(folder, 'tree')];
  const reader = LocalFiles.open({ operands, exclude: [] });
  const review = { policy, rules: allRules, version: '0.0.0' };
  const ports = { reader, clock: { today: () => today }, repository: reader.repository(), ...judging };
  return JSON.parse(JSON.stringify(renderScanJson(await scanFiles(reader.readAll(new Set(operands)), review, ports))));
};

/** How many batches this thread judged itself. */
const scanBeside = async (
  by: string,
  threads: number,
): Promise<{ readonly result: unknown; readonly here: number; readonly batches: number }> => {
  let here = 0;
  let batches = 0;
  const result = await scan({
    judgeBeside: shared => {
      batches = shared.plan.batches.length;
      const scanOne: typeof shared.scanOne = batch => {
        here += 1;
        return shared.scanOne(batch);
      };
      return judgeBeside({ ...shared, scanOne }, { program: by, threads, today, root: '' });
    },
  });
  return { result, here, batches };
};

describe('batches that are judged by several threads', () => {
  test('give what they give one after the other, to the last letter', async () => {
    expect(policy.waivers).toHaveLength(1);
    const { result, here, batches } = await scanBeside(program, 2);
    expect(result).toEqual(await scan());
    expect(here).toBe(1);
    expect(batches).toBe(3);
  }, 60_000);

  test('are judged here where the other threads are lost', async () => {
    const lost = programOf('lost.mjs', 'process.exit(1);\n');
    const { result, here, batches } = await scanBeside(lost, 2);
    expect(result).toEqual(await scan());
    expect(here).toBe(batches);
  }, 60_000);

  test('are judged here where the other threads fail at their work', async () => {
    const failing = programOf(
      'failing.mjs',
      "import { parentPort } from 'node:worker_threads';\nparentPort.on('message', () => { throw new Error('no'); });\n",
    );
    const { result, here, batches } = await scanBeside(failing, 2);
    expect(result).toEqual(await scan());
    expect(here).toBe(batches);
  }, 60_000);
});

describe('the command line', () => {
  const run = (...args: readonly string[]): string =>
    execFileSync(process.execPath, [program, ...args], {
      encoding: 'utf8',
      cwd: folder,
      stdio: ['ignore', 'pipe', 'pipe'],
      maxBuffer: 64 << 20,
    });

  test('has no command of the name that other threads are begun with', () => {
    expect(() => run('#beside')).toThrow(/There is no command "#beside"/u);
  });
});
