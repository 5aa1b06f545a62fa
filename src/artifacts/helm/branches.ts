import type { Range } from '../../text/range.ts';
import type { YamlNode } from '../yaml/model.ts';
import type { TemplateAction } from './actions.ts';
import { conditionHolds } from './condition.ts';

/** One `if`, `with` or `range`, while its end has not come. */
interface OpenBlock {
  /** Whether one of the branches so far is taken; undefined when that is not known. */
  taken: boolean | undefined;
  /** Whether the current branch is skipped for certain. */
  skipped: boolean;
  /** Where the current branch begins. */
  start: number;
  /** True where `.` is not what it is outside. */
  movesDot: boolean;
}

/** Branches deeper than this are not looked at, which keeps the time linear in hostile templates. */
const maxDepth = 32;

const KEYWORD = /^\{\{-?\s*(if|else|end|with|range|define|block)\b\s*/;

/** The keyword of a control action, and what follows it. */
const readControl = (text: string, { range }: TemplateAction): { readonly keyword: string; readonly rest: string } => {
  const source = text.slice(range.start, Math.min(range.end, range.start + 1_000));
  const found = KEYWORD.exec(source);
  return { keyword: found?.[1] ?? '', rest: source.slice(found?.[0].length ?? 0).replace(/\s*-?\}\}$/, '') };
};

/** `$key, $value := ` before the list of a `range`. */
const withoutVariables = (rest: string): string => rest.replace(/^\$\w*\s*(?:,\s*\$\w*\s*)?:=\s*/, '');

class BranchReader {
  readonly skipped: Range[] = [];
  readonly #values: YamlNode;
  readonly #open: OpenBlock[] = [];

  constructor(values: YamlNode) {
    this.#values = values;
  }

  read(action: TemplateAction, keyword: string, rest: string): void {
    if (keyword === 'else') this.#part(action, rest);
    else if (keyword === 'end') this.#close(this.#open.pop(), action);
    else if (keyword !== '') this.#begin(action, keyword, rest);
  }

  #holds(condition: string): boolean | undefined {
    return conditionHolds(withoutVariables(condition), this.#values, !this.#open.some(block => block.movesDot));
  }

  #begin({ range }: TemplateAction, keyword: string, rest: string): void {
    const isChoice = keyword === 'if' || keyword === 'with' || keyword === 'range';
    const taken = isChoice ? this.#holds(rest) : undefined;
    this.#open.push({ taken, skipped: taken === false, start: range.end, movesDot: keyword !== 'if' });
  }

  #part(action: TemplateAction, rest: string): void {
    const block = this.#open.pop();
    if (block === undefined) return;
    this.#close(block, action);
    const condition = /^(?:if|with)\s+(.*)$/s.exec(rest)?.[1];
    const holds = condition === undefined ? true : this.#holds(condition);
    const skipped = block.taken === true || holds === false;
    this.#open.push({
      taken: block.taken === true || (block.taken === false ? holds : undefined),
      skipped,
      start: action.range.end,
      movesDot: rest.startsWith('with'),
    });
  }

  #close(block: OpenBlock | undefined, { range }: TemplateAction): void {
    if (block?.skipped && this.#open.length < maxDepth) this.skipped.push({ start: block.start, end: range.start });
  }
}

/** The branches of a template that are not printed with the chart's default values, in source order, the outer before the inner. */
export const skippedBranches = (text: string, actions: readonly TemplateAction[], values: YamlNode): readonly Range[] => {
  const reader = new BranchReader(values);
  for (const action of actions) {
    if (action.kind !== 'control') continue;
    const { keyword, rest } = readControl(text, action);
    reader.read(action, keyword, rest);
  }
  return reader.skipped.toSorted((a, b) => a.start - b.start);
};
