import { appendFileSync, cpSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { tryTool } from '../support/signing/tools.ts';
import { cacheFolder, findJudge, judgeFolder, judgeKey, sourceFolder } from './judge-cache.ts';
import { judgeNames, judges } from './judges.ts';

const script = new URL('oracles.ts', import.meta.url).pathname;

const parts = judgeNames.filter(name => judges[name].origin.kind === 'part');

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'tidewaiter-oracles-'));
  vi.stubEnv('TIDEWAITER_ORACLES', join(folder, 'cache'));
});
afterEach(() => {
  vi.unstubAllEnvs();
  rmSync(folder, { recursive: true });
});

/** Puts a `go` in front of the PATH: what it does instead of building, with what it was asked in `$*` and where to build in `$out`. */
const standInForGo = (program: string): void => {
  const head = '#!/bin/sh\necho "$*" >> "$(dirname "$0")/asked"\nout="$GOBIN/$(basename "${*##*/}" | sed s/@.*//)"\n';
  const part = 'while [ $# -gt 0 ]; do [ "$1" = -o ] && out="$2"; shift; done\n';
  writeFileSync(join(folder, 'go'), `${head}${part}${program}\n`, { mode: 0o755 });
  vi.stubEnv('PATH', [folder, dirname(process.execPath), '/usr/bin', '/bin'].join(delimiter));
};

const run = (...args: readonly string[]) => tryTool(process.execPath, [script, ...args]);

/** The state that the table gives a judge. */
const stateOf = (table: string, name: string): string | undefined =>
  table
    .split('\n')
    .find(line => line.startsWith(`${name} `))
    ?.split(/ {2,}/u)[2];

describe('npm run oracles', () => {
  test('builds the judges that are named once, and shows them', async () => {
    standInForGo('printf "#!/bin/sh\\necho built\\n" > "$out"; chmod +x "$out"');
    const first = await run('globs', 'cosign@3');
    expect(first).toMatchObject({ exitCode: 0, stderr: expect.stringMatching(/^Built globs in \d+ s\nBuilt cosign@3 in \d+ s\n$/u) });
    expect([stateOf(first.stdout, 'globs'), stateOf(first.stdout, 'cosign@3')]).toEqual(['built', 'built']);
    expect(findJudge('cosign@3')).toBe(join(judgeFolder('cosign@3'), 'cosign'));
    const again = await run('globs', 'cosign@3');
    expect(again).toEqual({ ...first, stderr: '' });
    expect(readdirSync(cacheFolder())).toHaveLength(2);
  });

  test('tells why a judge could not be built, leaves nothing of it behind, and builds the others', async () => {
    standInForGo(
      'case "$out" in */globs) echo "go: downloading x" >&2; echo "globs/main.go:1:1: broken" >&2; exit 1;; *) : > "$out"; chmod +x "$out";; esac',
    );
    const { exitCode, stdout } = await run('globs', 'yaml');
    expect([exitCode, stateOf(stdout, 'globs'), stateOf(stdout, 'yaml')]).toEqual([1, 'missing', 'built']);
    expect(stdout).toContain('(globs/main.go:1:1: broken)');
    expect(readdirSync(cacheFolder())).toEqual([expect.stringMatching(/^yaml-/u)]);
  });

  test('without Go shows what is missing, and says that it is Go', async () => {
    vi.stubEnv('PATH', '/nowhere');
    const { exitCode, stdout } = await run('opa');
    expect([exitCode, stateOf(stdout, 'opa')]).toEqual([1, 'missing']);
    expect(stdout).toContain('spawn go ENOENT');
  });

  test('shows the whole table without building, with the command that brings each judge', async () => {
    vi.stubEnv('PATH', '/nowhere');
    const { exitCode, stdout } = await run('--list');
    expect(exitCode).toBe(0);
    for (const name of judgeNames) {
      const { version, judges: what, origin } = judges[name];
      const bring = origin.kind === 'debian' ? `apt-get install --no-install-recommends ${origin.package}` : `npm run oracles -- ${name}`;
      expect(stdout).toMatch(new RegExp(`^${name.replaceAll(/[@-]/gu, '.')} +${version ?? ''} +missing +`, 'mu'));
      expect(stdout).toContain(`${what} (${bring})`);
    }
  });

  test('knows no other names', async () => {
    const { exitCode, stderr } = await run('cosign');
    expect([exitCode, stderr]).toEqual([2, expect.stringContaining('There is no judge "cosign". There are: cosign@2, cosign@3, ')]);
  });
});

test.each([
  ['the source of a part', 'globs/main.go', ['globs']],
  ['a package that parts share', 'internal/charts/charts.go', ['helm3', 'helm4']],
  ['what they all import', 'internal/answers/answers.go', parts.filter(name => name !== 'referrers-registry')],
  [
    'a pinned version',
    'go.sum',
    judgeNames.filter(name => judges[name].origin.kind === 'tool' || (parts.includes(name) && !name.startsWith('kyverno'))),
  ],
  ['a version that one part has pinned for itself', 'kyverno.sum', ['kyverno', 'kyverno-cli']],
])('a change of %s makes those judges new which are built from it', (_, file, changed) => {
  const root = join(folder, 'sources');
  cpSync(sourceFolder, root, { recursive: true });
  const keys = () => new Map(judgeNames.map(name => [name, judgeKey(name, root)]));
  const before = keys();
  appendFileSync(join(root, file), '\n');
  const after = keys();
  expect(judgeNames.filter(name => before.get(name) !== after.get(name))).toEqual(changed);
  expect(judgeKey('globs')).toBe(before.get('globs'));
});

test('judges lie outside of the checkout, where the environment says', () => {
  vi.stubEnv('TIDEWAITER_ORACLES', '');
  vi.stubEnv('XDG_CACHE_HOME', '/caches');
  expect(cacheFolder()).toBe('/caches/tidewaiter/oracles');
  vi.stubEnv('XDG_CACHE_HOME', '');
  vi.stubEnv('HOME', '/home/dev');
  expect(cacheFolder()).toBe('/home/dev/.cache/tidewaiter/oracles');
});
