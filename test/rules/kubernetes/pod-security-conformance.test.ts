import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
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
import { corpusPath, hasCorpus } from '../../support/corpus.ts';

/** The pods of kubernetes/pod-security-admission, `<level>/<pass|fail>/<check><number>.yaml`. */
const corpus = corpusPath('pod-security');

const baseline = {
  privileged: [privilegedContainer],
  hostnamespaces: [hostNetwork, hostPid, hostIpc],
  hostpathvolumes: [hostPathVolume, writableHostPath, sensitiveHostPath, runtimeSocketMounted],
  apparmorprofile: [apparmorDisabled],
  capabilities_baseline: [nonDefaultCapabilityAdded, dangerousCapabilityAdded],
  hostports: [hostPort, hostNetwork],
  hostprobesandhostlifecycle: [probeHostOverride],
  procmount: [procMountUnmasked],
  seccompprofile_baseline: [seccompUnconfined],
  selinuxoptions: [selinuxCustomOptions],
  sysctls: [unsafeSysctl],
  windowshostprocess: [windowsHostProcess],
};
const restricted = {
  allowprivilegeescalation: [privilegeEscalationAllowed],
  runasnonroot: [rootUser],
  runasuser: [runAsUserZero],
  restrictedvolumes: [restrictedVolumeType, hostPathVolume, writableHostPath, sensitiveHostPath, runtimeSocketMounted],
  seccompprofile_restricted: [seccompNotSet, seccompUnconfined],
  procmount_restricted: [procMountUnmasked],
  capabilities_restricted: [capabilitiesNotDropped],
};

/** By level: which rules speak for a check. The baseline's rules are silent on every pod that passes it, those of both levels on `restricted`. */
const levels: Readonly<
  Record<string, { readonly checks: Readonly<Record<string, readonly AnyRule[]>>; readonly silent: readonly AnyRule[] }>
> = {
  baseline: { checks: baseline, silent: [...Object.values(baseline).flat(), dangerousCapabilityAdded] },
  restricted: {
    checks: { ...baseline, ...restricted },
    silent: [...Object.values(baseline).flat(), ...Object.values(restricted).flat(), dangerousCapabilityAdded],
  },
};

const pods = (folder: string): readonly { readonly name: string; readonly text: string }[] =>
  existsSync(folder) ? readdirSync(folder).map(name => ({ name, text: readFileSync(join(folder, name), 'utf8') })) : [];

const checkOf = (name: string): string => name.replace(/\d+\.yaml$/u, '');

const reportedBy = (name: string, text: string, rules: readonly AnyRule[]): readonly string[] => {
  const artifact = parseKubernetes(sourceFile(name, text));
  const { findings, notifications } = analyze({
    artifacts: [artifact],
    rules: rules.map(rule => activate(rule)),
    facts: { today: '2026-11-24', buildContexts: new Map() },
  });
  expect([...artifact.notifications, ...notifications]).toEqual([]);
  return [...new Set(findings.map(finding => finding.ruleId))];
};

/**
 * Fail a check only by adding capabilities that every runtime gives by default, which is not a hazard that these rules speak about, or by
 * spelling them in a way that runtimes refuse (`CAP_CHOWN`, `chown`).
 */
const judgedElsewhere = new Set(['capabilities_restricted3.yaml', 'capabilities_baseline2.yaml', 'capabilities_baseline3.yaml']);

/** All of /proc in a user namespace passes the baseline; the rule says that it is there, with a low severity. */
const reportedAsLow = new Set(['baseline/procmount1.yaml']);

describe.runIf(hasCorpus('pod-security'))('Pod Security Standards', () => {
  for (const [level, { checks, silent }] of Object.entries(levels)) {
    const failing = pods(join(corpus, level, 'fail')).filter(({ name }) => checks[checkOf(name)] && !judgedElsewhere.has(name));
    test.each(failing)(`${level}: $name fails`, ({ name, text }) => {
      expect(reportedBy(name, text, checks[checkOf(name)] ?? [])).not.toEqual([]);
    });

    test.each(pods(join(corpus, level, 'pass')).filter(({ name }) => !reportedAsLow.has(`${level}/${name}`)))(
      `${level}: $name passes`,
      ({ name, text }) => {
        expect(reportedBy(name, text, silent)).toEqual([]);
      },
    );
  }
});
