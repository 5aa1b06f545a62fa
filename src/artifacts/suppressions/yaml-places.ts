import { indentationOf } from '../../text/indentation.ts';
import type { Range } from '../../text/range.ts';
import { countWhile } from '../../text/sorted.ts';
import type { SourceFile } from '../source-file.ts';
import type { YamlComment, YamlDocument, YamlFile, YamlNode } from '../yaml/model.ts';

/** Something that a comment can stand above: a document, a mapping's entry, a sequence's item. */
export interface Target {
  readonly kind: 'document' | 'entry' | 'item';
  readonly range: Range;
  /** An item after a `-`; items of `[a, b]` have none. */
  readonly dash: boolean;
}

/** Answers which part of a YAML file a comment speaks about. */
export class YamlPlaces {
  readonly #yaml: YamlFile;
  readonly #file: SourceFile;
  readonly #apart: readonly YamlDocument[];
  readonly #dashes = new Map<number, number>();
  #found: readonly Target[] | undefined;

  /** `apart` are documents that branches of a template were read as by themselves: what a comment stands above may be in one of them. */
  constructor(yaml: YamlFile, apart: readonly YamlDocument[] = []) {
    this.#yaml = yaml;
    this.#file = yaml.file;
    this.#apart = apart;
  }

  /** Targets in source order, the outer before the inner; walked when first asked for. */
  get #targets(): readonly Target[] {
    this.#found ??= withApart(targetsOf(this.#yaml.documents), this.#apart);
    return this.#found;
  }

  get whole(): Range {
    return { start: 0, end: this.#file.text.length };
  }

  /** True when nothing but comments, directives and document marks stands before the offset. */
  isTop(offset: number): boolean {
    const first = this.#targets[0];
    return first === undefined || offset < first.range.start;
  }

  /** What a comment covers: the next node when it has its line for itself, what stands before it otherwise. */
  covered(comment: YamlComment): readonly Range[] {
    const { start, end } = comment.range;
    if (comment.ownLine) return this.nextOf(end).filter(({ start: next }) => !this.#isUnreadBetween(end, next));
    const line = lineRange(this.#file, comment.line);
    const before = this.#file.text.slice(line.start, start).trim();
    if (before === '---') return this.nextOf(end);
    if (/^-[- ]*$/u.test(before)) return this.#next(end, true).map(target => target.range);
    return [line, ...this.#openedOn(line, start)];
  }

  /** The node that begins next after an offset: the item when its dash comes after the offset too, else its first entry. */
  nextOf(offset: number, accepts: (target: Target) => boolean = () => true): readonly Range[] {
    return this.#next(offset, false)
      .filter(accepts)
      .map(target => target.range);
  }

  /**
   * True when lines of a template stand between two offsets that no reading of it has: a comment above them is not about what comes after.
   */
  #isUnreadBetween(start: number, end: number): boolean {
    if (!this.#yaml.documents.some(({ templated }) => templated)) return false;
    const lastLine = this.#file.lines.lineStart(this.#file.lines.line(end));
    if (lastLine - start > maxLookedThrough) return true;
    const lines = withoutActions(this.#file.text.slice(start, Math.max(start, lastLine))).split('\n');
    return lines.some(line => !/^[ \t\r]*(?:#.*|---.*|-[- ]*)?$/u.test(line));
  }

  #next(offset: number, afterDash: boolean): readonly Target[] {
    const targets = this.#targets;
    const index = firstAtOrAfter(targets, offset);
    const start = targets[index]?.range.start ?? 0;
    const dashes = afterDash || this.#dashOf(start) >= offset;
    for (let at = index; targets[at]?.range.start === start; at += 1) {
      const target = targets[at];
      if (target && (target.kind !== 'item' || !target.dash || dashes)) return [target];
    }
    return [];
  }

  /** Where the dash of the item that begins at an offset stands; looked for once, because many comments may stand above one item. */
  #dashOf(start: number): number {
    const known = this.#dashes.get(start) ?? dashBefore(this.#file.text, start);
    this.#dashes.set(start, known);
    return known;
  }

  /** The innermost entry whose key is on the line and whose value goes on behind the comment: `web: # …`. */
  #openedOn(line: Range, comment: number): readonly Range[] {
    const targets = this.#targets;
    let opened: Range | undefined;
    for (let index = firstAtOrAfter(targets, line.start); (targets[index]?.range.start ?? comment) < comment; index += 1) {
      const target = targets[index];
      if (target?.kind === 'entry' && target.range.end > comment) opened = target.range;
    }
    return opened ? [opened] : [];
  }
}

/** Characters between a comment and what it stands above; more is taken for something else. */
const maxLookedThrough = 4_000;

/** A text of a template without its actions. */
const withoutActions = (text: string): string => {
  const parts: string[] = [];
  let at = 0;
  for (let open = text.indexOf('{{'); open !== -1; open = text.indexOf('{{', at)) {
    const close = text.indexOf('}}', open);
    if (close === -1) break;
    parts.push(text.slice(at, open));
    at = close + 2;
  }
  return [...parts, text.slice(at)].join('');
};

/** A line, its line break included. */
export const lineRange = (file: SourceFile, line: number): Range => ({ start: file.lines.lineStart(line), end: file.lines.lineEnd(line) });

const firstAtOrAfter = (targets: readonly Target[], offset: number): number =>
  countWhile(targets.length, index => (targets[index]?.range.start ?? 0) < offset);

/** The offset of the last `-` that opens an item before a node, past comments and blank lines; -1 when something else stands there. */
const dashBefore = (text: string, start: number): number => {
  let end = start;
  while (end > 0) {
    const begin = text.lastIndexOf('\n', end - 1) + 1;
    const line = text.slice(begin, end);
    const indent = indentationOf(line);
    if (/^-(?:[ \t\r]|$)/u.test(line.slice(indent))) return begin + indent;
    if (line.trim() !== '' && line[indent] !== '#') return -1;
    end = begin - 1;
  }
  return -1;
};

/** Targets with those that stand in no other reading of the text. What is around a branch is the same in all of them. */
const withApart = (targets: readonly Target[], apart: readonly YamlDocument[]): readonly Target[] => {
  if (apart.length === 0) return targets;
  const keyOf = ({ kind, range }: Target): string => `${kind} ${range.start}`;
  const known = new Set(targets.map(keyOf));
  const more = targetsOf(apart).filter(target => !known.has(keyOf(target)));
  // Why stable: an outer target that begins where an inner one does comes before it.
  return [...targets, ...more].toSorted((a, b) => a.range.start - b.range.start);
};

const targetsOf = (documents: readonly YamlDocument[]): readonly Target[] => {
  const targets: Target[] = [];
  const pending: { readonly node: YamlNode; readonly target?: Target }[] = documents
    .flatMap(({ root }) =>
      root
        ? [{ node: root, ...(root.kind === 'mapping' && { target: { kind: 'document' as const, range: root.range, dash: false } }) }]
        : [],
    )
    .reverse();
  for (let next = pending.pop(); next !== undefined; next = pending.pop()) {
    const { node, target } = next;
    if (target) targets.push(target);
    if (node.kind === 'mapping') {
      for (const { value, range } of node.entries.toReversed())
        pending.push({ node: value, target: { kind: 'entry', range, dash: false } });
    } else if (node.kind === 'sequence') {
      for (const item of node.items.toReversed())
        pending.push({ node: item, target: { kind: 'item', range: item.range, dash: !node.flow } });
    }
  }
  return targets;
};
