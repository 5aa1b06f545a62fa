import { describe, expect, test } from 'vitest';
import { sourceFile } from '../../src/artifacts/source-file.ts';
import type { Finding } from '../../src/findings/finding.ts';
import { noPaint, type Paint, renderFindingText, renderFix, renderReviewText, renderScanText } from '../../src/reports/terminal.ts';
import { random } from '../fuzz/mutate.ts';
import { type Files, reviewChange } from '../support/in-memory-repository.ts';
import { dedent, readMarks } from '../support/marked-text.ts';

/** A finding on the marked text of a file. */
const findingOn = (path: string, marked: string, fix?: Finding['fix']) => {
  const { text, ranges } = readMarks(marked);
  const [range] = ranges;
  if (!range) throw new Error('Mark a range.');
  const finding: Finding = {
    ruleId: 'test/rule',
    messageId: 'bad',
    message: 'This is bad.',
    severity: 'high',
    confidence: 'high',
    location: { path, range, subject: 'stage:0' },
    scope: range,
    related: [],
    fingerprint: 'v1:0',
    ...(fix && { fix }),
  };
  return { finding, files: new Map([[path, sourceFile(path, text)]]) };
};

const drawn = (marked: string): string => {
  const { finding, files } = findingOn('f', marked);
  return renderFindingText(finding, undefined, files, noPaint).split('\n').slice(1).join('\n');
};

test('one finding has its advice as its last line, where there is one', () => {
  const { finding, files } = findingOn('f', 'FROM a\nRUN ⟦x⟧\n');
  const lines = (advice?: string): readonly string[] =>
    renderFindingText(
      { ...finding, ...(advice !== undefined && { advice }) },
      undefined,
      files,
      (style, text) => `<${style} ${text}>`,
    ).split('\n');
  expect(lines('Copy it.\u001B[31m').at(-1)).toBe(String.raw`  <good advice> Copy it.\u{1b}[31m`);
  expect(lines('').at(-1)).toBe('  <good advice> ');
  expect(lines().filter(line => line.includes('advice'))).toEqual([]);
  expect(lines()).toHaveLength(lines('Copy it.').length - 1);
});

const frame = (text: string): string => dedent(text).trimEnd();

