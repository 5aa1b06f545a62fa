import { isMap, isSeq, type Pair, type ParsedNode, parseDocument, stringify } from 'yaml';
import { hasExpired } from '../calendar-date.ts';
import { type ConfigError, errorSentence } from '../config-error.ts';
import type { PolicyFile } from '../layers/policy-layer.ts';
import type { PolicyRule } from '../layers/values.ts';
import { parsePolicy } from '../parse.ts';

/** A waiver that somebody asks for: one rule, in one file or glob of paths, until a day. */
export interface AskedWaiver {
  /** A rule's id, or a glob over ids. */
  readonly rule: string;
  /** Path or glob of paths. */
  readonly path: string;
  /** Place inside the files (`Deployment/web#container:app`), or a glob over places; left out: all. */
  readonly subject?: string;
  readonly reason: string;
  /** Who answers for it. */
  readonly owner: string;
  /** Last day (UTC, `YYYY-MM-DD`) on which it counts. */
  readonly until: string;
}

/** The policy file with the waiver in it, or why it can't be put there: sentences for people. */
export type WaiverAddition = { readonly text: string; readonly problem?: undefined } | { readonly problem: string };

/**
 * Adds a waiver to the text of a repository's policy file, `''` for none, and leaves every other byte as it is. What comes out is proven: it is
 * read again, and must say what it said before with this waiver at its end. `today` is the day (UTC) on which it is asked for.
 */
export const addWaiver = (text: string, waiver: AskedWaiver, today: string, path: string, rules: readonly PolicyRule[]): WaiverAddition => {
  const before = parsePolicy(text === '' ? '{}' : text, path, rules);
  if (before.errors) return { problem: `${path} has errors: ${firstOf(before.errors)} Mend it first.` };
  const edited = insert(text, waiver);
  const after = parsePolicy(edited, path, rules);
  if (after.errors) return { problem: firstOf(after.errors) };
  if (hasExpired(waiver.until, today)) return { problem: `"until ${waiver.until}" lies behind us: today is ${today} (UTC).` };
  return saysTheSameAndOneMore(before.policy, after.policy)
    ? { text: edited }
    : { problem: `The waiver can't be written into ${path} without changing what it says otherwise. Add it by hand.` };
};

const firstOf = (errors: readonly ConfigError[]): string => errors.slice(0, 1).map(errorSentence).join('');

/** What a policy says, without where it says so. */
const meaningOf = (value: unknown): string =>
  JSON.stringify(value, (key, part: unknown) => (key === 'at' || key === 'source' ? undefined : part));

const saysTheSameAndOneMore = ({ waivers: old = [], ...before }: PolicyFile, { waivers: all = [], ...after }: PolicyFile): boolean =>
  all.length === old.length + 1 && meaningOf([old, before]) === meaningOf([all.slice(0, -1), after]);

/** The text with one more entry under `waivers`, in the style of what stands there. */
const insert = (text: string, waiver: AskedWaiver): string => {
  const lineBreak = text.includes('\r\n') ? '\r\n' : '\n';
  const { contents } = parseDocument(text, { uniqueKeys: false, prettyErrors: false, logLevel: 'error' });
  const blockOf = (indent: number): string =>
    entryLines(waiver)
      .map(line => `${' '.repeat(indent)}${line}${lineBreak}`)
      .join('');
  const list = `waivers:${lineBreak}${blockOf(2)}`;
  if (contents === null) return insertAt(text, text.length, list, lineBreak);
  if (!isMap(contents)) return text;
  if (contents.items.length === 0) return `${text.slice(0, contents.range[0])}${list.trimEnd()}${text.slice(contents.range[1])}`;
  if (contents.flow === true) return text;
  const pair = contents.items.find(({ key }) => String(key) === 'waivers');
  if (pair === undefined) return insertAt(text, contents.range[2], list, lineBreak);
  return insertItem(text, pair, blockOf, lineBreak) ?? text;
};

const insertItem = (
  text: string,
  { value }: Pair<ParsedNode, ParsedNode | null>,
  blockOf: (indent: number) => string,
  lineBreak: string,
): string | undefined => {
  if (value === null || !isSeq(value)) return undefined;
  const last = value.items.at(-1);
  // An empty list is written anew, as a block: whoever adds more will want lines.
  if (last === undefined)
    return `${text.slice(0, value.range[0]).trimEnd()}${lineBreak}${blockOf(2).trimEnd()}${text.slice(value.range[1])}`;
  if (value.flow === true) return undefined;
  const end = lastLineEnd(text, last.range[1]);
  return insertAt(text, end, blockOf(columnOf(text, value.range[0])), lineBreak);
};

const columnOf = (text: string, offset: number): number => offset - (text.lastIndexOf('\n', offset - 1) + 1);

/** The start of the line after the one in which what ends at `offset` has its last character. */
const lastLineEnd = (text: string, offset: number): number => {
  const written = text.slice(0, offset).trimEnd().length;
  const end = text.indexOf('\n', written);
  return end === -1 ? text.length : end + 1;
};

const insertAt = (text: string, offset: number, block: string, lineBreak: string): string => {
  const head = text.slice(0, offset);
  return `${head}${head === '' || head.endsWith('\n') ? '' : lineBreak}${block}${text.slice(offset)}`;
};

/** The entry as a list item at the margin. */
const entryLines = ({ rule, path, subject, reason, owner, until }: AskedWaiver): readonly string[] => [
  `- rules: ${scalar(rule)}`,
  `  paths: ${scalar(path)}`,
  ...(subject === undefined ? [] : [`  subjects: ${scalar(subject)}`]),
  `  reason: ${scalar(reason)}`,
  `  owner: ${scalar(owner)}`,
  `  until: ${until}`,
];

/** A text as a scalar on one line, with quotes only where it needs them. */
const scalar = (text: string): string => stringify(text, { lineWidth: 0, defaultStringType: 'PLAIN', blockQuote: false }).trimEnd();
