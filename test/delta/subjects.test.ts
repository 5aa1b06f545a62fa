import { expect, test } from 'vitest';
import { alikeSubjects } from '../../src/delta/subjects/alike.ts';
import type { Subject } from '../../src/delta/subjects/subject.ts';

const service = (name: string, ...words: readonly string[]): Subject => ({
  type: 'service',
  path: 'compose.yaml',
  key: `service:${name}`,
  name,
  nameTemplate: undefined,
  kind: 'service',
  isWorkload: false,
  namespace: undefined,
  namespaceTemplate: undefined,
  off: undefined,
  profiles: [],
  isShipped: false,
  parent: undefined,
  index: 0,
  isFinal: false,
  isOpen: false,
  range: { start: 0, end: 0 },
  words: new Map(words.map(word => [word, 1])),
});

test('subjects that are just alike enough may be the same', () => {
  const [base, head] = [service('web', 'image=shop', 'port=80'), service('shop', 'image=shop', 'port=443')];
  const score = alikeSubjects([base], [head], () => 0)[0]?.score ?? 0;
  expect(score).toBeGreaterThan(0);
  expect(alikeSubjects([base], [head], () => score)).toHaveLength(1);
  expect(alikeSubjects([base], [head], () => score + 0.01)).toEqual([]);
});
