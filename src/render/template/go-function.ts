import type { Ref } from './go-value.ts';

/** What a function may use of the template that calls it. */
export interface CallScope {
  /** The first argument of the call as written. */
  readonly calledAs: () => string;
}

/** A function of templates, with the Go types of its parameters; the last of a variadic one is that of each further argument. */
export interface GoFunction {
  readonly parameters: readonly string[];
  readonly variadic?: true;
  /** Called with arguments that have these types. @throws CallError with the function's own words. */
  readonly call: (args: readonly Ref[], scope: CallScope) => Ref;
}

export type FunctionMap = ReadonlyMap<string, GoFunction>;
