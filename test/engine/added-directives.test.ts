import { describe, expect, test } from 'vitest';
import { parseDockerfile } from '../../src/artifacts/dockerfile/parse.ts';
import { sourceFile } from '../../src/artifacts/source-file.ts';
import { directivesOf } from '../../src/artifacts/suppressions/file-directives.ts';
import type { Directive } from '../../src/artifacts/suppressions/suppression-directive.ts';
import { LineMap } from '../../src/changes/line-map.ts';
import { diffTexts } from '../../src/changes/text-diff.ts';
import { AddedDirectives, type FormerFinding } from '../../src/engine/suppressions/added-directives.ts';
import type { Finding } from '../../src/findings/finding.ts';

const ignore = (rule: string): string => `# tidewaiter: ignore[dockerfile/${rule}] -- agreed`;

/** A finding as far as directives look at it. */
const finding = (ruleId: string, subject = 'stage:0', more: Partial<Finding> = {}): Finding =>
  ({ ruleId, location: { path: 'Dockerfile', range: { start: 0, end: 0 }, subject }, ...more }) as Finding;
const found = finding('dockerfile/sudo');
const silenced = finding('dockerfile/sudo', 'stage:0', { suppression: {} as never });

/** A change of one Dockerfile; `null`: there was none. `were`: the base line that each head line was, where the diff could tell it otherwise. */
const changeOf = (base: string | null, head: string, were?: readonly (number | undefined)[]) => {
  const parse = (text: string) => parseDockerfile(sourceFile('Dockerfile', text));
  const [before, after] = [base === null ? undefined : parse(base), parse(head)];
  const lines = new LineMap(diffTexts(base ?? '', head));
  const added = new AddedDirectives({
    head: new Map([['Dockerfile', after]]),
    base: path => (path === 'Dockerfile' ? before : undefined),
    baseLine: (_, line) => (were ? were[line - 1] : lines.baseLine(line)),
  });
  return { added, directives: directivesOf(after) };
};

const since = ({ added }: ReturnType<typeof changeOf>, former?: FormerFinding, mayBlock = false) =>
  added.since({ former: () => former, mayBlock: () => mayBlock });

const addedOnes = (base: string | null, head: string, were?: readonly (number | undefined)[]): readonly boolean[] => {
  const change = changeOf(base, head, were);
  return change.directives.map(directive => since(change).isAdded(directive));
};

const first = ({ directives }: ReturnType<typeof changeOf>): Directive => {
  if (!directives[0]) throw new Error('The file has a directive.');
  return directives[0];
};

const sudo = `${ignore('sudo')}\nRUN sudo a\n`;
const from = 'FROM debian:13\n';

describe('a directive is added by the change', () => {
  test('when its file is new, or had none that says the same', () => {
    expect(addedOnes(null, from + sudo)).toEqual([true]);
    expect(addedOnes(`${from}RUN sudo a\n`, from + sudo)).toEqual([true]);
    expect(addedOnes(from + sudo, from + sudo.replace('agreed', 'no more'))).toEqual([true]);
  });

  test('not when it stays, and not when it moves', () => {
    expect(addedOnes(from + sudo, `# first\n${from}${sudo}`)).toEqual([false]);
    expect(addedOnes(`${from}${sudo}RUN b\n`, `${from}RUN b\n${sudo}`)).toEqual([false]);
  });

  test('as a copy of one that stays, wherever the copy stands', () => {
    const other = `${ignore('sudo')}\nRUN sudo b\n`;
    expect(addedOnes(from + sudo, from + other + sudo, [1, undefined, undefined, 2, 3])).toEqual([true, false]);
    expect(addedOnes(from + sudo, from + sudo + other, [1, 2, 3, undefined, undefined])).toEqual([false, true]);
  });

  test('once when two become three', () => {
    const three = ['a', 'b', 'c'].map(command => `${ignore('sudo')}\nRUN sudo ${command}\n`);
    expect(addedOnes(from + three.slice(0, 2).join(''), from + three.join(''))).toEqual([false, false, true]);
  });
});

describe('a directive that stayed counts for a finding', () => {
  const change = changeOf(from + sudo, from + sudo);

  test('that was silenced before and is the same, even when that may block', () => {
    expect(since(change, { finding: silenced, isSame: true }, true).isNewFor(first(change), found)).toBe(false);
  });

  test('that may block not when it is worse, was not silenced, or is new', () => {
    for (const former of [{ finding: silenced, isSame: false }, { finding: found, isSame: true }, undefined])
      expect(since(change, former, true).isNewFor(first(change), found)).toBe(true);
  });

  test('that may not block when it was silenced, or the directive stands where it stood', () => {
    expect(since(change, { finding: silenced, isSame: false }).isNewFor(first(change), found)).toBe(false);
    expect(since(change).isNewFor(first(change), found)).toBe(false);
  });

  test('that may not block and is new not when the directive moved, or stands above something else', () => {
    const moved = changeOf(`${from}${sudo}RUN b\n`, `${from}RUN b\n${sudo}`, [1, 4, undefined, undefined]);
    expect(since(moved).isNewFor(first(moved), found)).toBe(true);
    expect(since(moved, { finding: silenced, isSame: false }).isNewFor(first(moved), found)).toBe(false);
    const above = changeOf(from + sudo, `${from}${ignore('sudo')}\nRUN sudo other\n`);
    expect(since(above).isNewFor(first(above), found)).toBe(true);
  });

  test('in a file that nobody changed', () => {
    const elsewhere = { ...first(change), path: 'other/Dockerfile' };
    expect(since(change).isAdded(elsewhere)).toBe(false);
    expect(since(change).isNewFor(elsewhere, found)).toBe(false);
  });
});

describe('a directive for the whole file', () => {
  const global = `# tidewaiter: ignore-file[dockerfile/sudo] -- agreed\n${from}RUN sudo a\n`;

  test('stands in its place whatever is put above it', () => {
    const change = changeOf(global, `# first\n${global}`);
    expect(since(change).isNewFor(first(change), found)).toBe(false);
  });
});

describe('in a text that neither side has', () => {
  test('a directive is added when one that says the same is', () => {
    const change = changeOf(from, from + sudo);
    const [tried] = changeOf(null, `${from}RUN b\n${sudo}`).directives;
    if (!tried) throw new Error('The trial has a directive.');
    expect(change.added.inTrial.isAdded(tried)).toBe(true);
    expect(change.added.inTrial.isNewFor(tried, found)).toBe(true);
    expect(change.added.inTrial.isAdded({ ...tried, reason: 'another' })).toBe(false);
  });

  test('it is new for what it was found to be new for: the same words, rule and subject', () => {
    const change = changeOf(from + sudo, from + sudo);
    const directive = first(change);
    const { inTrial } = change.added;
    expect(inTrial.isNewFor(directive, found)).toBe(false);
    expect(since(change, undefined, true).isNewFor(directive, found)).toBe(true);
    expect(inTrial.isNewFor(directive, found)).toBe(true);
    expect(inTrial.isNewFor({ ...directive, at: { start: 0, end: 1 } }, found)).toBe(true);
    expect(inTrial.isNewFor({ ...directive, reason: 'another' }, found)).toBe(false);
    expect(inTrial.isNewFor(directive, finding('dockerfile/other'))).toBe(false);
    expect(inTrial.isNewFor(directive, finding('dockerfile/sudo', 'stage:1'))).toBe(false);
  });
});
