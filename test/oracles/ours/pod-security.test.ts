import * as v from 'valibot';
import { describe, expect, test } from 'vitest';
import { parseKubernetes } from '../../../src/artifacts/kubernetes/parse.ts';
import { sourceFile } from '../../../src/artifacts/source-file.ts';
import { activate } from '../../../src/engine/active-rule.ts';
import { analyze } from '../../../src/engine/analyze.ts';
import { apparmorDisabled } from '../../../src/rules/kubernetes/apparmor-disabled.ts';
import { capabilitiesNotDropped } from '../../../src/rules/kubernetes/capabilities-not-dropped.ts';
import { dangerousCapabilityAdded } from '../../../src/rules/kubernetes/dangerous-capability-added.ts';
import { hostIpc } from '../../../src/rules/kubernetes/host-ipc.ts';
import { hostNetwork } from '../../../src/rules/kubernetes/host-network.ts';
import { hostPathVolume } from '../../../src/rules/kubernetes/host-path-volume.ts';
import { hostPid } from '../../../src/rules/kubernetes/host-pid.ts';
import { hostPort } from '../../../src/rules/kubernetes/host-port.ts';
import { nonDefaultCapabilityAdded } from '../../../src/rules/kubernetes/non-default-capability-added.ts';
import { privilegeEscalationAllowed } from '../../../src/rules/kubernetes/privilege-escalation-allowed.ts';
import { privilegedContainer } from '../../../src/rules/kubernetes/privileged-container.ts';
import { probeHostOverride } from '../../../src/rules/kubernetes/probe-host-override.ts';
import { procMountUnmasked } from '../../../src/rules/kubernetes/proc-mount-unmasked.ts';
import { restrictedVolumeType } from '../../../src/rules/kubernetes/restricted-volume-type.ts';
import { rootUser } from '../../../src/rules/kubernetes/root-user.ts';
import { runAsUserZero } from '../../../src/rules/kubernetes/run-as-user-zero.ts';
import { runtimeSocketMounted } from '../../../src/rules/kubernetes/runtime-socket-mounted.ts';
import { seccompNotSet } from '../../../src/rules/kubernetes/seccomp-not-set.ts';
import { seccompUnconfined } from '../../../src/rules/kubernetes/seccomp-unconfined.ts';
import { selinuxCustomOptions } from '../../../src/rules/kubernetes/selinux-custom-options.ts';
import { sensitiveHostPath } from '../../../src/rules/kubernetes/sensitive-host-path.ts';
import { unsafeSysctl } from '../../../src/rules/kubernetes/unsafe-sysctl.ts';
import { windowsHostProcess } from '../../../src/rules/kubernetes/windows-host-process.ts';
import { writableHostPath } from '../../../src/rules/kubernetes/writable-host-path.ts';
import type { AnyRule } from '../../../src/rules/rule.ts';
import { judgePod } from '../../conformance/pod-security.ts';
import { keptAnswers } from '../kept-answers.ts';

const question = v.object({ pod: v.string() });
const verdict = v.object({ v: v.tuple([v.number(), v.number()]), forbidden: v.optional(v.array(v.tuple([v.string(), v.string()])), []) });
const answer = v.object({ baseline: v.array(verdict), restricted: v.array(verdict) });

/** The rules that speak about what Pod Security calls so, in its newest version. */
const rulesOf: Readonly<Record<string, readonly AnyRule[]>> = {
  privileged: [privilegedContainer],
  'host namespaces': [hostNetwork, hostPid, hostIpc],
  'hostPath volumes': [hostPathVolume, writableHostPath, sensitiveHostPath, runtimeSocketMounted],
  'allowPrivilegeEscalation != false': [privilegeEscalationAllowed],
  'runAsNonRoot != true': [rootUser],
  'runAsUser=0': [runAsUserZero],
  'restricted volume types': [restrictedVolumeType],
  hostPort: [hostPort],
  'forbidden AppArmor profile': [apparmorDisabled],
  seLinuxOptions: [selinuxCustomOptions],
  procMount: [procMountUnmasked],
  'forbidden sysctls': [unsafeSysctl],
  hostProcess: [windowsHostProcess],
  'probe or lifecycle host': [probeHostOverride],
  seccompProfile: [seccompNotSet, seccompUnconfined],
  'non-default capabilities': [nonDefaultCapabilityAdded, dangerousCapabilityAdded],
};

const escalation = ['allowPrivilegeEscalation != false'];
/** Where rules say the opposite of Pod Security, by pod. */
const others: Readonly<Record<string, readonly string[]>> = {
  // The API server refuses to forbid escalation to such containers; the rules on privileges and capabilities speak instead.
  privileged: escalation,
  'init-container-privileged': escalation,
  'capability-added': escalation,
  // Root in a user namespace is nobody on the host, which Pod Security takes into account since 1.35, and the rule by a low severity.
  'user-namespace': ['runAsNonRoot != true'],
  // Rules of their own speak of directories of the node.
  'host-path': ['restricted volume types'],
  // The API server makes an emptyDir of it before Pod Security sees it.
  'volume-without-source': ['restricted volume types'],
};

const speaks = (pod: string, rules: readonly AnyRule[]): boolean => {
  const artifact = parseKubernetes(sourceFile('pod.yaml', pod));
  const facts = { today: '2026-11-24', buildContexts: new Map<string, never>() };
  return analyze({ artifacts: [artifact], rules: rules.map(rule => activate(rule)), facts }).findings.length > 0;
};

describe.each(keptAnswers('podsecurity').filter(({ error }) => error === undefined))('$id', ({ id, case: asked, answer: given }) => {
  const { pod } = v.parse(question, asked);
  const { baseline, restricted } = v.parse(answer, given);
  const forbidden = new Set([baseline, restricted].flatMap(verdicts => verdicts.at(-1)?.forbidden.map(([reason]) => reason) ?? []));

  test.each(Object.entries(rulesOf))('%s: its rules speak when Pod Security does', (reason, rules) => {
    const wanted = [...forbidden].some(one => rulesOf[one]?.some(rule => rules.includes(rule)));
    expect(speaks(pod, rules)).toBe(others[id]?.includes(reason) ? !wanted : wanted);
  });

  test('the evaluator forbids the same in each version, in the same words', () => {
    expect(judgePod({ id, pod })).toMatchObject(v.parse(v.looseObject({}), given));
  });

  test('capabilities that are not dropped are reported, unless Pod Security takes them as they are', () => {
    expect(speaks(pod, [capabilitiesNotDropped])).toBe(forbidden.has('unrestricted capabilities'));
  });
});
