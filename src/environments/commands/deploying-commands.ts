import { type Arguments, findOption, type OptionSyntax, readArguments } from '../../artifacts/shell/command-arguments.ts';
import { engineCall } from '../../artifacts/shell/engine-calls.ts';
import type { ShellCommand, ShellWord } from '../../artifacts/shell/model.ts';
import { inputFiles } from '../../artifacts/shell/redirects.ts';

/** As what a command has files deployed; a patch is laid over what runs already. */
export type DeployedKind = 'compose' | 'manifests' | 'kustomization' | 'patch';

/** A command that deploys, before its files are looked for. */
export interface Deploying {
  readonly kind: DeployedKind;
  readonly files: readonly OptionValue[];
  readonly isRecursive?: boolean;
}

/** A value of an option, unknown parts as `\0`, and the word that it stands in. */
export interface OptionValue {
  readonly pattern: string;
  readonly word: ShellWord;
}

/** All values that an option is given; `-f=x` is `x`, too. */
export const valuesOf = ({ options }: Arguments, ...names: readonly string[]): readonly OptionValue[] =>
  options.flatMap(({ name, pattern, word, valueWord }) =>
    names.includes(name) && pattern !== '' ? [{ pattern: pattern.replace(/^=/u, ''), word: valueWord ?? word }] : [],
  );

export const syntax = (short: string, long: string): OptionSyntax => ({ short, long: long.split(' ') });

/** Options before and behind the verb of kubectl that take the next word. Source: `kubectl options`, `kubectl apply --help`, `patch --help`, `run --help`. */
const kubectlSyntax = syntax(
  'nsvlfkop',
  'namespace server cluster context kubeconfig user token as as-group as-uid cache-dir certificate-authority client-certificate client-key ' +
    'password profile profile-output request-timeout tls-server-name username vmodule log-flush-frequency selector filename kustomize output ' +
    'patch patch-file type subresource image overrides override-type env labels port clusterrole role serviceaccount group custom',
);

/** The words after `kubectl`, whoever calls it; undefined for other commands. */
const kubectlWords = ({ name, args }: ShellCommand): readonly ShellWord[] | undefined => {
  if (name === 'kubectl' || name === 'oc' || name === 'microk8s.kubectl') return args;
  if (!['k3s', 'k0s', 'microk8s', 'minikube'].includes(name ?? '') || args[0]?.value !== 'kubectl') return undefined;
  return args.slice(args[1]?.value === '--' ? 2 : 1);
};

/** The arguments of kubectl, whoever calls it; undefined for other commands. */
export const kubectlArguments = (command: ShellCommand): Arguments | undefined => {
  const words = kubectlWords(command);
  return words && readArguments(words, kubectlSyntax);
};

const applying: ReadonlySet<string> = new Set(['apply', 'create', 'replace', 'process', 'auth']);

const ofKubectl = (command: ShellCommand): readonly Deploying[] => {
  const read = kubectlArguments(command);
  const verb = read?.operands[0]?.value ?? '';
  if (read !== undefined && verb === 'patch') return [{ kind: 'patch', files: valuesOf(read, '--patch-file') }];
  if (read === undefined || !applying.has(verb)) return [];
  const isRecursive = findOption(read, '-R', '--recursive') !== undefined;
  return [
    { kind: 'manifests', files: valuesOf(read, '-f', '--filename').flatMap(listed), isRecursive },
    { kind: 'kustomization', files: valuesOf(read, '-k', '--kustomize') },
  ];
};

/** `a.yaml,b.yaml`, not within braces, which the shell takes apart before. */
const listed = ({ pattern, word }: OptionValue): readonly OptionValue[] => {
  const parts = [''];
  let depth = 0;
  for (const letter of pattern) {
    if (letter === '{') depth += 1;
    if (letter === '}') depth -= 1;
    if (letter === ',' && depth <= 0) parts.push('');
    else parts.push(`${parts.pop()}${letter}`);
  }
  return parts.map(one => ({ pattern: one, word }));
};

/** True for a command that hands to a cluster, or to Swarm, what it is given. */
export const isApplying = (command: ShellCommand): boolean =>
  command.name === 'kapp' || [...ofKubectl(command), ...ofStack(command)].some(({ kind }) => kind !== 'patch');

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

/** Source: `kompose up --help`, `kompose convert --help`: what a Compose file says is made into objects of Kubernetes. */
const komposeSyntax = syntax('fonc', 'file out namespace controller provider build replicas volumes');

const ofKompose = ({ name, args }: ShellCommand): readonly Deploying[] => {
  const read = readArguments(name === 'kompose' ? args : [], komposeSyntax);
  return ['up', 'convert'].includes(read.operands[0]?.value ?? '')
    ? [{ kind: 'compose', files: valuesOf(read, '-f', '--file').flatMap(listed) }]
    : [];
};

/** The folder in which the kubelet looks for static pods, where kubeadm has it. Source: Kubernetes documentation, "Create static Pods". */
const staticPods = /(?:^|[=:])\/etc\/kubernetes\/manifests(?:\/|$)/u;

/** What a command puts where the kubelet starts it: copies, links, texts. */
const ofStaticPods = ({ name, nameWord, args, redirects, position }: ShellCommand): readonly Deploying[] => {
  const isIn = redirects.some(({ takesOutput, target }) => takesOutput && staticPods.test(target?.pattern ?? ''));
  if (!isIn && !(puts.has(name ?? '') && args.some(({ pattern }) => staticPods.test(pattern)))) return [];
  const files = [...inputFiles({ redirects }), ...args]
    .filter(({ pattern }) => !staticPods.test(pattern) && !pattern.startsWith('-'))
    .map(word => ({ pattern: word.pattern.replace(/^if=/u, ''), word }));
  const piped = position > 0 && nameWord !== undefined ? [{ pattern: '-', word: nameWord }] : [];
  return [{ kind: 'manifests', files: [...files, ...piped] }];
};

const puts: ReadonlySet<string> = new Set('cp mv install ln dd rsync scp tee'.split(' '));

/** What a command has deployed, of all that `commands` do; Compose is apart, since more than its arguments says which files it takes. */
export const deploysOf = (command: ShellCommand, commands: readonly ShellCommand[]): readonly Deploying[] => [
  ...ofKubectl(command),
  ...ofKustomize(command, commands),
  ...ofStack(command),
  ...ofPodman(command),
  ...ofKapp(command),
  ...ofKompose(command),
  ...ofStaticPods(command),
];
