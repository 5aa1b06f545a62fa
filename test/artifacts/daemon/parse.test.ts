import { describe, expect, test } from 'vitest';
import { parseArtifact } from '../../../src/artifacts/parse-artifact.ts';
import { sourceFile } from '../../../src/artifacts/source-file.ts';
import { readAssignments } from '../../../src/artifacts/systemd/assignments.ts';
import { textUnder } from '../../../src/text/range.ts';
import { inLinearTime } from '../../support/linear-time.ts';

const read = (kind: 'daemon-json' | 'daemon-unit' | 'registries', path: string, text: string) =>
  parseArtifact(sourceFile(path, text), { kind }, new Map());

const problems = (kind: 'daemon-json' | 'daemon-unit' | 'registries', path: string, text: string) =>
  read(kind, path, text).notifications.map(({ code, level, range }) => `${level} ${code}: ${range ? textUnder(text, range) : ''}`);

describe('what dockerd does not read as JSON makes the review of the file incomplete', () => {
  test.each([
    ['{"icc": false, // no\n}', '// no'],
    ['{\n  "icc": false,\n}', '}'],
    ['{"icc": no}', 'o}'],
    ["{'icc': true}", "'icc': true}"],
    ['{"icc": true}\n{"icc": false}\n', '{"icc": false}'],
    ['icc: true\n', 'icc: true'],
    ['{"icc": tru', 'u'],
    ['\uFEFF{"icc": false,}', '}'],
    ['{% if x %}{}{% endif %}', '% if x %}{}{% endif %}'],
  ])('%j', (text, place) => {
    expect(problems('daemon-json', 'docker/daemon.json', text)).toEqual([`error syntax-error: ${place}`]);
    expect(read('daemon-json', 'docker/daemon.json', text)).toMatchObject({ root: undefined });
  });

  test('and says why, without the text around the place', () => {
    const reasonOf = (text: string) => {
      const artifact = read('daemon-json', 'docker/daemon.json', text);
      return artifact.kind === 'daemon-json' ? artifact.problem?.reason : undefined;
    };
    expect(reasonOf(`{"icc": nO, "password": "hunter2"${' '.repeat(1_000)}}`)).toBe("Unexpected token 'O'");
    expect(reasonOf('{"icc": "a\nb"}')).toBe('Bad control character in string literal');
    expect(reasonOf('{"icc": fals')).toBe('Unexpected end of JSON input');
  });

  test('and says where', () => {
    const [notification] = read('daemon-json', 'docker/daemon.json', '{\n  "icc": false,\n}').notifications;
    expect(notification?.message).toMatch(
      /^The file is no JSON: .* \(line 3, column 1\)\. Correct it there; until then nothing in it is reviewed\.$/u,
    );
  });

  test.each(['', ' \n', '\uFEFF{"icc": false}', '{"a\\/b": "\\ud83d\\ude00"}\n', '{\t"icc":\tfalse\t}\r\n', '[]', '"icc"', 'null'])(
    '%j is read',
    text => {
      expect(problems('daemon-json', 'docker/daemon.json', text)).toEqual([]);
    },
  );

  test('brackets within brackets end in an error, not in a crash', () => {
    expect(problems('daemon-json', 'docker/daemon.json', `{"a": ${'['.repeat(100_000)}${']'.repeat(100_000)}}`)).toHaveLength(1);
    expect(problems('daemon-json', 'docker/daemon.json', '['.repeat(100_000))).toHaveLength(1);
  });
});

describe('assignments of a unit', () => {
  const values = (text: string) => readAssignments(sourceFile('a.service', text)).map(({ name, value }) => [name, value.text.trim()]);

  test('go on in the next line behind a backslash, comments between left out', () => {
    expect(values('[Service]\nExecStart=a \\\n# c \\\n  b\\\n;d\nc\nUser=x\n')).toEqual([
      ['ExecStart', 'a  b c'],
      ['User', 'x'],
    ]);
    expect(values('ExecStart=a \\')).toEqual([['ExecStart', 'a']]);
    expect(values('\uFEFFA=1\r\nB = 2\r\n=3\n')).toEqual([
      ['A', '1'],
      ['B', '2'],
      ['', '3'],
    ]);
  });

  test('know where they stand', () => {
    const text = 'ExecStart=/usr/bin/dockerd \\\r\n  -H fd://\r\n';
    const [start] = readAssignments(sourceFile('a.service', text));
    const at = start?.value.text.indexOf('-H') ?? 0;
    expect(textUnder(text, start?.value.range(at, at + 8) ?? { start: 0, end: 0 })).toBe('-H fd://');
  });

  test('are read in time that grows with the text', () => {
    const lines = (size: number) => sourceFile('a.service', 'A=\\\n'.repeat(size / 4));
    expect(inLinearTime(1_000_000, lines, file => readAssignments(file).length)).toBe(1);
  });
});

test('a command whose quotes do not match makes the review of the unit incomplete', () => {
  expect(problems('daemon-unit', 'docker.service', '[Service]\nExecStart=/usr/bin/dockerd -H "fd://\n')).toEqual([
    'error syntax-error: /usr/bin/dockerd -H "fd://',
  ]);
  expect(problems('daemon-unit', 'docker.service', '[Service]\nExecStart=/usr/bin/dockerd -H fd://\n')).toEqual([]);
});

test('what is no TOML makes the review of the file incomplete', () => {
  expect(problems('registries', 'registries.conf', '[[registry]]\nlocation = \n')).toEqual(['error syntax-error:  ']);
  expect(problems('registries', 'registries.conf', `[[registry]]\nlocation = "${'a'.repeat(300_000)}"\n`)).toEqual([
    'error too-large: [[registry]]',
  ]);
});
