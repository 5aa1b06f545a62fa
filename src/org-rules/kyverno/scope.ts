import { type JmesValue, Names } from './jmespath/values.ts';

type Made = { readonly value: JmesValue | undefined } | { readonly error: unknown };

/** What expressions may name, one scope within the other. A value is made when it is first asked for, and once. */
export class Scope {
  readonly #outer: Scope | undefined;
  readonly #own: ReadonlyMap<string, (outer: Scope | undefined) => JmesValue | undefined>;
  readonly #made = new Map<string, Made>();

  constructor(own: ReadonlyMap<string, (outer: Scope | undefined) => JmesValue | undefined>, outer?: Scope) {
    this.#own = own;
    this.#outer = outer;
  }

  /** A scope within this one. What makes a value sees this one. */
  with(own: ReadonlyMap<string, (outer: Scope | undefined) => JmesValue | undefined>): Scope {
    return new Scope(own, this);
  }

  /** Undefined for a name that is not there. Throws, each time again, what making the value threw. */
  get(name: string): JmesValue | undefined {
    const make = this.#own.get(name);
    if (make === undefined) return this.#outer?.get(name);
    const made = this.#made.get(name) ?? this.#make(name, make);
    if ('error' in made) throw made.error;
    return made.value;
  }

  #make(name: string, make: (outer: Scope | undefined) => JmesValue | undefined): Made {
    let made: Made;
    try {
      made = { value: make(this.#outer) };
    } catch (error) {
      made = { error };
    }
    this.#made.set(name, made);
    return made;
  }

  /** As expressions see it. */
  names(): Names {
    return new Names(name => this.get(name));
  }
}
