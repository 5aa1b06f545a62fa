import type { Range } from '../../../text/range.ts';
import type { Directive } from '../model.ts';
import { isSpace, skipSpaces, trimSpan } from './white-space.ts';

const known = new Set(['escape', 'syntax', 'check']);

const isLetter = (unit: number): boolean => (unit >= 0x41 && unit <= 0x5a) || (unit >= 0x61 && unit <= 0x7a);
const isNameUnit = (unit: number): boolean => isLetter(unit) || (unit >= 0x30 && unit <= 0x39);

/** Reads `# name=value`; undefined when the comment has another form. */
const matchDirective = (text: string, span: Range): Directive | undefined => {
  const nameStart = skipSpaces(text, span.start + 1, span.end);
  let nameEnd = nameStart;
  if (nameStart < span.end && isLetter(text.charCodeAt(nameStart))) {
    while (nameEnd < span.end && isNameUnit(text.charCodeAt(nameEnd))) nameEnd += 1;
  }
  const equals = skipSpaces(text, nameEnd, span.end);
  if (nameEnd === nameStart || equals === span.end || text[equals] !== '=') return undefined;
  const value = trimSpan(text, equals + 1, span.end);
  if (value.start === value.end) return undefined;
  return {
    name: text.slice(nameStart, nameEnd).toLowerCase(),
    value: text.slice(value.start, value.end),
    range: { start: span.start, end: value.end },
  };
};

/**
 * The parser directives at the top of a file. They end at the first line that is none, an unknown directive and a blank line included.
 * Source: Dockerfile reference, "Parser directives".
 */
export class DirectiveBlock {
  readonly directives: Directive[] = [];
  #open = true;

  close(): void {
    this.#open = false;
  }

  /** Takes a comment line when it is a directive. `error` says why BuildKit would refuse the file. */
  take(text: string, comment: Range): { readonly taken: boolean; readonly error?: string } {
    const directive = this.#open ? matchDirective(text, comment) : undefined;
    if (directive === undefined || !known.has(directive.name)) {
      this.close();
      return { taken: false };
    }
    const duplicate = this.directives.some(other => other.name === directive.name);
    this.directives.push(directive);
    if (duplicate) return { taken: true, error: `only one ${directive.name} parser directive can be used` };
    if (directive.name === 'escape' && directive.value !== '\\' && directive.value !== '`') {
      return { taken: true, error: `invalid escape token '${directive.value}' does not match \` or \\` };
    }
    return { taken: true };
  }

  /** The character that continues lines and escapes: a backslash unless a directive says otherwise. */
  get escape(): '\\' | '`' {
    return this.directives.find(directive => directive.name === 'escape')?.value === '`' ? '`' : '\\';
  }
}

/** Where a comment's `#` stands, when the line is a whole-line comment. */
export const commentStart = (text: string, start: number, end: number): number | undefined => {
  let at = start;
  while (at < end && isSpace(text.charCodeAt(at))) at += 1;
  return at < end && text[at] === '#' ? at : undefined;
};

/**
 * The directives that stand after a shebang in the first line. Dockerfiles' parser takes none there, but BuildKit looks for the frontend
 * before it, and then leaves the shebang out. Source: moby/buildkit, `frontend/dockerfile/parser/directives.go`, `discardShebang`.
 */
export const directivesAfterShebang = (text: string): readonly Directive[] => {
  const begin = text.startsWith('\uFEFF') ? 1 : 0;
  const feed = text.indexOf('\n', begin);
  if (!text.startsWith('#!', begin) || feed === -1) return [];
  const block = new DirectiveBlock();
  for (let start = feed + 1; start < text.length; ) {
    const next = text.indexOf('\n', start);
    const end = next === -1 ? text.length : next;
    const comment = commentStart(text, start, end);
    if (comment === undefined || !block.take(text, { start: comment, end }).taken) break;
    start = end + 1;
  }
  return block.directives;
};
