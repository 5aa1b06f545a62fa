import { expect, test } from 'vitest';
import { BoundedMemory } from '../../src/text/bounded-memory.ts';

/** A memory of two, and the texts that it had to ask about. */
const asking = (): { readonly ask: (text: string) => string | undefined; readonly asked: readonly string[] } => {
  const memory = new BoundedMemory<string | undefined>(2);
  const asked: string[] = [];
  const ask = (text: string): string | undefined =>
    memory.of(text, () => {
      asked.push(text);
      return text === '' ? undefined : text.toUpperCase();
    });
  return { ask, asked };
};

test('is asked once for each text, also where the answer is that there is none', () => {
  const { ask, asked } = asking();
  expect(['a', '', 'a', ''].map(ask)).toEqual(['A', undefined, 'A', undefined]);
  expect(asked).toEqual(['a', '']);
});

test('forgets all when one more comes than it may hold', () => {
  const { ask, asked } = asking();
  expect(['a', 'b', 'b', 'c', 'c', 'b', 'a'].map(ask)).toEqual(['A', 'B', 'B', 'C', 'C', 'B', 'A']);
  expect(asked).toEqual(['a', 'b', 'c', 'b', 'a']);
});
