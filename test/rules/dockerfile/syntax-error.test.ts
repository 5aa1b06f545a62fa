import { expect, test } from 'vitest';
import { parseArtifact } from '../../../src/artifacts/parse-artifact.ts';
import { sourceFile } from '../../../src/artifacts/source-file.ts';
import { syntaxError } from '../../../src/rules/dockerfile/syntax-error.ts';
import { testRule } from '../../support/rule-tester.ts';

const broken = { allowNotifications: true } as const;

testRule(syntaxError, {
  valid: {
    'a file that Docker reads': 'FROM alpine:3.22\nRUN <<EOF\necho a\nEOF\nCMD ["sh"]\n',
    'words that only look like exec form, which go to the shell': 'FROM alpine:3.22\nCMD [sh]\n',
    'a template, which nobody builds': { path: 'Dockerfile.j2', text: 'FROM {{ base }}\n{{ packages }}\nRUM x\n', ...broken },
    'a flag of a frontend of one’s own': {
      text: '# syntax=docker.io/acme/frontend:1\nFROM alpine:3.22\nRUN --turbo echo\n',
      ...broken,
    },
    'nothing but comments': { text: '# nothing yet\n', ...broken },
    'what stands before the first FROM, which another rule tells': { text: 'RUN a\nFROM alpine:3.22\n', ...broken },
    'a trigger that is not allowed, which another rule tells': { text: 'FROM alpine:3.22\nONBUILD FROM a\n', ...broken },
  },
  invalid: {
    'an instruction that nobody knows': {
      text: 'FROM alpine:3.22\n⟦RUM apk add curl⟧\n',
      expect: [{ messageId: 'refused', severity: 'low', message: 'Docker refuses this: unknown instruction: RUM.' }],
      ...broken,
    },
    'a here-document without its end': { text: 'FROM alpine:3.22\nRUN ⟦<<EOF⟧\necho a\n', expect: ['refused'], exact: true, ...broken },
    'a flag that Docker does not know': { text: 'FROM alpine:3.22\nCOPY ⟦--own=a⟧ a b\n', expect: ['refused'], ...broken },
    'an instruction without its arguments': { text: 'FROM alpine:3.22\n⟦WORKDIR⟧\n', expect: ['refused'], ...broken },
    'several places, told once': {
      text: 'FROM alpine:3.22\n⟦RUM a⟧\nEXPOZE 80\nUSR b\n',
      expect: [{ messageId: 'several', message: 'Docker refuses this: unknown instruction: RUM. It is the first of 3 places.' }],
      ...broken,
    },
  },
});

test('a file that Docker refuses stays one of which the review is not complete, whatever rules say of it', () => {
  for (const text of ['FROM a\nRUM b\n', 'RUN a\nFROM b\n', 'FROM a\nONBUILD FROM b\n']) {
    const { notifications } = parseArtifact(sourceFile('Dockerfile', text), { kind: 'dockerfile' }, new Map());
    expect(notifications).toContainEqual(expect.objectContaining({ code: 'syntax-error', level: 'error' }));
  }
});

test('of a file in which nothing is an instruction only so many refusals are kept', () => {
  const file = sourceFile('Dockerfile', `FROM a\n${'HELLO world\n'.repeat(5_000)}`);
  const artifact = parseArtifact(file, { kind: 'dockerfile' }, new Map());
  expect('refusals' in artifact && artifact.refusals.length).toBe(100);
});
