import type { Notification } from '../../findings/notification.ts';
import { type MappedText, MappedTextBuilder } from '../../text/mapped-text.ts';
import type { Range } from '../../text/range.ts';
import { type FileKind, wholeFile } from '../file-kind.ts';
import type { ShellScript } from '../shell/model.ts';
import { parseShellScript } from '../shell/parse.ts';
import { type SourceFile, sourceFile } from '../source-file.ts';
import { type Assignment, commentsIn, readAssignments } from './assignments.ts';
import { alteredUnit, isUnitPath, looseFlags, startCommands, unreadCommand, variableCommand, writtenStarts } from './commands.ts';
import { environmentOf, namedIn } from './unit-variables.ts';

/** A command by which a unit starts a component of Kubernetes or etcd, or a part of one. */
export interface UnitCommand {
  readonly script: ShellScript;
  /** False for flags in variables, and where variables of another file may set more. */
  readonly isWhole: boolean;
  /** False where the flags stand in another form: as variables that etcd reads, in its configuration, or in flags of k3s. */
  readonly isWritten: boolean;
}

/** What starts a component of Kubernetes or etcd on a host: a unit of systemd, a drop-in of one, or the variables that one is given. */
export interface ComponentUnit {
  readonly kind: 'component-unit';
  readonly file: SourceFile;
  readonly commands: readonly UnitCommand[];
  /** From each `#` or `;` to the end of its line. */
  readonly comments: readonly Range[];
  readonly notifications: readonly Notification[];
}

export interface ComponentUnitNodes {
  readonly file: ComponentUnit;
}

