import type { Dockerfile, DockerfileNodes } from '../../artifacts/dockerfile/model.ts';
import { defineRule, type Report, type Rule, type WrittenMeta } from '../rule.ts';

/** Nodes of a Dockerfile's walk that are instructions. */
type InstructionNode = Exclude<keyof DockerfileNodes, 'file' | 'stage'>;

export interface InstructionRule<M extends string, N extends InstructionNode> extends Omit<WrittenMeta<'dockerfile', M>, 'kind'> {
  /** The kind of instruction, by its name in the walk; those that ONBUILD triggers are among them. */
  readonly on: N;
  /** `shipped`: only what ends up in the image. */
  readonly stages: 'shipped' | 'all';
  /** What is wrong with an instruction. */
  readonly judge: (instruction: DockerfileNodes[N], dockerfile: Dockerfile) => Iterable<Report<M>> | Report<M> | undefined;
}

const isMany = <M extends string>(found: Iterable<Report<M>> | Report<M>): found is Iterable<Report<M>> => Symbol.iterator in found;

/** A rule about single instructions of one kind. */
export const instructionRule = <const M extends string, N extends InstructionNode>(
  written: InstructionRule<M, N>,
): Rule<'dockerfile', M> => {
  const { on, stages, judge, ...meta } = written;
  return defineRule({
    meta: { kind: 'dockerfile', ...meta },
    visit: {
      [on]: (instruction: DockerfileNodes[N], dockerfile: Dockerfile): Iterable<Report<M>> => {
        if (stages === 'shipped' && instruction.stage?.shipped === false) return [];
        const found = judge(instruction, dockerfile);
        if (found === undefined) return [];
        return isMany(found) ? found : [found];
      },
    },
  });
};
