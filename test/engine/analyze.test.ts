import { describe, expect, test } from 'vitest';
import { parseDockerfile } from '../../src/artifacts/dockerfile/parse.ts';
import { sourceFile } from '../../src/artifacts/source-file.ts';
import { type ActiveRule, activate } from '../../src/engine/active-rule.ts';
import { analyze, compareFindings } from '../../src/engine/analyze.ts';
import type { Finding } from '../../src/findings/finding.ts';
import { addLocalFile } from '../../src/rules/dockerfile/add-local-file.ts';
import type { Report, Rule } from '../../src/rules/rule.ts';

const text = 'FROM scratch\nADD a /a\nADD b /b\n';
const [from, to] = [text.indexOf('ADD'), text.indexOf('ADD') + 3];
const at = { start: from, end: to };

type Meta = Rule<'dockerfile'>['meta'];

/** What becomes of reports that a rule makes at the first ADD. */
const analysisOf = (reports: readonly Partial<Report>[], meta: Partial<Meta> = {}, more: Partial<ActiveRule> = {}, offers?: boolean) => {
  const messages = { local: 'A {kind} of {place}.', brace: 'An open {brace', bare: 'No {such} place.' };
  const rule: Rule<'dockerfile'> = {
    meta: { ...addLocalFile.meta, fix: 'safe', messages, ...meta },
    visit: {
      *copy({ keywordRange }) {
        if (keywordRange.start === from) for (const report of reports) yield { messageId: 'local', at, ...report };
      },
    },
  };
  const artifacts = [parseDockerfile(sourceFile('Dockerfile', text))];
  const active = { ...activate(rule), ...more };
  return analyze({ artifacts, rules: [active], facts: { today: '2026-06-15', buildContexts: new Map() }, offers });
};
const findingOf = (report: Partial<Report>, meta: Partial<Meta> = {}, more: Partial<ActiveRule> = {}): Finding => {
  const [finding] = analysisOf([report], meta, more).findings;
  if (!finding) throw new Error('The rule reports.');
  return finding;
};

describe('the message of a report', () => {
  const messageOf = (report: Partial<Report>): string => findingOf(report).message;

  test('has each place filled once: what is filled in brings no further places along', () => {
    expect(messageOf({ data: { kind: '{place}', place: '{kind}' } })).toBe('A {place} of {kind}.');
    expect(messageOf({ data: { kind: 'file' } })).toBe('A file of {place}.');
    expect(messageOf({ messageId: 'brace', data: { brace: 'x' } })).toBe('An open {brace');
    expect(messageOf({ messageId: 'bare' })).toBe('No {such} place.');
  });

  test('repeats at most two hundred characters of what the file says', () => {
    expect(messageOf({ data: { kind: 'x'.repeat(200), place: 'y'.repeat(201) } })).toBe(`A ${'x'.repeat(200)} of ${'y'.repeat(200)}….`);
  });
});

describe('what a report does not say', () => {
  test('is what the rule and the visited node say', () => {
    expect(findingOf({})).toMatchObject({
      ruleId: 'dockerfile/add-local-file',
      severity: addLocalFile.meta.severity,
      confidence: addLocalFile.meta.confidence,
      location: { path: 'Dockerfile', range: at },
      related: [],
    });
    for (const part of ['identity', 'concerns', 'facts', 'fix', 'advice', 'supersedes', 'formerly'])
      expect(findingOf({})).not.toHaveProperty(part);
  });

  test('is said by what it does: severity, confidence, subject, identity, another file', () => {
    const said = { severity: 'critical', confidence: 'low', subject: 'mine', identity: 'ADD a', concerns: 'image' } as const;
    expect(findingOf(said, { formerly: 'dockerfile/old' })).toMatchObject({
      severity: 'critical',
      confidence: 'low',
      location: { subject: 'mine' },
      identity: 'ADD a',
      concerns: 'image',
      formerly: 'dockerfile/old',
    });
    expect(findingOf({ path: 'compose.yaml' })).toMatchObject({ location: { path: 'compose.yaml' }, scope: at });
    expect(findingOf({ path: 'Dockerfile' }).scope).not.toEqual(at);
  });

  test('policy says before both: its severity stands, and its least severity raises', () => {
    expect(findingOf({ severity: 'low' }, {}, { severity: 'high' }).severity).toBe('high');
    expect(findingOf({ severity: 'low' }, {}, { minSeverity: 'medium' }).severity).toBe('medium');
    expect(findingOf({ severity: 'critical' }, {}, { minSeverity: 'medium' }).severity).toBe('critical');
  });
});