const program = /(?:^|[\s/"'])(kube-apiserver|kube-controller-manager|kube-scheduler|kube-proxy|kubelet|etcd)(?=["'\s]|$)/u;

/** Variables with flags, by the program that gets them. Sources: kubeadm's drop-in of the kubelet; packages of CentOS and RKE. */
const flagVariables: ReadonlyMap<string, string> = new Map([
  ['KUBELET_EXTRA_ARGS', 'kubelet'],
  ['KUBELET_KUBEADM_ARGS', 'kubelet'],
  ['KUBELET_ARGS', 'kubelet'],
  ['KUBELET_SYSTEM_PODS_ARGS', 'kubelet'],
  ['KUBELET_AUTHZ_ARGS', 'kubelet'],
  ['KUBE_API_ARGS', 'kube-apiserver'],
  ['KUBE_APISERVER_OPTS', 'kube-apiserver'],
  ['KUBE_CONTROLLER_MANAGER_ARGS', 'kube-controller-manager'],
  ['KUBE_SCHEDULER_ARGS', 'kube-scheduler'],
  ['KUBE_PROXY_ARGS', 'kube-proxy'],
  ['ETCD_OPTS', 'etcd'],
]);

/**
 * `/etc/default/kubelet`, `/etc/sysconfig/etcd`, `/etc/etcd/etcd.conf`, `/var/lib/kubelet/kubeadm-flags.env`, `/etc/kubernetes/apiserver`: variables that a unit
 * puts into its command, or that etcd reads.
 */
const isVariablesPath = (path: string): boolean =>
  /(?:^|\/)(?:(?:default|sysconfig)\/(?:kubelet|etcd|kube-(?:apiserver|controller-manager|scheduler|proxy))|etcd\/etcd\.conf|(?:kubeadm-flags|kubelet|etcd)\.env|kubernetes\/(?:apiserver|controller-manager|scheduler|proxy|kubelet|config))$/u.test(
    path,
  );

/** etcd reads `ETCD_CLIENT_CERT_AUTH=true` as it does `--client-cert-auth=true`. Source: etcd documentation, "Configuration options". */
const etcdVariable = /^ETCD_[A-Z\d_]{1,100}$/u;

/** The flag that a variable of etcd stands for, without dashes before it. */
export const etcdFlagOf = (variable: string): string => variable.slice('ETCD_'.length).toLowerCase().replaceAll('_', '-');

/** The assignments of `Environment=`; of a file of variables, its own. */
const variablesOf = (assignments: readonly Assignment[], isUnit: boolean): readonly Assignment[] =>
  isUnit
    ? environmentOf(assignments).map(({ name, at, value }) => ({ name, nameRange: at, value }))
    : assignments.map(one => ({ ...one, name: one.name.replace(/^export\s+/u, '') }));

/** A variable of etcd as the flag that it stands for. */
const etcdFlag = ({ name, nameRange, value }: Assignment): MappedText =>
  new MappedTextBuilder()
    .stand(`etcd --${etcdFlagOf(name)}=`, nameRange)
    .part(value, 0, value.text.trimEnd().length)
    .build(nameRange.start);

/** Programs that are all components, and start the one that is named first. */
const launcher = /(?:^|[\s/"'])(?:hyperkube|kubernetes)\s+(?=(?:kube-|kubelet))/u;

/** What k3s and RKE2 hand to the components that they are. Source: K3s documentation, "k3s server", "Customized Flags". */
const handedOn =
  /--(kube-apiserver|kube-controller-manager|kube-scheduler|kube-proxy|kubelet|etcd)-arg(?:=|\s+)(?:"([^"]*)"|'([^']*)'|([^\s"']+))/gu;

interface StartingText extends Pick<UnitCommand, 'isWhole' | 'isWritten'> {
  readonly text: MappedText;
}

/** The commands of components that a command stands for. */
const startedBy = (command: MappedText): readonly StartingText[] => {
  const { text } = command;
  if (/(?:^|[\s/"'])(?:k3s|rke2)(?=["'\s]|$)/u.test(text))
    return [...text.matchAll(handedOn)].map(({ 0: whole, 1: component = '', 2: double, 3: single, 4: bare = '', index }) => {
      const value = double ?? single ?? bare;
      const end = index + whole.length - (double === undefined && single === undefined ? 0 : 1);
      const at = command.range(index, index + whole.length);
      const flag = new MappedTextBuilder().stand(`${component} --`, at).part(command, end - value.length, end);
      return { text: flag.build(at.start), isWhole: false, isWritten: false };
    });
  if (!program.test(text)) return [];
  const launched = launcher.exec(text);
  const from = launched === null ? 0 : launched.index + launched[0].length;
  return [{ text: new MappedTextBuilder().part(command, from, text.length).build(command.startAt(from)), isWhole: true, isWritten: true }];
};

const commandsIn = (file: SourceFile): readonly StartingText[] => {
  const assignments = readAssignments(file);
  const isUnit = isUnitPath(file.path);
  const altered = alteredUnit(file.path) ?? '';
  const written = isUnit ? writtenStarts(assignments) : [];
  const used = new Set(written.flatMap(command => [...namedIn(command)]));
  const variables = variablesOf(assignments, isUnit).filter(({ name }) => !used.has(name));
  const isEtcd = isUnit
    ? altered.startsWith('etcd') || assignments.some(({ value }) => /(?:^|[\s/])etcd(?:\s|$)/u.test(value.text))
    : /etcd/u.test(file.path);
  const [component] = program.exec(altered)?.slice(1) ?? [];
  const loose = new Set(component === undefined ? [] : looseFlags(assignments).map(({ name }) => name));
  const given = variables.flatMap((one): readonly StartingText[] => {
    const owner = flagVariables.get(one.name) ?? (loose.has(one.name) ? component : undefined);
    if (owner !== undefined) return [{ text: variableCommand(owner, one), isWhole: false, isWritten: true }];
    return isEtcd && etcdVariable.test(one.name) ? [{ text: etcdFlag(one), isWhole: false, isWritten: false }] : [];
  });
  const hasMore = given.length > 0 || assignments.some(({ name }) => name === 'EnvironmentFile');
  const starts = isUnit ? startCommands(assignments).flatMap(startedBy) : [];
  return [...starts.map(start => ({ ...start, isWhole: start.isWhole && !hasMore })), ...given];
};

const parse = (file: SourceFile): ComponentUnit => {
  const read = commandsIn(file).map(start => ({ ...start, script: parseShellScript(start.text) }));
  return {
    kind: 'component-unit',
    file,
    commands: read.flatMap(({ script, isWhole, isWritten }) => (script === undefined ? [] : [{ script, isWhole, isWritten }])),
    comments: commentsIn(file),
    notifications: read.flatMap(({ text, script }) => (script?.complete ? [] : [unreadCommand(file, text)])),
  };
};

/** Units and drop-ins that start components of Kubernetes and etcd, and the variables of theirs. */
export const componentUnitKind: FileKind<ComponentUnit> = {
  name: 'unit of a component',
  language: 'ini',
  examplePath: 'kubelet.service.d/10-kubeadm.conf',
  mayBe: path => isUnitPath(path) || isVariablesPath(path),
  classify: ({ path, text }) => {
    const isNamed = isVariablesPath(path);
    if (!isNamed && !(isUnitPath(path) && /kube-|kubelet|KUBE|etcd|ETCD_/u.test(text))) return undefined;
    return commandsIn(sourceFile(path, text)).length > 0
      ? { found: true, reason: 'It says how a component of Kubernetes is started.' }
      : undefined;
  },
  parse,
  choiceOf: () => ({}),
  walk: artifact => [wholeFile(artifact)],
  images: () => [],
};
