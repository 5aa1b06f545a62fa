import { expect, test } from 'vitest';
import { markLink, markLinks } from '../../../src/github/read/symbolic-links.ts';
import { type FileText, submodule } from '../../../src/review/ports.ts';

const text: FileText = { state: 'text', text: '../Dockerfile' };
const absent: FileText = { state: 'absent' };

test('only its mode tells the target of a link from the text of a file', () => {
  expect(markLink(text, 'link')).toEqual({ state: 'link', target: '../Dockerfile' });
  for (const mode of ['file', 'executable', 'other', undefined] as const) expect(markLink(text, mode)).toBe(text);
});

test('a link without a text is what was read, and a submodule is one whatever was read', () => {
  expect(markLink(absent, 'link')).toBe(absent);
  expect([markLink(absent, 'submodule'), markLink(text, 'submodule')]).toEqual([submodule, submodule]);
});

test('texts are marked by their paths', () => {
  const texts = new Map([
    ['a', text],
    ['b', text],
  ]);
  expect([...markLinks(texts, new Map([['b', 'link']]))]).toEqual([
    ['a', text],
    ['b', { state: 'link', target: '../Dockerfile' }],
  ]);
});
