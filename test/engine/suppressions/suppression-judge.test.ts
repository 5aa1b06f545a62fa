import { describe, expect, test } from 'vitest';
import type { Directive } from '../../../src/artifacts/suppressions/suppression-directive.ts';
import type { DirectiveChanges } from '../../../src/engine/suppressions/added-directives.ts';
import type { SuppressibleRule } from '../../../src/engine/suppressions/suppressible-rule.ts';
import { SuppressionJudge } from '../../../src/engine/suppressions/suppression-judge.ts';
import type { Finding } from '../../../src/findings/finding.ts';
import { defaultPolicy } from '../../../src/policy/merge.ts';
import type { Policy } from '../../../src/policy/policy.ts';

const rules: readonly SuppressibleRule[] = [
  { id: 'dockerfile/root-user', profile: 'gate', peers: { DS002: ['missing'] } },
  { id: 'dockerfile/sudo', profile: 'gate' },
  { id: 'dockerfile/no-healthcheck', profile: 'strict' },
  { id: 'network/dangling-service', profile: 'gate', kind: 'repository' },
];

const finding = (ruleId: string, start = 10, changes: Partial<Finding> = {}): Finding => ({
  ruleId,
  messageId: 'missing',
  message: 'M.',
  severity: 'medium',
  confidence: 'high',
  location: { path: 'Dockerfile', range: { start, end: start + 5 }, subject: '' },
  scope: { start, end: start + 5 },
  related: [],
  fingerprint: `v1:${start}`,
  ...changes,
});
const root = finding('dockerfile/root-user');

const directive = (pattern: string, changes: Partial<Directive> = {}): Directive => ({
  path: 'Dockerfile',
  at: { start: 0, end: 5 },
  scopes: [{ start: 10, end: 20 }],
  claims: [{ at: { start: 2, end: 5 }, pattern }],
  ...changes,
});
const peer = (ids: readonly string[], changes: Partial<Directive> = {}): Directive =>
  directive('', {
    peer: 'trivy',
    claims: [{ at: { start: 2, end: 5 }, checks: ids.map(id => ({ id, rules: ['dockerfile/root-user'] })) }],
    ...changes,
  });

interface Given {
  readonly suppressions?: Partial<Policy['suppressions']>;
  readonly policy?: Partial<Policy>;
  readonly changes?: DirectiveChanges;
}
const judging = (findings: readonly Finding[], { suppressions = {}, policy = {}, changes }: Given = {}) => {
  const judge = new SuppressionJudge({
    findings,
    policy: { ...defaultPolicy, ...policy, suppressions: { ...defaultPolicy.suppressions, ...suppressions } },
    today: '2026-06-15',
    rules,
    changes,
  });
  const notes = () => judge.notifications.map(({ code, level, message, range }) => [code, level, `${range?.start}: ${message}`]);
  const marked = () => findings.map((one, index) => judge.marked(one, index));
  return { judge, notes, marked };
};
const added: DirectiveChanges = { isAdded: () => true, isNewFor: () => true };

