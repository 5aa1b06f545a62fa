import { describe, expect, test } from 'vitest';
import type { Dockerfile } from '../../../src/artifacts/dockerfile/model.ts';
import { parseDockerfile } from '../../../src/artifacts/dockerfile/parse.ts';
import { sourceFile } from '../../../src/artifacts/source-file.ts';

const parse = (text: string): Dockerfile => parseDockerfile(sourceFile('Dockerfile', text));

/** Parses, asks for every script, and counts the commands. */
const countCommands = ({ instructions }: Dockerfile): number =>
  instructions.reduce((sum, instruction) => sum + ('command' in instruction ? (instruction.command?.script?.commands.length ?? 0) : 0), 0);

describe('large inputs are read completely', { timeout: 20_000 }, () => {
  test('100,000 continued lines', () => {
    const [, run] = parse(`FROM a\nRUN a ${'\\\nb '.repeat(100_000)}`).instructions;
    expect(run?.endLine).toBe(100_002);
  });

  test('333,000 words of a COPY', () => {
    const [, copy] = parse(`FROM a\nCOPY ${'a b c d e f g h i j \\\n'.repeat(33_300)} x`).instructions;
    expect(copy?.keyword === 'COPY' && copy.sources.length).toBe(333_000);
  });

  test('150,000 flags', () => {
    const [, run] = parse(`FROM a\nRUN ${'--mount \\\n'.repeat(100_000)} x`).instructions;
    expect(run?.flags).toHaveLength(100_000);
  });

  test('2,490 ENV and 2,490 RUN that use them', () => {
    const dockerfile = parse(`FROM a\n${Array.from({ length: 2_490 }, (_, index) => `ENV A${index}=b\nRUN $A${index}\n`).join('')}`);
    expect(countCommands(dockerfile)).toBe(2_490);
    expect(dockerfile.notifications).toEqual([]);
  });

  test('2,490 stages, each of which continues the one before', () => {
    const { stages } = parse(
      `FROM a AS s0\n${Array.from({ length: 2_490 }, (_, index) => `FROM s${index} AS s${index + 1}\nENV A=$A\n`).join('')}`,
    );
    expect(stages.filter(({ shipped }) => shipped)).toHaveLength(2_491);
  });

  test('20,000 here-documents of one COPY', () => {
    const [, copy] = parse(`FROM a\nCOPY ${'<<A \\\n'.repeat(20_000)} /x\n${'A\n'.repeat(20_000)}`).instructions;
    expect(copy?.heredocs).toHaveLength(20_000);
  });
});

test('of more than 5,000 instructions the first are read, and the file says that it was not read to its end', () => {
  const dockerfile = parse(`FROM a AS s0\n${Array.from({ length: 20_000 }, (_, index) => `FROM s${index} AS s${index + 1}\n`).join('')}`);
  expect(dockerfile.instructions).toHaveLength(5_000);
  expect(dockerfile.notifications).toMatchObject([
    { code: 'too-many', level: 'error', range: { start: (dockerfile.instructions.at(-1)?.range.end ?? 0) + 1 } },
  ]);
  expect(dockerfile.finalStage).toBeUndefined();
  expect(dockerfile.stages.filter(({ shipped }) => shipped)).toEqual([]);
});

describe('inputs that would grow stay small', { timeout: 20_000 }, () => {
  test('variables that double their value', () => {
    const dockerfile = parse(`FROM a\nENV A=xxxxxxxx\n${'ENV A=$A$A\n'.repeat(100)}${'LABEL a=$A\n'.repeat(1000)}`);
    const lengths = dockerfile.instructions.flatMap(instruction =>
      instruction.keyword === 'ENV' ? instruction.pairs.map(({ value }) => value?.expanded.value?.length ?? 0) : [],
    );
    expect(Math.max(...lengths)).toBeLessThan(8200);
    expect(lengths.at(-1)).toBe(0);
  });

  test('long values that are used very often', () => {
    const dockerfile = parse(`FROM a\nENV A=${'x'.repeat(4000)}\n${'LABEL a=$A-\n'.repeat(4_900)}`);
    const total = dockerfile.instructions.reduce(
      (sum, instruction) => sum + (instruction.keyword === 'LABEL' ? (instruction.pairs[0]?.value?.expanded.value?.length ?? 0) : 0),
      0,
    );
    expect(total).toBeLessThanOrEqual(4_000_000);
  });

  test('wildcards that would backtrack', () => {
    const dockerfile = parse(`FROM a\nENV A=${'a'.repeat(1000)}\n${`LABEL x=\${A%%${'*a'.repeat(30)}b}\n`.repeat(4900)}`);
    expect(dockerfile.instructions).toHaveLength(4902);
  });

  test('triggers in triggers', () => {
    expect(parse(`FROM a\n${'ONBUILD '.repeat(8000)}RUN x\n`).notifications).toHaveLength(1);
  });

  test('nested JSON, which is no array of strings', () => {
    const [, command] = parse(`FROM a\nCMD ${'['.repeat(60_000)}\n`).instructions;
    expect(command?.keyword === 'CMD' && command.command.form).toBe('shell');
  });
});

/** A small generator (xorshift), so that a failure can be repeated. */
const random = (seed: number): ((below: number) => number) => {
  let state = seed;
  return below => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    return (state >>> 0) % below;
  };
};

const tokens = [
  ...[
    'FROM',
    'RUN',
    'COPY',
    'ENV',
    'ARG',
    'ONBUILD',
    'HEALTHCHECK',
    'CMD',
    'SHELL',
    'LABEL',
    'EXPOSE',
    '--from=',
    '--mount=type=',
    '--',
    '#',
    '# escape=`',
  ],
  ...[
    ' ',
    ' ',
    '\n',
    '\n',
    '\\\n',
    '\r\n',
    '\t',
    '\u00a0',
    '`',
    '\\',
    '"',
    "'",
    '$',
    '${',
    '}',
    ':-',
    '%%',
    '/',
    '=',
    '<<',
    '<<-',
    'EOF',
    '\nEOF\n',
    '[',
    ']',
    ',',
  ],
  ...[
    '$(',
    ')',
    '|',
    '&&',
    ';',
    'sh -c',
    'sudo',
    'eval',
    'env',
    'find . -exec',
    'A',
    'a',
    'AS',
    'é',
    '\u{1F389}',
    '\0',
    '*',
    '{',
    '<(',
    '((',
    'case',
    'if',
    'do',
  ],
];

test('4,000 token soups give ranges in order and inside the file, and no exception', { timeout: 30_000 }, () => {
  const next = random(20_261_124);
  for (let round = 0; round < 4000; round += 1) {
    const text = `FROM a\n${Array.from({ length: 3 + next(40) }, () => tokens[next(tokens.length)]).join(next(2) === 0 ? ' ' : '')}`;
    const { instructions } = parse(text);
    let last = 0;
    for (const instruction of instructions) {
      expect(instruction.range.start, text).toBeGreaterThanOrEqual(last);
      expect(instruction.range.end, text).toBeGreaterThan(instruction.range.start);
      expect(instruction.range.end, text).toBeLessThanOrEqual(text.length);
      last = instruction.range.end;
      if (!('command' in instruction)) continue;
      for (const { range, args } of instruction.command?.script?.commands ?? []) {
        for (const at of [range, ...args.map(arg => arg.range)]) {
          expect(at.start, text).toBeGreaterThanOrEqual(instruction.range.start);
          expect(at.end, text).toBeGreaterThanOrEqual(at.start);
          expect(at.end, text).toBeLessThanOrEqual(instruction.range.end);
        }
      }
    }
  }
});
