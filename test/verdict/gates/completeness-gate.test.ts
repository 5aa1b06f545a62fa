import { describe, expect, test } from 'vitest';
import type { Notification, NotificationCode } from '../../../src/findings/notification.ts';
import type { Coverage, CoverageEntry } from '../../../src/verdict/coverage.ts';
import { completenessGate } from '../../../src/verdict/gates/completeness-gate.ts';
import { resultOf } from '../../support/verdict-data.ts';

const evaluated: CoverageEntry = { path: 'a', status: 'evaluated', kind: 'dockerfile' };
const partly: CoverageEntry = { path: 'b', status: 'partly-evaluated', kind: 'dockerfile', reason: 'Broken.' };
const unread: CoverageEntry = { path: 'c', status: 'not-evaluated', reason: 'Too large.' };
const excluded: CoverageEntry = { path: 'd', status: 'excluded', reason: 'Vendored.' };

const gate = (entries: readonly CoverageEntry[], notifications: readonly Notification[] = [], rest: Partial<Coverage> = {}) =>
  resultOf(completenessGate, { coverage: { entries, listComplete: true, ...rest }, notifications });

const note = (code: NotificationCode, level: Notification['level']): Notification => ({ code, level, path: 'a', message: 'x' });

describe('the completeness gate is met', () => {
  test('when everything was judged', () => {
    expect(gate([evaluated, evaluated])).toEqual({ gate: 'completeness', status: 'met', reason: '2 changed files were evaluated.' });
    expect(gate([evaluated])?.reason).toBe('1 changed file was evaluated.');
  });

  test('when what was changed is read in what is deployed, which is told as evaluated', () => {
    expect(gate([{ path: 'chart/values.yaml', status: 'rendered' }])?.reason).toBe('1 changed file was evaluated.');
    expect(gate([evaluated, { path: '.dockerignore', status: 'read-beside' }])?.reason).toBe('1 changed file was evaluated.');
  });

  test('when nothing had to be', () => {
    expect(gate([{ path: 'x.ts', status: 'not-ours' }])).toMatchObject({ status: 'met', reason: 'No changed file is a container file.' });
    expect(gate([])).toMatchObject({ status: 'met', reason: 'No changed file is a container file.' });
  });

  test('when files were only removed', () => {
    expect(gate([{ path: 'a', status: 'removed' }])).toMatchObject({ status: 'met', reason: 'Container files were removed at most.' });
  });

  test('when policy excludes files, and says so', () => {
    expect(gate([excluded])).toMatchObject({ status: 'met', reason: 'No changed file was evaluated; policy excludes 1.' });
    expect(gate([evaluated, excluded])).toMatchObject({ status: 'met', reason: '1 changed file was evaluated; policy excludes 1.' });
  });

  test('whatever warnings and notes there are', () => {
    expect(gate([evaluated], [note('unused-suppression', 'warning'), note('unresolved', 'note')])?.status).toBe('met');
  });
});

describe('the completeness gate is undetermined', () => {
  test.each([
    [[unread], 'The review is incomplete: 1 changed file could not be evaluated.'],
    [[partly, partly], 'The review is incomplete: 2 changed files could be evaluated only in part.'],
    [
      [evaluated, unread, partly],
      'The review is incomplete: 1 changed file could not be evaluated, 1 changed file could be evaluated only in part.',
    ],
  ])('for files that were not judged as a whole', (entries, reason) => {
    expect(gate(entries)).toEqual({ gate: 'completeness', status: 'undetermined', reason });
  });

  test('when the host did not list all files', () => {
    expect(gate([evaluated], [], { listComplete: false })?.reason).toBe(
      'The review is incomplete: some changed files were not listed by the host.',
    );
    expect(gate([], [], { listComplete: false, unlisted: 1 })?.reason).toBe(
      'The review is incomplete: 1 changed file was not listed by the host.',
    );
    expect(gate([], [], { listComplete: false, unlisted: 1_200 })?.reason).toBe(
      'The review is incomplete: 1,200 changed files were not listed by the host.',
    );
  });

  test('when a rule failed', () => {
    expect(gate([evaluated], [note('rule-crashed', 'error')])).toMatchObject({
      status: 'undetermined',
      reason: 'The review is incomplete: 1 rule failed.',
    });
  });

  test('when any other error stands in the way', () => {
    expect(gate([evaluated], [note('too-many', 'error')])).toMatchObject({
      status: 'undetermined',
      reason: 'The review is incomplete: 1 error stood in the way.',
    });
  });
});

describe('files that would have to be rendered', () => {
  const reason = 'Line 3: It patches objects, and Tidewaiter does not render overlays yet.';
  const overlay = (path: string, line = 3): CoverageEntry => ({ path, status: 'not-rendered', line, reason });
  const excused: CoverageEntry = { path: 'prod/values.yaml', status: 'excused', reason };

  test('leave it undetermined, the first of them by their places', () => {
    expect(gate([evaluated, overlay('prod/kustomization.yaml')])).toEqual({
      gate: 'completeness',
      status: 'undetermined',
      reason: 'The review is incomplete: 1 changed file would have to be rendered (prod/kustomization.yaml:3).',
    });
    expect(gate([1, 2, 3, 4].map(number => overlay(`${number}.yaml`)))?.reason).toContain('(1.yaml:3, 2.yaml:3, 3.yaml:3 and 1 more)');
    expect(gate([1, 2, 3].map(number => overlay(`${number}.yaml`)))?.reason).toContain('(1.yaml:3, 2.yaml:3, 3.yaml:3)');
    expect(gate([1, 2, 3, 4, 5].map(number => overlay(`${number}.yaml`)))?.reason).toBe(
      'The review is incomplete: 5 changed files would have to be rendered (1.yaml:3, 2.yaml:3, 3.yaml:3 and 2 more).',
    );
  });

  test('warn where policy excuses them', () => {
    expect(gate([evaluated, excused])).toEqual({
      gate: 'completeness',
      status: 'warned',
      reason: '1 changed file was evaluated; policy excuses 1 that is not rendered (prod/values.yaml).',
    });
    expect(gate([excused, { ...excused, path: 'web.yaml', kind: 'kubernetes' }])?.reason).toBe(
      '1 changed file was evaluated; policy excuses 2 that are not rendered (prod/values.yaml, web.yaml).',
    );
    expect(gate([excused])?.reason).toBe('No changed file was evaluated; policy excuses 1 that is not rendered (prod/values.yaml).');
  });
});
