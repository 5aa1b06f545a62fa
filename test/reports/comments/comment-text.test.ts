import { beforeAll, describe, expect, test } from 'vitest';
import { sourceFile } from '../../../src/artifacts/source-file.ts';
import type { Finding } from '../../../src/findings/finding.ts';
import { commentText, fixText, type ToldGroup } from '../../../src/reports/comments/comment-text.ts';
import type { ReviewResult } from '../../../src/review/result.ts';
import { relatedSteps, told, toldFinding, toldGroup, toldResult } from '../../support/told-groups.ts';

let result: ReviewResult;
beforeAll(async () => {
  result = await toldResult('a', 'b');
});

const family = 'pod-hardening' as const;
const place = { path: 'a.yaml', line: 1, side: 'RIGHT' as const } as unknown as ToldGroup['place'];
const group = (findings: readonly [Finding, ...Finding[]], options: Parameters<typeof toldGroup>[1] = {}): ToldGroup => ({
  ...toldGroup(findings, options),
  place,
  places: new Map(),
  isWhole: true,
});
const plain = (text: string): string => text.replaceAll(/\]\([^)]*\)/gu, ']');
const textOf = (first: ToldGroup, ...others: readonly ToldGroup[]): string => plain(commentText([first, ...others], undefined, result));
const paragraphs = (text: string): readonly string[] => text.split('\n\n');

describe('the comment on one finding', () => {
  test('tells severity, title, message with its subject, why, and what to do', () => {
    const [heading, message, ...rest] = paragraphs(textOf(group([toldFinding('a', { subject: 'service:web' })])));
    expect(heading).toMatch(/^\*\*.*high: Title of a\*\* \(\[test\/a\]\)$/u);
    expect(message).toMatch(/^The a is bad\. \(`.*web.*`\)$/u);
    expect(rest.slice(-2)).toEqual(['**Why.** Why a.', '**What to do.** Mend a.']);
    expect(textOf(group([toldFinding('a')]))).not.toContain('It stands at');
    expect(paragraphs(textOf(group([toldFinding('a')])))[1]).toBe('The a is bad.');
  });

  test('of a rule that is not known has its id as title, and no reasons', () => {
    const text = textOf(group([toldFinding('unknown')]));
    expect(text).toContain(': test/unknown** ([test/unknown])');
    expect(text).not.toMatch(/\*\*Why\.|\*\*What/u);
  });

  test('says where the finding stands when the comment stands elsewhere', () => {
    const far = group([toldFinding('a', { line: 40 })]);
    const [head] = far.members;
    expect(textOf({ ...far, members: [told(head.head, { inDiff: false })] })).toContain('It stands at `a.yaml:40`.');
  });

  test('lists what belongs to it, ten places at most, and counts the others', () => {
    const of = (count: number): string => textOf(group([toldFinding('a', { related: relatedSteps(count) })]));
    expect(of(2)).toContain('1. `b.yaml:1` Step 1.\n2. `b.yaml:2` Step 2.\n\n');
    expect(of(0)).not.toContain('1. ');
    const most = of(200).match(/Step \d+/gu)?.length ?? 0;
    expect(of(most)).not.toContain('more');
    expect(of(most + 1)).toContain(`\n${most + 1}. and 1 more`);
  });

  test('tells older gaps, in one or in many', () => {
    const older = [toldFinding('a'), toldFinding('b')];
    expect(textOf(group([toldFinding('a')], { older }))).toContain('Beside it are 2 older gaps, which this change did not cause.');
    expect(textOf(group([toldFinding('a')], { older: older.slice(1) }))).toContain('Beside it is 1 older gap, which');
    expect(textOf(group([toldFinding('a')]))).not.toContain('Beside');
  });

  test('gives advice, each once and three at most, before the fix', () => {
    const advised = ['One.', 'One.', 'Two.', 'Three.', 'Four.'].map(advice => toldFinding('a', { advice }));
    const [first, ...others] = advised;
    if (!first) throw new Error('none');
    const text = commentText([group([first, ...others], { family })], '**Fix.** Do.', result);
    expect(paragraphs(text).slice(-4)).toEqual(['**Here.** One.', '**Here.** Two.', '**Here.** Three.', '**Fix.** Do.']);
    expect(textOf(group([toldFinding('a')]))).not.toContain('**Here.**');
  });
});

