import { goQuote } from '../template/go-text.ts';

/** A text in single quotes. Source: santhosh-tekuri/jsonschema, kind.quote. */
export const quoted = (text: string): string => `'${goQuote(text).slice(1, -1).replaceAll('\\"', '"').replaceAll("'", "\\'")}'`;

/** A number with its thousands separated, as golang.org/x/text prints it in English. */
export const grouped = (value: number): string => {
  const [whole = '', fraction] = `${value}`.split('.');
  if (/[e]/u.test(whole)) return `${value}`;
  const sign = whole.startsWith('-') ? '-' : '';
  const digits = whole.slice(sign.length);
  const first = digits.length % 3 || 3;
  const groups = [digits.slice(0, first), ...(digits.slice(first).match(/\d{3}/gu) ?? [])];
  return `${sign}${groups.join(',')}${fraction === undefined ? '' : `.${fraction}`}`;
};

/** What does not fit, where, and why: with what made it so below it. */
export interface Misfit {
  readonly path: readonly string[];
  readonly text: string;
  readonly causes: readonly Misfit[];
  /** A reference with one cause is not shown itself; several causes in one place are a group, whose causes a reference takes over. */
  readonly kind: 'plain' | 'group' | 'reference';
}

const pointer = (path: readonly string[]): string => path.map(part => `/${part.replaceAll('~', '~0').replaceAll('/', '~1')}`).join('');

/** A line for each misfit, what lies below it indented. */
export const linesOf = ({ path, text, causes, kind }: Misfit, depth = 0): readonly string[] => {
  const isHidden = kind === 'reference' && causes.length === 1;
  const own = isHidden ? [] : [`${'  '.repeat(depth)}- at ${quoted(pointer(path))}: ${text}`];
  return [...own, ...causes.flatMap(cause => linesOf(cause, isHidden ? depth : depth + 1))];
};
