/** Answers by the texts they were asked with, kept for time alone. All are forgotten when there are as many as it may hold. */
export class BoundedMemory<Answer> {
  readonly #most: number;
  readonly #known = new Map<string, { readonly answer: Answer }>();

  constructor(most: number) {
    this.#most = most;
  }

  /** The answer to a text: the one that is remembered, else what `ask` says. */
  of(text: string, ask: () => Answer): Answer {
    const known = this.#known.get(text);
    if (known) return known.answer;
    if (this.#known.size >= this.#most) this.#known.clear();
    const answer = ask();
    this.#known.set(text, { answer });
    return answer;
  }
}
