import type { FunctionMap } from './go-function.ts';
import type { ListNode } from './nodes.ts';

/** What bounds an execution; one object for a whole chart. */
export interface Work {
  /** Counts steps, and characters that functions look at. @throws TemplateError when there were too many. */
  readonly count: (amount: number) => void;
}

/** What a set of templates is executed with. */
export interface Environment {
  readonly templates: ReadonlyMap<string, ListNode>;
  readonly functions: FunctionMap;
  readonly work: Work;
}