describe('a fix', () => {
  const edit = { range: at, newText: 'COPY' };
  const fix = (more: object = {}): Partial<Report> => ({ fix: { title: 'Use COPY', edits: [edit], ...more } });

  test('is as safe as its rule says, unless it says itself that it is not', () => {
    expect(findingOf(fix()).fix).toEqual({ title: 'Use COPY', safety: 'safe', edits: [edit] });
    expect(findingOf(fix({ safety: 'safe' })).fix?.safety).toBe('safe');
    expect(findingOf(fix({ safety: 'unsafe' })).fix?.safety).toBe('unsafe');
    expect(findingOf(fix({ safety: 'safe' }), { fix: 'unsafe' }).fix?.safety).toBe('unsafe');
    expect(findingOf(fix(), { fix: 'none' }).fix?.safety).toBe('unsafe');
  });

  test('may be made when it is wanted, and turn out to be none', () => {
    expect(findingOf({ fix: () => ({ title: 'Use COPY', edits: [edit] }) }).fix?.edits).toEqual([edit]);
    expect(findingOf({ fix: () => undefined })).not.toHaveProperty('fix');
    expect(findingOf({ advice: () => 'Do it.' }).advice).toBe('Do it.');
    expect(findingOf({ advice: 'Do it.' }).advice).toBe('Do it.');
    expect(findingOf({ advice: () => undefined })).not.toHaveProperty('advice');
  });

  test('is not even made, nor advice, where nobody will be offered it', () => {
    const unasked = (): never => {
      throw new Error('Nobody asks.');
    };
    const { findings, notifications } = analysisOf([{ fix: unasked, advice: unasked, data: { kind: 'file' } }], {}, {}, false);
    expect(notifications).toEqual([]);
    expect(findings).toEqual([findingOf({ data: { kind: 'file' } })]);
  });

  test('that says nothing, or two things of one place, in any of its files is none', () => {
    const [none, twice] = [[], [edit, { ...edit, newText: 'RUN' }]];
    const elsewhere = (edits: readonly object[]) =>
      fix({
        elsewhere: [
          { path: 'a', edits: [edit] },
          { path: 'b', edits },
        ],
      });
    for (const report of [fix({ edits: none }), fix({ edits: twice }), elsewhere(none), elsewhere(twice)])
      expect(findingOf(report)).not.toHaveProperty('fix');
    expect(findingOf(elsewhere([edit])).fix?.elsewhere).toHaveLength(2);
  });
});

test('further places lie in the file of the report where they name no other', () => {
  const related = [
    { at, note: 'Here.' },
    { at, note: 'There.', path: 'compose.yaml', supersedes: ['dockerfile/sudo'] as const },
  ];
  const here = { path: 'Dockerfile', range: at, subject: '', note: 'Here.' };
  const there = { path: 'compose.yaml', range: at, subject: '', note: 'There.', supersedes: ['dockerfile/sudo'] };
  expect(findingOf({ related }).related).toEqual([here, there]);
});

test('what a report stands for is left out around the visited node, and around its own place in another file', () => {
  const supersedes = ['dockerfile/sudo'] as const;
  expect(findingOf({ supersedes }).supersedes).toEqual({ rules: supersedes, within: expect.objectContaining({ start: from }) });
  expect(findingOf({ supersedes }).supersedes?.within).not.toEqual(at);
  expect(findingOf({ supersedes, path: 'compose.yaml', supersedesIn: 'a.yaml' }).supersedes).toEqual({
    rules: supersedes,
    within: at,
    alsoIn: 'a.yaml',
  });
});

test('findings whose text is the hazard are compared by that text and by how bad they are', () => {
  const facts = (severity: 'high' | 'low') => findingOf({ severity }, { textIsHazard: true }).facts;
  expect(facts('high')?.hazards).toEqual(['ADD']);
  expect(facts('high')?.degree).not.toBe(facts('low')?.degree);
  expect(findingOf({ facts: { hazards: ['own'] } }, { textIsHazard: true }).facts).toEqual({ hazards: ['own'] });
});

test('the same thing said twice has two fingerprints, and the same two again', () => {
  const prints = () => analysisOf([{}, {}, { identity: 'other' }]).findings.map(({ fingerprint }) => fingerprint);
  expect(new Set(prints()).size).toBe(3);
  expect(prints()).toEqual(prints());
});

test('what a rule cannot tell is no finding, but a note with its reason', () => {
  const { findings, notifications } = analysisOf([{ undetermined: { level: 'warning', reason: 'It is too long.' }, subject: 'stage "a"' }]);
  expect(findings).toEqual([]);
  expect(notifications).toEqual([
    {
      code: 'rule-undetermined',
      level: 'warning',
      path: 'Dockerfile',
      range: at,
      ruleId: 'dockerfile/add-local-file',
      message: 'What the rule dockerfile/add-local-file says of stage "a" is not known. It is too long.',
    },
  ]);
});

test('findings are in the order of path, start, end and rule', () => {
  const placed = (path: string, start: number, end: number, ruleId: string) => ({
    ruleId,
    location: { path, subject: '', range: { start, end } },
  });
  const sorted = [placed('a', 1, 2, 'x'), placed('a', 1, 2, 'y'), placed('a', 1, 3, 'a'), placed('a', 2, 2, 'a'), placed('b', 0, 1, 'a')];
  expect(sorted.toReversed().toSorted(compareFindings)).toEqual(sorted);
  const [first] = sorted;
  expect(first && compareFindings(first, { ...first })).toBe(0);
});
