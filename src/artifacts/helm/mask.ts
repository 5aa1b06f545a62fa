import type { TemplateGap, TemplateMask } from '../yaml/reader/opacity.ts';
import { findActions, type TemplateAction } from './actions.ts';

/** A template as `parseYaml` reads it, and the actions that were masked. */
export interface MaskedTemplate extends TemplateMask {
  readonly gaps: readonly TemplateGap[];
  readonly actions: readonly TemplateAction[];
}

/** Stands for what an inline action prints: a private-use character, which YAML allows in every scalar and gives no meaning. */
const FILLER = '\uE000';

/** Stands for an action that prints lines of its own, and for one that prints nothing: line breaks, so that the line counts as empty. */
const UNSEEN_LINES = '\n';
export const NO_LINES = '\r';

/** Lines that belong together because actions run across their breaks, with the actions that begin in them. */
interface LineGroup {
  readonly start: number;
  readonly end: number;
  readonly actions: readonly TemplateAction[];
}

const lineEnd = (text: string, at: number): number => {
  const end = text.indexOf('\n', at);
  if (end === -1) return text.length;
  return text[end - 1] === '\r' ? end - 1 : end;
};

const groupByLine = (text: string, actions: readonly TemplateAction[]): readonly LineGroup[] => {
  const groups: LineGroup[] = [];
  for (let index = 0; index < actions.length; ) {
    const group: TemplateAction[] = [];
    const start = text.lastIndexOf('\n', actions[index]?.range.start) + 1;
    let end = start;
    for (let next = actions[index]; next !== undefined && (group.length === 0 || next.range.start < end); next = actions[index]) {
      group.push(next);
      if (next.range.end > end) end = lineEnd(text, next.range.end);
      index++;
    }
    groups.push({ start, end, actions: group });
  }
  return groups;
};

const isBlank = (text: string, start: number, end: number): boolean => {
  for (let at = start; at < end; at++) if (!' \t\r\n\uFEFF'.includes(text.charAt(at))) return false;
  return true;
};

/** A comment that ends a line. */
const COMMENT = /^[ \t]+#/u;

/** Whether a line says nothing but actions that print nothing, and a comment behind them: `{{- end }} # of the proxy`. */
const isAnnotated = (text: string, { actions, start, end }: LineGroup): boolean => {
  let next = start;
  for (const { range, kind } of actions) {
    if (kind === 'print' || !isBlank(text, next, range.start)) return false;
    next = range.end;
  }
  return COMMENT.test(text.slice(next, end));
};

/** How many of the group's last actions have nothing but white space after them and between them. */
const countTail = (text: string, { actions, end }: LineGroup): number => {
  let count = 0;
  let next = end;
  for (const { range } of actions.toReversed()) {
    if (!isBlank(text, range.end, next)) break;
    next = range.start;
    count++;
  }
  return count;
};

/**
 * Where the lines that an action prints begin, from the left: known only when its pipeline ends in `nindent`, or in `indent` at the start
 * of a line. What others print has an indentation of its own.
 */
const printedColumn = ({ indent, trimsBefore, range }: TemplateAction, lineStart: number): number | undefined => {
  if (indent === undefined) return undefined;
  return indent.breaksFirst || (!trimsBefore && range.start === lineStart) ? indent.width : undefined;
};

/** What stands before an action that is an item of a list. */
const ITEM = /^([ \t]*)-[ \t]+$/u;

/** Lines behind an item that are looked at for one of its members: conditions may stand before. */
const maxLinesBehind = 10;

/** Whether the first line behind `from` that prints something by itself is a member of an item whose dash stands at a column. */
const isMemberBehind = (text: string, from: number, dash: number): boolean => {
  let at = from;
  for (let count = 0; count < maxLinesBehind; count += 1) {
    const start = text.indexOf('\n', at) + 1;
    if (start === 0) return false;
    at = lineEnd(text, start);
    const line = text.slice(start, at);
    const said = line.trimStart();
    if (said === '' || said.startsWith('#') || said.startsWith('{{')) continue;
    return line.length - said.length > dash && MEMBER.test(said);
  }
  return false;
};

/** Whether a condition has an item of a list behind it on its line: `{{ if .Values.a }}- --flag{{ end }}`. */
const isItemBehind = (text: string, { kind, range }: TemplateAction): boolean => kind === 'control' && text.startsWith('- ', range.end);

const MEMBER = /^[\w./-]{1,100}:(?:\s|$)/u;

class Masker {
  readonly gaps: TemplateGap[] = [];
  readonly #text: string;
  readonly #parts: string[] = [];
  #done = 0;

  constructor(text: string) {
    this.#text = text;
  }

