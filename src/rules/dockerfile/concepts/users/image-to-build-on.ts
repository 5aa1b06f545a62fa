import type { CopyInstruction, Instruction, Word } from '../../../../artifacts/dockerfile/model.ts';
import type { ShellCommand } from '../../../../artifacts/shell/model.ts';
import { isSystemImage } from '../../../../facts/end-of-life.ts';
import { fileNameOf } from '../../../../text/path.ts';
import { wordSet } from '../../../../text/word-set.ts';
import { isStart, type ShippedImage } from '../commands/shipped-image.ts';
import { imageUsers } from './image-users.ts';

/** What is started to be worked in: whoever builds on such an image installs more. */
export const shells = wordSet('sh bash ash dash zsh fish pwsh pwsh-preview powershell true false');

/** Languages that wait for a person when they are started without a program. */
const interpreters = wordSet(
  'python python2 python3 pypy pypy3 node deno bun irb jshell julia R php perl ghci iex erl swift clojure clj scala groovysh lua racket',
);

/** True for a shell, or an interpreter without a program: `bash`, `pwsh -NoLogo`, `python3`, `php -a`. */
export const waitsForPerson = ({ name, args, wrappers }: ShellCommand): boolean => {
  const program = fileNameOf(name ?? '');
  return (
    wrappers.length === 0 &&
    (shells.has(program) || interpreters.has(program)) &&
    args.every(({ value }) => value?.startsWith('-') === true)
  );
};

const isRemote = ({ text }: Word): boolean => /^"?https?:\/\//iu.test(text);

/** Files of the context, or written in the Dockerfile itself. */
const bringsOwnFiles = (instruction: CopyInstruction): boolean =>
  instruction.from === undefined && (instruction.sources.length === 0 || !instruction.sources.every(isRemote));

const isCopy = (instruction: Instruction): instruction is CopyInstruction =>
  instruction.keyword === 'COPY' || instruction.keyword === 'ADD';

/**
 * True for an image that others are built on, or that is worked in: it starts a shell or an interpreter and has no files of its own, or nothing at all on a
 * system, where it only installs; and it makes no user. What is copied to where nothing is started may be a program that a pod starts.
 */
export const isToBuildOn = ({ dockerfile, backwards, bottom }: ShippedImage): boolean => {
  const starts = backwards.filter(isStart).flatMap(({ command }) => command.script?.commands ?? []);
  const copies = backwards.filter(isCopy);
  const { reference } = bottom.from.image;
  const isSystem = starts.length === 0 && copies.length === 0 && reference !== undefined && isSystemImage(reference);
  const waits = starts.length > 0 && starts.every(waitsForPerson) && !copies.some(bringsOwnFiles);
  return (isSystem || waits) && imageUsers(backwards, dockerfile.file.text).made.size === 0;
};
