import { describe, expect, test } from 'vitest';
import type { Finding } from '../../../src/findings/finding.ts';
import { renderFixCommit } from '../../../src/reports/comments/fix-commit.ts';
import type { FixedFile } from '../../../src/review/fix-change.ts';
import { hostileTexts } from '../../support/hostile-text.ts';

const finding = (ruleId: string): Finding => ({
  ruleId,
  messageId: 'm',
  message: 'It is so.',
  severity: 'low',
  confidence: 'high',
  location: { path: 'a', range: { start: 0, end: 1 }, subject: '' },
  scope: { start: 0, end: 1 },
  related: [],
  fingerprint: 'v1:0',
});

const file = (path: string, ...rules: readonly string[]): FixedFile => ({ path, before: '', text: 'x', findings: rules.map(finding) });

describe('the message of a fix commit', () => {
  test('lists rules by file and ends with who asked and the trailer', () => {
    const { headline, body } = renderFixCommit(
      [file('a/Dockerfile', 'dockerfile/sudo', 'dockerfile/add-local-file', 'dockerfile/sudo'), file('übung.yaml', 'kubernetes/root-user')],
      { name: 'maria', email: '1+maria@users.noreply.github.com' },
      'Tidewaiter-Request: comment-1',
    );
    expect(headline).toBe('Fix 4 container security findings');
    expect(body).toBe(
      '- a/Dockerfile: dockerfile/sudo (2), dockerfile/add-local-file\n- übung.yaml: kubernetes/root-user\n\nCo-authored-by: maria <1+maria@users.noreply.github.com>\nTidewaiter-Request: comment-1',
    );
  });

  test('is bounded', () => {
    const { headline, body } = renderFixCommit(
      Array.from({ length: 500 }, (_, index) => file(`${'long/'.repeat(500)}${index}`, 'dockerfile/sudo')),
      undefined,
      'Tidewaiter-Request: comment-1',
    );
    expect(headline).toBe('Fix 500 container security findings');
    expect(body.split('\n')).toHaveLength(53);
    expect(body).toContain('\n- and 450 more files\n\nTidewaiter-Request: comment-1');
    expect(body.length).toBeLessThan(20_000);
  });

  test('takes nothing over from a path that GitHub, git or a workflow would act upon', () => {
    const more = [
      '[skip ci]/x',
      'skip-checks: true',
      'closes #1',
      'fixes GH-1',
      '@octocat',
      'a\n\nSigned-off-by: b <b@c>',
      '[no ci]',
      'https://evil.example',
    ];
    for (const path of [...hostileTexts(500), ...more]) {
      const { body } = renderFixCommit([file(path, 'dockerfile/sudo')], undefined, 'Tidewaiter-Request: click-1');
      const lines = body.split('\n');
      expect(lines).toHaveLength(3);
      expect(lines[0]?.slice(2, -': dockerfile/sudo'.length)).toMatch(/^[\p{L}\p{M}\p{N}._/…?-]*$/u);
    }
  });
});
