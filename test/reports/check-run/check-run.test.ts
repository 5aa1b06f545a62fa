import { describe, expect, test } from 'vitest';
import { renderCheckRun } from '../../../src/reports/check-run/check-run.ts';
import { markOf } from '../../../src/reports/comments/comment-markers.ts';
import { expectWithinLimits } from '../../support/check-run-limits.ts';
import { manyServices } from '../../support/generated-changes.ts';
import { hostileTexts } from '../../support/hostile-text.ts';
import { reviewChange } from '../../support/in-memory-repository.ts';
import { linksOfGitHub, readInline } from '../../support/markdown-reader.ts';

const dockerfile = 'FROM node:24.11-bookworm-slim\nWORKDIR /app\nCOPY src ./src\nUSER node\nCMD ["node", "src/server.js"]\n';
const rootless = { base: { Dockerfile: dockerfile }, head: { Dockerfile: dockerfile.replace('USER node\n', '') } };
const adding = { base: { Dockerfile: dockerfile }, head: { Dockerfile: dockerfile.replace('COPY', 'ADD') } };
const privileged = (count: number) => manyServices(count, () => '    image: acme/a:1.2.3\n    privileged: true\n');

describe('a check run', () => {
  test.each([
    ['nothing to say: success', { base: {}, head: { 'a.ts': 'x' } }, {}, 'success', /^Passed\. The change brings in no finding\.$/u],
    ['findings below the block threshold: neutral, which lets merge', rootless, {}, 'neutral', /^Passed with findings\. /u],
    [
      'a finding that blocks: failure',
      privileged(1),
      {},
      'failure',
      /^Blocked\. The change brings in 1 finding of severity high or higher\./u,
    ],
    [
      'what could not be evaluated: failure',
      { base: {}, head: { Dockerfile: dockerfile }, unreadable: ['Dockerfile'] },
      {},
      'failure',
      /^Incomplete\. /u,
    ],
    [
      'the same where policy only warns: neutral',
      { base: {}, head: { Dockerfile: dockerfile }, unreadable: ['Dockerfile'] },
      { onIncomplete: 'warn' },
      'neutral',
      /^Incomplete\. /u,
    ],
  ] as const)('%s', async (_, change, policy, conclusion, title) => {
    const { payload } = renderCheckRun(await reviewChange(change, { policy }));
    expect(payload.conclusion).toBe(conclusion);
    expect(payload.title).toMatch(title);
  });

  test('of a clean change has no annotation and no table of findings', async () => {
    const { payload } = renderCheckRun(await reviewChange({ base: {}, head: {} }));
    expect(payload.annotations).toEqual([]);
    expect(payload.summary).not.toContain('| critical |');
    expect(payload.summary).toContain('Policy from the defaults: report low, comment medium, block high, scope new.');
  });

  test('reads like this', async () => {
    const result = await reviewChange(
      {
        base: { ...rootless.base, 'b/Dockerfile': 'FROM a:1.2\nADD x /x\nUSER 1\n' },
        head: {
          ...rootless.head,
          'b/Dockerfile': 'FROM a:1.2\nCOPY x /x\nUSER 1\nNONSENSE\n',
          'compose.yaml': 'services:\n  web:\n    image: acme/a:1.2.3\n    privileged: true\n',
        },
      },
      {
        policy: {
          waivers: [
            {
              rules: ['compose/privileged-container'],
              paths: [],
              subjects: [],
              reason: 'Needed for the build; see #12.',
              until: '2027-01-31',
              at: { path: '.github/tidewaiter.yml', range: { start: 0, end: 1 } },
            },
          ],
          source: { path: '.github/tidewaiter.yml' },
        },
      },
    );
    const { payload } = renderCheckRun(result, { notes: ['The organization asks for this check.'] });
    await expect(payload.summary).toMatchFileSnapshot('check-run.golden.md');
  });

  test('annotates the place with what, why, how and a link', async () => {
    const { payload } = renderCheckRun(await reviewChange(rootless));
    expect(payload.annotations).toEqual([
      {
        path: 'Dockerfile',
        startLine: 1,
        endLine: 1,
        startColumn: 6,
        endColumn: 30,
        level: 'warning',
        title: 'medium: dockerfile/root-user',
        message: expect.stringMatching(/^The image runs as root.*\nCaused by the deletion of line 4.*\nFix: Run as "?node"?/su),
        details: expect.stringMatching(/^Why: .*\n\nWhat to do: .*\n\nhttps:\/\/github\.com\/tidewaiter\/.*\/root-user\.md$/su),
      },
    ]);
  });

  test('says a finding once: what a review comment tells has no annotation', async () => {
    const result = await reviewChange(privileged(3));
    const [first] = result.considered.shown;
    if (!first) throw new Error('The example has no finding.');
    const { payload } = renderCheckRun(result, { commented: new Set([markOf(first.head)]) });
    const all = renderCheckRun(result).payload;
    expect(payload.annotations).toEqual(all.annotations.slice(1));
    expect(payload.summary).toContain(
      `${result.considered.shown.length} of ${result.considered.shown.length} findings are shown in the files: ${result.considered.shown.length - 1} in annotations, 1 in review comments.`,
    );
    expect([payload.conclusion, payload.title]).toEqual([all.conclusion, all.title]);
  });

  test('offers to fix what is proven and safe, where the branch can be written to', async () => {
    const labels = async (change: typeof adding, canFix: boolean) =>
      renderCheckRun(await reviewChange(change), { canFix }).payload.actions.map(({ identifier, description }) => [
        identifier,
        description,
      ]);
    const reRun = ['re-run', 'Review this commit again'];
    expect(await labels(adding, true)).toEqual([['fix-all', 'Commit 1 proven, safe fix'], reRun]);
    expect(await labels(adding, false)).toEqual([reRun]);
    // A comment of the change asks to leave it.
    const waived = dockerfile.replace('COPY', '# tidewaiter: ignore[dockerfile/add-local-file] -- an archive one day\nADD');
    expect(await labels({ ...adding, head: { Dockerfile: waived } }, true)).toEqual([reRun]);
    // Running as another user changes how the image runs: a person has to decide.
    expect(await labels(rootless, true)).toEqual([reRun]);
  });

  test('points out failures at their lines', async () => {
    const { payload } = renderCheckRun(await reviewChange({ base: {}, head: { Dockerfile: `${dockerfile}NONSENSE\n` } }));
    expect(payload.annotations).toMatchObject([{ path: 'Dockerfile', startLine: 6, level: 'failure', title: 'Not evaluated' }]);
  });
});

test('text of a pull request and of notes takes no effect in a check run', async () => {
  for (const text of hostileTexts(120, 13)) {
    const path = `${text.replaceAll('\0', '')}/Dockerfile`;
    const word = text.replaceAll(/["\\\n\0\r$]/gu, '');
    const result = await reviewChange({ base: {}, head: { [path]: `FROM alpine:3.22\nADD "${word}" /x\nUSER 1\n` } });
    const { payload } = renderCheckRun(result, { notes: [text] });
    expectWithinLimits(payload);
    const [note = ''] = payload.summary.split('\n');
    const read = readInline(note.replace(/^> /u, ''));
    expect([read.active, read.addresses, linksOfGitHub(read.text)], note).toEqual([[], [], []]);
    for (const annotation of payload.annotations) {
      expect(annotation.path).toBe(path);
      expect(annotation.message).not.toMatch(/[\p{Cc}--\n]|[\u202A-\u202E\u2066-\u2069]/v);
    }
  }
});
