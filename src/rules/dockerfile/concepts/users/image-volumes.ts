import type { Instruction } from '../../../../artifacts/dockerfile/model.ts';
import { wordSet } from '../../../../text/word-set.ts';
import type { ShippedImage } from '../commands/shipped-image.ts';

/** Every user may write there. */
const openFolders = wordSet('/tmp /var/tmp /dev/shm');

/** Paths that are written as they are in a command; the folders of the system itself are not given away. */
const plainFolder = /^\/[\w.-]+(?:\/[\w.-]+)*\/?$/;
const systemFolder = /^\/(?:bin|boot|dev|etc|lib\w*|proc|root|run|sbin|sys|usr|var)\/?$/;

/** The folders for data that an image declares (`VOLUME`); undefined when one is not known, or belongs to the system. */
export const imageVolumes = ({ backwards }: ShippedImage): readonly string[] | undefined => {
  const words = backwards.flatMap(instruction => (instruction.keyword === 'VOLUME' ? instruction.words : []));
  const folders = words.map(({ expanded }) => expanded.value ?? '').filter(folder => !openFolders.has(folder));
  return folders.every(folder => plainFolder.test(folder) && !systemFolder.test(folder)) ? [...new Set(folders)] : undefined;
};

/** Commands that say who may write to a folder, and those that make a user whose home it may be. */
const givers = wordSet('chown chmod chgrp install setfacl useradd adduser');

/** True for the folder, or one that it is in. */
const holds = (path: string | undefined, folder: string): boolean => {
  const whole = path?.replace(/\/+$/, '') ?? '';
  return whole !== '' && (folder === whole || folder.startsWith(`${whole}/`));
};

const givesAway = (instruction: Instruction, folder: string): boolean => {
  if (instruction.keyword === 'COPY' || instruction.keyword === 'ADD')
    return instruction.chown !== undefined && holds(instruction.destination?.expanded.value, folder);
  const commands = instruction.keyword === 'RUN' ? (instruction.command.script?.commands ?? []) : [];
  return commands.some(({ name, args }) => givers.has(name ?? '') && args.some(({ value }) => holds(value, folder)));
};

/** True when steps of the file say who may write to a folder. */
export const isGivenAway = (folder: string, instructions: readonly Instruction[]): boolean =>
  instructions.some(instruction => givesAway(instruction, folder.replace(/\/+$/, '')));
