/** What a comment asks for. */
export type Command =
  | { readonly name: 'recheck' }
  | { readonly name: 'fix' }
  | { readonly name: 'explain'; readonly rule: string }
  /** Asks for a waiver. `asked` is undefined where something of it is missing or has no meaning. */
  | { readonly name: 'waive'; readonly asked: WaiverWish | undefined }
  /** Says where the organization's policy lies: a repository, or `none`. */
  | { readonly name: 'confirm-policy'; readonly repository: string }
  /** `unknown` is what was not understood, when something was. */
  | { readonly name: 'help'; readonly unknown?: string };

/** What somebody wants to be accepted: `waive RULE PATH [SUBJECT] until YYYY-MM-DD -- REASON`. */
export interface WaiverWish {
  /** A rule, or a vulnerability that scans tell of. */
  readonly rule: string;
  /** Path of a file, or a glob of paths. */
  readonly path: string;
  /** Place inside the file: `Deployment/web#container:app`. */
  readonly subject?: string;
  /** Last day on which it counts, as it was written. */
  readonly until: string;
  readonly reason: string;
}

/** Longest first line that can be a command, in UTF-16 units: rule ids are far shorter. In a wish for a waiver a path and a reason have room. */
const maxLineLength = 200;
const maxWishLength = 1_000;

/**
 * The command in the first line of a comment, `/tidewaiter …`; undefined when there is none. A quote, a code block or a code span does not
 * start with a slash, and four spaces or a tab would make the line code, so that none of them is a command. Words are told apart by spaces;
 * letters of commands by no case.
 */
export const parseCommand = (comment: string): Command | undefined => {
  const end = comment.search(/[\r\n]/u);
  const line = end < 0 ? comment : comment.slice(0, end);
  const start = line.trimStart();
  const indent = line.slice(0, line.length - start.length);
  if (line.length > maxWishLength || !/^ {0,3}$/u.test(indent)) return undefined;
  const [address = '', ...words] = start.split(/[ \t]+/u).filter(word => word !== '');
  if (address.toLowerCase() !== '/tidewaiter') return undefined;
  const [name = ''] = words;
  if (name.toLowerCase() === 'waive') return { name: 'waive', asked: wishOf(start) };
  return line.length > maxLineLength ? undefined : commandOf(words);
};

const commandOf = (words: readonly string[]): Command => {
  const [name = 'help', ...operands] = words;
  const [operand, ...more] = operands;
  const unknown: Command = { name: 'help', unknown: words.join(' ') };
  switch (name.toLowerCase()) {
    case 'recheck':
      return operand === undefined ? { name: 'recheck' } : unknown;
    case 'fix':
      return operand === undefined ? { name: 'fix' } : unknown;
    case 'help':
      return operand === undefined ? { name: 'help' } : unknown;
    case 'explain':
      return operand !== undefined && more.length === 0 ? { name: 'explain', rule: operand.replaceAll('`', '') } : unknown;
    case 'confirm-policy':
      return operand !== undefined && more.length === 0 ? { name: 'confirm-policy', repository: operand.replaceAll('`', '') } : unknown;
    default:
      return unknown;
  }
};

/** A word: up to the next blank, or between backticks, where blanks belong to it. */
const wordPattern = /`([^`]+)`|[^\s`]+/gu;

/** The wish in a line `/tidewaiter waive …`. The reason stands behind the first ` -- `. */
const wishOf = (line: string): WaiverWish | undefined => {
  const end = line.search(/\s--\s/u);
  if (end < 0) return undefined;
  const reason = line.slice(end + 4).trim();
  const words = [...line.slice(0, end).matchAll(wordPattern)].map(([word, quoted]) => quoted ?? word).slice(2);
  const at = words.length - 2;
  const [rule, path, subject, ...more] = words.slice(0, Math.max(0, at));
  const until = words.at(-1);
  const isWhole = words[at]?.toLowerCase() === 'until' && more.length === 0 && reason !== '';
  if (!isWhole || rule === undefined || path === undefined || until === undefined) return undefined;
  return { rule, path, ...(subject !== undefined && { subject }), until, reason };
};
