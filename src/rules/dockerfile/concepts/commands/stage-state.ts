import type {
  Dockerfile,
  Instruction,
  KeyValue,
  ShellInstruction,
  Stage,
  UserInstruction,
  WorkdirInstruction,
} from '../../../../artifacts/dockerfile/model.ts';

/** What the instructions before one, in its stage and in the stages below it, have set. Undefined: nothing has, the base image decides. */
export interface StageState {
  readonly shell: ShellInstruction | undefined;
  readonly workdir: WorkdirInstruction | undefined;
  readonly user: UserInstruction | undefined;
}

interface Assignment {
  readonly at: number;
  readonly keyword: 'ENV' | 'ARG';
  readonly pair: KeyValue;
}

const nothing: StageState = { shell: undefined, workdir: undefined, user: undefined };

const after = (state: StageState, instruction: Instruction): StageState => {
  switch (instruction.keyword) {
    case 'SHELL':
      return { ...state, shell: instruction };
    case 'WORKDIR':
      return { ...state, workdir: instruction };
    case 'USER':
      return { ...state, user: instruction };
    default:
      return state;
  }
};

const pairsOf = (instruction: Instruction): readonly KeyValue[] => {
  if (instruction.keyword === 'ENV') return instruction.pairs;
  return instruction.keyword === 'ARG' ? instruction.declarations : [];
};

/** What holds at each instruction of a Dockerfile. Made in one pass. */
export class StageStates {
  readonly #before = new Map<Instruction, StageState>();
  readonly #assigned = new Map<Stage, Map<string, Assignment[]>>();

  constructor({ stages }: Dockerfile) {
    const ends = new Map<Stage, StageState>();
    for (const stage of stages) {
      let state = (stage.parent && ends.get(stage.parent)) ?? nothing;
      for (const instruction of stage.instructions) {
        this.#before.set(instruction, state);
        if (instruction.keyword === 'ONBUILD' && instruction.trigger) this.#before.set(instruction.trigger, state);
        state = after(state, instruction);
        this.#note(stage, instruction);
      }
      ends.set(stage, state);
    }
  }

  /** What the instructions before one have set. */
  before(instruction: Instruction): StageState {
    return this.#before.get(instruction) ?? nothing;
  }

  /** The assignment of a variable that a RUN sees: by ENV in its stage or below, or by an ARG of its own stage. */
  variable(name: string, seenBy: Instruction): KeyValue | undefined {
    for (let stage = seenBy.stage; stage !== undefined; stage = stage.parent) {
      const found = this.#assigned
        .get(stage)
        ?.get(name)
        ?.findLast(({ at, keyword }) => at < seenBy.range.start && (keyword === 'ENV' || stage === seenBy.stage));
      if (found !== undefined) return found.pair;
    }
    return undefined;
  }

  #note(stage: Stage, instruction: Instruction): void {
    if (instruction.keyword !== 'ENV' && instruction.keyword !== 'ARG') return;
    const names = this.#assigned.get(stage) ?? new Map<string, Assignment[]>();
    this.#assigned.set(stage, names);
    for (const pair of pairsOf(instruction)) {
      const assignment = { at: instruction.range.start, keyword: instruction.keyword, pair };
      const others = names.get(pair.name);
      if (others) others.push(assignment);
      else names.set(pair.name, [assignment]);
    }
  }
}