  get maskedText(): string {
    return [...this.#parts, this.#text.slice(this.#done)].join('');
  }

  mask(group: LineGroup): void {
    if (isAnnotated(this.#text, group)) {
      // Why blanks: the comment stays one, and in a text of several lines the line stays inside.
      for (const { range } of group.actions) this.#write(range.start, range.end, ' ');
    } else if (!this.#isSplitItem(group)) this.#maskParts(group);
  }

  #maskParts(group: LineGroup): void {
    const { actions, start } = group;
    const first = actions[0]?.range.start ?? start;
    const leads = isBlank(this.#text, start, first);
    const tail = countTail(this.#text, group);
    const ownLines = leads && tail === actions.length;
    const breaks = actions.slice(actions.length - tail).some(action => action.indent?.breaksFirst === true);
    const blanked = ownLines || breaks ? tail : 0;
    for (const [index, action] of actions.entries()) {
      const isFirst = leads && index === 0;
      if (index >= actions.length - blanked) this.#blank(action, isFirst ? start : action.range.start, start);
      else if (isFirst) this.#begin(action, start);
      else this.#write(action.range.start, action.range.end, isAside(action) ? ' ' : FILLER);
    }
    if (blanked > 0) this.#write(this.#done, group.end, NO_LINES);
  }

  /** An action with which a line begins that goes on behind it. */
  #begin(action: TemplateAction, lineStart: number): void {
    const { range, indent } = action;
    if (isItemBehind(this.#text, action)) this.#item(action);
    else if (indent?.breaksFirst) this.#indent(action, lineStart, indent.width);
    else this.#write(range.start, range.end, FILLER);
  }

  /**
   * An item of a list that goes on in the lines behind: an action prints its first members (`- {{ toYaml . | nindent 8 | trim }}` before `  name: x`), for which
   * stands one key that is not known, or decides about them (`- {{- if .Values.a }}`) and prints nothing.
   */
  #isSplitItem({ actions, start, end }: LineGroup): boolean {
    const [action, ...others] = actions;
    if (action === undefined || others.length > 0 || !isBlank(this.#text, action.range.end, end)) return false;
    const [, dash] = ITEM.exec(this.#text.slice(start, action.range.start)) ?? [];
    if (dash === undefined || !isMemberBehind(this.#text, end, dash.length)) return false;
    const { range, kind } = action;
    if (kind === 'print') {
      this.#write(range.start, range.end - 1, FILLER);
      this.#write(range.end - 1, range.end, ':');
    } else this.#write(range.start, range.end, ' ');
    return true;
  }

  #blank(action: TemplateAction, start: number, lineStart: number): void {
    if (action.kind === 'print') this.gaps.push({ range: action.range, column: printedColumn(action, lineStart) });
    this.#write(start, action.range.end, action.kind === 'print' ? UNSEEN_LINES : NO_LINES);
  }

  /** What begins a line of its own and goes on with the text behind it, such as a key: it stands where it is printed. */
  #indent({ range }: TemplateAction, lineStart: number, width: number): void {
    const column = Math.min(width, range.end - lineStart - 1);
    this.#write(lineStart, lineStart + column, ' ');
    this.#write(lineStart + column, range.end, FILLER);
  }

  /** What decides whether an item is printed stands before it: the item begins where the line does, and what it says is not all known. */
  #item({ range: { start, end } }: TemplateAction): void {
    this.#write(start, start + 1, '-');
    this.#write(start + 1, start + 2, ' ');
    this.#write(start + 2, end, FILLER);
  }

  #write(start: number, end: number, mask: string): void {
    this.#parts.push(this.#text.slice(this.#done, start), mask.repeat(end - start));
    this.#done = end;
  }
}

const isAside = ({ kind }: TemplateAction): boolean => kind === 'comment' || kind === 'assignment';

/**
 * Writes over the actions of a Helm template so that what remains can be read as YAML, every offset staying the template's. An action
 * within a line becomes text that is not known; lines of nothing but actions, and actions that print indented lines after a key, become
 * empty. The text of all branches stays. Linear in the text.
 */
export const maskTemplate = (text: string): MaskedTemplate => {
  const actions = findActions(text);
  const masker = new Masker(text);
  for (const group of groupByLine(text, actions)) masker.mask(group);
  return { maskedText: masker.maskedText, gaps: masker.gaps, actions };
};

/** True when the text has a template action outside of lines that are comments. Helm is not the only tool that writes `{{ }}`. */
export const looksTemplated = (text: string): boolean => {
  const lastClose = text.lastIndexOf('}}');
  for (let at = text.indexOf('{{'); at !== -1 && at < lastClose; ) {
    let first = text.lastIndexOf('\n', at) + 1;
    while (text[first] === ' ' || text[first] === '\t') first++;
    if (text[first] !== '#') return true;
    at = text.indexOf('{{', lineEnd(text, at));
  }
  return false;
};
