import type { Work } from './environment.ts';
import { nothing, type Ref } from './go-value.ts';

/** A template that is being executed, up to the next one that it calls: that is executed first, and what it gives is handed in. */
export type Steps = Generator<TemplateCall, void, Ref>;

/** A template that is called by another one. */
export interface TemplateCall {
  /** @throws CallError where it may not be called. */
  readonly begin: () => Steps;
  /** What the call gives once the template was executed. */
  readonly end: () => Ref;
  /** What the caller is told of an error in it. */
  readonly failed: (error: unknown) => unknown;
  /** When it was executed, or has failed. */
  readonly leave: () => void;
}

/** Thrown out of a pipeline that calls a template where the stack may not grow any more: whoever drives the templates executes it, and asks again. */
export class DeferredCall extends Error {
  readonly call: TemplateCall;

  constructor(call: TemplateCall) {
    super('A template is executed first.');
    this.call = call;
  }
}

/** What was given before in a pipeline that is evaluated again, in the order in which it was; an error is thrown again. */
export class Replay {
  readonly #given: (Ref | { readonly error: unknown })[] = [];
  #at = 0;

  /** From the beginning, with what a call has given or failed with. */
  again(outcome: Ref | { readonly error: unknown }): void {
    this.#given.push(outcome);
    this.#at = 0;
  }

  /** What was given here before, or what is found now. */
  take(find: () => Ref): Ref {
    const before = this.#given[this.#at];
    if (before === undefined) this.#given.push(find());
    this.#at += 1;
    const given = before ?? this.#given[this.#at - 1] ?? nothing;
    if ('error' in given) throw given.error;
    return given;
  }
}

/** How many blocks a template that is called takes of the stack. */
const callNesting = 1;

interface Frame {
  readonly steps: Steps;
  readonly call: TemplateCall | undefined;
  /** How deeply it stood when it last called another one. */
  nesting: number;
}

type Attempt<Value> = { readonly value: Value } | { readonly error: unknown };

const attempt = <Value>(run: () => Value): Attempt<Value> => {
  try {
    return { value: run() };
  } catch (error) {
    return { error };
  }
};

const advance = (steps: Steps, given: Attempt<Ref>): Attempt<IteratorResult<TemplateCall, void>> =>
  attempt(() => ('error' in given ? steps.throw(given.error) : steps.next(given.value)));

/** Begins a template that is called; or what its caller is told of it at once. */
const enter = (call: TemplateCall, nesting: number, frames: Frame[]): Attempt<Ref> => {
  const begun = attempt(call.begin);
  if ('error' in begun) return begun;
  frames.push({ steps: begun.value, call, nesting });
  return { value: nothing };
};

/** Executes a template to its end. Those that it calls wait in a list, not on the stack. */
export const drive = (steps: Steps, work: Work): void => {
  const before = work.nesting;
  const base = before + callNesting;
  const frames: Frame[] = [{ steps, call: undefined, nesting: base }];
  let given: Attempt<Ref> = { value: nothing };
  for (let frame = frames.at(-1); frame !== undefined; frame = frames.at(-1)) {
    work.nesting = frame.nesting;
    const { steps: own, call } = frame;
    const step = advance(own, given);
    if ('value' in step && step.value.done !== true) {
      frame.nesting = work.nesting;
      given = enter(step.value.value, base, frames);
      continue;
    }
    frames.pop();
    call?.leave();
    given = 'error' in step ? { error: call ? call.failed(step.error) : step.error } : call ? attempt(call.end) : { value: nothing };
  }
  work.nesting = before;
  if ('error' in given) throw given.error;
};

/** What a call gives, executed at once. */
export const giveNow = (call: TemplateCall, work: Work): Ref => {
  const steps = call.begin();
  try {
    drive(steps, work);
    return call.end();
  } catch (error) {
    throw call.failed(error);
  } finally {
    call.leave();
  }
};