describe('a comment of ours', () => {
  test('silences the findings of its rule in its scope, with its reason and end', () => {
    const others = [finding('dockerfile/sudo'), finding('dockerfile/root-user', 30), root];
    const { judge, marked, notes } = judging(others);
    judge.applyOwn(directive('dockerfile/root-user', { reason: 'Known.', until: '2026-06-15' }), true);
    expect(marked().map(({ suppression }) => suppression)).toEqual([
      undefined,
      undefined,
      { by: 'comment', reason: 'Known.', until: '2026-06-15', at: { path: 'Dockerfile', range: { start: 0, end: 5 } } },
    ]);
    expect(notes()).toEqual([]);
  });

  test('is about what begins in its scope, from its first character on, and about nothing in another file', () => {
    const elsewhere = finding('dockerfile/sudo', 12, { location: { path: 'b', range: { start: 12, end: 13 }, subject: '' } });
    const empty = finding('dockerfile/sudo', 20, { location: { path: 'Dockerfile', range: { start: 20, end: 20 }, subject: '' } });
    const all = [9, 10, 19, 20].map(start => finding('dockerfile/sudo', start));
    const { judge, marked } = judging([...all, elsewhere, empty]);
    judge.applyOwn(directive('dockerfile/sudo'), true);
    expect(marked().map(({ suppression }) => suppression !== undefined)).toEqual([false, true, true, false, false, true]);
    expect([judge.hasFindings('Dockerfile'), judge.hasFindings('c')]).toEqual([true, false]);
  });

  test('decides when it is the first that counts, and leaves what is silenced already', () => {
    const waived = finding('dockerfile/root-user', 11, { suppression: { by: 'policy', reason: 'Waived.' } });
    const { judge, marked } = judging([root, waived]);
    judge.applyOwn(directive('dockerfile/root-user', { reason: 'First.' }), true);
    judge.applyOwn(directive('dockerfile/*', { reason: 'Second.' }), true);
    expect(marked().map(({ suppression }) => suppression?.reason)).toEqual(['First.', 'Waived.']);
  });

  test('of no rule is malformed, with the rule that is meant', () => {
    const told = (pattern: string): unknown => {
      const { judge, notes } = judging([]);
      judge.applyOwn(directive(pattern), true);
      return notes()[0];
    };
    expect(told('dockerfile/root-usr')).toEqual([
      'malformed-suppression',
      'warning',
      '2: There is no rule "dockerfile/root-usr". Did you mean "dockerfile/root-user"?',
    ]);
    expect(told('nothing/like/this')).toEqual([
      'malformed-suppression',
      'warning',
      '2: There is no rule "nothing/like/this". List the rules with `tidewaiter rules`.',
    ]);
    expect(told('x/*')).toEqual(['malformed-suppression', 'warning', expect.stringContaining('2: No rule matches "x/*". ')]);
    expect(told('y'.repeat(101))).toEqual(['malformed-suppression', 'warning', expect.stringContaining(`"${'y'.repeat(100)}".`)]);
  });

  test('of no rule gets a proposal fifty times', () => {
    const { judge, notes } = judging([]);
    for (let count = 0; count < 51; count += 1) judge.applyOwn(directive('dockerfile/root-usr'), true);
    const proposals = notes().map(([, , message]) => message?.includes('Did you mean'));
    expect([proposals[49], proposals[50]]).toEqual([true, false]);
  });

  test('that silences nothing is unused, where its rule speaks', () => {
    const told = (pattern: string, judged = true) => {
      const { judge, notes } = judging([]);
      judge.applyOwn(directive(pattern), judged);
      return notes();
    };
    expect(told('dockerfile/root-user')).toEqual([
      ['unused-suppression', 'note', '2: Nothing is found here that "dockerfile/root-user" would suppress. Remove it.'],
    ]);
    expect(told('network/dangling-service')).toEqual([]);
    expect(told('dockerfile/no-healthcheck')).toEqual([]);
    expect(told('dockerfile/root-user', false)).toEqual([]);
    expect(told('dockerfile/root-usr', false)).toEqual([]);
  });

  test('does not count where policy allows none', () => {
    const { judge, notes, marked } = judging([root], { suppressions: { inline: false } });
    judge.applyOwn(directive('dockerfile/root-user'), true);
    judge.applyOwn(directive('dockerfile/root-user'), false);
    expect(notes()).toEqual([
      [
        'suppression-not-allowed',
        'warning',
        '0: Policy does not allow suppressions in the reviewed files. Ask for a waiver in the policy file.',
      ],
    ]);
    expect(marked()).toEqual([root]);
  });

  test.each<readonly [string, Partial<Directive>, Partial<Policy['suppressions']>, string, string]>([
    [
      'with a day that there is not',
      { until: '2026-02-30' },
      {},
      'malformed-suppression',
      '"2026-02-30" is not a day of the calendar, so this suppression counts as expired. Write the date as YYYY-MM-DD.',
    ],
    [
      'that has ended',
      { until: '2026-06-14' },
      {},
      'expired-suppression',
      'This suppression counted until 2026-06-14 and no longer does. Fix the finding, or renew it.',
    ],
    [
      'without a reason that policy asks for',
      {},
      { requireReason: true },
      'suppression-not-allowed',
      'Policy asks for a reason, so this suppression does not count. Add "-- reason".',
    ],
    [
      'without an end that policy asks for',
      { reason: 'x' },
      { requireExpiry: true },
      'suppression-not-allowed',
      'Policy asks for an end, so this suppression does not count. Add "until YYYY-MM-DD".',
    ],
  ])('%s does not count', (_, changes, suppressions, code, message) => {
    const { judge, notes, marked } = judging([root], { suppressions });
    judge.applyOwn(directive('dockerfile/root-user', changes), true);
    expect(notes()).toEqual([[code, 'warning', `0: ${message}`]]);
    expect(marked()).toEqual([root]);
  });

  test('counts with what policy asks for', () => {
    const { judge, notes, marked } = judging([root], { suppressions: { requireReason: true, requireExpiry: true } });
    judge.applyOwn(directive('dockerfile/root-user', { reason: 'x', until: '2026-07-01' }), true);
    expect([notes(), marked()[0]?.suppression?.by]).toEqual([[], 'comment']);
  });

  test('does not silence a rule that policy locks, and the others that it names', () => {
    const { judge, notes, marked } = judging([root, finding('dockerfile/sudo')], { suppressions: { locked: ['dockerfile/root-user'] } });
    judge.applyOwn(directive('dockerfile/*'), true);
    expect(notes()).toEqual([
      ['suppression-not-allowed', 'warning', '0: Policy locks dockerfile/root-user: only a waiver in the policy file can silence it.'],
    ]);
    expect(marked().map(({ suppression }) => suppression !== undefined)).toEqual([false, true]);
  });
});

