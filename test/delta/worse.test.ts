import { describe, expect, test } from 'vitest';
import { compareFindings } from '../../src/delta/worse.ts';
import type { Finding, FindingFacts } from '../../src/findings/finding.ts';
import { findingOf } from '../support/verdict-data.ts';

const finding = (more: Partial<Finding> = {}): Finding => ({ ...findingOf('high'), ...more });
const suppression = { by: 'comment' } as const;

describe('a finding of the head is, beside what it was,', () => {
  test.each([
    ['worse when it is no longer suppressed', { suppression }, {}, true, 'worse'],
    ['no worse when the change renews that', { suppression }, { pendingSuppression: suppression }, true, 'same'],
    ['no worse when it is suppressed still', { suppression }, { suppression }, true, 'same'],
    ['no worse when it is suppressed now', {}, { suppression }, true, 'same'],
    ['worse with a higher severity', { severity: 'medium' }, {}, true, 'worse'],
    ['no worse with a lower one', {}, { severity: 'medium' }, true, 'same'],
    ['another with another text and another print', { fingerprint: 'a' }, { fingerprint: 'b' }, false, 'other'],
    ['the same with another text and the same print', { fingerprint: 'a' }, { fingerprint: 'a' }, false, 'same'],
    ['the same with the same text', { fingerprint: 'a' }, { fingerprint: 'b' }, true, 'same'],
    ['compared by severity where only one side has facts', { severity: 'medium', facts: { value: 'a' } }, {}, true, 'worse'],
    [
      'compared by facts where both have them, whatever the severity',
      { severity: 'medium', facts: { value: 'a' } },
      { facts: { value: 'a' } },
      false,
      'same',
    ],
  ] as const)('%s', (_, base, head, sameText, expected) => {
    expect(compareFindings(finding(base), finding(head), sameText)).toBe(expected);
  });

  test.each<[FindingFacts, FindingFacts, string]>([
    [{ value: 'a' }, { value: 'a' }, 'same'],
    [{ value: 'a' }, { value: 'b' }, 'other'],
    [{ hazards: ['x'] }, { hazards: ['x', 'y'] }, 'worse'],
    [{ hazards: ['x', 'y'] }, { hazards: ['y', 'x'] }, 'same'],
    [{ hazards: ['x', 'y'] }, { hazards: ['x'] }, 'other'],
    [{ hazards: ['x'] }, { hazards: ['y'] }, 'worse'],
    [{ hazards: ['* pods'] }, { hazards: ['create pods', 'delete pods'] }, 'other'],
    [{ hazards: ['* *'] }, { hazards: ['get secrets'] }, 'other'],
    [{ hazards: ['* pods'] }, { hazards: ['get secrets'] }, 'worse'],
    [{ hazards: ['* pods'] }, { hazards: ['get pods by name'] }, 'worse'],
    [{ hazards: ['create pods'] }, { hazards: ['* pods'] }, 'worse'],
    [{ hazards: ['x'] }, { value: 'a' }, 'other'],
    [{}, { hazards: ['x'] }, 'worse'],
    [{ degree: 1 }, { degree: 2 }, 'worse'],
    [{ degree: 2 }, { degree: 1 }, 'other'],
    [{ degree: 2 }, { degree: 2 }, 'same'],
    [{}, { degree: 1 }, 'worse'],
    [{}, { degree: 0 }, 'other'],
    [{ degree: 1 }, {}, 'other'],
    [{ degree: 0 }, {}, 'other'],
    [{ degree: -1 }, {}, 'worse'],
    [{}, { degree: -1 }, 'other'],
  ])('by its facts %j → %j: %s', (base, head, expected) => {
    expect(compareFindings(finding({ facts: base }), finding({ facts: head }), true)).toBe(expected);
  });
});
