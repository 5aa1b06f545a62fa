import type { Dockerfile, FromInstruction, Instruction, Stage, UserInstruction } from './model.ts';

/** A stage, the stage of the file that it is FROM, and so on; the stage itself first. */
export const stageChain = (stage: Stage): readonly Stage[] => {
  const chain: Stage[] = [];
  for (let link: Stage | undefined = stage; link !== undefined; link = link.parent) chain.push(link);
  return chain;
};

/** The FROM at the end of the chain: the one that names an image outside the file (or `scratch`). */
export const externalBase = (stage: Stage): FromInstruction => {
  let base = stage;
  while (base.parent !== undefined) base = base.parent;
  return base.from;
};

/** Who a container of the stage runs as. */
export interface EffectiveUser {
  /** The last USER of the chain; undefined when there is none and the base image decides. */
  readonly instruction?: UserInstruction;
  /** Its expanded value; undefined when it is not known, also for want of an instruction. */
  readonly value: string | undefined;
  /** The stage that the instruction stands in, or the first one of the chain. */
  readonly stage: Stage;
}

const lastUser = (stage: Stage): UserInstruction | undefined => stage.instructions.findLast(instruction => instruction.keyword === 'USER');

/** The user that the last USER of the stage, or of the stages it is FROM, sets. */
export const effectiveUser = (stage: Stage): EffectiveUser => {
  let link = stage;
  for (;;) {
    const instruction = lastUser(link);
    if (instruction !== undefined) return { instruction, value: instruction.user.expanded.value, stage: link };
    if (link.parent === undefined) return { value: undefined, stage: link };
    link = link.parent;
  }
};

/** The instruction type of a keyword. */
export type InstructionOf<K extends Instruction['keyword'], I = Instruction> = I extends { readonly keyword: infer W }
  ? K extends W
    ? I
    : never
  : never;

const isOf =
  <K extends Instruction['keyword']>(keyword: K) =>
  (instruction: Instruction): instruction is Instruction & InstructionOf<K> =>
    instruction.keyword === keyword;

/** All instructions of a keyword in source order, those that ONBUILD triggers included. */
export const instructionsOf = <K extends Instruction['keyword']>(
  dockerfile: Dockerfile,
  keyword: K,
): readonly (Instruction & InstructionOf<K>)[] =>
  dockerfile.instructions
    .flatMap(instruction => (instruction.keyword === 'ONBUILD' && instruction.trigger ? [instruction, instruction.trigger] : [instruction]))
    .filter(isOf(keyword));

/** The nearest stage of the name before another one; names are compared without case. */
export const earlierStage = (dockerfile: Dockerfile, name: string, before: Stage): Stage | undefined =>
  dockerfile.stages.slice(0, before.index).findLast(stage => stage.name?.toLowerCase() === name.toLowerCase());

/** True for a file that is built as it stands. Rules that a placeholder would mislead ask it, one function for all of them. */
export const isNoTemplate = ({ template }: Dockerfile): boolean => !template;
