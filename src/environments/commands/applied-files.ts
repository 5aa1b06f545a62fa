import { type Arguments, findOption, type OptionSyntax, readArguments } from '../../artifacts/shell/command-arguments.ts';
import { engineCall } from '../../artifacts/shell/engine-calls.ts';
import type { ShellCommand, ShellWord } from '../../artifacts/shell/model.ts';
import { parseShellScript } from '../../artifacts/shell/parse.ts';
import { composeFilesBeside } from '../../artifacts/unrendered/variables-change.ts';
import type { Range } from '../../text/range.ts';
import { pathIn } from '../values-files.ts';
import { folderAfter, type Script } from './scripts.ts';

/** What a command has deployed of the files of the repository. */
export interface Applied {
  /** Compose files, manifests, or the folder of a kustomization. */
  readonly kind: 'compose' | 'manifests' | 'kustomization';
  /**
   * The file or folder by its path in the repository, one for each folder that the command may run in, the likeliest first. Unknown parts of it
   * are `\0`.
   */
  readonly candidates: readonly string[];
  /** True when all folders below it count as well. */
  readonly isRecursive: boolean;
  /** True for what only may be such a file: a word of a command whose output is deployed. */
  readonly isGuess: boolean;
  /** What names it. */
  readonly range: Range;
}

/** A command that deploys, before its files are looked for. */
interface Deploying {
  readonly kind: Applied['kind'];
  readonly files: readonly OptionValue[];
  readonly isRecursive?: boolean;
}

/** A value of an option, unknown parts as `\0`, and the word that it stands in. */
interface OptionValue {
  readonly pattern: string;
  readonly word: ShellWord;
}

/** All values that an option is given; `-f=x` is `x`, too. */
const valuesOf = ({ options }: Arguments, ...names: readonly string[]): readonly OptionValue[] =>
  options.flatMap(({ name, pattern, word, valueWord }) =>
    names.includes(name) && pattern !== '' ? [{ pattern: pattern.replace(/^=/u, ''), word: valueWord ?? word }] : [],
  );

const syntax = (short: string, long: string): OptionSyntax => ({ short, long: long.split(' ') });

/** Options before and behind the verb of kubectl that take the next word. Source: `kubectl options`, `kubectl apply --help`. */
const kubectlSyntax = syntax(
  'nsvlfko',
  'namespace server cluster context kubeconfig user token as as-group as-uid cache-dir certificate-authority client-certificate client-key ' +
    'password profile profile-output request-timeout tls-server-name username vmodule log-flush-frequency selector filename kustomize output',
);

/** The words after `kubectl`, whoever calls it; undefined for other commands. */
const kubectlWords = ({ name, args }: ShellCommand): readonly ShellWord[] | undefined => {
  if (name === 'kubectl' || name === 'oc' || name === 'microk8s.kubectl') return args;
  if (!['k3s', 'k0s', 'microk8s', 'minikube'].includes(name ?? '') || args[0]?.value !== 'kubectl') return undefined;
  return args.slice(args[1]?.value === '--' ? 2 : 1);
};

const ofKubectl = (command: ShellCommand): readonly Deploying[] => {
  const read = readArguments(kubectlWords(command) ?? [], kubectlSyntax);
  if (!['apply', 'create', 'replace', 'process'].includes(read.operands[0]?.value ?? '')) return [];
  const isRecursive = findOption(read, '-R', '--recursive') !== undefined;
  return [
    { kind: 'manifests', files: valuesOf(read, '-f', '--filename').flatMap(listed), isRecursive },
    { kind: 'kustomization', files: valuesOf(read, '-k', '--kustomize') },
  ];
};

/** `a.yaml,b.yaml`. */
const listed = ({ pattern, word }: OptionValue): readonly OptionValue[] => pattern.split(',').map(one => ({ pattern: one, word }));

/** True for a command that hands to a cluster, or to Swarm, what it is given. */
const isApplying = (command: ShellCommand): boolean => command.name === 'kapp' || [...ofKubectl(command), ...ofStack(command)].length > 0;

/** Source: `kustomize build --help`. */
const kustomizeSyntax = syntax('oe', 'output load-restrictor env helm-command mount network-name reorder');

