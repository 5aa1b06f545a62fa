import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { reviewScene, scenes } from '../../../.github/scripts/screen-scenes.ts';
import { type SourceFile, sourceFile } from '../../../src/artifacts/source-file.ts';
import type { Fix } from '../../../src/findings/finding.ts';
import { fixDiff } from '../../../src/reports/html/fix-diff.ts';
import { applyEdits } from '../../../src/text/text-edit.ts';
import { runProcess } from '../../support/processes/run-process.ts';

const unescaped = (text: string): string =>
  text.replaceAll(
    /&(?:amp|lt|gt|quot|#39);/gu,
    entity => ({ '&amp;': '&', '&lt;': '<', '&gt;': '>', '&quot;': '"', '&#39;': "'" })[entity] ?? '',
  );

/** The patch as the button copies it. */
const patchIn = (markup: string): string =>
  unescaped(
    [...(/<pre class="diff">(.*?)<\/pre>/su.exec(markup)?.[1]?.matchAll(/<span class="l [a-z]*">(.*?)<\/span>/gsu) ?? [])]
      .map(([, line]) => line)
      .join(''),
  );

const fixOf = (edits: Fix['edits']): Fix => ({ title: 'Mend it', safety: 'safe', edits });

/** What `git apply` makes of files. */
const applied = async (patch: string, files: readonly SourceFile[]): Promise<readonly string[]> => {
  const folder = mkdtempSync(join(tmpdir(), 'fix-diff-'));
  try {
    for (const { path, text } of files) {
      mkdirSync(dirname(join(folder, path)), { recursive: true });
      writeFileSync(join(folder, path), text);
    }
    writeFileSync(join(folder, '.patch'), patch);
    const { status, stderr } = await runProcess('git', ['apply', '--whitespace=nowarn', '.patch'], { cwd: folder });
    expect([status, stderr.toString()]).toEqual([0, '']);
    return files.map(({ path }) => readFileSync(join(folder, path), 'utf8'));
  } finally {
    rmSync(folder, { recursive: true });
  }
};

const edit = (text: string, old: string, newText: string) => {
  const start = text.indexOf(old);
  return { range: { start, end: start + old.length }, newText };
};

describe('a fix as a patch', () => {
  const long = Array.from({ length: 60 }, (_, index) => `line ${index}\n`).join('');
  test.each([
    ['in the middle', long, [edit(long, 'line 30', 'line thirty')]],
    ['at both ends', long, [edit(long, 'line 0\n', 'a\nb\n'), edit(long, 'line 59\n', '')]],
    ['far apart, of which the first adds lines', long, [edit(long, 'line 5\n', 'x\ny\nz\n'), edit(long, 'line 40\n', 'w\n')]],
    ['that share a hunk', long, [edit(long, 'line 5\n', ''), edit(long, 'line 9\n', 'nine\n')]],
    ['behind the last line, which has no line break', 'a\nb', [{ range: { start: 3, end: 3 }, newText: '\nc\n' }]],
    ['in a text without a line break at its end', 'a\nb\nc', [edit('a\nb\nc', 'a', 'A')]],
    ['of the last line, without a line break before and after', 'a\nb', [edit('a\nb', 'b', 'B')]],
    ['with tabs and markup', 'a:\n\t<b>&\n', [edit('a:\n\t<b>&\n', '<b>', "\t'<c>'")]],
    ['to an empty text', 'a\n', [edit('a\n', 'a\n', '')]],
  ])('%s is applied by git to what the edits make', async (_, text, edits) => {
    const file = sourceFile('deploy/a.yaml', text);
    const patch = patchIn(String(fixDiff(file.path, fixOf(edits), '', new Map([[file.path, file]]))));
    // Why not compared when empty: git removes a file of which nothing is left.
    const result = applyEdits(text, edits);
    if (result === '') expect(patch).toContain('@@ -1,1 +0,0 @@');
    else expect(await applied(patch, [file])).toEqual([result]);
  });

  test('asks to be looked at where it changes how the container runs or builds, and only there', () => {
    const file = sourceFile('a', 'one\n');
    const shown = (safety: Fix['safety'], share = ''): string =>
      String(fixDiff('a', { ...fixOf([edit('one\n', 'one', '1')]), safety }, share, new Map([['a', file]])));
    const words = 'Look at it before you apply it: it changes how the container runs or builds.';
    expect(shown('unsafe')).toContain(`<span class="tag">unsafe</span> ${words}</p>`);
    expect(shown('safe')).toContain('<span class="tag">safe</span> </p>');
    expect(shown('safe', 'It mends 2 of the 3.')).toContain('<span class="tag">safe</span> It mends 2 of the 3. </p>');
  });

  test('of several files is one patch', async () => {
    const files = [sourceFile('a', 'one\n'), sourceFile('b/c', 'two\n')];
    const fix: Fix = { ...fixOf([edit('one\n', 'one', '1')]), elsewhere: [{ path: 'b/c', edits: [edit('two\n', 'two', '2')] }] };
    const patch = patchIn(String(fixDiff('a', fix, '', new Map(files.map(file => [file.path, file])))));
    expect(await applied(patch, files)).toEqual(['1\n', '2\n']);
  });

  test('of each finding of a real review is applied by git', async () => {
    const result = await reviewScene(scenes[1]?.change ?? { base: {}, head: {} });
    const fixes = new Map(
      result.considered.shown.flatMap(({ head }) =>
        [head.fix, head.familyFix].flatMap(fix => (fix ? [[fix, head.location.path] as const] : [])),
      ),
    );
    expect(fixes.size).toBeGreaterThan(10);
    for (const [fix, path] of fixes) {
      const file = result.files.get(path);
      if (!file) throw new Error(`${path} has no text.`);
      expect(await applied(patchIn(String(fixDiff(path, fix, '', result.files))), [file])).toEqual([applyEdits(file.text, fix.edits)]);
    }
  });

  test.each([
    ['carriage returns', 'a\r\nb\r\n'],
    ['a very long line', `a${'x'.repeat(30_000)}\n`],
  ])('is told of in words where there are %s', (_, text) => {
    const file = sourceFile('a', text);
    const markup = String(fixDiff('a', fixOf([edit(text, 'a', 'b')]), '', new Map([['a', file]])));
    expect([markup.includes('<pre'), markup.includes('tidewaiter fix')]).toEqual([false, true]);
  });

  test('is shown up to twenty thousand characters, and told of in words beyond', () => {
    const shownOf = (length: number): boolean => {
      const text = `${'x'.repeat(length)}\n`;
      const file = sourceFile('a', text);
      return String(fixDiff('a', fixOf([edit(text, text, '')]), '', new Map([['a', file]]))).includes('<pre');
    };
    expect([shownOf(19_984), shownOf(19_985)]).toEqual([true, false]);
  });

  test('has no button where a character is shown that is not in the text', () => {
    const text = 'a\u202Eb\n';
    const markup = String(fixDiff('a', fixOf([edit(text, 'b', 'c')]), '', new Map([['a', sourceFile('a', text)]])));
    expect([markup.includes(String.raw`-a\u{202e}b`), markup.includes('<button')]).toEqual([true, false]);
  });
});
