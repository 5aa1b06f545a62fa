import type { Instruction } from '../../../../artifacts/dockerfile/model.ts';
import { findOption, readArguments } from '../../../../artifacts/shell/command-arguments.ts';
import type { ShippedImage } from '../commands/shipped-image.ts';
import { createdUser } from './created-users.ts';

/** The number that a RUN gives to the user it creates. Source: useradd(8), adduser(8). */
const numberIn = (instruction: Instruction, user: string): string | undefined => {
  if (instruction.keyword !== 'RUN') return undefined;
  const creation = instruction.command.script?.commands.find(command => createdUser(command) === user);
  const number = creation && findOption(readArguments(creation.args, { short: 'bcdefgGkKpRPsuZh', long: ['uid'] }), '-u', '--uid')?.value;
  return number !== undefined && /^[1-9]\d{0,9}$/.test(number) ? number : undefined;
};

/** Numbers of users that base images ship. Sources: node's and distroless' Dockerfiles. */
const shippedNumber = ({ base }: ShippedImage, repository: string | undefined, user: string): string | undefined => {
  if (user === 'node' && base?.shipped === 'node' && repository === 'library/node') return '1000';
  return user === 'nonroot' && repository?.startsWith('distroless/') === true ? '65532' : undefined;
};

/** The number of a user of the image, when the file or its base leaves no doubt. */
export const numberOf = (shipped: ShippedImage, user: string): string | undefined => {
  const { backwards, bottom } = shipped;
  const numbers = new Set(backwards.flatMap(instruction => numberIn(instruction, user) ?? []));
  if (numbers.size === 0) return shippedNumber(shipped, bottom.from.image.reference?.repository, user);
  return numbers.size === 1 ? [...numbers][0] : undefined;
};