describe('a code frame underlines exactly the range', () => {
  test.each([
    ['FROM a\nRUN ⟦x⟧ y\n', '  2 │ RUN x y\n    │     ^'],
    ['⟦FROM⟧ a', '  1 │ FROM a\n    │ ^^^^'],
    ['FROM a\nCMD y⟦⟧\n', '  2 │ CMD y\n    │      ^'],
    ['FROM ⟦⟧a\n', '  1 │ FROM a\n    │      ^'],
    ['a\n⟦⟧', '  1 │ a\n    │  ^'],
    ['⟦⟧', '  1 │\n    │ ^'],
    ['FROM a\r\nRUN ⟦x⟧ y\r\n', '  2 │ RUN x y\n    │     ^'],
    ['FROM a\r\nRUN ⟦x y\r\n⟧', '  2 │ RUN x y\n    │     ^^^'],
    ['RUN x\n⟦USER 1\n⟧CMD y\n', '  2 │ USER 1\n    │ ^^^^^^'],
    ['RUN a\t⟦b\tc⟧\n', '  1 │ RUN a b c\n    │       ^^^'],
    ['RUN \u001B[31m⟦x⟧\n', '  1 │ RUN \\u{1b}[31mx\n    │               ^'],
    ['RUN ⟦\u202Ex⟧\n', '  1 │ RUN \\u{202e}x\n    │     ^^^^^^^^^'],
    ['RUN 漢字😀é ⟦x⟧\n', '  1 │ RUN 漢字😀é x\n    │             ^'],
    ['RUN ⟦漢⟧字\n', '  1 │ RUN 漢字\n    │     ^^'],
    ['RUN e\u0301 ⟦x⟧\n', '  1 │ RUN e\u0301 x\n    │       ^'],
    ['RUN ##[error]⟦x⟧\n', '  1 │ RUN \\u{23}#[error]x\n    │                   ^'],
  ])('%j', (marked, expected) => {
    expect(drawn(marked)).toBe(expected);
  });

  test('over several lines', () => {
    expect(drawn('FROM a\nRUN ⟦x \\\n\n    y⟧ z\nCMD b\n')).toBe(
      frame(`
          2 │ RUN x \\
            │     ^^^
          3 │
          4 │     y z
            │ ^^^^^
      `).replace(/^/gmu, '  '),
    );
  });

  test('of five lines at most', () => {
    expect(
      drawn(`⟦${'x\n'.repeat(120)}⟧`)
        .split('\n')
        .slice(-3),
    ).toEqual(['    5 │ x', '      │ ^', '      │ …']);
  });

  test('in a long line, which is cut around it', () => {
    const [row = '', marks = ''] = drawn(`RUN ${'a'.repeat(5_000)} ⟦curl⟧ ${'b'.repeat(5_000)}\n`).split('\n');
    expect(row.slice(marks.indexOf('^'), marks.lastIndexOf('^') + 1)).toBe('curl');
    expect(row).toMatch(/^ {2}1 │ …a+ curl b+…$/u);
    expect(row.length).toBeLessThan(180);
  });

  test('at the end of a long line', () => {
    const [row = '', marks = ''] = drawn(`RUN ${'a'.repeat(5_000)} ⟦curl⟧\n`).split('\n');
    expect(row).toMatch(/^ {2}1 │ …a+ curl$/u);
    expect(row.slice(marks.indexOf('^'), marks.lastIndexOf('^') + 1)).toBe('curl');
  });

  test('as far as it is drawn when it is longer than a line may be', () => {
    const [row = '', marks = ''] = drawn(`RUN ⟦${'a'.repeat(5_000)}⟧\n`).split('\n');
    expect(marks.trimEnd().length).toBe(row.length - 1);
  });

  test('even after very many characters that take much room', () => {
    for (const filler of ['\u001B', '漢', '\u202E', 'e\u0301', '😀']) {
      const [row = '', marks = ''] = drawn(`${filler.repeat(200)}⟦curl⟧${filler.repeat(200)}\n`).split('\n');
      expect(row).toContain('curl');
      expect(marks).toMatch(/\^{4}$/u);
      expect(row.length).toBeLessThan(700);
    }
  });

  test('wherever it is in plain text', () => {
    const next = random(5);
    for (let round = 0; round < 3_000; round += 1) {
      const lines = Array.from({ length: 1 + Math.floor(next() * 4) }, () => 'abcdefghij'.repeat(40).slice(0, Math.floor(next() * 400)));
      const line = Math.floor(next() * lines.length);
      const text = lines[line] ?? '';
      const from = Math.floor(next() * text.length);
      const to = Math.min(text.length, from + 1 + Math.floor(next() * 50));
      if (from >= to) continue;
      const marked = lines.with(line, `${text.slice(0, from)}⟦${text.slice(from, to)}⟧${text.slice(to)}`).join('\n');
      const [row = '', marks = ''] = drawn(marked).split('\n');
      expect(row.slice(marks.indexOf('^'), marks.lastIndexOf('^') + 1)).toBe(text.slice(from, to));
    }
  });
});

describe('a fix is drawn as a diff', () => {
  const diff = (text: string, start: number, end: number, newText: string): readonly string[] =>
    renderFix(sourceFile('f', text), { title: 'Fix "it"', safety: 'unsafe', edits: [{ range: { start, end }, newText }] }, noPaint).split(
      '\n',
    );

  test('with its title, its safety and the changed lines alone', () => {
    expect(diff('FROM a\nADD x /x\nUSER 1\n', 7, 10, 'COPY')).toEqual(['  fix Fix "it" (unsafe)', '    - ADD x /x', '    + COPY x /x']);
  });

  test('of inserted, deleted and empty lines', () => {
    expect(diff('FROM a\nCMD x\n', 7, 7, 'USER 1\n\n').slice(1)).toEqual(['    + USER 1', '    +']);
    expect(diff('FROM a\nADD x /x\nUSER 1\n', 7, 16, '').slice(1)).toEqual(['    - ADD x /x']);
    expect(diff('FROM a', 6, 6, '\nUSER 1\n').slice(1)).toEqual(['    + USER 1']);
    expect(diff('', 0, 0, 'FROM a\n').slice(1)).toEqual(['    + FROM a']);
  });

  test('of lines that are apart without what stands between them, which is the same', () => {
    const file = sourceFile('f', 'FROM a\nRUN b\nRUN c\nADD x /x\n');
    const edits = [
      { range: { start: 6, end: 6 }, newText: ' AS s' },
      { range: { start: 19, end: 22 }, newText: 'COPY' },
    ];
    expect(renderFix(file, { title: 'Fix', safety: 'safe', edits }, noPaint).split('\n').slice(1)).toEqual([
      '    @@ line 1',
      '    - FROM a',
      '    + FROM a AS s',
      '    @@ line 4',
      '    - ADD x /x',
      '    + COPY x /x',
    ]);
  });

  test('of lines of fifty thousand characters, with their line breaks, and no more', () => {
    const drawnOf = (length: number): readonly string[] => diff(`ADD ${'x'.repeat(length - 4)}\n`, 0, 3, 'COPY').slice(1);
    expect(drawnOf(49_999).map(line => line.slice(0, 10))).toEqual(['    - ADD ', '    + COPY']);
    expect(drawnOf(50_000)).toEqual(['    …']);
  });

  test('of lines that are joined', () => {
    expect(diff('RUN a\nRUN b\nCMD c\n', 5, 9, ' &&').slice(1)).toEqual(['    - RUN a', '    - RUN b', '    + RUN a && b']);
  });

  test('of Windows lines without their carriage returns', () => {
    expect(diff('FROM a\r\nADD x\r\n', 8, 11, 'COPY').slice(1)).toEqual(['    - ADD x', '    + COPY x']);
  });

  test('of long lines cut around what differs', () => {
    const [, before, after] = diff(`RUN ${'a'.repeat(3_000)} old ${'b'.repeat(3_000)}\n`, 3_005, 3_008, 'new');
    expect(before).toMatch(/^ {4}- …a+ old b+…$/u);
    expect(after).toMatch(/^ {4}\+ …a+ new b+…$/u);
  });
});

