import type { Range } from '../../text/range.ts';

/**
 * What an action does to the text around it. `control` begins, parts or ends a block (`if`, `else`, `range`, `with`, `end`…) and prints
 * nothing itself, nor do a `comment` and an `assignment`; `print` prints a value.
 */
export type TemplateActionKind = 'control' | 'comment' | 'assignment' | 'print';

/** One `{{ … }}` of a Go template. */
export interface TemplateAction {
  /** Both delimiters included. */
  readonly range: Range;
  readonly kind: TemplateActionKind;
  /** True for `{{- `: the white space before it, line breaks included, is not printed. */
  readonly trimsBefore: boolean;
  /** `nindent` and `indent` at the end of its pipeline: how far its lines are indented, and whether a line break is printed first. */
  readonly indent?: { readonly width: number; readonly breaksFirst: boolean };
}

const OPENING = /\{\{(?:-(?=\s))?\s*/y;
const COMMENT = /\/\*/y;
const CONTROL = /(?:if|else|end|with|range|define|block|break|continue)(?![\w.])/y;
const ASSIGNMENT = /\$\w*\s*(?:,\s*\$\w*\s*)?:?=(?!=)/y;
const INDENT = /(?:^|[|(\s])(n?indent)\s+(\d{1,4})\s*(?:-)?\}\}$/;
/** `tpl (toYaml .x | indent 8) .`: what is printed is the text that was indented, its own actions filled in. */
const TPL = /tpl(?=[\s(])/y;
const INDENT_IN_TPL = /[|(\s](n?indent)\s+(\d{1,4})\s*\)\s*[.$][\w.$]*\s*-?\}\}$/;

const matchesAt = (pattern: RegExp, text: string, at: number): boolean => {
  pattern.lastIndex = at;
  return pattern.test(text);
};

const kindAt = (text: string, body: number): TemplateActionKind => {
  if (matchesAt(COMMENT, text, body)) return 'comment';
  if (matchesAt(CONTROL, text, body)) return 'control';
  return matchesAt(ASSIGNMENT, text, body) ? 'assignment' : 'print';
};

const describe = (text: string, range: Range): TemplateAction => {
  OPENING.lastIndex = range.start;
  const body = range.start + (OPENING.exec(text)?.[0].length ?? 2);
  const kind = kindAt(text, body);
  const trimsBefore = text[range.start + 2] === '-' && matchesAt(/\s/y, text, range.start + 3);
  // The pipeline's end is enough to see the indentation, and keeps long actions cheap.
  const end = text.slice(Math.max(body, range.end - 64), range.end);
  const indent = kind === 'print' ? (INDENT.exec(end) ?? (matchesAt(TPL, text, body) ? INDENT_IN_TPL.exec(end) : null)) : null;
  if (indent === null) return { range, kind, trimsBefore };
  return { range, kind, trimsBefore, indent: { width: Number(indent[2]), breaksFirst: indent[1] === 'nindent' } };
};

/** The offset past a string that begins at `at`, or `at + 1` when it is not closed (`"` and `'` must be on the same line). */
const endOfString = (text: string, at: number, lastBacktick: number): number => {
  const quote = text[at];
  if (quote === '`') return at < lastBacktick ? text.indexOf('`', at + 1) + 1 : at + 1;
  for (let next = at + 1; next < text.length && text[next] !== '\n'; next++) {
    if (text[next] === '\\') next++;
    else if (text[next] === quote) return next + 1;
  }
  return at + 1;
};

const isComment = (text: string, start: number): boolean => {
  OPENING.lastIndex = start;
  const body = start + (OPENING.exec(text)?.[0].length ?? 2);
  return matchesAt(COMMENT, text, body);
};

/** Finds where actions end. Strings within them may hold `}}`; once that reading has run to the end of the text, the plain one is used. */
class ActionEnds {
  readonly #text: string;
  readonly #lastBacktick: number;
  readonly #lastClose: number;
  #nextCommentEnd = -1;
  #heedsStrings = true;

  constructor(text: string) {
    this.#text = text;
    this.#lastBacktick = text.lastIndexOf('`');
    this.#lastClose = text.lastIndexOf('}}');
  }

  /** The offset past the `}}` of the action that begins at `start`; undefined when it is never closed. Starts must ascend. */
  after(start: number): number | undefined {
    if (isComment(this.#text, start)) {
      const end = this.#close(this.#commentEnd(start));
      if (end !== undefined) return end;
    } else if (this.#heedsStrings && start < this.#lastClose) {
      const end = this.#afterStrings(start + 2);
      if (end !== undefined) return end;
      this.#heedsStrings = false;
    }
    return this.#close(start + 2);
  }

  #close(from: number): number | undefined {
    return from > this.#lastClose ? undefined : this.#text.indexOf('}}', from) + 2;
  }

  /** Where the next comment ends from `start` on, kept because many openings may share one end. */
  #commentEnd(start: number): number {
    if (this.#nextCommentEnd < start) {
      const end = this.#text.indexOf('*/', start);
      this.#nextCommentEnd = end === -1 ? this.#text.length : end;
    }
    return this.#nextCommentEnd;
  }

  #afterStrings(from: number): number | undefined {
    const text = this.#text;
    let unclosedLine = -1;
    for (let at = from; at < text.length; ) {
      const char = text[at];
      if (char === '}' && text[at + 1] === '}') return at + 2;
      if (char === '`' || ((char === '"' || char === "'") && at > unclosedLine)) {
        const end = endOfString(text, at, this.#lastBacktick);
        // A quote that nothing closes on its line: no other on this line need be tried.
        if (end === at + 1 && char !== '`') unclosedLine = lineEndAt(text, at);
        at = end;
      } else {
        at++;
      }
    }
    return undefined;
  }
}

const lineEndAt = (text: string, at: number): number => {
  const end = text.indexOf('\n', at);
  return end === -1 ? text.length : end;
};

/** The actions of a Go template (text/template) in source order. An opening that is never closed is not an action. Linear in the text. */
export const findActions = (text: string): readonly TemplateAction[] => {
  const actions: TemplateAction[] = [];
  const ends = new ActionEnds(text);
  for (let start = text.indexOf('{{'); start !== -1; ) {
    const end = ends.after(start);
    if (end === undefined) break;
    actions.push(describe(text, { start, end }));
    start = text.indexOf('{{', end);
  }
  return actions;
};
