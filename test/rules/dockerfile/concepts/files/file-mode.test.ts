import { expect, test } from 'vitest';
import { readFileMode, specialBits, withoutOthersWrite } from '../../../../../src/rules/dockerfile/concepts/files/file-mode.ts';

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

test.each([
  ['4755', true, false],
  ['2755', false, true],
  ['6755', true, true],
  ['1777', false, false],
  ['755', false, false],
  ['u+s', true, false],
  ['g+s', false, true],
  ['+s', true, true],
  ['a+s', true, true],
  ['o+s', false, false],
  ['u=rws,g=rx', true, false],
  ['+s,g-s', true, false],
  ['u+s,u-s', false, false],
  ['u+rwx', false, false],
  ['s', false, false],
  ['', false, false],
  [`${'u+s,'.repeat(16)}g+s`, false, false],
])('%j makes a program run as the owner: %s, with the group: %s', (mode, setuid, setgid) => {
  expect(specialBits(mode)).toEqual({ setuid, setgid });
});
