import { confidenceInAbsence, displayName, isWhole, ownerRange, writtenRange } from '../../artifacts/kubernetes/walk.ts';
import { defaultCapabilities } from '../concepts/linux-capabilities.ts';
import { defineRule } from '../rule.ts';
import { capabilitiesOf } from './concepts/container-capabilities.ts';
import { droppingAdvice, droppingAll, restoredBy } from './concepts/dropped-capabilities.ts';
import { isPrivileged } from './concepts/security/privilege-escalation.ts';

type Kept = 'missing' | 'some' | 'netRaw' | 'none';

/** Which of the capabilities that a container has by default it keeps. */
const keptOf = (dropped: readonly string[]): Kept => {
  if (dropped.length === 0) return 'missing';
  const kept = defaultCapabilities.filter(name => !dropped.includes(name));
  if (kept.length === 0) return 'none';
  return kept.length === 1 && kept[0] === 'NET_RAW' ? 'netRaw' : 'some';
};

/**
 * A list of all defaults is reported as low, though polaris lets it pass: the restricted Pod Security level asks for `ALL`, and runtimes add to
 * their defaults. What a known image is known to need when it starts as root is no finding once all else is dropped: there is no shorter list
 * with which it starts, and that it runs as root is said by `kubernetes/root-user`.
 */
export const capabilitiesNotDropped = defineRule({
  meta: {
    id: 'kubernetes/capabilities-not-dropped',
    kind: 'kubernetes',
    severity: 'medium',
    family: 'pod-hardening',
    title: 'Default capabilities are not dropped',
    rationale:
      'A container starts with fourteen Linux capabilities that hardly any application needs: `NET_RAW` forges packets to impersonate other pods, `DAC_OVERRIDE` ignores file permissions, ' +
      '`SETUID` becomes any user, `MKNOD` makes device files. Each is a step that an intruder does not have to climb.',
    remediation:
      'Set `capabilities.drop: [ALL]` and add back only what the application needs, for example `NET_BIND_SERVICE` for ports below 1024. Images that start as root and change the owner ' +
      'of files or their user need `CHOWN`, `SETUID` and `SETGID`; better run them as their own user from the start.',
    messages: {
      missing:
        'Container "{container}" drops no capabilities; it keeps those that the container runtime gives by default, NET_RAW among them.',
      some: 'Container "{container}" drops {dropped} but not ALL, so it keeps other capabilities that the container runtime gives by default.',
      netRaw:
        'Container "{container}" drops {dropped} but neither NET_RAW nor ALL, so it can still forge packets in the network of the pods.',
      none: 'Container "{container}" drops the default capabilities one by one; it is low because only those of other runtimes and versions remain, which ALL covers, too.',
      privileged: 'Container "{container}" does not drop ALL capabilities, and has them whatever it drops for as long as it is privileged.',
      restored:
        'Container "{container}" drops ALL and adds {added} back; it is info because the application may need it, though the restricted Pod Security level lets nothing but NET_BIND_SERVICE be added.',
    },
    fix: 'safe',
    examples: {
      bad: 'apiVersion: v1\nkind: Pod\nmetadata:\n  name: web\nspec:\n  containers:\n    - name: app\n      image: ghcr.io/acme/web:1.4\n',
      good: 'apiVersion: v1\nkind: Pod\nmetadata:\n  name: web\nspec:\n  containers:\n    - name: app\n      image: ghcr.io/acme/web:1.4\n      securityContext:\n        capabilities:\n          drop: [ALL]\n',
    },
    standards: {
      cisKubernetes: ['5.2.8', '5.2.10', '5.7.3'],
      pss: ['restricted/capabilities_restricted'],
      nsa: ['Pod security > Pod security enforcement'],
      mitre: ['T1611'],
    },
    references: [
      'https://kubernetes.io/docs/concepts/security/pod-security-standards/#restricted',
      'https://kubernetes.io/docs/concepts/security/linux-kernel-security-constraints/#privileged-containers',
      'https://kubernetes.io/docs/tasks/configure-pod-container/security-context/#set-capabilities-for-a-container',
      'https://man7.org/linux/man-pages/man7/capabilities.7.html',
      'https://www.cisecurity.org/benchmark/kubernetes',
      'https://cwe.mitre.org/data/definitions/250.html',
    ],
  },
  visit: {
    *container(container) {
      if (container.podSpec.os !== 'linux' || !isWhole(container)) return;
      const { items, complete } = capabilitiesOf(container, 'drop');
      if (items.some(item => item.name === 'ALL')) {
        const added = restoredBy(container);
        const at = writtenRange(container.get('securityContext', 'capabilities', 'add'));
        if (added.length === 0 || at === undefined) return;
        yield {
          messageId: 'restored',
          at,
          severity: 'info',
          data: { container: displayName(container), added: added.map(({ text }) => `"${text}"`).join(', ') },
          identity: 'capabilities.add',
          facts: { hazards: added.map(({ name }) => name) },
        };
        return;
      }
      if (!complete) return;
      const kept = keptOf(items.map(item => item.name));
      const written = kept === 'missing' ? undefined : writtenRange(container.get('securityContext', 'capabilities', 'drop'));
      const privileged = isPrivileged(container) === true;
      yield {
        messageId: privileged ? 'privileged' : kept,
        at: written ?? ownerRange(container, 'securityContext', 'capabilities', 'drop'),
        ...(kept === 'none' && { severity: 'low' }),
        ...(written === undefined && { confidence: confidenceInAbsence(container) }),
        data: { container: displayName(container), dropped: items.map(item => `"${item.text}"`).join(', ') },
        identity: 'capabilities.drop',
        facts: { hazards: defaultCapabilities.filter(name => !items.some(item => item.name === name)) },
        advice: () => droppingAdvice(container),
        ...(!privileged && { fix: () => droppingAll(container) }),
      };
    },
  },
});