describe('a report for a terminal', () => {
  test('reads like this', async () => {
    const base = 'FROM node:24.11-bookworm-slim\nWORKDIR /app\nEXPOSE 22\nUSER node\nCMD ["a"]\n';
    const head = 'FROM node:24.11-bookworm-slim\nWORKDIR /app\nADD src ./src\nCMD ["a"]\nNONSENSE\n';
    const result = await reviewChange({ base: { Dockerfile: base }, head: { Dockerfile: head } });
    expect(renderReviewText(result, noPaint)).toBe(
      dedent(`
        medium Dockerfile:1:6 The image runs as root, because no USER is set and its base "node:24.11-bookworm-slim" runs as root. [dockerfile/root-user] (stage 0)
          1 │ FROM node:24.11-bookworm-slim
            │      ^^^^^^^^^^^^^^^^^^^^^^^^
          Caused by the deletion of line 4 of "Dockerfile": USER node
          fix Run as "node" (unsafe)
            + USER node

        low Dockerfile:3:1 ADD copies only "src" from the build context, for which COPY is enough. [dockerfile/add-local-file] (stage 0)
          3 │ ADD src ./src
            │ ^^^
          fix Use COPY (safe)
            - ADD src ./src
            + COPY src ./src

        error Dockerfile:5: Docker refuses this: unknown instruction: NONSENSE. Correct it; until then the build fails and the review of this file is incomplete.

        What became of 1 finding of the base is not known.
        Changed files: 1 evaluated in part.

        Incomplete. The change brings in 2 findings, none of severity high or higher. The review is incomplete: 1 changed file could be evaluated only in part. What became of 1 finding of the base is not known, and it is not fixed by that.
      `),
    );
  });

  test('of a change without a finding is what was looked at, and its verdict', async () => {
    const reviewed = async (head: Files): Promise<string> => renderReviewText(await reviewChange({ base: {}, head }), noPaint);
    expect(await reviewed({ Dockerfile: 'FROM alpine:3.22\nUSER 1\n', 'a.ts': '', 'b.ts': '' })).toBe(
      'Changed files: 1 evaluated, 2 not container files.\n\nPassed. The change brings in no finding.\n',
    );
    expect(await reviewed({ 'a.ts': '' })).toBe('Changed files: 1 not a container file.\n\nPassed. The change brings in no finding.\n');
    expect(await reviewed({})).toBe('No file is changed.\n\nPassed. The change brings in no finding.\n');
  });

  test('begins with how many places there are to look at, from five on', async () => {
    const added = async (count: number): Promise<string> => {
      const files = Array.from({ length: count }, (_, index) => [`s${index}/Dockerfile`, 'FROM node:24.11-bookworm-slim\nCMD ["a"]\n']);
      return renderReviewText(await reviewChange({ base: {}, head: Object.fromEntries(files) }), noPaint);
    };
    expect(await added(5)).toMatch(/^5 places to look at: 5 medium\.\n\n/u);
    expect(await added(4)).toMatch(/^medium /u);
  });

  test('shows the text of a cause without a command for a runner', async () => {
    const base = 'FROM node:24.11-bookworm-slim\nUSER node # ##[add-mask]x\n';
    const text = renderReviewText(
      await reviewChange({ base: { Dockerfile: base }, head: { Dockerfile: 'FROM node:24.11-bookworm-slim\n' } }),
      noPaint,
    );
    expect(text).toContain('  Caused by the deletion of line 2 of "Dockerfile": USER node # #\\u{23}[add-mask]x\n');
  });

  test('is painted by meaning, and the same text without paint', async () => {
    const tags: Paint = (style, text) => `<${style}>${text}</>`;
    const result = await reviewChange({ base: {}, head: { Dockerfile: 'FROM alpine:3.22\nADD a /a\nUSER 1\n' } });
    const painted = renderReviewText(result, tags);
    expect(painted.replaceAll(/<[a-z/]*>/gu, '')).toBe(renderReviewText(result, noPaint));
    expect(painted).toContain('<note>low</> <strong>Dockerfile:2:1</>');
    expect(painted).toContain('<warn>Passed with findings. The change brings in 1 finding, none of severity high or higher.</>');
  });

  test('of a scan ends with what was found and looked at', async () => {
    const result = await reviewChange({ base: {}, head: { Dockerfile: 'FROM alpine:3.22\nADD a /a\nUSER 1\n', 'a.ts': '' } });
    const scan = { findings: result.delta.entries.flatMap(entry => entry.head ?? []), suppressed: [], superseded: [] };
    const { notifications, coverage, files, rules } = result;
    expect(
      renderScanText({ ...scan, notifications, coverage, files, rules }, noPaint)
        .split('\n')
        .slice(-2),
    ).toEqual(['1 finding in 1 file: 1 low.', '']);
  });

  test('of a scan tells what was clean and what nobody looked at', async () => {
    const files = {
      Dockerfile: 'FROM alpine:3.22\nADD a /a\nUSER 1\n',
      'b/Dockerfile': 'FROM alpine:3.22\nUSER 1\n',
      'c/pod.yaml': 'apiVersion: v1\nkind: Pod\nspec: [\n',
      'd/Dockerfile': 'FROM alpine:3.22\n',
    };
    const {
      delta,
      notifications,
      coverage,
      files: read,
      rules,
    } = await reviewChange({
      base: {},
      head: files,
      unreadable: ['d/Dockerfile'],
    });
    const scan = { suppressed: [], superseded: [], notifications, coverage, files: read, rules };
    const lastLine = (findings: readonly Finding[]): string | undefined =>
      renderScanText({ ...scan, findings }, noPaint)
        .split('\n')
        .at(-2);
    const found = delta.entries.flatMap(entry => entry.head ?? []);
    expect(lastLine(found)).toBe('1 finding in 3 files: 1 low. 1 file clean. 1 file evaluated in part. 1 file not evaluated.');
    expect(lastLine([])).toBe('0 findings in 3 files. 1 file evaluated in part. 1 file not evaluated.');
  });

  test('tells critical findings from high ones by more than the word', async () => {
    const tags: Paint = (style, text) => `<${style}>${text}</>`;
    const pod = (context: string): string =>
      `apiVersion: v1\nkind: Pod\nmetadata: {name: a}\nspec:\n  containers: [{name: a, image: "nginx:1.29.1", securityContext: {${context}}}]\n`;
    const painted = renderReviewText(await reviewChange({ base: {}, head: { 'a.yaml': pod('privileged: true') } }), tags);
    expect(painted).toContain('<worst>critical</>');
    expect(
      renderReviewText(await reviewChange({ base: {}, head: { 'a.yaml': pod('capabilities: {add: [SYS_PTRACE]}') } }), tags),
    ).toContain('<bad>high</>');
  });

  test('gives three pieces of advice for a group at most, each once', async () => {
    const pod = 'apiVersion: v1\nkind: Pod\nmetadata: {name: web}\nspec: {containers: [{name: app, image: a:1}]}\n';
    const { delta, notifications, coverage, files, rules } = await reviewChange({ base: {}, head: { 'pod.yaml': pod } });
    const findings = delta.entries
      .flatMap(({ head }) => head ?? [])
      .map((finding, index) => ({ ...finding, advice: `Advice ${index % 4}.` }));
    const text = renderScanText({ findings, suppressed: [], superseded: [], notifications, coverage, files, rules }, noPaint);
    const advices = text.split('\n\n').map(block => block.match(/^ {2}advice .*$/gmu) ?? []);
    expect(Math.max(...advices.map(({ length }) => length))).toBe(3);
    for (const own of advices) expect(new Set(own).size).toBe(own.length);
  });
});
