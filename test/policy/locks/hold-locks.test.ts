import { describe, expect, test } from 'vitest';
import { effectivePolicy } from '../../../src/policy/merge.ts';
import { parsePolicy } from '../../../src/policy/parse.ts';
import { parseOrgPolicy } from '../../../src/policy/parse-org-policy.ts';
import { sampleRules } from '../sample-rules.ts';

const merged = (org: string, file: string) => {
  const [above, own] = [parseOrgPolicy(org, 'p.yml', 'acme/.github', sampleRules), parsePolicy(file, 't.yml', sampleRules)];
  if (!above.policy || !own.policy) throw new Error(JSON.stringify([above.errors, own.errors]));
  const { thresholds, notes } = effectivePolicy({ org: above.policy, file: own.policy });
  return { ...thresholds, notes: notes.map(({ code, level, path, message }) => `${level} ${code} ${path}: ${message}`) };
};

const org = (locked: string): string => `thresholds: {comment: medium, block: high}\nlocked: [${locked}]\n`;
/** What a file asks for that shows less than it blocks, beside what it blocks by itself. */
const file = (report: string): string => `thresholds:\n  report: ${report}\n  comment: none\n  block: none\n`;

describe('what is not shown can neither be commented nor block', () => {
  test('so that a report that is as high as a locked threshold stands, and a higher one does not', () => {
    const both = org('thresholds.comment, thresholds.block');
    expect(merged(both, file('medium')).report).toBe('medium');
    expect(merged(both, file('medium')).notes.filter(note => note.includes('thresholds.report'))).toEqual([]);
    const { report, notes } = merged(both, file('high'));
    expect(report).toBe('medium');
    expect(notes.filter(note => note.includes('"thresholds.report"'))).toEqual([
      'warning policy-locked t.yml: Line 2: "thresholds.report" (high) would raise a threshold that the organization\'s policy locks: medium ' +
        'stands. Remove it, or ask the owners of acme/.github (p.yml).',
    ]);
  });

  test('which the threshold decides that is locked, not the lower one beside it', () => {
    expect([merged(org('thresholds.block'), file('high')).report, merged(org('thresholds.block'), file('critical')).report]).toEqual([
      'high',
      'high',
    ]);
    expect(merged(org('thresholds.comment'), file('high')).report).toBe('medium');
  });

  test('and no threshold is locked where none is named', () => {
    expect(merged(org('waivers'), file('critical'))).toMatchObject({ report: 'critical', notes: [] });
  });
});
