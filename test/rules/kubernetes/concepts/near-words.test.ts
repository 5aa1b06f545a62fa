import { describe, expect, test } from 'vitest';
import { nearestWord } from '../../../../src/rules/kubernetes/concepts/near-words.ts';

const fields = ['runAsNonRoot', 'privileged', 'capabilities', 'add', 'drop', 'hostPID'];

describe('a word that is none of the known ones', () => {
  test.each([
    ['runasnonroot', 'runAsNonRoot'],
    ['run_as_non_root', 'runAsNonRoot'],
    ['run-as-non-root', 'runAsNonRoot'],
    ['priviliged', 'privileged'],
    ['priviledged', 'privileged'],
    ['privleged', 'privileged'],
    ['privilegde', 'privileged'],
    ['rpivileged', 'privileged'],
    ['capabilites', 'capabilities'],
    ['capabilties', 'capabilities'],
    ['hostpid', 'hostPID'],
    ['hostPDI', 'hostPID'],
    ['drpo', 'drop'],
    ['drops', 'drop'],
    ['rop', 'drop'],
    ['ADD', 'add'],
  ])('%s is most likely %s', (word, meant) => expect(nearestWord(word, fields)).toBe(meant));

  test.each(['dorpp', 'adt', 'prvlgd', 'xxprivilegedxx', 'privil', 'capa', ''])('%j may be anything', word =>
    expect(nearestWord(word, fields)).toBeUndefined(),
  );

  test('is allowed a letter for each four, two at most', () => {
    expect(nearestWord('abd', ['abc'])).toBeUndefined();
    expect(nearestWord('abcx', ['abcd'])).toBe('abcd');
    expect(nearestWord('abxx', ['abcd'])).toBeUndefined();
    expect(nearestWord('abcdefxx', ['abcdefgh'])).toBe('abcdefgh');
    expect(nearestWord('abcdexxx', ['abcdefgh'])).toBeUndefined();
    expect(nearestWord('abcdefghixxx', ['abcdefghijkl'])).toBeUndefined();
  });

  test('is the nearest of several, and of equals the first', () => {
    expect(nearestWord('abcdefgx', ['abcdyygx', 'abcdefgh', 'abcdefgi'])).toBe('abcdefgh');
  });
});

test('a word that is known is not taken for another one because of itself', () => {
  expect(nearestWord('drop', ['drop'])).toBeUndefined();
  expect(nearestWord('drop', ['drop', 'Drop'])).toBe('Drop');
});

test('words of more than sixty letters are not compared', () => {
  expect(nearestWord('a'.repeat(60), ['A'.repeat(60)])).toBe('A'.repeat(60));
  expect(nearestWord('a'.repeat(61), ['A'.repeat(61)])).toBeUndefined();
});
