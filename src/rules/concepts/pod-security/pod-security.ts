import type { PodSpec } from '../../../artifacts/kubernetes/model.ts';
import type { PodSecurityLevel } from '../../../artifacts/kubernetes/objects/namespace.ts';
import * as baseline from './baseline.ts';
import { type Pod, podOf } from './pod.ts';
import * as restricted from './restricted.ts';
import type { Answer, Forbidden } from './wording.ts';

/** A check, by the minor version of Kubernetes since which it is so. */
interface Control {
  /** Its id in k8s.io/pod-security-admission. */
  readonly id: string;
  readonly level: Exclude<PodSecurityLevel, 'privileged'>;
  /** In rising order. */
  readonly since: readonly (readonly [minor: number, check: (pod: Pod) => Answer])[];
  /** The check of `baseline` whose place it takes. */
  readonly overrides?: string;
}

const tcp29 = ['net.ipv4.tcp_keepalive_time', 'net.ipv4.tcp_fin_timeout', 'net.ipv4.tcp_keepalive_intvl', 'net.ipv4.tcp_keepalive_probes'];
const ports27 = 'net.ipv4.ip_local_reserved_ports';
const memory32 = ['net.ipv4.tcp_rmem', 'net.ipv4.tcp_wmem'];
const tcp37 = ['net.ipv4.tcp_slow_start_after_idle', 'net.ipv4.tcp_notsent_lowat'];

/** All checks, in the order in which the admission plugin names them. Source: k8s.io/pod-security-admission v0.37.2, policy. */
const controls: readonly Control[] = [
  { id: 'appArmorProfile', level: 'baseline', since: [[0, baseline.appArmorProfile]] },
  { id: 'capabilities_baseline', level: 'baseline', since: [[0, baseline.defaultCapabilitiesOnly]] },
  { id: 'hostNamespaces', level: 'baseline', since: [[0, baseline.hostNamespaces]] },
  { id: 'hostPathVolumes', level: 'baseline', since: [[0, baseline.noHostPath]] },
  { id: 'hostPorts', level: 'baseline', since: [[0, baseline.noHostPorts]] },
  { id: 'hostProbesAndHostLifecycle', level: 'baseline', since: [[34, baseline.noOtherHosts]] },
  { id: 'privileged', level: 'baseline', since: [[0, baseline.privileged]] },
  {
    id: 'procMount',
    level: 'baseline',
    since: [
      [0, baseline.procMount],
      [35, baseline.unlessInUserNamespace(baseline.procMount)],
    ],
  },
  {
    id: 'seLinuxOptions',
    level: 'baseline',
    since: [
      [0, baseline.seLinuxOptions()],
      [31, baseline.seLinuxOptions('container_engine_t')],
    ],
  },
  {
    id: 'seccompProfile_baseline',
    level: 'baseline',
    since: [
      [0, baseline.seccompAnnotations],
      [19, baseline.seccompProfile],
    ],
  },
  {
    id: 'sysctls',
    level: 'baseline',
    since: [
      [0, baseline.sysctls()],
      [27, baseline.sysctls(ports27)],
      [29, baseline.sysctls(ports27, ...tcp29)],
      [32, baseline.sysctls(ports27, ...tcp29, ...memory32)],
      [37, baseline.sysctls(ports27, ...tcp29, ...memory32, ...tcp37)],
    ],
  },
  { id: 'windowsHostProcess', level: 'baseline', since: [[0, baseline.windowsHostProcess]] },
  {
    id: 'allowPrivilegeEscalation',
    level: 'restricted',
    since: [
      [8, restricted.noPrivilegeEscalation],
      [25, restricted.unlessOnWindows(restricted.noPrivilegeEscalation)],
    ],
  },
  {
    id: 'capabilities_restricted',
    level: 'restricted',
    overrides: 'capabilities_baseline',
    since: [
      [22, restricted.dropsAllCapabilities],
      [25, restricted.unlessOnWindows(restricted.dropsAllCapabilities)],
    ],
  },
  { id: 'procMount_restricted', level: 'restricted', overrides: 'procMount', since: [[35, baseline.procMount]] },
  { id: 'restrictedVolumes', level: 'restricted', overrides: 'hostPathVolumes', since: [[0, restricted.restrictedVolumes]] },
  {
    id: 'runAsNonRoot',
    level: 'restricted',
    since: [
      [0, restricted.runAsNonRoot],
      [35, baseline.unlessInUserNamespace(restricted.runAsNonRoot)],
    ],
  },
  {
    id: 'runAsUser',
    level: 'restricted',
    since: [
      [23, restricted.notRunAsUserZero],
      [35, baseline.unlessInUserNamespace(restricted.notRunAsUserZero)],
    ],
  },
  {
    id: 'seccompProfile_restricted',
    level: 'restricted',
    overrides: 'seccompProfile_baseline',
    since: [
      [19, restricted.seccompSet],
      [25, restricted.unlessOnWindows(restricted.seccompSet)],
    ],
  },
];

/** What the standards of later versions say is not known: they count as this one. */
export const newestPodSecurityMinor = 37;

const checkAt = ({ since }: Control, minor: number): ((pod: Pod) => Answer) | undefined =>
  since.findLast(([first]) => first <= Math.min(minor, newestPodSecurityMinor))?.[1];

const controlsOf = (level: PodSecurityLevel, minor: number): readonly Control[] => {
  const held = controls.filter(control => checkAt(control, minor) !== undefined);
  if (level !== 'restricted') return held.filter(control => control.level === level);
  const overridden = new Set(held.flatMap(({ overrides }) => overrides ?? []));
  return held.filter(({ id }) => !overridden.has(id));
};

/** By which fields of pods and containers the standards go; annotations of old versions are left out. */
export const fieldsOfPodSecurity: { readonly pod: readonly (readonly string[])[]; readonly containers: readonly (readonly string[])[] } = {
  pod: ['hostNetwork', 'hostPID', 'hostIPC', 'hostUsers', 'os', 'securityContext', 'volumes'].map(field => [field]),
  containers: ['name', 'securityContext', 'ports', 'livenessProbe', 'readinessProbe', 'startupProbe', 'lifecycle'].map(field => [field]),
};

/** What a level forbids in a pod. */
export interface PodSecurity {
  /** In the order of the admission plugin, each with its check's id and the plugin's words. */
  readonly violations: readonly (Forbidden & { readonly control: string })[];
  /** Ids of checks whose answer hangs on what is not known. */
  readonly open: readonly string[];
}

/**
 * A pod by the Pod Security Standards, as the admission plugin of Kubernetes 1.`minor` evaluates it. `defaulted`: with what the API server puts in
 * before admission (an `emptyDir` for a volume without source; host ports of pods on the host network). Left out: true, as in a cluster.
 */
export const podSecurity = (spec: PodSpec, level: PodSecurityLevel, minor: number, defaulted = true): PodSecurity => {
  const pod = podOf(spec, defaulted);
  const answers = controlsOf(level, minor).map(control => ({ control: control.id, answer: checkAt(control, minor)?.(pod) }));
  return {
    violations: answers.flatMap(({ control, answer }) => (answer === undefined || answer === 'open' ? [] : [{ control, ...answer }])),
    open: answers.flatMap(({ control, answer }) => (answer === 'open' ? [control] : [])),
  };
};