describe('a comment that the change adds', () => {
  test('does not count for the change itself, and is told', () => {
    const { judge, notes, marked } = judging([root, finding('dockerfile/sudo')], { changes: added });
    judge.applyOwn(directive('dockerfile/*', { reason: 'New.' }), true);
    expect(marked().map(({ suppression, pendingSuppression }) => [suppression, pendingSuppression?.reason])).toEqual([
      [undefined, 'New.'],
      [undefined, 'New.'],
    ]);
    expect(notes()).toEqual([
      [
        'suppression-added',
        'note',
        '0: This change adds this suppression of dockerfile/root-user, dockerfile/sudo: it does not count for the change itself, but once it is merged.',
      ],
    ]);
  });

  test('counts where policy says so, and is told', () => {
    const { judge, notes, marked } = judging([root], { changes: added, suppressions: { ownChange: 'count' } });
    judge.applyOwn(directive('dockerfile/root-user'), true);
    expect(marked()[0]?.suppression?.by).toBe('comment');
    expect(notes()).toEqual([['suppression-added', 'note', '0: This change adds this suppression of dockerfile/root-user.']]);
  });

  test('and that silences nothing yet is told louder', () => {
    const { judge, notes } = judging([], { changes: added });
    judge.applyOwn(directive('dockerfile/root-user'), true);
    expect(notes()).toEqual([
      [
        'suppression-added',
        'warning',
        '2: This change adds a suppression that silences nothing today, but would silence "dockerfile/root-user" later. Remove it unless something is meant by it.',
      ],
    ]);
  });

  test('is one that was there before, for a finding that it did not silence', () => {
    const old = finding('dockerfile/root-user', 15);
    const changes: DirectiveChanges = { isAdded: () => false, isNewFor: (_, { location }) => location.range.start === 10 };
    const { judge, notes, marked } = judging([root, old], { changes });
    judge.applyOwn(directive('dockerfile/root-user'), true);
    expect(marked().map(({ suppression, pendingSuppression }) => [suppression?.by, pendingSuppression?.by])).toEqual([
      [undefined, 'comment'],
      ['comment', undefined],
    ]);
    expect(notes()[0]?.[2]).toMatch(
      /^0: This suppression was there before, but did not silence this finding of dockerfile\/root-user, so that it counts like/u,
    );
  });
});

describe('a comment of another tool', () => {
  test('silences what its check is about', () => {
    const other = finding('dockerfile/root-user', 12, { messageId: 'numeric' });
    const { judge, notes, marked } = judging([root, other]);
    judge.applyPeer(peer(['DS002'], { reason: 'x' }));
    expect(marked().map(({ suppression }) => suppression)).toEqual([
      { by: 'peer', tool: 'trivy', reason: 'x', at: { path: 'Dockerfile', range: { start: 0, end: 5 } } },
      undefined,
    ]);
    expect(notes()).toEqual([]);
    const every = judging([root, other]);
    every.judge.applyPeer(peer(['DS999']));
    expect(every.marked().every(({ suppression }) => suppression)).toBe(true);
  });

  test('does not silence what is critical, which is told', () => {
    const critical = finding('dockerfile/root-user', 10, { severity: 'critical' });
    const { judge, notes, marked } = judging([critical, finding('dockerfile/root-user', 12)]);
    judge.applyPeer(peer(['DS002']));
    expect(marked().map(({ suppression }) => suppression !== undefined)).toEqual([false, true]);
    expect(notes()).toEqual([
      [
        'suppression-not-allowed',
        'warning',
        '0: A comment of trivy cannot silence a critical finding (dockerfile/root-user). Use "# tidewaiter: ignore[dockerfile/root-user] -- reason", or a waiver in the policy.',
      ],
    ]);
  });

  test('says nothing where it silences nothing, unless the change adds it', () => {
    const { judge, notes } = judging([finding('dockerfile/sudo')]);
    judge.applyPeer(peer(['DS002'], { until: '2020-01-01' }));
    expect(notes()).toEqual([]);
    const planted = judging([], { changes: added });
    planted.judge.applyPeer(peer(['DS002']));
    planted.judge.applyPeer(peer([]));
    expect(planted.notes()).toEqual([
      [
        'suppression-added',
        'note',
        expect.stringContaining(
          '2: This change adds a suppression of trivy that silences nothing today, but would silence dockerfile/root-user later.',
        ),
      ],
    ]);
  });

  test('that has ended says so', () => {
    const { judge, notes, marked } = judging([root]);
    judge.applyPeer(peer(['DS002'], { until: '2020-01-01' }));
    expect(notes()).toEqual([
      [
        'expired-suppression',
        'warning',
        '0: This suppression of trivy counted until 2020-01-01 and no longer does. Fix the finding, or renew it.',
      ],
    ]);
    expect(marked()).toEqual([root]);
  });
});

test('what is no directive is told in its own words', () => {
  const { judge, notes } = judging([]);
  judge.report({ path: 'Dockerfile', at: { start: 3, end: 4 }, message: 'It has no rule.' });
  expect(notes()).toEqual([['malformed-suppression', 'warning', '3: It has no rule.']]);
});
