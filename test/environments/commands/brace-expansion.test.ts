import { spawnSync } from 'node:child_process';
import { describe, expect, test } from 'vitest';
import { bracesIn } from '../../../src/environments/commands/brace-expansion.ts';
import { unknownPart } from '../../../src/environments/path-tree.ts';

const words = [
  'a/{b,c}.yaml',
  '{a,b}{c,d}',
  'a{{p,q}p,x}',
  '{a,{b,{c,d}}}',
  '{,x}y',
  '{1..3}.yaml',
  '{3..1}',
  '{01..10..3}',
  '{-1..1}',
  '{a..e..2}',
  '{c..a}',
  '{a}',
  '{}',
  'a{b',
  'a,b',
  '{a..}',
  '"{a,b}"',
  "'{1..3}'",
  '\\{a,b}',
  'x{a,b}"{c,d}"',
];

describe('braces are taken apart', () => {
  const bash = spawnSync('bash', ['-c', 'for word; do eval "printf \'%s\\0\' $word"; printf "\\n"; done', 'bash', ...words], {
    encoding: 'utf8',
  });
  const made = bash.stdout.split('\n').map(line => line.split('\0').filter(text => text !== ''));

  test.each(words.map((word, index) => [word, made[index] ?? []] as const))('as bash does it: %s', (word, texts) => {
    const pattern = word.replaceAll(/["'\\]/gu, '');
    const own = bracesIn(pattern, word);
    // What is quoted beside braces that are not is taken apart as well: more is looked at, never less.
    if (word.startsWith('x')) expect(own).toEqual(expect.arrayContaining(['xac', 'xbd']));
    else expect([...own].sort()).toEqual([...texts].sort());
  });

  test.each(['{1..1000}.yaml', `${'{a,b,c}'.repeat(9)}.yaml`, '{a,{b,{1..200}}}'])('into anything where there is too much: %s', word => {
    const texts = bracesIn(word, word);
    expect(texts.some(text => text.includes(unknownPart))).toBe(true);
    expect(texts.length).toBeLessThanOrEqual(200);
  });
});
