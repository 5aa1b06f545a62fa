import pino from 'pino';
import { describe, expect, test } from 'vitest';
import type { OpenedPullRequest } from '../../../../app/jobs/review/open-review.ts';
import { previewImpact } from '../../../../app/jobs/review/preview-impact.ts';
import type { ReviewSession } from '../../../../app/jobs/review/review-session.ts';
import type { RecentReviews } from '../../../../app/storage/store.ts';
import type { FileText } from '../../../../src/review/ports.ts';

const path = 'tidewaiter/policy.yml';

interface Asked {
  /** What the head has at the policy's place. */
  readonly file?: FileText;
  readonly private?: boolean;
  readonly edits?: boolean;
  readonly recent?: () => Promise<RecentReviews>;
}

const finding = { ruleId: 'dockerfile/root-user', severity: 'medium', path: 'Dockerfile', state: 'new' } as const;
const oneReview: RecentReviews = { days: 30, pulls: [{ owner: 'acme', repo: 'app', number: 1, findings: [finding] }] };

/** Previews what the change makes of the policy; also gives what was asked for, and the lines of the log. */
const preview = async ({ file, private: isPrivate = true, edits = true, recent = () => Promise.resolve(oneReview) }: Asked) => {
  const asked: unknown[] = [];
  const lines: Record<string, unknown>[] = [];
  const store = {
    recentReviews: (...of: readonly unknown[]) => {
      asked.push(of);
      return recent();
    },
  };
  const session = {
    tools: { store, clock: { today: () => '2026-11-24' } },
    repository: { installationId: 7, owner: 'acme', repo: '.github-private' },
    log: pino({ level: 'trace' }, { write: (line: string) => lines.push(JSON.parse(line)) }),
  };
  const opened = {
    newOrgPolicy: edits ? { path, before: undefined } : undefined,
    facts: { repository: { private: isPrivate } },
    ports: {
      reader: {
        readFiles: async (side: string, paths: readonly string[]) =>
          new Map(file && side === 'head' && paths.includes(path) ? [[path, file]] : []),
      },
    },
  };
  const sentence = await previewImpact(session as unknown as ReviewSession, opened as unknown as OpenedPullRequest);
  return { sentence, asked, lines };
};

const text = (of: string): FileText => ({ state: 'text', text: of });

describe('a change of the organization’s policy', () => {
  test('is told with what it would change over the reviews of thirty days', async () => {
    const { sentence, asked } = await preview({ file: text('thresholds: {block: medium}\n') });
    expect(sentence).toContain('of 1 pull request reviewed in the last 30 days, 1 in 1 repository would newly block under the new policy.');
    expect(asked).toEqual([['acme', 30]]);
  });

  test('that takes it away is one, too', async () => {
    expect((await preview({})).sentence).toContain('none would change its verdict');
    expect((await preview({ file: { state: 'absent' } })).sentence).toContain('none would change its verdict');
  });

  test('is no reason to tell of private repositories in public', async () => {
    expect(await preview({ file: text('thresholds: {block: medium}\n'), private: false })).toEqual({
      sentence: undefined,
      asked: [],
      lines: [],
    });
  });

  test('is not estimated where there is none, where it has errors, and where it can not be read', async () => {
    expect(await preview({ file: text('thresholds: {block: medium}\n'), edits: false })).toMatchObject({ sentence: undefined, asked: [] });
    expect(await preview({ file: text('thresholds: {block: much}\n') })).toMatchObject({ sentence: undefined, asked: [] });
    expect(await preview({ file: { state: 'unreadable', code: 'binary', reason: 'is binary' } })).toMatchObject({
      sentence: undefined,
      asked: [],
    });
  });

  test('is reviewed although the store can not be asked, which the log tells', async () => {
    const { sentence, lines } = await preview({
      file: text('thresholds: {block: medium}\n'),
      recent: () => Promise.reject(new Error('No database.')),
    });
    expect(sentence).toBeUndefined();
    expect(lines).toMatchObject([
      { level: 40, msg: 'the impact of a new policy could not be estimated', err: { message: 'No database.' } },
    ]);
  });
});
