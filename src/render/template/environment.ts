import type { Facts } from './facts.ts';
import type { FunctionMap } from './go-function.ts';
import type { Ref } from './go-value.ts';
import type { ListNode } from './nodes.ts';

/** What bounds an execution; one object for a whole chart. */
export interface Work {
  /** Counts steps, and characters that functions look at. @throws TemplateError when there were too many. */
  readonly count: (amount: number) => void;
  /** How many blocks and pipelines stand in each other just now: what they take of the stack is bounded. */
  nesting: number;
  /** True where templates that a pipeline calls are executed before it, and not while it is evaluated. */
  defers: boolean;
}

/** Work that nobody has done yet. */
export const newWork = (count: Work['count']): Work => ({ count, nesting: 0, defers: false });

/** From there on, templates that are called wait in a list, so that the stack does not grow with them: some eighty `include` in each other. */
export const deepNesting = 240;

/**
 * Blocks and pipelines in each other. Go has no bound of its own for most of them; here they take stack, of which Node has
 * 984 KiB: half as many again fill it.
 */
export const maxNesting = 800;

/** What a set of templates is executed with. */
export interface Environment {
  readonly templates: ReadonlyMap<string, ListNode>;
  readonly functions: Pick<FunctionMap, 'get'>;
  readonly work: Work;
  readonly facts: Facts;
  /** Stands for what a chart would bring that is not here; undefined where a chart is rendered as it is. */
  readonly unknown?: UnknownValues | undefined;
}

/** What stands for texts and values that nobody knows. */
export interface UnknownValues {
  /** Whether values that nobody gives, and without which a template cannot be executed, count as unknown as well. */
  readonly standsForAll: boolean;
  /** Stands for what a template prints that is not here. */
  readonly ofTemplate: (name: string, data: Ref, work: Work) => Ref;
  /** Stands for a value that nobody gives, or that a chart would bring which is not here: `postgresql.service.port`, and what it should be in. */
  readonly ofValue: (path: string, holder: Ref) => Ref;
  /** Remembers that a value was looked for which such a chart may bring: it is taken for empty. */
  readonly note: (path: string) => void;
  /** Stands for what a function makes of such a value. */
  readonly ofResult: (name: string, result: Ref) => Ref;
  /** Whether such a value is in a text, be it a part of one: then nothing may be decided by it. */
  readonly isIn: (text: string) => boolean;
}
