import { isMap, isSeq, type Pair, type ParsedNode, parseDocument, stringify, type YAMLMap } from 'yaml';
import { hasExpired } from '../calendar-date.ts';
import { type ConfigError, errorSentence } from '../config-error.ts';
import type { PolicyFile } from '../layers/policy-layer.ts';
import type { PolicyRule } from '../layers/values.ts';
import { parsePolicy } from '../parse.ts';

/** A waiver that somebody asks for: one rule, in one file or glob of paths, until a day. */
export interface AskedWaiver {
  /** A rule's id, or a glob over ids; or the id of a vulnerability that scans tell of. */
  readonly rule: string;
  /** Path or glob of paths. */
  readonly path: string;
  /** Place inside the files (`Deployment/web#container:app`), or a glob over places; of a vulnerability the package; left out: all. */
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
  return saysTheSameAndOneMore(before.policy, after.policy, isVulnerability(waiver.rule))
    ? { text: edited }
    : { problem: `The waiver can't be written into ${path} without changing what it says otherwise. Add it by hand.` };
};

const firstOf = (errors: readonly ConfigError[]): string => errors.slice(0, 1).map(errorSentence).join('');

/** What a policy says, without where it says so. */
const meaningOf = (value: unknown): string =>
  JSON.stringify(value, (key, part: unknown) => (key === 'at' || key === 'source' ? undefined : part));

const saysTheSameAndOneMore = (before: PolicyFile, after: PolicyFile, isOfScans: boolean): boolean => {
  const [old, all] = [before, after].map(file => partsOf(file, isOfScans));
  return (
    old !== undefined &&
    all !== undefined &&
    all.list.length === old.list.length + 1 &&
    meaningOf([old.list, old.rest]) === meaningOf([all.list.slice(0, -1), all.rest])
  );
};

/** The list that gets longer, and all else. */
const partsOf = (file: PolicyFile, isOfScans: boolean): { readonly list: readonly unknown[]; readonly rest: unknown } => {
  if (!isOfScans) {
    const { waivers = [], ...rest } = file;
    return { list: waivers, rest };
  }
  const { scans = {}, ...others } = file;
  const { waivers = [], ...own } = scans;
  return { list: waivers, rest: [own, others] };
};

/** True for ids of vulnerabilities, `CVE-2026-1234`: those of rules have a slash, and globs over them none of these letters at their beginning. */
const isVulnerability = (rule: string): boolean => /^[A-Z][A-Z0-9]{1,20}-[\w-]+$/u.test(rule);

/** The text with one more entry under `waivers`, or those of scans, in the style of what stands there. */
const insert = (text: string, waiver: AskedWaiver): string => {
  const lineBreak = text.includes('\r\n') ? '\r\n' : '\n';
  const { contents } = parseDocument(text, { uniqueKeys: false, prettyErrors: false, logLevel: 'error' });
  const keys = isVulnerability(waiver.rule) ? ['scans', 'waivers'] : ['waivers'];
  const block = (indent: number): string =>
    entryLines(waiver)
      .map(line => `${' '.repeat(indent)}${line}${lineBreak}`)
      .join('');
  const style = { lineBreak, block };
  if (contents === null) return insertAt(text, text.length, nested(keys, 0, style), lineBreak);
  if (!isMap(contents)) return text;
  if (contents.items.length === 0)
    return `${text.slice(0, contents.range[0])}${nested(keys, 0, style).trimEnd()}${text.slice(contents.range[1])}`;
  return insertInto(text, contents, keys, contents.range[2], style) ?? text;
};

interface Style {
  readonly lineBreak: string;
  /** The entry, at a margin. */
  readonly block: (indent: number) => string;
}

/** Keys within each other, the entry in the last. */
const nested = (keys: readonly string[], indent: number, { lineBreak, block }: Style): string =>
  keys.map((key, depth) => `${' '.repeat(indent + 2 * depth)}${key}:${lineBreak}`).join('') + block(indent + 2 * keys.length);

/** `end`: where a mapping takes one more key. */
const insertInto = (
  text: string,
  map: YAMLMap.Parsed,
  [key = '', ...more]: readonly string[],
  end: number,
  style: Style,
): string | undefined => {
  const [first] = map.items;
  if (map.flow === true || !first) return undefined;
  const pair = map.items.find(item => String(item.key) === key);
  if (pair === undefined) return insertAt(text, end, nested([key, ...more], columnOf(text, first.key.range[0]), style), style.lineBreak);
  if (more.length === 0) return insertItem(text, pair, style);
  const { value } = pair;
  return value !== null && isMap(value) ? insertInto(text, value, more, lastLineEnd(text, value.range[1]), style) : undefined;
};

const insertItem = (text: string, { key, value }: Pair<ParsedNode, ParsedNode | null>, { lineBreak, block }: Style): string | undefined => {
  if (value === null || !isSeq(value)) return undefined;
  const last = value.items.at(-1);
  // An empty list is written anew, as a block: whoever adds more will want lines.
  if (last === undefined) {
    const entry = block(columnOf(text, key.range[0]) + 2).trimEnd();
    return `${text.slice(0, value.range[0]).trimEnd()}${lineBreak}${entry}${text.slice(value.range[1])}`;
  }
  if (value.flow === true) return undefined;
  const end = lastLineEnd(text, last.range[1]);
  return insertAt(text, end, block(columnOf(text, value.range[0])), lineBreak);
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
  ...(isVulnerability(rule)
    ? [
        `- vulnerabilities: ${scalar(rule)}`,
        ...(subject === undefined ? [] : [`  packages: ${scalar(subject)}`]),
        ...(path === '**' ? [] : [`  paths: ${scalar(path)}`]),
      ]
    : [`- rules: ${scalar(rule)}`, `  paths: ${scalar(path)}`, ...(subject === undefined ? [] : [`  subjects: ${scalar(subject)}`])]),
  `  reason: ${scalar(reason)}`,
  `  owner: ${scalar(owner)}`,
  `  until: ${until}`,
];

/** A text as a scalar on one line, with quotes only where it needs them. */
const scalar = (text: string): string => stringify(text, { lineWidth: 0, defaultStringType: 'PLAIN', blockQuote: false }).trimEnd();
