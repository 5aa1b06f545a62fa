import type { Dockerfile, Instruction, Stage, UserInstruction } from '../../../../artifacts/dockerfile/model.ts';
import { baseImage } from '../../../concepts/images/base-images.ts';
import { namesRoot } from '../../../concepts/root-names.ts';

/** Who runs a RUN: `root`, another `user` by name, or `unknown` (a variable, or a base image that is not in the table). */
export type BuildUser = { readonly is: 'root' } | { readonly is: 'user'; readonly name: string } | { readonly is: 'unknown' };

const fromInstruction = ({ user }: UserInstruction): BuildUser => {
  const { value } = user.expanded;
  if (value === undefined) return { is: 'unknown' };
  return namesRoot(value) ? { is: 'root' } : { is: 'user', name: value };
};

const fromBase = ({ from }: Stage): BuildUser => {
  const { reference } = from.image;
  const user = reference && baseImage(reference).user;
  return user === 'root' || user === 'drops' ? { is: 'root' } : { is: 'unknown' };
};

/** The user of each RUN of a file, in one pass. Triggers of ONBUILD run in another build, whose user is not known. */
export const buildUsers = (dockerfile: Dockerfile): ReadonlyMap<Instruction, BuildUser> => {
  const atEnd = new Map<Stage, BuildUser>();
  const users = new Map<Instruction, BuildUser>();
  for (const stage of dockerfile.stages) {
    let user = (stage.parent && atEnd.get(stage.parent)) ?? fromBase(stage);
    for (const instruction of stage.instructions) {
      if (instruction.keyword === 'USER') user = fromInstruction(instruction);
      users.set(instruction, user);
    }
    atEnd.set(stage, user);
  }
  return users;
};
