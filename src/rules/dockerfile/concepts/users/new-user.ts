import type { Instruction } from '../../../../artifacts/dockerfile/model.ts';
import { fileNameOf } from '../../../../text/path.ts';
import { wordSet } from '../../../../text/word-set.ts';
import type { BaseSystem } from '../../../concepts/images/base-systems.ts';
import { rootImage } from '../../../concepts/images/root-images.ts';
import { isStart, isUser, mayStepDown, type ShippedImage } from '../commands/shipped-image.ts';
import { systemOf } from '../packages/build-system.ts';
import { installs, packageCalls } from '../packages/package-index.ts';
import { shells, waitsForPerson } from './image-to-build-on.ts';
import { imageUsers } from './image-users.ts';
import { imageVolumes } from './image-volumes.ts';

/** Above the numbers that distributions give away, and below those for which `useradd` writes a large log. */
const newNumber = '10001';

/**
 * The step that makes a user with a home and its own group. Sources: useradd(8), with which Debian makes no home unless asked; BusyBox
 * `adduser --help`, where `-D` sets no password.
 */
const creations: Readonly<Record<BaseSystem, string | undefined>> = {
  alpine: `RUN adduser -D -u ${newNumber}`,
  debian: `RUN useradd --create-home --uid ${newNumber}`,
  redhat: `RUN useradd --create-home --uid ${newNumber}`,
  // The kernel needs no name, and a program that makes users may not be there.
  rpm: undefined,
};

const posixShells = wordSet('sh bash ash dash');

/** True when the image starts a program of its own. */
const startsOwnProgram = ({ backwards }: ShippedImage): boolean => {
  const starts = backwards.filter(isStart);
  const commands = starts.flatMap(({ command }) => command.script?.commands ?? []);
  const names = commands
    .filter(command => !waitsForPerson(command))
    .flatMap(({ name, wrappers }) => [name, ...wrappers.map(wrapper => wrapper.name)])
    .map(name => fileNameOf(name ?? ''));
  return names.some(name => name !== '' && !shells.has(name));
};

const installsAsRoot = (instruction: Instruction): boolean =>
  instruction.keyword === 'RUN' &&
  packageCalls(instruction).some(call => installs(call) && !call.command.wrappers.some(({ name }) => name === 'sudo'));

/** True when the base runs as root: the tables say so, or the file, which installs packages before it names any user. */
const isOnRoot = ({ base, backwards }: ShippedImage): boolean => {
  if (base?.user === 'root') return true;
  const forwards = backwards.toReversed();
  const firstUser = forwards.findIndex(isUser);
  return base?.user === 'unknown' && forwards.slice(0, firstUser === -1 ? undefined : firstUser).some(installsAsRoot);
};

/** True when steps are run by a shell that reads other commands than `sh` does. */
const hasOtherShell = ({ backwards }: ShippedImage): boolean => {
  const shell = backwards.find(({ keyword }) => keyword === 'SHELL');
  return shell?.keyword === 'SHELL' && !posixShells.has(fileNameOf(shell.words[0]?.expanded.value ?? ''));
};

/** A name that the image has not: those of .NET have `app` from .NET 8 on. Source: dotnet-docker, "Non-root user". */
const newName = ({ bottom }: ShippedImage): string => {
  const { reference } = bottom.from.image;
  return reference?.registry === 'mcr.microsoft.com' && reference.repository.startsWith('dotnet/') ? 'appuser' : 'app';
};

/** The step that makes the user, and gives it the folders for data, which are root's otherwise. */
const creationStep = (creation: string, name: string, volumes: readonly string[]): string => {
  const folders = volumes.join(' ');
  const giving = volumes.length === 0 ? '' : ` && mkdir -p ${folders} && chown -R ${name}:${name} ${folders}`;
  return `${creation} ${name}${giving}`;
};

/** A user that the image has not, and the steps that make it and change to it. */
export interface NewUser {
  readonly user: string;
  readonly lines: readonly string[];
}

/**
 * A user for an image of one's own program that has none. Undefined where the program, or the base, is known to need root to start, where the
 * image is there to be built on or worked in, where the file makes users itself, or changes their list in a way that can't be followed, and where
 * it could not write to the volumes.
 */
export const newUser = (shipped: ShippedImage): NewUser | undefined => {
  const { dockerfile, backwards, bottom, stage } = shipped;
  const { reference } = bottom.from.image;
  const isServer = reference !== undefined && rootImage(reference) !== undefined;
  if (isServer || mayStepDown(shipped) || !isOnRoot(shipped) || !startsOwnProgram(shipped)) return undefined;
  const { made, mayHave } = imageUsers(backwards, dockerfile.file.text);
  const name = newName(shipped);
  const volumes = imageVolumes(shipped);
  if (made.size > 0 || !mayHave(name) || volumes === undefined) return undefined;
  const system = systemOf(stage);
  const creation = system === undefined || hasOtherShell(shipped) ? undefined : creations[system];
  if (creation === undefined && volumes.length > 0) return undefined;
  const lines = creation === undefined ? [] : ['# The program runs as a user of its own.', creationStep(creation, name, volumes)];
  return { user: newNumber, lines: [...lines, `USER ${newNumber}`] };
};
