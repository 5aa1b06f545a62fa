import { describe, expect, test } from 'vitest';
import { selectorMatches } from '../../../src/artifacts/kubernetes/label-selector.ts';
import { parseSelectorText } from '../../../src/artifacts/kubernetes/selector-text.ts';

const matches = (text: string, labels: Readonly<Record<string, string>>): boolean | 'unknown' =>
  selectorMatches(parseSelectorText(text), { values: new Map(Object.entries(labels)), complete: true });

describe('a selector as text', () => {
  test.each([
    ['', {}, true],
    ['app=web', { app: 'web' }, true],
    ['app == web , tier!=back', { app: 'web' }, true],
    ['app in (web, api)', { app: 'api' }, true],
    ['app notin (web)', {}, true],
    ['!app', { app: 'web' }, false],
    ['app', { app: '' }, true],
    ['app=', { app: '' }, true],
    ['app in (,web)', { app: '' }, true],
    ['in in (in)', { in: 'in' }, true],
    ['weight>5', { weight: '10' }, true],
    ['weight<5', { weight: '10' }, false],
    ['weight>5', { weight: '5' }, false],
    ['weight<5', { weight: '5' }, false],
    ['weight>5', { weight: 'x' }, false],
    ['weight<9223372036854775807', { weight: '9223372036854775806' }, true],
    ['example.com/app=web', { 'example.com/app': 'web' }, true],
  ])('%s of %o: %s', (text, labels, expected) => expect(matches(text, labels)).toBe(expected));

  test.each([
    ['app=web,', 'expected a key at word 6'],
    ['app web', "expected 'in', 'notin', '=', '==', '!=', '>' or '<' at word 3"],
    ['!app=web', "expected ',' or the end at word 3"],
    ['app in web', "expected '(' at word 3"],
    ['app in (web', "expected ',' or ')' at word 5"],
    ['app=a=b', "expected ',' or the end at word 5"],
    ['app="web"', '"\\"web\\"" is no value for "app"'],
    [`app=${'x'.repeat(64)}`, `"${'x'.repeat(64)}" is no value for "app"`],
    ['a/b/c=web', '"a/b/c" is no key of a label'],
    ['weight>heavy', '"heavy" is no value for "weight"'],
  ])('%s is refused', (text, message) => expect(() => parseSelectorText(text)).toThrow(message));

  test('a long text is read in one go', () => {
    expect(parseSelectorText(`a in (${'x,'.repeat(100_000)}y)`).requirements).toMatchObject([{ values: ['x', 'y'] }]);
  });
});
