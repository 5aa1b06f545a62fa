import { expect, test } from 'vitest';
import { readFileMode, withoutOthersWrite } from '../../../../../src/rules/dockerfile/concepts/files/file-mode.ts';

test.each([
  ['777', '775'],
  ['0777', '0775'],
  ['666', '664'],
  ['00777', '00775'],
  ['2777', '2775'],
  ['757', '755'],
  ['a+w', 'ug+w'],
  ['ugo+rwx', 'ugo+rx,ug+w'],
  ['a+rwX', 'a+rX,ug+w'],
  ['a=rw', 'a=r,ug+w'],
  ['go+w', 'g+w'],
  ['o+rw', 'o+r'],
  ['u+x,o+rwx', 'u+x,o+rx'],
  ['o+w', undefined],
])('%s lets others write, %s does not', (mode, fixed) => {
  expect(readFileMode(mode)).toEqual({ othersWrite: true, sticky: false });
  expect(withoutOthersWrite(mode)).toBe(fixed);
  if (fixed !== undefined) expect(readFileMode(fixed)?.othersWrite).toBe(false);
});

test.each(['755', '0644', '+w', 'u+w', 'g=u', 'go-w', 'o-w', 'a+r', 'o+w,o=r', '+x'])('%s does not let others write', mode => {
  expect(readFileMode(mode)?.othersWrite).toBe(false);
});

test('the sticky bit is seen', () => {
  expect(readFileMode('1777')).toEqual({ othersWrite: true, sticky: true });
  expect(readFileMode('a+rwxt')).toEqual({ othersWrite: true, sticky: true });
});

test.each(['', '9', '78', '/x', 'abc', 'u+q'])('%j is not a mode', mode => {
  expect(readFileMode(mode)).toBe(undefined);
});
