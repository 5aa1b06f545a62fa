/** A hunk of a unified diff. Lines count from 1. A count of 0 means that `start` is the line before the change, as in the diff format. */
export interface Hunk {
  readonly baseStart: number;
  readonly baseCount: number;
  readonly headStart: number;
  readonly headCount: number;
  readonly lines: readonly HunkLine[];
}

export interface HunkLine {
  readonly sign: ' ' | '+' | '-';
  /** Without the sign and the line feed; a carriage return before it stays. */
  readonly text: string;
  /** True when the file ends here without a newline (`\ No newline at end of file`). */
  readonly noNewline?: true;
}

const hunkHeader = /^@@ -(\d{1,9})(?:,(\d{1,9}))? \+(\d{1,9})(?:,(\d{1,9}))? @@/u;

/**
 * The hunks of one file's patch, as GitHub's `patch` field and `git diff` give them (lines before the first `@@` are skipped).
 * Undefined when a hunk does not hold the lines that its header announces: the patch was cut short and can't be trusted.
 */
export const parsePatch = (patch: string): readonly Hunk[] | undefined => {
  const lines = patch.endsWith('\n') ? patch.slice(0, -1).split('\n') : patch.split('\n');
  const hunks: Hunk[] = [];
  let at = 0;
  while (at < lines.length) {
    const header = hunkHeader.exec(lines[at] ?? '');
    at += 1;
    if (!header) {
      if (hunks.length > 0) return undefined;
      continue;
    }
    const read = readHunk(header, lines, at);
    if (!read) return undefined;
    hunks.push(read.hunk);
    at = read.next;
  }
  return hunks;
};

const readHunk = (
  header: RegExpExecArray,
  lines: readonly string[],
  from: number,
): { readonly hunk: Hunk; readonly next: number } | undefined => {
  const [, baseStart = '0', baseCount = '1', headStart = '0', headCount = '1'] = header;
  let base = Number(baseCount);
  let head = Number(headCount);
  const body: HunkLine[] = [];
  let at = from;
  for (; at < lines.length && (base > 0 || head > 0); at += 1) {
    const line = lines[at] ?? '';
    const sign = line[0] ?? ' ';
    if (sign === '\\') continue;
    if (sign !== ' ' && sign !== '+' && sign !== '-') return undefined;
    if (sign !== '+') base -= 1;
    if (sign !== '-') head -= 1;
    const noNewline = lines[at + 1]?.startsWith('\\') === true;
    body.push({ sign, text: line.slice(1), ...(noNewline && { noNewline: true }) });
  }
  if (base !== 0 || head !== 0) return undefined;
  while (lines[at]?.startsWith('\\') === true) at += 1;
  const hunk = {
    baseStart: Number(baseStart),
    baseCount: Number(baseCount),
    headStart: Number(headStart),
    headCount: Number(headCount),
    lines: body,
  };
  return { hunk, next: at };
};

/**
 * The base text, from the head text and the hunks between them. Undefined when the hunks do not fit the head text.
 * The caller checks the result against the base blob's id where it knows it.
 */
export const reversePatch = (head: string, hunks: readonly Hunk[]): string | undefined => {
  const headLines = splitLines(head);
  const result: string[] = [];
  let at = 0;
  for (const hunk of hunks) {
    const start = hunk.headCount === 0 ? hunk.headStart : hunk.headStart - 1;
    if (start < at || start > headLines.length) return undefined;
    for (; at < start; at += 1) result.push(headLines[at] ?? '');
    const { base, head: shown } = linesOf(hunk);
    if (shown.some((line, index) => headLines[start + index] !== line)) return undefined;
    for (const line of base) result.push(line);
    at += shown.length;
  }
  for (; at < headLines.length; at += 1) result.push(headLines[at] ?? '');
  return result.join('');
};

/** What a hunk shows of each side: whole lines with their line feeds. */
const linesOf = (hunk: Hunk): { readonly base: readonly string[]; readonly head: readonly string[] } => {
  const whole = hunk.lines.map(line => ({ sign: line.sign, text: line.noNewline ? line.text : `${line.text}\n` }));
  return {
    base: whole.filter(line => line.sign !== '+').map(line => line.text),
    head: whole.filter(line => line.sign !== '-').map(line => line.text),
  };
};

/** Lines with their line feeds; the last one may be without. */
export const splitLines = (text: string): readonly string[] => {
  const lines: string[] = [];
  let start = 0;
  for (let end = text.indexOf('\n'); end !== -1; end = text.indexOf('\n', start)) {
    lines.push(text.slice(start, end + 1));
    start = end + 1;
  }
  if (start < text.length) lines.push(text.slice(start));
  return lines;
};
