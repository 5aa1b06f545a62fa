import { expect, test } from 'vitest';
import { parseArtifact } from '../../../src/artifacts/parse-artifact.ts';
import { sourceFile } from '../../../src/artifacts/source-file.ts';
import { ownDirectives } from '../../../src/artifacts/suppressions/file-directives.ts';
import { textUnder } from '../../../src/text/range.ts';
import { inLinearTime } from '../../support/linear-time.ts';

const ignore = 'tidewaiter: ignore[daemon/insecure-registry] -- our own network';

const read = (kind: 'daemon-unit' | 'registries', text: string) => ownDirectives(parseArtifact(sourceFile('a', text), { kind }, new Map()));

/** The texts that each comment silences. */
const silenced = (kind: 'daemon-unit' | 'registries', text: string) =>
  read(kind, text).directives.map(({ scopes }) => scopes.map(scope => textUnder(text, scope)));

test('a comment above a line of a unit speaks about it and the lines that go on with it', () => {
  expect(silenced('daemon-unit', `[Service]\n# ${ignore}\n\nExecStart=/usr/bin/dockerd \\\n  -D \\\n  --icc\nUser=x\n`)).toEqual([
    ['ExecStart=/usr/bin/dockerd \\\n  -D \\\n  --icc'],
  ]);
  expect(silenced('daemon-unit', `[Service]\r\n# ${ignore}\r\nExecStart=/usr/bin/dockerd -D\r\n`)).toEqual([
    ['ExecStart=/usr/bin/dockerd -D'],
  ]);
});

test('in TOML it speaks about the entry or the table under it, or about its own line', () => {
  const text = `# ${ignore}\n[[registry]]\nlocation = "a"\ninsecure = true\n[[registry]]\n# ${ignore}\nlocation = "b"\ninsecure = true # ${ignore}\n`;
  expect(silenced('registries', text)).toEqual([
    ['[[registry]]\nlocation = "a"\ninsecure = true'],
    ['location = "b"'],
    [`insecure = true # ${ignore}`],
  ]);
});

test('at the top it may speak about the whole file, and nowhere else', () => {
  const whole = ignore.replace('ignore[', 'ignore-file[');
  const text = `\n# a\n# ${whole}\n[[registry]]\n`;
  expect(silenced('registries', text)).toEqual([[text]]);
  expect(read('registries', `[[registry]]\n# ${whole}\n`).malformed).toMatchObject([
    { message: '"ignore-file" counts only at the top of the file. Move it there.' },
  ]);
  expect(read('registries', `# ${ignore.replace('ignore[', 'ignore-stage[')}\n`).malformed).toHaveLength(1);
});

test('a text in quotes is no comment, and one above nothing silences nothing', () => {
  expect(silenced('registries', `a = "# ${ignore}"\n`)).toEqual([]);
  expect(silenced('registries', `a = 1\n# ${ignore}\n`)).toEqual([[]]);
  expect(read('daemon-unit', '[Service]\n# tidewaiter: ignroe[a/b]\nExecStart=/usr/bin/dockerd\n').malformed).toHaveLength(1);
});

test('takes time that grows with the text', () => {
  const lines = (size: number) => parseArtifact(sourceFile('a', `# ${ignore}\n`.repeat(size / 70)), { kind: 'daemon-unit' }, new Map());
  expect(inLinearTime(1_000_000, lines, artifact => ownDirectives(artifact).malformed.length)).toBe(1);
});
