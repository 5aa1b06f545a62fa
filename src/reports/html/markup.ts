import { plainLine } from '../escape.ts';

/** HTML that was made by `html`: text of others is escaped in it. */
export class Markup {
  readonly #text: string;

  private constructor(text: string) {
    this.#text = text;
  }

  /** Of text that is HTML already: for the template alone, and for style sheet and script, which are constants. */
  static of(text: string): Markup {
    return new Markup(text);
  }

  toString(): string {
    return this.#text;
  }
}

/** What may stand in a template: text, which is escaped, other markup, and lists of both. Nothing is written for `undefined` and `false`. */
export type Part = string | number | Markup | undefined | false | readonly Part[];

const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };

const escaped = (text: string): string => plainLine(text).replaceAll(/[&<>"']/gu, sign => entities[sign] ?? '');

const written = (part: Part): string => {
  if (part === undefined || part === false) return '';
  if (typeof part === 'string') return escaped(part);
  if (typeof part === 'number' || part instanceof Markup) return String(part);
  return part.map(written).join('');
};

/**
 * A template of HTML. A value may stand in the text of an element or in a quoted attribute: it is escaped for both, and invisible characters
 * in it are made visible. Throws where a value would stand in an attribute without quotes.
 */
export const html = (texts: TemplateStringsArray, ...parts: readonly Part[]): Markup => {
  let text = texts[0] ?? '';
  for (const [index, part] of parts.entries()) {
    if (text.endsWith('=')) throw new Error('A value stands in an attribute without quotes.');
    text += written(part) + (texts[index + 1] ?? '');
  }
  return Markup.of(text);
};

/** A line of code: as `html` writes text, but tabs stay tabs. */
export const codeText = (line: string): Markup => Markup.of(line.split('\t').map(escaped).join('\t'));

/** A link to an address of the web; what has another scheme, or no address, is no link. */
export const link = (address: string | undefined, body: Part): Markup =>
  address !== undefined && /^https?:\/\/[^\s"<>]+$/u.test(address)
    ? html`<a href="${address}" rel="noopener noreferrer">${body}</a>`
    : html`${body}`;

/** Text in which code stands between two of a mark; as it is where one of them is missing. */
const codeBetween = (text: string, mark: string): Markup => {
  const pieces = text.split(mark);
  if (pieces.length % 2 === 0) return html`${text}`;
  return html`${pieces.map((piece, index) => (index % 2 === 0 ? piece : html`<code>${piece}</code>`))}`;
};

/** A sentence whose quoted values stand as code. A quote inside a value only moves where code begins and ends. */
export const sentence = (text: string): Markup => codeBetween(text, '"');

/** Text of a rule, in which code stands between backticks. */
export const prose = (text: string): Markup => codeBetween(text, '`');

/** What is opened by a click; nothing where there is nothing in it. */
export const folded = (title: Part, items: readonly Markup[], open = false): Markup =>
  items.length === 0 ? html`` : html`<details class="fold"${open ? Markup.of(' open') : ''}><summary>${title}</summary>${items}</details>`;
