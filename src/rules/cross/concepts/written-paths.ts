import { findOption, readArguments } from '../../../artifacts/shell/command-arguments.ts';
import type { ShellCommand, ShellWord } from '../../../artifacts/shell/model.ts';
import { onceFor } from '../../../text/once-for.ts';
import { liesWithin } from '../../../text/path.ts';
import type { Range } from '../../../text/range.ts';
import type { ShippedImage } from '../../dockerfile/concepts/commands/shipped-image.ts';
import { numberOf } from '../../dockerfile/concepts/users/user-numbers.ts';
import type { ImageUser } from './image-users.ts';

/** A path that the program of an image writes to. */
export interface WrittenPath {
  readonly path: string;
  /** Where the Dockerfile shows it. */
  readonly at: Range;
}

/** Where the programs of official images write, as they are set up. Sources: their Dockerfiles and configuration, docker-library. */
const productPaths: ReadonlyMap<string, readonly string[]> = new Map([
  ['library/nginx', ['/var/cache/nginx', '/run']],
  ['library/httpd', ['/usr/local/apache2/logs']],
  ['library/tomcat', ['/usr/local/tomcat/logs', '/usr/local/tomcat/temp', '/usr/local/tomcat/work']],
]);

/** `/var/run` is `/run` in all of them. */
const plainPath = (path: string): string => path.replace(/^\/var\/run(?=\/|$)/u, '/run').replace(/\/+$/u, '') || '/';

/** More commands of one image are not looked at. */
const maxCommands = 2_000;

const commandsOf = ({ backwards }: ShippedImage): readonly ShellCommand[] =>
  backwards
    .toReversed()
    .flatMap(instruction => (instruction.keyword === 'RUN' ? (instruction.command.script?.commands ?? []) : []))
    .slice(0, maxCommands);

const absolutePaths = (words: readonly ShellWord[]): readonly string[] =>
  words.flatMap(({ value }) => (value?.startsWith('/') === true ? [plainPath(value)] : []));

/** What `chown` or `install -d` hands over, and to whom. `makes`: the folders are made by it. */
const handOver = ({
  name,
  args,
}: ShellCommand): { readonly owner: string; readonly paths: readonly string[]; readonly makes: boolean } | undefined => {
  if (name !== 'chown' && name !== 'install') return undefined;
  const read = readArguments(args, { short: 'ogm', long: ['owner', 'group', 'mode', 'from', 'reference'] });
  const makes = name === 'install' && findOption(read, '-d', '--directory') !== undefined;
  const [first, ...rest] = read.operands;
  const owner = name === 'chown' ? first?.value : findOption(read, '-o', '--owner')?.value;
  if (owner === undefined || (name === 'install' && !makes)) return undefined;
  return { owner: owner.split(/[:.]/u, 1)[0] ?? '', paths: absolutePaths(name === 'chown' ? rest : read.operands), makes };
};

/** Folders that the build makes and gives to a user: `mkdir` and `chown`, or `install -d -o`. */
const givenFolders = (shipped: ShippedImage, isUser: (name: string) => boolean): readonly WrittenPath[] => {
  const made = new Set<string>();
  const given: WrittenPath[] = [];
  for (const command of commandsOf(shipped)) {
    if (command.name === 'mkdir')
      for (const path of absolutePaths(readArguments(command.args, { short: 'm', long: ['mode'] }).operands)) made.add(path);
    const handed = handOver(command);
    if (handed === undefined || !isUser(handed.owner)) continue;
    for (const path of handed.paths) if (handed.makes || made.has(path)) given.push({ path, at: command.range });
  }
  return given;
};

/** What is copied, and where the program is started, belongs to it without being written. */
const isOfProgram = ({ backwards }: ShippedImage, path: string): boolean =>
  backwards.some(instruction => {
    if (instruction.keyword === 'WORKDIR') return liesWithin(plainPath(instruction.path.expanded.value ?? ''), path);
    const isCopy = instruction.keyword === 'COPY' || instruction.keyword === 'ADD';
    return isCopy && liesWithin(plainPath(instruction.destination?.expanded.value ?? ''), path);
  });

/** Where the official program of the base writes, unless the image brings a configuration of its own. */
const ofProduct = ({ bottom, backwards }: ShippedImage): readonly WrittenPath[] => {
  const { reference, word } = bottom.from.image;
  const paths = reference?.registry === 'docker.io' ? productPaths.get(reference.repository) : undefined;
  const isSetUp =
    backwards.some(({ keyword }) => keyword === 'RUN') ||
    backwards.some(
      instruction =>
        instruction.keyword === 'COPY' &&
        instruction.sources.some(({ text }) => /\.(?:conf|xml|properties)$|\/conf(?:ig)?(?:\/|$)/u.test(text)),
    );
  return isSetUp ? [] : (paths ?? []).map(path => ({ path, at: word.range }));
};

/** The paths that the program of an image certainly needs to write, as its Dockerfile shows. */
export const writtenPaths = onceFor((shipped: ShippedImage): ((user: ImageUser | undefined) => readonly WrittenPath[]) => user => {
  const name = user?.user;
  const number = name === undefined || user?.is !== 'name' ? undefined : numberOf(shipped, name);
  const given = name === undefined ? [] : givenFolders(shipped, owner => owner === name || (number !== undefined && owner === number));
  const paths = [...given.filter(({ path }) => !isOfProgram(shipped, path)), ...ofProduct(shipped)];
  return [...new Map(paths.map(one => [one.path, one])).values()];
});

/** Whether something that can be written is mounted over a path, by the paths of such mounts. */
export const isCovered = (path: string, mounts: readonly string[]): boolean => mounts.some(mount => liesWithin(path, plainPath(mount)));
