/** What a comment asks for. */
export type Command =
  | { readonly name: 'recheck' }
  | { readonly name: 'fix' }
  | { readonly name: 'explain'; readonly rule: string }
  /** Says where the organization's policy lies: a repository, or `none`. */
  | { readonly name: 'confirm-policy'; readonly repository: string }
  /** `unknown` is what was not understood, when something was. */
  | { readonly name: 'help'; readonly unknown?: string };

/** Longest first line that can be a command, in UTF-16 units: rule ids are far shorter. */
const maxLineLength = 200;

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
  if (line.length > maxLineLength || !/^ {0,3}$/u.test(indent)) return undefined;
  const [address = '', ...words] = start.split(/[ \t]+/u).filter(word => word !== '');
  if (address.toLowerCase() !== '/tidewaiter') return undefined;
  return commandOf(words);
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
