import type { Dockerfile, Instruction, Stage, Word } from '../../../../artifacts/dockerfile/model.ts';

/** How far up a chain of stages a name is looked for, as the parser does; beyond that it counts as declared. */
const maxChain = 64;

/**
 * The declared names of an instruction, each with the offset from which on it holds. All of one ENV begin to hold behind the instruction.
 */
const declarations = (instruction: Instruction): readonly (readonly [name: string, from: number])[] => {
  if (instruction.keyword === 'ENV') return instruction.pairs.map(({ name }) => [name, instruction.range.end]);
  return instruction.keyword === 'ARG' ? instruction.declarations.map(({ name, range }) => [name, range.end]) : [];
};

/** Which names the ARG and ENV instructions of a file declare, and where they hold. */
export class DeclaredVariables {
  readonly #holdsFrom = new Map<Stage | undefined, Map<string, number>>();
  readonly #anywhere = new Set<string>();
  readonly #arguments = new Set<string>();

  constructor({ instructions }: Dockerfile) {
    for (const instruction of instructions) {
      const names = this.#holdsFrom.get(instruction.stage) ?? new Map<string, number>();
      this.#holdsFrom.set(instruction.stage, names);
      for (const [name, from] of declarations(instruction)) {
        this.#anywhere.add(name);
        if (instruction.keyword === 'ARG') this.#arguments.add(name);
        if (!names.has(name)) names.set(name, from);
      }
    }
  }

  /** True when the name is declared in the stage (undefined: before the first FROM) before an offset, or in a stage that it is FROM. */
  isDeclared(name: string, stage: Stage | undefined, offset: number): boolean {
    if ((this.#holdsFrom.get(stage)?.get(name) ?? Number.POSITIVE_INFINITY) <= offset) return true;
    let steps = 0;
    for (let at = stage?.parent; at !== undefined; at = at.parent, steps += 1)
      if (steps >= maxChain || this.#holdsFrom.get(at)?.has(name) === true) return true;
    return false;
  }

  /** True when some instruction of the file declares the name, wherever it holds. */
  isDeclaredAnywhere(name: string): boolean {
    return this.#anywhere.has(name);
  }

  /** True when some ARG of the file declares the name, wherever it holds. */
  isArgumentAnywhere(name: string): boolean {
    return this.#arguments.has(name);
  }
}

/** The variables of a word that have to be set for it: each once, without those for which it says what holds otherwise (`${X:-y}`). */
export const neededVariables = ({ text, expanded: { variables } }: Word): readonly string[] =>
  [...new Set(variables)].filter(
    name => /^[\p{L}_]/u.test(name) && !['-', ':-', '+', ':+', '?', ':?'].some(modifier => text.includes(`\${${name}${modifier}`)),
  );
