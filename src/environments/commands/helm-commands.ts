import type { ShellCommand, ShellWord } from '../../artifacts/shell/model.ts';
import { fileNameOf } from '../../text/path.ts';
import type { DeclaredRelease } from '../declared.ts';
import type { FlagMode, Origin, ValuesSource } from '../environment.ts';
import { unknownPart } from '../path-tree.ts';
import type { RepositorySide } from '../repository-side.ts';
import { chooseFiles, type FileChoice, isElsewhere, type NamedFile, pathIn, shortcomings } from '../values-files.ts';
import { deployScriptOf } from './deploy-script.ts';
import { type HelmArguments, type HelmOption, helmArguments, withVariables } from './helm-arguments.ts';
import { deployScripts, folderAfter, type Script } from './scripts.ts';

/** Flags in the order in which Helm lays them over each other. Source: Helm, `pkg/cli/values`. */
const flagOrder: readonly FlagMode[] = ['set-json', 'set', 'set-string'];

/** More values files of one command are not looked at. */
const maxFiles = 50;

/** The chart comes after the release's name, if there is one. */
const operandsOf = ({ operands }: HelmArguments): { readonly name: ShellWord | undefined; readonly chart: ShellWord | undefined } => {
  const [first, second] = operands;
  return second === undefined ? { name: undefined, chart: first } : { name: first, chart: second };
};

const chartFile = (path: string): string => (path === '' ? 'Chart.yaml' : `${path}/Chart.yaml`);

const splitValues = (option: HelmOption): readonly { readonly path: string; readonly word: ShellWord }[] =>
  option.pattern.split(',').map(path => ({ path, word: option.word }));

interface Command {
  readonly helm: HelmArguments;
  readonly script: Script;
  readonly command: ShellCommand;
  readonly commands: readonly ShellCommand[];
}

const originAt = ({ script }: Command, { range }: { readonly range: Origin['range'] }): Origin => ({ file: script.file, range });

/** Of a word that sets one value, as it is written, the value alone; else the word. */
const originOfValue = (command: Command, { pattern, word }: HelmOption): Origin => {
  const { file } = command.script;
  const { start, end } = word.range;
  const value = pattern.slice(pattern.indexOf('=') + 1);
  const isAlone = value !== '' && !/[\0,{}\\]/u.test(pattern) && file.text.slice(start, end).endsWith(pattern);
  return { file, range: isAlone ? { start: end - value.length, end } : word.range };
};

const flagsOf = (command: Command): readonly ValuesSource[] => {
  const { options } = command.helm;
  const of = (mode: FlagMode): readonly ValuesSource[] =>
    options
      .filter(({ name }) => name === mode)
      .map(option => ({ kind: 'flag', mode, text: withVariables(option.pattern, option.word), origin: originOfValue(command, option) }));
  return flagOrder.flatMap(of);
};

const fileFlags = (command: Command, folder: string): readonly ValuesSource[] =>
  command.helm.options
    .filter(({ name }) => name === 'set-file')
    .map(({ pattern, word }) => {
      const written = withVariables(pattern, word);
      const at = written.indexOf('=');
      return { kind: 'set-file', key: written.slice(0, at), path: pathIn(folder, written.slice(at + 1)), origin: originAt(command, word) };
    });

const literalFlags = (command: Command): readonly ValuesSource[] =>
  command.helm.options
    .filter(({ name }) => name === 'set-literal')
    .map(({ pattern, word }) => ({
      kind: 'flag',
      mode: 'set-literal',
      text: withVariables(pattern, word),
      origin: originAt(command, word),
    }));

/** A word as it is once the unknown part is chosen; `unknown` where it is not. */
const filled = (pattern: string | undefined, bound: string | undefined): string | undefined =>
  pattern === undefined || pattern === '' ? undefined : pattern.replaceAll(unknownPart, bound ?? 'unknown');

interface Candidate {
  readonly choice: FileChoice;
  readonly folder: string;
}

const declaredBy = (command: Command, side: RepositorySide): readonly DeclaredRelease[] => {
  const { helm, script, commands } = command;
  const operands = operandsOf(helm);
  const written = operands.chart?.pattern;
  if (written === undefined || written === '' || isElsewhere(written) || written === unknownPart) return [];
  const values = helm.options
    .filter(({ name }) => name === 'values')
    .flatMap(splitValues)
    .slice(0, maxFiles);
  const folders = script.folders.map(folder => folderAfter(commands, command.command, folder));
  const candidates = (path: string): readonly string[] =>
    isElsewhere(path) ? [] : folders.map(folder => pathIn(folder, path.replace(/^secrets:\/\//u, '')));
  const files: readonly NamedFile[] = [
    { written, candidates: candidates(written).map(chartFile) },
    ...values.map(({ path }) => ({ written: path, candidates: candidates(path) })),
  ];
  return chooseFiles(files, side).flatMap(choice => releasesFor({ choice, folder: folders[0] ?? '' }, files, values, command));
};

/** Words after the chart that only the shell can tell: further flags, as a rule. */
const argumentsUnknown = ({ operands }: HelmArguments): readonly string[] =>
  operands.slice(2).flatMap(word => (word.pattern.includes(unknownPart) ? [word.text] : []));

const releasesFor = (
  { choice, folder }: Candidate,
  files: readonly NamedFile[],
  values: readonly { readonly word: ShellWord }[],
  command: Command,
): readonly DeclaredRelease[] => {
  const [chart, ...paths] = choice.paths;
  if (chart === undefined) return [];
  const { helm, script } = command;
  const folderOfChart = chart.slice(0, -chartFile('').length).replace(/\/$/u, '');
  const { name } = operandsOf(helm);
  const release = filled(name?.pattern, choice.bound) ?? (fileNameOf(folderOfChart) || 'release');
  const namespace = filled(helm.options.findLast(option => option.name === 'namespace')?.pattern, choice.bound) ?? 'default';
  const { missing, unknown } = shortcomings(files.slice(1), { ...choice, paths });
  return [
    {
      name: [fileNameOf(script.file.path), release, choice.bound === undefined || release.includes(choice.bound) ? undefined : choice.bound]
        .filter(part => part !== undefined)
        .join('/'),
      origin: originAt(command, command.command),
      chart: folderOfChart,
      helm: 3,
      release: { name: release, namespace },
      values: [
        ...paths.flatMap((path, index): readonly ValuesSource[] => {
          const word = values[index]?.word;
          return path === undefined || word === undefined ? [] : [{ kind: 'file', path, origin: originAt(command, word) }];
        }),
        ...flagsOf(command),
        ...fileFlags(command, folder),
        ...literalFlags(command),
      ],
      missing,
      unknown: [...unknown, ...argumentsUnknown(helm)],
    },
  ];
};

/** The releases of charts in the repository that pipelines, makefiles and scripts make. */
export const commandReleases = (side: RepositorySide): readonly DeclaredRelease[] =>
  deployScripts(side).flatMap(script => {
    const { commands, values } = deployScriptOf(script);
    return commands.flatMap(command => {
      const helm = command.name === 'helm' || command.name === 'helm3' ? helmArguments(values.arguments(command)) : undefined;
      return helm === undefined ? [] : declaredBy({ helm, script, command, commands }, side);
    });
  });
