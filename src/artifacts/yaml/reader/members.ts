/** Members of collections one within the other: those of the innermost are last. */
export class Members<T> {
  readonly #all: T[] = [];
  count = 0;

  add(member: T): void {
    this.#all[this.count] = member;
    this.count += 1;
  }

  /** The members after the first `before`, which are no longer here then. */
  take(before: number): readonly T[] {
    const taken = this.#all.slice(before, this.count);
    this.count = before;
    return taken;
  }
}
