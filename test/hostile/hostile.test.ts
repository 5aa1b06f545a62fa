import { describe, expect, test } from 'vitest';
import { hostileInputs } from '../../bench/hostile.ts';
import { scanTexts } from '../../bench/throughput.ts';
import { decodeText } from '../../src/review/read/decode-text.ts';
import { reviewChange } from '../support/in-memory-repository.ts';
import { endsSoonAsync } from '../support/soon.ts';

/** A guard against hanging, in milliseconds, not a measure: what is not linear is refused by its processor time. */
const guard = { timeout: 30_000 };

/** Units of processor time of what takes at most a third of it (test/support/soon.ts); what is not linear takes many times as much. */
const soon = 200;

const scan = (path: string, text: string) => scanTexts([{ path, text }]);

/** What becomes of each: how much is evaluated, what is told as an error (`code` or `code rule`), and how many findings each rule has. */
interface Outcome {
  readonly status: 'evaluated' | 'partly-evaluated';
  readonly errors?: readonly string[];
  readonly findings?: Readonly<Record<string, number>>;
}

const stopped = (...rules: readonly string[]): Outcome => ({
  status: 'evaluated',
  errors: rules.map(rule => `too-many ${rule}`),
  findings: Object.fromEntries(rules.map(rule => [rule, 1_000])),
});
const partly = (...errors: readonly string[]): Outcome => ({ status: 'partly-evaluated', errors });
const asRoot: Outcome = { status: 'evaluated', findings: { 'dockerfile/root-user': 1 } };
const downloads: Outcome = {
  status: 'partly-evaluated',
  errors: ['too-many', 'too-many dockerfile/pipe-without-pipefail', 'too-many dockerfile/remote-script-executed'],
  findings: { 'dockerfile/pipe-without-pipefail': 1_000, 'dockerfile/remote-script-executed': 1_000 },
};
const service = {
  'compose/capabilities-not-dropped': 1,
  'compose/no-new-privileges-missing': 1,
  'compose/no-resource-limits': 1,
  'compose/writable-root-filesystem': 1,
};

const outcomes: Readonly<Record<keyof typeof hostileInputs, Outcome>> = {
  'one RUN line of 60 kB, 16 times': asRoot,
  '200k flags': { ...partly('syntax-error', 'too-many'), findings: { 'dockerfile/root-user': 1 } },
  '25k ENV and 25k RUN $A': partly('too-many'),
  '50k nested $(': asRoot,
  '100k continuations': asRoot,
  '50k FROM': partly('too-many'),
  '20k heredocs': downloads,
  '50k curl | sh': downloads,
  '80k-key map': { status: 'evaluated' },
  '8k containers': stopped(
    'kubernetes/capabilities-not-dropped',
    'kubernetes/no-memory-limit',
    'kubernetes/privilege-escalation-allowed',
    'kubernetes/root-user',
    'kubernetes/seccomp-not-set',
    'kubernetes/writable-root-filesystem',
    'image/mutable-tag',
  ),
  '50k documents': { status: 'evaluated' },
  'deep flow': partly('too-deep'),
  'alias bomb': partly('too-many'),
  '50k merges': partly('too-many'),
  '8k services': stopped(
    'compose/capabilities-not-dropped',
    'compose/no-new-privileges-missing',
    'compose/no-resource-limits',
    'compose/writable-root-filesystem',
    'image/mutable-tag',
  ),
  '100k ports': { status: 'evaluated', findings: { ...service, 'image/end-of-life-base': 1 } },
  'nested interpolation': { status: 'evaluated', findings: service },
  '8k branches that do not go together': partly('syntax-error'),
  '80k actions in a template of a Dockerfile': { status: 'evaluated' },
  '80k template actions on a line': { status: 'evaluated' },
};

describe('inputs that drive careless parsers into quadratic time', () => {
  test('all have an outcome', () => {
    expect(Object.keys(outcomes)).toEqual(Object.keys(hostileInputs));
  });

  test.each(Object.entries(hostileInputs))('end, and say what was not judged: %s', guard, async (name, file) => {
    const { coverage, notifications, findings } = await endsSoonAsync(() => scanTexts([file]), soon);
    const { status, errors = [], findings: found = {} } = outcomes[name] ?? { status: 'evaluated' };
    expect(coverage.entries).toMatchObject([{ path: file.path, status }]);
    const told = notifications.filter(({ level }) => level === 'error').map(({ code, ruleId = '' }) => `${code} ${ruleId}`.trim());
    expect([...new Set(told)].toSorted()).toEqual(errors.toSorted());
    const counts = [...Map.groupBy(findings, ({ ruleId }) => ruleId)].map(([ruleId, own]) => [ruleId, own.length]);
    expect(Object.fromEntries(counts)).toEqual(found);
  });

  test('a megabyte in one line of YAML is judged', guard, async () => {
    const { findings } = await scan(
      'pod.yaml',
      `{"apiVersion":"v1","kind":"Pod","metadata":{"name":"${'x'.repeat(900_000)}"},"spec":{"hostPID":true,"containers":[]}}`,
    );
    expect(findings.map(finding => finding.ruleId)).toContain('kubernetes/host-pid');
  });

  test('a Dockerfile line that BuildKit refuses for its length is told, and the rest is judged', guard, async () => {
    const { findings, notifications } = await scan('Dockerfile', `FROM a:1.0\nRUN ${'x'.repeat(70_000)}\nADD b /b\nUSER 1\n`);
    expect(notifications).toMatchObject([
      { code: 'syntax-error', level: 'error', message: expect.stringContaining('line greater than max allowed size of 65535') },
    ]);
    expect(findings.map(({ ruleId, location }) => [ruleId, location.range.start])).toEqual([['dockerfile/add-local-file', 70_016]]);
  });

  test('a file over 8 MiB is refused with a remedy', () => {
    expect(decodeText(Buffer.alloc((8 << 20) + 1, 97))).toMatchObject({
      state: 'unreadable',
      code: 'too-large',
      reason: expect.stringMatching(/8 MiB.*"ignore-paths"/u),
    });
  });
});

