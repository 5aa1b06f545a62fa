/**
 * Shell wildcards (`*`, `?`, a backslash makes the next unit literal) without a regular expression, so that no pattern can be slow:
 * the cost is at most pattern length times text length, and both are bounded.
 */
interface Wildcard {
  /** The runs between the stars; `undefined` in a run stands for any one unit. */
  readonly runs: readonly (readonly (string | undefined)[])[];
}

/** Longest pattern and text that are matched; longer ones count as unknown. */
const maximumPattern = 128;
const maximumText = 1024;

const parseWildcard = (pattern: string): Wildcard => {
  const runs: (string | undefined)[][] = [[]];
  for (let at = 0; at < pattern.length; at += 1) {
    const unit = pattern[at] ?? '';
    if (unit === '*') runs.push([]);
    else if (unit === '?') runs.at(-1)?.push(undefined);
    else if (unit === '\\' && at + 1 < pattern.length) {
      at += 1;
      runs.at(-1)?.push(pattern[at]);
    } else runs.at(-1)?.push(unit);
  }
  return { runs };
};

type Units = readonly string[];

const matchesAt = (run: readonly (string | undefined)[], text: Units, at: number): boolean =>
  at + run.length <= text.length && run.every((unit, index) => unit === undefined || unit === text[at + index]);

const firstAt = (run: readonly (string | undefined)[], text: Units, from: number): number | undefined => {
  for (let at = from; at + run.length <= text.length; at += 1) if (matchesAt(run, text, at)) return at;
  return undefined;
};

const lastAt = (run: readonly (string | undefined)[], text: Units, from: number): number | undefined => {
  for (let at = text.length - run.length; at >= from; at -= 1) if (matchesAt(run, text, at)) return at;
  return undefined;
};

/** Where the shortest or longest match that begins at `from` ends. */
const matchEnd = ({ runs }: Wildcard, text: Units, from: number, longest: boolean): number | undefined => {
  const [first = [], ...rest] = runs;
  if (!matchesAt(first, text, from)) return undefined;
  let end = from + first.length;
  for (const [index, run] of rest.entries()) {
    const at = longest && index === rest.length - 1 ? lastAt(run, text, end) : firstAt(run, text, end);
    if (at === undefined) return undefined;
    end = at + run.length;
  }
  return end;
};

const isBounded = (text: string, pattern: string): boolean => pattern.length <= maximumPattern && text.length <= maximumText;

/** `${text#pattern}` and `${text##pattern}`; undefined when it is too long to say. */
export const withoutPrefix = (text: string, pattern: string, longest: boolean): string | undefined => {
  if (!isBounded(text, pattern)) return undefined;
  const end = matchEnd(parseWildcard(pattern), text.split(''), 0, longest);
  return end === undefined ? text : text.slice(end);
};

/** `${text%pattern}` and `${text%%pattern}`; undefined when it is too long to say. */
export const withoutSuffix = (text: string, pattern: string, longest: boolean): string | undefined => {
  if (!isBounded(text, pattern)) return undefined;
  const runs = parseWildcard(pattern)
    .runs.map(run => run.toReversed())
    .toReversed();
  const end = matchEnd({ runs }, text.split('').toReversed(), 0, longest);
  return end === undefined ? text : text.slice(0, text.length - end);
};

/** `${text/pattern/replacement}`, or `//` for all matches, the longest at the leftmost place; undefined when it is too long to say. */
export const replaceWildcard = (text: string, pattern: string, replacement: string, all: boolean): string | undefined => {
  if (pattern === '' || !isBounded(text, pattern)) return undefined;
  const wildcard = parseWildcard(pattern);
  const units = text.split('');
  const parts: string[] = [];
  let done = 0;
  for (let at = 0; at < units.length; ) {
    const end = matchEnd(wildcard, units, at, true);
    if (end === undefined && wildcard.runs.length > 1 && matchesAt(wildcard.runs[0] ?? [], units, at)) break;
    if (end === undefined || end === at) {
      at += 1;
      continue;
    }
    parts.push(text.slice(done, at), replacement);
    done = end;
    at = end;
    if (!all) break;
  }
  parts.push(text.slice(done));
  return parts.join('');
};
