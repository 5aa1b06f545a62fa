import { styleText } from 'node:util';
import { expect, test } from 'vitest';
import { wrapWords } from '../../src/reports/wrap-words.ts';
import { inLinearTime } from '../support/linear-time.ts';

test('lines are broken between words, and go on two columns further in', () => {
  expect(wrapWords('high a.yaml:1:1 The service is pulled again.\n  fix Pin it to what it is', 20)).toBe(
    'high a.yaml:1:1 The\n  service is pulled\n  again.\n  fix Pin it to what\n    it is',
  );
});

test('what fits, source under its number, diffs and words that are too long stay as they are', () => {
  for (const line of [
    'exactly twenty wide!',
    ' 12 │ RUN something that is long',
    '     │     ^^^^^^^^^^^^^^^^^^^',
    '    + USER node and so on and on',
    `${'x'.repeat(40)}`,
    '',
  ])
    expect(wrapWords(line, 20)).toBe(line);
  expect(wrapWords(`see https://example.com/${'x'.repeat(20)} there`, 20)).toBe(`see\n  https://example.com/${'x'.repeat(20)}\n  there`);
});

test('colors take no room', () => {
  const red = (text: string): string => styleText('red', text, { validateStream: false });
  expect(wrapWords(`${red('high')} a place of twenty`, 22)).toBe(`${red('high')} a place of twenty`);
  expect(wrapWords(`${red('high')} a place of twenty one`, 22)).toBe(`${red('high')} a place of twenty\n  one`);
});

test('time is linear, whatever the line is made of', () => {
  for (const part of [' ', 'word ', '\u001B[31m', 'x'])
    inLinearTime(
      400_000,
      size => part.repeat(size),
      text => wrapWords(text, 80),
    );
});
