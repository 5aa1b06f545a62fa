import { expect, test } from 'vitest';
import { problemsWith } from './check-text.ts';
import { findBrokenRenders } from './fuzz-renders.ts';
import { mutate, random } from './mutate.ts';
import { seeds } from './seeds.ts';

test('1,500 randomly changed files: no crash, ranges inside the text, fixed texts parse', () => {
  const next = random(7);
  const texts = seeds();
  for (let round = 0; round < 1_500; round += 1) {
    const start = texts[Math.floor(next() * texts.length)];
    if (!start) throw new Error('There are no texts to start from.');
    const text = mutate(start.text, next);
    expect(problemsWith(start.path, text), JSON.stringify({ path: start.path, text })).toEqual([]);
  }
});

test('400 random charts and kustomizations: no crash, no hang, and the parts of a document are its text', () => {
  expect(findBrokenRenders(400, 3)).toEqual([]);
});
