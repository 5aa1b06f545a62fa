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
  /** Where the first branch begins. */
  block: number;
  /** The action that the current branch follows. */
  opening: Range;
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

/** What is printed between two control actions, if its condition holds: the body of an `if`, an `else`, a `with` or a `range`. */
export interface TemplateBranch {
  /** From the end of the action that opens it to the beginning of the one that ends it. */
  readonly range: Range;
  /** The same with both actions. */
  readonly outer: Range;
  /** True when it is not printed with the chart's default values, for certain. */
  readonly skipped: boolean;
  /** Where the first branch of its block begins: branches with the same are never printed together. */
  readonly block: number;
}

class BranchReader {
  readonly branches: TemplateBranch[] = [];
  readonly #values: YamlNode | undefined;
  readonly #open: OpenBlock[] = [];

  constructor(values: YamlNode | undefined) {
    this.#values = values;
  }

  read(action: TemplateAction, keyword: string, rest: string): void {
    if (keyword === 'else') this.#part(action, rest);
    else if (keyword === 'end') this.#close(this.#open.pop(), action);
    else if (keyword !== '') this.#begin(action, keyword, rest);
  }

  #holds(condition: string): boolean | undefined {
    if (this.#values === undefined) return undefined;
    return conditionHolds(withoutVariables(condition), this.#values, !this.#open.some(block => block.movesDot));
  }

  #begin({ range }: TemplateAction, keyword: string, rest: string): void {
    const isChoice = keyword === 'if' || keyword === 'with' || keyword === 'range';
    const taken = isChoice ? this.#holds(rest) : undefined;
    this.#open.push({ taken, skipped: taken === false, block: range.end, opening: range, movesDot: keyword !== 'if' });
  }

  #part(action: TemplateAction, rest: string): void {
    const block = this.#open.pop();
    if (block === undefined) return;
    this.#close(block, action);
    const condition = /^(?:if|with)\s+(.*)$/s.exec(rest)?.[1];
    const holds = condition === undefined ? true : this.#holds(condition);
    this.#open.push({
      taken: block.taken === true || (block.taken === false ? holds : undefined),
      skipped: block.taken === true || holds === false,
      block: block.block,
      opening: action.range,
      movesDot: rest.startsWith('with'),
    });
  }

  #close(open: OpenBlock | undefined, { range }: TemplateAction): void {
    if (open === undefined || this.#open.length >= maxDepth) return;
    const { opening, skipped, block } = open;
    const outer = { start: opening.start, end: range.end };
    this.branches.push({ range: { start: opening.end, end: range.start }, outer, skipped, block });
  }
}

/**
 * The branches of a template in source order, the outer before the inner. With the chart's default values it is known of some that they are
 * not printed.
 */
export const branchesOf = (text: string, actions: readonly TemplateAction[], values?: YamlNode): readonly TemplateBranch[] => {
  const reader = new BranchReader(values);
  for (const action of actions) {
    if (action.kind !== 'control') continue;
    const { keyword, rest } = readControl(text, action);
    reader.read(action, keyword, rest);
  }
  return reader.branches.toSorted((a, b) => a.range.start - b.range.start);
};
