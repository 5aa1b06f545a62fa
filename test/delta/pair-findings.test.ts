import { describe, expect, test } from 'vitest';
import { type SourceFile, sourceFile } from '../../src/artifacts/source-file.ts';
import { LineMap } from '../../src/changes/line-map.ts';
import { diffTexts } from '../../src/changes/text-diff.ts';
import { pairFindings } from '../../src/delta/pair-findings.ts';
import type { Finding } from '../../src/findings/finding.ts';
import { findingOf } from '../support/verdict-data.ts';

/** A finding on each line that holds `!`, about what stands before it. */
const findingsIn = (file: SourceFile, more: (text: string) => Partial<Finding> = () => ({})): readonly Finding[] =>
  [...file.text.matchAll(/(\S+)!/gu)].map(match => ({
    ...findingOf('high'),
    location: { path: file.path, range: { start: match.index, end: match.index + (match[1] ?? '').length }, subject: '' },
    ...more(match[1] ?? ''),
  }));

interface Texts {
  readonly base: string;
  readonly head: string;
  /** Whether the two texts are versions of one file. */
  readonly isOneFile?: boolean;
  readonly more?: (text: string) => Partial<Finding>;
}

/** The line that each head finding was on, by the line that it is on. */
const pairsOf = ({ base, head, isOneFile = true, more }: Texts): Readonly<Record<number, number | undefined>> => {
  const [baseFile, headFile] = [sourceFile('Dockerfile', base), sourceFile('Dockerfile', head)];
  const [bases, heads] = [findingsIn(baseFile, more), findingsIn(headFile, more)];
  const map = isOneFile ? new LineMap(diffTexts(base, head)) : undefined;
  const pairs = pairFindings({ base: bases, head: heads, baseFile, headFile, map });
  const lineIn = (file: SourceFile, finding: Finding | undefined): number | undefined =>
    finding && file.lines.line(finding.location.range.start);
  return Object.fromEntries(heads.map(finding => [lineIn(headFile, finding), lineIn(baseFile, pairs.get(finding))]));
};

test('a finding on an untouched line is that line’s, though an equal one stands above it now', () => {
  const [base, head] = ['first\napt-get-install!\nlast\n', 'apt-get-install!\nfirst\napt-get-install!\nlast\n'];
  expect(pairsOf({ base, head })).toEqual({ 1: undefined, 3: 2 });
});

test('the rule’s own word for a finding decides between texts that are equal', () => {
  const identities = ['one', 'two', 'two', 'one'];
  const more = (): Partial<Finding> => ({ identity: identities.shift() ?? '' });
  expect(pairsOf({ base: 'same!\nsame!\n', head: 'same!\nsame!\n', isOneFile: false, more })).toEqual({ 1: 2, 2: 1 });
});

test('the rule’s own word decides before what findings are about', () => {
  const identities = ['one', 'two', 'two', 'one'];
  const more = (): Partial<Finding> => ({ identity: identities.shift() ?? '', facts: { value: 'same', degree: 1 } });
  expect(pairsOf({ base: 'same!\nsame!\n', head: 'same!\nsame!\n', isOneFile: false, more })).toEqual({ 1: 2, 2: 1 });
});

test('a finding has one that it was: what is like it beside that is gone', () => {
  expect(pairsOf({ base: 'apt-get-install!\nx\napt-get-install!\n', head: 'apt-get-install!\nx\n' })).toEqual({ 1: 1 });
});

test('the hazards tell apart two about the same, in whatever order they are named', () => {
  const more = (text: string): Partial<Finding> => ({ facts: { value: 'mount', hazards: text.split('+') } });
  expect(pairsOf({ base: 'read+write!\nexec!\n', head: 'exec!\nwrite+read!\n', isOneFile: false, more })).toEqual({ 1: 2, 2: 1 });
});

test('an equal text comes before one that is only alike', () => {
  const [base, head] = ['aaa-bbb-ccc-ddd!\n', 'aaa-bbb-ccc-xxx!\naaa-bbb-ccc-ddd!\n'];
  expect(pairsOf({ base, head, isOneFile: false })).toEqual({ 1: undefined, 2: 1 });
});

test('what findings are about decides before how their texts look', () => {
  const more = (text: string): Partial<Finding> => ({ facts: { value: text.startsWith('quay') ? 'quay' : 'docker', degree: 1 } });
  const base = 'quay/app/web/one!\ndocker/app/web/two!\n';
  const head = 'docker/app/web/one!\nquay/app/web/two!\n';
  expect(pairsOf({ base, head, isOneFile: false, more })).toEqual({ 1: 2, 2: 1 });
});

test('how bad a finding is tells apart two about the same', () => {
  const more = (text: string): Partial<Finding> => ({ facts: { value: 'port', degree: Number(text) } });
  expect(pairsOf({ base: '1!\n2!\n', head: '2!\n1!\n', isOneFile: false, more })).toEqual({ 1: 2, 2: 1 });
});

test('an equal text elsewhere is the same finding', () => {
  const [base, head] = ['apt-get-install-curl!\nx\napt-get-install-wget!\n', 'apt-get-install-wget!\nx\napt-get-install-curl!\n'];
  expect(pairsOf({ base, head, isOneFile: false })).toEqual({ 1: 3, 3: 1 });
});

