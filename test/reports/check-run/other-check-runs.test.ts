import { describe, expect, test } from 'vitest';
import type { ConfigError } from '../../../src/policy/config-error.ts';
import {
  failedCheckRun,
  failedTitle,
  neutralCheckRun,
  policyFailureCheckRun,
  supersededCheckRun,
} from '../../../src/reports/check-run/other-check-runs.ts';

const error = (line: number, more: Partial<ConfigError> = {}): ConfigError => ({
  path: '.github/tidewaiter.yml',
  range: { start: 0, end: 1 },
  line,
  column: 3,
  message: 'There is no rule "dockerfile/rot-user".',
  hint: 'Did you mean "dockerfile/root-user"?',
  ...more,
});

describe('a check run without a review', () => {
  test('that is neutral lets merge and says why', () => {
    expect(neutralCheckRun('The organization’s policy leaves this repository out.')).toEqual({
      conclusion: 'neutral',
      title: 'The organization’s policy leaves this repository out.',
      summary: 'The organization’s policy leaves this repository out.\n',
      annotations: [],
      actions: [],
    });
  });

  test('that failed says what to do, and can be run again', () => {
    const { conclusion, title, summary, actions } = failedCheckRun('HTTP 502 from @octocat', 'Run it again.');
    expect([conclusion, title]).toEqual(['failure', failedTitle]);
    expect(summary).toBe('HTTP 502 from @\u200Boctocat\n\n**What to do.** Run it again.\n');
    expect(actions.map(({ identifier }) => identifier)).toEqual(['re-run']);
  });

  test('of an old head is cancelled, so that the commit does not pass when it becomes the head again', () => {
    expect(supersededCheckRun('a'.repeat(40))).toMatchObject({ conclusion: 'cancelled', summary: expect.stringContaining('a'.repeat(40)) });
  });
});

describe('a policy that can’t be used', () => {
  test('fails with file, line and remedy, and annotates its lines', () => {
    const { conclusion, summary, annotations } = policyFailureCheckRun({ errors: [error(4)] });
    expect(conclusion).toBe('failure');
    expect(summary).toContain(
      '- `.github/tidewaiter.yml:4:3` There is no rule `dockerfile/rot-user`. Did you mean `dockerfile/root-user`?\n',
    );
    expect(annotations).toMatchObject([{ path: '.github/tidewaiter.yml', startLine: 4, endLine: 4, level: 'failure' }]);
  });

  test('of another repository is named, and its lines are not taken for lines of this one', () => {
    const { summary, annotations } = policyFailureCheckRun({ errors: [error(4)], repository: 'acme/.github' });
    expect(annotations).toEqual([]);
    expect(summary).toContain("the policy in `acme/.github` can't be used.");
  });

  test('with very many errors stays within the limits and counts the rest', () => {
    const errors = Array.from({ length: 3_000 }, (_, line) => error(line + 1, { message: 'x"y'.repeat(300), path: '漢'.repeat(400) }));
    const { summary, annotations, title } = policyFailureCheckRun({ errors });
    expect(Buffer.byteLength(summary)).toBeLessThanOrEqual(65_535);
    expect(summary).toMatch(/[\d,]+ more errors did not fit here\./u);
    expect([annotations.length, title.length <= 255]).toEqual([500, true]);
  });
});
