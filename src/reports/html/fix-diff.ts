import type { SourceFile } from '../../artifacts/source-file.ts';
import { unifiedLines } from '../../changes/unified-text.ts';
import type { FileEdits, Fix } from '../../findings/finding.ts';
import type { TextEdit } from '../../text/range.ts';
import { applyEdits } from '../../text/text-edit.ts';
import { pathOnOneLine, plainLine, shorten } from '../escape.ts';
import { maxShownMessage } from '../limits.ts';
import { codeText, html, type Markup, sentence } from './markup.ts';

/** Lines around an edit that go into its hunk, as in `diff -u`; edits that are nearer to each other share one. */
const contextLines = 3;
/** Longer diffs are not shown, in UTF-16 units: the fix itself is in the JSON. */
const maxLength = 20_000;

/** Edits whose lines share a hunk, and the lines with their context; `to` is included. */
interface Cluster {
  readonly from: number;
  to: number;
  readonly edits: TextEdit[];
}

const clustersOf = ({ lines }: SourceFile, edits: readonly TextEdit[]): readonly Cluster[] => {
  const clusters: Cluster[] = [];
  for (const edit of edits.toSorted((a, b) => a.range.start - b.range.start)) {
    const from = Math.max(1, lines.line(edit.range.start) - contextLines);
    const to = Math.min(lines.lineCount, lines.line(edit.range.end) + contextLines);
    const last = clusters.at(-1);
    if (last && from <= last.to + 1) {
      last.to = Math.max(last.to, to);
      last.edits.push(edit);
    } else clusters.push({ from, to, edits: [edit] });
  }
  return clusters;
};

const hunkNumbers = /^@@ -(\d+)(,\d+)? \+(\d+)(,\d+)? @@$/u;

/** The lines of a unified diff that make of a file what edits make of it; undefined where it is too long. */
const diffLines = (file: SourceFile, edits: readonly TextEdit[]): readonly string[] | undefined => {
  const lines: string[] = [];
  let length = 0;
  let shift = 0;
  for (const { from, to, edits: own } of clustersOf(file, edits)) {
    const start = file.lines.lineStart(from);
    const before = file.text.slice(start, file.lines.lineEnd(to));
    if (before.length > maxLength) return undefined;
    const after = applyEdits(
      before,
      own.map(({ range, newText }) => ({ range: { start: range.start - start, end: range.end - start }, newText })),
    );
    for (const line of unifiedLines(before, after)) {
      const shown = line.replace(
        hunkNumbers,
        (_, base: string, baseCount = '', head: string, headCount = '') =>
          `@@ -${Number(base) + from - 1}${baseCount} +${Number(head) + from - 1 + shift}${headCount} @@`,
      );
      length += shown.length;
      lines.push(shown);
    }
    shift += after.split('\n').length - before.split('\n').length;
  }
  return length <= maxLength ? lines : undefined;
};

const signs: Readonly<Record<string, string>> = { '+': 'add', '-': 'del', '@': 'at' };

/** A line of a diff, colored by its sign. */
export const diffRow = (line: string, sign = line.charAt(0)): Markup =>
  html`<span class="l ${signs[sign] ?? ''}">${codeText(line)}\n</span>`;

/** Whether the text can be shown as it is: a patch is copied, and must mean what it shows. */
const isPlain = (text: string): boolean => text.split('\t').every(part => plainLine(part) === part);

/** Lines that name the file, before its hunks. */
const nameLines = 2;

/** The diff of one file; none of one whose lines end with carriage returns, which nobody sees. */
const patchOf = ({ path, edits }: FileEdits, files: ReadonlyMap<string, SourceFile>): readonly string[] | undefined => {
  const file = files.get(path);
  const lines = file && !file.text.includes('\r') ? diffLines(file, edits) : undefined;
  if (!file || !lines) return undefined;
  const name = pathOnOneLine(path);
  return [`--- a/${name}`, `+++ b/${name}`, ...lines];
};

/** A fix as the patch that `git apply` takes, with a button that copies it; in words where it cannot be shown so. */
export const fixDiff = (path: string, fix: Fix, share: string, files: ReadonlyMap<string, SourceFile>): Markup => {
  const parts = [{ path, edits: fix.edits }, ...(fix.elsewhere ?? [])].map(own => patchOf(own, files));
  const patch = parts.flatMap(part => part ?? []);
  const isWhole = parts.every(part => part !== undefined) && patch.length > 0;
  const isExact = isWhole && patch.every(isPlain);
  const words = fix.safety === 'unsafe' ? 'Look at it before you apply it: it changes how the container runs or builds.' : '';
  return html`<div class="fix"><p><strong>Fix.</strong> ${sentence(shorten(fix.title, maxShownMessage))} <span class="tag">${fix.safety}</span>${share !== '' && ` ${share}`} ${words}</p>${
    isWhole
      ? html`<pre class="diff">${parts.map(part => part?.map((line, index) => diffRow(line, index < nameLines ? '@' : undefined)))}</pre>${isExact && html`<p class="copy" hidden><button type="button">Copy patch</button> <span role="status"></span></p>`}`
      : html`<p>Its diff is not shown here: it is long, or its lines end with carriage returns. <code>tidewaiter fix</code> applies it.</p>`
  }</div>`;
};
