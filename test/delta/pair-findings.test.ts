import { expect, test } from 'vitest';
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
