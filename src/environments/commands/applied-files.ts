import type { ShellCommand, ShellWord } from '../../artifacts/shell/model.ts';
import { parseShellScript } from '../../artifacts/shell/parse.ts';
import { composeFilesBeside } from '../../artifacts/unrendered/variables-change.ts';
import type { Range } from '../../text/range.ts';
import { pathIn } from '../values-files.ts';
import { type OptionValue, operandsOf, optionSet, optionValues } from './command-words.ts';
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

/** Options before and behind the verb of kubectl that take the next word. Source: `kubectl options`, `kubectl apply --help`. */
const kubectlValues = optionSet(
  'n s v l f k o namespace server cluster context kubeconfig user token as as-group as-uid cache-dir certificate-authority client-certificate client-key ' +
    'password profile profile-output request-timeout tls-server-name username vmodule log-flush-frequency selector filename kustomize output',
);

const fileOption = { letter: 'f', long: ['filename', 'file'], switches: 'R' };
const kustomizeOption = { letter: 'k', long: ['kustomize'] };

/** The words after `kubectl`, whoever calls it; undefined for other commands. */
const kubectlWords = ({ name, args }: ShellCommand): readonly ShellWord[] | undefined => {
  if (name === 'kubectl' || name === 'oc' || name === 'microk8s.kubectl') return args;
  if (!['k3s', 'k0s', 'microk8s', 'minikube'].includes(name ?? '') || args[0]?.value !== 'kubectl') return undefined;
  return args.slice(args[1]?.value === '--' ? 2 : 1);
};

const ofKubectl = (command: ShellCommand): readonly Deploying[] => {
  const words = kubectlWords(command);
  const [verb] = words === undefined ? [] : operandsOf(words, kubectlValues);
  if (words === undefined || !['apply', 'create', 'replace', 'process'].includes(verb?.value ?? '')) return [];
  const isRecursive = words.some(({ pattern }) => /^(?:-[a-z]{0,3}R|--recursive)/u.test(pattern));
  return [
    { kind: 'manifests', files: optionValues(words, fileOption).flatMap(listed), isRecursive },
    { kind: 'kustomization', files: optionValues(words, kustomizeOption) },
  ];
};

/** `a.yaml,b.yaml`. */
const listed = ({ pattern, word }: OptionValue): readonly OptionValue[] => pattern.split(',').map(one => ({ pattern: one, word }));

/** True for a command that hands to a cluster, or to Swarm, what it is given. */
const isApplying = (command: ShellCommand): boolean => command.name === 'kapp' || [...ofKubectl(command), ...ofStack(command)].length > 0;

const kustomizeFolder = (args: readonly ShellWord[]): readonly OptionValue[] => {
  const [folder] = operandsOf(args, optionSet('o e output load-restrictor env helm-command mount network-name reorder as-current-user'));
  // Without a folder it is the one that the command runs in.
  return folder === undefined ? [] : [{ pattern: folder.pattern, word: folder }];
};

const ofKustomize = (command: ShellCommand, commands: readonly ShellCommand[]): readonly Deploying[] => {
  const kubectl = kubectlWords(command);
  const words = kubectl ?? (command.name === 'kustomize' ? command.args : []);
  const verb = words.findIndex(({ value }) => value === (kubectl === undefined ? 'build' : 'kustomize'));
  if (verb === -1 || operandsOf(words, kubectlValues)[0] !== words[verb]) return [];
  const { pipeline, position, parent } = command;
  const isLast = pipeline.commands.every(other => other.position <= position);
  const takers = parent !== undefined ? [parent] : isLast ? commands : pipeline.commands.filter(other => other.position > position);
  // Why asked: overlays are built to be looked at by validators as well.
  if (!takers.some(isApplying)) return [];
  const files = kustomizeFolder(words.slice(verb + 1));
  const here = { pattern: '.', word: words[verb] ?? command.nameWord };
  return [{ kind: 'kustomization', files: files.length > 0 || here.word === undefined ? files : [{ pattern: '.', word: here.word }] }];
};

const engineValues = optionSet(
  'H c l context config host log-level tlscacert tlscert tlskey connection root runroot url namespace address',
);

/** The words after a command of an engine, such as `compose` or `stack`; undefined where it is another. */
const engineWords = ({ name, args }: ShellCommand, ...verbs: readonly string[]): readonly ShellWord[] | undefined => {
  if (!['docker', 'podman', 'nerdctl', 'finch'].includes(name ?? '')) return undefined;
  const [first, second] = operandsOf(args, engineValues);
  const last = verbs.length === 1 ? first : second;
  const isAsked = first?.value === verbs[0] && (verbs.length === 1 || verbs.slice(1).includes(second?.value ?? ''));
  return isAsked && last !== undefined ? args.slice(args.indexOf(last) + 1) : undefined;
};

const ofStack = (command: ShellCommand): readonly Deploying[] => {
  const words = engineWords(command, 'stack', 'deploy', 'up');
  return words === undefined ? [] : [{ kind: 'compose', files: optionValues(words, { letter: 'c', long: ['compose-file'] }) }];
};

const ofPodman = (command: ShellCommand): readonly Deploying[] => {
  const words = command.name === 'podman' ? (engineWords(command, 'kube', 'play') ?? engineWords(command, 'play', 'kube')) : undefined;
  const named =
    words &&
    operandsOf(words, optionSet('network ip mac-address log-driver log-opt authfile creds configmap annotation context-dir userns'));
  return named === undefined ? [] : [{ kind: 'manifests', files: named.map(word => ({ pattern: word.pattern, word })) }];
};

const ofKapp = ({ name, args }: ShellCommand): readonly Deploying[] =>
  name === 'kapp' && args.some(({ value }) => value === 'deploy')
    ? [{ kind: 'manifests', files: optionValues(args, fileOption).flatMap(listed), isRecursive: true }]
    : [];

const composeValues = optionSet('f p c H file project-name profile env-file project-directory ansi parallel progress context host');
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
    const words = isOwn ? command.args : engineWords(command, 'compose');
    const action = words && operandsOf(words, composeValues)[0];
    if (words === undefined || action === undefined) return [];
    const isConfig = ['config', 'convert'].includes(action.value ?? '');
    const { pipeline, position } = command;
    const isDeployed = isConfig && pipeline.commands.some(other => other.position > position && isApplying(other));
    if (!composeActions.has(action.value ?? '') && !isDeployed) return [];
    const before = words.slice(0, words.indexOf(action));
    const named = optionValues(before, { letter: 'f', long: ['file'] });
    if (named.length > 0) return [{ kind: 'compose', files: named }];
    const listedFiles = this.composeFile(command)?.split(/[:;]/u);
    if (listedFiles !== undefined) return [{ kind: 'compose', files: listedFiles.map(pattern => ({ pattern, word: action })) }];
    const folder = optionValues(before, { letter: '\0', long: ['project-directory'] })[0]?.pattern;
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
