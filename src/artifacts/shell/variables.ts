/** Values of variables that a script is started with; undefined for what is not known. */
export type ShellVariables = (name: string) => string | undefined;

export const noVariables: ShellVariables = () => undefined;

/** Commands and keywords after which names stand that get a value. */
const assigningWords = new Set(['for', 'select', 'read', 'getopts', 'unset', 'mapfile', 'readarray']);
const maximumName = 64;

const isNameUnit = (unit: number): boolean =>
  (unit >= 0x30 && unit <= 0x39) || (unit >= 0x41 && unit <= 0x5a) || unit === 0x5f || (unit >= 0x61 && unit <= 0x7a);

const nameBefore = (text: string, end: number): string => {
  let start = end;
  while (start > 0 && end - start <= maximumName && isNameUnit(text.charCodeAt(start - 1))) start -= 1;
  return text.slice(start, end);
};

/** How often each name may be assigned in a script, counted in its text: too often rather than too seldom. */
const countAssignments = (text: string): ReadonlyMap<string, number> => {
  const counts = new Map<string, number>();
  const count = (name: string, times: number): void => {
    if (name !== '') counts.set(name, (counts.get(name) ?? 0) + times);
  };
  for (let at = text.indexOf('='); at !== -1; at = text.indexOf('=', at + 1))
    count(nameBefore(text, text[at - 1] === '+' ? at - 1 : at), 1);
  let assigning = false;
  for (let at = 0; at < text.length; ) {
    let end = at;
    while (end < text.length && isNameUnit(text.charCodeAt(end))) end += 1;
    if (end === at) {
      if (';\n|&()'.includes(text[at] ?? '')) assigning = false;
      at += 1;
      continue;
    }
    const name = text.slice(at, end);
    // Why twice: such a name never has one value.
    if (assigning) count(name, 2);
    assigning = assigningWords.has(name) || (assigning && name !== 'in');
    at = end;
  }
  return counts;
};

/**
 * The variables inside one script: those it is started with, as long as it does not assign them, and those it assigns once to a known
 * value, after that place.
 */
export class ScriptVariables {
  readonly #outer: ShellVariables;
  readonly #counts: ReadonlyMap<string, number>;
  readonly #assigned = new Map<string, string>();

  constructor(outer: ShellVariables, text: string) {
    this.#outer = outer;
    this.#counts = countAssignments(text);
  }

  get(name: string): string | undefined {
    return this.#counts.has(name) ? this.#assigned.get(name) : this.#outer(name);
  }

  assign(name: string, value: string | undefined): void {
    const isOnlyOne = this.#counts.get(name) === 1 && this.#outer(name) === undefined;
    if (isOnlyOne && value !== undefined) this.#assigned.set(name, value);
  }
}
