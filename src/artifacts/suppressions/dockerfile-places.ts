import type { Range } from '../../text/range.ts';
import { countWhile } from '../../text/sorted.ts';
import type { Dockerfile, FromInstruction, Instruction, Stage } from '../dockerfile/model.ts';

/** Answers which instruction or stage a comment of a Dockerfile stands in or above. */
export class DockerfilePlaces {
  readonly #dockerfile: Dockerfile;

  constructor(dockerfile: Dockerfile) {
    this.#dockerfile = dockerfile;
  }

  get whole(): Range {
    return { start: 0, end: this.#dockerfile.file.text.length };
  }

  /** The instruction that the offset is in: a comment between its lines, or in its here-document. */
  around(offset: number): Instruction | undefined {
    const last = this.#dockerfile.instructions[this.#countUntil(offset) - 1];
    return last && offset < last.range.end ? last : undefined;
  }

  /** The first instruction that begins after the offset. */
  after(offset: number): Instruction | undefined {
    return this.#dockerfile.instructions[this.#countUntil(offset)];
  }

  /** The stage that an instruction is in; a FROM is in the stage it opens. */
  stageOf(instruction: Instruction): Stage | undefined {
    return instruction.keyword === 'FROM' ? this.#stageFrom(instruction) : instruction.stage;
  }

  /** What is said above an instruction: above a FROM, the stage is meant. */
  stageScope(instruction: Instruction): Range {
    return (instruction.keyword === 'FROM' ? this.#stageFrom(instruction)?.range : undefined) ?? instruction.range;
  }

  /** The stage that the offset is in, or the first one when it stands above all stages. */
  stageAt(offset: number): Stage | undefined {
    const { stages } = this.#dockerfile;
    return stages.findLast(stage => stage.range.start <= offset) ?? stages[0];
  }

  #stageFrom(from: FromInstruction): Stage | undefined {
    return this.#dockerfile.stages.find(stage => stage.from.range.start === from.range.start);
  }

  /** How many instructions begin at or before the offset. */
  #countUntil(offset: number): number {
    const { instructions } = this.#dockerfile;
    return countWhile(instructions.length, index => (instructions[index]?.range.start ?? 0) <= offset);
  }
}