describe('what took the place of what', () => {
  const words = (...all: readonly string[]): string => `${all.join('-')}!\n`;

  test('is much the same: a fifth of its words in one changed block, half of them elsewhere', () => {
    // Of five words each, so many are shared.
    const pairs = (shared: number, isOneFile: boolean) =>
      pairsOf({
        base: words('aaa', 'bbb', 'ccc', 'ddd', 'eee'),
        head: words(...['aaa', 'bbb', 'ccc', 'ddd', 'eee'].map((word, index) => (index < shared ? word : `${word}x`))),
        isOneFile,
      })[1];
    expect([pairs(0, true), pairs(1, true), pairs(2, false), pairs(3, false)]).toEqual([undefined, 1, undefined, 1]);
  });

  test('is half of the words exactly, and the more alike of two', () => {
    const base = words('aaa', 'bbb', 'ccc', 'ddd');
    expect(pairsOf({ base, head: words('aaa', 'bbb', 'xxx', 'yyy'), isOneFile: false })).toEqual({ 1: 1 });
    const two = `${words('aaa', 'bbb', 'xxx', 'zzz')}${words('aaa', 'bbb', 'ccc', 'zzz')}`;
    expect(pairsOf({ base: two, head: base, isOneFile: false })).toEqual({ 1: 2 });
    expect(pairsOf({ base: two.split('\n').toReversed().slice(1).join('\n').concat('\n'), head: base, isOneFile: false })).toEqual({
      1: 1,
    });
  });

  test('is told by the rule’s own word where there is one, else by what the findings are about', () => {
    const [base, head] = ['one-two-three!\nfour-five-six!\n', 'six-five-four!\nthree-two-one!\n'];
    const about: Readonly<Record<string, string>> = {
      'one-two-three': 'ports of web and api',
      'four-five-six': 'secret at mount point',
      'six-five-four': 'ports of web and worker',
      'three-two-one': 'secret at mount place',
    };
    const pairs = (more: (text: string) => Partial<Finding>) => pairsOf({ base, head, isOneFile: false, more });
    expect(pairs(() => ({}))).toEqual({ 1: 2, 2: 1 });
    expect(pairs(text => ({ identity: about[text] ?? '' }))).toEqual({ 1: 1, 2: 2 });
    expect(pairs(text => ({ facts: { value: about[text] ?? '' } }))).toEqual({ 1: 1, 2: 2 });
  });

  test('is alike in small and in capital letters, by its words and by nothing around them', () => {
    expect(pairsOf({ base: 'AAA-bbb-CCC-ddd!\n', head: 'aaa-BBB-ccc-DDD!\n', isOneFile: false })).toEqual({ 1: 1 });
    expect(pairsOf({ base: '/aaaaaaaaaaaa!\n', head: '/bbbbbbbbbbbb!\n', isOneFile: false })).toEqual({ 1: undefined });
  });

  test('is the first of two that are as alike', () => {
    const base = `${words('aaa', 'bbb', 'ccc', 'one')}${words('aaa', 'bbb', 'ccc', 'two')}`;
    expect(pairsOf({ base, head: words('aaa', 'bbb', 'ccc', 'ddd'), isOneFile: false })).toEqual({ 1: 1 });
  });

  test('is looked for among fifty', () => {
    const others = (count: number): string => Array.from({ length: count }, (_, index) => words(`other${index}`, `thing${index}`)).join('');
    const pair = (count: number) =>
      pairsOf({
        base: `${others(count)}${words('aaa', 'bbb', 'ccc', 'ddd')}`,
        head: words('aaa', 'bbb', 'ccc', 'xxx'),
        isOneFile: false,
      })[1];
    expect([pair(49), pair(50)]).toEqual([50, undefined]);
  });

  test('is told by the whole line where the text is short', () => {
    const [base, head] = ['name-of-one: true!\nname-of-two: true!\n', 'name-of-two: true!\nname-of-one: true!\n'];
    expect(pairsOf({ base, head, isOneFile: false })).toEqual({ 1: 2, 2: 1 });
    const [long, other] = [
      'name-of-one: 123456789012!\nname-of-two: 123456789012!\n',
      'name-of-two: 123456789012!\nname-of-one: 123456789012!\n',
    ];
    expect(pairsOf({ base: long, head: other, isOneFile: false })).toEqual({ 1: 1, 2: 2 });
  });

  test('is the only one of each where both can tell how bad they are', () => {
    const facts = (value: string): Partial<Finding> => ({ facts: { value } });
    const more = (text: string): Partial<Finding> => facts(text);
    expect(pairsOf({ base: 'one-thing!\n', head: 'something-else!\n', isOneFile: false, more })).toEqual({ 1: 1 });
    expect(pairsOf({ base: 'one-thing!\n', head: 'something-else!\n', isOneFile: false })).toEqual({ 1: undefined });
    const half = (text: string): Partial<Finding> => (text === 'one-thing' ? facts(text) : {});
    expect(pairsOf({ base: 'one-thing!\n', head: 'something-else!\n', isOneFile: false, more: half })).toEqual({ 1: undefined });
    expect(pairsOf({ base: 'something-else!\n', head: 'one-thing!\n', isOneFile: false, more: half })).toEqual({ 1: undefined });
    expect(pairsOf({ base: 'one-thing!\nxyz-abcdefghij!\n', head: 'something-else!\n', isOneFile: false, more })).toEqual({ 1: undefined });
    expect(pairsOf({ base: 'one-thing!\n', head: 'something-else!\nxyz-abcdefghij!\n', isOneFile: false, more })).toEqual({
      1: undefined,
      2: undefined,
    });
    expect(pairsOf({ base: 'one-thing!\nsame-text-here!\n', head: 'something-else!\nsame-text-here!\n', isOneFile: false, more })).toEqual({
      1: undefined,
      2: 2,
    });
  });
});
