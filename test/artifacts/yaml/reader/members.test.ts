import { expect, test } from 'vitest';
import { Members } from '../../../../src/artifacts/yaml/reader/members.ts';

test('a collection takes its own members and leaves those of the collections around it', () => {
  const members = new Members<string>();
  members.add('a');
  const inner = members.count;
  members.add('b');
  members.add('c');
  expect(members.take(inner)).toEqual(['b', 'c']);
  members.add('d');
  expect(members.take(0)).toEqual(['a', 'd']);
  expect(members.take(members.count)).toEqual([]);
});
