/** How a server asks for credentials. Source: RFC 9110, 11.6.1; distribution's "Token Authentication Specification". */
export interface AuthChallenge {
  /** In lower case: `basic`, `bearer`. */
  readonly scheme: string;
  /** By lower-case name. */
  readonly parameters: ReadonlyMap<string, string>;
}

/** Longest header that is read, in UTF-16 units; Node itself bounds all headers together to 16 KiB. */
const maxLength = 8_192;
const tokenCharacter = /^[!#$%&'*+.^_`|~0-9A-Za-z-]$/u;

/** Reads a header from left to right, each character once. */
class Cursor {
  readonly #text: string;
  at = 0;

  constructor(text: string) {
    this.#text = text;
  }

  get isAtEnd(): boolean {
    return this.at >= this.#text.length;
  }

  peek(): string {
    return this.#text[this.at] ?? '';
  }

  skip(characters: string): void {
    while (!this.isAtEnd && characters.includes(this.peek())) this.at += 1;
  }

  token(): string {
    const start = this.at;
    while (tokenCharacter.test(this.peek())) this.at += 1;
    return this.#text.slice(start, this.at);
  }

  /** A quoted string without its quotes; undefined when it does not end. */
  quoted(): string | undefined {
    const parts: string[] = [];
    for (this.at += 1; !this.isAtEnd; this.at += 1) {
      const character = this.peek();
      if (character === '"') {
        this.at += 1;
        return parts.join('');
      }
      if (character === '\\') this.at += 1;
      parts.push(this.peek());
    }
    return undefined;
  }
}

/**
 * Reads `WWW-Authenticate`, which may hold several challenges. What is malformed ends the reading: challenges before it count. The first of
 * several parameters with one name counts.
 */
export const parseAuthChallenges = (header: string): readonly AuthChallenge[] => {
  const challenges: { scheme: string; parameters: Map<string, string> }[] = [];
  if (header.length > maxLength) return challenges;
  const cursor = new Cursor(header);
  for (;;) {
    cursor.skip(' \t,');
    const word = cursor.token();
    if (word === '') return challenges;
    cursor.skip(' \t');
    if (cursor.peek() !== '=') {
      challenges.push({ scheme: word.toLowerCase(), parameters: new Map() });
      continue;
    }
    cursor.at += 1;
    cursor.skip(' \t');
    const value = cursor.peek() === '"' ? cursor.quoted() : cursor.token();
    const current = challenges.at(-1);
    if (value === undefined || !current) return challenges;
    const name = word.toLowerCase();
    if (!current.parameters.has(name)) current.parameters.set(name, value);
  }
};