describe('the comment on a family', () => {
  const joined = group([toldFinding('a', { line: 3 }), toldFinding('a', { line: 4 }), toldFinding('b', { severity: 'medium', line: 5 })], {
    family,
    subject: 'Deployment/web',
  });

  test('has a line for each rule, and the reasons of each, folded', () => {
    const [heading, sentence, lines, ...rest] = paragraphs(textOf(joined));
    expect(heading).toMatch(/^\*\*.*high: Pod is not hardened\*\* \(\[pod-hardening\]\)$/u);
    expect(sentence).toMatch(/^`.*Deployment\/web.*` has 3 gaps:$/u);
    expect(lines?.split('\n')).toEqual([
      expect.stringMatching(/^- \S+ \[Title of a\]: .*line 3.*line 4/u),
      expect.stringMatching(/^- \S+ \[Title of b\]: .*line 5/u),
    ]);
    expect(rest.slice(-4)).toEqual([
      '<details><summary>Why, and what to do</summary>',
      '**Title of a.** Why a. Mend a.',
      '**Title of b.** Why b. Mend b.',
      '</details>',
    ]);
  });

  test('is about the file where the owner has no name', () => {
    expect(textOf(group([toldFinding('a'), toldFinding('b')], { family }))).toContain('`a.yaml` has 2 gaps:');
  });

  test('names twelve rules and six places of each', () => {
    const of = (rules: number, places = 1): string => {
      const [first, ...others] = Array.from({ length: rules * places }, (_, index) =>
        toldFinding(`r${index % rules}`, { line: index + 1 }),
      );
      if (!first) throw new Error('none');
      return textOf(group([first, ...others], { family }));
    };
    expect(of(12)).not.toContain('more rule');
    expect(of(13)).toContain('\n- and 1 more rule');
    expect([of(13).includes('test/r11'), of(13).includes('test/r12')]).toEqual([true, false]);
    expect([of(1, 6).match(/line \d+/gu)?.length, of(1, 7).match(/line \d+/gu)?.length]).toEqual([6, 6]);
  });
});

describe('more places of the same', () => {
  test('are listed, thirty at most', () => {
    const first = group([toldFinding('a')]);
    const others = (count: number) => Array.from({ length: count }, (_, index) => group([toldFinding('a', { line: index + 2 })]));
    expect(textOf(first, ...others(2))).toContain('The same at 2 more places:\n- `a.yaml:2`\n- `a.yaml:3`');
    expect(textOf(first, ...others(30))).not.toContain('- and');
    expect(textOf(first, ...others(32))).toContain('`a.yaml:31`\n- and 2 more');
    expect(textOf(first)).not.toContain('The same');
  });

  test('of a family say how many gaps each has', () => {
    const joined = (subject: string) => group([toldFinding('a', { line: 2 }), toldFinding('b', { line: 3 })], { family, subject });
    expect(textOf(joined('Deployment/a'), joined('Deployment/web'))).toMatch(/- `.*Deployment\/web.*` at `a\.yaml:2`: 2 gaps/u);
    expect(textOf(joined(''), joined(''))).toContain('- `a.yaml:2`: 2 gaps');
  });
});

describe('what is said of a fix', () => {
  const fix = { title: 'Mend it', safety: 'safe', edits: [{ range: { start: 0, end: 1 }, newText: 'x' }] } as const;
  const of = (changes: object = {}, findings: readonly [Finding, ...Finding[]] = [toldFinding('a')], block?: string): string =>
    fixText({ ...fix, ...changes }, block, group(findings, { family }), undefined);

  test('is its title, a warning where it changes how things run, where else it writes, and the suggestion', () => {
    expect(of()).toBe('**Fix.** Mend it.');
    expect(of({ safety: 'unsafe' })).toBe('**Fix.** Mend it. Look at it before you apply it: it changes how the container runs or builds.');
    expect(
      of({
        elsewhere: [
          { path: 'b.yaml', edits: [] },
          { path: 'c.yaml', edits: [] },
        ],
      }),
    ).toContain(' It also writes in `b.yaml`, `c.yaml`.');
    expect(of({}, undefined, '```suggestion\nx\n```')).toBe('**Fix.** Mend it.\n\n```suggestion\nx\n```');
  });

  test('is how many gaps it mends, unless it mends all', () => {
    const mended = { fix: { ...fix } };
    const joint = { jointFix: { ...fix } };
    const whole = { familyFix: { ...fix } };
    const none = toldFinding('z', { fix: { ...fix, edits: [] } });
    expect(of({}, [toldFinding('a', mended), none])).toContain(' It mends 1 of the 2.');
    expect(of({}, [toldFinding('a', joint), toldFinding('b', whole), none])).toContain(' It mends 2 of the 3.');
    expect(of({}, [toldFinding('a', mended), toldFinding('b', mended)])).toBe('**Fix.** Mend it.');
    expect(of({}, [none])).toBe('**Fix.** Mend it.');
  });

  test('is the comment that offers it, where another one writes in the same lines', () => {
    const carrier = { name: 'test/b', fix };
    const carried = (findings: readonly [Finding, ...Finding[]]) => fixText(fix, undefined, group(findings), carrier);
    expect(carried([toldFinding('a', { jointFix: fix })])).toBe('**Fix.** Mend it. The suggestion in the comment on `test/b` contains it.');
    expect(carried([toldFinding('a', { jointFix: fix }), toldFinding('b')])).toBe(
      '**Fix.** Mend it. The suggestion in the comment on `test/b` changes the same lines; apply that first.',
    );
  });
});

test('places are linked where there is an address', () => {
  const linked = { ...result, repositoryUrl: 'https://github.com/acme/shop', files: new Map([['a.yaml', sourceFile('a.yaml', 'x\n')]]) };
  const related = [{ path: 'a.yaml', subject: '', range: { start: 0, end: 1 }, note: 'Here.' }];
  expect(commentText([group([toldFinding('a', { related })])], undefined, linked)).toMatch(
    /1\. \[`a\.yaml:1`\]\(https:\/\/github\.com\/acme\/shop\/blob\/[^)]*\/a\.yaml#L1\) Here\./u,
  );
});
