import type { Notification } from '../../findings/notification.ts';
import { type MappedText, MappedTextBuilder } from '../../text/mapped-text.ts';
import type { Range } from '../../text/range.ts';
import { type FileKind, wholeFile } from '../file-kind.ts';
import type { ShellScript } from '../shell/model.ts';
import { parseShellScript } from '../shell/parse.ts';
import { type SourceFile, sourceFile } from '../source-file.ts';
import { type Assignment, commentsIn, readAssignments } from './assignments.ts';
import { isUnitPath, startCommands, unreadCommand, variableCommand } from './commands.ts';

/** A command by which a unit starts a component of Kubernetes or etcd, or a part of one. */
export interface UnitCommand {
  readonly script: ShellScript;
  /** False for flags in variables, and where variables of another file may set more. */
  readonly isWhole: boolean;
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

/** `/etc/default/kubelet`, `/etc/sysconfig/etcd`, `/etc/etcd/etcd.conf`: variables that a unit puts into its command, or that etcd reads. */
const isVariablesPath = (path: string): boolean =>
  /(?:^|\/)(?:(?:default|sysconfig)\/(?:kubelet|etcd|kube-(?:apiserver|controller-manager|scheduler|proxy))|etcd\/etcd\.conf)$/u.test(path);

/** etcd reads `ETCD_CLIENT_CERT_AUTH=true` as it does `--client-cert-auth=true`. Source: etcd documentation, "Configuration options". */
const etcdVariable = /^ETCD_[A-Z\d_]{1,100}$/u;

/** The flag that a variable of etcd stands for, without dashes before it. */
export const etcdFlagOf = (variable: string): string => variable.slice('ETCD_'.length).toLowerCase().replaceAll('_', '-');

const partOf = (value: MappedText, from: number, length: number): MappedText =>
  new MappedTextBuilder().part(value, from, from + length).build(value.startAt(from));

/** The assignments of `Environment=`, quoted or not; of a file of variables, its own. */
const variablesOf = (assignments: readonly Assignment[], isUnit: boolean): readonly Assignment[] =>
  isUnit
    ? assignments
        .filter(({ name }) => name === 'Environment')
        .flatMap(({ value }) =>
          [
            ...value.text.matchAll(
              /"([A-Z_\d]{1,100})=([^"]{0,4000})"|'([A-Z_\d]{1,100})=([^']{0,4000})'|(?:^|\s)([A-Z_\d]{1,100})=([^\s"']{1,4000})/gu,
            ),
          ].map(({ 0: whole, 1: a, 2: b, 3: c, 4: d, 5: e, 6: f, index }): Assignment => {
            const [name, text] = [a ?? c ?? e ?? '', b ?? d ?? f ?? ''];
            const from = index + whole.lastIndexOf(text);
            return { name, nameRange: value.range(index, index + whole.length), value: partOf(value, from, text.length) };
          }),
        )
    : assignments.map(one => ({ ...one, name: one.name.replace(/^export\s+/u, '') }));

/** A variable of etcd as the flag that it stands for. */
const etcdFlag = ({ name, nameRange, value }: Assignment): MappedText =>
  new MappedTextBuilder()
    .stand(`etcd --${etcdFlagOf(name)}=`, nameRange)
    .part(value, 0, value.text.trimEnd().length)
    .build(nameRange.start);

const commandsIn = (file: SourceFile): readonly { readonly text: MappedText; readonly isWhole: boolean }[] => {
  const assignments = readAssignments(file);
  const isUnit = isUnitPath(file.path);
  const variables = variablesOf(assignments, isUnit);
  const isEtcd = isUnit ? assignments.some(({ value }) => /(?:^|[\s/])etcd(?:\s|$)/u.test(value.text)) : /etcd/u.test(file.path);
  const given = variables.flatMap((one): readonly MappedText[] => {
    const owner = flagVariables.get(one.name);
    if (owner !== undefined) return [variableCommand(owner, one)];
    return isEtcd && etcdVariable.test(one.name) && one.name !== 'ETCD_OPTS' ? [etcdFlag(one)] : [];
  });
  const hasMore = given.length > 0 || assignments.some(({ name }) => name === 'EnvironmentFile');
  const starts = isUnit ? startCommands(assignments).filter(({ text }) => program.test(text)) : [];
  return [...starts.map(text => ({ text, isWhole: !hasMore })), ...given.map(text => ({ text, isWhole: false }))];
};

const parse = (file: SourceFile): ComponentUnit => {
  const read = commandsIn(file).map(({ text, isWhole }) => ({ text, isWhole, script: parseShellScript(text) }));
  return {
    kind: 'component-unit',
    file,
    commands: read.flatMap(({ script, isWhole }) => (script === undefined ? [] : [{ script, isWhole }])),
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
    if (!isVariablesPath(path) && !(isUnitPath(path) && /kube-|kubelet|KUBE|etcd|ETCD_/u.test(text))) return undefined;
    return commandsIn(sourceFile(path, text)).length > 0
      ? { found: true, reason: 'It says how a component of Kubernetes is started.' }
      : undefined;
  },
  parse,
  choiceOf: () => ({}),
  walk: artifact => [wholeFile(artifact)],
  images: () => [],
};
