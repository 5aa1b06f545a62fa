import type { Range } from '../../text/range.ts';
import type { FromInstruction, Instruction, Stage } from './model.ts';
import { onBaseImage, onScratch, Scope } from './scope.ts';

/**
 * A stage while the file is read. Why a class that is filled in: stages and their instructions refer to each other, and COPY may name a
 * stage that comes later. `from` is there as soon as the FROM is read, and nothing changes after the file is read.
 */
export class StageDraft implements Stage {
  readonly index: number;
  declare readonly name?: string;
  declare readonly from: FromInstruction;
  declare readonly parent?: Stage;
  readonly instructions: Instruction[] = [];
  range: Range = { start: 0, end: 0 };
  readonly subject: string;
  shipped = false;

  constructor(index: number, name: string | undefined) {
    this.index = index;
    if (name !== undefined) Object.assign(this, { name });
    this.subject = `stage:${name ?? index}`;
  }

  begin(from: FromInstruction, parent: Stage | undefined): void {
    Object.assign(this, { from, ...(parent && { parent }) });
  }

  add(instruction: Instruction): void {
    if (this.instructions.length === 0) this.range = instruction.range;
    this.instructions.push(instruction);
    this.range = { start: this.range.start, end: instruction.range.end };
  }
}

/** All stages of a file, found before their instructions are read. */
export class StagePlan {
  readonly stages: readonly StageDraft[];
  readonly #byName = new Map<string, StageDraft[]>();

  constructor(names: readonly (string | undefined)[]) {
    this.stages = names.map((name, index) => new StageDraft(index, name));
    for (const stage of this.stages) {
      if (stage.name === undefined) continue;
      const key = stage.name.toLowerCase();
      const same = this.#byName.get(key);
      if (same === undefined) this.#byName.set(key, [stage]);
      else same.push(stage);
    }
  }

  /** The nearest stage before `index` with the name, in any case. */
  earlier(name: string, index: number): StageDraft | undefined {
    return this.#byName.get(name.toLowerCase())?.findLast(stage => stage.index < index);
  }

  /** What `--from` names: a number counts stages, a name means the nearest stage before, else one that comes later. */
  forCopy(name: string, index: number): StageDraft | undefined {
    if (/^\d{1,6}$/.test(name)) return Number(name) < index ? this.stages[Number(name)] : undefined;
    return this.earlier(name, index) ?? this.#byName.get(name.toLowerCase())?.find(stage => stage.index > index);
  }

  /** Marks the last stage, those that are built besides, and those they are FROM; returns those that images end with, in their order. */
  markShipped(targets: readonly string[]): readonly StageDraft[] {
    const ends = new Set([...targets.flatMap(target => this.#named(target) ?? []), ...this.stages.slice(-1)]);
    for (const end of ends)
      for (let stage: StageDraft | undefined = end; stage !== undefined; ) {
        stage.shipped = true;
        const parent: number | undefined = stage.parent?.index;
        stage = parent === undefined ? undefined : this.stages[parent];
      }
    return [...ends].toSorted((one, other) => one.index - other.index);
  }

  /** The stage that a build ends with: named by name or number. Source: BuildKit, `target`. */
  #named(target: string): StageDraft | undefined {
    return this.#byName.get(target.toLowerCase())?.[0] ?? this.stages.find(({ index }) => String(index) === target);
  }
}

/** The variables that a stage begins with: those of the stage it is FROM, else whatever the base image has, which `scratch` has none of. */
export const stageScope = (parent: Scope | undefined, base: string | undefined): Scope =>
  new Scope(parent, parent === undefined && base === 'scratch' ? onScratch : onBaseImage);
