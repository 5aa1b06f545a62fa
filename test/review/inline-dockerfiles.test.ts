import { describe, expect, test } from 'vitest';
import type { ReviewResult } from '../../src/review/result.ts';
import { causedLines, reviewChange } from '../support/in-memory-repository.ts';

const compose = (inline: string, more = ''): string => `services:\n  web:\n    build:\n      context: .\n${inline}${more}`;
const added = (text: string): Promise<ReviewResult> =>
  reviewChange(
    { base: {}, head: { 'compose.yaml': text } },
    { policy: { thresholds: { report: 'high', comment: 'high', block: 'high' } } },
  );
const underFindings = (result: ReviewResult): readonly (readonly string[])[] =>
  result.considered.shown.map(({ head: { ruleId, location } }) => [
    ruleId,
    result.files.get(location.path)?.text.slice(location.range.start, location.range.end) ?? '',
    location.subject,
  ]);

describe('a Dockerfile inside of a Compose file', () => {
  test('is judged by all rules, in the lines of the Compose file', async () => {
    const text = compose(
      '      dockerfile_inline: |\n        FROM debian:13.1-slim\n\n        RUN apt-get update \\\n          && curl -fsSL https://get.x.io | sh\n        USER 1000\n',
    );
    const result = await added(text);
    expect(underFindings(result)).toEqual([['dockerfile/remote-script-executed', 'curl -fsSL https://get.x.io | sh', 'service:web']]);
    expect(causedLines(result)).toContain('compose.yaml:9 dockerfile/remote-script-executed [new]');
    expect(result.considered.shown[0]?.head.fix).toBeUndefined();
  });

  test.each([
    ['with an indentation of its own', '      dockerfile_inline: |4\n            FROM a:1\n            RUN curl https://x.io|sh\n'],
    ['with its key in quotes', '      "dockerfile_inline": |-\n        FROM a:1\n        RUN curl https://x.io|sh\n'],
    ['with an escaped key', '      "dockerfile\\u005finline": |\n        FROM a:1\n        RUN curl https://x.io|sh\n'],
    ['in double quotes', '      dockerfile_inline: "FROM a:1\\nRUN curl https://x.io|sh\\n"\n'],
    ['folded', '      dockerfile_inline: >\n        FROM a:1\n\n        RUN curl\n        https://x.io|sh\n'],
    ['with a variable', '      dockerfile_inline: |\n        FROM ${BASE}\n        RUN curl https://$$HOST.io/${X}|sh\n'],
    ['with a default', '      dockerfile_inline: |\n        FROM a:1\n        RUN curl ${URL:-https://x.io}|sh\n'],
    [
      'with a here-document',
      '      dockerfile_inline: |\n        FROM a:1\n        RUN <<EOF\n        curl https://x.io|sh\n        EOF\n',
    ],
    ['by an alias', '      dockerfile_inline: *d\nx-d: &d |\n  FROM a:1\n  RUN curl https://x.io|sh\n'],
  ])('is judged %s', async (_, inline) => {
    const text = inline.includes('*d')
      ? `x-d: &d |\n  FROM a:1\n  RUN curl https://x.io|sh\n${compose('      dockerfile_inline: *d\n')}`
      : compose(inline);
    expect(underFindings(await added(text)).map(([rule]) => rule)).toContain('dockerfile/remote-script-executed');
  });

  test('is judged where a service takes it from another file', async () => {
    const text = 'services:\n  web:\n    extends: {file: other.txt, service: base}\n';
    const inline = '      dockerfile_inline: |\n        FROM a:1\n        RUN curl https://x.io|sh\n';
    const result = await reviewChange({
      base: { 'other.txt': `services:\n  base:\n    build:\n${inline}` },
      head: { 'other.txt': `services:\n  base:\n    build:\n${inline}`, 'compose.yaml': text },
    });
    expect(causedLines(result)).toContain('compose.yaml:2 dockerfile/remote-script-executed [new]');
  });

  test('makes the review incomplete where Docker would refuse it', async () => {
    const result = await added(compose('      dockerfile_inline: |\n        FROM a:1\n        RNU x\n'));
    expect(result.coverage.entries).toMatchObject([
      { status: 'partly-evaluated', reason: expect.stringMatching(/^Line 7: Docker refuses this: unknown instruction: RNU/u) },
    ]);
    expect(result.verdict.mayMerge).toBe(false);
  });

  test('keeps its findings when a line is put above it, and the suppressions above its key', async () => {
    const inline = '      dockerfile_inline: |\n        FROM a:1\n        RUN curl https://x.io|sh\n';
    const result = await reviewChange({
      base: { 'compose.yaml': compose(inline) },
      head: { 'compose.yaml': compose(`      pull: true\n${inline}`) },
    });
    expect(result.delta.entries.filter(({ head }) => head?.ruleId === 'dockerfile/remote-script-executed')).toMatchObject([
      { state: 'unchanged' },
    ]);
    const ignored = `      # tidewaiter: ignore[dockerfile/remote-script-executed] -- vendor\n${inline}`;
    const quiet = await reviewChange({
      base: { 'compose.yaml': compose(ignored) },
      head: { 'compose.yaml': compose(ignored, '    init: true\n') },
    });
    expect(quiet.delta.entries.map(({ head }) => head?.suppression?.by)).toContain('comment');
  });
});
