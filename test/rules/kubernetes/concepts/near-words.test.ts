import { expect, test } from 'vitest';
import { nearestWord } from '../../../../src/rules/kubernetes/concepts/near-words.ts';

const words = ['runAsNonRoot', 'runAsUser', 'drop', 'privileged', 'readOnlyRootFilesystem'];

test.each([
  ['runAsNonroot', 'runAsNonRoot'],
  ['run_as_non_root', 'runAsNonRoot'],
  ['readOnlyRootFileSystem', 'readOnlyRootFilesystem'],
  ['readOnlyRootFilsytem', 'readOnlyRootFilesystem'],
  ['privilged', 'privileged'],
  ['privilegde', 'privileged'],
  ['drops', 'drop'],
  ['Drop', 'drop'],
])('%s is meant to be %s', (word, meant) => expect(nearestWord(word, words)).toBe(meant));

test.each(['crop2', 'dr', 'runAs', 'user', 'x'.repeat(10_000), ''])('%s is no such word', word =>
  expect(nearestWord(word, words)).toBeUndefined(),
);