describe('bytes that are no text', () => {
  test('invalid UTF-8 is refused, not guessed', () => {
    expect(decodeText(Buffer.from([0x46, 0xff, 0xfe]))).toMatchObject({ state: 'unreadable', code: 'encoding' });
  });

  test('UTF-16 is refused, not guessed', () => {
    expect(decodeText(Buffer.from('\uFEFFFROM a\n', 'utf16le'))).toMatchObject({ state: 'unreadable', code: 'encoding' });
  });

  test('a byte-order mark stays in the text, so that offsets are those of the file', () => {
    expect(decodeText(Buffer.from('\uFEFFFROM a\n', 'utf8'))).toEqual({ state: 'text', text: '\uFEFFFROM a\n' });
  });

  test('a binary file named Dockerfile makes the verdict incomplete', async () => {
    const result = await reviewChange({ base: {}, head: { Dockerfile: '\u007FELF\u0002\u0001\u0001\0\0\0\0' } });
    expect(result.verdict.conclusion).toBe('incomplete');
  });

  for (const [name, text] of Object.entries({
    CRLF: 'FROM a:1.0\r\nADD b /b\r\nUSER 1\r\n',
    'a lone CR': 'FROM a:1.0\nADD b /b\nUSER 1\n# a\rb\n',
    'a byte-order mark': '\uFEFFFROM a:1.0\nADD b /b\nUSER 1\n',
  })) {
    test(`a Dockerfile with ${name} is judged at the right line`, async () => {
      const { findings, files } = await scan('Dockerfile', text);
      const [finding] = findings.filter(found => found.ruleId === 'dockerfile/add-local-file');
      expect(finding && files.get('Dockerfile')?.lines.line(finding.location.range.start)).toBe(2);
    });
  }
});

describe('very large changes', () => {
  test('a bundle of some megabytes is judged', guard, async () => {
    const map = (at: number): string =>
      `apiVersion: v1\nkind: ConfigMap\nmetadata: {name: a${at}}\ndata: {text: "${'x'.repeat(2_000)}"}\n---\n`;
    const bundle = `${Array.from({ length: 2_100 }, (_, at) => map(at)).join('')}apiVersion: v1\nkind: Pod\nspec: {hostPID: true, containers: []}\n`;
    expect(bundle.length).toBeGreaterThan(4 << 20);
    const result = await reviewChange({ base: {}, head: { 'install.yaml': bundle } });
    expect(result.coverage.entries).toMatchObject([{ status: 'evaluated' }]);
    expect(result.delta.entries.map(({ head }) => head?.ruleId)).toContain('kubernetes/host-pid');
  });

  test('of container files over 16 MiB together the largest are not judged, and the verdict says so', guard, async () => {
    const pod = 'apiVersion: v1\nkind: Pod\nspec: {hostPID: true, containers: []}\n';
    const large = `${pod}# ${'x'.repeat(7 << 20)}\n`;
    const data = `{"data": "${'x'.repeat(7 << 20)}"}`;
    const head = {
      'z.yaml': pod,
      ...Object.fromEntries(
        [1, 2, 3].flatMap(at => [
          [`a${at}.yaml`, `${large}#${'x'.repeat(at)}`],
          [`b${at}.json`, data],
        ]),
      ),
    };
    const result = await reviewChange({ base: {}, head });
    const unjudged = result.coverage.entries.filter(({ status }) => status === 'not-evaluated');
    expect(unjudged).toMatchObject([{ path: 'a3.yaml', reason: expect.stringMatching(/16 MiB.*"ignore-paths"/u) }]);
    expect(result.coverage.entries.filter(({ status }) => status === 'evaluated')).toHaveLength(3);
    expect(result.verdict.conclusion).not.toBe('pass');
  });

  test('a thousand files are all in the ledger, and each is judged', guard, async () => {
    const head = Object.fromEntries(
      Array.from({ length: 1_000 }, (_, at) => [`services/s${at}/Dockerfile`, 'FROM node:24.11-bookworm-slim\nADD a /a\nUSER node\n']),
    );
    const result = await reviewChange({ base: {}, head });
    expect(result.coverage.entries.filter(entry => entry.status === 'evaluated')).toHaveLength(1_000);
    expect(result.delta.entries).toHaveLength(1_000);
  });

  test('thousands of findings of one rule in one file are cut off with a word about it, and the verdict is not green', guard, async () => {
    const result = await reviewChange({ base: {}, head: { Dockerfile: `FROM a:1.0\n${'ADD b /b\n'.repeat(4_900)}USER 1\n` } });
    expect(result.notifications).toMatchObject([{ code: 'too-many', level: 'error', ruleId: 'dockerfile/add-local-file' }]);
    expect(result.verdict.conclusion).toBe('incomplete');
  });
});
