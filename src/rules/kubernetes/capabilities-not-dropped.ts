import type { Container } from '../../artifacts/kubernetes/model.ts';
import {
  confidenceInAbsence,
  displayName,
  effectiveSecurityContext,
  isWhole,
  ownerRange,
  writtenRange,
} from '../../artifacts/kubernetes/walk.ts';
import { allEdits, type Edits, ensureItems } from '../../artifacts/yaml/edit.ts';
import { booleanAt, numberAt } from '../../artifacts/yaml/lookup.ts';
import { capabilityAdvice, type RootImage } from '../concepts/images/root-images.ts';
import { defaultCapabilities } from '../concepts/linux-capabilities.ts';
import { defineRule } from '../rule.ts';
import { addedBack, addsNothing, capabilitiesOf, type ListedCapability } from './concepts/container-capabilities.ts';
import { rootImageIn } from './concepts/container-image.ts';
import { powerAdvice } from './concepts/node-powers.ts';

/** True when the container certainly runs as another user than root, who has none of the default capabilities in effect anyway. */
const runsAsNonRoot = (container: Container): boolean => {
  const uid = numberAt(effectiveSecurityContext(container, 'runAsUser'));
  if (uid === 0) return false;
  return booleanAt(effectiveSecurityContext(container, 'runAsNonRoot')) === true || (typeof uid === 'number' && uid > 0);
};

/** What is known of the container's image where it is started as root and needs some of root's capabilities. */
const startedRootImage = (container: Container): RootImage | undefined => (runsAsNonRoot(container) ? undefined : rootImageIn(container));

/** Those capabilities that the image is known to need and the container does not add. */
const neededBy = (container: Container, image: RootImage | undefined): readonly string[] => {
  const added = new Set(capabilitiesOf(container, 'add').items.map(({ name }) => name));
  return image?.capabilities.filter(name => !added.has(name)) ?? [];
};

/** Where dropping all would keep the container from starting or working: what to do instead, or with it. */
const adviceFor = (container: Container): string | undefined => {
  const image = startedRootImage(container);
  return image && neededBy(container, image).length > 0
    ? capabilityAdvice(image, 'capabilities.drop: [ALL]', 'capabilities.add')
    : powerAdvice(container);
};

/** Drops all, and gives back what the image is known to need: less than the container has now, in any case. */
const dropAll = (container: Container): Edits => {
  const needed = neededBy(container, startedRootImage(container));
  const capabilities = ['securityContext', 'capabilities'];
  return allEdits([
    ensureItems(container.node, [...capabilities, 'drop'], ['ALL']),
    ensureItems(container.node, [...capabilities, 'add'], needed),
  ]);
};

const titleOf = (container: Container): string => {
  const image = startedRootImage(container);
  return image && neededBy(container, image).length > 0
    ? `Drop all capabilities but those that ${image.name} starts with`
    : 'Drop all capabilities';
};

/** What a container adds back and its image is not known to need. */
const restoredBy = (container: Container): readonly ListedCapability[] => {
  const needed = startedRootImage(container)?.capabilities ?? [];
  return addedBack(container).filter(({ name }) => !needed.includes(name));
};

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
      yield {
        messageId: kept,
        at: written ?? ownerRange(container, 'securityContext', 'capabilities', 'drop'),
        ...(kept === 'none' && { severity: 'low' }),
        ...(written === undefined && { confidence: confidenceInAbsence(container) }),
        data: { container: displayName(container), dropped: items.map(item => `"${item.text}"`).join(', ') },
        identity: 'capabilities.drop',
        facts: { hazards: defaultCapabilities.filter(name => !items.some(item => item.name === name)) },
        advice: () => adviceFor(container),
        fix: () => {
          if (powerAdvice(container) !== undefined) return undefined;
          const edits = dropAll(container);
          const safety = runsAsNonRoot(container) && addsNothing(container) ? 'safe' : 'unsafe';
          return edits && { title: titleOf(container), edits, safety };
        },
      };
    },
  },
});