const ofKustomize = (command: ShellCommand, commands: readonly ShellCommand[]): readonly Deploying[] => {
  const kubectl = kubectlWords(command);
  const words = kubectl ?? (command.name === 'kustomize' ? command.args : []);
  const [verb] = readArguments(words, kubectlSyntax).operands;
  if (verb === undefined || verb.value !== (kubectl === undefined ? 'build' : 'kustomize')) return [];
  const { pipeline, position, parent } = command;
  const isLast = pipeline.commands.every(other => other.position <= position);
  const takers = parent !== undefined ? [parent] : isLast ? commands : pipeline.commands.filter(other => other.position > position);
  // Why asked: overlays are built to be looked at by validators as well.
  if (!takers.some(isApplying)) return [];
  const [folder] = readArguments(words.slice(words.indexOf(verb) + 1), kustomizeSyntax).operands;
  // Without a folder it is the one that the command runs in.
  return [{ kind: 'kustomization', files: [{ pattern: folder?.pattern ?? '.', word: folder ?? verb }] }];
};

/** Source: `docker stack deploy --help`. */
const stackSyntax = syntax('c', 'compose-file resolve-image orchestrator');

const ofStack = (command: ShellCommand): readonly Deploying[] => {
  const call = engineCall(command);
  const read = readArguments(call?.action === 'stack' ? call.args : [], stackSyntax);
  return ['deploy', 'up'].includes(read.operands[0]?.value ?? '')
    ? [{ kind: 'compose', files: valuesOf(read, '-c', '--compose-file') }]
    : [];
};

/** Source: podman-kube-play(1). */
const kubePlaySyntax = syntax('', 'network ip mac-address log-driver log-opt authfile creds configmap annotation context-dir userns');

const ofPodman = (command: ShellCommand): readonly Deploying[] => {
  const call = command.name === 'podman' ? engineCall(command) : undefined;
  const [verb, ...named] = readArguments(call?.args ?? [], kubePlaySyntax).operands;
  return ['kube play', 'play kube'].includes(`${call?.action} ${verb?.value}`)
    ? [{ kind: 'manifests', files: named.map(word => ({ pattern: word.pattern, word })) }]
    : [];
};

/** Source: `kapp deploy --help`. */
const kappSyntax = syntax('afn', 'app file namespace into-ns');

const ofKapp = ({ name, args }: ShellCommand): readonly Deploying[] =>
  name === 'kapp' && args.some(({ value }) => value === 'deploy')
    ? [{ kind: 'manifests', files: valuesOf(readArguments(args, kappSyntax), '-f', '--file').flatMap(listed), isRecursive: true }]
    : [];

/** Options before what Compose is to do. Source: `docker compose --help`. */
const composeSyntax: OptionSyntax = {
  ...syntax('fpcH', 'file project-name profile env-file project-directory ansi parallel progress context host'),
  untilOperand: true,
};
const composeActions: ReadonlySet<string> = new Set(['up', 'create', 'run', 'start', 'restart', 'watch']);

/** A script, and what its commands mention. */
class DeployScript {
  readonly script: Script;
  readonly commands: readonly ShellCommand[];
  #mentions: ReadonlyMap<string, readonly ShellCommand[]> | undefined;

  constructor(script: Script) {
    this.script = script;
    this.commands = parseShellScript(script.text, script.variables)?.commands ?? [];
  }

