import { describe, expect, test } from 'vitest';
import { sourceFile } from '../../../src/artifacts/source-file.ts';
import { readAssignments } from '../../../src/artifacts/systemd/assignments.ts';
import { startCommands } from '../../../src/artifacts/systemd/commands.ts';
import { environmentOf, namedIn, withoutEscapes } from '../../../src/artifacts/systemd/unit-variables.ts';
import { MappedText } from '../../../src/text/mapped-text.ts';

const unit = (...lines: readonly string[]) => readAssignments(sourceFile('a.service', `[Service]\n${lines.join('\n')}\n`));
const startsOf = (...lines: readonly string[]): readonly string[] => startCommands(unit(...lines)).map(({ text }) => text);

test('the variables of a unit, however they are quoted; an empty line takes back those before it', () => {
  const variables = environmentOf(unit('Environment=A=1 "B=2 3" \'C=4 "5"\' D="6 7" E=', 'Environment=_f1=8'));
  expect(variables.map(({ name, value }) => [name, value.text])).toEqual([
    ['A', '1'],
    ['B', '2 3'],
    ['C', '4 "5"'],
    ['D', '6 7'],
    ['E', ''],
    ['_f1', '8'],
  ]);
  expect(environmentOf(unit('Environment=A=1', 'Environment=', 'Environment=B=2')).map(({ name }) => name)).toEqual(['B']);
  expect(environmentOf(unit('Environment=1A=1 =2 x'))).toEqual([]);
});

describe('a command with the variables of its unit', () => {
  test('has what they hold in their places, the last of a name', () => {
    expect(startsOf('Environment=A=1 A=2 "B=-a -b"', 'ExecStart=-/bin/x $A ${B} --c=${A}')).toEqual(['/bin/x 2 -a -b --c=2']);
  });

  test('leaves others as they are, and a dollar that stands for itself', () => {
    expect(startsOf('Environment=A=1', 'ExecStart=/bin/x $$A $B $A1')).toEqual(['/bin/x $$A $B $A1']);
    expect(startsOf('ExecStart=/bin/x $A')).toEqual(['/bin/x $A']);
  });

  test('has no escapes of plain characters, where they stand', () => {
    const value = withoutEscapes(MappedText.copied(String.raw`a\x2db\u0063\144 \x20\x22 \xzz`, 10));
    expect(value.text).toBe(String.raw`a-bcd \x20\x22 \xzz`);
    expect([value.range(1, 2), value.range(2, 3)]).toEqual([
      { start: 11, end: 15 },
      { start: 15, end: 16 },
    ]);
  });
});

test('the names that a command is put together from', () => {
  expect([...namedIn(MappedText.copied('x $A ${B}c $$D $', 0))]).toEqual(['A', 'B']);
});