  /** The commands that write a file, or name it: what is deployed of it was in their other words before. */
  mentioning(pattern: string): readonly ShellCommand[] {
    this.#mentions ??= Map.groupBy(
      this.commands.filter(command => !isApplying(command)),
      ({ redirects, args }) => redirects.find(({ takesOutput }) => takesOutput)?.target?.pattern ?? args.at(-1)?.pattern ?? '',
    );
    return this.#mentions.get(pattern) ?? [];
  }

  /** `COMPOSE_FILE`, as the command, the script or the pipeline sets it. */
  composeFile(command: ShellCommand): string | undefined {
    const own = [
      command,
      ...this.commands.filter(({ range, name }) => range.start < command.range.start && name === undefined).toReversed(),
    ]
      .flatMap(({ assignments }) => assignments)
      .find(({ name }) => name === 'COMPOSE_FILE')?.value?.pattern;
    const exported = this.commands
      .filter(({ range, name }) => name === 'export' && range.start < command.range.start)
      .flatMap(({ args }) => args)
      .findLast(({ pattern }) => pattern.startsWith('COMPOSE_FILE='))?.pattern;
    return own ?? exported?.slice('COMPOSE_FILE='.length) ?? this.script.variables('COMPOSE_FILE');
  }

  ofCompose(command: ShellCommand): readonly Deploying[] {
    const isOwn = command.name === 'docker-compose' || command.name === 'podman-compose';
    const call = engineCall(command);
    const before = readArguments(isOwn ? command.args : call?.action === 'compose' ? call.args : [], composeSyntax);
    const [action] = before.operands;
    if (action === undefined) return [];
    const isConfig = ['config', 'convert'].includes(action.value ?? '');
    const { pipeline, position } = command;
    const isDeployed = isConfig && pipeline.commands.some(other => other.position > position && isApplying(other));
    if (!composeActions.has(action.value ?? '') && !isDeployed) return [];
    const named = valuesOf(before, '-f', '--file');
    if (named.length > 0) return [{ kind: 'compose', files: named }];
    const listedFiles = this.composeFile(command)?.split(/[:;]/u);
    if (listedFiles !== undefined) return [{ kind: 'compose', files: listedFiles.map(pattern => ({ pattern, word: action })) }];
    const folder = findOption(before, '--project-directory')?.pattern;
    const at = folder === undefined ? '' : `${folder}/`;
    return [{ kind: 'compose', files: composeFilesBeside('').map(name => ({ pattern: `${at}${name}`, word: action })) }];
  }

  /** Words of what feeds a command, or wrote the file that it takes: one of them may be the file that is deployed in the end. */
  feeding(command: ShellCommand, pattern: string): readonly OptionValue[] {
    const { pipeline, position } = command;
    const isPiped = pattern === '-' || pattern === '/dev/stdin';
    const nested = this.commands.filter(({ parent }) => parent === command);
    const feeders = isPiped
      ? [...pipeline.commands.filter(other => other.position < position), ...nested]
      : pattern.includes('\0')
        ? nested
        : this.mentioning(pattern);
    return [...(isPiped ? inputsOf(command) : []), ...feeders.flatMap(feeder => [...inputsOf(feeder), ...feeder.args])]
      .filter(word => !word.pattern.startsWith('-') && /[./]/u.test(word.pattern) && word.pattern !== pattern)
      .slice(0, maxGuesses)
      .map(word => ({ pattern: word.pattern, word }));
  }
}

/** More words of what feeds one command are no files that are looked for. */
const maxGuesses = 50;
/** More of one script is not looked at. */
const maxApplied = 500;

const inputsOf = ({ redirects }: ShellCommand): readonly ShellWord[] =>
  redirects.flatMap(({ operator, target }) => (operator === '<' && target !== undefined ? [target] : []));

/** True for a path of which it is known where it begins. */
const isPlace = (pattern: string): boolean =>
  pattern !== '' && pattern !== '-' && !/^\0|:\/\/|^git@/u.test(pattern) && pattern.length <= 1_024;

/** What a script has deployed, in the order of its commands. */
export const appliedBy = (script: Script): readonly Applied[] => {
  const read = new DeployScript(script);
  return read.commands
    .flatMap(command => {
      const asked = [
        ...ofKubectl(command),
        ...ofKustomize(command, read.commands),
        ...ofStack(command),
        ...ofPodman(command),
        ...ofKapp(command),
        ...read.ofCompose(command),
      ];
      if (asked.length === 0) return [];
      const folders = [...new Set(script.folders.map(folder => folderAfter(read.commands, command, folder)))];
      return asked.flatMap(({ kind, files, isRecursive = false }) => {
        const place = ({ pattern, word }: OptionValue, isGuess: boolean): readonly Applied[] =>
          isPlace(pattern)
            ? [{ kind, candidates: [...new Set(folders.map(folder => pathIn(folder, pattern)))], isRecursive, isGuess, range: word.range }]
            : [];
        return files.flatMap(file => [
          ...place(file, false),
          ...(kind === 'kustomization' ? [] : read.feeding(command, file.pattern).flatMap(one => place(one, true))),
        ]);
      });
    })
    .slice(0, maxApplied);
};
